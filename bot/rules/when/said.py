"""What the words say, piece by piece: days, hours, and how they hang together."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.rules.when.clock import Clock
from bot.rules.when.reading import Doubt

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Hours:
    """Hours of a day. `shape` is part, point, range, from or until; a part has a name and edges."""

    shape: str
    first: Clock
    last: Clock
    name: str = ""
    # A part that was glued to its day ('zaterdagochtend') says nothing about other days.
    glued: bool = False
    # 'Na het werk' is a guess until an hour is said.
    guess: bool = False

    @property
    def is_bound(self) -> bool:
        return self.shape in ("from", "until")


@dataclass(frozen=True)
class Days:
    """Days that were named; `weekday` when only its name was said, which a date may follow."""

    days: tuple[date, ...]
    is_weekday: bool = False
    is_week: bool = False
    doubts: tuple[Doubt, ...] = ()
    others: tuple[date, ...] = ()


@dataclass(frozen=True)
class Exact:
    """Known to the minute from now: 'over een uur'; wall-clock free."""

    span: Span
    is_point: bool = True


@dataclass(frozen=True)
class Sign:
    """How pieces hang together: comma, stop, or, and, but, not, yes, so, then ..."""

    kind: str


@dataclass
class Statement:
    """Days and hours that were said in one breath, and what was said about them."""

    days: list[Days] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    exact: list[Exact] = field(default_factory=list)
    joined: str = ""
    negated: bool = False
    busy: bool = False
    hours_first: bool = False
    flags: set[str] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        return not (self.days or self.hours or self.exact)


Item = Hours | Days | Exact | Sign
