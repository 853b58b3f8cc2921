"""Being there in part: on the telephone, or with a few words that are read out."""

from bot.config import Settings
from handlers import wording
from handlers.turn import Offer, Work
from storage import people, seats
from storage.guests import Guest
from storage.meetings import Meeting

FROM_AFAR = ("video", "phone")


def may_phone(meeting: Meeting, settings: Settings) -> bool:
    """Where people come together, and there is a way: the client's own, or the organisation's."""
    return meeting.place not in FROM_AFAR and bool(meeting.way or settings.meeting.phone)


def by_phone(meeting: Meeting, tie: int, settings: Settings) -> list[Offer]:
    """'Ik kom met de telefoon erbij', while that can be."""
    if not may_phone(meeting, settings):
        return []
    return [Offer("button-guest-phone", "guest:phone", meeting.id, value=str(tie))]


def way_offers(meeting: Meeting) -> list[Offer]:
    """For the client: nothing to say where everybody is on the telephone or on video anyway."""
    if meeting.place in FROM_AFAR:
        return []
    return [Offer("button-way", "way:ask", meeting.id)]


async def tell_of_words(work: Work, meeting: Meeting, name: str) -> None:
    """Once it is fixed the two hear that there are words; these wait for the client's yes."""
    held = [one.person for one in await seats.of(work.tx, meeting.id) if one.chosen]
    for person in (await people.find(work.tx, held)).values():
        if meeting.state == "confirmed" and person.id != meeting.client:
            work.tell(person, "guest-gives-words", about=meeting.id, name=name)


def named(one: Guest, name: str) -> wording.Named:
    """As it stands beside the names of who comes."""
    if one.answer != "yes":
        return wording.partly("name-words", name)
    return wording.partly("name-by-phone", name) if one.from_afar else name
