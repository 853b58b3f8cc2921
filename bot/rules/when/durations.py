"""How long from now: 'over een uur', 'in 1 day and 2 hours', 'de komende drie dagen'."""

from datetime import date, datetime, timedelta

from bot.rules.when.patterns import Found, Tokens, fragment
from bot.rules.when.said import Days, Exact, Item

FEW = 3
# Nobody plans a meeting further ahead; a day in the year 9999 has no next day.
FURTHEST = 366
STAND_IN = timedelta(hours=1)

fragment("AMOUNT", "(number|een|decimal|few|compact|half|een few)")
fragment("UNIT", "(uur|hours|days|week|month_unit)")
fragment("DURATION", "(AMOUNT UNIT (comma? and? AMOUNT UNIT)*)")
DAY_UNITS = {"days": 1, "week": 7, "month_unit": 30}


def length_of(said: Tokens) -> tuple[int, int]:
    """Whole days and minutes."""
    days, minutes, amount = 0, 0.0, 1.0
    for token in said:
        if token.kind in ("number", "decimal", "compact") or token.kind == "few":
            amount = token.number
        elif token.kind == "een":
            amount = 1
        elif token.kind == "half":
            amount = 0.5
        elif token.kind in DAY_UNITS:
            days += int(amount * DAY_UNITS[token.kind] * max(1.0, token.number))
        elif token.kind in ("uur", "hours"):
            minutes += amount * (token.number or 60)
    return min(days, FURTHEST), int(min(minutes, FURTHEST * 24 * 60))


def ahead(said: Tokens, now: datetime, instant: datetime) -> Item:
    """A day when it is about whole days, else a moment."""
    days, minutes = length_of(said)
    if not minutes:
        return Days(((now + timedelta(days=days)).date(),))
    start = instant + timedelta(days=days, minutes=minutes)
    return Exact((start, start + STAND_IN))


def within(said: Tokens, now: datetime, instant: datetime) -> Item:
    """From now on, until that has passed."""
    days, minutes = length_of(said)
    if not minutes and days > 1:
        return Days(days_from(now.date(), days + 1))
    return Exact((instant, instant + timedelta(days=days, minutes=minutes)), is_point=False)


def coming(found: Found, now: datetime, instant: datetime) -> Item:
    """'De komende drie dagen' begin tomorrow; 'het komende uur' begins now."""
    days, minutes = length_of(found["length"])
    if minutes:
        return within(found["length"], now, instant)
    if found.has("business"):
        return Days(_working_days(now.date() + timedelta(days=1), days))
    return Days(days_from(now.date() + timedelta(days=1), days))


def _working_days(first: date, count: int) -> tuple[date, ...]:
    days = days_from(first, count * 2 + 2)
    return tuple(day for day in days if day.weekday() < 5)[:count]


def days_from(first: date, count: int) -> tuple[date, ...]:
    return tuple(first + timedelta(days=number) for number in range(max(0, min(count, 62))))
