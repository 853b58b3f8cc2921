"""The pair: asked for by the client, open once the worker says yes, ended by either's word."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, insert, or_, select, update

from storage.schema import contact
from storage.sealing import Tx, new_id

STANDING = ("asked", "open", "waiting")


@dataclass(frozen=True)
class Contact:
    """`asked` is everybody who has been asked, in order; `worker` is the newest of them.

    Receipts are the letters that say to either that their words arrived, 0 where there is none.
    """

    id: int
    client: int
    worker: int
    state: str
    asked: tuple[int, ...]
    since: datetime
    client_receipt: int
    worker_receipt: int


async def ask(tx: Tx, client: int, worker: int, now: datetime) -> Contact:
    """A key of its own, so that what these two say can be forgotten by itself."""
    made = new_id()
    await tx.keys.create(tx, made)
    row = {"id": made, "client_id": client, "worker_id": worker, "state": "asked"}
    none = {"client_receipt": 0, "worker_receipt": 0}
    await tx.execute(insert(contact).values(**row, **none, asked=str(worker), since=now))
    return Contact(made, client, worker, "asked", (worker,), now, 0, 0)


async def of_client(tx: Tx, client: int) -> Contact | None:
    """The one this client has now."""
    mine = and_(contact.c.client_id == client, contact.c.state.in_(STANDING))
    return await _one(tx, mine)


async def find(tx: Tx, contact_id: int) -> Contact | None:
    return await _one(tx, contact.c.id == contact_id)


async def _one(tx: Tx, wanted: Any) -> Contact | None:
    row = (await tx.execute(select(contact).where(wanted))).first()
    if row is None:
        return None
    await tx.keys.load(tx, [row.id])
    asked = tuple(int(one) for one in row.asked.split())
    receipts = (row.client_receipt, row.worker_receipt)
    return Contact(row.id, row.client_id, row.worker_id, row.state, asked, row.since, *receipts)


async def change(tx: Tx, contact_id: int, **values: Any) -> None:
    await tx.execute(update(contact).where(contact.c.id == contact_id).values(**values))


async def of_person(tx: Tx, person: int) -> list[int]:
    """All there ever were with this person, whose keys go with them."""
    theirs = or_(contact.c.client_id == person, contact.c.worker_id == person)
    return list((await tx.execute(select(contact.c.id).where(theirs))).scalars())
