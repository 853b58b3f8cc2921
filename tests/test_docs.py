"""What the documents say can be done, can be done: the line of docs/sandbox.md, by curl."""

import os
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
SARA, ANNA, BRAM = 5000000001, 5000000002, 5000000003


@pytest.fixture
def demo() -> Iterator[str]:
    """`naast demo` as a person starts it; gives where it is."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "bot", "demo", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield _address(process)
        finally:
            process.terminate()


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"Open (\S+) in your browser", line):
            return found[1]
    raise AssertionError("the demo does not say where it is")


def _run(line: str, address: str) -> str:
    done = subprocess.run(
        ["bash", "-c", line.replace("curl", "curl -s")],
        env={"S": address, "PATH": os.environ["PATH"]},
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


@pytest.mark.usefixtures("with_curl")
def test_the_line_of_the_sandbox_page_works_as_it_is_written(demo: str) -> None:
    address = demo
    assert LINES is not None
    before_the_clock, after = LINES[1].split("curl -X POST $S/clock", 1)
    for line in before_the_clock.strip().splitlines():
        if '"text": "ja"' in line:
            _wait_for("Is dit goed voor jou?", SARA, address)
        if '"text"' in line and "maakt" in line:
            _wait_for("Wanneer kun je?", int(line.split("/")[2]), address)
        if "Dorpsstraat" in line:
            _wait_for("Wat is het adres?", SARA, address)
        _run_when_possible(line, address)
    for person in (SARA, ANNA, BRAM):
        _wait_for("Het gesprek staat vast", person, address)
        _wait_for("afspraak.ics", person, address)
    _run_when_possible("curl -X POST $S/clock" + after.splitlines()[0], address)
    _wait_for("Het gesprek begint zo", ANNA, address)
    _wait_for("Wil je nog een keer?", SARA, address)


def test_w33_what_a_reader_would_ask_is_decided_and_written_down() -> None:
    decided = (ROOT / "docs/decisions.md").read_text("utf-8")
    for subject in (
        "An interpreter",
        "Minors",
        "One account as worker and client",
        "A helper who types along",
        "A facilitator who is her neighbour",
        "The client's phone off during the meeting",
    ):
        assert re.search(rf"^- \*\*{subject}(\.\*\*|\*\*) \S", decided, re.MULTILINE), subject


@pytest.mark.parametrize("page", ["README.md", "docs/journey.md"])
def test_every_picture_that_is_shown_is_there(page: str) -> None:
    shown = re.findall(r"!\[.+?\]\((\S+)\)", (ROOT / page).read_text("utf-8"))
    assert shown
    assert [one for one in shown if not (ROOT / page).parent.joinpath(one).is_file()] == []
