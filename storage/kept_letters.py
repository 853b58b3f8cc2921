"""What is still kept of letters, for whoever they are to."""

from sqlalchemy import and_, func, select

from storage.outbox import opened
from storage.schema import outbox
from storage.sealing import Tx


async def kept_for(tx: Tx, person_id: int) -> list[tuple[str, str]]:
    """State and words of letters to this person whose words are still kept, the oldest first."""
    kept = and_(outbox.c.person_id == person_id, outbox.c.sealed.is_not(None))
    wanted = select(outbox.c.state, outbox.c.owner_id, outbox.c.id, outbox.c.sealed).where(kept)
    found = (await tx.execute(wanted.order_by(outbox.c.seq))).all()
    await tx.keys.load(tx, {one.owner_id for one in found})
    bodies = ((one.state, opened(tx, one)) for one in found)
    return [(state, body["text"]) for state, body in bodies if body and body["text"]]


async def count_emptied(tx: Tx, person_id: int) -> int:
    """How many letters to this person are kept without their words."""
    emptied = and_(outbox.c.person_id == person_id, outbox.c.sealed.is_(None))
    return int((await tx.execute(select(func.count()).where(emptied))).scalar() or 0)


async def owners(tx: Tx) -> dict[int, int]:
    """By Telegram's number of a message that stands: whose key its words were sealed with."""
    sent = select(outbox.c.message_id, outbox.c.owner_id).where(outbox.c.message_id.is_not(None))
    return {found.message_id: found.owner_id for found in await tx.execute(sent)}
