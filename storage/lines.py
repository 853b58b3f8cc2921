"""Who may speak to whom now: derived from what stands between them, never kept apart."""

from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Column, Exists, bindparam, exists, or_, select

from bot.rules.line import NOBODY_YET, Line
from storage.contacts import SPEAKING
from storage.meetings import ASKED_FOR
from storage.preferences import HIDDEN
from storage.schema import contact, meeting, preference, relayed, said, seal_key
from storage.schema.types import literally
from storage.sealing import Tx

# Made once: to build and to recognise a statement costs more than to run it.
whoever: BindParameter[int] = bindparam("person")


def _hides(client: Column[int]) -> Exists:
    return exists().where(preference.c.person_id == client, preference.c.what == HIDDEN)


of_meetings = (
    select(
        meeting.c.id,
        meeting.c.client_id,
        meeting.c.responsible_id,
        meeting.c.requested_at,
        exists().where(said.c.line_id == meeting.c.id, said.c.person_id == whoever),
        _hides(meeting.c.client_id),
        seal_key.c.wrapped,
    )
    .join(seal_key, seal_key.c.owner_id == meeting.c.id)
    .where(meeting.c.state.in_(literally(*ASKED_FOR)))
    .where(or_(meeting.c.client_id == whoever, meeting.c.responsible_id == whoever))
    .order_by(meeting.c.requested_at, meeting.c.id)
)
of_contacts = (
    select(
        contact.c.id,
        contact.c.client_id,
        contact.c.worker_id,
        contact.c.state,
        contact.c.since,
        contact.c.stands_in_for,
        contact.c.sees,
        contact.c.unanswered_since,
        contact.c.spoken_at,
        contact.c.away_until,
        contact.c.topic_id,
        _hides(contact.c.client_id).label("hides"),
        exists().where(said.c.line_id == contact.c.id, said.c.person_id == whoever).label("waits"),
        seal_key.c.wrapped,
    )
    .join(seal_key, seal_key.c.owner_id == contact.c.id)
    .where(contact.c.state != "ended")
    .where(or_(contact.c.client_id == whoever, contact.c.worker_id == whoever))
    .order_by(contact.c.since, contact.c.id)
)


async def of(tx: Tx, person: int) -> list[Line]:
    """A client and the responsible one until their meeting is over; a pair until it is ended."""
    return [one for one in await _all_of(tx, person) if not one.is_aside]


async def find(tx: Tx, person: int, owner: int) -> Line | None:
    """This person's end of one line; None when it is theirs no longer."""
    return next((one for one in await _all_of(tx, person) if one.owner == owner), None)


async def _all_of(tx: Tx, person: int) -> list[Line]:
    return [*await _of_contacts(tx, person), *await _of_meetings(tx, person)]


async def _of_meetings(tx: Tx, person: int) -> list[Line]:
    found = []
    rows = await tx.execute(of_meetings, {"person": person})
    for owner, client, worker, since, waits, hides, wrapped in rows:
        tx.keys.hold(owner, wrapped)
        line = Line(owner, client, worker or NOBODY_YET, since, waits=bool(waits))
        found.append(replace(line, hides=bool(hides)))
    return found


async def _of_contacts(tx: Tx, person: int) -> list[Line]:
    """Who has not said yes is nobody yet, and has no line of their own."""
    rows = (await tx.execute(of_contacts, {"person": person})).all()
    replaced = {
        one.stands_in_for
        for one in rows
        if one.client_id == person and one.state in SPEAKING and one.sees != "nothing"
    }
    found = []
    for row in rows:
        tx.keys.hold(row.id, row.wrapped)
        line = _lasting(row, is_aside=row.id in replaced)
        is_nobodys = row.stands_in_for is not None and line.other == NOBODY_YET
        if person in (line.one, line.other) and not is_nobodys:
            found.append(line)
    return found


def _lasting(row: Any, *, is_aside: bool) -> Line:
    return Line(
        row.id,
        row.client_id,
        row.worker_id if row.state in SPEAKING else NOBODY_YET,
        row.since,
        is_lasting=True,
        is_aside=is_aside,
        waits=bool(row.waits),
        is_paused=row.state == "paused",
        away_until=row.away_until,
        unanswered_since=row.unanswered_since,
        spoken_at=row.spoken_at,
        topic=row.topic_id or 0,
        hides=bool(row.hides),
    )


async def is_named(tx: Tx, line: Line) -> bool:
    """Whether the worker on this line knows who asked: she spoke, or it is fixed, or lasts."""
    if line.is_lasting:
        return True
    spoke = select(relayed.c.id).where(
        relayed.c.line_id == line.owner, relayed.c.speaker_id == line.one
    )
    fixed = select(meeting.c.id).where(meeting.c.id == line.owner, meeting.c.state == "confirmed")
    return bool((await tx.execute(select(or_(spoke.exists(), fixed.exists())))).scalar())
