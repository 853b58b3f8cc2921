"""Who blocks the bot or loses the account: the other hears it gently, words wait, help is asked."""

from datetime import datetime

from handlers import contact, presence, responsible, standing_in
from handlers.turn import Work
from storage import contacts, due, people
from storage.contacts import Contact
from storage.people import Person


async def notice(work: Work, person: Person, since: datetime | None = None) -> None:
    """Of a lost client the worker hears; of a lost worker the client and the coordinators.

    `since`: of what began before that they have heard it.
    """
    for contact_id in await contacts.of_person(work.tx, person.id):
        standing = await contacts.get(work.tx, contact_id)
        if since is not None and standing.since < since:
            continue
        if standing.state == "asked" and standing.worker == person.id:
            await contact.ask_next(work, standing)
        elif standing.is_open and standing.client == person.id:
            await _tell_worker(work, standing, person)
        elif standing.is_open:
            await _tell_client(work, standing, person)


async def _tell_worker(work: Work, standing: Contact, client: Person) -> None:
    """Who cannot be reached either hears it when they are back."""
    worker = (await people.find(work.tx, [standing.worker]))[standing.worker]
    if worker.blocked_at is None:
        work.tell(worker, "pair-client-away", about=standing.id, name=client.name)


async def _tell_client(work: Work, standing: Contact, worker: Person) -> None:
    client = (await people.find(work.tx, [standing.client]))[standing.client]
    if standing.stands_in_for is None and client.blocked_at is None:
        await standing_in.ask_client(work, standing, worker, "pair-worker-away")
    elif standing.stands_in_for is not None:
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
            await presence.give_all(work, standing.id, [standing.client, standing.worker])
            await _tell_back(work, standing, person)


async def _tell_back(work: Work, standing: Contact, person: Person) -> None:
    found = await people.find(work.tx, [standing.client, standing.worker])
    client, worker = found[standing.client], found[standing.worker]
    if person.id == client.id:
        work.tell(person, "pair-good-to-have-you", about=standing.id)
        if worker.blocked_at is not None and standing.stands_in_for is None:
            await standing_in.ask_client(work, standing, worker, "pair-worker-away")
    elif client.blocked_at is None:
        work.tell(client, "pair-back", about=standing.id, name=person.name)
    else:
        await _tell_worker(work, standing, client)
