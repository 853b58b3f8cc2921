"""Somebody in need asked a worker to phone: open until the answer, kept an hour after a yes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, insert, or_, select, update

from storage.schema import call
from storage.sealing import Tx


@dataclass(frozen=True)
class Call:
    """`letter` and `card` are what the worker got with the number in it."""

    id: int
    client: int
    worker: int
    letter: int
    card: int
    asked_at: datetime
    answered_at: datetime | None


async def ask(tx: Tx, asked: Call) -> None:
    row = {
        "id": asked.id,
        "client_id": asked.client,
        "worker_id": asked.worker,
        "letter_id": asked.letter,
        "card_id": asked.card,
        "asked_at": asked.asked_at,
    }
    await tx.execute(insert(call).values(row))


async def find(tx: Tx, call_id: int) -> Call | None:
    row = (await tx.execute(select(call).where(call.c.id == call_id))).first()
    return None if row is None else Call(*row)


async def of(tx: Tx, person: int) -> list[Call]:
    """Calls this person asked for or was asked for."""
    mine = or_(call.c.client_id == person, call.c.worker_id == person)
    rows = await tx.execute(select(call).where(mine).order_by(call.c.asked_at))
    return [Call(*row) for row in rows]


async def is_open(tx: Tx, client: int) -> bool:
    """Whether somebody was asked to phone this client and has not answered."""
    waits = and_(call.c.client_id == client, call.c.answered_at.is_(None))
    return (await tx.execute(select(call.c.id).where(waits))).first() is not None


async def answer(tx: Tx, call_id: int, now: datetime) -> None:
    await tx.execute(update(call).where(call.c.id == call_id).values(answered_at=now))


async def forget(tx: Tx, call_id: int) -> None:
    await tx.execute(delete(call).where(call.c.id == call_id))
