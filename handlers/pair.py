"""The client's side of a pair: who, since when, when that person reads; pausing, coming back."""

from typing import Any

from bot.chat import Conversation
from handlers import presence, usual
from handlers.turn import Offer, Turn
from storage import contacts, due, people
from storage.contacts import Contact
from storage.people import Person


async def show(turn: Turn, standing: Contact) -> Conversation:
    """How it stands, and everything that can be done about it."""
    worker = (await people.find(turn.tx, [standing.worker]))[standing.worker]
    values: dict[str, Any] = {"name": worker.name, "since": standing.since}
    values["about"] = standing.id
    if standing.state == "parting":
        until = standing.until or turn.now
        turn.ask("pair-parting", _while_parting(standing, worker), until=until, **values)
    elif standing.state == "paused":
        turn.ask("pair-paused", _while_paused(standing, worker), **values)
    else:
        when = presence.reads_at(turn.work, worker, standing)
        turn.ask("pair-stands", _while_open(standing, worker), when=when, **values)
        await _show_more(turn, standing, worker)
    return turn.conversation


def _while_open(standing: Contact, worker: Person) -> list[Offer]:
    return [
        say_to(standing, worker),
        Offer("button-pair-meet", "pair:meet-how", standing.id),
        Offer("button-pair-leave", "pair:leave-how", standing.id),
        presence.NEED,
    ]


def _while_paused(standing: Contact, worker: Person) -> list[Offer]:
    return [
        Offer("button-pair-resume", "pair:resume", standing.id, words={"name": worker.name}),
        Offer("button-pair-leave-only", "pair:leave-how", standing.id),
        presence.NEED,
    ]


def _while_parting(standing: Contact, worker: Person) -> list[Offer]:
    somebody = Offer("button-contact-other", "contact:begin", standing.id)
    return [say_to(standing, worker), somebody, presence.NEED]


def say_to(standing: Contact, other: Person) -> Offer:
    return Offer("button-say", "talking:say", standing.id, words={"name": other.name})


async def _show_more(turn: Turn, standing: Contact, worker: Person) -> None:
    """What is usual, where the worker allows it, and who stands in now."""
    hours = await usual.for_client(turn.work, standing, worker)
    if hours is not None:
        turn.say("pair-usual", about=standing.id, name=worker.name, count=hours)
    stand_in = await contacts.stand_in_for(turn.tx, standing.id)
    if stand_in is not None and stand_in.is_open:
        other = (await people.find(turn.tx, [stand_in.worker]))[stand_in.worker]
        words = {"name": other.name}
        offers = [
            say_to(stand_in, other),
            Offer("button-stand-in-end", "stand-in:end", stand_in.id, words=words),
        ]
        turn.ask("stand-in-stands", offers, about=stand_in.id, name=other.name)


async def mine(turn: Turn, *states: str) -> Contact | None:
    """The pair a client's press is about, while it is theirs and stands so."""
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is not None and standing.client == turn.person.id and standing.state in states:
        return standing
    turn.say("contact-not-needed")
    return None


async def other_of(turn: Turn, standing: Contact) -> Person:
    other = standing.worker if standing.client == turn.person.id else standing.client
    return (await people.find(turn.tx, [other]))[other]


async def pause(turn: Turn) -> Conversation:
    """Nothing comes in until the client wants it; writing is coming back."""
    standing = await mine(turn, "open")
    if standing is not None:
        worker = await other_of(turn, standing)
        await contacts.change(turn.tx, standing.id, state="paused", unanswered_since=None)
        await due.forget(turn.tx, standing.id, [presence.WATCH])
        resume, _, need = _while_paused(standing, worker)
        turn.ask("pair-pause-begun", [resume, need], name=worker.name)
        turn.work.tell(worker, "pair-pause-worker", about=standing.id, name=turn.person.name)
    return turn.conversation


async def resume(turn: Turn) -> Conversation:
    """What waited is given; nothing is said of how long it was."""
    standing = await mine(turn, "paused")
    if standing is not None:
        worker = await other_of(turn, standing)
        await contacts.change(turn.tx, standing.id, state="open")
        await presence.give_all(turn.work, standing.id, [worker.id])
        turn.ask("pair-good-to-have-you", [say_to(standing, worker)], about=standing.id)
        turn.work.tell(worker, "pair-resumed-worker", about=standing.id, name=turn.person.name)
    return turn.conversation


async def keep_waiting(turn: Turn) -> Conversation:
    """'Ik wacht op Eva': nobody else is asked."""
    standing = await mine(turn, "open")
    if standing is not None:
        worker = await other_of(turn, standing)
        when = presence.reads_at(turn.work, worker, standing)
        offers = [presence.NEED]
        turn.ask("pair-waits-for", offers, about=standing.id, name=worker.name, when=when)
    return turn.conversation
