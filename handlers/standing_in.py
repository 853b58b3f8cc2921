"""Somebody else for a while: only with the client's yes, and seeing only what the client chose."""

from datetime import datetime
from typing import Any

from bot.chat import Conversation
from handlers import contact, earlier, introducing, pair, presence, topics
from handlers.turn import Offer, Turn, Work
from storage import contacts, due, people
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person

SEES = {
    "nothing": "button-sees-nothing",
    "now": "button-sees-now",
    "week": "button-sees-week",
    "all": "button-sees-all",
}


def ways(standing: Contact, worker: Person) -> list[Offer]:
    """The client's own choice, and help beside it."""
    words = {"name": worker.name}
    return [
        Offer("button-stand-in", "pair:stand-in", standing.id),
        Offer("button-wait", "pair:wait", standing.id, words=words),
        presence.HELP,
    ]


async def look_for(turn: Turn) -> Conversation:
    """The client's yes: somebody else is asked, who reads no name before their own yes."""
    standing = await pair.mine(turn, "open", "paused")
    if standing is None:
        return turn.conversation
    if await contacts.stand_in_for(turn.tx, standing.id):
        return await pair.show(turn, standing)
    values = {"stands_in_for": standing.id, "until": standing.away_until}
    made = await contacts.ask(turn.tx, turn.person.id, turn.now, [standing.worker], **values)
    await contact.ask_next(turn.work, made)
    return turn.conversation


async def offer(work: Work, row: Due) -> None:
    """Somebody can: the client reads who, in that person's own words, before anything is shown."""
    stand_in = await contacts.find(work.tx, row.subject)
    if stand_in is None or stand_in.state != "offered":
        return
    client, worker = await _both(work, stand_in)
    await introducing.show(work, client, worker)
    words = {"name": worker.name}
    offers = [
        Offer("button-stand-in-yes", "stand-in:agree", stand_in.id, words=words),
        Offer("button-contact-rather-other", "stand-in:other", stand_in.id),
        Offer("button-stand-in-no", "contact:stop", stand_in.id),
    ]
    when = presence.reads_at(work, worker)
    work.tell(client, "stand-in-offered", offers, about=stand_in.id, name=worker.name, when=when)


async def _both(work: Work, standing: Contact) -> tuple[Person, Person]:
    found = await people.find(work.tx, [standing.client, standing.worker])
    return found[standing.client], found[standing.worker]


async def choose_other(turn: Turn) -> Conversation:
    """'Liever iemand anders': the next is asked; no reason is asked or kept."""
    stand_in = await pair.mine(turn, "offered", "open")
    if stand_in is not None:
        worker = await pair.other_of(turn, stand_in)
        turn.work.tell(worker, "stand-in-thanks", about=stand_in.id)
        await contact.ask_next(turn.work, await _make_room(turn, stand_in))
    return turn.conversation


async def _make_room(turn: Turn, stand_in: Contact) -> Contact:
    """What was said to one is for no other: once they could speak, the next has a line anew."""
    if stand_in.state != "open":
        return stand_in
    await contact.end(turn.work, stand_in)
    values = {"stands_in_for": stand_in.stands_in_for, "until": stand_in.until}
    return await contacts.ask(turn.tx, turn.person.id, turn.now, stand_in.asked, **values)


async def agree(turn: Turn) -> Conversation:
    """Yes to this person; now what that person may see, of what there still is."""
    stand_in = await pair.mine(turn, "offered")
    if stand_in is None or stand_in.stands_in_for is None:
        return turn.conversation
    worker = await pair.other_of(turn, stand_in)
    standing = await contacts.get(turn.tx, stand_in.stands_in_for)
    said = await earlier.remembered(turn.work, standing)
    names = ["nothing", "now"]
    if said:
        is_old = said[0] < turn.now - earlier.LAST_WEEK
        names += ["week", "all"] if is_old else ["all"]
    offers = [Offer(SEES[one], "stand-in:sees", stand_in.id, value=one) for one in names]
    about, name = stand_in.id, worker.name
    if said:
        turn.ask("stand-in-sees", offers, about, name=name, count=len(said), when=said[0])
    else:
        turn.ask("stand-in-sees-nothing-kept", offers, about, name=name)
    return turn.conversation


async def choose_what(turn: Turn) -> Conversation:
    """Both have said yes: who stands in reads what the client chose, and nothing else."""
    stand_in = await pair.mine(turn, "offered")
    if stand_in is None or stand_in.stands_in_for is None:
        return turn.conversation
    sees = turn.button.value
    await contacts.change(turn.tx, stand_in.id, state="open", since=turn.now, sees=sees)
    stand_in = await contacts.get(turn.tx, stand_in.id)
    standing = await contacts.get(turn.tx, stand_in.stands_in_for or 0)
    await _begin(turn.work, standing, stand_in)
    return turn.conversation


async def _begin(work: Work, standing: Contact, stand_in: Contact) -> None:
    client, worker = await _both(work, stand_in)
    own = (await people.find(work.tx, [standing.worker]))[standing.worker]
    await topics.make(work, stand_in, worker, client)
    await earlier.show(work, standing, stand_in, worker)
    offers = [pair.say_to(stand_in, client)]
    values: dict[str, Any] = {"about": stand_in.id, "name": client.name, "other": own.name}
    if stand_in.until is None:
        work.tell(worker, "stand-in-begun-worker", offers, **values)
    else:
        until = stand_in.until
        work.tell(worker, "stand-in-begun-until", offers, until=until, **values)
        await due.leave(work.tx, presence.RETURN, stand_in.id, until)
    key = "stand-in-begun-apart" if stand_in.sees == "nothing" else "stand-in-begun"
    offers = [pair.say_to(stand_in, worker), presence.NEED]
    work.tell(client, key, offers, about=stand_in.id, name=worker.name, other=own.name)
    if own.blocked_at is None:
        work.tell(own, "stand-in-begun-own", name=worker.name, other=client.name)


async def hear_return(work: Work, row: Due) -> None:
    """The own worker is there again: words go there as before, and nobody needs to ask.

    Who stands in goes on while that worker cannot be reached.
    """
    stand_in = await contacts.find(work.tx, row.subject)
    if stand_in is None or stand_in.state == "ended":
        return
    standing = await contacts.get(work.tx, stand_in.stands_in_for or 0)
    _client, own = await _both(work, standing)
    if own.blocked_at is None:
        await _end(work, stand_in)
    else:
        await contacts.change(work.tx, stand_in.id, until=None)


async def _end(work: Work, stand_in: Contact) -> None:
    standing = await contacts.get(work.tx, stand_in.stands_in_for or 0)
    client, own = await _both(work, standing)
    await contact.end(work, stand_in)
    work.tell(client, "stand-in-over", [pair.say_to(standing, own)], name=own.name)
    for worker in (await people.find(work.tx, [stand_in.worker])).values():
        work.tell(worker, "stand-in-thanks", about=stand_in.id)


async def lose(work: Work, stand_in: Contact) -> None:
    """Who stood in cannot be reached: the own worker is there still, and others may be asked."""
    standing = await contacts.get(work.tx, stand_in.stands_in_for or 0)
    own = (await people.find(work.tx, [standing.worker]))[standing.worker]
    await contact.end(work, stand_in)
    await ask_client(work, standing, own, "stand-in-lost")


async def stop(turn: Turn) -> Conversation:
    """The client would rather wait for the own worker."""
    stand_in = await pair.mine(turn, "open")
    if stand_in is None:
        return turn.conversation
    await _end(turn.work, stand_in)
    was_speaking = turn.conversation.data.get("line") == str(stand_in.id)
    return turn.done() if was_speaking else turn.conversation


async def ask_client(work: Work, standing: Contact, worker: Person, key: str) -> None:
    """Nobody else reads anything by itself: the client is asked, once."""
    client = (await people.find(work.tx, [standing.client]))[standing.client]
    when = presence.reads_at(work, worker, standing)
    offers = ways(standing, worker)
    work.tell(client, key, offers, about=standing.id, name=worker.name, when=when)


async def go_away(work: Work, standing: Contact, worker: Person, until: datetime) -> None:
    """The worker is away for a while: the client hears until when, and may choose somebody."""
    await contacts.change(work.tx, standing.id, away_until=until)
    await due.leave(work.tx, presence.BACK, standing.id, until)
    standing = await contacts.get(work.tx, standing.id)
    await due.forget(work.tx, standing.id, [presence.WATCH])
    await ask_client(work, standing, worker, "pair-away")


async def hear_back(work: Work, row: Due) -> None:
    """The worker is there again, as was said."""
    standing = await contacts.find(work.tx, row.subject)
    if standing is None or standing.away_until is None:
        return
    await contacts.change(work.tx, standing.id, away_until=None, unanswered_since=None)
    client, worker = await _both(work, standing)
    stand_in = await contacts.stand_in_for(work.tx, standing.id)
    if worker.blocked_at is not None:
        if stand_in is None:
            await ask_client(work, standing, worker, "pair-worker-away")
        return
    if stand_in is None:
        offers = [pair.say_to(standing, worker)]
        work.tell(client, "pair-back", offers, about=standing.id, name=worker.name)
    elif stand_in.state in contact.NOT_YET:
        await _end(work, stand_in)
    offers = [pair.say_to(standing, client)]
    work.tell(worker, "pair-back-worker", offers, about=standing.id, name=client.name)
