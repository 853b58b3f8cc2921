"""Until when a moment stays with a client who has not said yes yet, when another needs it.

Nobody loses it by that alone: it goes only to somebody whom nothing else suits.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules import daytime

AFTER_WAKING = timedelta(hours=2)


def ends_at(now: datetime, lasts: timedelta, zone: ZoneInfo) -> datetime:
    """By day; who sleeps is not silent, and has some time in the morning."""
    if daytime.is_by_day(now, now + lasts, zone):
        return now + lasts
    evening = daytime.day_ends(now, zone) if daytime.is_day(now, zone) else now
    return max(now + lasts, daytime.next_day(evening, zone) + AFTER_WAKING)
