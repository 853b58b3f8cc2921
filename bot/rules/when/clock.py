"""Hours as people say them ('half drie', '3pm', 'kwart over 9') to minutes after midnight."""

import re
from dataclasses import dataclass

from bot.rules.when.lexer import NUMBERS

HOUR, NOON, DAY_STARTS, DAY_ENDS = 60, 12 * 60, 8 * 60, 22 * 60
OFFSET = re.compile(r"(\w+) (voor|over|past|to) (?=\w)")
DIGITS = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
MARKS = (
    (("pm", "middags", "avonds"), NOON),
    (("am", "ochtends", "morgens", "nachts"), 0),
)


@dataclass(frozen=True)
class Clock:
    """Minutes after midnight; when not `settled` it may as well be twelve hours later."""

    minutes: int
    settled: bool

    def readings(self) -> tuple[int, ...]:
        return (self.minutes,) if self.settled else (self.minutes, self.minutes + NOON)


def clock_of(words: str) -> Clock | None:
    """The hour that these words name; None when there is no such hour."""
    said = words
    shift = 0
    if offset := OFFSET.match(said):
        amount = _number(offset[1])
        shift = amount if offset[2] in ("over", "past") else -amount
        said = said[offset.end() :]
    if said.startswith("half "):
        said, shift = said.removeprefix("half "), shift - 30
    hour, minute = _hour_and_minute(said)
    if hour > 24 or minute > 59:
        return None
    return _settle(hour * HOUR + minute + shift, hour, said)


def _settle(minutes: int, hour: int, said: str) -> Clock:
    last = said.split()[-1]
    for endings, later in MARKS:
        if last.endswith(endings):
            return Clock(minutes % NOON + later, settled=True)
    leading_zero = said.startswith("0")
    return Clock(minutes % (24 * HOUR), settled=hour > 12 or hour == 0 or leading_zero)


def _hour_and_minute(said: str) -> tuple[int, int]:
    if digits := DIGITS.match(said):
        return int(digits[1]), int(digits[2] or 0)
    return NUMBERS.get(said.split()[0], 99), 0


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)


def usual(clock: Clock, not_before: int = DAY_STARTS) -> int:
    """The reading that people mean: the first one from `not_before` on in the day people use."""
    inside = [at for at in clock.readings() if DAY_STARTS <= at < DAY_ENDS]
    later = [at for at in inside if at >= not_before]
    return (later or inside or [*clock.readings()])[0]


def until(clock: Clock, start: int) -> int:
    """The reading that comes first after `start`; the end of a day may be 22.00 or 24.00."""
    later = [at for at in (*clock.readings(), clock.minutes + 24 * HOUR) if at > start]
    return later[0]
