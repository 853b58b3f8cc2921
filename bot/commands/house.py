"""`naast init`, `key`, `check` and `status`: making a house, and seeing how it stands."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import config
from bot.commands import common
from bot.commands.common import USUAL, ConfigPath
from bot.config import ConfigError, Settings

if TYPE_CHECKING:
    from bot.standing import Standing

NEXT = """\
{settings} and {key} are made.
Key lost is all lost: without {key} nobody can read what is kept, not even we.
Keep a copy of it apart from this machine.

What to do next, in this order, {where}:
  1. Ask BotFather for a token, and put it alone in naast.token; then: chmod 600 naast.token
  2. naast team add NAME --role facilitator    for two people or more; pass each link on
  3. naast team add NAME --role coordinator    best for two people
  4. naast check    says what is not right yet; most of it you fill in in config.toml
  5. naast run      and let everybody open their link"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where the files go.")] = Path(),
) -> None:
    """Make settings and a key for a new house, and say what to do next."""
    from bot import beginning

    try:
        beginning.begin(folder)
    except ConfigError as error:
        common.refuse(str(error))
    where = "in this folder" if folder == Path() else f"in that folder (cd {folder})"
    settings, key = folder / beginning.SETTINGS, folder / beginning.KEY
    typer.echo(NEXT.format(settings=settings, key=key, where=where))


def key(path: Annotated[Path, typer.Argument(help="A file that does not exist yet.")]) -> None:
    """Make a key file that only you can read. Key lost is all lost."""
    from bot import beginning

    try:
        beginning.make_key(path)
    except ConfigError as error:
        common.refuse(str(error))
    typer.echo(f"{path} is made. If this key is lost, everything is lost: keep a copy apart.")


def check(config_path: ConfigPath = USUAL) -> None:
    """Say in plain words what is not right yet; fails when something is wrong."""
    try:
        settings = config.read(config_path)
    except ConfigError as error:
        typer.echo(f"{error}")
        raise typer.Exit(1) from None
    common.go(lambda: _check(settings))


async def _check(settings: Settings) -> None:
    from bot import checking
    from bot.clock import system_clock

    found = await checking.look(settings, system_clock())
    for one in found:
        typer.echo(f"{one.level:<8} {one.words}")
    count = sum(one.is_wrong for one in found)
    if count:
        typer.echo(f"Not ready: {count} {'thing is' if count == 1 else 'things are'} wrong.")
        raise typer.Exit(1)
    typer.echo("Nothing is wrong.")


def status(config_path: ConfigPath = USUAL) -> None:
    """Say whether the program is at work, and what waits; fails when it is not at work, or when a
    promise has no next step: for a monitor outside."""
    settings = common.settings_of(config_path)
    common.go(lambda: _status(settings))


async def _status(settings: Settings) -> None:
    from bot import standing
    from bot.clock import machine_seconds, system_clock

    now = system_clock()
    found = await standing.look(settings.database.url, machine_seconds, now)
    if found is None:
        common.refuse("There is no database of this Naast yet: `naast run` makes it.", 1)
    for line in _lines(found, settings, now):
        typer.echo(line)
    if not found.at_work or any(one.next_step is None for one in found.promises):
        raise typer.Exit(1)


def _lines(found: "Standing", settings: Settings, now: datetime) -> list[str]:
    from bot import standing
    from bot.locales import moments

    def at(moment: datetime) -> str:
        return moments.moment(moment, settings.zone, "en")

    counts = found.counts
    lines = [
        f"At work since {at(found.since)}; last tick {_ago(found.ticked_at, now)}."
        if found.since and found.ticked_at
        else "Not at work: `naast run` starts it.",
        f"Telegram was last heard {_ago(found.heard_at, now)}."
        if found.heard_at
        else "Telegram was not heard yet.",
        f"Waiting: {counts.updates} updates in, {counts.letters} letters out.",
        f"Set aside for a person to look at: {counts.updates_aside} updates,"
        f" {counts.letters_parked} letters, {counts.tasks_aside} tasks.",
    ]
    if counts.mended:
        lines.append(f"Left undone and taken up in the last 30 days: {counts.mended}.")
    lines.append(f"Promises open: {len(found.promises)}.")
    lines += [f"  {standing.promise_in_words(one, now, settings.zone)}." for one in found.promises]
    if found.next_due:
        kind, moment = found.next_due
        lines.append(f"Next: {standing.in_words(kind)}, {at(moment)}.")
    return lines


def _ago(moment: datetime, now: datetime) -> str:
    seconds = max(0, (now - moment) // timedelta(seconds=1))
    return f"{seconds} seconds ago" if seconds < 600 else f"{seconds // 60} minutes ago"
