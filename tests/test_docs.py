"""What the documents say can be done, can be done: the line of docs/sandbox.md, by curl."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINES = re.search(r"```line\n(.*?)```", (ROOT / "docs/sandbox.md").read_text("utf-8"), re.DOTALL)
PATIENCE = 20.0


@pytest.fixture
def demo() -> Iterator[tuple[str, dict[str, str]]]:
    """`naast demo` as a person starts it: where it is, and what it prints for the workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "bot", "demo", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield f"http://127.0.0.1:{port}", _links(process)
        finally:
            process.terminate()


def _links(process: "subprocess.Popen[str]") -> dict[str, str]:
    links: dict[str, str] = {}
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.match(r"\s+(\w+), \w+: (\S+)", line):
            links[found[1].upper()] = found[2]
        if len(links) == 3:
            return links
    raise AssertionError("the demo says nothing of its workers")


def _run(line: str, address: str) -> str:
    done = subprocess.run(
        ["bash", "-c", line.replace("curl", "curl -s")],
        env={"S": address, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _run_when_possible(line: str, address: str) -> str:
    """As a person who waits until the button is there."""
    until = time.monotonic() + PATIENCE
    while '"error"' in (answer := _run(line, address)):
        assert time.monotonic() < until, f"{line}: {answer}"
    return answer


def _wait_for(words: str, person: int, address: str) -> None:
    until = time.monotonic() + PATIENCE
    while words not in (seen := _run(f"curl $S/people/{person}/screen", address)):
        assert time.monotonic() < until, seen


def test_the_line_of_the_sandbox_page_works_as_it_is_written(
    demo: tuple[str, dict[str, str]],
) -> None:
    address, links = demo
    assert LINES is not None
    before_the_clock, after = LINES[1].split("curl -X POST $S/clock", 1)
    for line in before_the_clock.strip().splitlines():
        words = re.sub(r"\b(ANNA|BRAM)\b", lambda found: links[found[1]], line)
        if '"text": "ja"' in line:
            _wait_for("Is dit goed voor jou?", 5000000003, address)
        if '"text"' in line and "maakt" in line:
            _wait_for("Wanneer kun je?", int(line.split("/")[2]), address)
        if "Dorpsstraat" in line:
            _wait_for("Wat is het adres?", 5000000003, address)
        _run_when_possible(words, address)
    for person in (5000000001, 5000000002, 5000000003):
        _wait_for("Het gesprek staat vast", person, address)
        _wait_for("afspraak.ics", person, address)
    _run_when_possible("curl -X POST $S/clock" + after.splitlines()[0], address)
    _wait_for("Straks is het gesprek", 5000000001, address)
    _wait_for("Wil je nog een keer?", 5000000003, address)
