"""How it was: three words to choose from, told only of whole quarters and of many."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

QUESTIONS = ("choose", "lived", "reach", "people")
ANSWERS = ("yes", "a-bit", "no")
FEWEST = 10


def quarter_of(at: datetime, zone: ZoneInfo) -> str:
    """'2026-1' for the first three months, by the clock where people live."""
    local = at.astimezone(zone)
    return f"{local.year}-{(local.month - 1) // 3 + 1}"


def may_be_told(quarter: str, now: datetime, zone: ZoneInfo) -> bool:
    """A quarter that goes on is not told: what changes from day to day would point at somebody."""
    return quarter < quarter_of(now, zone)


def enough(counts: Mapping[str, int]) -> bool:
    return sum(counts.values()) >= FEWEST
