"""Where somebody's conversation stands: the step their next words answer, and its data."""

import json
from collections.abc import Mapping

from sqlalchemy import bindparam, select

from bot.chat import Conversation
from storage.database import upsert
from storage.schema import conversation
from storage.sealing import Tx

# Made once: to build and to recognise a statement costs more than to run it.
step_open = select(conversation.c.step).where(conversation.c.person_id == bindparam("whose"))


async def step_of(tx: Tx, person_id: int) -> str:
    """The step this person's next words answer; '' while none is open."""
    found = await tx.execute(step_open, {"whose": person_id})
    return str(found.scalar() or "")


async def save(tx: Tx, changed: Mapping[int, Conversation]) -> None:
    rows = [
        {"person_id": owner, "step": kept.step, "sealed": _sealed(tx, owner, kept)}
        for owner, kept in changed.items()
    ]
    if rows:
        await tx.execute(upsert(conversation, ("person_id",)), rows)


def _sealed(tx: Tx, owner: int, kept: Conversation) -> bytes | None:
    if not kept.data:
        return None
    return tx.keys.seal(owner, "conversation.sealed", owner, json.dumps(dict(kept.data)))
