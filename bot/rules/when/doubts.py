"""Whether it is sure what was meant, and if not what else it may have been."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.rules.when import spans
from bot.rules.when.clock import DAY_ENDS, DAY_STARTS, HOUR, NOON
from bot.rules.when.context import Context
from bot.rules.when.reading import Answer, Doubt, Reading, Window, Windows
from bot.rules.when.said import Hours, Statement

HALF_A_DAY = timedelta(minutes=NOON)
EVENING, NIGHT_ENDS = 18, 6
VAGUE = ("maybe", "about", "soon")


def weighed(
    reading: Reading, statements: list[Statement], seen: set[str], context: Context
) -> Reading:
    """The reading with its weightiest doubt and what to offer."""
    if reading.answer is not Answer.TIMES:
        return reading
    doubts = set(context.doubts) | _of_words(statements, seen, context)
    repeated = _repeated(reading.windows, statements, context)
    if repeated != reading.windows:
        return replace(reading, doubt=Doubt.REPEATED_HOUR, alternatives=(reading.windows, repeated))
    other_half = _other_half(reading.windows, statements, context)
    if other_half:
        doubts.add(Doubt.HALF_OF_DAY)
    doubt = next((one for one in Doubt if one in doubts), None)
    if doubt is None:
        return reading
    other = _others(doubt, reading.windows, other_half, context)
    alternatives = (reading.windows, other) if other and other != reading.windows else ()
    return replace(reading, doubt=doubt, alternatives=alternatives)


def _of_words(statements: list[Statement], seen: set[str], context: Context) -> set[Doubt]:
    found = set()
    if any("derived" in one.flags for one in statements if not one.negated or one.hours):
        found.add(Doubt.DERIVED)
    unknown = "dont_know" in seen or any(token.kind in VAGUE for token in context.tokens)
    if unknown or any(hours.guess for one in statements for hours in one.hours):
        found.add(Doubt.VAGUE)
    return found


def _others(doubt: Doubt, windows: Windows, other_half: Windows, context: Context) -> Windows:
    if doubt is Doubt.HALF_OF_DAY:
        return other_half
    if doubt in (Doubt.DATE_OR_HOURS, Doubt.LATE_EVENING) and context.instead:
        wanted, _ = spans.wanted_and_taken([context.instead], context, any_day=False)
        return _ahead(tuple(Window(*span) for span in wanted), context)
    moved = []
    for one in windows:
        day = one.starts_at.astimezone(context.zone).date()
        other = context.others.get(day)
        moved.append(_moved(one, other - day, context) if other else one)
    return _ahead(tuple(moved), context)


def _moved(window: Window, by: timedelta, context: Context) -> Window:
    """As long, some days further by the clock on the wall."""
    wall = window.starts_at.astimezone(context.zone).replace(tzinfo=None) + by
    start = wall.replace(tzinfo=context.zone).astimezone(UTC)
    return Window(start, start + (window.ends_at - window.starts_at))


def _ahead(windows: Windows, context: Context) -> Windows:
    """What of them lies ahead, in order; moved days may lie on days that were there."""
    left = [(max(one.starts_at, context.instant), one.ends_at) for one in windows]
    return tuple(Window(*span) for span in spans.cut(left, [], frozenset()))


def _points(statements: list[Statement]) -> list[Hours]:
    return [
        hours for one in statements if not one.negated for hours in one.hours
        if hours.shape in ("point", "range")
    ]  # fmt: skip


def _is_clear(hours: Hours) -> bool:
    """'8 tot 20 uur': who counts to twenty-four at the end does so at the start."""
    return hours.first.settled or (hours.shape == "range" and hours.last.settled)


def _other_half(windows: Windows, statements: list[Statement], context: Context) -> Windows:
    """'Om 3 uur' said in the night, 'om 8 uur' said at a quarter to nine: which of the two?"""
    points = _points(statements)
    if len(windows) != 1 or len(points) != 1 or _is_clear(points[0]):
        return ()
    if any(hours.shape == "part" for one in statements for hours in one.hours):
        return ()
    days = [day for one in statements for item in one.days for day in item.days]
    if any(day != context.today for day in days):
        return ()
    start = windows[0].starts_at.astimezone(context.zone)
    other = _moved(windows[0], -HALF_A_DAY, context)
    if other.starts_at <= context.instant:
        other = _moved(windows[0], HALF_A_DAY, context)
    at = other.starts_at.astimezone(context.zone)
    by_day = DAY_STARTS <= at.hour * HOUR + at.minute < DAY_ENDS
    awake_late = context.now.hour >= EVENING or context.now.hour < NIGHT_ENDS
    rolled = start.date() != context.today or start.hour >= EVENING
    if (
        (by_day and rolled)
        or (by_day and at.date() == context.today)
        or (awake_late and at < start + HALF_A_DAY * 2 and at < start)
    ):
        return (other,)
    return ()


def _repeated(windows: Windows, statements: list[Statement], context: Context) -> Windows:
    """The same windows with the second one of an hour that comes twice, where one begins in it."""
    if not any(hours.shape != "part" for one in statements for hours in one.hours):
        return windows
    moved = []
    for one in windows:
        start, end = (_second(at, context) for at in (one.starts_at, one.ends_at))
        moved.append(Window(start, end if end > start else start + (one.ends_at - one.starts_at)))
    return tuple(moved) if all(a.ends_at < b.starts_at for a, b in pairwise(moved)) else windows


def _second(at: datetime, context: Context) -> datetime:
    return max(at, at.astimezone(context.zone).replace(fold=1).astimezone(UTC))
