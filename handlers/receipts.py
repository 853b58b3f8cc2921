"""One silent line after the last of a burst: it arrived, or when it will; the one before goes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.chat import Letter
from handlers import evening, held, presence, wording
from handlers.turn import Offer, Work
from storage import contacts, due, lines, people, preferences, relays
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person
from storage.sealing import new_id

AGAIN_AFTER = timedelta(seconds=30)


async def give(work: Work, row: Due) -> None:
    """Only when all of it arrived; what did not is told apart, and never called arrived."""
    standing = await contacts.find(work.tx, row.subject)
    speaker = (await people.find(work.tx, [int(row.round)])).get(int(row.round))
    if standing is None or speaker is None:
        return
    if speaker.id != standing.client:
        await evening.plan(work, speaker)
    goes_at = await held.held_until(work, standing.id, speaker.id)
    if goes_at is not None:
        await _say_held(work, row, standing, speaker, goes_at)
        return
    is_hidden = await preferences.has(work.tx, standing.client, preferences.HIDDEN)
    if speaker.id != standing.client and is_hidden:
        # The same words whether they were opened yet or not: that is nobody's but the reader's.
        for client in (await people.find(work.tx, [standing.client])).values():
            await _say(work, standing, speaker, "hidden-lies-ready", name=client.name)
        return
    last = await relays.newest(work.tx, standing.id, speaker.id)
    if last is None or last.arrived == relays.NEVER:
        return
    if last.arrived is None:
        await due.leave(work.tx, row.kind, row.subject, work.now + AGAIN_AFTER, row.round)
        return
    at = wording.clock(last.said_at or work.now)
    if speaker.works_here and len(await lines.of(work.tx, speaker.id)) > 1:
        for other in (await people.find(work.tx, [standing.client])).values():
            await _say(work, standing, speaker, "contact-arrived-at", time=at, name=other.name)
    else:
        await _say(work, standing, speaker, "contact-arrived", time=at)


async def _say_held(
    work: Work, row: Due, standing: Contact, speaker: Person, goes_at: datetime
) -> None:
    """What goes in seconds is not called held."""
    if goes_at - work.now <= held.UNDO_WITHIN:
        await due.leave(work.tx, row.kind, row.subject, goes_at + AGAIN_AFTER, row.round)
    else:
        when = wording.soon(goes_at, work.now)
        offers = [presence.NEED] if speaker.id == standing.client else []
        await _say(work, standing, speaker, "held-until", offers, when=when)


async def _say(
    work: Work,
    standing: Contact,
    speaker: Person,
    key: str,
    offers: Sequence[Offer] = (),
    **values: Any,
) -> None:
    side = "client_receipt" if speaker.id == standing.client else "worker_receipt"
    _take_away(work, standing, speaker, getattr(standing, side))
    said = work.tell(speaker, key, offers, about=standing.id, quiet=True, **values)
    await contacts.change(work.tx, standing.id, **{side: said.id})


def _take_away(work: Work, standing: Contact, speaker: Person, receipt: int) -> None:
    if receipt:
        made = Letter(new_id(), speaker.address, standing.id, "delete")
        work.change(replace(made, target=receipt))
