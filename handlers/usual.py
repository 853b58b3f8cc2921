"""'Meestal binnen 3 uur': of one pair alone; the worker sees it first and decides."""

from bot.chat import Conversation
from bot.rules import answering
from handlers import presence
from handlers.turn import Offer, Turn, Work
from storage import contacts, relays
from storage.contacts import Contact
from storage.people import Person


async def hours_of(work: Work, standing: Contact, worker: Person) -> int | None:
    """Whole hours, from when the worker could read it; None while that says nothing."""
    hours = presence.hours_of(worker)
    if hours is None:
        return None
    said = await relays.moments_of(work.tx, standing.id, standing.client)
    took = answering.waits(said, hours, work.settings.zone)
    return answering.usually_within(took)


async def for_client(work: Work, standing: Contact, worker: Person) -> int | None:
    return await hours_of(work, standing, worker) if standing.usual == "shown" else None


async def show_worker(turn: Turn, standing: Contact, client: Person) -> None:
    """The worker reads it first; the client reads it after the worker's yes."""
    hours = await hours_of(turn.work, standing, turn.person)
    if hours is None:
        return
    is_shown = standing.usual == "shown"
    key = "button-usual-hide" if is_shown else "button-usual-show"
    value = "hidden" if is_shown else "shown"
    offers = [Offer(key, "usual:set", standing.id, value=value, words={"name": client.name})]
    said = "usual-shown" if is_shown else "usual-hidden"
    turn.ask(said, offers, about=standing.id, name=client.name, count=hours)


async def choose(turn: Turn) -> Conversation:
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is not None and standing.worker == turn.person.id:
        await contacts.change(turn.tx, standing.id, usual=turn.button.value)
        turn.say("usual-set-shown" if turn.button.value == "shown" else "usual-set-hidden")
    return turn.conversation
