"""Who is in a meeting now, as far as words for it go: the client, the two, and known guests."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.turn import Work
from storage import guests, people, seats, ties
from storage.listeners import Listener
from storage.meetings import Meeting
from storage.people import Person


@dataclass(frozen=True)
class Member:
    """Somebody who is there; `person` is None for whoever answers on the page of invitations."""

    role: str
    listener: Listener
    person: Person | None

    @property
    def works_here(self) -> bool:
        return self.role == "facilitator"

    @property
    def is_client(self) -> bool:
        return self.role == "client"

    @property
    def asked_as(self) -> frozenset[str]:
        """The roles in which questions are for this person."""
        is_peer = self.works_here and self.person is not None and self.person.has_role("peer")
        return frozenset((self.role, "peer worker")) if is_peer else frozenset((self.role,))


async def members(work: Work, meeting: Meeting) -> list[Member]:
    """A guest is there with a yes of their own, once the client said who it is."""
    held = [one.person for one in await seats.of(work.tx, meeting.id) if one.chosen]
    coming = [one.tie for one in await guests.of(work.tx, meeting.id) if one.answer == "yes"]
    known = {one.id: one for one in (await ties.find(work.tx, coming)).values() if one.known_at}
    named = [one.person for one in known.values() if one.person is not None]
    found = await people.find(work.tx, [meeting.client, *held, *named])
    workers = [one for one in held if one in found and one != meeting.client]
    return [
        Member("client", Listener(person=meeting.client), found.get(meeting.client)),
        *(Member("facilitator", Listener(person=one), found[one]) for one in workers),
        *(
            Member("network member", Listener(tie=one.id), found.get(one.person or 0))
            for one in known.values()
            if one.left_at is None
        ),
    ]


async def people_there(work: Work, meeting: Meeting) -> dict[int, Person]:
    """Those of them who can be told something here."""
    found = [one.person for one in await members(work, meeting) if one.person is not None]
    return {one.id: one for one in found if one.blocked_at is None}


def as_member(found: Sequence[Member], person: int) -> Member | None:
    """This person's place among them; None when they are not there."""
    theirs = (one for one in found if one.person is not None and one.person.id == person)
    return next(theirs, None)
