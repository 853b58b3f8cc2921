"""'Elke week': how often somebody wants to talk, when the next one would be, and when to ask it."""

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

A_DAY = timedelta(days=1)
AHEAD = timedelta(days=3)
ASKED_AT = time(10)
ROUNDS_OF_SILENCE = 3
EVERY = r"\b(?:elke|iedere|every|each)"
NAMED = "(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# The first that fits counts: 'elke twee weken' is no 'elke week'.
OFTEN = (
    (14, rf"\bom de (?:andere |twee |2 )?we(?:ek|ken)\b|{EVERY} (?:other week|(?:twee|2|two) we)"),
    (14, r"\b(?:twee|2)[ -]?wekelijks|\bfortnight"),
    (21, rf"{EVERY} (?:drie|3|three) we"),
    (28, rf"{EVERY} (?:vier|4|four) we|{EVERY} (?:maand|month)\b|\bmaandelijks|\bmonthly"),
    (7, rf"{EVERY} (?:week|{NAMED})\b|\bwekelijks|\bweekly"),
)


def how_often(said: str) -> int | None:
    """The days from one talk to the next, when somebody asks for talks that come back."""
    plain = " ".join(said.casefold().split())
    return next((days for days, words in OFTEN if re.search(words, plain)), None)


def next_after(moment: datetime, days: int, now: datetime, zone: ZoneInfo) -> datetime:
    """The same time of the clock so many days later, as often as it takes to lie ahead."""
    local = moment.astimezone(zone)
    found = moment
    while found <= max(now, moment):
        local += A_DAY * days
        found = local.replace(tzinfo=zone).astimezone(UTC)
    return found


def ask_at(next_at: datetime, zone: ZoneInfo) -> datetime:
    """In the morning some days before, so that there is time to find people and to say no."""
    day = (next_at - AHEAD).astimezone(zone).date()
    return datetime.combine(day, ASKED_AT, tzinfo=zone).astimezone(UTC)


def is_let_be(heard_at: datetime, days: int, now: datetime) -> bool:
    """Whether nothing was said to any of the last questions: then it is not asked on and on."""
    return now - heard_at > A_DAY * days * ROUNDS_OF_SILENCE
