"""What was said before, shown to a stand-in as far as the client chose and Telegram still has it.

Of words nothing is kept here: each message is copied again from the chat in which it was said.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.chat import Letter
from handlers import relay
from handlers.turn import Work
from storage import people, relays, talks
from storage.contacts import Contact
from storage.people import Person
from storage.sealing import new_id

LAST_WEEK = timedelta(days=7)
REMEMBERED = timedelta(days=60)
SINCE = {"week": LAST_WEEK, "all": REMEMBERED}


async def remembered(work: Work, standing: Contact) -> list[datetime]:
    """When each thing was said that can still be shown, the oldest first."""
    return [at for at, _, _ in await _said(work, standing, work.now - REMEMBERED)]


async def _said(work: Work, standing: Contact, since: datetime) -> list[tuple[datetime, int, int]]:
    """When, by whom, and its number in that person's chat; also what has not arrived yet."""
    passed = await relays.said_on(work.tx, standing.id, since)
    said = [(one.said_at or since, one.speaker, one.message) for one in passed]
    for person in (standing.client, standing.worker):
        kept = await talks.waiting_of(work.tx, standing.id, person)
        said += [(one.said_at, person, one.message.id) for one in kept]
    return sorted(set(said))


async def show(work: Work, standing: Contact, stand_in: Contact, reader: Person) -> None:
    """Everything since then, each under the name of who said it."""
    if stand_in.sees not in SINCE:
        return
    found = await people.find(work.tx, [standing.client, standing.worker])
    for _, speaker, message in await _said(work, standing, work.now - SINCE[stand_in.sees]):
        _copy(work, stand_in, reader, found[speaker], message)


def _copy(work: Work, stand_in: Contact, reader: Person, speaker: Person, message: int) -> None:
    if work.speaker_in(reader) != speaker.id:
        name = relay.name_of(work, speaker, reader)
        work.carry(Letter(new_id(), reader.address, stand_in.id, "text", name), speaker.id)
    made = Letter(new_id(), reader.address, stand_in.id, "copy")
    work.carry(replace(made, source_chat=speaker.chat_id, sources=(message,)), speaker.id)
