"""A client and a peer worker who both said yes: one lasting contact, and nobody is pressed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat import Conversation
from bot.rules import roster
from bot.rules.line import Line
from handlers import relay, responsible
from handlers.turn import Offer, Turn, Work
from storage import contacts, due, people
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person

LOOK = "contact:look"
ANSWERS_WITHIN = timedelta(hours=4)
MOST_NAMES = 3
ANYBODY = "any"


async def start(turn: Turn) -> Conversation:
    """'Chatten met iemand': who is there, or how it stands."""
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is not None:
        return await _show(turn, standing)
    found = await _workers(turn.work, turn.person.id)
    if not found:
        turn.say("contact-nobody")
        return turn.conversation
    offers = [
        Offer("button-contact-with", "contact:choose", value=str(one.id), words={"name": one.name})
        for one in found[:MOST_NAMES]
    ]
    turn.ask(
        "contact-whom", [*offers, Offer("button-contact-any", "contact:choose", value=ANYBODY)]
    )
    return turn.conversation


async def _workers(work: Work, client: int, but: Sequence[int] = ()) -> list[Person]:
    found = await people.with_role(work.tx, "peer")
    return [one for one in found if one.id != client and one.id not in but]


async def choose(turn: Turn) -> Conversation:
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is not None:
        return await _show(turn, standing)
    found = await _workers(turn.work, turn.person.id)
    chosen = [one for one in found if turn.button.value in (str(one.id), ANYBODY)]
    if not chosen:
        return await start(turn)
    worker = min(chosen, key=lambda one: _reads_at(turn.work, one))
    made = await contacts.ask(turn.tx, turn.person.id, worker.id, turn.now)
    await _ask(turn.work, made, turn.person, worker)
    return turn.conversation


def _reads_at(work: Work, worker: Person) -> datetime:
    return roster.next_open(worker.hours_as("peer"), work.now, work.settings.zone)


async def _ask(work: Work, standing: Contact, client: Person, worker: Person) -> None:
    """The worker reads no name before the yes; the client reads who was asked, and when."""
    reads_at = _reads_at(work, worker)
    offers = [
        Offer("button-contact-yes", "contact:accept", standing.id),
        Offer("button-contact-no", "contact:pass", standing.id),
    ]
    work.tell(worker, "contact-asked", offers, about=standing.id)
    work.tell(client, "contact-waiting", about=standing.id, name=worker.name, when=reads_at)
    await due.leave(work.tx, LOOK, standing.id, reads_at + ANSWERS_WITHIN)


async def accept(turn: Turn) -> Conversation:
    """Both have said yes: from now on they can speak, and what waits is given."""
    standing = await _asked(turn)
    if standing is None:
        return turn.conversation
    await contacts.change(turn.tx, standing.id, state="open", since=turn.now)
    await due.forget(turn.tx, standing.id, [LOOK])
    client = (await people.find(turn.tx, [standing.client]))[standing.client]
    line = Line(standing.id, client.id, turn.person.id, turn.now, is_lasting=True)
    for reader, other in ((turn.person, client), (client, turn.person)):
        offers = [Offer("button-say", "talking:say", standing.id, words={"name": other.name})]
        turn.work.tell(reader, "contact-open", offers, about=standing.id, name=other.name)
    await relay.give_waiting(turn.work, line, client, turn.person)
    return turn.conversation


async def pass_by(turn: Turn) -> Conversation:
    """A full answer; the client hears no refusal in anybody's name."""
    standing = await _asked(turn)
    if standing is not None:
        turn.say("contact-passed")
        await _ask_next(turn.work, standing)
    return turn.conversation


async def _asked(turn: Turn) -> Contact | None:
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is None or standing.state != "asked" or standing.worker != turn.person.id:
        turn.say("contact-not-needed")
        return None
    return standing


async def look(work: Work, row: Due) -> None:
    """Nobody answered in time: the next is asked; silence is nobody's no."""
    standing = await contacts.find(work.tx, row.subject)
    if standing is not None and standing.state == "asked":
        await _ask_next(work, standing)


async def _ask_next(work: Work, standing: Contact) -> None:
    """The next one who was not asked; after the last the coordinators."""
    client = (await people.find(work.tx, [standing.client]))[standing.client]
    left = await _workers(work, standing.client, standing.asked)
    if not left:
        await contacts.change(work.tx, standing.id, state="waiting")
        await due.forget(work.tx, standing.id, [LOOK])
        work.tell(client, "contact-none-yet", [_end(standing)], about=standing.id)
        for one in await responsible.coordinators(work):
            work.tell(one, "contact-coordinator")
        return
    worker = min(left, key=lambda one: _reads_at(work, one))
    asked = " ".join(map(str, (*standing.asked, worker.id)))
    await contacts.change(work.tx, standing.id, worker_id=worker.id, asked=asked)
    await _ask(work, standing, client, worker)


def _end(standing: Contact) -> Offer:
    return Offer("button-contact-end", "contact:end", standing.id)


async def _show(turn: Turn, standing: Contact) -> Conversation:
    """Who, since when, and when that person reads; and the way out."""
    if standing.state == "waiting":
        turn.ask("contact-none-yet", [_end(standing)], about=standing.id)
        return turn.conversation
    worker = (await people.find(turn.tx, [standing.worker]))[standing.worker]
    key = "contact-stands" if standing.state == "open" else "contact-waiting"
    say = Offer("button-say", "talking:say", standing.id, words={"name": worker.name})
    offers = [say, _end(standing)] if standing.state == "open" else [_end(standing)]
    when = _reads_at(turn.work, worker)
    turn.ask(key, offers, about=standing.id, name=worker.name, when=when)
    return turn.conversation


async def end(turn: Turn) -> Conversation:
    """The client's word ends it; no reason is asked or kept."""
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is None or standing.id != turn.button.about:
        turn.say("contact-not-needed")
        return turn.conversation
    await contacts.change(turn.tx, standing.id, state="ended")
    await due.forget(turn.tx, standing.id, [LOOK])
    turn.say("contact-ended")
    if standing.state == "open":
        worker = (await people.find(turn.tx, [standing.worker]))[standing.worker]
        turn.work.tell(worker, "contact-ended-worker", name=turn.person.name)
    return turn.conversation


async def lose(work: Work, person: Person, only_as_worker: bool = False) -> None:
    """One of a pair is not here any more: the other hears it, and no pair closes in silence."""
    for contact_id in await contacts.of_person(work.tx, person.id):
        standing = await contacts.find(work.tx, contact_id)
        if standing is None or standing.state not in contacts.STANDING:
            continue
        if only_as_worker and standing.client == person.id:
            continue
        if standing.client != person.id and standing.state == "asked":
            await _ask_next(work, standing)
            continue
        await contacts.change(work.tx, standing.id, state="ended")
        await due.forget(work.tx, standing.id, [LOOK])
        if standing.state == "open":
            await _say_lost(work, standing, person)


async def _say_lost(work: Work, standing: Contact, person: Person) -> None:
    other = standing.worker if standing.client == person.id else standing.client
    for one in (await people.find(work.tx, [other])).values():
        if one.id == standing.worker:
            work.tell(one, "contact-ended-worker", name=person.name)
        else:
            offers = [Offer("button-contact-other", "contact:start")]
            work.tell(one, "contact-lost", offers, name=person.name)


async def is_offered(turn: Turn) -> bool:
    """The door is shown only where there is somebody behind it."""
    return bool(await _workers(turn.work, turn.person.id))
