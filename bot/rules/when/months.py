"""Months and what is counted in them: 'in mei', 'eerste maandag van april', 'week 12'."""

from datetime import date, timedelta

from bot.rules.when.context import Context
from bot.rules.when.durations import days_from
from bot.rules.when.patterns import Found, Tokens, fragment
from bot.rules.when.said import Days

WEEK, WORKDAYS, MOST_WEEKS = 7, 5, 53
THURSDAY = 3

fragment("NTH", "(nth|ordinal|final|last)")
fragment("A_MONTH", "(month|(the|this)* (next|coming|this)? (month_unit|month))")


def whole(found: Found, context: Context) -> Days | None:
    """'In mei', 'volgende maand': what is left of it."""
    first = _first(found["month"], context.today)
    days = tuple(day for day in _days_of(first) if day >= context.today)
    return Days(days, is_week=True) if days else None


def nth(found: Found, context: Context) -> Days | None:
    """'De derde dinsdag van maart', 'laatste vrijdag van de maand', 'eerste week van mei'."""
    month = _days_of(_first(found["month"], context.today))
    what = found["what"][0]
    if what.kind == "week":
        return _week_of(month, found)
    named = [day for day in month if day.weekday() == int(what.number)]
    number = _number(found, len(named))
    return Days((named[number - 1],)) if 0 < number <= len(named) else None


def _number(found: Found, last: int) -> int:
    said = found["nth"][0]
    return last if said.kind in ("final", "last") else int(said.number)


def _week_of(month: tuple[date, ...], found: Found) -> Days | None:
    """The first week is the one with the first Thursday, as in numbered weeks."""
    thursdays = [day for day in month if day.weekday() == THURSDAY]
    number = _number(found, len(thursdays))
    if not 0 < number <= len(thursdays):
        return None
    monday = thursdays[number - 1] - timedelta(days=THURSDAY)
    return Days(days_from(monday, WORKDAYS), is_week=True)


def numbered_week(found: Found, context: Context) -> Days | None:
    """'Week 12', of this year or else the next."""
    number = int(found["number"][0].number)
    if not 0 < number <= MOST_WEEKS:
        return None
    for year in (context.today.year, context.today.year + 1):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if monday + timedelta(days=WEEK) > context.today:
            return Days(days_from(monday, WORKDAYS), is_week=True)
    return None


def end(_: Found, context: Context) -> Days:
    """'Eind van de maand' is its last eight days."""
    last = _days_of(context.today.replace(day=1))[-1]
    start = max(context.today, last - timedelta(days=WEEK))
    return Days(days_from(start, (last - start).days + 1))


def _first(said: Tokens, today: date) -> date:
    """The first day of the month that is named, or of this one or the next."""
    first = today.replace(day=1)
    named = next((int(one.number) for one in said if one.kind == "month"), 0)
    if named:
        return first.replace(year=today.year + (named < today.month), month=named)
    ahead = any(one.kind in ("next", "coming") for one in said)
    return (first + timedelta(days=32)).replace(day=1) if ahead else first


def _days_of(first: date) -> tuple[date, ...]:
    return tuple(day for day in days_from(first, 31) if day.month == first.month)
