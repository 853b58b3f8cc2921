"""One value of a scenario and the path to it, so that what is wrong with it can be said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Path = tuple[str | int, ...]
MISSING = object()
LONGEST_SHOWN = 60
YEARS = range(1971, 2199)


class WrongScenarioError(Exception):
    """A value that will not do: its path, and what it is and what was expected."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path, self.sentence = path, sentence


def in_words(path: Path) -> str:
    """people[2].can[0][1]"""
    parts = [f"[{one}]" if isinstance(one, int) else f".{one}" for one in path]
    return "".join(parts).removeprefix(".")


@dataclass(frozen=True)
class Field:
    value: Any
    path: Path

    def wrong(self, expected: str) -> WrongScenarioError:
        found = "nothing" if self.value is MISSING else _shown(self.value)
        return WrongScenarioError(self.path, f"{found}. Expected {expected}.")

    def at(self, key: str, usual: Any = MISSING) -> "Field":
        """What stands under a name; `usual` where nothing stands."""
        return Field(self.value.get(key, usual), (*self.path, key))

    def item(self, place: int) -> "Field":
        return Field(self.value[place], (*self.path, place))

    def mapping(self) -> None:
        if not isinstance(self.value, dict):
            raise self.wrong("an object {...}")

    def items(self) -> "list[Field]":
        if not isinstance(self.value, list):
            raise self.wrong("a list [...]")
        return [Field(one, (*self.path, place)) for place, one in enumerate(self.value)]

    def words(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong('words, as in "f1"')
        return self.value

    def names(self) -> tuple[str, ...]:
        return tuple(one.words() for one in self.items())

    def one_of(self, known: Sequence[str]) -> str:
        if not isinstance(self.value, str) or self.value not in known:
            raise self.wrong(f"one of {', '.join(known)}")
        return self.value

    def yes_or_no(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.wrong("true or false")
        return self.value

    def number(
        self, *, most: float, least: float = 0, above: float | None = None, also: str = ""
    ) -> float:
        value = self.value
        fits = type(value) in (int, float) and least <= value <= most
        if not fits or (above is not None and value <= above):
            span = f"above {above}, at most {most}" if above is not None else f"{least} to {most}"
            raise self.wrong(f"a number, {span}" + (f", or {also}" if also else ""))
        return float(value)

    def zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.words())
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise self.wrong("a zone such as Europe/Amsterdam") from None

    def moment(self, zone: ZoneInfo) -> datetime:
        """On the clock of the zone, unless it says another one."""
        try:
            said = datetime.fromisoformat(self.words())
        except ValueError:
            said = None
        if said is None or said.year not in YEARS:
            raise self.wrong("a moment such as 2026-03-09T10:00")
        return (said if said.tzinfo else said.replace(tzinfo=zone)).astimezone(UTC)


def _shown(value: Any) -> str:
    words = repr(value) if isinstance(value, str) else _as_json(value)
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1] + "…"


def _as_json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)
