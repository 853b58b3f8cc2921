"""From the hours of one statement to minutes of one day."""

from collections.abc import Sequence
from dataclasses import replace

from bot.rules.when.clock import (
    DAY,
    DAY_ENDS,
    DAY_STARTS,
    HOUR,
    NOON,
    REACH,
    Clock,
    until,
    usual,
)
from bot.rules.when.said import Hours, Statement

Minutes = tuple[int, int]
WHOLE_DAY = (DAY_STARTS, DAY_ENDS)
# How long a moment ('om drie uur') is held to last.
STAND_IN = HOUR
# An hour from which people say that they can, when they count to twenty-four.
EARLIEST = 7 * HOUR


def minutes_of(hours: Sequence[Hours], not_before: int) -> list[Minutes]:
    """What these hours leave of a day; `not_before` is now, when it is today."""
    parts = [one for one in hours if one.shape == "part"]
    base = [_moment(one, parts, not_before) for one in hours if one.shape in ("point", "range")]
    base = base or _narrowest([(one.first.minutes, one.last.minutes) for one in parts])
    lows = [_reading(one.first, parts, not_before) for one in hours if one.shape == "from"]
    highs = [_high(one.last, parts, lows, not_before) for one in hours if one.shape == "until"]
    return [(start, end) for start, end in _bounded(base, lows, highs) if start < end]


def in_second_half(statements: list[Statement]) -> None:
    """'Hoe later hoe beter, vanaf acht': of two readings the one after noon."""
    for one in statements:
        one.hours = [
            replace(hours, first=hours.first.marked("pm"), last=hours.last.marked("pm"))
            for hours in one.hours
        ]


def _high(clock: Clock, parts: list[Hours], lows: list[int], not_before: int) -> int:
    """'Na drie en voor vijf': the end comes after the start when it can."""
    if lows and not clock.settled:
        later = [at for at in clock.readings() if max(lows) < at <= DAY_ENDS]
        if later:
            return later[0]
    return _reading(clock, parts, not_before)


def _bounded(base: list[Minutes], lows: list[int], highs: list[int]) -> list[Minutes]:
    low, high = (max(lows) if lows else None), (min(highs) if highs else None)
    if not base and low is not None and high is not None and high <= low:
        return [(DAY_STARTS, high), (low, DAY_ENDS)]
    if not base and low is not None and low >= DAY_ENDS:
        return [(low, low + STAND_IN)]
    if not base and high is not None and high <= DAY_STARTS:
        return [(high - STAND_IN, high)]
    found = base or [(DAY_STARTS if low is None else min(low, DAY_STARTS), DAY_ENDS)]
    return [
        (start if low is None else max(start, low), end if high is None else min(end, high))
        for start, end in found
    ]


def _narrowest(parts: list[Minutes]) -> list[Minutes]:
    """'Vanavond na het eten': of parts that overlap what they share, else each of them."""
    found: list[Minutes] = []
    for start, end in sorted(parts):
        if found and start < found[-1][1]:
            found[-1] = (max(start, found[-1][0]), min(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _moment(hours: Hours, parts: list[Hours], not_before: int) -> Minutes:
    if hours.shape == "point":
        start = _reading(hours.first, parts, not_before)
        return start, start + STAND_IN
    return _range(hours, parts, not_before)


def _range(hours: Hours, parts: list[Hours], not_before: int) -> Minutes:
    first, last = hours.first, hours.last
    if first.settled or parts:
        start = _reading(first, parts, DAY_STARTS)
        end = until(last, start)
    elif not last.settled:
        start, end = _most_by_day(first, last)
    else:
        start, end = _start_before(first, last.minutes), last.minutes
        end += DAY if end <= start else 0
    if end <= not_before and not first.settled and not parts and end + NOON <= DAY_ENDS:
        start, end = start + NOON, end + NOON
    return start, end


def _most_by_day(first: Clock, last: Clock) -> Minutes:
    """'7.45 tot 12.00' is a morning, '7 tot 9' an evening: more of it lies in the day."""
    meant = usual(first)
    readings = sorted(first.readings(), key=lambda at: at != meant)
    return max(((at, until(last, at)) for at in readings), key=_by_day)


def _by_day(minutes: Minutes) -> int:
    return min(minutes[1], DAY_ENDS) - max(minutes[0], DAY_STARTS)


def _start_before(first: Clock, end: int) -> int:
    """Of two readings the first one by day: who says '23.00' says '10.20' for the morning."""
    before = [at for at in first.readings() if at < end]
    by_day = [at for at in before if at >= EARLIEST]
    if by_day:
        return by_day[0]
    return before[-1] if before else first.readings()[-1]


def _reading(clock: Clock, parts: list[Hours], not_before: int) -> int:
    """The reading inside the part of the day that was named, else the one people mean."""
    if not clock.settled:
        for part in parts:
            start, end = REACH.get(part.name, (part.first.minutes, part.last.minutes))
            for minutes in (*clock.readings(), clock.minutes + DAY):
                if start <= minutes < end:
                    return minutes
    return usual(clock, not_before)
