"""Stretches of wall-clock time: on which days, cut at now, what is denied taken out."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from bot.rules.when.clock import DAY_STARTS, HOUR
from bot.rules.when.context import Context
from bot.rules.when.durations import days_from
from bot.rules.when.reading import Doubt
from bot.rules.when.resolving import WHOLE_DAY, Minutes, minutes_of
from bot.rules.when.said import Span, Statement

WEEK = 7


def wanted_and_taken(
    statements: list[Statement], context: Context, *, any_day: bool
) -> tuple[list[Span], list[Span]]:
    """What people can, and what they cannot, in UTC."""
    wanted = [
        span
        for one in statements
        if not one.negated
        for span in _spans(one, context, any_day=any_day)
    ]
    denied = [one for one in statements if one.negated and not one.exact]
    days = sorted({start.astimezone(context.zone).date() for start, _ in wanted})
    taken = [span for one in denied for span in _taken(one, days or [context.today], context)]
    return [_in_utc(span) for span in wanted], taken


def moments_of(statements: list[Statement], context: Context) -> frozenset[datetime]:
    """Where what was said as a moment begins."""
    return frozenset(
        _in_utc(span)[0]
        for one in statements
        if not one.negated and _is_moment(one)
        for span in _spans(one, context, any_day=False)
    )


def _is_moment(statement: Statement) -> bool:
    if statement.exact:
        return any(one.is_point for one in statement.exact)
    return any(one.shape == "point" for one in statement.hours)


def _taken(statement: Statement, days: list[date], context: Context) -> Iterator[Span]:
    named = [day for one in statement.days for day in one.days] or days
    for day in named:
        for minutes in minutes_of(statement.hours, DAY_STARTS) or [WHOLE_DAY]:
            yield _in_utc(_at(day, minutes, context))


def _spans(statement: Statement, context: Context, *, any_day: bool) -> list[Span]:
    if statement.exact:
        return [one.span for one in statement.exact]
    days = sorted({day for one in statement.days for day in one.days})
    if not days and any_day:
        days = list(days_from(context.today, WEEK))
    if days:
        return [span for day in days for span in _on(day, statement, context)]
    today = [
        span
        for span in _on(context.today, statement, context)
        if _is_ahead(span, statement, context)
    ]
    return today or _on(context.today + timedelta(days=1), statement, context)


def _is_ahead(span: Span, statement: Statement, context: Context) -> bool:
    """A moment that has begun is past; a stretch of time is not until it ends."""
    is_moment = any(one.shape == "point" for one in statement.hours)
    return _in_utc(span)[0 if is_moment else 1] > context.instant


def _on(day: date, statement: Statement, context: Context) -> list[Span]:
    not_before = DAY_STARTS
    if day == context.today:
        not_before = max(DAY_STARTS, context.now.hour * HOUR + context.now.minute)
    minutes = minutes_of(statement.hours, not_before) if statement.hours else [WHOLE_DAY]
    return [_at(day, one, context) for one in minutes]


def _at(day: date, minutes: Minutes, context: Context) -> Span:
    if (day, minutes) not in context.stretches:
        context.stretches[day, minutes] = _by_the_clock(day, minutes, context)
    return context.stretches[day, minutes]


def _by_the_clock(day: date, minutes: Minutes, context: Context) -> Span:
    midnight = datetime.combine(day, time(), tzinfo=context.zone)
    start, end = (midnight + timedelta(minutes=edge) for edge in minutes)
    if start.astimezone(UTC).astimezone(context.zone).replace(tzinfo=None) != start.replace(
        tzinfo=None
    ):
        context.doubts.add(Doubt.SKIPPED_HOUR)
    return start, end


def _in_utc(span: Span) -> Span:
    """An hour that the clock skips is the hour after it, and as long as it was to be."""
    start, end = (edge.astimezone(UTC) for edge in span)
    return start, end if start < end else start + (span[1] - span[0])


def cut(wanted: list[Span], taken: list[Span], moments: frozenset[datetime]) -> list[Span]:
    """What is wanted, in order, joined where it overlaps, without what is taken.

    'Vanmiddag of vanavond' are two windows that touch. Moments that were named apart
    ('half vier of vier uur') stay apart.
    """
    merged: list[Span] = []
    for start, end in sorted(span for span in wanted if span[0] < span[1]):
        both = bool(merged) and start > merged[-1][0] and {start, merged[-1][0]} <= moments
        if both:
            merged[-1] = (merged[-1][0], min(start, merged[-1][1]))
        if merged and not both and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    for span in sorted(taken):
        merged = [left for one in merged for left in _without(one, span)]
    return merged


def _without(one: Span, taken: Span) -> Iterator[Span]:
    pieces = (one[0], min(one[1], taken[0])), (max(one[0], taken[1]), one[1])
    return (piece for piece in pieces if piece[0] < piece[1])
