"""`naast team`: who works here."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import config
from bot.commands import common
from bot.commands.common import USUAL, ConfigPath
from bot.config import ConfigError, Settings

if TYPE_CHECKING:
    from bot.office import Removed

team = typer.Typer(help="The people who work here.", no_args_is_help=True)


@team.command("add")
def add(
    name: Annotated[str, typer.Argument(help="How people will read this person's name.")],
    role: Annotated[str, typer.Option(help="facilitator, peer or coordinator.")],
    hours: Annotated[str, typer.Option(help="When this person reads: 'ma-vr 9-17'.")] = "",
    config_path: ConfigPath = USUAL,
) -> None:
    """Make a link that gives somebody a role, once, within seven days."""
    settings = common.settings_of(config_path)
    common.go(lambda: _add(settings, name, role, hours or settings.organisation.hours))


async def _add(settings: Settings, name: str, role: str, hours: str) -> None:
    from bot import office

    async with common.opened(settings, config.read_token(settings.telegram)) as program:
        try:
            link = await office.add_worker(program.database, name, role, hours, program.clock())
        except ValueError as error:
            raise ConfigError(f"{error}.") from None
        typer.echo(await _address(program.telegram, link))


async def _address(telegram: Any, link: str) -> str:
    """The link to pass on; when Telegram cannot be asked for the bot's name, its last part."""
    from bot.telegram import TelegramError

    await telegram.open()
    try:
        return f"https://t.me/{await telegram.name()}?start={link}"
    except TelegramError:
        return f"?start={link} (behind the address of your bot; Telegram cannot be reached now)"


@team.command("list")
def show(config_path: ConfigPath = USUAL) -> None:
    """Who works here, in which role, when they read, and whose link was not opened yet."""
    settings = common.settings_of(config_path)
    common.go(lambda: _show(settings))


async def _show(settings: Settings) -> None:
    from rich.console import Console
    from rich.table import Table

    from bot import office

    table = Table("name", "roles", "reads", "can be reached")
    async with common.opened(settings) as program:
        for one in await office.list_workers(program.database):
            reached = "yes" if one.reachable else "no"
            table.add_row(one.name, ", ".join(one.roles), one.hours, reached)
        for link in await office.list_links(program.database, program.clock()):
            table.add_row(link.name, link.role, link.hours, "link not opened yet")
    Console().print(table)


@team.command("remove")
def remove(
    name: Annotated[str, typer.Argument(help="The name as `naast team list` shows it.")],
    which: Annotated[int, typer.Option(help="Which one, when several have this name.")] = 0,
    config_path: ConfigPath = USUAL,
) -> None:
    """End all roles and links of somebody; their talks get somebody else, and clients hear it."""
    settings = common.settings_of(config_path)
    common.go(lambda: _remove(settings, name, which))


async def _remove(settings: Settings, name: str, which: int) -> None:
    from bot import office

    async with common.opened(settings) as program:
        try:
            removed = await office.remove_worker(program.database, name, program.clock(), which)
        except ValueError as error:
            raise ConfigError(f"{error}.") from None
    for line in _said(removed):
        typer.echo(line)


def _said(removed: "Removed") -> list[str]:
    lines = []
    if removed.roles:
        lines.append(f"{removed.name} is not {' and '.join(removed.roles)} any more.")
        lines.append("Somebody else is looked for in each talk; clients hear it by name.")
        lines.append("`naast run` does that: at once when it is at work, else when it starts.")
    if removed.links:
        lines.append(f"Links for {removed.name} that were not opened do not work any more.")
    return lines
