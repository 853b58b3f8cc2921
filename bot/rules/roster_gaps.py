"""The roster projected ahead: when a question would not be read in time by enough people."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.rules import roster
from bot.rules.when import Window

A_DAY = timedelta(days=1)


def find(
    everybody: Sequence[str],
    start: datetime,
    end: datetime,
    zone: ZoneInfo,
    patience: timedelta,
    needed: int = 2,
) -> list[Window]:
    """Stretches in which what is asked is read within `patience` by fewer than `needed`.

    `everybody` are the hours of each person, in words.
    """
    gaps: list[Window] = []
    for begins, ends in pairwise(
        sorted({start, end, *_turns(everybody, start, end, zone, patience)})
    ):
        reads = [roster.next_open(hours, begins, zone) - begins <= patience for hours in everybody]
        if sum(reads) >= needed:
            continue
        if gaps and gaps[-1].ends_at == begins:
            begins = gaps.pop().starts_at
        gaps.append(Window(begins, ends))
    return gaps


def _turns(
    everybody: Sequence[str], start: datetime, end: datetime, zone: ZoneInfo, patience: timedelta
) -> Iterator[datetime]:
    """Where the answer may change: somebody stops reading, or will begin soon enough."""
    first = start.astimezone(zone).date()
    for hours in everybody:
        for ahead in range(-1, (end - start) // A_DAY + patience // A_DAY + 3):
            for opens, closes in roster.on_day(hours, first + ahead * A_DAY, zone):
                yield from (at for at in (opens - patience, closes) if start < at < end)
