"""The command line: every mistake gets one clear sentence, and changes nothing."""

import os
import stat
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app, demo, sandbox
from bot.config import WebSettings
from tests.checked import CHECKED

ROOT = Path(__file__).parent.parent
TOKEN = "4200:a-token-for-tests"
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, a key and a token, and a Telegram that cannot be reached."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NAAST_TOKEN", TOKEN)
    words = f'[telegram]\nbase_url = "{NOWHERE}"\nusername = "naast_bot"\n{CHECKED}'
    (tmp_path / "config.toml").write_text(words, "utf-8")
    (tmp_path / "naast.key").write_text("ab" * 32, "ascii")
    return tmp_path


def naast(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "naast.key"
    assert "everything is lost" in naast("key", str(path)).output
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert len(bytes.fromhex(path.read_text("ascii"))) == 32
    again = naast("key", str(path))
    assert again.exit_code == 2
    assert "Expected a new file" in again.output


def test_somebody_is_added_even_while_telegram_is_away(home: Path) -> None:
    added = naast("team", "add", "Anna", "--role", "facilitator", "--hours", "ma-vr 9-17")
    assert added.exit_code == 0
    assert "?start=" in added.output
    listed = naast("team", "list")
    assert listed.exit_code == 0
    assert "can be reached" in listed.output
    assert (home / "naast.db").exists()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Anna", "--role", "boss"), "expected one of facilitator, peer, coordinator"),
        (("Anna", "--role", "peer", "--hours", "soms"), "hours look like 'ma-vr 9-17"),
        ((" ", "--role", "peer"), "expected 1 to 60 characters"),
    ],
)
def test_wrong_words_are_answered_with_what_was_expected(
    home: Path, words: tuple[str, ...], expected: str
) -> None:
    refused = naast("team", "add", *words)
    assert refused.exit_code == 2
    assert expected in refused.output
    assert TOKEN not in refused.output
    assert home.exists()


def test_running_says_what_is_missing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "cannot be read" in naast("run", "--config", "none.toml").output
    (home / "naast.key").unlink()
    assert "64 hexadecimal digits" in naast("run").output
    monkeypatch.delenv("NAAST_TOKEN")
    assert "NAAST_TOKEN" in naast("run").output


def test_a_port_that_is_taken_is_said_in_one_sentence(home: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = naast("sandbox", "--port", str(taken.getsockname()[1]))
    assert refused.exit_code == 2
    assert "Traceback" not in refused.output
    assert home.exists()


@pytest.mark.parametrize("words", [("run",), ("status",), ("team", "list")])
def test_a_file_that_is_no_database_is_said_in_one_sentence(
    home: Path, words: tuple[str, ...]
) -> None:
    (home / "naast.db").write_text("geen databank, maar woorden" * 100, "utf-8")
    refused = naast(*words)
    assert refused.exit_code == 2
    assert refused.output.startswith("The database cannot be opened.")


def test_somebody_is_removed_by_name(home: Path) -> None:
    naast("team", "add", "Anna", "--role", "peer")
    assert "link not opened" in naast("team", "list").output
    gone = naast("team", "remove", "anna")
    assert gone.exit_code == 0
    assert "Links for Anna that were not opened do not work any more." in gone.output
    again = naast("team", "remove", "anna")
    assert again.exit_code == 2
    assert "nobody here is called 'anna'" in again.output
    assert "Anna" not in naast("team", "list").output
    assert home.exists()


@pytest.mark.parametrize("command", [sandbox, demo])
def test_practice_stands_where_the_page_of_invitations_does_not(command: Any) -> None:
    port = signature(command).parameters["port"].default
    assert not WebSettings().listen.endswith(f":{port}")
    assert f"S=http://127.0.0.1:{port}\n" in (ROOT / "docs/sandbox.md").read_text("utf-8")
