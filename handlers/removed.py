"""Somebody does not work here any more: each talk gets somebody else, and each client hears it."""

from bot.rules import roster
from bot.rules.roster import Hours
from handlers import holding, parting, responsible, staff
from handlers.turn import Work
from storage import meetings, own, people, seats
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person
from storage.seats import Seat


async def rescue(work: Work, row: Due) -> None:
    """What this person was needed for; `round` holds the hours in which a facilitator read.

    Nothing when the role was given back meanwhile.
    """
    person = (await people.find(work.tx, [row.subject])).get(row.subject)
    if person is not None and not person.has_role("peer"):
        await parting.lose(work, person, only_as_worker=True)
    if person is not None and not person.works_here:
        await own.forget_reader(work.tx, person.id)
    if person is None or person.has_role("facilitator"):
        return
    if person.blocked_at is None and not person.works_here:
        keyboard = "asked" if await meetings.current_of(work.tx, person.id) else "home"
        work.tell(person, "work-ended", keyboard=keyboard)
    if not person.works_here:
        await meetings.give_back(work.tx, person.id)
    for meeting_id in await seats.meetings_of(work.tx, person.id):
        await _replace(work, await meetings.get(work.tx, meeting_id), person, row.round)
    for meeting_id in await seats.nobody_asked(work.tx):
        await _say_gone(work, await meetings.get(work.tx, meeting_id), person, row.round)


async def _replace(work: Work, meeting: Meeting, person: Person, hours: str) -> None:
    held = await seats.of(work.tx, meeting.id)
    own = next(one for one in held if one.person == person.id)
    if own.role == "client" or own.answer in ("no", "released"):
        return
    if meeting.state == "confirmed" and own.chosen and person.blocked_at is None:
        work.tell(person, "facilitator-replaced", about=meeting.id, moment=meeting.starts_at)
    if meeting.state == "open":
        await _say_gone(work, meeting, person, hours, own)
    await staff.lose_facilitator(work, meeting, person)


async def _say_gone(
    work: Work, meeting: Meeting, person: Person, hours: str, own: Seat | None = None
) -> None:
    """While no moment is held, the client knows who said yes, or was named as the first to read."""
    said_yes = own is not None and own.answer == "yes"
    if not said_yes and not await _was_named(work, meeting, hours):
        return
    client = await holding.client_of(work, meeting)
    if client.blocked_at is None:
        work.tell(client, "reader-gone", about=meeting.id, name=person.name)
    for one in await responsible.coordinators(work):
        work.tell(one, "coordinator-reader-gone", about=meeting.id, name=person.name)


async def _was_named(work: Work, meeting: Meeting, hours: str) -> bool:
    """Whether these hours were the first in which the question would be read."""
    if not hours:
        return False
    asked_at, zone = meeting.requested_at, work.settings.zone
    others = await people.with_role(work.tx, "facilitator")
    reads = [roster.next_open(one.hours_as("facilitator"), asked_at, zone) for one in others]
    return all(roster.next_open(Hours(hours), asked_at, zone) <= at for at in reads)
