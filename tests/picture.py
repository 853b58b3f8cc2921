"""What everybody sees and what is kept, in a form in which two runs of one story are the same."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot import locales
from bot.sandbox.screen import labels
from bot.sandbox.values import Message, Person
from bot.sandbox.world import World
from storage.database import Database
from storage.sealing import Keys
from tests.databases import Rows, take_snapshot

MARKS = tuple(locales.say(language, "maybe-double") for language in ("nl", "en"))
RANDOM = frozenset(
    {
        "seq",
        "id",
        "sealed",
        "wrapped",
        "token_hash",
        "letter_id",
        "card_id",
        "message_id",
        "arrived_id",
        "client_receipt",
        "worker_receipt",
    }
)
MACHINE = frozenset({"attempts", "not_before", "posted", "tries", "trouble"})
IN_BATCH = ("button", "place")
SEALED = {
    "person": ("id", "id"),
    "conversation": ("person_id", "person_id"),
    "meeting": ("id", "id"),
    "tie": ("client_id", "id"),
}
LETTER = re.compile(r"(asked_in\W+)\d+")
LINK = re.compile(r"(start=|/i/)[\w-]{24}")


@dataclass(frozen=True)
class Bubble:
    """One message on a screen, `marked` as a possible repeat or not."""

    by_bot: bool
    text: str
    buttons: str
    file: bytes
    marked: bool
    tokens: str
    message_id: int = field(default=0, compare=False)
    reply_to: int | None = field(default=None, compare=False)

    @property
    def is_only_mark(self) -> bool:
        """A line under what has no words of ours, such as a voice, and may be there twice."""
        return self.marked and not self.text and not self.file

    def is_copy_of(self, other: "Bubble") -> bool:
        """Marked, with the words and the very same buttons of one that is not."""
        return self == replace(other, marked=True) and not other.marked

    @property
    def plain(self) -> tuple[bool, str, str, bytes]:
        return self.by_bot, self.text, self.buttons, self.file


@dataclass(frozen=True)
class Picture:
    """Screens and toasts by person; kept rows by table, without what is random."""

    screens: Mapping[str, Sequence[Bubble]]
    toasts: Mapping[str, Sequence[str]]
    kept: Mapping[str, Sequence[str]]

    @property
    def doubled(self) -> int:
        """How many letters stand on a screen a second time, with the mark."""
        screens = self.screens.values()
        return sum(len(screen) - len(collapse(screen, in_order=False)) for screen in screens)

    @property
    def marked(self) -> int:
        return sum(one.marked for screen in self.screens.values() for one in screen)


def with_marks(bubbles: Sequence[Bubble]) -> list[Bubble]:
    """A line that is only a mark marks what it stands under, and is no message of its own."""
    under = {one.reply_to for one in bubbles if one.is_only_mark}
    return [
        replace(one, marked=one.marked or one.message_id in under)
        for one in bubbles
        if not one.is_only_mark
    ]


def collapse(bubbles: Sequence[Bubble], in_order: bool = True) -> list[Bubble]:
    """Each letter once: a marked copy (right) behind its unmarked original is left out."""
    once: list[Bubble] = []
    doubled: set[int] = set()
    for one in bubbles:
        places = range(len(once))[-1:] if in_order else range(len(once))
        copied = (at for at in places if at not in doubled and one.is_copy_of(once[at]))
        first = next(copied, None)
        if first is None:
            once.append(one)
        else:
            doubled.add(first)
    return once


def differences(uncut: Picture, cut: Picture, in_order: bool = True) -> list[str]:
    """What was lost, came too often, stands in another order or is kept otherwise."""
    found = []
    for name, bubbles in uncut.screens.items():
        wanted = [one.plain for one in bubbles]
        seen = [one.plain for one in collapse(cut.screens[name], in_order)]
        if not in_order:
            wanted, seen = sorted(wanted), sorted(seen)
        if wanted != seen:
            found.append(f"screen of {name}: {_first_difference(wanted, seen)}")
        if not is_within(cut.toasts[name], uncut.toasts[name]):
            found.append(f"toasts of {name}: {cut.toasts[name]}")
    for table, rows in uncut.kept.items():
        if rows != cut.kept[table]:
            found.append(f"{table}: {_first_difference(rows, cut.kept[table])}")
    return found


def _first_difference(wanted: Sequence[Any], seen: Sequence[Any]) -> str:
    for one, other in zip(wanted, seen, strict=False):
        if one != other:
            return f"expected {one!r}, found {other!r}"
    return f"expected {len(wanted)}, found {len(seen)}: {[*wanted, *seen][-1]!r}"


def is_within(part: Iterable[str], whole: Iterable[str]) -> bool:
    """All of `part`, in this order, stands in `whole`."""
    left = iter(whole)
    return all(one in left for one in part)


async def take_picture(database: Database, world: World) -> Picture:
    rows = await take_snapshot(database)
    keys = Keys(database.ring)
    for row in rows["seal_key"]:
        keys.hold(row["owner_id"], row["wrapped"])
    names = _names(rows, keys, world)
    acts = {row["token_hash"]: row["act"] for row in rows["button"]}
    people = world.state.people.values()
    screens = {one.name: bubbles_of(world, one, keys, acts) for one in people}
    marks = {one.message_id for shown in screens.values() for one in shown if one.is_only_mark}
    rows["outbox"] = [row for row in rows["outbox"] if row["message_id"] not in marks]
    return Picture(
        {name: with_marks(shown) for name, shown in screens.items()},
        {one.name: one.toasts for one in people},
        {table: _kept(table, found, keys, names) for table, found in rows.items()},
    )


def _names(rows: Rows, keys: Keys, world: World) -> dict[Any, str]:
    """People by their names, meetings, calls and pairs by whose they are, wherever a number stands
    for them."""
    lanes = {keys.hash("lane", one.id): one.name for one in world.state.people.values()}
    names: dict[Any, str] = dict(lanes)
    for row in rows["person"]:
        names[row["id"]] = names[str(row["id"])] = lanes[row["lane"]]
    for row in rows["meeting"]:
        words = f"meeting of {names[row['client_id']]} asked {row['requested_at']}"
        names[row["id"]] = names[str(row["id"])] = words
    for row in rows["tie"]:
        words = keys.open(row["client_id"], "tie.sealed", row["id"], row["sealed"])
        names[row["id"]] = names[str(row["id"])] = f"{words} of {names[row['client_id']]}"
    for row in rows["call"]:
        names[row["id"]] = f"call of {names[row['client_id']]} asked {row['asked_at']}"
    for row in rows["contact"]:
        kind = "stand-in" if row["stands_in_for"] else "pair"
        names[row["id"]] = names[str(row["id"])] = f"{kind} of {names[row['client_id']]}"
    return names


def bubbles_of(world: World, person: Person, keys: Keys, acts: Mapping[bytes, str]) -> list[Bubble]:
    return [_bubble(world, one, keys, acts) for one in person.messages.values()]


def _bubble(world: World, message: Message, keys: Keys, acts: Mapping[bytes, str]) -> Bubble:
    said = message.text or message.body.get("contact", {}).get("first_name", "")
    mark = next((one for one in MARKS if message.by_bot and said.startswith(one)), "")
    tokens = [button.get("callback_data", "") for row in message.inline_rows for button in row]
    means = [acts.get(keys.hash("button", token), "nothing") for token in tokens]
    document = message.body.get("document")
    file = world.state.files[document["file_id"]].upload.content if document else b""
    words = message.text or json.dumps(message.body, ensure_ascii=False)
    words = LINK.sub(r"\1LINK", words.replace(f"{mark} ", "") if mark else words)
    buttons = f"{labels(message.inline_rows)} {means}"
    return Bubble(
        message.by_bot,
        words.removeprefix(mark).strip(),
        buttons,
        file,
        bool(mark),
        str(tokens),
        message.message_id,
        message.reply_to,
    )


def _kept(
    table: str, rows: Sequence[Mapping[str, Any]], keys: Keys, names: Mapping[Any, str]
) -> list[str]:
    if table == "lease":
        return []
    kept = [_row(table, row, keys, names) for row in rows if row.get("kind") != "toast"]
    return sorted(kept)


def _row(table: str, row: Mapping[str, Any], keys: Keys, names: Mapping[Any, str]) -> str:
    plain = {
        column: names.get(value, value)
        for column, value in row.items()
        if column not in RANDOM | MACHINE and (table, column) != IN_BATCH
    }
    if table in SEALED and row["sealed"] is not None:
        owner, place = (row[column] for column in SEALED[table])
        words = json.loads(keys.open(owner, f"{table}.sealed", place, row["sealed"]))
        plain["words"] = {
            name: _plain(name, names.get(value, value)) for name, value in words.items()
        }
    return str(plain)


def _plain(name: str, words: Any) -> Any:
    """Letters have other numbers each time, also in a step that another remembers."""
    return "LETTER" if name == "asked_in" else LETTER.sub(r"\1LETTER", str(words))
