"""No answer for a while: the client is told honestly and asked; the worker gets one quiet nudge."""

from handlers import presence, standing_in
from handlers.turn import Offer, Work
from storage import contacts, people
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person


async def look(work: Work, row: Due) -> None:
    standing = await contacts.find(work.tx, row.subject)
    if standing is None or standing.state != "open" or standing.unanswered_since is None:
        return
    found = await people.find(work.tx, [standing.client, standing.worker])
    client, worker = found[standing.client], found[standing.worker]
    work.tell(worker, "pair-nudge", about=standing.id, quiet=True, name=client.name)
    if standing.stands_in_for is not None:
        _ask_about_stand_in(work, standing, client, worker)
    elif await contacts.stand_in_for(work.tx, standing.id) is None:
        await standing_in.ask_client(work, standing, worker, "pair-unanswered")


def _ask_about_stand_in(work: Work, stand_in: Contact, client: Person, worker: Person) -> None:
    offers = [
        Offer("button-contact-rather-other", "stand-in:other", stand_in.id),
        Offer("button-stand-in-end", "stand-in:end", stand_in.id, words={"name": worker.name}),
        presence.HELP,
    ]
    when = presence.reads_at(work, worker)
    work.tell(client, "stand-in-unanswered", offers, about=stand_in.id, name=worker.name, when=when)
