"""The README's part 'For real', typed line by line as a new administrator does, at the sandbox."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.checked import CHECKED

ROOT = Path(__file__).parent.parent
PART = (ROOT / "README.md").read_text("utf-8").split("## For real")[1].split("**Backups.**")[0]
LINES = re.findall(r"^ {7}(\w.*)$", PART, re.MULTILINE)
PATIENCE = 20.0
TOKEN = "4200:practice-token"


def naast(words: str, folder: Path) -> list[str]:
    """The command as `make install` makes it, seen from a folder."""
    (script,) = re.findall(r"printf '#!/bin/sh\\n(.*?)\\n'", (ROOT / "Makefile").read_text("utf-8"))
    line = script.replace("%s", "{}").format(ROOT, sys.executable).replace('"$$@"', words)
    return ["sh", "-c", f"cd {shlex.quote(str(folder))} && {line}"]


@contextmanager
def going_on(command: list[str], words: str) -> Iterator["subprocess.Popen[str]"]:
    """A command that goes on until it is stopped, once it has said these words."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            assert any(words in line for line in process.stdout)
            yield process
        finally:
            process.terminate()


def curl(*words: str) -> str:
    return subprocess.run(["curl", "-s", *words], capture_output=True, text=True, check=True).stdout


def open_link(sandbox: str, number: int, link: str) -> None:
    """A new phone, and the link on it."""
    person = f"{sandbox}/people/{5000000000 + number}"
    curl("-X", "POST", f"{sandbox}/people", "-d", f'{{"name": "P{number}", "language": "nl"}}')
    curl("-X", "POST", f"{person}/start", "-d", f'{{"payload": "{link}"}}')
    until = time.monotonic() + PATIENCE
    while "Welkom" not in (seen := curl(f"{person}/screen")):
        assert time.monotonic() < until, seen


@pytest.fixture
def sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.delenv("NAAST_TOKEN", raising=False)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with going_on(naast(f"sandbox --port {port}", tmp_path), "Ctrl+C ends it"):
        yield f"http://127.0.0.1:{port}"


def fill_in(house: Path, sandbox: str) -> None:
    """What the README says to write: the token, and the settings."""
    (house / "naast.token").write_text(TOKEN, "ascii")
    settings = (house / "config.toml").read_text("utf-8")
    settings = settings.replace("https://api.telegram.org", sandbox)
    before, _, after = settings.partition("[checked]")
    words = f"{before}{CHECKED}\n[limits]{after.partition('[limits]')[2]}"
    (house / "config.toml").write_text(words, "utf-8")


@pytest.mark.usefixtures("with_curl")
def test_a_house_is_made_by_the_readme_alone(tmp_path: Path, sandbox: str) -> None:
    house, links, said = tmp_path / "naast", [], {}
    with ExitStack() as stack:
        for line in (one.replace("/srv/naast", str(house)) for one in LINES):
            if line.startswith(("export", "cd")):
                continue
            if line.startswith("chmod"):
                fill_in(house, sandbox)
            if line == "naast run":
                words = line.removeprefix("naast ")
                process = stack.enter_context(going_on(naast(words, house), "at work"))
                for number, link in enumerate(links, 1):
                    open_link(sandbox, number, link)
                continue
            there = house if house.exists() else tmp_path
            words = line.removeprefix("naast ")
            command = naast(words, there) if line.startswith("naast") else shlex.split(line)
            at = there if command[0] == "chmod" else None
            done = subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)
            assert done.returncode == 0, f"{line}: {done.stdout}{done.stderr}"
            said[words] = done.stdout
            links += re.findall(r"\?start=(\S+)", done.stdout)
        process.terminate()
        assert process.wait(PATIENCE) == 0
    assert "Nothing is wrong." in said["check"]
    assert "At work since" in said["status"]
    assert all(name in said["team list"] for name in ("Anna", "Bram", "Carla"))
    assert "Bram is not facilitator any more." in said['team remove "Bram"']
    assert "Key lost is all lost" in said[f"init {house}"]
