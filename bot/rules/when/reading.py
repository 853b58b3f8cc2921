"""What a reading says: the windows, which kind of answer it was, and what is to be asked back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class Window:
    """From `starts_at` up to, not including, `ends_at`; both aware, in UTC."""

    starts_at: datetime
    ends_at: datetime


Windows = tuple[Window, ...]


class Answer(StrEnum):
    """The kind of answer; `TIMES` and `NOW` come with windows."""

    TIMES = "times"
    NOW = "now"
    ANY_TIME = "any time"
    CANNOT = "cannot"
    DOES_NOT_KNOW = "does not know"
    NOTHING = "nothing"


class Doubt(StrEnum):
    """Why to ask: the first one found counts, and they stand here in order of weight."""

    REPEATED_HOUR = "repeated hour"
    SKIPPED_HOUR = "skipped hour"
    AFTER_MIDNIGHT = "after midnight"
    LATE_EVENING = "late evening"
    OTHER_DATE = "other date"
    DATE_OR_HOURS = "date or hours"
    WEEKDAY_IS_TODAY = "weekday is today"
    NEXT_WEEKDAY = "next weekday"
    HALF_OF_DAY = "half of day"
    PAST = "past"
    DERIVED = "derived"
    TOO_LONG = "too long"
    VAGUE = "vague"


@dataclass(frozen=True)
class Reading:
    """What was understood. When not `sure`, `alternatives` are what to offer as buttons (the first
    is what was understood); with fewer than two the question is only whether it is right."""

    windows: Windows = ()
    answer: Answer = Answer.NOTHING
    doubt: Doubt | None = None
    alternatives: tuple[Windows, ...] = ()
    # Where a window begins that was said as a moment; how long it lasts was not.
    moments: frozenset[datetime] = frozenset()

    @property
    def sure(self) -> bool:
        return self.answer is not Answer.NOTHING and self.doubt is None
