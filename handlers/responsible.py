"""The responsible one: who said yes first; and the coordinators, whenever it does not work."""

from collections.abc import Sequence
from typing import Any

from bot.rules import roster
from handlers.turn import Work
from storage import people
from storage.meetings import Meeting
from storage.people import Person


async def tell(work: Work, meeting: Meeting, key: str, **values: Any) -> None:
    """The responsible one; the coordinators while there is none who can be reached."""
    for person in await _responsible(work, meeting) or await coordinators(work):
        work.tell(person, key, about=meeting.id, **values)


async def tell_all(work: Work, meeting: Meeting, key: str, **values: Any) -> None:
    """The responsible one and the coordinators: it does not work, and somebody must know."""
    told = {one.id: one for one in await _responsible(work, meeting)}
    told |= {one.id: one for one in await coordinators(work)}
    for person in told.values():
        work.tell(person, key, about=meeting.id, **values)


async def on_duty(work: Work, roles: Sequence[str]) -> list[Person]:
    """Who reads now, by the hours of one of these roles; each once."""
    zone, found = work.settings.zone, dict[int, Person]()
    for role in roles:
        for one in await people.with_role(work.tx, role):
            if roster.next_open(one.hours_as(role), work.now, zone) <= work.now:
                found[one.id] = one
    return list(found.values())


async def coordinators(work: Work) -> list[Person]:
    return await people.with_role(work.tx, "coordinator")


async def _responsible(work: Work, meeting: Meeting) -> list[Person]:
    if meeting.responsible is None:
        return []
    found = await people.find(work.tx, [meeting.responsible])
    return [person for person in found.values() if person.blocked_at is None]
