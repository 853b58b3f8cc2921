"""From what one group of words says to stretches of wall-clock time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.rules.when.clock import DAY_ENDS, DAY_STARTS, HOUR, Clock, until, usual

Span = tuple[datetime, datetime]
Minutes = tuple[int, int]
WHOLE_DAY = (DAY_STARTS, DAY_ENDS)
# How long a moment ('om drie uur') is held to last.
STAND_IN = HOUR


@dataclass
class Group:
    """Days and hours that were said together: 'dinsdag of woensdag na drie'."""

    days: list[date] = field(default_factory=list)
    parts: list[Minutes] = field(default_factory=list)
    hours: list[tuple[Clock, Clock | None]] = field(default_factory=list)
    after: Clock | None = None
    before: Clock | None = None
    # 'Nu', 'over een uur': known to the minute, in UTC.
    exact: list[Span] = field(default_factory=list)
    negated: bool = False

    @property
    def has_hours(self) -> bool:
        return bool(self.parts or self.hours or self.after or self.before)

    @property
    def is_empty(self) -> bool:
        return not (self.days or self.has_hours or self.exact)


def spans_of(group: Group, now: datetime) -> list[Span]:
    """What one group says; without a day today if any of it lies ahead, else tomorrow."""
    if group.days:
        return [span for day in group.days for span in _on(day, group, now)]
    today = now.date()
    ahead = [span for span in _on(today, group, now) if _lies_ahead(span, group, now)]
    return ahead or _on(today + timedelta(days=1), group, now)


def _lies_ahead(span: Span, group: Group, now: datetime) -> bool:
    """A moment that has begun is past; a stretch of time is not until it ends."""
    is_moment = any(second is None for _, second in group.hours)
    return (span[0] if is_moment else span[1]) > now


def _on(day: date, group: Group, now: datetime) -> list[Span]:
    midnight = datetime.combine(day, time())
    not_before = DAY_STARTS
    if day == now.date():
        not_before = max(DAY_STARTS, now.hour * HOUR + now.minute)
    return [
        (midnight + timedelta(minutes=start), midnight + timedelta(minutes=end))
        for start, end in _hours(group, not_before)
        if start < end
    ]


def _hours(group: Group, not_before: int) -> list[Minutes]:
    base = _narrowest(group.parts) or [WHOLE_DAY]
    if group.hours:
        base = [_said(*pair, group.parts, not_before) for pair in group.hours]
    after = None if group.after is None else _reading(group.after, group.parts, not_before)
    before = None if group.before is None else _reading(group.before, group.parts, DAY_STARTS)
    if after is not None and before is not None and before <= after:
        return [(DAY_STARTS, before), (after, DAY_ENDS)]
    low = min(start for start, _ in base) if after is None else after
    high = max(end for _, end in base) if before is None else before
    return [(max(start, low), min(end, high)) for start, end in base]


def _narrowest(parts: list[Minutes]) -> list[Minutes]:
    """'Vanavond na het eten': of two parts of which one holds the other, the inner one."""
    return [
        one
        for one in parts
        if not any(one != other and one[0] <= other[0] and other[1] <= one[1] for other in parts)
    ]


def _said(first: Clock, second: Clock | None, parts: list[Minutes], not_before: int) -> Minutes:
    if second is None:
        start = _reading(first, parts, not_before)
        return start, start + STAND_IN
    start = _reading(first, parts, DAY_STARTS)
    end = until(second, start)
    if end <= not_before and not first.settled and end + 12 * HOUR <= DAY_ENDS:
        start, end = start + 12 * HOUR, end + 12 * HOUR
    return start, end


def _reading(clock: Clock, parts: list[Minutes], not_before: int) -> int:
    """The reading inside the part of the day that was named, else the one people mean."""
    for start, end in parts:
        for minutes in clock.readings():
            if start <= minutes < end:
                return minutes
    return usual(clock, not_before)


def cut(wanted: list[Span], taken: list[Span]) -> list[Span]:
    """What is wanted, in order, joined where it touches, without what is taken."""
    merged: list[Span] = []
    for start, end in sorted(wanted):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    for span in sorted(taken):
        merged = [left for one in merged for left in _without(one, span)]
    return merged


def _without(one: Span, taken: Span) -> Iterator[Span]:
    pieces = (one[0], min(one[1], taken[0])), (max(one[0], taken[1]), one[1])
    return (piece for piece in pieces if piece[0] < piece[1])
