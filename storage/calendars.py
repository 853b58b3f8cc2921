"""Where somebody's own calendar can be read: a secret, sealed with their key."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, insert, select, update

from storage.schema import calendar
from storage.schema.types import literally
from storage.sealing import KeyGoneError, Tx, new_id

(WANTED,) = literally("wanted")
# Made once: to build and to recognise a statement costs more than to run it.
of_person = select(calendar).where(calendar.c.person_id == bindparam("person"))
next_ones = select(calendar).where(calendar.c.state == WANTED).limit(bindparam("most"))


@dataclass(frozen=True)
class OwnCalendar:
    """`id` is another one for each address; `misses` counts failures in a row."""

    id: int
    person: int
    address: str
    read_at: datetime | None
    misses: int


async def keep(tx: Tx, person: int, address: str) -> None:
    """Put this address in the place of another, to be read at once."""
    await forget(tx, person)
    made = new_id()
    await tx.keys.load(tx, [person])
    row = {
        "id": made,
        "person_id": person,
        "state": "wanted",
        "misses": 0,
        "sealed": tx.keys.seal(person, "calendar.sealed", made, address),
    }
    await tx.execute(insert(calendar).values(row))


async def of(tx: Tx, person: int) -> OwnCalendar | None:
    found = await _read(tx, of_person, person=person)
    return found[0] if found else None


async def wanted(tx: Tx, most: int = 1) -> list[OwnCalendar]:
    """To be read now; by default one, so that whoever is to stop need not wait for all."""
    return await _read(tx, next_ones, most=most)


async def _read(tx: Tx, wanted: Select[Any], **given: int) -> list[OwnCalendar]:
    rows = list(await tx.execute(wanted, given))
    await tx.keys.load(tx, [row.person_id for row in rows])
    found = []
    for row in rows:
        try:
            address = tx.keys.open(row.person_id, "calendar.sealed", row.id, row.sealed)
        except KeyGoneError:
            continue
        found.append(OwnCalendar(row.id, row.person_id, address, row.read_at, row.misses))
    return found


async def want(tx: Tx, person: int) -> None:
    await tx.execute(update(calendar).where(calendar.c.person_id == person).values(state="wanted"))


async def note_read(tx: Tx, calendar_id: int, now: datetime) -> None:
    await _rest(tx, calendar_id, read_at=now, misses=0)


async def note_miss(tx: Tx, calendar_id: int, misses: int) -> None:
    await _rest(tx, calendar_id, misses=misses)


async def _rest(tx: Tx, calendar_id: int, **values: object) -> None:
    mine = update(calendar).where(calendar.c.id == calendar_id)
    await tx.execute(mine.values(state="resting", **values))


async def forget(tx: Tx, *people: int) -> None:
    await tx.execute(delete(calendar).where(calendar.c.person_id.in_(people)))
