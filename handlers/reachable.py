"""A worker says to be reachable now, and until when; nobody else is ever offered to call."""

from datetime import datetime, timedelta

from bot.chat import Conversation
from bot.rules import daytime
from handlers import home
from handlers.turn import Offer, Turn, Work
from storage import contacts, meetings, people
from storage.people import Person

EVENING = "evening"
HOURS = {"1": "button-one-hour", "2": "button-two-hours", EVENING: "button-this-evening"}
STOP = Offer("button-not-reachable", "reachable:stop")


async def ask(turn: Turn) -> Conversation:
    """'Ik ben nu bereikbaar': until when? Whoever does not work here goes home."""
    if not turn.person.works_here:
        return await home.show(turn)
    offers = [
        Offer(key, "reachable:until", value=hours)
        for hours, key in HOURS.items()
        if _until(turn, hours) > turn.now
    ]
    until = turn.person.reachable_until
    if until is not None and until > turn.now:
        turn.ask("reachable-still", [*offers, STOP], until=until)
    else:
        turn.ask("reachable-ask", [*offers, STOP])
    return turn.conversation


async def choose(turn: Turn) -> Conversation:
    until = _until(turn, turn.button.value)
    if until <= turn.now:
        return await ask(turn)
    await people.set_reachable(turn.tx, turn.person.id, until)
    turn.say("reachable-until", keyboard="work", until=until)
    return turn.conversation


async def stop(turn: Turn) -> Conversation:
    await people.set_reachable(turn.tx, turn.person.id, None)
    turn.say("reachable-no-more", keyboard="work")
    return turn.conversation


def _until(turn: Turn, hours: str) -> datetime:
    if hours == EVENING:
        return daytime.day_ends(turn.now, turn.work.settings.zone)
    return turn.now + timedelta(hours=int(hours))


async def offer_for(work: Work, person: Person) -> list[Offer]:
    """'Vraag Anna', while somebody is there: whom this person knows comes first."""
    if person.works_here:
        return []
    found = await people.reachable(work.tx, work.now)
    known = await _known_to(work, person) if len(found) > 1 else []
    first = sorted(found, key=lambda one: one.id not in known)[:1]
    return [Offer("button-ask-call", "call:ask", one.id, words={"name": one.name}) for one in first]


async def _known_to(work: Work, person: Person) -> list[int]:
    """Who looks after this person's talk; where nobody does, with whom they chat."""
    current = await meetings.current_of(work.tx, person.id)
    if current is not None and current.responsible:
        return [current.responsible]
    standing = await contacts.of_client(work.tx, person.id)
    return [standing.worker] if standing is not None and standing.is_open else []
