"""What was said before, shown to a stand-in as far as the client chose and Telegram still has it.

Of words nothing is kept here: each message is copied again from the chat in which it was said.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.chat import Letter
from handlers import relay
from handlers.turn import Work
from storage import people, relays, talks
from storage.contacts import Contact
from storage.people import Person
from storage.relays import Relay
from storage.sealing import new_id

LAST_WEEK = timedelta(days=7)
REMEMBERED = timedelta(days=60)
SINCE = {"week": LAST_WEEK, "all": REMEMBERED}


async def remembered(work: Work, standing: Contact) -> list[Relay]:
    return await relays.said_on(work.tx, standing.id, work.now - REMEMBERED)


async def show(work: Work, standing: Contact, stand_in: Contact, reader: Person) -> None:
    """Everything since then, each under the name of who said it, and what still waits."""
    if stand_in.sees not in SINCE:
        return
    since = work.now - SINCE[stand_in.sees]
    said = await relays.said_on(work.tx, standing.id, since)
    found = await people.find(work.tx, [standing.client, standing.worker])
    shown = [(found[one.speaker], one.message) for one in said if one.speaker in found]
    waiting = await talks.waiting_for(work.tx, standing.id)
    shown += [(found[speaker], message.id) for speaker, message in waiting]
    _copy(work, stand_in, reader, shown)


def _copy(
    work: Work, stand_in: Contact, reader: Person, shown: Sequence[tuple[Person, int]]
) -> None:
    for speaker, message in shown:
        if work.speaker_in(reader) != speaker.id:
            name = relay.name_of(work, speaker, reader)
            made = Letter(new_id(), reader.address, stand_in.id, "text", name)
            work.carry(made, speaker.id)
        made = Letter(new_id(), reader.address, stand_in.id, "copy")
        work.carry(replace(made, source_chat=speaker.chat_id, sources=(message,)), speaker.id)


def oldest(said: Sequence[Relay], now: datetime) -> datetime:
    return next((one.said_at for one in said if one.said_at), now)
