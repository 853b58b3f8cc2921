"""From what people say about time, in Dutch or English, to the windows in which they can."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.when import dates, doubts, resolving, sharing, spans
from bot.rules.when.clauses import Clauses
from bot.rules.when.context import Context
from bot.rules.when.durations import days_from
from bot.rules.when.lexer import tokens_of
from bot.rules.when.parsing import items_of
from bot.rules.when.reading import Answer, Doubt, Reading, Window, Windows
from bot.rules.when.said import Days, Span, Statement

__all__ = ["Answer", "Doubt", "Reading", "Window", "Windows", "read", "warm"]

A_DAY = timedelta(days=1)


def warm(now: datetime) -> None:
    """Make ready what the first message would otherwise wait for; for when the program starts."""
    dates.warm(now.replace(tzinfo=None))
    read("morgen", now, ZoneInfo("UTC"), "nl")


def read(text: str, now: datetime, zone: ZoneInfo, language: str) -> Reading:
    """What `text` says about when somebody can, from `now` on."""
    context = _context(text, now, zone, language)
    clauses = Clauses(context.today)
    clauses.take(items_of(context))
    statements = sharing.shared(clauses.done, clauses.conclusion)
    if "rather_late" in clauses.seen:
        resolving.in_second_half(statements)
    answer = _answer(statements, clauses.seen)
    moments = spans.moments_of(statements, context)
    found = _found(answer, statements, clauses.seen, moments, context)
    windows = _from_now(found, context)
    if answer in (Answer.TIMES, Answer.NOW) and not windows:
        return Reading(doubt=Doubt.PAST) if _is_past(found, context) else Reading()
    reading = Reading(windows, answer, moments=moments)
    return doubts.weighed(reading, statements, clauses.seen, context)


def _context(text: str, now: datetime, zone: ZoneInfo, language: str) -> Context:
    wall = now.astimezone(zone).replace(tzinfo=None)
    context = Context(wall, now.astimezone(UTC), zone, language)
    context.tokens = tokens_of(text, language)
    return context


def _answer(statements: list[Statement], seen: set[str]) -> Answer:
    if any(not one.negated for one in statements) or (statements and "except" in seen):
        return Answer.TIMES
    if "now" in seen and "not" not in seen:
        return Answer.NOW
    if statements and any(one.busy and one.hours for one in statements):
        return Answer.TIMES
    if {"anytime", "anyhow", "rather_late"} & seen:
        return Answer.TIMES if statements else Answer.ANY_TIME
    if "dont_know" in seen:
        return Answer.DOES_NOT_KNOW
    if statements or {"not", "available"} <= seen:
        return Answer.CANNOT
    return Answer.TIMES if "soon" in seen else Answer.NOTHING


def _found(
    answer: Answer,
    statements: list[Statement],
    seen: set[str],
    moments: frozenset[datetime],
    context: Context,
) -> list[Span]:
    if answer is Answer.NOW:
        return [(context.instant, context.instant + A_DAY)]
    if answer is not Answer.TIMES:
        return []
    base = [] if any(not one.negated for one in statements) else [_base(statements, seen, context)]
    any_day = "anytime" in seen or _all_but(statements, seen)
    wanted, taken = spans.wanted_and_taken([*base, *statements], context, any_day=any_day)
    return spans.cut(wanted, taken, moments)


def _all_but(statements: list[Statement], seen: set[str]) -> bool:
    """'Ochtends behalve zaterdag': of a day that is left out the others are there."""
    named = [one for one in statements if one.days]
    return "except" in seen and bool(named) and all(one.negated for one in named)


def _base(statements: list[Statement], seen: set[str], context: Context) -> Statement:
    """What is left when only is said what does not suit."""
    busy = [day for one in statements if one.busy for day in one.days]
    if busy and "except" not in seen:
        return Statement(days=busy)
    count = 7 if {"except", "anytime", "anyhow"} & seen else 1
    return Statement(days=[Days(days_from(context.today, count))])


def _from_now(found: list[Span], context: Context) -> Windows:
    return tuple(
        Window(max(first, context.instant), last) for first, last in found if last > context.instant
    )


def _is_past(found: list[Span], context: Context) -> bool:
    return any(last <= context.instant for _, last in found)
