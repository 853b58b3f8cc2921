"""Links by which the organisation grants a role: once, for a while, kept as a hash."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.schema import staff_link
from storage.sealing import HOUSE, Tx, new_id

row = staff_link.c
# Made once: to build and to recognise a statement costs more than to run it.
adding = insert(staff_link)
opened = select(row.id, row.role, row.hours, row.sealed).where(
    row.token_hash == bindparam("hashed"), row.expires_at > bindparam("now")
)
taking = delete(staff_link).where(row.id == bindparam("link"))


@dataclass(frozen=True)
class StaffLink:
    id: int
    role: str
    hours: str
    name: str


async def make(tx: Tx, token: str, role: str, hours: str, name: str, expires_at: datetime) -> None:
    made = new_id()
    sealed = tx.keys.seal(HOUSE, "staff_link.sealed", made, name)
    values = {
        "id": made,
        "token_hash": tx.keys.hash("staff link", token),
        "role": role,
        "hours": hours,
        "expires_at": expires_at,
        "sealed": sealed,
    }
    await tx.execute(adding, values)


async def use(tx: Tx, token: str, now: datetime) -> StaffLink | None:
    """The link this token opens, which it does only once."""
    given = {"hashed": tx.keys.hash("staff link", token), "now": now}
    found = (await tx.execute(opened, given)).first()
    if found is None:
        return None
    await tx.execute(taking, {"link": found.id})
    name = tx.keys.open(HOUSE, "staff_link.sealed", found.id, found.sealed)
    return StaffLink(found.id, found.role, found.hours, name)


async def waiting(tx: Tx, now: datetime) -> list[StaffLink]:
    """Links that were not opened yet and still work."""
    wanted = select(row.id, row.role, row.hours, row.sealed).where(row.expires_at > now)
    return [
        StaffLink(
            link.id,
            link.role,
            link.hours,
            tx.keys.open(HOUSE, "staff_link.sealed", link.id, link.sealed),
        )
        for link in await tx.execute(wanted.order_by(row.expires_at, row.id))
    ]


async def forget(tx: Tx, ids: Sequence[int]) -> None:
    await tx.execute(delete(staff_link).where(staff_link.c.id.in_(ids)))


async def forget_expired(tx: Tx, now: datetime) -> None:
    await tx.execute(delete(staff_link).where(staff_link.c.expires_at < now))
