"""Letters of which it is not known whether they went: after a stop, and after trouble."""

from collections.abc import Sequence

from sqlalchemy import and_, select, update

from storage.outbox import MOST_UNKNOWN, OPEN, Parcel
from storage.schema import outbox
from storage.sealing import Tx


async def doubt_sending(tx: Tx) -> int:
    """At start: what was being sent when the program stopped may have arrived.

    Gives how many were in doubt for the second time: those are parked for a person to decide.
    """
    again = and_(outbox.c.state == "sending", outbox.c.attempts + 1 >= MOST_UNKNOWN)
    parked = update(outbox).where(again)
    twice = await tx.execute(
        parked.values(state="parked", attempts=MOST_UNKNOWN, trouble="stopped")
    )
    left = update(outbox).where(outbox.c.state == "sending")
    await tx.execute(left.values(state="unknown", attempts=outbox.c.attempts + 1))
    return int(twice.rowcount)


async def open_of(tx: Tx, seqs: Sequence[int]) -> set[int]:
    found = select(outbox.c.seq).where(outbox.c.seq.in_(seqs), outbox.c.state.in_(OPEN))
    return set((await tx.execute(found)).scalars())


async def free(tx: Tx, parcels: Sequence[Parcel]) -> None:
    """These were taken and never sent: they may go as before, unless somebody else took them."""
    for one in parcels:
        mine = and_(outbox.c.seq == one.seq, outbox.c.attempts == one.unknowns)
        before = "unknown" if one.unknowns else "pending"
        left = update(outbox).where(mine, outbox.c.state == "sending")
        await tx.execute(left.values(state=before))
