"""Which two held a client's last talk, for as long as the client is known."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.schema import team
from storage.sealing import Tx

# Made once: to build and to recognise a statement costs more than to run it.
of_client = select(team.c.person_id).where(team.c.client_id == bindparam("client"))


async def put(tx: Tx, client: int, people: Iterable[int], now: datetime) -> None:
    """These held the last talk; who held the one before it is no longer kept."""
    await tx.execute(delete(team).where(team.c.client_id == client))
    rows = [{"client_id": client, "person_id": one, "held_at": now} for one in people]
    if rows:
        await tx.execute(insert(team), rows)


async def of(tx: Tx, client: int) -> frozenset[int]:
    rows = await tx.execute(of_client, {"client": client})
    return frozenset(rows.scalars())


async def held_by(tx: Tx, person: int) -> list[datetime]:
    """When this person held a talk that is still the last of its client."""
    wanted = select(team.c.held_at).where(team.c.person_id == person)
    return list((await tx.execute(wanted.order_by(team.c.held_at))).scalars())
