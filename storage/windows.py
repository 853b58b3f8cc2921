"""When each person can, what the client turned down, and when people are held elsewhere."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, delete, func, insert, or_, select, update

from bot.rules.when import Window
from storage.schema import guest, meeting, seat, tie, window
from storage.sealing import Tx, new_id

Given = dict[int, list[Window]]
whose = func.coalesce(window.c.person_id, window.c.tie_id)
# Made once: to build and to recognise a statement costs more than to run it.
of_meeting = (
    select(window.c.kind, whose, window.c.starts_at, window.c.ends_at)
    .where(window.c.meeting_id == bindparam("meeting"))
    .order_by(window.c.starts_at)
)
held = or_(meeting.c.state == "proposed", meeting.c.state == "confirmed")
is_loose = and_(meeting.c.state == "proposed", seat.c.role == "facilitator")
holding = (
    select(
        seat.c.person_id,
        meeting.c.id,
        meeting.c.starts_at,
        meeting.c.ends_at,
        case((is_loose, meeting.c.held_until)),
    )
    .join(meeting, meeting.c.id == seat.c.meeting_id)
    .where(seat.c.person_id.in_(bindparam("people", expanding=True)))
    .where(held, meeting.c.id != bindparam("besides"))
    .where(or_(seat.c.chosen == 1, seat.c.role == "client"))
)
adding = insert(window)
of_guest = and_(window.c.meeting_id == bindparam("meeting"), window.c.tie_id == bindparam("guest"))
of_person = and_(
    window.c.meeting_id == bindparam("meeting"),
    window.c.person_id == bindparam("person"),
    window.c.kind == bindparam("which"),
)
taking_from_guest = delete(window).where(of_guest)
taking_from_person = delete(window).where(of_person)
guest_said = (
    update(guest)
    .where(guest.c.meeting_id == bindparam("meeting"), guest.c.tie_id == bindparam("guest"))
    .values(said_when=1)
)


@dataclass(frozen=True)
class Held:
    """When somebody is held by another meeting; `until`: from then on whoever needs it may have it,
    for the client there has not said yes."""

    person: int
    meeting: int
    window: Window
    until: datetime | None

    def is_loose(self, now: datetime) -> bool:
        return self.until is not None and self.until <= now


async def of(tx: Tx, meeting_id: int) -> Given:
    """When each can, by person, and by tie for guests."""
    return (await by_kind(tx, meeting_id))["can"]


async def by_kind(tx: Tx, meeting_id: int) -> Mapping[str, Given]:
    """When each can, and under 'refused' what the client turned down."""
    found: defaultdict[str, Given] = defaultdict(dict)
    for kind, whoever, starts_at, ends_at in await tx.execute(of_meeting, {"meeting": meeting_id}):
        found[kind].setdefault(whoever, []).append(Window(starts_at, ends_at))
    return found


async def put_of_guest(tx: Tx, meeting_id: int, tie: int, windows: Sequence[Window]) -> None:
    """Put these windows in the place of what this guest said before."""
    here = {"meeting": meeting_id, "guest": tie}
    await tx.execute(taking_from_guest, here)
    await tx.execute(guest_said, here)
    await _add(tx, [_row(meeting_id, one, "can") | {"tie_id": tie} for one in windows])


async def given_by(tx: Tx, person: int, kind: str) -> list[Window]:
    """All that this person gave, whatever it was for; as a guest too."""
    as_guest = window.c.tie_id.in_(select(tie.c.id).where(tie.c.person_id == person))
    theirs = or_(window.c.person_id == person, as_guest)
    wanted = select(window.c.starts_at, window.c.ends_at).where(theirs, window.c.kind == kind)
    return [Window(*row) for row in await tx.execute(wanted.order_by(window.c.starts_at))]


async def put(
    tx: Tx, meeting_id: int, person: int, windows: Sequence[Window], kind: str = "can"
) -> None:
    """Put these windows in the place of what this person said before."""
    mine = {"meeting": meeting_id, "person": person, "which": kind}
    await tx.execute(taking_from_person, mine)
    await add(tx, meeting_id, person, windows, kind)


async def add(tx: Tx, meeting_id: int, person: int, windows: Sequence[Window], kind: str) -> None:
    await _add(tx, [_row(meeting_id, one, kind) | {"person_id": person} for one in windows])


async def _add(tx: Tx, rows: list[dict[str, Any]]) -> None:
    if rows:
        await tx.execute(adding, rows)


def _row(meeting_id: int, one: Window, kind: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "meeting_id": meeting_id,
        "kind": kind,
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
    }


async def held_elsewhere(tx: Tx, people: Sequence[int], besides: int) -> list[Held]:
    """When people are held by other meetings, proposed or confirmed."""
    rows = await tx.execute(holding, {"people": people, "besides": besides})
    return [
        Held(person, other, Window(starts_at, ends_at), until)
        for person, other, starts_at, ends_at, until in rows
    ]
