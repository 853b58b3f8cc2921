"""`naast init`, `check`, `run` and `status`, as somebody types them who makes a house."""

import os
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.beginning import TEMPLATE
from bot.cli import app

MADE = {"config.toml", "naast.key"}


def naast(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What `naast init` makes, in a folder that was not there, seen from elsewhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NAAST_TOKEN", raising=False)
    assert naast("init", "srv/naast").exit_code == 0
    return tmp_path / "srv" / "naast"


def test_init_makes_settings_and_a_key_that_others_cannot_read(house: Path) -> None:
    assert {one.name for one in house.iterdir()} == MADE
    assert stat.S_IMODE(os.stat(house).st_mode) == 0o700
    assert stat.S_IMODE(os.stat(house / "naast.key").st_mode) == 0o600
    assert (house / "config.toml").read_text("utf-8") == TEMPLATE.read_text("utf-8")
    assert len(bytes.fromhex((house / "naast.key").read_text("ascii"))) == 32


def test_w24_init_says_that_key_lost_is_all_lost_and_what_comes_next(tmp_path: Path) -> None:
    said = naast("init", str(tmp_path)).output
    assert "Key lost is all lost" in said
    steps = [said.index(words) for words in ("BotFather", "facilitator", "coordinator", "check")]
    assert steps == sorted(steps)
    assert "naast run" in said[steps[-1] :]


@pytest.mark.parametrize("name", sorted(MADE))
def test_init_never_writes_over_anything(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")
    refused = naast("init", str(tmp_path))
    assert refused.exit_code == 2
    assert f"{tmp_path / name}: there already. Nothing was changed." in refused.output
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text("utf-8") == "mine"


def test_init_needs_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    refused = naast("init", str(tmp_path / "file" / "inside"))
    assert refused.exit_code == 2
    assert "Expected a folder to write in." in refused.output


def test_a_new_house_is_not_ready_and_check_says_why(house: Path) -> None:
    checked = naast("check", "--config", str(house / "config.toml"))
    assert checked.exit_code == 1
    for words in (
        "It is not said who read the help texts.",
        f"{house / 'naast.token'}: the token cannot be read.",
        "Facilitators who can be reached: 0; it takes 2.",
        "Coordinators who can be reached: 0; it takes 1.",
    ):
        assert f"wrong    {words}" in checked.output
    assert checked.output.rstrip().splitlines()[-1] == "Not ready: 6 things are wrong."
    assert not (house / "naast.db").exists()


def test_w24_run_refuses_until_names_and_days_are_there(house: Path) -> None:
    refused = naast("run", "--config", str(house / "config.toml"))
    assert refused.exit_code == 2
    assert "Naast does not start yet." in refused.output
    assert refused.output.count("To do: fill in") == 3
    assert not (house / "naast.db").exists()


def test_check_fails_on_settings_that_cannot_be_read(house: Path) -> None:
    (house / "config.toml").write_text("[meeting]\nlength = 1\nlenght = 2\n", "utf-8")
    checked = naast("check", "--config", str(house / "config.toml"))
    assert checked.exit_code == 1
    assert [line.partition(": ")[0].rpartition(" ")[2] for line in checked.output.splitlines()] == [
        "2",
        "3",
    ]


def test_status_of_a_house_without_a_database(house: Path) -> None:
    stands = naast("status", "--config", str(house / "config.toml"))
    assert stands.exit_code == 1
    assert "There is no database of this Naast yet" in stands.output
    assert not (house / "naast.db").exists()


def test_status_of_a_house_that_is_not_at_work(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = house / "config.toml"
    words = config.read_text("utf-8").replace("https://api.telegram.org", "http://127.0.0.1:9")
    config.write_text(words, "utf-8")
    monkeypatch.setenv("NAAST_TOKEN", "4200:a-token-for-tests")
    assert naast("team", "add", "Anna", "--role", "peer", "--config", str(config)).exit_code == 0
    stands = naast("status", "--config", str(config))
    assert stands.exit_code == 1
    assert "Not at work" in stands.output
    assert "Waiting: 0 updates in, 0 letters out." in stands.output
