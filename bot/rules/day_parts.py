"""The next mornings, afternoons and evenings, to offer when somebody is asked when they can."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.when import Window

PARTS = (("morning", 9, 12), ("afternoon", 12, 18), ("evening", 18, 22))


@dataclass(frozen=True)
class DayPart:
    """A part of a day that can be chosen with one button."""

    day: date
    part: str
    window: Window


def upcoming(now: datetime, zone: ZoneInfo, length: timedelta, most: int) -> list[DayPart]:
    """The next parts of days in which a meeting of this length still fits."""
    found: list[DayPart] = []
    for one in _all(now.astimezone(zone).date(), zone):
        if one.window.ends_at - max(now, one.window.starts_at) >= length:
            found.append(one)
        if len(found) == most:
            break
    return found


def _all(first: date, zone: ZoneInfo) -> Iterator[DayPart]:
    for ahead in range(7):
        day = first + timedelta(days=ahead)
        for part, start, end in PARTS:
            yield DayPart(day, part, Window(_at(day, start, zone), _at(day, end, zone)))


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)
