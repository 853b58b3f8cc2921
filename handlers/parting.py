"""Ending a pair: by the client at any time, by the worker with room for both to say goodbye."""

from datetime import datetime, timedelta

from bot.chat import Conversation
from handlers import choosing, contact, pair, presence, responsible
from handlers.turn import Offer, Turn, Work
from storage import contacts, due, people
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person

LAST_WORDS = timedelta(hours=24)
WORKER_GOES_IN = timedelta(days=7)


async def ask_how(turn: Turn) -> Conversation:
    standing = await pair.mine(turn, "open", "paused")
    if standing is not None:
        offers = [
            Offer("button-contact-rather-other", "pair:other", standing.id),
            Offer("button-contact-end", "pair:ask-end", standing.id),
            Offer("button-pair-keep", "pair:keep", standing.id),
        ]
        if standing.state == "open":
            offers.insert(0, Offer("button-pair-pause", "pair:pause", standing.id))
        turn.ask("pair-leave-how", offers, about=standing.id)
    return turn.conversation


async def keep(turn: Turn) -> Conversation:
    turn.say("kept-as-it-was")
    return turn.conversation


async def choose_other(turn: Turn) -> Conversation:
    """'Liever iemand anders': no reason is asked or kept."""
    standing = await pair.mine(turn, "open", "paused")
    if standing is None:
        return turn.conversation
    worker = await pair.other_of(turn, standing)
    await contact.end(turn.work, standing)
    turn.work.tell(worker, "pair-other-worker", about=standing.id, name=turn.person.name)
    return await choosing.begin(turn)


async def ask_end(turn: Turn) -> Conversation:
    standing = await pair.mine(turn, "open", "paused")
    if standing is not None:
        worker = await pair.other_of(turn, standing)
        offers = [
            Offer("button-part-goodbye", "pair:goodbye", standing.id),
            Offer("button-part-now", "pair:end", standing.id),
            Offer("button-pair-keep", "pair:keep", standing.id),
        ]
        turn.ask("pair-end-how", offers, about=standing.id, name=worker.name)
    return turn.conversation


async def say_goodbye(turn: Turn) -> Conversation:
    """Both can still say something, until a moment that both read."""
    standing = await pair.mine(turn, "open", "paused")
    if standing is not None:
        worker = await pair.other_of(turn, standing)
        until = presence.reads_at(turn.work, worker, standing) + LAST_WORDS
        await _part(turn.work, standing, until)
        offers = [pair.say_to(standing, worker)]
        turn.ask("pair-parting", offers, about=standing.id, name=worker.name, until=until)
        client = turn.person
        offers = [pair.say_to(standing, client)]
        turn.work.tell(
            worker, "pair-parting-worker", offers, about=standing.id, name=client.name, until=until
        )
    return turn.conversation


async def _part(work: Work, standing: Contact, until: datetime) -> None:
    await contacts.change(work.tx, standing.id, state="parting", until=until, unanswered_since=None)
    await due.forget(work.tx, standing.id, [presence.WATCH])
    await presence.give_all(work, standing.id, [standing.worker])
    await due.leave(work.tx, presence.PARTED, standing.id, until)


async def end(turn: Turn) -> Conversation:
    """The client's word ends it; no reason is asked or kept."""
    standing = await pair.mine(turn, "open", "paused")
    if standing is not None:
        await _end(turn.work, standing)
    return turn.conversation


async def hear_parted(work: Work, row: Due) -> None:
    """The moment that both read has come."""
    standing = await contacts.find(work.tx, row.subject)
    if standing is not None and standing.state == "parting":
        await _end(work, standing)


async def _end(work: Work, standing: Contact) -> None:
    """Over for both, with a way back for the client."""
    found = await people.find(work.tx, [standing.client, standing.worker])
    client, worker = found[standing.client], found[standing.worker]
    await contact.end(work, standing)
    words = {"name": worker.name}
    offers = [
        Offer("button-contact-back", "pair:back", standing.id, words=words),
        Offer("button-contact-other", "contact:begin", standing.id),
    ]
    work.tell(client, "contact-ended", offers, about=standing.id)
    work.tell(worker, "contact-ended-worker", about=standing.id, name=client.name)


async def come_back(turn: Turn) -> Conversation:
    """The way back: the same worker is asked again, when there is room."""
    before = await pair.mine(turn, "ended")
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if before is None or standing is not None:
        return await choosing.start(turn) if standing else turn.conversation
    room = await contact.workers(turn.work, turn.person.id)
    worker = next((one for one in room if one.id == before.worker), None)
    if worker is None:
        return await choosing.offer(turn)
    made = await contacts.ask(turn.tx, turn.person.id, turn.now)
    await contact.ask(turn.work, made, turn.person, worker)
    return turn.conversation


async def ask_stop(turn: Turn) -> Conversation:
    """A worker cannot go on: what the client will read is said before."""
    standing = await of_worker(turn, "open", "paused")
    if standing is not None:
        client = await pair.other_of(turn, standing)
        offers = [
            Offer("button-stop-sure", "peer:stop-sure", standing.id),
            Offer("button-pair-keep", "pair:keep", standing.id),
        ]
        turn.ask("pair-stop-sure", offers, about=standing.id, name=client.name)
    return turn.conversation


async def stop(turn: Turn) -> Conversation:
    standing = await of_worker(turn, "open", "paused")
    if standing is not None:
        client = await pair.other_of(turn, standing)
        until = turn.now + WORKER_GOES_IN
        await _part(turn.work, standing, until)
        worker = turn.person
        somebody = Offer("button-contact-other", "contact:begin", standing.id)
        offers = [pair.say_to(standing, worker), somebody]
        turn.work.tell(
            client, "pair-stopping", offers, about=standing.id, name=worker.name, until=until
        )
        offers = [pair.say_to(standing, client)]
        values = {"name": client.name, "until": until}
        turn.ask("pair-stopping-worker", offers, about=standing.id, **values)
    return turn.conversation


async def of_worker(turn: Turn, *states: str) -> Contact | None:
    """The pair a worker's press is about, while it is theirs and stands so."""
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is not None and standing.worker == turn.person.id and standing.state in states:
        return standing
    turn.say("contact-not-needed")
    return None


async def lose(work: Work, person: Person, only_as_worker: bool = False) -> None:
    """One of a pair is not here any more: the other hears it, and no pair closes in silence."""
    for contact_id in await contacts.of_person(work.tx, person.id):
        standing = await contacts.find(work.tx, contact_id)
        if standing is None or standing.state == "ended":
            continue
        if standing.client != person.id:
            await _lose_worker(work, standing, person)
        elif not only_as_worker:
            await _lose_client(work, standing, person)


async def _lose_client(work: Work, standing: Contact, client: Person) -> None:
    await contact.end(work, standing)
    if standing.is_open and standing.stands_in_for is None:
        for worker in (await people.find(work.tx, [standing.worker])).values():
            work.tell(worker, "contact-ended-worker", name=client.name)


async def _lose_worker(work: Work, standing: Contact, worker: Person) -> None:
    """Who was only asked is passed over; of a pair the client and the coordinators hear."""
    if standing.state in ("asked", "offered"):
        await contact.ask_next(work, standing)
        return
    await contact.end(work, standing)
    clients = await people.find(work.tx, [standing.client])
    for client in clients.values():
        offers = [Offer("button-contact-other", "contact:begin", standing.id)]
        key = "stand-in-over" if standing.stands_in_for else "contact-lost"
        work.tell(client, key, [] if standing.stands_in_for else offers, name=worker.name)
    for one in await responsible.coordinators(work):
        work.tell(one, "contact-lost-coordinator", name=worker.name)
