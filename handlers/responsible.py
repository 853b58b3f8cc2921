"""The responsible one: who said yes first; before that the coordinators on duty."""

from typing import Any

from handlers.turn import Work
from storage import people
from storage.meetings import Meeting
from storage.people import Person


async def tell(work: Work, meeting: Meeting, key: str, **values: Any) -> None:
    for person in await _who(work, meeting):
        work.tell(person, key, about=meeting.id, **values)


async def _who(work: Work, meeting: Meeting) -> list[Person]:
    if meeting.responsible is not None:
        found = await people.find(work.tx, [meeting.responsible])
        if any(person.blocked_at is None for person in found.values()):
            return list(found.values())
    return await people.with_role(work.tx, "coordinator")
