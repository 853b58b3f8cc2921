"""How long an answer may take in the hours somebody reads, and how long it usually takes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules import daytime, roster
from bot.rules.roster import Hours

LONGEST = timedelta(days=60)
LEAST_ANSWERS = 5
MOST_HOURS = 12
USUALLY = 0.75


def answer_by(hours: Hours, since: datetime, patience: timedelta, zone: ZoneInfo) -> datetime:
    """The end of `patience`, counting only daytime in which somebody with these hours reads."""
    left = patience
    until = since + LONGEST
    for read in roster.open_between(hours, since, until, zone):
        for one in daytime.days_between(read.starts_at, read.ends_at, zone):
            if one.ends_at - one.starts_at >= left:
                return one.starts_at + left
            left -= one.ends_at - one.starts_at
    return until


def waits(said: Sequence[tuple[datetime, bool]], hours: Hours, zone: ZoneInfo) -> list[timedelta]:
    """How long each answer took, from the moment it could be read; `said`: when, and by the client.

    In the order of saying; what the client says first since the last answer begins a wait.
    """
    found: list[timedelta] = []
    began: datetime | None = None
    for at, by_client in said:
        if by_client:
            began = began or at
        elif began is not None:
            found.append(max(timedelta(0), at - roster.next_open(hours, began, zone)))
            began = None
    return found


def usually_within(took: Sequence[timedelta]) -> int | None:
    """Whole hours within which three in four answers came; None when that says nothing."""
    if len(took) < LEAST_ANSWERS:
        return None
    in_order = sorted(took)
    slowest = in_order[int(len(in_order) * USUALLY + 0.999) - 1]
    hours = max(1, -(-slowest // timedelta(hours=1)))
    return hours if hours <= MOST_HOURS else None
