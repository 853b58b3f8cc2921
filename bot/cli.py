"""The command `naast`: every mistake gets one clear sentence, and changes nothing."""

import asyncio
import gc
import os
import secrets
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from sqlalchemy.exc import OperationalError

from bot import config, logs, when_command
from bot.config import ConfigError, Settings

app = typer.Typer(
    name="naast",
    help="Naast stands beside people: a network meeting within 24 hours, over Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
team = typer.Typer(help="The people who work here.", no_args_is_help=True)
app.add_typer(team, name="team")
app.command("when")(when_command.when)

ConfigPath = Annotated[Path, typer.Option("--config", help="The settings, a TOML file.")]
USUAL = Path("config.toml")
GARBAGE_AFTER = 20_000


@app.command()
def run(config_path: ConfigPath = USUAL) -> None:
    """Run the bot until it is stopped (Ctrl+C or SIGTERM)."""
    gc.disable()  # until all modules are there: none of them will ever be thrown away
    logs.set_up()
    settings = _settings(config_path)
    _go(lambda: _run(settings))


async def _run(settings: Settings) -> None:
    from bot.app import WrongKeyError, put_together, stop_signal
    from bot.lease import LEASE_SECONDS, AlreadyRunningError

    gc.freeze()
    gc.enable()
    gc.set_threshold(GARBAGE_AFTER)
    token, key = config.read_token(settings.telegram), config.read_key(settings.database)
    program = put_together(settings, token, key)
    try:
        await program.open(patience=LEASE_SECONDS)
    except AlreadyRunningError:
        raise ConfigError("Another process is at work on this database; stop that one.") from None
    except WrongKeyError:
        raise ConfigError(_wrong_key(settings)) from None
    try:
        await program.run(stop_signal())
    finally:
        await program.close()


def _wrong_key(settings: Settings) -> str:
    return (
        f"{settings.database.key_file}: this is not the key of this database. Expected the key"
        " that was there when the database was made."
    )


@app.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where it listens, on this machine only.")] = 8080,
) -> None:
    """A Telegram on this machine, for practice: give it people, and let the bot talk to it."""
    from bot.sandbox.server import run_alone

    token = os.environ.get("NAAST_TOKEN", "4200:practice-token")
    with suppress(KeyboardInterrupt):
        _go(lambda: run_alone(port, token))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where it listens, on this machine only.")] = 8080,
) -> None:
    """Sandbox and bot together, with three people at work and a clock that can be turned."""
    from bot.demo import play

    logs.set_up()
    with suppress(KeyboardInterrupt):
        _go(lambda: play(port))


@team.command("add")
def team_add(
    name: Annotated[str, typer.Argument(help="How people will read this person's name.")],
    role: Annotated[str, typer.Option(help="facilitator, peer or coordinator.")],
    hours: Annotated[str, typer.Option(help="When this person reads: 'ma-vr 9-17'.")] = "",
    config_path: ConfigPath = USUAL,
) -> None:
    """Make a link that gives somebody a role, once, within seven days."""
    settings = _settings(config_path)
    _go(lambda: _add(settings, name, role, hours or settings.organisation.hours))


async def _add(settings: Settings, name: str, role: str, hours: str) -> None:
    from bot import office
    from bot.app import WrongKeyError, put_together

    token, key = config.read_token(settings.telegram), config.read_key(settings.database)
    program = put_together(settings, token, key)
    try:
        await program.prepare()
        link = await office.add_worker(program.database, name, role, hours, program.clock())
        typer.echo(await _address(program.telegram, link))
    except ValueError as error:
        raise ConfigError(f"{error}.") from None
    except WrongKeyError:
        raise ConfigError(_wrong_key(settings)) from None
    finally:
        await program.telegram.close()
        await program.database.close()


async def _address(telegram: Any, link: str) -> str:
    """The link to pass on; when Telegram cannot be asked for the bot's name, its last part."""
    from bot.telegram import TelegramError

    await telegram.open()
    try:
        return f"https://t.me/{await telegram.name()}?start={link}"
    except TelegramError:
        return f"?start={link} (behind the address of your bot; Telegram cannot be reached now)"


@team.command("list")
def team_list(config_path: ConfigPath = USUAL) -> None:
    """Who works here, in which role, and when they read."""
    settings = _settings(config_path)
    _go(lambda: _list(settings))


async def _list(settings: Settings) -> None:
    from rich.console import Console
    from rich.table import Table

    from bot import office
    from bot.app import put_together

    program = put_together(settings, "0:none", config.read_key(settings.database))
    await program.prepare()
    table = Table("name", "roles", "reads", "can be reached")
    for one in await office.list_workers(program.database):
        table.add_row(one.name, ", ".join(one.roles), one.hours, "yes" if one.reachable else "no")
    Console().print(table)
    await program.database.close()


@app.command()
def key(path: Annotated[Path, typer.Argument(help="A file that does not exist yet.")]) -> None:
    """Make a key file that only you can read. Key lost is all lost."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        _refuse(f"{path}: {error.strerror}. Expected a new file in a folder that is there.")
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(config.KEY_BYTES) + "\n")
    typer.echo(f"{path} is made. If this key is lost, everything is lost: keep a copy apart.")


def _settings(path: Path) -> Settings:
    try:
        return config.read(path)
    except ConfigError as error:
        _refuse(str(error))


def _go(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        with _runner() as runner:
            runner.run(work())
    except ConfigError as error:
        _refuse(str(error))
    except OSError as error:
        _refuse(f"{error.strerror or error}. Is the port taken, or a file or folder not there?")
    except OperationalError:
        _refuse("The database cannot be opened. Is the folder of [database] url there, and ours?")


def _runner() -> asyncio.Runner:
    """uvloop where it runs."""
    try:
        import uvloop
    except ImportError:
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)


def main() -> None:
    app(prog_name="naast")
