"""Who may speak to whom now: derived from what stands between them, never kept apart."""

from sqlalchemy import bindparam, or_, select

from bot.rules.line import NOBODY_YET, Line
from storage.meetings import ASKED_FOR
from storage.schema import meeting, relayed, seal_key
from storage.schema.types import literally
from storage.sealing import Tx

# Made once: to build and to recognise a statement costs more than to run it.
asked_for = (
    select(meeting.c.id, meeting.c.client_id, meeting.c.responsible_id, seal_key.c.wrapped)
    .join(seal_key, seal_key.c.owner_id == meeting.c.id)
    .where(meeting.c.state.in_(literally(*ASKED_FOR)))
)
by_person = asked_for.where(
    or_(
        meeting.c.client_id == bindparam("person"),
        meeting.c.responsible_id == bindparam("person"),
    )
).order_by(meeting.c.requested_at, meeting.c.id)


async def of(tx: Tx, person: int) -> list[Line]:
    """Until a meeting is over or withdrawn, its client and its responsible one can speak."""
    found = []
    for owner, client, worker, wrapped in await tx.execute(by_person, {"person": person}):
        tx.keys.hold(owner, wrapped)
        found.append(Line(owner, client, worker or NOBODY_YET))
    return found


async def is_named(tx: Tx, line: Line) -> bool:
    """Whether the worker on this line knows who asked: she spoke herself, or it is fixed."""
    spoke = select(relayed.c.id).where(
        relayed.c.line_id == line.owner, relayed.c.speaker_id == line.one
    )
    fixed = select(meeting.c.id).where(meeting.c.id == line.owner, meeting.c.state == "confirmed")
    return bool((await tx.execute(select(or_(spoke.exists(), fixed.exists())))).scalar())


async def find(tx: Tx, person: int, owner: int) -> Line | None:
    """This person's end of one line; None when it is theirs no longer."""
    return next((one for one in await of(tx, person) if one.owner == owner), None)
