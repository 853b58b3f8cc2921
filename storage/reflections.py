"""How somebody stands to questions to think about: offered, agreed, stopped, and the last one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from storage.database import upsert
from storage.schema import reflection
from storage.sealing import Tx

columns = reflection.c
# Made once: to build and to recognise a statement costs more than to run it.
of_person = select(
    columns.offered_at, columns.agreed_at, columns.stopped_at, columns.last_at
).where(columns.person_id == bindparam("person"))


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
    found = (await tx.execute(of_person, {"person": person})).first()
    return Reflection(*found) if found else Reflection()


async def change(tx: Tx, person: int, **values: Any) -> None:
    kept = await of(tx, person)
    row = {"person_id": person, **vars(kept), **values}
    await tx.execute(upsert(reflection, ("person_id",)), [row])


async def note_asked(tx: Tx, person: int, now: datetime) -> None:
    """Somebody was asked something unasked: for today that was it."""
    await change(tx, person, last_at=now)
