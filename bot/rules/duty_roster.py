"""Who reads when, day by day, of everybody's own hours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules import roster, stretches
from bot.rules.roster import Hours
from bot.rules.when import Window

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Day:
    """A local date, and who reads on it when: name and windows within the day."""

    date: date
    midnight: datetime
    reads: tuple[tuple[str, tuple[Window, ...]], ...]


def ahead(
    everybody: Sequence[tuple[str, Sequence[Hours]]], now: datetime, days: int, zone: ZoneInfo
) -> Iterator[Day]:
    """The next `days` days, today first, each with whoever reads some time of it."""
    today = now.astimezone(zone).date()
    for number in range(days):
        day = today + number * A_DAY
        starts, ends = (_midnight(one, zone) for one in (day, day + A_DAY))
        each = ((name, _on(hours, starts, ends, zone)) for name, hours in everybody)
        yield Day(day, starts, tuple((name, found) for name, found in each if found))


def _on(
    hours: Sequence[Hours], start: datetime, end: datetime, zone: ZoneInfo
) -> tuple[Window, ...]:
    """In any of somebody's roles."""
    found = [window for one in hours for window in roster.open_between(one, start, end, zone)]
    return tuple(stretches.joined(found))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
