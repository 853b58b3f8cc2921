"""Dates: '12 maart', 'the 15th', '16/3', '9 tot 12 juni'; other forms are left to dateparser."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from bot.rules.when.durations import FURTHEST, days_from
from bot.rules.when.lexicon import LEXICON
from bot.rules.when.patterns import Found, Token, Tokens, fragment
from bot.rules.when.said import Days

MONTHS_AHEAD = 12

fragment("DAY_NUMBER", "(number|nth|ordinal)")
fragment(
    "DATE",
    "((on? the)? DAY_NUMBER (of|van|the)? month compact?|month the? DAY_NUMBER (comma? compact)?)",
)
fragment("LITERAL", "(iso|dmy|odd|slash)")


def warm(now: datetime) -> None:
    """Load dateparser's words for Dutch and English: the first time takes a tenth of a second."""
    _by_dateparser("1-mars-2026", now.date())


def date_of(said: Tokens, now: datetime) -> date | None:
    """The day that these words name, the next one from `now` on when no year was said."""
    today = now.date()
    for token in said:
        if token.kind == "iso" and isinstance(token.value, tuple):
            return _day(*token.value)
        if token.kind in ("dmy", "slash") and isinstance(token.value, tuple):
            return _day_first(token.value, today)
        if token.kind == "odd":
            return _from_odd(token.text, now)
    return _from_words(said, today)


def _from_words(said: Tokens, today: date) -> date | None:
    month = next((int(one.number) for one in said if one.kind == "month"), 0)
    days = [int(one.number) for one in said if one.kind in ("number", "nth", "ordinal")]
    years = [int(one.number) for one in said if one.kind == "compact"]
    if not days:
        return None
    if not month:
        return of_month(days[0], today)
    if years and 1900 < years[0] < 2200:
        return _day(years[0], month, days[0])
    return _next(today, month, days[0])


def of_month(number: int, today: date) -> date | None:
    """'De 15e': in this month, or in the first later one that has such a day."""
    first = today.replace(day=1)
    for ahead in range(MONTHS_AHEAD):
        month = first.month - 1 + ahead
        day = _day(first.year + month // 12, month % 12 + 1, number)
        if day and day >= today:
            return day
    return None


def _next(today: date, month: int, number: int) -> date | None:
    for year in range(today.year, today.year + 9):
        day = _day(year, month, number)
        if day and day >= today:
            return day
    return None


def _day_first(value: tuple[int, ...], today: date) -> date | None:
    number, month, *year = value
    if month > 12 >= number:
        number, month = month, number
    if not year:
        return _next(today, month, number)
    return _day(year[0] + 2000 * (year[0] < 100), month, number)


def month_first(said: Tokens, now: datetime) -> date | None:
    """The same figures as some English speakers write them."""
    written = next((one.value for one in said if one.kind in ("dmy", "slash")), None)
    if not isinstance(written, tuple) or written[0] > 12:
        return None
    return _day_first((written[1], written[0], *written[2:]), now.date())


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _from_odd(piece: str, now: datetime) -> date | None:
    """'1-mei-26', '2012/Aug/10': with a month that is known here, else by dateparser."""
    numbers = [int(number) for number in re.findall(r"\d+", piece)]
    month = LEXICON["en"].get("".join(re.findall("[a-z]+", piece)), ("", 0))
    if month[0] != "month" or len(numbers) == 0:
        return _by_dateparser(piece, now.date())
    if numbers[0] > 31:
        numbers.reverse()
    return _day_first((numbers[0], int(month[1]), *numbers[1:2]), now.date())


@lru_cache(maxsize=64)
def _by_dateparser(piece: str, today: date) -> date | None:
    # Importing it takes a second; most of what people say names no such date.
    import dateparser

    settings: Any = {
        "RELATIVE_BASE": datetime.combine(today, time()) - timedelta(days=1),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "DMY",
    }
    words = piece.replace("/", " ").replace("-", " ")
    found = dateparser.parse(words, languages=["nl", "en"], settings=settings)
    return found.date() if found else None


def from_to(found: Found, now: datetime) -> Days | None:
    """'9 tot 12 juni': all of them, the last one too."""
    last = date_of([*found["last"], *found["month"]], now)
    first = date_of([*found["first"], *(found["month"] if not _month(found["first"]) else ())], now)
    if not first or not last:
        return None
    if first > last:
        last = first
    return Days(days_from(first, (last - first).days + 1))


def _month(said: Tokens) -> Token | None:
    return next((one for one in said if one.kind == "month"), None)


def is_near(day: date, now: datetime) -> bool:
    return abs(day - now.date()) <= timedelta(days=FURTHEST)
