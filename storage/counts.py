"""How much waits, and how much was set aside for a person to look at: numbers, never words."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Table, func, select

from storage.schema import due, inbox, outbox
from storage.schema.types import literally
from storage.sealing import Tx

WAITING_LETTERS = literally("pending", "sending", "unknown")
(OPEN,) = literally("open")
(PARKED,) = literally("parked")
(QUARANTINED,) = literally("quarantined")


@dataclass(frozen=True)
class Counts:
    updates: int
    letters: int
    updates_aside: int
    letters_parked: int
    tasks_aside: int


async def take(tx: Tx) -> Counts:
    return Counts(
        await _count(tx, inbox, inbox.c.state == OPEN),
        await _count(tx, outbox, outbox.c.state.in_(WAITING_LETTERS)),
        await _count(tx, inbox, inbox.c.state == QUARANTINED),
        await _count(tx, outbox, outbox.c.state == PARKED),
        await _count(tx, due, due.c.state == QUARANTINED),
    )


async def _count(tx: Tx, table: Table, such: ColumnElement[bool]) -> int:
    found = await tx.execute(select(func.count()).select_from(table).where(such))
    return int(found.scalar() or 0)


async def next_due(tx: Tx) -> tuple[str, datetime] | None:
    """What kind of thing is due first, and when."""
    wanted = select(due.c.kind, due.c.due_at).where(due.c.state == OPEN)
    found = (await tx.execute(wanted.order_by(due.c.due_at, due.c.id).limit(1))).first()
    return None if found is None else (found.kind, found.due_at)
