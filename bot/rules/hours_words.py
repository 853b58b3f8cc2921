"""What somebody says of their own hours: those of every week, or when it is otherwise.

The words go to the one reader of times (`when`); here is only what hours need besides.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules import daytime, roster, stretches, when
from bot.rules.roster import Stretch
from bot.rules.when import Doubt, Window, Windows

OFF = re.compile(
    r"\b(niet|geen|nooit|vrij|vakantie|weg|verlof|afwezig|ziek|feestdag"
    r"|not|no|never|off|holiday|vacation|leave|away|sick|can't|cannot)\b",
    re.IGNORECASE,
)
NIGHT = re.compile(r"nacht|night", re.IGNORECASE)
NO_NIGHT = re.compile(r"\btonight\b", re.IGNORECASE)
UTC_ZONE = ZoneInfo("UTC")
# A Monday; as nothing but weekdays may be named, any one will do, and so must another.
A_MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
ANOTHER = A_MONDAY + timedelta(weeks=53)
A_DAY = timedelta(days=1)
A_MINUTE = timedelta(minutes=1)
NIGHT_ENDS = 6


@dataclass(frozen=True)
class Otherwise:
    """'off' or 'on' in these windows; with alternatives one of these was meant."""

    kind: str
    windows: Windows
    alternatives: tuple[Windows, ...] = ()
    sure: bool = True


def weekly(words: str, language: str) -> str | None:
    """The hours of every week in the words that `roster` reads; None when it is something else."""
    said = words.strip().lower()
    try:
        roster.parse(said)
    except ValueError:
        return _weekly_in_sentences(said, language)
    return " ".join(said.split())


def _weekly_in_sentences(said: str, language: str) -> str | None:
    """A week is what is the same in any week."""
    week, other = (_week(said, monday, language) for monday in (A_MONDAY, ANOTHER))
    return roster.in_words(week) if week and week == other else None


def _week(said: str, monday: datetime, language: str) -> list[Stretch]:
    reading = when.read(said, monday, UTC_ZONE, language)
    if OFF.search(said) or reading.doubt not in (None, Doubt.WEEKDAY_IS_TODAY):
        return []
    found = {part for one in reading.windows for part in _stretches(one)}
    return sorted(found, key=lambda one: (one.weekday, one.start))


def _stretches(window: Window) -> list[Stretch]:
    """A window as parts of weekdays; one over midnight is two."""
    found, start = [], window.starts_at
    while start < window.ends_at:
        midnight = datetime.combine(start.date(), time(), tzinfo=UTC) + A_DAY
        end, begin = min(midnight, window.ends_at), midnight - A_DAY
        minutes = (start - begin) // A_MINUTE, (end - begin) // A_MINUTE
        found.append(Stretch(start.weekday(), *minutes))
        start = end
    return found


def otherwise(words: str, now: datetime, zone: ZoneInfo, language: str) -> Otherwise | None:
    """When it is otherwise than every week: 'volgende week dinsdag niet', 'vannacht ook'."""
    kind = "off" if OFF.search(words) else "on"
    reading = when.read(OFF.sub(" ", words), now, zone, language)
    meant = [_whole(one, kind, words, zone) for one in (reading.windows, *reading.alternatives)]
    if not meant[0]:
        return None
    return Otherwise(kind, meant[0], tuple(meant[1:]), reading.sure)


def _whole(windows: Windows, kind: str, words: str, zone: ZoneInfo) -> Windows:
    """A day off is the whole day and not from eight to ten; a night lasts until it is day."""
    is_night = bool(NIGHT.search(NO_NIGHT.sub("", words)))
    if kind == "off":
        return tuple(stretches.joined(_whole_days(one, zone) for one in windows))
    return tuple(_whole_night(one, zone) if is_night else one for one in windows)


def _whole_days(one: Window, zone: ZoneInfo) -> Window:
    start, end = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
    if start.time() == daytime.BEGINS:
        start = start.replace(hour=0)
    if end.time() == daytime.ENDS:
        end = datetime.combine(end.date() + A_DAY, time(), tzinfo=zone)
    return Window(start.astimezone(UTC), end.astimezone(UTC))


def _whole_night(one: Window, zone: ZoneInfo) -> Window:
    end = one.ends_at.astimezone(zone)
    if end.hour == NIGHT_ENDS:
        end = datetime.combine(end.date(), daytime.BEGINS, tzinfo=zone)
    return Window(one.starts_at, end.astimezone(UTC))


def coming_night(now: datetime, zone: ZoneInfo) -> Window:
    """The night that it is, or else the next one, until it is day."""
    ends_at = daytime.next_day(
        daytime.day_ends(now, zone) if daytime.is_day(now, zone) else now, zone
    )
    starts_at = daytime.day_ends(ends_at - A_DAY, zone)
    return Window(max(now, starts_at), ends_at)


def next_day(now: datetime, zone: ZoneInfo) -> Window:
    """Tomorrow, from midnight to midnight."""
    tomorrow = now.astimezone(zone).date() + A_DAY
    begins, ends = (
        datetime.combine(day, time(), tzinfo=zone) for day in (tomorrow, tomorrow + A_DAY)
    )
    return Window(begins.astimezone(UTC), ends.astimezone(UTC))
