"""Hours and what is said of them: at, between, from, until, and a day's own hour in between."""

from bot.rules.when import durations, weekdays
from bot.rules.when.clock import NOON, Clock, clock_of, marked
from bot.rules.when.context import Context
from bot.rules.when.patterns import Found, Tokens
from bot.rules.when.said import Days, Hours, Item

FOR_WORDS = {"alarm", "wekker", "afspraak", "in", "reminder", "herinnering", "plan"}


def point(found: Found, context: Context) -> Item | None:
    clock = _clock(found["at"], context)
    return Hours("point", clock, clock) if clock else None


def between(found: Found, context: Context) -> list[Item] | None:
    """'Van negen tot elf', '5 to seven in the morning': what marks the last marks the first."""
    if _is_to_the_hour(found, context):
        return [Hours("point", at, at)] if (at := _clock(found["whole"], context)) else None
    first, last = (
        clock_of(found[name], context.language, in_range=True) for name in ("first", "last")
    )
    if not first or not last:
        return None
    hours: Item = Hours("range", _beside(first, last, found["last"]), last)
    day = weekdays.one_day(found["day"], context) if found["day"] else None
    return [day, hours] if day else [hours]


def _is_to_the_hour(found: Found, context: Context) -> bool:
    """'Twenty to five' is a time, 'ten to five' may be a stretch."""
    said = found["first"]
    spelled = len(said) == 1 and said[0].kind == "number" and not said[0].text.isdigit()
    return bool(found["whole"]) and spelled and said[0].number > 12 and context.language == "en"


def _beside(first: Clock, last: Clock, said: Tokens) -> Clock:
    mark = next((one for one in said if one.kind in ("am", "pm", "habit", "part", "morgen")), None)
    if first.settled or mark is None:
        return first
    name = mark.kind if mark.kind in ("am", "pm") else str(mark.value or "morning")
    same = marked(first.minutes % NOON, name)
    if same.minutes < last.minutes:
        return Clock(same.minutes, settled=True)
    other = Clock((same.minutes + NOON) % (2 * NOON), settled=True)
    return other if other.minutes < last.minutes or other.minutes > same.minutes else first


def since(found: Found, context: Context) -> Item | None:
    clock = _clock(found["at"], context)
    return Hours("from", clock, clock) if clock else None


def up_to(found: Found, context: Context) -> Item | None:
    clock = _clock(found["at"], context)
    if not clock:
        return None
    is_for = found.has("voor") and context.text_before() in FOR_WORDS
    return Hours("point" if is_for else "until", clock, clock)


def after_that(found: Found, context: Context) -> Item | None:
    """'Na mijn college van een tot drie': from three."""
    clock = clock_of(found["last"], context.language, in_range=True)
    return Hours("from", clock, clock) if clock else None


def until_then(found: Found, context: Context) -> list[Item] | None:
    """'Tussen nu en vier uur'."""
    clock = _clock(found["at"], context)
    return [Days((context.today,)), Hours("until", clock, clock)] if clock else None


def day_and_hour(found: Found, context: Context) -> list[Item] | None:
    """'Vanaf morgen 3 uur', 'before Tuesday at 12'."""
    clock = _clock(found["at"], context)
    day = weekdays.one_day(found["day"], context)
    if not clock or not day:
        return None
    shape = "from" if found["relation"][0].kind in ("from", "after", "van") else "until"
    return [day, Hours(shape, clock, clock)]


def lasting(found: Found, context: Context) -> Item | None:
    """'From 10 am for 3 hours'."""
    start = _clock(found["at"], context)
    _, minutes = durations.length_of(found["length"])
    if not start or not minutes:
        return None
    return Hours("range", start, Clock(start.minutes + minutes, start.settled))


def two_points(found: Found, context: Context) -> list[Item] | None:
    """'3 of 4 uur'."""
    first, last = _clock(found["first"], context), _clock(found["last"], context)
    if not first or not last:
        return None
    first = _beside(first, last, found["last"])
    return [Hours("point", one, one) for one in (first, last)]


def _clock(said: Tokens, context: Context) -> Clock | None:
    return clock_of(said, context.language)
