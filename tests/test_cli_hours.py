"""`naast team hours`, `except` and `roster`, as an administrator types them."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot import office
from bot.cli import app
from tests.databases import KEY
from tests.story import Story

Command = Callable[..., Awaitable[Result]]


@pytest.fixture
async def naast(story: Story, tmp_path: Path) -> Command:
    """The command over a story's database, in which Anna and two called Bram work."""
    await story.worker("Anna", hours="ma-vr 9-17")
    await story.worker("Bram")
    await story.worker("bram", "peer", hours="za 10-14")
    (tmp_path / "naast.key").write_text(KEY.hex())
    config = tmp_path / "config.toml"
    url = story.place.url.replace(str(tmp_path), ".")
    config.write_text(f'[database]\nurl = "{url}"\n')

    async def type_it(*words: str) -> Result:
        typed = ["team", *words, "--config", str(config)]
        return await asyncio.to_thread(CliRunner().invoke, app, typed)

    return type_it


async def test_hours_of_every_week_and_days_off_from_the_command_line(
    story: Story, naast: Command
) -> None:
    said = await naast("hours", "anna", "elke dag van 9 tot 12 uur")
    assert said.output == "Anna reads every week: ma-zo 9-12.\n"
    said = await naast("except", "Anna", "van 24 december tot en met 2 januari niet")
    assert "Anna does not read Thursday 24 December up to and including " in said.output
    shown = await naast("roster")
    assert shown.exit_code == 0
    assert shown.output.count("9:00-12:00") == 7
    assert shown.output.count("0:00-24:00") == 7
    day = (await office.roster_of(story.database, story.clock(), 1, story.settings.zone))[0]
    assert [name for name, _ in day.reads] == ["Anna", "Bram"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("hours", "Anna", "soms"), "'soms' are no hours of every week"),
        (("hours", "Carla", "ma 9-17"), "nobody here is called 'Carla'"),
        (("hours", "Bram", "ma 9-17"), "say --which"),
        (("except", "Anna", "misschien"), "'misschien' is not understood"),
        (("except", "Anna", "volgende maandag of dinsdag misschien niet"), "say it with the date"),
    ],
)
async def test_wrong_words_change_nothing_and_say_what_was_expected(
    story: Story, naast: Command, words: tuple[str, ...], expected: str
) -> None:
    before = await office.list_workers(story.database)
    refused = await naast(*words)
    assert refused.exit_code == 2
    assert expected in refused.output
    assert await office.list_workers(story.database) == before


async def test_one_of_two_with_the_same_name(story: Story, naast: Command) -> None:
    assert (await naast("hours", "Bram", "za 9-12", "--which", "2")).exit_code == 0
    hours = {one.name: one.hours for one in await office.list_workers(story.database)}
    assert hours == {"Anna": "ma-vr 9-17", "Bram": "altijd", "bram": "za 9-12"}
