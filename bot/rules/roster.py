"""The hours in which somebody reads: those of every week, in words ('ma-vr 9-17, za 10-14'), and
what is otherwise on certain days. An hour said later stands above one said before.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.rules import stretches
from bot.rules.when import Window

ALWAYS = ("altijd", "always")
A_DAY = timedelta(days=1)
LONGEST_GAP = 8 * A_DAY
SHORT = {
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "en": ("mo", "tu", "we", "th", "fr", "sa", "su"),
}
DAYS = {name: number for names in SHORT.values() for number, name in enumerate(names)}
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


@dataclass(frozen=True)
class Hours:
    """The hours of every week, in words; when somebody is `off`, and when `on` besides."""

    weekly: str
    off: tuple[Window, ...] = ()
    on: tuple[Window, ...] = ()


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


def next_open(hours: Hours, now: datetime, zone: ZoneInfo) -> datetime:
    """`now` when somebody with these hours reads now; otherwise when that begins next."""
    back = max([now, *(one.ends_at for one in hours.off)])
    for last in (now + A_DAY, back + LONGEST_GAP):
        for window in open_between(hours, now, last, zone):
            return window.starts_at
    raise ValueError("hours without a moment")


def open_between(hours: Hours, start: datetime, end: datetime, zone: ZoneInfo) -> list[Window]:
    """When somebody with these hours reads between two moments, in order and apart."""
    first = start.astimezone(zone).date()
    days = [first + ahead * A_DAY for ahead in range(-1, (end - start) // A_DAY + 3)]
    usual = [window for day in days for window in _on_day(hours.weekly, day, zone)]
    left = stretches.without([*usual, *hours.on], hours.off)
    return stretches.within(left, start, end)


def _on_day(weekly: str, day: date, zone: ZoneInfo) -> Iterator[Window]:
    for one in parse(weekly):
        if one.weekday == day.weekday():
            starts_at, ends_at = _at(day, one.start, zone), _at(day, one.end, zone)
            skipped = starts_at + timedelta(minutes=one.end - one.start)
            yield Window(starts_at, ends_at if starts_at < ends_at else skipped)


def _at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    whole = day + timedelta(days=minute // (24 * 60))
    clock = time(minute // 60 % 24, minute % 60, tzinfo=zone)
    return datetime.combine(whole, clock).astimezone(UTC)


def in_words(week: Iterable[Stretch], language: str = "nl") -> str:
    """Hours of a week in the words that `parse` reads: 'ma-vr 9-17, za 10-14.30'."""
    days: dict[int, set[tuple[int, int]]] = {}
    for one in week:
        days.setdefault(one.weekday, set()).add((one.start, one.end))
    pieces: list[tuple[int, int, tuple[int, int]]] = []
    for times in sorted({one for said in days.values() for one in said}):
        for day in sorted(day for day, said in days.items() if times in said):
            if pieces and pieces[-1][1:] == (day - 1, times):
                pieces[-1] = (pieces[-1][0], day, times)
            else:
                pieces.append((day, day, times))
    return ", ".join(_piece_in_words(*one, SHORT[language]) for one in sorted(pieces))


def _piece_in_words(first: int, last: int, times: tuple[int, int], names: tuple[str, ...]) -> str:
    days = names[first] if first == last else f"{names[first]}-{names[last]}"
    return f"{days} {_clock(times[0])}-{_clock(times[1])}"


def _clock(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    return f"{hour}.{rest:02}" if rest else f"{hour}"
