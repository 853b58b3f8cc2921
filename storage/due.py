"""What must happen later: a row with its moment, kept until it has happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select, update

from storage.database import upsert
from storage.schema import due
from storage.schema.types import literally
from storage.sealing import Tx, new_id

MOST_TRIES = 3
PATIENCE = timedelta(minutes=1)
UNREACHABLE, NEW = "person:unreachable", "new"
(OPEN,) = literally("open")
everything = select(due.c.id, due.c.kind, due.c.subject, due.c.round, due.c.due_at, due.c.tries)
# Made once: to build and to recognise a statement costs more than to run it.
ready = (
    everything.where(due.c.state == OPEN, due.c.due_at <= bindparam("now"))
    .order_by(due.c.due_at, due.c.id)
    .limit(bindparam("most"))
)
this_one = delete(due).where(due.c.id == bindparam("row"), due.c.due_at == bindparam("at"))
no_more = delete(due).where(
    due.c.subject == bindparam("of"), due.c.kind.in_(bindparam("kinds", expanding=True))
)
unless_open = upsert(due, ("kind", "subject", "round"), due.c.state != OPEN)
first = select(func.min(due.c.due_at)).where(due.c.state == OPEN)


@dataclass(frozen=True)
class Due:
    id: int
    kind: str
    subject: int
    round: str
    due_at: datetime
    tries: int


async def leave(tx: Tx, kind: str, subject: int, due_at: datetime, round: str = "") -> None:
    """One row for a kind, subject and round; leaving it again moves it."""
    row = {
        "id": new_id(),
        "kind": kind,
        "subject": subject,
        "round": round,
        "due_at": due_at,
        "state": "open",
        "tries": 0,
        "trouble": None,
    }
    await tx.execute(upsert(due, ("kind", "subject", "round")), [row])


async def leave_unreachable(tx: Tx, person: int, now: datetime, is_new: bool) -> None:
    """Look after what this person was needed for; others hear it when it is NEW."""
    await leave(tx, UNREACHABLE, person, now, NEW if is_new else "")


async def leave_unless_there(
    tx: Tx, kind: str, subject: int, due_at: datetime, round: str = ""
) -> None:
    """As `leave`, but a row that waits already keeps its moment, also when that has come."""
    row = {"id": new_id(), "kind": kind, "subject": subject, "round": round, "due_at": due_at}
    await tx.execute(unless_open, [row | {"state": "open", "tries": 0, "trouble": None}])


async def hurry(tx: Tx, kind: str, now: datetime) -> None:
    """All of this kind look again now."""
    await tx.execute(update(due).where(due.c.kind == kind, due.c.due_at > now).values(due_at=now))


async def forget(tx: Tx, subject: int, kinds: Sequence[str]) -> None:
    await tx.execute(no_more, {"of": subject, "kinds": kinds})


async def forget_all(tx: Tx, subjects: Sequence[int]) -> None:
    """Nothing waits for these any more, whatever it was."""
    await tx.execute(delete(due).where(due.c.subject.in_(subjects)))


async def of(tx: Tx, subjects: Sequence[int]) -> list[Due]:
    """What waits for these, the soonest first."""
    rows = await tx.execute(everything.where(due.c.subject.in_(subjects)).order_by(due.c.due_at))
    return [Due(*row) for row in rows]


async def between(
    tx: Tx, kind: str, after: datetime | None = None, before: datetime | None = None
) -> list[Due]:
    """What of this kind is due after, or before, a moment."""
    wanted = everything.where(due.c.kind == kind, due.c.state == OPEN)
    if after is not None:
        wanted = wanted.where(due.c.due_at > after)
    if before is not None:
        wanted = wanted.where(due.c.due_at < before)
    return [Due(*row) for row in await tx.execute(wanted)]


async def take(tx: Tx, now: datetime, most: int = 20) -> list[Due]:
    """Rows whose moment has come, the oldest first."""
    rows = await tx.execute(ready, {"now": now, "most": most})
    return [Due(*row) for row in rows]


async def take_away(tx: Tx, row: Due) -> bool:
    """Remove it before it is handled; False when it was moved or taken meanwhile."""
    gone = await tx.execute(this_one, {"row": row.id, "at": row.due_at})
    return bool(gone.rowcount)


async def add_try(tx: Tx, row: Due, now: datetime, trouble: str) -> None:
    """Again after some minutes; after the third time it is set aside."""
    tries = row.tries + 1
    state = "quarantined" if tries >= MOST_TRIES else "open"
    values = {"tries": tries, "state": state, "trouble": trouble}
    again = update(due).where(due.c.id == row.id)
    await tx.execute(again.values(**values, due_at=now + PATIENCE * 2**tries))


async def next_at(tx: Tx) -> datetime | None:
    """The earliest moment at which something is due."""
    moment: datetime | None = (await tx.execute(first)).scalar()
    return moment
