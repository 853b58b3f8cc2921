"""How much waits, and how much was set aside for a person to look at: numbers, never words."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, func, or_, select, true

from storage import due as due_rows
from storage.schema import due, inbox, meeting, mend, outbox
from storage.schema.types import literally
from storage.sealing import Tx

WAITING_LETTERS = literally("pending", "sending", "unknown")
(OPEN,) = literally("open")
(CONFIRMED,) = literally("confirmed")
SEARCHED = literally("open", "proposed")
(PARKED,) = literally("parked")
(QUARANTINED,) = literally("quarantined")


@dataclass(frozen=True)
class Counts:
    updates: int
    letters: int
    updates_aside: int
    letters_parked: int
    tasks_aside: int
    mended: int


@dataclass(frozen=True)
class Promise:
    """A talk that somebody waits for, and the next step: its kind and its moment.

    `instead`: what the client took in its place, by choice or as we offered it.
    """

    state: str
    start_by: datetime
    starts_at: datetime | None
    next_step: tuple[str, datetime] | None
    instead: str | None = None


async def take(tx: Tx) -> Counts:
    return Counts(
        await _count(tx, inbox, inbox.c.state == OPEN),
        await _count(tx, outbox, outbox.c.state.in_(WAITING_LETTERS)),
        await _count(tx, inbox, inbox.c.state == QUARANTINED),
        await _count(tx, outbox, outbox.c.state == PARKED),
        await _count(tx, due, due.c.state == QUARANTINED),
        await _count(tx, mend, true()),
    )


async def _count(tx: Tx, table: Table, such: ColumnElement[bool]) -> int:
    found = await tx.execute(select(func.count()).select_from(table).where(such))
    return int(found.scalar() or 0)


async def promises(tx: Tx, now: datetime) -> list[Promise]:
    """Every talk that was asked for and has not begun, with what happens next; the most urgent
    first."""
    wanted = (
        select(
            meeting.c.id,
            meeting.c.state,
            meeting.c.start_by,
            meeting.c.starts_at,
            meeting.c.instead,
        )
        .where(or_(meeting.c.state.in_(SEARCHED), _is_to_come(now)))
        .order_by(meeting.c.start_by, meeting.c.id)
    )
    rows = list(await tx.execute(wanted))
    steps = await due_rows.of(tx, [row.id for row in rows]) if rows else []
    nexts = {one.subject: (one.kind, one.due_at) for one in reversed(steps)}
    return [
        Promise(row.state, row.start_by, row.starts_at, nexts.get(row.id), row.instead)
        for row in rows
    ]


def _is_to_come(now: datetime) -> ColumnElement[bool]:
    return and_(meeting.c.state == CONFIRMED, meeting.c.starts_at > now)


async def next_due(tx: Tx) -> tuple[str, datetime] | None:
    """What kind of thing is due first, and when."""
    wanted = select(due.c.kind, due.c.due_at).where(due.c.state == OPEN)
    found = (await tx.execute(wanted.order_by(due.c.due_at, due.c.id).limit(1))).first()
    return None if found is None else (found.kind, found.due_at)
