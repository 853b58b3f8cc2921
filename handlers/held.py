"""Words that cannot go yet are kept, in order, until they can; their speaker hears until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat import Message
from bot.rules import roster
from bot.rules.line import Line
from handlers.turn import Work
from storage import due, talks
from storage.people import Person

GIVE = "talking:held"
UNDO_WITHIN = timedelta(seconds=10)


async def holds(
    work: Work, line: Line, speaker: Person, listener: Person, messages: Sequence[Message]
) -> bool:
    """Outside the hours in which the listener reads; and behind what waits already."""
    at = goes_at(work, line, listener)
    if at <= work.now and not line.waits:
        return False
    await keep(work, line, speaker, messages, max(at, work.now + UNDO_WITHIN))
    return True


def goes_at(work: Work, line: Line, listener: Person) -> datetime:
    """When words for this listener may go: now, or when a peer worker reads next."""
    if not line.is_lasting or listener.id != line.other or not listener.has_role("peer"):
        return work.now
    since = max(work.now, line.away_until or work.now)
    return roster.next_open(listener.hours_as("peer"), since, work.settings.zone)


async def keep(
    work: Work, line: Line, speaker: Person, messages: Sequence[Message], at: datetime
) -> None:
    """They go at `at`, or with what waits before them."""
    for message in messages:
        await talks.keep(work.tx, speaker.id, message, work.now, line.owner)
    await due.leave_unless_there(work.tx, GIVE, line.owner, at, str(speaker.id))


async def held_until(work: Work, line: int, speaker: int) -> datetime | None:
    """When what this speaker said on this line goes; None when nothing of it waits."""
    rows = await due.of(work.tx, [line])
    mine = (one.due_at for one in rows if one.kind == GIVE and one.round == str(speaker))
    return next(mine, None)
