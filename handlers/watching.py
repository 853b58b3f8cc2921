"""The program watches itself: a talk for which nothing waits, or waits wrongly, is looked after."""

from collections.abc import Sequence
from datetime import timedelta

from handlers import holding, responsible
from handlers.turn import Work
from storage import due, meetings, mends, series
from storage.due import Due
from storage.sealing import HOUSE

OPEN = ("open", "proposed")
WATCHED = (
    (holding.LOOK, OPEN),
    (holding.RESTED, ("resting",)),
    ("meeting:over", ("confirmed",)),
)
LATE = timedelta(minutes=5)
# The next look at an open request is never further away: a clock went wrong, and back again.
FARTHEST = timedelta(hours=12)
AN_HOUR = timedelta(hours=1)
TELL_AGAIN = timedelta(hours=1)


async def audit(work: Work, late: Sequence[Due] = (), *, is_put_back: bool = False) -> list[str]:
    """Mend what waits for nothing, was left too long, or waits too far away; what it was.

    `is_put_back`: the clock went back since the last time.
    """
    mended = [
        *[("missing", kind, meeting) for kind, meeting in await _unwatched(work)],
        *[("late", row.kind, row.subject) for row in late],
        *[("far", holding.LOOK, meeting) for meeting in await _far(work)],
    ]
    for _, kind, meeting in mended:
        await due.leave(work.tx, kind, meeting, work.now)
    await _bring_near(work, is_put_back=is_put_back)
    if mended:
        await _tell(work)
        await mends.note(work.tx, [what for what, _, _ in mended], work.now)
    return [what for what, _, _ in mended]


async def _unwatched(work: Work) -> list[tuple[str, int]]:
    found = [
        (kind, meeting)
        for kind, states in WATCHED
        for meeting in await meetings.unwatched(work.tx, kind, states)
    ]
    return [*found, *((series.ASK, client) for client in await series.unwatched(work.tx))]


async def _far(work: Work) -> list[int]:
    rows = await due.between(work.tx, holding.LOOK, after=work.now + FARTHEST)
    return [row.subject for row in rows]


async def _bring_near(work: Work, *, is_put_back: bool) -> None:
    """Looks are no further apart than a client may be without words: after a clock that was fast
    is put right one looks at once, and nothing was left undone."""
    farthest = timedelta(0) if is_put_back else max(work.settings.promise.words_time, AN_HOUR)
    for row in await due.between(work.tx, holding.LOOK, after=work.now + farthest):
        await due.leave(work.tx, row.kind, row.subject, work.now)


async def late(work: Work) -> list[Due]:
    """What should have happened some minutes ago: right after a sleep there may be some."""
    return [
        row
        for kind, _ in WATCHED
        for row in await due.between(work.tx, kind, before=work.now - LATE)
    ]


async def _tell(work: Work) -> None:
    """A line for the coordinators, once an hour at most; no words and no name in it."""
    if await mends.count_since(work.tx, work.now - TELL_AGAIN):
        return
    for person in await responsible.coordinators(work):
        work.tell(person, "trouble-mended", about=HOUSE)
