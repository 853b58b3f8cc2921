"""At most one thing a day is asked of somebody who did not ask for it, whoever of us would ask."""

from datetime import datetime, timedelta

from bot.rules import daytime
from handlers.turn import Work
from storage import conversations, reflections

LATER = timedelta(minutes=30)
NEXT = timedelta(days=1)


async def is_room(work: Work, person: int) -> bool:
    """Whether anything may be asked now; then that was it for today."""
    if await look_again_at(work, person) != work.now:
        return False
    await reflections.note_asked(work.tx, person, work.now)
    return True


async def look_again_at(work: Work, person: int) -> datetime | None:
    """Now when there is room, a later moment when there may be, None after 'niet meer vragen'."""
    kept, zone = await reflections.of(work.tx, person), work.settings.zone
    if kept.stopped_at is not None:
        return None
    last = kept.last_at and daytime.date_mark(kept.last_at, zone)
    if last == daytime.date_mark(work.now, zone):
        return daytime.next_day(work.now + NEXT, zone)
    if await conversations.step_of(work.tx, person):
        return daytime.next_day(work.now + LATER, zone)
    return daytime.next_day(work.now, zone)
