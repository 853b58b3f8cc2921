"""From somebody's own calendar (RFC 5545) to when they are busy, and nothing else of it.

All-day entries last from midnight to midnight where the organisation is; so do floating times hold
there, unless the calendar names a zone. What is no entry is unknown, not free.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from dateutil.rrule import rrulestr
from icalendar import Calendar

from bot.rules import stretches
from bot.rules.when import Window

Day = date | datetime
Entry = Any  # a part of a calendar, as somebody else's program wrote it
A_DAY = timedelta(days=1)
OURS = "@naast"
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# With these a rule can be empty for ever or full beyond measure; then only its first day counts.
CLOCKS = {"BYHOUR", "BYMINUTE", "BYSECOND"}
COSTLY = {"BYSETPOS", "BYYEARDAY", "BYWEEKNO"}
MOST_ENTRIES = 5_000
MOST_TIMES = 100_000
OLDEST = 1970


class NoCalendarError(Exception):
    """What was read is no calendar, or more than one person's."""


@dataclass
class Reading:
    """What holds for the whole calendar.

    `moved`: times of a series that have an entry of their own. `left`: how many times may still be
    worked out.
    """

    end: datetime
    zone: ZoneInfo
    owners: frozenset[str]
    moved: dict[str, set[datetime]] = field(default_factory=dict)
    left: int = MOST_TIMES


def read(
    content: bytes, address: str, start: datetime, end: datetime, zone: ZoneInfo
) -> list[Window]:
    """When its owner is busy between two moments, in order and apart, in UTC.

    `address` is where it was read: some say there whose it is.
    """
    calendar = _parsed(content)
    entries = calendar.walk("VEVENT")
    if calendar.name != "VCALENDAR" or len(entries) > MOST_ENTRIES:
        raise NoCalendarError
    reading = Reading(end, _zone_of(calendar, zone), _owners(calendar, address))
    for one in entries:
        _note_moved(one, reading)
    busy = [window for one in entries for window in _busy(one, reading)]
    busy += [one for part in calendar.walk("VFREEBUSY") for one in _published(part, reading)]
    return stretches.within(stretches.joined(busy), start, end)


def _parsed(content: bytes) -> Entry:
    try:
        return Calendar.from_ical(content)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise NoCalendarError from None


def _zone_of(calendar: Entry, zone: ZoneInfo) -> ZoneInfo:
    named = str(calendar.get("X-WR-TIMEZONE", ""))
    return ZoneInfo(named) if named in available_timezones() else zone


def _owners(calendar: Entry, address: str) -> frozenset[str]:
    said = f"{address.replace('%40', '@')} {calendar.get('X-WR-CALNAME', '')}"
    return frozenset(found.lower() for found in MAIL.findall(said))


def _note_moved(entry: Entry, reading: Reading) -> None:
    moment = getattr(entry.get("RECURRENCE-ID"), "dt", None)
    if isinstance(moment, date):
        moved = reading.moved.setdefault(str(entry.get("UID", "")), set())
        moved.add(_instant(moment, reading.zone))


def _busy(entry: Entry, reading: Reading) -> Iterator[Window]:
    """When this entry keeps its owner busy; one that cannot be understood says nothing."""
    if _is_free(entry, reading.owners) or str(entry.get("UID", "")).endswith(OURS):
        return
    try:
        yield from _times(entry, reading)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError):
        return


def _published(part: Entry, reading: Reading) -> Iterator[Window]:
    """Of a calendar that tells only when somebody is busy: all but what it calls free."""
    given = part.get("FREEBUSY", [])
    for one in (given if isinstance(given, list) else [given])[:MOST_ENTRIES]:
        try:
            if str(one.params.get("FBTYPE", "")).upper() != "FREE" and one.start < one.end:
                yield Window(_instant(one.start, reading.zone), _instant(one.end, reading.zone))
        except (ValueError, TypeError, AttributeError, OverflowError):
            continue


def _is_free(entry: Entry, owners: frozenset[str]) -> bool:
    return (
        str(entry.get("STATUS", "")).upper() == "CANCELLED"
        or str(entry.get("TRANSP", "")).upper() == "TRANSPARENT"
        or str(entry.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() == "FREE"
        or _is_declined(entry, owners)
    )


def _is_declined(entry: Entry, owners: frozenset[str]) -> bool:
    """By its owner, as far as known who that is; else when nobody else is left either."""
    asked = _list(entry.get("ATTENDEE"))
    own = [one for one in asked if str(one).lower().removeprefix("mailto:") in owners]
    answers = [str(one.params.get("PARTSTAT", "")).upper() for one in own or asked]
    return bool(answers) and all(one == "DECLINED" for one in answers)


def _times(entry: Entry, reading: Reading) -> Iterator[Window]:
    first, zone = entry["DTSTART"].dt, reading.zone
    lasts = _length(entry, first)
    elsewhere = {_instant(one, zone) for one in _days(entry, "EXDATE")}
    if "RECURRENCE-ID" not in entry:
        elsewhere |= reading.moved.get(str(entry.get("UID", "")), set())
    for at in chain(_repeated(entry, first, reading), _days(entry, "RDATE")):
        starts_at = _instant(at, zone)
        if starts_at not in elsewhere and lasts > timedelta():
            yield Window(starts_at, max(starts_at, _instant(at + lasts, zone)))


def _length(entry: Entry, first: Day) -> timedelta:
    if "DURATION" in entry:
        length: timedelta = entry["DURATION"].dt
        return length
    if "DTEND" in entry:
        zone = first.tzinfo if isinstance(first, datetime) else None
        return _wall(entry["DTEND"].dt, zone) - _wall(first)
    return timedelta() if isinstance(first, datetime) else A_DAY


def _repeated(entry: Entry, first: Day, reading: Reading) -> Iterator[Day]:
    """By the clock on the wall, as people do, until the end of what is asked."""
    rule = entry.get("RRULE")
    if rule is None or "RECURRENCE-ID" in entry or not _is_modest(rule, first):
        yield first
        return
    zone = (isinstance(first, datetime) and first.tzinfo) or reading.zone
    last = min([_wall(one, zone) for one in (reading.end, *rule.get("UNTIL", []))])
    plain = {name: value for name, value in rule.items() if name != "UNTIL"}
    for at in rrulestr(type(rule)(plain).to_ical().decode(), dtstart=_wall(first)):
        reading.left -= 1
        if at > last or reading.left < 0:
            return
        yield _as(first, at)


def _is_modest(rule: dict[str, list[str]], first: Day) -> bool:
    """Whether working it out cannot take for ever."""
    parts, often = set(rule), str(rule["FREQ"][0]).upper()
    if often in ("MONTHLY", "YEARLY"):
        return not parts & CLOCKS and first.year >= OLDEST
    is_picky = bool(parts & (CLOCKS | COSTLY)) or {"BYMONTH", "BYMONTHDAY"} <= parts
    return often in ("DAILY", "WEEKLY") and not is_picky and first.year >= OLDEST


def _days(entry: Entry, name: str) -> Iterator[Day]:
    for one in _list(entry.get(name)):
        for value in one.dts:
            yield value.dt[0] if isinstance(value.dt, tuple) else value.dt


def _list(value: object) -> list[Entry]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _wall(at: Day, zone: tzinfo | None = None) -> datetime:
    """What the clock on the wall says, there; of a day its first moment, and its last in a zone."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time.max if zone else time())
    return (at.astimezone(zone) if zone and at.tzinfo else at).replace(tzinfo=None)


def _as(first: Day, at: datetime) -> Day:
    return at.replace(tzinfo=first.tzinfo) if isinstance(first, datetime) else at.date()


def _instant(at: Day, zone: ZoneInfo) -> datetime:
    if not isinstance(at, datetime):
        at = datetime.combine(at, time())
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
