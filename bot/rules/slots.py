"""The moment at which the client and two facilitators can, or what stands in its way.

Of all such moments the one at which most guests can; of those the earliest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from itertools import islice
from types import MappingProxyType

from bot.rules.when import Window

QUARTER = timedelta(minutes=15)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOBODY_BUSY: Mapping[int, Sequence[Window]] = MappingProxyType({})

Free = Sequence[Window] | None
"""When somebody can; None when any time is possible."""


@dataclass(frozen=True)
class Slot:
    """A moment to propose, with the two facilitators who can then."""

    starts_at: datetime
    ends_at: datetime
    facilitators: tuple[int, int]


class Missing(Enum):
    """Why there is no slot. FACILITATORS: none or only one can at all in this stretch of time."""

    FACILITATORS = "facilitators"
    CLIENT = "client"
    COMMON = "common"


def choose(
    client: Sequence[Window] | None,
    facilitators: Mapping[int, Sequence[Window]],
    length: timedelta,
    not_before: datetime,
    start_by: datetime,
    busy: Mapping[int, Sequence[Window]] = NOBODY_BUSY,
    guests: Sequence[Sequence[Window]] = (),
) -> Slot | None:
    """The best slot, on a quarter of an hour, that starts from `not_before` to `start_by`.

    `client` is None when the client has not said: any time is possible. `guests` are those who
    want to come and said when. Of several pairs the facilitators who come first are chosen.
    """
    theirs = [_joined(windows) for windows in guests]
    possible = _possible(client, facilitators, length, not_before, start_by, busy, theirs)
    return max(possible, key=lambda slot: _how_many(theirs, slot), default=None)


def _how_many(guests: Sequence[Free], slot: Slot) -> int:
    """How many can for the whole length; of equals `max` keeps the first, so the earliest."""
    return sum(_fits(free, slot.starts_at, slot.ends_at - slot.starts_at) for free in guests)


def _possible(
    client: Sequence[Window] | None,
    facilitators: Mapping[int, Sequence[Window]],
    length: timedelta,
    not_before: datetime,
    start_by: datetime,
    busy: Mapping[int, Sequence[Window]],
    guests: Sequence[Free],
) -> Iterator[Slot]:
    free = {
        person: _free(windows, busy.get(person, ())) for person, windows in facilitators.items()
    }
    hers = None if client is None else _joined(client)
    for start in _starts([hers, *free.values(), *guests], not_before, start_by):
        if _fits(hers, start, length):
            can = (person for person, windows in free.items() if _fits(windows, start, length))
            pair = tuple(islice(can, 2))
            if len(pair) == 2:
                yield Slot(start, start + length, (pair[0], pair[1]))


def missing(
    client: Sequence[Window] | None,
    facilitators: Mapping[int, Sequence[Window]],
    length: timedelta,
    not_before: datetime,
    start_by: datetime,
    busy: Mapping[int, Sequence[Window]] = NOBODY_BUSY,
) -> Missing | None:
    """Which requirement fails; None when there is a slot."""
    if choose(client, facilitators, length, not_before, start_by, busy):
        return None

    def can(free: Free) -> bool:
        return any(_fits(free, start, length) for start in _starts([free], not_before, start_by))

    free = [_free(windows, busy.get(person, ())) for person, windows in facilitators.items()]
    if sum(map(can, free)) < 2:
        return Missing.FACILITATORS
    if not can(None if client is None else _joined(client)):
        return Missing.CLIENT
    return Missing.COMMON


def on_quarter(at: datetime) -> datetime:
    """`at`, or the next quarter of an hour."""
    return at + (EPOCH - at) % QUARTER


def _starts(people: Sequence[Free], not_before: datetime, start_by: datetime) -> list[datetime]:
    """Every start worth trying: the first possible one is where somebody's time begins."""
    begins = (window.starts_at for free in people for window in free or ())
    starts = {on_quarter(max(begin, not_before)) for begin in (not_before, *begins)}
    return sorted(start for start in starts if start <= start_by)


def _fits(free: Free, start: datetime, length: timedelta) -> bool:
    if free is None:
        return True
    return any(one.starts_at <= start and start + length <= one.ends_at for one in free)


def _free(windows: Sequence[Window], busy: Sequence[Window]) -> list[Window]:
    free = _joined(windows)
    for taken in busy:
        free = [left for one in free for left in _without(one, taken)]
    return free


def _without(one: Window, taken: Window) -> Iterator[Window]:
    before = Window(one.starts_at, min(one.ends_at, taken.starts_at))
    after = Window(max(one.starts_at, taken.ends_at), one.ends_at)
    return (left for left in (before, after) if left.starts_at < left.ends_at)


def _joined(windows: Sequence[Window]) -> list[Window]:
    """In order; windows that touch are one, so that a meeting may lie across them."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda one: one.starts_at):
        if joined and window.starts_at <= joined[-1].ends_at:
            last = joined.pop()
            window = Window(last.starts_at, max(last.ends_at, window.ends_at))
        joined.append(window)
    return joined
