"""When somebody is given which question to think about: at most one unasked a day, by day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules import daytime
from bot.rules.questions import Question
from bot.rules.when import Window

BEFORE_ENDS = timedelta(minutes=30)
AFTER_BEGINS = timedelta(hours=2)
NEXT_DAY_FROM = time(10)
LATER = timedelta(minutes=30)


@dataclass(frozen=True)
class Occasion:
    """A meeting somebody is at: in which roles, when, and what they were asked for it already."""

    meeting: int
    roles: frozenset[str]
    held: Window
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Standing:
    """How somebody stands to questions. `wants` is False after a no, and while a first offer has
    no answer; `is_busy` while a step of theirs is open; `known` are questions asked before."""

    wants: bool
    is_busy: bool = False
    last_at: datetime | None = None
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Plan:
    """What to ask now, and when to look again; None when there is nothing."""

    question: Question | None = None
    meeting: int = 0
    look_at: datetime | None = None


@dataclass(frozen=True)
class _Chance:
    at: datetime
    question: Question
    occasion: Occasion


def plan(
    occasions: Sequence[Occasion],
    bank: Sequence[Question],
    standing: Standing,
    now: datetime,
    zone: ZoneInfo,
) -> Plan:
    """What may be asked unasked at `now`, over all of somebody's meetings."""
    chance = _first(occasions, bank, standing, now, zone)
    if chance is None:
        return Plan()
    if chance.at > now:
        return Plan(look_at=chance.at)
    asked = chance.occasion.asked | {chance.question.id}
    rest = [replace(one, asked=asked) if one == chance.occasion else one for one in occasions]
    after = _first(rest, bank, replace(standing, last_at=now), now, zone)
    look_at = after.at if after else None
    return Plan(chance.question, chance.occasion.meeting, look_at)


def on_request(
    occasion: Occasion, bank: Sequence[Question], known: frozenset[str], now: datetime
) -> Question | None:
    """'Nog een vraag': the next one that fits this moment, as often as somebody asks."""
    if now < occasion.held.starts_at:
        moments: tuple[str, ...] = ("before", "any time")
    elif now < occasion.held.ends_at:
        moments = ("during", "any time")
    else:
        moments = ("after", "next day", "any time")
    return _choose(occasion, bank, moments, known)


def _first(
    occasions: Sequence[Occasion],
    bank: Sequence[Question],
    standing: Standing,
    now: datetime,
    zone: ZoneInfo,
) -> _Chance | None:
    if not standing.wants:
        return None
    taken = _taken(occasions, standing, zone)
    found = (
        _Chance(at, question, one)
        for one in occasions
        for moment, window in _stretches(one, now, zone)
        if (question := _choose(one, bank, (moment,), standing.known)) is not None
        if not _was_asked_at(moment, one, bank)
        if (at := _moment(window, taken, standing, now, zone)) is not None
    )
    return min(found, key=lambda one: (one.at, one.occasion.held.starts_at), default=None)


def _stretches(one: Occasion, now: datetime, zone: ZoneInfo) -> Iterator[tuple[str, Window]]:
    """Each moment for questions, and between when and when it is."""
    ends_at = one.held.ends_at
    next_date = ends_at.astimezone(zone).date() + timedelta(days=1)
    next_day = datetime.combine(next_date, NEXT_DAY_FROM, tzinfo=zone).astimezone(ends_at.tzinfo)
    for moment, begins, ends in (
        ("before", now, one.held.starts_at - BEFORE_ENDS),
        ("after", ends_at + AFTER_BEGINS, daytime.day_ends(ends_at, zone)),
        ("next day", next_day, daytime.day_ends(next_day, zone)),
    ):
        if begins < ends:
            yield moment, Window(begins, ends)


def _was_asked_at(moment: str, one: Occasion, bank: Sequence[Question]) -> bool:
    """One unasked question is enough for each moment of a meeting."""
    return any(question.moment == moment for question in bank if question.id in one.asked)


def _choose(
    one: Occasion, bank: Sequence[Question], moments: Sequence[str], known: frozenset[str]
) -> Question | None:
    """In the order of the file; what somebody knows from another meeting comes last."""
    roles = {*one.roles, "everyone"}
    fits = [
        question
        for question in bank
        if question.moment in moments and question.role in roles and question.id not in one.asked
    ]
    return min(fits, key=lambda question: question.id in known, default=None)


def _moment(
    window: Window, taken: set[date], standing: Standing, now: datetime, zone: ZoneInfo
) -> datetime | None:
    """The first moment in the window, by day, on a date on which nothing was asked yet."""
    at = max(window.starts_at, now + LATER if standing.is_busy else now)
    at = daytime.next_day(at, zone)
    while at.astimezone(zone).date() in taken:
        at = daytime.next_day(daytime.day_ends(at, zone), zone)
    return at if at < window.ends_at else None


def _taken(occasions: Sequence[Occasion], standing: Standing, zone: ZoneInfo) -> set[date]:
    """Dates on which there is one already; a client's on the day of her own meeting is whether she
    wants to talk again."""
    own = [one.held.ends_at + AFTER_BEGINS for one in occasions if "client" in one.roles]
    moments = own if standing.last_at is None else [*own, standing.last_at]
    return {at.astimezone(zone).date() for at in moments}
