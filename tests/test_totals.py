"""How it was, told in totals: whole quarters, from ten answers on, and nothing of anybody."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import standing
from bot.rules.totals import ANSWERS, FEWEST, QUESTIONS, quarter_of, tellable
from storage import tallies
from storage.database import Database, open_database
from storage.sealing import Keyring, random_key
from tests.story import Story
from tests.test_cli_house import house, naast

__all__ = ["house"]
HERE = ZoneInfo("Europe/Amsterdam")
LONG_AGO = "2025-4"
COUNTS = st.dictionaries(
    st.sampled_from(QUESTIONS), st.dictionaries(st.sampled_from(ANSWERS), st.integers(1, 9))
)
QUARTERS = st.builds("{}-{}".format, st.integers(2025, 2027), st.integers(1, 4))


@given(kept=st.dictionaries(QUARTERS, COUNTS), days=st.integers(0, 900))
def test_w32_only_whole_quarters_and_only_from_ten_answers(
    kept: dict[str, dict[str, dict[str, int]]], days: int
) -> None:
    now = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=days)
    told = {(quarter, asked) for quarter, said in tellable(kept, now, HERE) for asked in said}
    assert told == {
        (quarter, asked)
        for quarter, counts in kept.items()
        for asked, one in counts.items()
        if quarter < quarter_of(now, HERE) and sum(one.values()) >= FEWEST
    }


async def _say(database: Database, counts: dict[str, int], quarter: str = LONG_AGO) -> None:
    async with database.write() as tx:
        for answer, count in counts.items():
            for _ in range(count):
                await tallies.add(tx, quarter, "choose", answer)
        await tallies.add(tx, quarter, "lived", "no")


async def test_totals_are_read_without_a_key_on_both_databases(story: Story) -> None:
    await _say(story.database, {"yes": 8, "no": 2})

    async def look(database: Database) -> dict[str, tallies.Counts]:
        async with database.read() as tx:
            return await tallies.kept(tx)

    found = await standing.read_only(story.place.url, look)
    assert found == {LONG_AGO: {"choose": {"yes": 8, "no": 2}, "lived": {"no": 1}}}


def _fill(house: Path) -> str:
    """A house with tables, and what people said in a quarter that is over."""
    config = house / "config.toml"
    added = naast("team", "add", "Anna", "--role", "peer", "--config", str(config))
    assert added.exit_code == 0

    async def fill() -> None:
        database = open_database(f"sqlite+aiosqlite:///{house / 'naast.db'}", Keyring(random_key()))
        await _say(database, {"yes": 8, "a-bit": 1, "no": 3})
        await database.close()

    asyncio.run(fill())
    return str(config)


def test_totals_as_a_table_and_as_json(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAAST_TOKEN", "4200:a-token-for-tests")
    none_yet = naast("totals", "--config", str(house / "config.toml"))
    assert none_yet.exit_code == 1
    assert "There is no database of this Naast yet" in none_yet.output
    config = _fill(house)
    table = naast("totals", "--config", config)
    assert table.exit_code == 0
    assert [line.split() for line in table.output.splitlines()[1:]] == [
        ["2025-4", "could", "you", "choose", "8", "1", "3"]
    ]
    (line,) = naast("totals", "--json", "--config", config).output.splitlines()
    assert json.loads(line) == {
        "quarter": LONG_AGO,
        "answers": {"choose": {"yes": 8, "a-bit": 1, "no": 3}},
    }


def test_totals_say_kindly_that_there_is_nothing_to_tell_yet(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAAST_TOKEN", "4200:a-token-for-tests")
    config = str(house / "config.toml")
    assert naast("team", "add", "Anna", "--role", "peer", "--config", config).exit_code == 0
    said = naast("totals", "--config", config)
    assert said.exit_code == 0
    assert said.output == (
        "Nothing to tell yet: only whole quarters, and from 10 answers to a question.\n"
    )
    assert naast("totals", "--json", "--config", config).output == ""
