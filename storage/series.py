"""Who wants to talk again and again: how often, the next moment to ask about, when last heard."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from storage.database import upsert
from storage.schema import due, series
from storage.sealing import Tx

ASK = "series:ask"


@dataclass(frozen=True)
class Series:
    """`heard_at`: when the client last said something about it."""

    client: int
    days: int
    next_at: datetime
    heard_at: datetime


row = series.c
everything = select(row.client_id, row.days, row.next_at, row.heard_at)


async def put(tx: Tx, one: Series) -> None:
    kept = {
        "client_id": one.client,
        "days": one.days,
        "next_at": one.next_at,
        "heard_at": one.heard_at,
    }
    await tx.execute(upsert(series, ("client_id",)), [kept])


async def of(tx: Tx, client: int) -> Series | None:
    found = (await tx.execute(everything.where(row.client_id == client))).first()
    return None if found is None else Series(*found)


async def end(tx: Tx, client: int) -> None:
    await tx.execute(delete(series).where(row.client_id == client))


async def unwatched(tx: Tx) -> list[int]:
    """Clients whose next question no due row waits for: there should be none."""
    watched = select(due.c.subject).where(due.c.kind == ASK, due.c.state == "open")
    return list(
        (await tx.execute(select(row.client_id).where(row.client_id.not_in(watched)))).scalars()
    )
