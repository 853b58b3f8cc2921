"""`naast check`: each thing that is not right is said in plain words, with what to do."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from bot import checking, cli, office
from bot.checking import addresses, files, papers, team
from bot.checking.finding import Finding
from bot.checking.team import Hours, Team
from bot.config import (
    Checked,
    ConfigError,
    DatabaseSettings,
    HelpSettings,
    MeetingSettings,
    Settings,
    WebSettings,
)
from bot.rules import roster
from storage import migrate
from tests.databases import KEY
from tests.story import MONDAY_TEN, TOKEN, Story

TODAY = date(2026, 3, 9)
SHOWN = Settings(help=HelpSettings(gp_line="088 123 4567", crisis_line="020 765 4321"))
ALL_DONE = Checked("Anna", *["2026-01-31"] * 4)
ALWAYS = roster.Hours("altijd")
TWO = Hours((ALWAYS, ALWAYS))
ONE = Hours((ALWAYS,))


def said(findings: list[Finding], level: str) -> str:
    return "\n".join(one.words for one in findings if one.level == level)


def test_w24_without_names_and_days_everything_is_wrong() -> None:
    found = list(papers.look(SHOWN, TODAY))
    assert [one.is_wrong for one in found] == [True] * 5
    for key in ("help_texts_by", "numbers_on", "doctors_post_on", "crisis_line_on", "dpia_on"):
        assert f"[checked] {key}" in said(found, "wrong")
    assert papers.open_ends(replace(SHOWN, checked=ALL_DONE), TODAY) == []


def test_a_number_that_nobody_reads_needs_no_day_and_is_missed() -> None:
    found = list(papers.look(Settings(checked=Checked("Anna", "2026-01-31")), TODAY))
    assert "[checked] doctors_post_on" not in said(found, "wrong")
    assert "[checked] crisis_line_on" not in said(found, "wrong")
    for key in ("gp_line", "crisis_line"):
        assert f"[help] {key}" in said(found, "warning")


def test_w24_a_day_still_to_come_is_wrong_and_numbers_grow_old() -> None:
    tomorrow = replace(SHOWN, checked=replace(ALL_DONE, dpia_on="2026-03-10"))
    assert "still to come" in said(papers.open_ends(tomorrow, TODAY), "wrong")
    dates = replace(ALL_DONE, crisis_line_on="2025-03-01", dpia_on="2020-01-01")
    old = replace(SHOWN, checked=dates)
    (warned,) = [one for one in papers.look(old, TODAY) if one.level != "good"]
    assert warned.level == "warning"
    assert "more than a year ago (2025-03-01)" in warned.words
    assert "crisis line" in warned.words


def test_w18_fewer_than_two_people_at_night_is_a_warning_and_nobody_is_wrong() -> None:
    one = list(team.look(Team(TWO, ONE), Settings(), MONDAY_TEN))
    assert "at night everything comes down to one person" in said(one, "warning")
    assert said(one, "wrong") == ""
    nobody = list(team.look(Team(ONE), Settings(), MONDAY_TEN))
    assert "Facilitators who can be reached: 1; it takes 2." in said(nobody, "wrong")
    assert "Coordinators who can be reached: 0; it takes 1." in said(nobody, "wrong")


def test_links_not_opened_yet_let_the_program_be_started_for_them() -> None:
    promised = Hours((), (ALWAYS, ALWAYS))
    found = list(team.look(Team(promised, promised), Settings(), MONDAY_TEN))
    assert said(found, "wrong") == ""
    assert "it takes 2. Links not opened yet: 2." in said(found, "warning")


def test_w4_a_gap_in_the_roster_of_the_next_seven_days_is_named() -> None:
    hours = [roster.Hours("ma-vr 9-17"), roster.Hours("ma-zo 9-21")]
    found = list(team.look(Team(Hours(hours), TWO), Settings(), MONDAY_TEN))
    span = "Friday 13 March, 17:00 to Sunday 15 March, 10:00"
    assert said(found, "wrong").count("\n") == 0
    assert f"Who asks on {span} is not read by two facilitators in time." in said(found, "wrong")
    always = list(team.look(Team(TWO, TWO), Settings(), MONDAY_TEN))
    assert "two facilitators always read in time" in said(always, "good")


@pytest.mark.parametrize(
    ("video", "page", "level", "words"),
    [
        ("https://meet.jit.si/", "", "warning", "meet.jit.si is a public host"),
        ("https://us02.zoom.us/j/", "", "warning", "us02.zoom.us is a public host"),
        ("https://video.else.example/", "https://naast.here.example", "warning", "your own host"),
        ("https://video.here.example/", "https://naast.here.example", "good", "video.here.example"),
        ("", "", "good", "not offered"),
    ],
)
def test_w29_a_video_host_that_is_not_our_own_is_warned_for(
    video: str, page: str, level: str, words: str
) -> None:
    meeting, web = MeetingSettings(video_base=video), WebSettings(public_url=page)
    found = list(addresses.look(replace(Settings(), meeting=meeting, web=web)))
    assert words in said([one for one in found if "Video" in one.words], level)


def test_w29_meeting_by_phone_is_offered_with_a_number_alone() -> None:
    found = list(addresses.look(Settings()))
    assert "Meeting by phone: not offered" in said(found, "good")
    settings = replace(Settings(), meeting=MeetingSettings(phone="088 123 45 67"))
    assert "Meeting by phone: 088 123 45 67" in said(list(addresses.look(settings)), "good")


def test_the_page_for_people_without_telegram_must_be_found_by_others() -> None:
    for url, words in (("", "There is no page"), ("http://127.0.0.1:8080", "this machine only")):
        settings = replace(Settings(), web=WebSettings(public_url=url))
        assert words in said(list(addresses.look(settings)), "warning")


def test_a_key_that_others_can_read_is_wrong(tmp_path: Path) -> None:
    key = tmp_path / "naast.key"
    settings = replace(Settings(), database=DatabaseSettings(key_file=str(key)))
    assert "there is no such file" in said(list(files.look(settings)), "wrong")
    key.write_text(KEY.hex())
    key.chmod(0o640)
    assert f"Others on this machine can read {key}." in said(list(files.look(settings)), "wrong")
    key.chmod(0o600)
    assert str(key) not in said(list(files.look(settings)), "wrong")


@pytest.fixture
async def ready(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings over a story's database, with which nothing is wrong."""
    monkeypatch.setenv("NAAST_TOKEN", TOKEN)
    key = tmp_path / "naast.key"
    key.write_text(KEY.hex())
    key.chmod(0o600)
    for name, role in (("Anna", "facilitator"), ("Bram", "facilitator"), ("Dirk", "coordinator")):
        await story.worker(name, role)
    database = DatabaseSettings(story.place.url, str(key))
    return replace(story.settings, database=database, checked=ALL_DONE)


async def test_when_all_is_there_nothing_is_wrong(story: Story, ready: Settings) -> None:
    found = await checking.look(ready, story.clock())
    assert said(found, "wrong") == ""
    assert "Telegram knows this bot: @" in said(found, "good")
    assert "is the key of this database" in said(found, "good")
    assert "it is now Monday 9 March, 10:00 (Europe/Amsterdam)" in said(found, "good")
    assert f"not talk to Telegram but to {story.url}" in said(found, "warning")


async def test_a_token_telegram_does_not_know_is_wrong(
    story: Story, ready: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAAST_TOKEN", "4200:another")
    found = await checking.look(ready, story.clock())
    assert "Telegram does not know this token" in said(found, "wrong")
    assert "another" not in said(found, "wrong")
    nameless = replace(ready, telegram=replace(ready.telegram, username=""))
    with pytest.raises(ConfigError, match="Telegram does not know the token"):
        await cli.named(nameless, "4200:another")
    monkeypatch.setenv("NAAST_TOKEN", TOKEN)
    await story.phones.disturb("outage")
    found = await checking.look(ready, story.clock())
    assert f"There is no answer from {story.url}" in said(found, "wrong")


async def test_a_key_of_another_database_is_wrong(
    story: Story, ready: Settings, tmp_path: Path
) -> None:
    other = tmp_path / "other.key"
    other.write_text("cd" * 32)
    other.chmod(0o600)
    database = replace(ready.database, key_file=str(other))
    found = await checking.look(replace(ready, database=database), story.clock())
    assert f"{other} is not the key of this database." in said(found, "wrong")


async def stand_at(story: Story, version: str) -> None:
    async with story.database.writer.begin() as connection:
        moved = text("update alembic_version set version_num = :version")
        await connection.execute(moved, {"version": version})


async def test_tables_of_another_time_are_named(story: Story, ready: Settings) -> None:
    for version, level, words in (
        ("9999", "wrong", "of a newer Naast (9999)"),
        ("0000", "warning", "of an older Naast (0000)"),
    ):
        await stand_at(story, version)
        assert words in said(await checking.look(ready, story.clock()), level)
    await stand_at(story, "9999")
    with pytest.raises(migrate.NewerTablesError):
        await migrate.bring_up_to_date(story.database)


async def test_a_database_that_is_none_or_not_there_is_said(tmp_path: Path) -> None:
    file = tmp_path / "naast.db"
    settings = replace(Settings(), database=DatabaseSettings(f"sqlite+aiosqlite:///{file}"))
    found = await checking.look(settings, MONDAY_TEN)
    assert "There is no database yet." in said(found, "warning")
    assert "Facilitators who can be reached: 0; it takes 2." in said(found, "wrong")
    assert not file.exists()
    file.write_text("geen databank, maar woorden" * 100)
    assert "The database cannot be read" in said(await checking.look(settings, MONDAY_TEN), "wrong")


async def test_a_link_not_opened_yet_counts_as_a_promise(story: Story, ready: Settings) -> None:
    await office.remove_worker(story.database, "Bram", story.clock())
    await office.add_worker(story.database, "Eva", "facilitator", "altijd", story.clock())
    found = await checking.look(ready, story.clock())
    assert "Links not opened yet: 1." in said(found, "warning")


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT+1"])
async def test_a_zone_that_is_no_place_is_warned_for(zone: str) -> None:
    place = replace(Settings().organisation, zone=zone)
    found = await checking.look(replace(Settings(), organisation=place), MONDAY_TEN)
    assert "name the place where people live" in said(found, "warning")
