"""Nobody is woken for what can wait: the day is from eight to ten at night, where people live."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.when import Window

BEGINS, ENDS = time(8), time(22)


def is_day(at: datetime, zone: ZoneInfo) -> bool:
    return BEGINS <= at.astimezone(zone).time() < ENDS


def is_by_day(start: datetime, end: datetime, zone: ZoneInfo) -> bool:
    """Whether all of it lies between eight and ten of one day."""
    return is_day(start, zone) and start < end <= day_ends(start, zone)


def next_day(at: datetime, zone: ZoneInfo) -> datetime:
    """`at` by day; otherwise eight o'clock in the next morning."""
    if is_day(at, zone):
        return at
    local = at.astimezone(zone)
    day = local.date() + timedelta(days=1 if local.time() >= ENDS else 0)
    return _at(day, BEGINS, zone)


def day_begins(at: datetime, zone: ZoneInfo) -> datetime:
    """Eight o'clock in the morning of this date, which may be past."""
    return _at(at.astimezone(zone).date(), BEGINS, zone)


def day_ends(at: datetime, zone: ZoneInfo) -> datetime:
    """Ten o'clock in the evening of this date, which may be past."""
    return _at(at.astimezone(zone).date(), ENDS, zone)


def date_mark(at: datetime, zone: ZoneInfo) -> str:
    """The local date, to do something once a day."""
    return at.astimezone(zone).date().isoformat()


def days_between(start: datetime, end: datetime, zone: ZoneInfo) -> list[Window]:
    """The daytime between two moments, a window a day."""
    first = start.astimezone(zone).date()
    count = (end.astimezone(zone).date() - first).days + 1
    days = [first + timedelta(days=ahead) for ahead in range(count)]
    windows = [Window(_at(day, BEGINS, zone), _at(day, ENDS, zone)) for day in days]
    cut = [Window(max(start, one.starts_at), min(end, one.ends_at)) for one in windows]
    return [one for one in cut if one.starts_at < one.ends_at]


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)
