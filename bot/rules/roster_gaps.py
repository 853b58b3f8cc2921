"""The roster projected ahead: when a question would not be read in time by enough people."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.rules import roster
from bot.rules.roster import Hours
from bot.rules.when import Window

AHEAD = timedelta(days=7)
PROMISE = timedelta(hours=24)


def in_days_ahead(
    everybody: Sequence[Hours], now: datetime, zone: ZoneInfo, notice: timedelta
) -> list[Window]:
    """Who asks then is not read by two in time, with room for their notice, within the 24 hours."""
    return find(everybody, now, now + AHEAD, zone, PROMISE - notice)


def is_now(everybody: Sequence[Hours], now: datetime, zone: ZoneInfo, notice: timedelta) -> bool:
    return bool(find(everybody, now, now + timedelta(seconds=1), zone, PROMISE - notice))


def without_two_at_work(everybody: Sequence[Hours], now: datetime, zone: ZoneInfo) -> list[Window]:
    """When fewer than two read at once, so that the last rung comes down to one or to nobody."""
    return find(everybody, now, now + AHEAD, zone, timedelta())


def find(
    everybody: Sequence[Hours],
    start: datetime,
    end: datetime,
    zone: ZoneInfo,
    patience: timedelta,
    needed: int = 2,
) -> list[Window]:
    """Stretches in which what is asked is read within `patience` by fewer than `needed`.

    `everybody` are the hours of each person.
    """
    open_hours = [roster.open_between(one, start, end + patience, zone) for one in everybody]
    gaps: list[Window] = []
    for begins, ends in pairwise(sorted({start, end, *_turns(open_hours, start, end, patience)})):
        if sum(_reads(one, begins, patience) for one in open_hours) >= needed:
            continue
        if gaps and gaps[-1].ends_at == begins:
            begins = gaps.pop().starts_at
        gaps.append(Window(begins, ends))
    return gaps


def _reads(hours: Sequence[Window], at: datetime, patience: timedelta) -> bool:
    return any(one.starts_at - patience <= at < one.ends_at for one in hours)


def _turns(
    everybody: Sequence[Sequence[Window]], start: datetime, end: datetime, patience: timedelta
) -> Iterator[datetime]:
    """Where the answer may change: somebody stops reading, or will begin soon enough."""
    for hours in everybody:
        for one in hours:
            yield from (at for at in (one.starts_at - patience, one.ends_at) if start < at < end)
