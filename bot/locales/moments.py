"""Moments in words: day, date and time as people say them, in the zone they live in."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from bot.locales import base_of

DAY = {"nl": "EEEE d MMMM", "en": "EEEE d MMMM"}
NEAR = {"nl": {0: "vandaag", 1: "morgen"}, "en": {0: "today", 1: "tomorrow"}}
AT = {"nl": "'om'", "en": "'at'"}
RUN = {
    "nl": (" tot en met ", ", elke dag "),
    "en": (" up to and including ", ", every day "),
}
TWICE = {
    "nl": (" (zomertijd)", " (wintertijd)"),
    "en": (" (summer time)", " (winter time)"),
}
WHOLE = "H 'uur'"
CLOCK = {"nl": "H.mm 'uur'", "en": "H:mm"}


def moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart, 14.00 uur' or 'Tuesday 10 March, 14:00'."""
    spoken = base_of(language)
    said = _format(at, f"{DAY[spoken]}, {CLOCK[spoken]}", zone, language)
    return said + _which_of_two(at, zone, language)


def short_moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 14.00 uur', for a button."""
    return _format(at, f"EEEE {CLOCK[base_of(language)]}", zone, language)


def clock(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'14.00 uur' or '14:00'."""
    return _format(at, CLOCK[base_of(language)], zone, language)


def soon(at: datetime, now: datetime, zone: ZoneInfo, language: str) -> str:
    """'vandaag om 9 uur', 'morgen om 9.30 uur', or the day by its name."""
    spoken = base_of(language)
    days = (at.astimezone(zone).date() - now.astimezone(zone).date()).days
    named = NEAR[spoken].get(days)
    day = f"'{named}'" if named else DAY[spoken]
    is_whole = spoken == "nl" and not at.astimezone(zone).minute
    return _format(at, f"{day} {AT[spoken]} {WHOLE if is_whole else CLOCK[spoken]}", zone, language)


def span(start: datetime, end: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart, 12.00 tot 18.00 uur'; the second day is named when it is another."""
    spoken = base_of(language)
    clock = "H.mm" if spoken == "nl" else "H:mm"
    joined, close = (" tot ", " uur") if spoken == "nl" else (" to ", "")
    same = start.astimezone(zone).date() == end.astimezone(zone).date()
    until = clock if same else f"{DAY[spoken]}, {clock}"
    first = _format(start, f"{DAY[spoken]}, {clock}", zone, language)
    first += _which_of_two(start, zone, language)
    return first + joined + _format(end, until, zone, language) + close


def run(first: datetime, last: datetime, end: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart tot en met vrijdag 13 maart, elke dag 12.00 tot 18.00 uur'."""
    spoken = base_of(language)
    through, each = RUN[spoken]
    clock_face = "H.mm" if spoken == "nl" else "H:mm"
    hours = [_format(at, clock_face, zone, language) for at in (last, end)]
    until = " tot {} uur" if spoken == "nl" else " to {}"
    named = [_format(at, DAY[spoken], zone, language) for at in (first, last)]
    return through.join(named) + each + hours[0] + until.format(hours[1])


def days(start: datetime, end: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart' for whole days, 'van ... tot en met ...' for more; else as `span`."""
    spoken = base_of(language)
    first, last = start.astimezone(zone), end.astimezone(zone)
    if first.time() != time() or last.time() != time():
        return span(start, end, zone, language)
    named = [_format(at, DAY[spoken], zone, language) for at in (first, last - timedelta(days=1))]
    through = " tot en met " if spoken == "nl" else " up to and including "
    return through.join(dict.fromkeys(named))


def day(at: datetime, zone: ZoneInfo, language: str) -> str:
    """'dinsdag 10 maart'."""
    return _format(at, DAY[base_of(language)], zone, language)


def hours(start: datetime, end: datetime, zone: ZoneInfo, language: str) -> str:
    """'9.00-17.00', within one day; its end is 24.00."""
    pattern = "H.mm" if base_of(language) == "nl" else "H:mm"
    until = _format(end, pattern, zone, language)
    if until in ("0.00", "0:00"):
        until = until.replace("0", "24", 1)
    return f"{_format(start, pattern, zone, language)}-{until}"


def _which_of_two(at: datetime, zone: ZoneInfo, language: str) -> str:
    """In the night in which an hour comes twice, which one it is."""
    local = at.astimezone(zone)
    if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
        return ""
    return TWICE[base_of(language)][local.fold]


def _format(at: datetime, pattern: str, zone: ZoneInfo, language: str) -> str:
    return format_datetime(at, pattern, tzinfo=zone, locale=base_of(language))


def weekday(at: datetime, zone: ZoneInfo, language: str) -> str:
    return _format(at, "EEEE", zone, language)


def listed(names: Sequence[str], language: str) -> str:
    """'Anna, Bram en Carla'."""
    last = " en " if base_of(language) == "nl" else " and "
    return last.join([part for part in (", ".join(names[:-1]), *names[-1:]) if part])
