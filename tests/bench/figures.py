"""A figure: many measurements, of which the middle counts and the ends are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

LIMITS_OFF = "flood limits off"


@dataclass(frozen=True)
class Figure:
    """`target` begins with '>=' or '<='; it is empty for what is only for information."""

    name: str
    value: float
    unit: str
    setting: str
    target: str = ""
    spread: tuple[float, float] | None = None

    @property
    def is_met(self) -> bool:
        sign, wanted = self.target[:2], float(self.target[2:])
        return self.value >= wanted if sign == ">=" else self.value <= wanted

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "figure": self.name,
            "value": round(self.value, 2),
            "unit": self.unit,
            "target": self.target or None,
            "setting": f"{self.setting}; {LIMITS_OFF}",
        }
        if self.target:
            told["met"] = self.is_met
        if self.spread:
            told["min"], told["max"] = (round(one, 2) for one in self.spread)
        return told


def middle_of(
    name: str, measured: Sequence[float], unit: str, setting: str, target: str = ""
) -> Figure:
    spread = (min(measured), max(measured))
    return Figure(name, median(measured), unit, setting, target, spread)


def share_of(measured: Sequence[float], share: float) -> float:
    """The value that this share of the measurements does not exceed."""
    ordered = sorted(measured)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
