"""Hours as people say them ('half drie', '3pm', 'kwart over 9') to minutes after midnight."""

from dataclasses import dataclass

from bot.rules.when.patterns import Token, Tokens, fragment

HOUR, NOON, DAY_STARTS, DAY_ENDS, DAY = 60, 12 * 60, 8 * 60, 22 * 60, 24 * 60
NIGHT_ENDS = 6 * HOUR
# Where an hour may lie that is said with a part of the day: wider than the part itself.
REACH = {
    "morning": (4 * HOUR, 12 * HOUR + 1),
    "afternoon": (12 * HOUR, 20 * HOUR),
    "evening": (17 * HOUR, 24 * HOUR),
    "night": (18 * HOUR, 30 * HOUR),
    "daytime": (7 * HOUR, 19 * HOUR),
}

fragment("MINUTES", "(een? quarter|number hours?|half|een hours)")
fragment("TO", "(voor|to|before)")
fragment("PAST", "(over|past|after)")
fragment("HOUR", "(number|hour_word|clock|compact|noon|midnight|een)")
fragment("IN_PART", "(in? the? (early|late)? (part|habit|morgen))")
fragment("MARK", "(pm|am|habit|in the (early|late)? (part|morgen)|(early|late)? part)")
fragment("CLOCK", "((MINUTES (TO|PAST))? half? HOUR uur* number? MARK?)")
fragment(
    "CLEAR",
    "(MINUTES (TO|PAST) half? HOUR uur* MARK?|half HOUR uur* MARK?|clock uur* MARK?"
    "|number uur+ number? MARK?|number (pm|am|habit|in the (early|late)? (part|morgen))"
    "|compact (pm|am|uur|MARK)|een uur? habit|hour_word uur* MARK?|noon|midnight"
    "|habit number|part number)",
)


@dataclass(frozen=True)
class Clock:
    """Minutes after midnight; when not `settled` it may as well be twelve hours later."""

    minutes: int
    settled: bool

    def readings(self) -> tuple[int, ...]:
        return (self.minutes,) if self.settled else (self.minutes, self.minutes + NOON)

    def marked(self, part: str) -> "Clock":
        """The same hour, now that its part of the day is known."""
        return marked(self.minutes % NOON, part) if not self.settled else self


def marked(minutes: int, part: str) -> Clock:
    """`minutes` before noon, in this part of the day."""
    if part in ("am", "pm"):
        return Clock(minutes + NOON * (part == "pm"), settled=True)
    start, end = REACH[part]
    readings = (minutes, minutes + NOON, minutes + DAY)
    inside = [at for at in readings if start <= at < end]
    if part == "night" and minutes < NIGHT_ENDS:
        return Clock(minutes, settled=True)
    return Clock(inside[0] if inside else minutes, settled=bool(inside))


def clock_of(said: Tokens, language: str, *, in_range: bool = False) -> Clock | None:
    """The hour that these words name; None when there is no such hour.

    'Een' is an hour when something says so, or between others: 'tussen een en drie'.
    """
    tokens = list(said)
    shift = 0
    edge = next((i for i, one in enumerate(tokens) if one.kind in PAST_OR_TO and i > 0), None)
    if edge is not None:
        amount = _minutes_in(tokens[:edge])
        shift = amount if tokens[edge].kind in ("over", "past", "after") else -amount
        tokens = tokens[edge + 1 :]
    halved = [one for one in tokens if one.kind == "half"]
    tokens = [one for one in tokens if one.kind != "half"]
    if halved:
        shift += 30 if _is_english_half(tokens, language) else -30
    is_named = in_range or bool(shift) or len(tokens) > 1
    return _put_together(tokens, shift, is_named=is_named)


PAST_OR_TO = ("voor", "to", "before", "over", "past", "after")


def _is_english_half(tokens: list[Token], language: str) -> bool:
    return language == "en" and not any(one.kind == "uur" and one.text == "uur" for one in tokens)


def _minutes_in(tokens: list[Token]) -> int:
    kinds = {one.kind for one in tokens}
    if "quarter" in kinds:
        return 15
    if "half" in kinds:
        return 30
    amount = next((one for one in tokens if one.kind in ("number", "hours")), None)
    return int(amount.number) if amount else 0


def _put_together(tokens: list[Token], shift: int, *, is_named: bool) -> Clock | None:
    hour = next((one for one in tokens if one.kind in HOURS), None)
    if hour is None or (hour.kind == "een" and not is_named):
        return None
    if hour.kind == "noon":
        return Clock(NOON + shift, settled=True)
    if hour.kind == "midnight":
        return Clock(DAY + shift, settled=True)
    hours, minutes = _hour_and_minute(hour, tokens)
    if hours > 24 or minutes > 59 or (hours, minutes) > (24, 0):
        return None
    mark = next((_mark(one) for one in tokens if one.kind in MARKS), "")
    total = hours * HOUR + minutes + shift
    if mark and hours <= 12:
        return marked(total % NOON, mark)
    written = hour.text.startswith("0") and hour.kind in ("clock", "number")
    settled = hours > 12 or hours == 0 or written
    return Clock(total % DAY if total != DAY else DAY, settled=settled)


HOURS = ("number", "hour_word", "clock", "compact", "een", "noon", "midnight")
MARKS = ("am", "pm", "habit", "part", "morgen")


def _mark(token: Token) -> str:
    if token.kind in ("am", "pm"):
        return token.kind
    return "morning" if token.kind == "morgen" else str(token.value)


def _hour_and_minute(hour: Token, tokens: list[Token]) -> tuple[int, int]:
    if isinstance(hour.value, tuple):
        return hour.value[0], hour.value[1]
    if hour.kind == "compact":
        return divmod(int(hour.number), 100)
    if hour.kind == "een":
        return 1, 0
    later = [one for one in tokens[tokens.index(hour) + 1 :] if one.kind == "number"]
    return int(hour.number), int(later[0].number) if later else 0


def usual(clock: Clock, not_before: int = DAY_STARTS) -> int:
    """The reading that people mean: the first one from `not_before` on in the day people use."""
    inside = [at for at in clock.readings() if DAY_STARTS <= at < DAY_ENDS]
    later = [at for at in inside if at >= not_before]
    return (later or inside or [*clock.readings()])[0]


def until(clock: Clock, start: int) -> int:
    """The reading that comes first after `start`; the end of a day may be 22.00 or 24.00."""
    later = [at for at in (*clock.readings(), clock.minutes + DAY) if at > start]
    return later[0] if later else start
