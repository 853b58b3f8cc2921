"""`naast team hours`, `except` and `roster`: when the people who work here read."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import common
from bot.commands.common import USUAL, ConfigPath
from bot.config import ConfigError, Settings

if TYPE_CHECKING:
    from bot.app import App

Name = Annotated[str, typer.Argument(help="The name as `naast team list` shows it.")]
Which = Annotated[int, typer.Option(help="Which one, when several have this name.")]
DAYS_AHEAD = 7


def hours(
    name: Name,
    words: Annotated[str, typer.Argument(help="When, every week: 'ma-vr 9-17, za 10-14'.")],
    which: Which = 0,
    config_path: ConfigPath = USUAL,
) -> None:
    """Say when somebody reads, every week."""
    settings = common.settings_of(config_path)

    async def change(program: "App") -> str:
        from bot import office

        return await office.set_hours(program.database, name, words, _spoken(settings), which)

    common.go(lambda: _change(settings, change))


def otherwise(
    name: Name,
    words: Annotated[str, typer.Argument(help="When it is otherwise: 'dinsdag 17 maart niet'.")],
    which: Which = 0,
    config_path: ConfigPath = USUAL,
) -> None:
    """Say that somebody does not read on certain days, or reads then too."""
    settings = common.settings_of(config_path)

    async def change(program: "App") -> str:
        from bot import office

        zone, now = settings.zone, program.clock()
        languages = _spoken(settings)
        return await office.set_otherwise(
            program.database, name, words, languages, now, zone, which
        )

    common.go(lambda: _change(settings, change))


def _spoken(settings: Settings) -> list[str]:
    return list(dict.fromkeys([settings.organisation.language, "nl", "en"]))


async def _change(settings: Settings, change: "Callable[[App], Awaitable[str]]") -> None:
    async with common.opened(settings) as program:
        try:
            said = await change(program)
        except ValueError as error:
            raise ConfigError(f"{error}.") from None
    typer.echo(f"{said}.")


def roster(config_path: ConfigPath = USUAL) -> None:
    """Who reads when, the next seven days."""
    settings = common.settings_of(config_path)
    common.go(lambda: _roster(settings))


async def _roster(settings: Settings) -> None:
    from rich.console import Console
    from rich.table import Table

    from bot import office
    from bot.locales import moments

    zone = settings.zone
    table = Table("day", "name", "reads")
    async with common.opened(settings) as program:
        now = program.clock()
        for day in await office.roster_of(program.database, now, DAYS_AHEAD, zone):
            named = moments.day(day.midnight, zone, "en")
            for name, read in day.reads or (("nobody", ()),):
                spans = [moments.hours(one.starts_at, one.ends_at, zone, "en") for one in read]
                table.add_row(named, name, ", ".join(spans))
                named = ""
    Console().print(table)
