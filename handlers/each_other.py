"""Whether the client's people read each other's names: only when the client switches it on."""

from handlers import wording
from handlers.turn import Offer, Turn, Work
from storage import guests, people, ties
from storage.guests import NOT_TOLD
from storage.meetings import Meeting
from storage.people import Person
from storage.ties import Tie


async def others_of(work: Work, meeting: Meeting, tie: int) -> list[str]:
    """The names of the others, and never their answers; nobody while it is off."""
    if not meeting.names_shown:
        return []
    wanted = [one.tie for one in await guests.of(work.tx, meeting.id) if one.tie != tie]
    found = await ties.find(work.tx, wanted)
    return [found[one].name for one in wanted if one in found]


async def tell_others(work: Work, meeting: Meeting, one: Tie, person: Person) -> None:
    names = await others_of(work, meeting, one.id)
    if names:
        work.tell(person, "guest-others", about=meeting.id, names=wording.names_of((), names))


async def ask_client(turn: Turn, meeting: Meeting) -> None:
    """How it is now, word for word as the others read it, and the switch."""
    own = await guests.of(turn.tx, meeting.id)
    found = await ties.find(turn.tx, [one.tie for one in own])
    names = wording.names_of((), [one.name for one in found.values()])
    on_offer = Offer("button-who-on", "who:show", meeting.id)
    if not meeting.names_shown or not found:
        offers = [Offer("button-names-show", "who:names", meeting.id, value="1"), on_offer]
        turn.ask("names-hidden", offers, about=meeting.id)
        return
    line = turn.work.words(turn.person.language, "guest-others", {"names": names})
    offers = [Offer("button-names-hide", "who:names", meeting.id, value="0"), on_offer]
    turn.ask("names-shown", offers, about=meeting.id, line=line)


async def tell_everybody(work: Work, meeting: Meeting) -> None:
    """Who has the moment already reads the names at once."""
    told = [one.tie for one in await guests.of(work.tx, meeting.id) if one.told != NOT_TOLD]
    for one in (await ties.find(work.tx, told)).values():
        for person in (await people.find(work.tx, [one.person] if one.person else [])).values():
            if person.blocked_at is None:
                await tell_others(work, meeting, one, person)
