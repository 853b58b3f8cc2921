"""Who blocks the bot or loses the account: the other hears it gently, words wait, help is asked."""

from handlers import contact, presence, relay, responsible, standing_in
from handlers.turn import Work
from storage import contacts, due, lines, people
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person


async def notice(work: Work, person: Person) -> None:
    """Of a lost client the worker hears; of a lost worker the client and the coordinators."""
    for contact_id in await contacts.of_person(work.tx, person.id):
        standing = await contacts.get(work.tx, contact_id)
        if standing.state == "asked" and standing.worker == person.id:
            await contact.ask_next(work, standing)
        elif standing.is_open and standing.client == person.id:
            await _tell_worker(work, standing, person)
        elif standing.is_open:
            await _tell_client(work, standing, person)


async def _tell_worker(work: Work, standing: Contact, client: Person) -> None:
    worker = (await people.find(work.tx, [standing.worker]))[standing.worker]
    work.tell(worker, "pair-client-away", about=standing.id, name=client.name)


async def _tell_client(work: Work, standing: Contact, worker: Person) -> None:
    if standing.stands_in_for is None:
        await standing_in.ask_client(work, standing, worker, "pair-worker-away")
    else:
        await standing_in.lose(work, standing)
    for one in await responsible.coordinators(work):
        work.tell(one, "pair-worker-away-coordinator", name=worker.name)


async def welcome_back(work: Work, person: Person) -> None:
    """Nothing is said of what was missed; what waits is given in its own turn."""
    if person.has_role("peer"):
        await due.leave(work.tx, contact.TAKE_UP, person.id, work.now)
    for contact_id in await contacts.of_person(work.tx, person.id):
        standing = await contacts.get(work.tx, contact_id)
        if standing.is_open:
            await due.leave(work.tx, presence.GIVE, standing.id, work.now)
            await _tell_back(work, standing, person)


async def _tell_back(work: Work, standing: Contact, person: Person) -> None:
    if person.id == standing.client:
        work.tell(person, "pair-good-to-have-you", about=standing.id)
        return
    for client in (await people.find(work.tx, [standing.client])).values():
        work.tell(client, "pair-back", about=standing.id, name=person.name)


async def give(work: Work, row: Due) -> None:
    """What waited on both sides, to whoever is there now."""
    standing = await contacts.find(work.tx, row.subject)
    if standing is None or not standing.is_open:
        return
    found = await people.find(work.tx, [standing.client, standing.worker])
    client, worker = found[standing.client], found[standing.worker]
    for speaker, listener in ((client, worker), (worker, client)):
        line = await lines.find(work.tx, speaker.id, standing.id)
        rests = standing.state == "paused" and listener.id == client.id
        if line is not None and listener.blocked_at is None and not rests:
            await relay.give_waiting(work, line, speaker, listener)
