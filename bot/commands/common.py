"""What all commands share: settings read, work run, every mistake one clear sentence."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from bot import config
from bot.config import ConfigError, Settings

if TYPE_CHECKING:
    from bot.app import App

ConfigPath = Annotated[Path, typer.Option("--config", help="The settings, a TOML file.")]
USUAL = Path("config.toml")
NO_TOKEN = "0:none"  # noqa: S105 (for who only looks in the database)


def settings_of(path: Path) -> Settings:
    try:
        return config.read(path)
    except ConfigError as error:
        refuse(str(error))


@asynccontextmanager
async def opened(settings: Settings, token: str = NO_TOKEN) -> AsyncIterator["App"]:
    """The program over its tables, not at work."""
    from bot.app import WrongKeyError, put_together

    program = put_together(settings, token, config.read_key(settings.database))
    try:
        await program.prepare()
        yield program
    except WrongKeyError:
        raise ConfigError(wrong_key(settings)) from None
    finally:
        await program.telegram.close()
        await program.database.close()


def wrong_key(settings: Settings) -> str:
    return (
        f"{settings.database.key_file}: this is not the key of this database. Expected the key"
        " that was there when the database was made."
    )


def go(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    from storage.database import is_from_outside
    from storage.migrate import NewerTablesError

    try:
        with _runner() as runner:
            runner.run(work())
    except ConfigError as error:
        refuse(str(error))
    except ModuleNotFoundError as error:
        refuse(f"{error.name} is not installed: pip install {error.name}")
    except OSError as error:
        refuse(f"{error.strerror or error}. Is the port taken, or a file or folder not there?")
    except NewerTablesError as error:
        refuse(f"The tables are of a newer Naast ({error}) than this one: run the newer one.")
    except Exception as error:
        if not is_from_outside(error):
            raise
        refuse("The database cannot be opened. Is what [database] url names there, and ours?")


def _runner() -> asyncio.Runner:
    """uvloop where it runs."""
    try:
        import uvloop
    except ImportError:
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


def refuse(sentence: str, status: int = 2) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(status)
