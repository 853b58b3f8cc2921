"""People sitting together, and what they choose to remember: nothing without the client there."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from bot.chat import Message
from storage.database import upsert
from storage.schema import remembered, sitting
from storage.sealing import Tx, new_id

WORDS, PROMISE = "words", "promise"


@dataclass(frozen=True)
class Remembered:
    """Words of one of them; `is_kept` once the client said yes. A promise can have a moment."""

    id: int
    meeting: int
    person: int
    kind: str
    is_kept: bool
    made_at: datetime
    due_at: datetime | None
    message: Message


async def sit_down(tx: Tx, meeting: int) -> None:
    """The client is there: they have begun, or go on."""
    row = {"meeting_id": meeting, "paused": 0}
    await tx.execute(upsert(sitting, ("meeting_id",)), [row])


async def pause(tx: Tx, meeting: int) -> None:
    mine = update(sitting).where(sitting.c.meeting_id == meeting)
    await tx.execute(mine.values(paused=1))


async def is_sitting(tx: Tx, meeting: int) -> bool:
    """Whether they sit together now, the client with them."""
    wanted = select(sitting.c.paused).where(sitting.c.meeting_id == meeting)
    return bool((await tx.execute(wanted)).scalar() == 0)


async def stand_up(tx: Tx, meeting: int) -> None:
    """It is over: nothing says who was there, and what the client did not keep is gone."""
    await tx.execute(delete(sitting).where(sitting.c.meeting_id == meeting))
    offered = remembered.c.state == "offered"
    await tx.execute(delete(remembered).where(remembered.c.meeting_id == meeting, offered))


async def offer(
    tx: Tx,
    meeting: int,
    person: int,
    kind: str,
    message: Message,
    now: datetime,
    due_at: datetime | None = None,
) -> int:
    made = new_id()
    await tx.keys.load(tx, [meeting])
    words = json.dumps(asdict(message), ensure_ascii=False)
    row = {
        "id": made,
        "meeting_id": meeting,
        "person_id": person,
        "kind": kind,
        "state": "offered",
        "made_at": now,
        "due_at": due_at,
        "sealed": tx.keys.seal(meeting, "remembered.sealed", made, words),
    }
    await tx.execute(insert(remembered).values(row))
    return made


async def set_due(tx: Tx, one: int, at: datetime | None) -> None:
    await tx.execute(update(remembered).where(remembered.c.id == one).values(due_at=at))


async def keep(tx: Tx, one: int) -> None:
    await tx.execute(update(remembered).where(remembered.c.id == one).values(state="kept"))


async def drop(tx: Tx, one: int) -> None:
    await tx.execute(delete(remembered).where(remembered.c.id == one))


async def find(tx: Tx, one: int) -> Remembered | None:
    found = await _found(tx, remembered.c.id == one)
    return found[0] if found else None


async def of_meetings(tx: Tx, meetings: Sequence[int]) -> list[Remembered]:
    return await _found(tx, remembered.c.meeting_id.in_(meetings))


async def by_person(tx: Tx, person: int) -> list[Remembered]:
    return await _found(tx, remembered.c.person_id == person)


async def _found(tx: Tx, wanted: Any) -> list[Remembered]:
    ordered = select(remembered).where(wanted).order_by(remembered.c.made_at, remembered.c.id)
    rows = (await tx.execute(ordered)).all()
    await tx.keys.load(tx, {row.meeting_id for row in rows})
    return [_read(tx, row) for row in rows]


def _read(tx: Tx, row: Any) -> Remembered:
    kept = json.loads(tx.keys.open(row.meeting_id, "remembered.sealed", row.id, row.sealed))
    message = Message(**kept | {"entities": tuple(kept["entities"])})
    plain = (row.id, row.meeting_id, row.person_id, row.kind, row.state == "kept")
    return Remembered(*plain, row.made_at, row.due_at, message)
