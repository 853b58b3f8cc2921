"""The command `naast`: every mistake gets one clear sentence, and changes nothing."""

import gc
import os
from contextlib import suppress
from dataclasses import replace
from typing import Annotated

import typer

from bot import config, logs, nearby, questions
from bot.commands import common, hours, house
from bot.commands.common import USUAL, ConfigPath
from bot.commands.simulate import simulate
from bot.commands.team import team
from bot.commands.totals import totals
from bot.commands.when import when
from bot.config import ConfigError, Settings

app = typer.Typer(
    name="naast",
    help="Naast stands beside people: a network meeting within 24 hours, over Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(house.init)
app.command()(house.check)
GARBAGE_AFTER = 20_000


@app.command()
def run(config_path: ConfigPath = USUAL) -> None:
    """Run the bot until it is stopped (Ctrl+C or SIGTERM)."""
    gc.disable()  # until all modules are there: none of them will ever be thrown away
    logs.set_up()
    settings = common.settings_of(config_path)
    common.go(lambda: _run(settings))


async def _run(settings: Settings) -> None:
    from bot.app import PageTakenError, WrongKeyError, put_together, stop_signal
    from bot.lease import LEASE_SECONDS, AlreadyRunningError
    from bot.loops import LoopEndedError
    from bot.telegram import PATIENCE

    gc.freeze()
    gc.enable()
    gc.set_threshold(GARBAGE_AFTER)
    _see_that_it_may(settings)
    nearby.read(settings.organisation.nearby_file)
    token, key = config.read_token(settings.telegram), config.read_key(settings.database)
    program = put_together(await named(settings, token), token, key)
    try:
        await program.open(patience=LEASE_SECONDS + PATIENCE)
    except AlreadyRunningError:
        raise ConfigError("Another process is at work on this database; stop that one.") from None
    except WrongKeyError:
        raise ConfigError(common.wrong_key(settings)) from None
    for mistake in questions.bank_of(settings.reflection.questions).mistakes:
        typer.echo(f"{mistake}", err=True)
    typer.echo("Naast is at work. Ctrl+C ends it.")
    try:
        await program.run(stop_signal())
    except PageTakenError as error:
        raise ConfigError(f"[web] listen: {error}. Expected a free place, HOST:PORT.") from None
    except LoopEndedError as error:
        raise ConfigError(f"Naast stops: {error} ended by itself. Start it anew.") from None
    finally:
        await program.close()


async def named(settings: Settings, token: str) -> Settings:
    """Links to pass on need the bot's own name."""
    from bot.telegram import InvalidToken, Telegram, TelegramError

    if settings.telegram.username:
        return settings
    telegram = Telegram(settings.telegram, token)
    await telegram.open()
    try:
        named = replace(settings.telegram, username=await telegram.name())
    except InvalidToken:
        raise ConfigError(
            f"Telegram does not know the token in {settings.telegram.token_file} or NAAST_TOKEN."
            " Ask BotFather for it once more."
        ) from None
    except TelegramError:
        raise ConfigError(
            "Telegram cannot be asked for the name of the bot. Try again, or write it in"
            ' [telegram] username = "...", which links to pass on need.'
        ) from None
    finally:
        await telegram.close()
    return replace(settings, telegram=named)


def _see_that_it_may(settings: Settings) -> None:
    """People trust what it says: somebody must have looked at that first."""
    from bot.checking import papers
    from bot.clock import system_clock

    today = system_clock().astimezone(settings.zone).date()
    if open_ends := papers.open_ends(settings, today):
        lines = ["Naast does not start yet. People will trust what it says, so first:"]
        raise ConfigError("\n".join([*lines, *(f"  {one.words}" for one in open_ends)]))


app.command()(house.status)
app.command()(totals)
app.command()(house.key)
app.command()(when)
app.command()(simulate)


@app.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where it listens, on this machine only.")] = 8090,
) -> None:
    """A Telegram on this machine, for practice: give it people, and let the bot talk to it."""
    from bot.sandbox.server import run_alone

    token = os.environ.get("NAAST_TOKEN", "4200:practice-token")
    with suppress(KeyboardInterrupt):
        common.go(lambda: run_alone(port, token))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where it listens, on this machine only.")] = 8090,
) -> None:
    """Sandbox and bot together, with three people at work and a clock that can be turned."""
    from bot.demo import play

    logs.set_up()
    with suppress(KeyboardInterrupt):
        common.go(lambda: play(port))


team.command("hours")(hours.hours)
team.command("except")(hours.otherwise)
team.command("roster")(hours.roster)
app.add_typer(team, name="team")


def main() -> None:
    app(prog_name="naast")
