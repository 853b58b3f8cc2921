"""Days as people name them: weekdays, weeks, 'over drie dagen', and dates (by dateparser)."""

import re
from datetime import date, datetime, timedelta

from bot.rules.when.lexer import NUMBERS, WEEKDAYS

LONGEST_PIECE = 40


def weekday(name: str, today: date, *, next_week: bool) -> date:
    """The first one after today; in the next Monday-to-Sunday week if that is said."""
    number = WEEKDAYS[name]
    if next_week:
        return today + timedelta(days=7 - today.weekday() + number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def weekend(today: date, *, later: bool) -> tuple[date, date]:
    saturday = today + timedelta(days=max(0, 5 - today.weekday()) + 7 * later)
    if today.weekday() == 6:
        saturday = today + timedelta(days=6 * later)
    return saturday, saturday + timedelta(days=1)


def working_week(today: date) -> list[date]:
    monday = today + timedelta(days=7 - today.weekday())
    return [monday + timedelta(days=number) for number in range(5)]


def ahead(amount: str, unit: str) -> tuple[timedelta, bool]:
    """How far ahead, and whether it is about whole days."""
    number = _amount(amount)
    if unit.startswith(("dag", "day")):
        return timedelta(days=number), True
    if unit.startswith("we"):
        return timedelta(weeks=number), True
    minutes = {"m": 1, "k": 15}.get(unit[0], 60)
    return timedelta(minutes=number * minutes), False


def _amount(words: str) -> float:
    if words.isdigit():
        return int(words)
    return {"half": 0.5, "half an": 0.5, "een half": 0.5, "anderhalf": 1.5}.get(
        words
    ) or NUMBERS.get(words, 1)


def date_of(piece: str, now: datetime) -> date | None:
    """The day of '12 maart' or '16/3' that comes next after `now` (wall-clock time)."""
    # Importing it takes a second; most of what people say names no date.
    import dateparser

    digits = re.sub(r"[a-z]+", lambda word: _digits(word[0]), piece[:LONGEST_PIECE])
    found = dateparser.parse(
        re.sub(r"(?<=\d)(?:st|nd|rd|th|e)\b", "", digits),
        languages=["nl", "en"],
        settings={"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"},
    )
    return found.date() if found else None


def _digits(word: str) -> str:
    return str(NUMBERS[word]) if word in NUMBERS else word
