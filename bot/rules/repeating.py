"""'Elke dag om 9 uur': whether words about time ask for every day, and the next such moment."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

EVERY_DAY = re.compile(
    r"\b(?:(?:elke|iedere|every|each)\s+dag|every\s*day|each\s+day|dagelijks|daily)\b"
)
EVERY_PART = re.compile(
    r"\b(?:elke|iedere|every|each)\s+(?=ochtend|middag|avond|morning|afternoon|evening)"
)
A_DAY = timedelta(days=1)


def split(said: str) -> tuple[bool, str]:
    """Whether it is for every day, and what is left to say at which time."""
    plain = said.casefold()
    rest = EVERY_PART.sub("", EVERY_DAY.sub(" ", plain))
    return rest != plain, " ".join(rest.split())


def next_at(at: datetime, now: datetime, zone: ZoneInfo) -> datetime:
    """The same time of the clock on the first day after `now`."""
    wall, today = at.astimezone(zone).time(), now.astimezone(zone).date()
    upcoming = (datetime.combine(today + A_DAY * ahead, wall, tzinfo=zone) for ahead in (0, 1, 2))
    return next(one for day in upcoming if (one := day.astimezone(UTC)) > now)
