"""What a reading starts from: the moment, where the person is, the language, the week meant."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.rules.when.patterns import Tokens
from bot.rules.when.reading import Doubt
from bot.rules.when.said import Span, Statement


@dataclass
class Context:
    """`now` is wall-clock time where the person is, `instant` the same moment in UTC."""

    now: datetime
    instant: datetime
    zone: ZoneInfo
    language: str
    tokens: Tokens = ()
    at: int = 0
    # After 'volgende week' the weekdays that follow lie in it; 1 is the next week.
    week: int | None = None
    doubts: set[Doubt] = field(default_factory=set)
    others: dict[date, date] = field(default_factory=dict)

    # How else the words may be read, when that is no other day.
    instead: Statement | None = None
    # What minutes of a day are by the clock, as worked out before.
    stretches: dict[tuple[date, tuple[int, int]], Span] = field(default_factory=dict)
    # What was read just before is a day, a part of one, or an hour.
    follows_time: bool = False

    @property
    def today(self) -> date:
        return self.now.date()

    def before(self, back: int = 1) -> str:
        """The kind of the word before the one that is being read."""
        return self.tokens[self.at - back].kind if self.at >= back else ""

    def week_ahead(self) -> int | None:
        """'Dinsdag en donderdag volgende week': the week that closes a list of its days."""
        kinds = [one.kind for one in self.tokens[self.at + 1 :]]
        for at, kind in enumerate(kinds):
            if kind in ("next", "coming", "this") and "week" in kinds[at + 1 : at + 3]:
                return int(kind != "this")
            if kind not in LISTED:
                return None
        return None

    def text_before(self) -> str:
        return self.tokens[self.at - 1].text if self.at else ""

    def named_a_day(self) -> bool:
        """Somewhere in all that was said."""
        return any(token.kind in DAY_KINDS for token in self.tokens)


LISTED = {"weekday", "and", "or", "comma", "part", "habit", "the", "on", "in", "van", "dash"}
DAY_KINDS = {"weekday", "today", "tomorrow", "morgen", "tonight", "weekend", "between", "every",
             "part", "habit"}  # fmt: skip
