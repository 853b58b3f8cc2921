"""`naast totals`: how it was, of whole quarters and of many people; never of anybody."""

import json
from collections.abc import Iterator, Mapping
from typing import Annotated

import typer

from bot.commands import common
from bot.commands.common import USUAL, ConfigPath
from bot.config import Settings
from bot.rules.totals import ANSWERS, FEWEST

AsJson = Annotated[bool, typer.Option("--json", help="As JSON, a line a quarter.")]
ASKED = {
    "choose": "could you choose",
    "lived": "did lived experience count",
    "reach": "could you get what you needed",
    "people": "were people of your own there",
}
Told = list[tuple[str, dict[str, Mapping[str, int]]]]


def totals(config_path: ConfigPath = USUAL, as_json: AsJson = False) -> None:
    """How talks were, as people said afterwards: whole quarters, from ten answers to a question."""
    settings = common.settings_of(config_path)
    common.go(lambda: _totals(settings, as_json=as_json))


async def _totals(settings: Settings, *, as_json: bool) -> None:
    told = await _told(settings)
    if told is None:
        common.refuse("There is no database of this Naast yet: `naast run` makes it.", 1)
    for line in _as_json(told) if as_json else _as_table(told):
        typer.echo(line)


async def _told(settings: Settings) -> Told | None:
    from bot import standing
    from bot.clock import system_clock
    from bot.rules.totals import tellable
    from storage import tallies
    from storage.database import Database

    async def look(database: Database) -> dict[str, tallies.Counts]:
        async with database.read() as tx:
            return await tallies.kept(tx)

    kept = await standing.read_only(settings.database.url, look)
    return None if kept is None else tellable(kept, system_clock(), settings.zone)


def _as_json(told: Told) -> Iterator[str]:
    for quarter, counts in told:
        said = {
            asked: {word: one.get(word, 0) for word in ANSWERS} for asked, one in counts.items()
        }
        yield json.dumps({"quarter": quarter, "answers": said})


def _as_table(told: Told) -> Iterator[str]:
    if not told:
        yield f"Nothing to tell yet: only whole quarters, and from {FEWEST} answers to a question."
        return
    yield f"{'quarter':<9}{'asked of everybody':<32}{'yes':>8}{'a bit':>8}{'no':>8}"
    for quarter, counts in told:
        for asked, one in counts.items():
            words = "".join(f"{one.get(word, 0):>8}" for word in ANSWERS)
            yield f"{quarter:<9}{ASKED[asked]:<32}{words}"
