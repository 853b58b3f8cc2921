"""The roster is looked ahead: who asks in a gap is told so first, and the coordinators know it."""

from datetime import UTC, datetime, time, timedelta

from bot.rules import roster_gaps
from bot.rules.roster import Hours
from handlers import responsible, wording
from handlers.turn import Work
from storage import due, people
from storage.due import Due
from storage.sealing import HOUSE

DAILY = "house:roster"
DAILY_AT = time(9)
MOST_GAPS = 4


async def is_gap(work: Work, client: int) -> bool:
    """Whether a question of this moment is not read in time by two who can."""
    settings = work.settings
    hours = await _facilitators(work, but=client)
    return roster_gaps.is_now(hours, work.now, settings.zone, settings.meeting.notice_time)


async def look_ahead(work: Work, row: Due) -> None:
    """Once a day, by day: the gaps of the next seven days, to the coordinators."""
    settings = work.settings
    gaps = roster_gaps.in_days_ahead(
        await _facilitators(work), work.now, settings.zone, settings.meeting.notice_time
    )
    if gaps:
        spans = wording.spans(gaps[:MOST_GAPS])
        for person in await responsible.coordinators(work):
            work.tell(person, "coordinator-gaps", about=HOUSE, spans=spans)
    await due.leave(work.tx, DAILY, row.subject, next_look(work))


async def _facilitators(work: Work, but: int = 0) -> list[Hours]:
    found = await people.with_role(work.tx, "facilitator")
    return [one.free_as("facilitator") for one in found if one.id != but]


def next_look(work: Work) -> datetime:
    zone = work.settings.zone
    tomorrow = work.now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, DAILY_AT, tzinfo=zone).astimezone(UTC)
