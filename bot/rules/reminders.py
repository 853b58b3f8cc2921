"""When people are reminded: one to get ready by, and one just before with the way in."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

BEFORE = timedelta(hours=2)
JUST_BEFORE = timedelta(minutes=15)
STILL_ARRIVING = timedelta(minutes=15)
EVENING = time(19)
EARLY = time(11)
A_WHILE = timedelta(hours=3)


def last_moment(name: str, starts_at: datetime) -> datetime:
    """From when on this one is not said any more: after a sleep the next one has come.

    The way in still helps who looks for it when the talk has just begun.
    """
    return starts_at - JUST_BEFORE if name == "before" else starts_at + STILL_ARRIVING


def moments(now: datetime, starts_at: datetime, zone: ZoneInfo) -> dict[str, datetime]:
    """'before' and 'just-before', each only while it still makes sense.

    A talk before eleven is remembered the evening before, when it was not fixed only just then;
    any other two hours before.
    """
    local = starts_at.astimezone(zone)
    evening = datetime.combine(local.date() - timedelta(days=1), EVENING, tzinfo=zone)
    is_early = local.time() < EARLY and evening.astimezone(UTC) - now >= A_WHILE
    before = evening.astimezone(UTC) if is_early else starts_at - BEFORE
    found = {"before": before, "just-before": starts_at - JUST_BEFORE}
    if found["before"] <= now + JUST_BEFORE:
        del found["before"]
    return {name: at for name, at in found.items() if at > now}
