"""Own words: sealed with their writer's key, read by nobody but whom the writer lets read them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, insert, select, update

from bot.chat import Message
from storage.schema import own, own_reader, seal_key
from storage.sealing import Tx, new_id

KINDS = STORY, PLAN, NOTE = "story", "plan", "note"


@dataclass(frozen=True)
class Piece:
    """What somebody wrote, spoke or showed in one message; `send_at` is a note's next moment."""

    id: int
    person: int
    kind: str
    made_at: datetime
    send_at: datetime | None
    is_daily: bool
    message: Message


@dataclass(frozen=True)
class Reader:
    """Who may read a piece; one who `waits` may once the writer says so."""

    piece: int
    person: int
    waits: bool
    shared_at: datetime
    read_at: datetime | None
    letters: tuple[int, ...]


everything = select(own, seal_key.c.wrapped).join(seal_key, seal_key.c.owner_id == own.c.person_id)


async def keep(tx: Tx, person: int, kind: str, message: Message, now: datetime) -> int:
    made = new_id()
    words = json.dumps(asdict(message), ensure_ascii=False)
    row = {
        "id": made,
        "person_id": person,
        "kind": kind,
        "made_at": now,
        "daily": 0,
        "sealed": tx.keys.seal(person, "own.sealed", made, words),
    }
    await tx.execute(insert(own).values(row))
    return made


async def of(tx: Tx, person: int, *kinds: str) -> list[Piece]:
    """What somebody has of these kinds, the oldest first."""
    return await _found(tx, and_(own.c.person_id == person, own.c.kind.in_(kinds)))


async def find(tx: Tx, piece: int) -> Piece | None:
    found = await _found(tx, own.c.id == piece)
    return found[0] if found else None


async def _found(tx: Tx, wanted: Any) -> list[Piece]:
    rows = await tx.execute(everything.where(wanted).order_by(own.c.made_at, own.c.id))
    return [_read(tx, row) for row in rows]


def _read(tx: Tx, row: Any) -> Piece:
    tx.keys.hold(row.person_id, row.wrapped)
    kept = json.loads(tx.keys.open(row.person_id, "own.sealed", row.id, row.sealed))
    message = Message(**kept | {"entities": tuple(kept["entities"])})
    daily = bool(row.daily)
    return Piece(row.id, row.person_id, row.kind, row.made_at, row.send_at, daily, message)


async def set_time(tx: Tx, piece: int, at: datetime, is_daily: bool) -> None:
    mine = update(own).where(own.c.id == piece)
    await tx.execute(mine.values(send_at=at, daily=int(is_daily)))


async def throw_away(tx: Tx, piece: int) -> None:
    await tx.execute(delete(own).where(own.c.id == piece))


async def share(tx: Tx, piece: int, reader: int, waits: bool, now: datetime) -> None:
    await take_back(tx, piece, reader)
    row = {"own_id": piece, "reader_id": reader, "waits": int(waits)}
    await tx.execute(insert(own_reader).values(**row, shared_at=now, letters=""))


async def take_back(tx: Tx, piece: int, reader: int) -> None:
    await tx.execute(delete(own_reader).where(_this(piece, reader)))


async def open_up(tx: Tx, piece: int, reader: int, now: datetime) -> None:
    """Who waited may read it now."""
    mine = update(own_reader).where(_this(piece, reader))
    await tx.execute(mine.values(waits=0, shared_at=now))


async def note_reading(tx: Tx, one: Reader, letters: Sequence[int], now: datetime) -> None:
    """When it was read, which its writer sees, and which letters to take out of that chat again."""
    kept = " ".join(map(str, (*one.letters, *letters)))
    mine = update(own_reader).where(_this(one.piece, one.person))
    await tx.execute(mine.values(read_at=now, letters=kept))


def _this(piece: int, reader: int) -> Any:
    return and_(own_reader.c.own_id == piece, own_reader.c.reader_id == reader)


async def readers_of(tx: Tx, pieces: Sequence[int]) -> list[Reader]:
    return await _readers(tx, own_reader.c.own_id.in_(pieces))


async def shared_with(tx: Tx, person: int) -> list[Reader]:
    """What others let this person read."""
    return await _readers(tx, own_reader.c.reader_id == person)


async def _readers(tx: Tx, wanted: Any) -> list[Reader]:
    ordered = select(own_reader).where(wanted).order_by(own_reader.c.shared_at)
    return [
        Reader(row.own_id, row.reader_id, bool(row.waits), row.shared_at, row.read_at, _ids(row))
        for row in await tx.execute(ordered)
    ]


def _ids(row: Any) -> tuple[int, ...]:
    return tuple(int(one) for one in row.letters.split())


async def forget_reader(tx: Tx, person: int) -> None:
    """Nobody lets this person read anything any more."""
    await tx.execute(delete(own_reader).where(own_reader.c.reader_id == person))
