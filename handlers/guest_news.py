"""What guests hear around a talk: the reminder, that somebody is late, that it is without them."""

from handlers import calendars, company, wording
from handlers.turn import Work
from storage import guests, people, ties
from storage.guests import NOT_TOLD
from storage.meetings import Meeting
from storage.ties import Tie


async def say_without(work: Work, meeting: Meeting, one: Tie, told: int) -> None:
    person = await company.person_of(work, one)
    if person is None:
        return
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    work.tell(person, "guest-without", about=meeting.id, name=client.name)
    if told != NOT_TOLD and meeting.starts_at is not None:
        calendars.take_back(work, meeting, person, meeting.id)


async def remind(work: Work, meeting: Meeting, key: str) -> None:
    """Those who come and have the facts, with the same words as everybody."""
    wanted = [one for one in await guests.of(work.tx, meeting.id) if one.answer == "yes"]
    afar = {one.tie for one in wanted if one.from_afar}
    found = await ties.find(work.tx, [one.tie for one in wanted if one.told != NOT_TOLD])
    for one in found.values():
        person = await company.person_of(work, one)
        if person is not None:
            work.tell(
                person,
                key,
                company.on_the_way(meeting, one, work.now),
                about=meeting.id,
                moment=meeting.starts_at,
                place=wording.way_in(meeting, work.settings, from_afar=one.id in afar),
            )


async def say_late(work: Work, meeting: Meeting, besides: int) -> None:
    """Guests read that somebody is late, and no name."""
    wanted = [one for one in await guests.of(work.tx, meeting.id) if one.answer == "yes"]
    for one in (await ties.find(work.tx, [place.tie for place in wanted])).values():
        person = await company.person_of(work, one)
        if person is not None and person.id != besides and one.known_at is not None:
            work.tell(person, "somebody-late", about=meeting.id)
