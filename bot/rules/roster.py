"""The hours in which somebody reads, in words ('ma-vr 9-17, za 10-14'), and when that is next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

DAYS = {
    name: number
    for names in (
        ("ma", "di", "wo", "do", "vr", "za", "zo"),
        ("mo", "tu", "we", "th", "fr", "sa", "su"),
    )
    for number, name in enumerate(names)
}
ALWAYS = ("altijd", "always")
LONGEST_GAP_DAYS = 8
PIECE = re.compile(
    r"(?P<first>[a-z]{2})(?:-(?P<last>[a-z]{2}))? "
    r"(?P<start>\d{1,2})(?:[.:](?P<start_minute>\d\d))?-(?P<end>\d{1,2})(?:[.:](?P<end_minute>\d\d))?"
)


@dataclass(frozen=True)
class Stretch:
    """On this weekday (Monday 0), from minute to minute of the day."""

    weekday: int
    start: int
    end: int


@cache
def parse(hours: str) -> tuple[Stretch, ...]:
    """Read hours in words; raises ValueError with a sentence saying what was expected."""
    words = hours.strip().lower()
    if words in ALWAYS:
        return tuple(Stretch(day, 0, 24 * 60) for day in range(7))
    stretches = [one for piece in words.split(",") for one in _piece(" ".join(piece.split()))]
    return tuple(sorted(stretches, key=lambda one: (one.weekday, one.start)))


def _piece(piece: str) -> Iterator[Stretch]:
    found = PIECE.fullmatch(piece)
    if not found or found["first"] not in DAYS or (found["last"] or "ma") not in DAYS:
        raise ValueError(f"'{piece}' is not understood; hours look like 'ma-vr 9-17, za 10-14.30'")
    start = _minutes(found["start"], found["start_minute"])
    end = _minutes(found["end"], found["end_minute"])
    if not start < end <= 24 * 60:
        raise ValueError(f"'{piece}' must begin before it ends, within one day")
    first, last = DAYS[found["first"]], DAYS[found["last"] or found["first"]]
    for step in range((last - first) % 7 + 1):
        yield Stretch((first + step) % 7, start, end)


def _minutes(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + int(minute or 0)


def next_open(hours: str, now: datetime, zone: ZoneInfo) -> datetime:
    """`now` when somebody with these hours reads now; otherwise when that begins next."""
    today = now.astimezone(zone).date()
    for ahead in range(-1, LONGEST_GAP_DAYS):
        for start, end in on_day(hours, today + timedelta(days=ahead), zone):
            if end > now:
                return max(start, now)
    raise ValueError("hours without a moment")


def on_day(hours: str, day: date, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """When somebody with these hours reads on this day."""
    for one in parse(hours):
        if one.weekday == day.weekday():
            yield _at(day, one.start, zone), _at(day, one.end, zone)


def _at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    whole = day + timedelta(days=minute // (24 * 60))
    clock = time(minute // 60 % 24, minute % 60, tzinfo=zone)
    return datetime.combine(whole, clock).astimezone(UTC)
