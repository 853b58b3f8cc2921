"""Taking letters back: what is in a chat can be removed for two days; what has not left never goes.

Of somebody who is erased the rows of letters stay only until they were taken back.
"""

from collections.abc import Sequence

from sqlalchemy import and_, delete, or_, select, update

from storage.outbox import OPEN, is_waiting
from storage.schema import outbox, person
from storage.sealing import HOUSE, Tx

row = outbox.c
is_closed = ~row.state.in_(OPEN)


async def in_chat_of(tx: Tx, person_id: int) -> list[int]:
    """Letters to this person that are in the chat, or on their way there at this moment."""
    arrived = or_(row.message_id.is_not(None), row.state == "sending")
    wanted = select(row.id).where(row.person_id == person_id, row.kind != "toast", arrived)
    return list((await tx.execute(wanted.order_by(row.seq))).scalars())


async def forget_person(tx: Tx, person_id: int, kept: Sequence[int]) -> None:
    """Letters to somebody who is erased go, but for help on its way and those kept.

    What is in the air lands; should it come back, its key is gone and it goes nowhere. What this
    key sealed for others does not go any more.
    """
    help_on_its_way = and_(row.in_order == 0, row.state.in_(OPEN))
    theirs = and_(row.person_id == person_id, ~help_on_its_way)
    await tx.execute(delete(outbox).where(theirs, row.id.not_in(kept)))
    flying = update(outbox).where(theirs, row.state == "sending")
    await tx.execute(flying.values(owner_id=person_id))
    sealed_by_them = and_(row.owner_id == person_id, row.person_id != person_id)
    await tx.execute(delete(outbox).where(sealed_by_them, is_waiting))
    emptied = update(outbox).where(sealed_by_them, row.sealed.is_(None))
    await tx.execute(emptied.values(owner_id=HOUSE))


async def drop(tx: Tx, letters: Sequence[int]) -> None:
    """Those that have not left do not go any more."""
    await tx.execute(delete(outbox).where(row.id.in_(letters), is_waiting))


async def messages_of(tx: Tx, letters: Sequence[int], since: int) -> list[int]:
    """Telegram's numbers of these letters, where posted since then (machine ms)."""
    sent = and_(row.id.in_(letters), row.message_id.is_not(None), row.posted > since)
    return list((await tx.execute(select(row.message_id).where(sent))).scalars())


async def forget_erased(tx: Tx, lane: bytes, until: int) -> None:
    """After the taking back nothing stays of the letters of somebody who is no longer here."""
    is_gone = row.person_id.not_in(select(person.c.id))
    gone = delete(outbox).where(row.lane == lane, row.seq <= until, is_closed, is_gone)
    if (await tx.execute(gone)).rowcount:
        tx.keys.leave_no_trace()
