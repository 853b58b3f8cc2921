"""How somebody stands to questions to think about: offered, agreed, stopped, and the last one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from storage.database import upsert
from storage.schema import reflection
from storage.sealing import Tx


@dataclass(frozen=True)
class Reflection:
    """`last_at` is when something was last asked unasked, whatever it was."""

    offered_at: datetime | None = None
    agreed_at: datetime | None = None
    stopped_at: datetime | None = None
    last_at: datetime | None = None

    @property
    def wants(self) -> bool:
        """Only a yes is a yes."""
        return self.stopped_at is None and self.agreed_at is not None


async def of(tx: Tx, person: int) -> Reflection:
    columns = reflection.c
    wanted = select(columns.offered_at, columns.agreed_at, columns.stopped_at, columns.last_at)
    found = (await tx.execute(wanted.where(columns.person_id == person))).first()
    return Reflection(*found) if found else Reflection()


async def change(tx: Tx, person: int, **values: Any) -> None:
    kept = await of(tx, person)
    row = {"person_id": person, **vars(kept), **values}
    await tx.execute(upsert(reflection, ("person_id",)), [row])


async def note_asked(tx: Tx, person: int, now: datetime) -> None:
    """Somebody was asked something unasked: for today that was it."""
    await change(tx, person, last_at=now)
