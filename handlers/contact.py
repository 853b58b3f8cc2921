"""Asking peer workers for a contact: one after another, until a yes; nobody is pressed."""

from collections.abc import Sequence
from datetime import timedelta

from bot.chat import Conversation
from bot.rules.line import Line
from handlers import hiding, mine, presence, relay, responsible, topics
from handlers.turn import Offer, Turn, Work
from storage import contacts, due, people, talks
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person

LOOK, OFFER, TAKE_UP = "contact:look", "contact:offer", "contact:take-up"
OF_A_PAIR = [
    *(LOOK, OFFER, presence.WATCH),
    *(presence.RETURN, presence.BACK, presence.PARTED, relay.RECEIPT),
]
NOT_YET = ("asked", "waiting", "offered")
ANSWERS_WITHIN = timedelta(hours=4)


async def exists(turn: Turn) -> bool:
    """The door is shown only where there is somebody behind it, full or not."""
    found = await people.with_role(turn.tx, "peer")
    return any(one.id != turn.person.id for one in found)


async def workers(work: Work, client: int, but: Sequence[int] = ()) -> list[Person]:
    """Who can be asked: who is full, or takes nobody new, is not shown."""
    found = await people.with_role(work.tx, "peer")
    most = work.settings.contact.most_clients
    no_room = await contacts.have_no_room(work.tx, most)
    return [one for one in found if one.id not in {client, *but, *no_room}]


async def ask_next(work: Work, standing: Contact) -> None:
    """Who reads first of those who were not asked; after the last the coordinators."""
    client = (await people.find(work.tx, [standing.client]))[standing.client]
    left = await workers(work, standing.client, standing.asked)
    if left:
        await ask(work, standing, client, min(left, key=lambda one: presence.reads_at(work, one)))
        return
    await contacts.change(work.tx, standing.id, state="waiting", worker_id=None)
    await due.forget(work.tx, standing.id, [LOOK])
    work.tell(client, "contact-none-yet", [stop_asking(standing)], about=standing.id)
    for one in await responsible.coordinators(work):
        work.tell(one, "contact-coordinator")


async def ask(work: Work, standing: Contact, client: Person, worker: Person) -> None:
    """The worker reads no name before the yes; the client reads who was asked, and until when."""
    await contacts.ask_worker(work.tx, standing, worker.id)
    reads_at = presence.reads_at(work, worker)
    until = reads_at + ANSWERS_WITHIN
    offers = [
        Offer("button-contact-yes", "contact:accept", standing.id),
        Offer("button-contact-no", "contact:pass", standing.id),
    ]
    key = "contact-asked-stand-in" if standing.stands_in_for else "contact-asked"
    work.tell(worker, key, offers, about=standing.id)
    work.tell(
        client,
        "contact-waiting",
        about=standing.id,
        name=worker.name,
        when=reads_at,
        until=until,
    )
    await due.leave(work.tx, LOOK, standing.id, until)


def stop_asking(standing: Contact) -> Offer:
    return Offer("button-contact-stop", "contact:stop", standing.id)


async def show(turn: Turn, standing: Contact) -> Conversation:
    """How the asking stands, and what of the client's words nobody has read yet."""
    offers = [stop_asking(standing)]
    if standing.state == "waiting":
        turn.ask("contact-none-yet", offers, about=standing.id)
    else:
        worker = (await people.find(turn.tx, [standing.worker]))[standing.worker]
        reads_at = presence.reads_at(turn.work, worker)
        values = {"name": worker.name, "when": reads_at, "until": reads_at + ANSWERS_WITHIN}
        turn.ask("contact-waiting", offers, about=standing.id, **values)
    if await talks.waiting_for(turn.tx, standing.id):
        turn.say("contact-unread")
    return turn.conversation


async def accept(turn: Turn) -> Conversation:
    """Both have said yes: from now on they can speak, and what waits is given."""
    standing = await _asked(turn)
    if standing is None:
        return turn.conversation
    await due.forget(turn.tx, standing.id, [LOOK])
    if standing.stands_in_for:
        await contacts.change(turn.tx, standing.id, state="offered")
        await due.leave(turn.tx, OFFER, standing.id, turn.now)
        turn.say("contact-offered")
        return turn.conversation
    await contacts.change(turn.tx, standing.id, state="open", since=turn.now)
    client = (await people.find(turn.tx, [standing.client]))[standing.client]
    _say_open(turn.work, standing, turn.person, client)
    _say_open(turn.work, standing, client, turn.person, presence.NEED)
    await _show_key(turn.work, standing, client, turn.person)
    await hiding.offer_once(turn.work, standing, client)
    await topics.make(turn.work, standing, turn.person, client)
    line = Line(standing.id, client.id, turn.person.id, turn.now, is_lasting=True)
    await relay.give_waiting(turn.work, line, client, turn.person)
    return turn.conversation


def _say_open(
    work: Work, standing: Contact, reader: Person, other: Person, *besides: Offer
) -> None:
    say = Offer("button-say", "talking:say", standing.id, words={"name": other.name})
    work.tell(reader, "contact-open", [say, *besides], about=standing.id, name=other.name)


async def _show_key(work: Work, standing: Contact, client: Person, worker: Person) -> None:
    """Who that is, since when, and when they read is one press away from now on."""
    keyboard = await mine.keyboard_of(work, client)
    work.tell(client, "contact-key", about=standing.id, keyboard=keyboard, name=worker.name)


async def pass_by(turn: Turn) -> Conversation:
    """A full answer; the client hears no refusal in anybody's name."""
    standing = await _asked(turn)
    if standing is not None:
        turn.say("contact-passed")
        await ask_next(turn.work, standing)
    return turn.conversation


async def _asked(turn: Turn) -> Contact | None:
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is None or standing.state != "asked" or standing.worker != turn.person.id:
        turn.say("contact-not-needed")
        return None
    return standing


async def stop(turn: Turn) -> Conversation:
    """The client looks for nobody any more; who was asked finds that out by pressing."""
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is None or standing.client != turn.person.id or standing.state not in NOT_YET:
        turn.say("contact-not-needed")
        return turn.conversation
    await end(turn.work, standing)
    turn.say("contact-stopped")
    return turn.conversation


async def end(work: Work, standing: Contact) -> None:
    """Nothing waits for this pair any more; a place with the worker has come free."""
    await contacts.change(work.tx, standing.id, state="ended", until=work.now)
    await due.forget(work.tx, standing.id, OF_A_PAIR)
    await presence.give_all(work, standing.id, [standing.client, standing.worker])
    stand_in = await contacts.stand_in_for(work.tx, standing.id)
    if stand_in is not None:
        await end(work, stand_in)
        for worker in (await people.find(work.tx, [stand_in.worker])).values():
            work.tell(worker, "stand-in-thanks", about=stand_in.id)
    if standing.worker:
        await due.leave(work.tx, TAKE_UP, standing.worker, work.now)


async def look(work: Work, row: Due) -> None:
    """Nobody answered in time: the next is asked; silence is nobody's no."""
    standing = await contacts.find(work.tx, row.subject)
    if standing is not None and standing.state == "asked":
        await ask_next(work, standing)


async def take_up(work: Work, row: Due) -> None:
    """A worker is new or has room again: who waits the longest is asked for first."""
    worker = (await people.find(work.tx, [row.subject])).get(row.subject)
    for contact_id in await contacts.waiting(work.tx):
        standing = await contacts.get(work.tx, contact_id)
        room = {one.id for one in await workers(work, standing.client, standing.asked)}
        if worker is not None and worker.id in room:
            client = (await people.find(work.tx, [standing.client]))[standing.client]
            await ask(work, standing, client, worker)
