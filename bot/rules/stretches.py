"""Sums with stretches of time: joined where they touch, one taken out of another, cut off."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.rules.when import Window


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


def _parts(window: Window, taken: Window) -> Iterator[Window]:
    before = Window(window.starts_at, min(window.ends_at, taken.starts_at))
    after = Window(max(window.starts_at, taken.ends_at), window.ends_at)
    return (part for part in (before, after) if part.starts_at < part.ends_at)
