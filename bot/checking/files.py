"""The token and the key: whether they are there, and whether only their owner can read them."""

from collections.abc import Iterator
from pathlib import Path

from bot import config, nearby
from bot.checking.finding import Finding, good, warning, wrong
from bot.config import ConfigError, Settings

FOR_OTHERS = 0o077


def look(settings: Settings) -> Iterator[Finding]:
    yield from _token(settings)
    yield from _key(settings)
    yield from _nearby(settings)


def _nearby(settings: Settings) -> Iterator[Finding]:
    try:
        nearby.read(settings.organisation.nearby_file)
    except ConfigError as error:
        yield wrong(str(error), "see docs/nearby.md.")


def _token(settings: Settings) -> Iterator[Finding]:
    try:
        config.read_token(settings.telegram)
    except ConfigError as error:
        yield wrong(str(error), "ask BotFather for a token, and put it there.")
    path = Path(settings.telegram.token_file)
    if settings.telegram.token_file and _is_open(path):
        yield warning(f"Others on this machine can read {path}.", f"chmod 600 {path}")


def _key(settings: Settings) -> Iterator[Finding]:
    path = Path(settings.database.key_file)
    try:
        config.read_key(settings.database)
    except ConfigError as error:
        yield wrong(str(error), "put your copy of the key back.")
        return
    if _is_open(path):
        yield wrong(f"Others on this machine can read {path}.", f"chmod 600 {path}")
    else:
        yield good(f"Only its owner can read {path}. If it is lost, everything is lost.")


def _is_open(path: Path) -> bool:
    """Whether the file is there, and not for its owner alone."""
    return path.is_file() and bool(path.stat().st_mode & FOR_OTHERS)
