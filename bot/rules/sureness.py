"""A facilitator's yes ends some time before the talk, unless it is said again after being asked.

Silence ends nothing else: the talk stays, and somebody is looked for who could stand in.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules import daytime

ROOM = timedelta(minutes=45)
AT_LEAST = timedelta(minutes=30)
BEFORE_NIGHT = timedelta(hours=1)


def ends_at(
    asked_at: datetime, starts_at: datetime, before: timedelta, zone: ZoneInfo
) -> datetime | None:
    """When a yes ends after the question of `asked_at`; None when there is no time to ask.

    So long before the talk, with room to answer. What falls in the night comes in the evening
    before, while somebody can still be found; who sleeps is not silent.
    """
    at = max(starts_at - max(before, AT_LEAST), asked_at + ROOM)
    if not daytime.is_day(at, zone):
        at = daytime.day_ends(asked_at, zone) - BEFORE_NIGHT
    is_asked = asked_at + ROOM <= at <= starts_at - AT_LEAST
    return at if is_asked and daytime.is_day(at, zone) else None


def is_fresh(said_at: datetime, asked_at: datetime, before: timedelta) -> bool:
    """Who said yes only just need not say it again."""
    return said_at >= asked_at - before
