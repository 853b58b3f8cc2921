"""One silent line after the last of a burst: it arrived; the line before it goes."""

from dataclasses import replace
from datetime import timedelta

from bot.chat import Letter
from handlers import wording
from handlers.turn import Work
from storage import contacts, due, people, relays
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person
from storage.sealing import new_id

AGAIN_AFTER = timedelta(seconds=30)


async def give(work: Work, row: Due) -> None:
    """Only when all of it arrived; what did not is told apart, and never called arrived."""
    standing = await contacts.find(work.tx, row.subject)
    speaker = (await people.find(work.tx, [int(row.round)])).get(int(row.round))
    last = await relays.newest(work.tx, row.subject, int(row.round))
    if standing is None or speaker is None or last is None or last.arrived == relays.NEVER:
        return
    if last.arrived is None:
        await due.leave(work.tx, row.kind, row.subject, work.now + AGAIN_AFTER, row.round)
        return
    side = "client_receipt" if speaker.id == standing.client else "worker_receipt"
    _take_away(work, standing, speaker, getattr(standing, side))
    at = wording.clock(last.said_at or work.now)
    said = work.tell(speaker, "contact-arrived", about=standing.id, quiet=True, time=at)
    await contacts.change(work.tx, standing.id, **{side: said.id})


def _take_away(work: Work, standing: Contact, speaker: Person, receipt: int) -> None:
    if receipt:
        made = Letter(new_id(), speaker.address, standing.id, "delete")
        work.change(replace(made, target=receipt))
