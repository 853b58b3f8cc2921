"""What may stand nowhere in the clear, looked for in all that a program leaves behind: words,
names, numbers and chats of people, what opens a link, and the bot's token."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from bot.rules import phone_numbers
from bot.sandbox.values import Message
from bot.sandbox.world import World
from storage.database import Database
from tests import sentinels
from tests.databases import Rows, take_snapshot

LONG_ENOUGH = 12
LINK_TOKEN = re.compile(r"(?:start=|^/start |/[iw]/)([\w-]{16,})")


async def find(
    world: World, said: Iterable[str], database: Database, log: str, folder: Path | None = None
) -> list[str]:
    """Each one found, with its place; `said` adds words that Telegram forgot.

    Short words are no proof; short names are, where words can be read.
    """
    names = {one.name for one in world.state.people.values()}
    rows = await take_snapshot(database)
    places: list[sentinels.Where] = [rows, log, *([] if folder is None else [folder])]
    secrets = _secrets(world, {*said, *names})
    found = [one for where in places for one in sentinels.find(secrets, where)]
    return [*found, *_named(names, rows, log)]


def _secrets(world: World, words: set[str]) -> set[str]:
    everybody = world.state.people.values()
    messages = [message for one in everybody for message in one.messages.values()]
    words |= {one.text for one in messages if not one.by_bot}
    numbers = {phone_numbers.read(text) or "" for text in words}
    secrets = {text for text in words if len(text) >= LONG_ENOUGH}
    secrets |= {number for number in numbers if number.startswith(("0", "+"))}
    secrets |= _tokens_shown(messages) | {str(one.id) for one in everybody}
    return secrets | {world.token.partition(":")[2]}


def _tokens_shown(messages: Iterable[Message]) -> set[str]:
    """What stands in the links on all phones: whoever has it is taken for who was asked."""
    shown = [unquote(f"{one.text} {one.markup or ''}") for one in messages]
    return {token for text in shown for token in LINK_TOKEN.findall(text)}


def _named(names: Iterable[str], rows: Rows, log: str) -> Iterator[str]:
    """A name that stands alone in the log, or in a column of words."""
    any_name = "|".join(map(re.escape, names)) or "(?!)"
    name = re.compile(rf"(?<!\w)(?:{any_name})(?!\w)")
    for table, kept in {"log": [{"log": log}], **rows}.items():
        for row in kept:
            for column, value in row.items():
                if isinstance(value, str) and (known := name.search(value)):
                    yield f"{known.group()!r} in {table}.{column}"
