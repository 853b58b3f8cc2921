"""The responsible one: who said yes first; and the coordinators, whenever it does not work."""

from typing import Any

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


async def coordinators(work: Work) -> list[Person]:
    return await people.with_role(work.tx, "coordinator")


async def _responsible(work: Work, meeting: Meeting) -> list[Person]:
    if meeting.responsible is None:
        return []
    found = await people.find(work.tx, [meeting.responsible])
    return [person for person in found.values() if person.blocked_at is None]
