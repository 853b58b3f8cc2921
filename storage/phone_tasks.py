"""A worker was asked to phone one of a client's people: the number is in the letters alone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select

from storage.schema import meeting, phone_task
from storage.sealing import Tx


@dataclass(frozen=True)
class PhoneTask:
    """`letter` and `card` are what the worker got with the number in it."""

    id: int
    meeting: int
    tie: int
    worker: int
    letter: int
    card: int
    asked_at: datetime


async def ask(tx: Tx, asked: PhoneTask) -> None:
    row = {
        "id": asked.id,
        "meeting_id": asked.meeting,
        "tie_id": asked.tie,
        "worker_id": asked.worker,
        "letter_id": asked.letter,
        "card_id": asked.card,
        "asked_at": asked.asked_at,
    }
    await tx.execute(insert(phone_task).values(row))


async def find(tx: Tx, task: int) -> PhoneTask | None:
    found = await _found(tx, phone_task.c.id == task)
    return found[0] if found else None


async def of_meeting(tx: Tx, meeting_id: int) -> list[PhoneTask]:
    return await _found(tx, phone_task.c.meeting_id == meeting_id)


async def of_tie(tx: Tx, tie_id: int) -> list[PhoneTask]:
    return await _found(tx, phone_task.c.tie_id == tie_id)


async def of_worker(tx: Tx, worker: int) -> list[PhoneTask]:
    return await _found(tx, phone_task.c.worker_id == worker)


async def of_client(tx: Tx, client: int) -> list[PhoneTask]:
    """About the people of this client."""
    own = select(meeting.c.id).where(meeting.c.client_id == client)
    return await _found(tx, phone_task.c.meeting_id.in_(own))


async def _found(tx: Tx, where: ColumnElement[bool]) -> list[PhoneTask]:
    rows: Any = await tx.execute(select(phone_task).where(where).order_by(phone_task.c.asked_at))
    return [PhoneTask(*row) for row in rows]


async def forget(tx: Tx, task: int) -> None:
    await tx.execute(delete(phone_task).where(phone_task.c.id == task))
