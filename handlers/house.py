"""Keeping house: trouble is told to the coordinators, and every night the old goes out."""

from datetime import UTC, datetime, time, timedelta

from handlers import help, roster_watch, watching
from handlers.turn import Work
from storage import (
    buttons,
    contacts,
    due,
    duties,
    inbox,
    meetings,
    mends,
    outbox,
    page_links,
    people,
    relays,
    staff_links,
    talks,
)
from storage.due import Due
from storage.sealing import HOUSE

KEEP_DONE = timedelta(hours=48)
KEEP_CLOSED = timedelta(days=7)
KEEP_ENDED = timedelta(days=30)
KEEP_QUARANTINED = timedelta(days=7)
KEEP_BUTTONS = timedelta(days=60)
FARTHEST = timedelta(days=2)
NIGHT = "house:night"
NIGHTLY_AT = time(3, 30)
TROUBLES = {"update": "trouble-update", "due": "trouble-due", "letter": "trouble-letter"}


async def report_trouble(work: Work, row: Due) -> None:
    """A line for the coordinators: something needs a look; no words of anybody in it."""
    for person in await people.with_role(work.tx, "coordinator"):
        work.tell(person, TROUBLES[row.round], about=HOUSE)


async def clean_up(work: Work, row: Due) -> None:
    """Once a night by the local date; leaves the next night."""
    now = work.now
    await inbox.forget_before(work.tx, now - KEEP_DONE, now - KEEP_QUARANTINED)
    await outbox.forget_before(work.tx, now - KEEP_CLOSED)
    await people.forget_help_shown(work.tx, now - help.SHOW_AGAIN_AFTER)
    await buttons.forget_before(work.tx, now - KEEP_BUTTONS)
    await talks.forget_before(work.tx, now - KEEP_DONE)
    await relays.forget_before(work.tx, now - KEEP_CLOSED)
    await staff_links.forget_expired(work.tx, now)
    await page_links.forget_before(work.tx, now - KEEP_ENDED)
    await meetings.forget(work.tx, await meetings.ended_before(work.tx, now - KEEP_ENDED))
    await contacts.forget_ended(work.tx, now - KEEP_ENDED)
    await duties.forget_past(work.tx, now)
    await mends.forget_before(work.tx, now - KEEP_ENDED)
    await watching.audit(work)
    await due.leave(work.tx, NIGHT, row.subject, next_night(work))


async def prepare(work: Work) -> None:
    """At start: nothing is forgotten, and the house's own work is waiting."""
    await watching.audit(work)
    await leave_daily(work)


async def leave_daily(work: Work) -> None:
    """The night and the look at the roster are waiting, also after they could not be done.

    What waits further away than a day was left by a clock that went wrong.
    """
    for kind, at in ((NIGHT, next_night(work)), (roster_watch.DAILY, roster_watch.next_look(work))):
        if await due.between(work.tx, kind, after=work.now + FARTHEST):
            await due.leave(work.tx, kind, 0, at)
        await due.leave_unless_there(work.tx, kind, 0, at)


def next_night(work: Work) -> datetime:
    local = work.now.astimezone(work.settings.zone)
    tomorrow = local.date() + timedelta(days=1)
    at = datetime.combine(tomorrow, NIGHTLY_AT, tzinfo=work.settings.zone)
    return at.astimezone(UTC)
