"""Roles: granted by the organisation, several per person, each with hours of every week."""

from datetime import datetime

from sqlalchemy import delete, select, update

from storage import calendars, duties
from storage.database import upsert
from storage.schema import role
from storage.sealing import Tx


async def granted(tx: Tx, person_id: int) -> list[tuple[str, str, datetime]]:
    """Role, hours and since when, the oldest first."""
    wanted = select(role.c.role, role.c.hours, role.c.granted_at)
    mine = wanted.where(role.c.person_id == person_id).order_by(role.c.granted_at, role.c.role)
    return [tuple(row) for row in await tx.execute(mine)]


async def grant(tx: Tx, person_id: int, name: str, hours: str, now: datetime) -> None:
    row = {"person_id": person_id, "role": name, "hours": hours, "granted_at": now}
    await tx.execute(upsert(role, ("person_id", "role")), [row])


async def set_hours(tx: Tx, person_id: int, hours: str) -> None:
    """The hours of every week, in all roles."""
    await tx.execute(update(role).where(role.c.person_id == person_id).values(hours=hours))


async def end_roles(tx: Tx, person_id: int) -> None:
    await tx.execute(delete(role).where(role.c.person_id == person_id))
    await duties.forget(tx, person_id)
    await calendars.forget(tx, person_id)
