"""'Dit ben ik': what a peer worker says of themselves, under their own key."""

import json
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.chat import Message
from storage.schema import introduction
from storage.sealing import Tx, new_id


async def add(tx: Tx, person: int, message: Message, now: datetime) -> None:
    """Words are kept, all else stays at Telegram under its number."""
    made = new_id()
    words = json.dumps(asdict(message), ensure_ascii=False)
    sealed = tx.keys.seal(person, "introduction.sealed", made, words)
    row = {"id": made, "person_id": person, "said_at": now, "sealed": sealed}
    await tx.execute(insert(introduction).values(row))


async def of(tx: Tx, person: int) -> list[Message]:
    """In the order in which it was said; the person's key must have been loaded."""
    row = introduction.c
    wanted = select(row.id, row.sealed).where(row.person_id == person)
    found = []
    for one in await tx.execute(wanted.order_by(row.said_at, row.id)):
        kept = json.loads(tx.keys.open(person, "introduction.sealed", one.id, one.sealed))
        found.append(Message(**kept | {"entities": tuple(kept["entities"])}))
    return found


async def forget(tx: Tx, person: int) -> None:
    await tx.execute(delete(introduction).where(introduction.c.person_id == person))
