"""Moments that one of the client's people had and that hold no more for them: one for each tie."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from bot.rules.when import Window
from storage.database import upsert
from storage.schema import gone, tie
from storage.sealing import Tx


@dataclass(frozen=True)
class Gone:
    """`how`: 'moved', 'unsure', 'withdrawn', 'without' or 'out' (taken out, told or not), 'no'.

    `had`: the moment they had; None for whoever had none yet.
    """

    tie: int
    meeting: int
    how: str
    had: Window | None


columns = select(gone.c.tie_id, gone.c.meeting_id, gone.c.how, gone.c.starts_at, gone.c.ends_at)
# Made once: to build and to recognise a statement costs more than to run it.
by_tie = columns.where(gone.c.tie_id == bindparam("tie"))
by_meeting = columns.where(gone.c.meeting_id == bindparam("meeting"))
putting = upsert(gone, ("tie_id",))
forgetting = delete(gone).where(gone.c.tie_id.in_(bindparam("ties", expanding=True)))


def _read(row: Any) -> Gone:
    had = None if row.starts_at is None else Window(row.starts_at, row.ends_at)
    return Gone(row.tie_id, row.meeting_id, row.how, had)


async def put(tx: Tx, tie_id: int, meeting_id: int, how: str, had: Window | None) -> None:
    """What is said of it now, in the place of what was said before."""
    span = {"starts_at": had and had.starts_at, "ends_at": had and had.ends_at}
    await tx.execute(putting, [{"tie_id": tie_id, "meeting_id": meeting_id, "how": how} | span])


async def of_tie(tx: Tx, tie_id: int) -> Gone | None:
    row = (await tx.execute(by_tie, {"tie": tie_id})).first()
    return None if row is None else _read(row)


async def of_meeting(tx: Tx, meeting_id: int) -> dict[int, Gone]:
    """By tie."""
    found = [_read(row) for row in await tx.execute(by_meeting, {"meeting": meeting_id})]
    return {one.tie: one for one in found}


async def of_person(tx: Tx, person: int) -> list[datetime | None]:
    """The moments that somebody had as a guest; None for a talk that was never fixed for them."""
    wanted = select(gone.c.starts_at).join(tie, tie.c.id == gone.c.tie_id)
    mine = wanted.where(tie.c.person_id == person).order_by(tie.c.made_at, tie.c.id)
    return list((await tx.execute(mine)).scalars())


async def of_client(tx: Tx, client: int) -> list[int]:
    """For which of a client's people something of this is kept."""
    wanted = select(gone.c.tie_id).join(tie, tie.c.id == gone.c.tie_id)
    theirs = wanted.where(tie.c.client_id == client).order_by(tie.c.made_at, tie.c.id)
    return list((await tx.execute(theirs)).scalars())


async def forget(tx: Tx, tie_ids: Sequence[int]) -> None:
    """These have new facts, or the link is somebody else's now."""
    if tie_ids:
        await tx.execute(forgetting, {"ties": list(tie_ids)})
