"""Sums with stretches of time: joined where they touch, one taken out of another, cut off."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.when import Window

A_DAY = timedelta(days=1)
MANY = 4


def joined(windows: Iterable[Window]) -> list[Window]:
    """In order; windows that touch are one."""
    done: list[Window] = []
    for window in sorted(windows, key=lambda one: one.starts_at):
        if done and window.starts_at <= done[-1].ends_at:
            last = done.pop()
            window = Window(last.starts_at, max(last.ends_at, window.ends_at))
        done.append(window)
    return done


def without(windows: Iterable[Window], taken: Iterable[Window]) -> list[Window]:
    """What is left of these windows, in order and apart."""
    left = joined(windows)
    for one in taken:
        left = [part for window in left for part in _parts(window, one)]
    return left


def within(windows: Iterable[Window], start: datetime, end: datetime) -> list[Window]:
    """These windows as far as they lie between two moments."""
    cut = [Window(max(start, one.starts_at), min(end, one.ends_at)) for one in windows]
    return [one for one in cut if one.starts_at < one.ends_at]


def runs(windows: Sequence[Window], zone: ZoneInfo) -> list[list[Window]]:
    """The same hours on many days in a row are one; a few days are each their own."""
    found: list[list[Window]] = []
    for one in windows:
        if found and _is_next_day(found[-1][-1], one, zone):
            found[-1].append(one)
        else:
            found.append([one])
    return [part for run in found for part in ([run] if len(run) >= MANY else [[x] for x in run])]


def _is_next_day(one: Window, other: Window, zone: ZoneInfo) -> bool:
    edges = [
        tuple(at.astimezone(zone).replace(tzinfo=None) for at in (window.starts_at, window.ends_at))
        for window in (one, other)
    ]
    return all(later - earlier == A_DAY for earlier, later in zip(*edges, strict=True))


def _parts(window: Window, taken: Window) -> Iterator[Window]:
    before = Window(window.starts_at, min(window.ends_at, taken.starts_at))
    after = Window(max(window.starts_at, taken.ends_at), window.ends_at)
    return (part for part in (before, after) if part.starts_at < part.ends_at)
