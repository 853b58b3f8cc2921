"""Whether the promise was kept: a talk in time, or later by choice before we said we could not."""

from collections.abc import Collection
from datetime import datetime

from bot.rules.request import LATE
from bot.rules.rungs import REDUCED

LATER, LATER_OFFERED, LESS_OFFERED = "later", "offered-later", "offered-less"
OFFERED = (LATER_OFFERED, LESS_OFFERED)
MISSING = "missing:"


def was_said(told: Collection[str]) -> bool:
    """Whether we said that it does not work out: what comes after is our offer, and no choice."""
    return any(one in (LATE, REDUCED) or one.startswith(MISSING) for one in told)


def later(told: Collection[str], before: str | None) -> str:
    """What it is that the client chooses later now; `before`: what she took instead already."""
    return LATER_OFFERED if before in OFFERED or was_said(told) else LATER


def is_kept(
    instead: str | None, told: Collection[str], starts_at: datetime | None, start_by: datetime
) -> bool:
    """`starts_at`: of the talk as it is fixed or was held; None while there is none."""
    if LATE in told or instead in OFFERED:
        return False
    return instead == LATER or (starts_at is not None and starts_at <= start_by)
