"""When people can: the starts worth trying, who fits at each, and what stands in the way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.rules import daytime
from bot.rules.stretches import joined, without
from bot.rules.when import Window

QUARTER = timedelta(minutes=15)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOBODY_BUSY: Mapping[int, Sequence[Window]] = MappingProxyType({})
NO_LOAD: Mapping[int, int] = MappingProxyType({})
ONE_HOUSE = ZoneInfo("Europe/Amsterdam")

Free = Sequence[Window] | None
"""When somebody can; None when any time is possible."""


@dataclass(frozen=True)
class Slot:
    """A moment to propose, with the two facilitators who can then."""

    starts_at: datetime
    ends_at: datetime
    facilitators: tuple[int, int]


@dataclass(frozen=True)
class Guest:
    """Somebody the client wants there. `must`: she wants no talk without them; `maybe`: rather not,
    but it is possible."""

    windows: Free = None
    must: bool = False
    maybe: bool = False


@dataclass(frozen=True)
class Search:
    """Everything a choice depends on.

    `client` is None when the client has not said: any time is possible. `facilitators` are those
    who said yes, in the order of their yes. `team` held the last talk; `peers` are peer workers;
    `load` counts recent talks. Starts lie from `not_before` to `start_by`.
    """

    client: Free
    facilitators: Mapping[int, Sequence[Window]]
    length: timedelta
    not_before: datetime
    start_by: datetime
    busy: Mapping[int, Sequence[Window]] = field(default_factory=lambda: NOBODY_BUSY)
    guests: Sequence[Guest] = ()
    team: frozenset[int] = frozenset()
    peers: frozenset[int] = frozenset()
    load: Mapping[int, int] = field(default_factory=lambda: NO_LOAD)
    zone: ZoneInfo = ONE_HOUSE


class Missing(Enum):
    """Why there is no slot. FACILITATORS: none or only one can at all in this stretch of time."""

    FACILITATORS = "facilitators"
    CLIENT = "client"
    COMMON = "common"


def can_at(search: Search) -> Iterator[tuple[datetime, list[int]]]:
    """Every start worth trying at which the client and two facilitators can, with all who can."""
    free = free_of(search)
    hers = None if search.client is None else joined(search.client)
    guests = [one.windows and joined(one.windows) for one in search.guests]
    for start in _starts([hers, *free.values(), *guests], search):
        if fits(hers, start, search.length):
            can = [one for one, windows in free.items() if fits(windows, start, search.length)]
            if len(can) > 1:
                yield start, can


def missing(search: Search) -> Missing | None:
    """Which requirement fails; None when there is a slot."""
    if next(can_at(search), None):
        return None
    if len(who_can_at_all(search)) < 2:
        return Missing.FACILITATORS
    hers = None if search.client is None else joined(search.client)
    return Missing.COMMON if _can_at_all(hers, search) else Missing.CLIENT


def who_can_at_all(search: Search) -> list[int]:
    """Facilitators with room for the whole length somewhere in this stretch of time."""
    return [one for one, windows in free_of(search).items() if _can_at_all(windows, search)]


def _can_at_all(free: Free, search: Search) -> bool:
    return any(fits(free, start, search.length) for start in _starts([free], search))


def on_quarter(at: datetime) -> datetime:
    """`at`, or the next quarter of an hour."""
    return at + (EPOCH - at) % QUARTER


def _starts(people: Sequence[Free], search: Search) -> list[datetime]:
    """Every start worth trying: an earlier one is as good, until somebody's time begins.

    Somebody's time begins where a window does, where they are no longer busy, and with the day.
    """
    first, last = search.not_before, search.start_by
    begins = [window.starts_at for free in people for window in free or ()]
    days = daytime.days_between(first, last, search.zone) if first < last else []
    begins += [first, *(day.starts_at for day in days)]
    starts = {on_quarter(max(begin, first)) for begin in begins}
    return sorted(start for start in starts if start <= last)


def fits(free: Free, start: datetime, length: timedelta) -> bool:
    """Whether the whole length lies in one window."""
    if free is None:
        return True
    return any(one.starts_at <= start and start + length <= one.ends_at for one in free)


def free_of(search: Search) -> dict[int, list[Window]]:
    """When each facilitator can and is not held elsewhere."""
    return {
        person: without(windows, search.busy.get(person, ()))
        for person, windows in search.facilitators.items()
    }
