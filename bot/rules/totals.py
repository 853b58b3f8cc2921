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


def tellable(
    kept: Mapping[str, Mapping[str, Mapping[str, int]]], now: datetime, zone: ZoneInfo
) -> list[tuple[str, dict[str, Mapping[str, int]]]]:
    """Quarters of which something may be told, as they stand in `kept`, and what.

    A quarter that goes on is not: what changes from day to day would point at somebody.
    """
    whole = [one for one in kept if one < quarter_of(now, zone)]
    told = [(quarter, _of_many(kept[quarter])) for quarter in whole]
    return [(quarter, counts) for quarter, counts in told if counts]


def _of_many(counts: Mapping[str, Mapping[str, int]]) -> dict[str, Mapping[str, int]]:
    asked = {one: counts.get(one, {}) for one in QUESTIONS}
    return {one: said for one, said in asked.items() if sum(said.values()) >= FEWEST}
