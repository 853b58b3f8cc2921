"""Which of the possible moments is the best, by an order that can be said in one sentence.

Who must be there; how many of the client's people can; how many of the same two as last time;
a peer worker among the two; how many can who would rather not; nobody in their night; the
earliest; the two with the lightest load of late. Each counts only when all before it are equal.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from itertools import combinations
from typing import NamedTuple

from bot.rules import daytime
from bot.rules.slots import Free, Search, Slot, can_at, fits
from bot.rules.stretches import joined


class Merit(NamedTuple):
    """How good a moment is, the first difference counting; greater is better.

    `sooner` is in seconds, below zero; so is `lighter`, in talks.
    """

    must: int
    guests: int
    team: int
    peer: bool
    maybe: int
    by_day: bool
    sooner: float
    lighter: int


class Reason(Enum):
    """Why this moment and not the first possible one; EARLIEST when it is the first."""

    MUST = "must"
    GUESTS = "guests"
    TEAM = "team"
    PEER = "peer"
    MAYBE = "maybe"
    BY_DAY = "by-day"
    EARLIEST = "earliest"


class Choice(NamedTuple):
    """A moment, how good it is, and why it is not an earlier one."""

    slot: Slot
    merit: Merit
    reason: Reason = Reason.EARLIEST


def choose(search: Search) -> Choice | None:
    """The best of all moments on a quarter of an hour."""
    guests = [one.windows and joined(one.windows) for one in search.guests]
    found = [_at(search, start, can, guests) for start, can in can_at(search)]
    if not found:
        return None
    best = max(found, key=lambda one: one.merit)
    first = min(found, key=lambda one: one.slot.starts_at)
    return best._replace(reason=_reason(best.merit, first.merit))


def merit_of(search: Search, slot: Slot) -> Merit:
    """How good this moment is with these two, whether or not it would be chosen now."""
    guests = [one.windows and joined(one.windows) for one in search.guests]
    return _merit(search, slot, guests)


def _at(search: Search, start: datetime, can: Sequence[int], guests: Sequence[Free]) -> Choice:
    slot = Slot(start, start + search.length, _pair(search, can))
    return Choice(slot, _merit(search, slot, guests))


def _merit(search: Search, slot: Slot, guests: Sequence[Free]) -> Merit:
    comes = [
        one
        for one, free in zip(search.guests, guests, strict=True)
        if fits(free, slot.starts_at, slot.ends_at - slot.starts_at)
    ]
    return Merit(
        sum(one.must for one in comes),
        sum(not one.maybe for one in comes),
        len(search.team.intersection(slot.facilitators)),
        not search.peers.isdisjoint(slot.facilitators),
        sum(one.maybe for one in comes),
        daytime.is_by_day(slot.starts_at, slot.ends_at, search.zone),
        -slot.starts_at.timestamp(),
        -sum(search.load.get(one, 0) for one in slot.facilitators),
    )


def _pair(search: Search, can: Sequence[int]) -> tuple[int, int]:
    """The two best of all who can: of those who count the same only the two lightest matter."""
    kinds: dict[tuple[bool, bool], list[int]] = {}
    for person in sorted(can, key=lambda one: search.load.get(one, 0)):
        kind = person in search.team, person in search.peers
        kinds.setdefault(kind, []).append(person)
    worth = [person for people in kinds.values() for person in people[:2]]
    in_order = [person for person in can if person in worth]
    return max(combinations(in_order, 2), key=lambda pair: _of_pair(search, pair))


def _of_pair(search: Search, pair: tuple[int, int]) -> tuple[int, bool, int]:
    load = sum(search.load.get(one, 0) for one in pair)
    return len(search.team.intersection(pair)), not search.peers.isdisjoint(pair), -load


def _reason(best: Merit, first: Merit) -> Reason:
    for reason, mine, other in zip(Reason, best, first, strict=False):
        if mine != other:
            return reason
    return Reason.EARLIEST
