"""Moments in words: day, date and time as people say them, in the zone they live in."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

DAY = {"nl": "EEEE d MMMM", "en": "EEEE d MMMM"}
CLOCK = {"nl": "H.mm 'uur'", "en": "H:mm"}


def moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart, 14.00 uur' or 'Tuesday 10 March, 14:00'."""
    return _format(at, f"{DAY[language]}, {CLOCK[language]}", zone, language)


def short_moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 14.00 uur', for a button."""
    return _format(at, f"EEEE {CLOCK[language]}", zone, language)


def clock(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'14.00 uur' or '14:00'."""
    return _format(at, CLOCK[language], zone, language)


def span(start: datetime, end: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart, 12.00 tot 18.00 uur'; the second day is named when it is another."""
    clock = "H.mm" if language == "nl" else "H:mm"
    joined, close = (" tot ", " uur") if language == "nl" else (" to ", "")
    same = start.astimezone(zone).date() == end.astimezone(zone).date()
    until = clock if same else f"{DAY[language]}, {clock}"
    first = _format(start, f"{DAY[language]}, {clock}", zone, language)
    return first + joined + _format(end, until, zone, language) + close


def _format(at: datetime, pattern: str, zone: ZoneInfo, language: str) -> str:
    return format_datetime(at, pattern, tzinfo=zone, locale=language)


def weekday(at: datetime, zone: ZoneInfo, language: str) -> str:
    return _format(at, "EEEE", zone, language)


def listed(names: Sequence[str], language: str) -> str:
    """'Anna en Bram'."""
    return (" en " if language == "nl" else " and ").join(names)
