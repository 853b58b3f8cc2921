"""Parts of the day, meals and school: 'eind van de middag', 'na het eten', 'onder schooltijd'."""

from datetime import timedelta

from bot.rules.when.clock import DAY_ENDS, DAY_STARTS, HOUR, Clock
from bot.rules.when.context import Context
from bot.rules.when.patterns import Found
from bot.rules.when.reading import Doubt
from bot.rules.when.said import Days, Hours, Item, Sign, Statement

PARTS = {
    "morning": (8, 12), "afternoon": (12, 18), "evening": (18, 22), "night": (22, 30),
    "daytime": (8, 18), "whole": (8, 22),
}  # fmt: skip
# When it is, and until when somebody can who says 'after it'.
EVENTS = {
    "breakfast": (8, 9, 12), "lunch": (12, 13, 18), "dinner": (18, 19, 22),
    "school": (8.5, 15, 18), "work": (9, 17, 22),
}  # fmt: skip
RELATIONS = ("leave", "after", "from", "before", "voor", "until", "during", "about", "at")
BUSY = ("work", "school")
EDGE = 2 * HOUR
NIGHT_ENDS = 6
LATE, MIDNIGHT = 22, 24


def hours_between(name: str, start: float, end: float, *, glued: bool = False) -> Hours:
    first, last = (Clock(int(at * HOUR), settled=True) for at in (start, end))
    return Hours("part", first, last, name, glued)


def edged(hours: Hours, edge: str) -> Hours:
    """The first two hours of it, or the last two."""
    start, end = hours.first.minutes, hours.last.minutes
    if hours.name == "night":
        start, end = 20 * HOUR, 24 * HOUR
    if edge in ("begin", "early"):
        end = start + EDGE
    elif edge in ("late", "end", "later"):
        start = end - EDGE
    elif edge == "mid":
        start, end = start + EDGE, end - HOUR
    return Hours(
        "part", Clock(start, settled=True), Clock(end, settled=True), hours.name, hours.glued
    )


def part(found: Found, _: Context) -> Item | None:
    name = next((str(one.value) for one in found.all if one.kind in ("part", "habit")), "morning")
    word = next((one for one in found.all if one.kind in ("part", "habit")), None)
    glued = bool(word and word.kind == "part" and _is_glued(word.text))
    whole = hours_between(name, *PARTS[name], glued=glued)
    return _edge_of(found, whole)


def _is_glued(text: str) -> bool:
    return any(day in text for day in ("dag", "morgen", "zat", "vrij")) and text not in (
        "morgen", "morgens", "smorgens", "smiddags", "daytime", "overdag", "middag", "namiddag",
        "voormiddag", "middags", "smorges", "middagen",
    )  # fmt: skip


def _edge_of(found: Found, whole: Hours) -> Hours:
    edges = [*found["edge"], *found["post"]]
    return edged(whole, edges[0].kind) if edges else whole


def this_part(found: Found, context: Context) -> list[Item]:
    """'Vanavond', 'late tonight': a part of today; the night that has begun may still go on."""
    word = found.first("tonight")
    name = str(word.value) if word else "evening"
    whole = hours_between(name, *PARTS[name])
    if name == "evening" and context.now.hour >= LATE:
        whole = hours_between(name, PARTS[name][0], MIDNIGHT)
        context.doubts.add(Doubt.LATE_EVENING)
        tomorrow = Days((context.today + timedelta(days=1),))
        context.instead = Statement(days=[tomorrow], hours=[hours_between(name, *PARTS[name])])
    day = context.today
    if name == "night" and context.now.hour < NIGHT_ENDS:
        whole = hours_between(name, 0, NIGHT_ENDS)
    return [Days((day,)), _edge_of(found, whole)]


def bounded_part(found: Found, _: Context) -> Item:
    """'Voor de avond', 'tot vanmiddag', 'vanaf de middag'."""
    word = next(one for one in found.all if one.kind in ("part", "habit", "tonight"))
    start, end = PARTS[str(word.value)]
    relation = found["relation"][0].kind
    if relation == "from":
        return _bound("from", start)
    return _bound("from", end) if relation == "after" else _bound("until", start)


def _bound(shape: str, hour: float) -> Hours:
    clock = Clock(int(hour * HOUR), settled=True)
    return Hours(shape, clock, clock)


def event(found: Found, _: Context) -> Item | None:
    """'Na het eten', 'voor de lunch', 'onder schooltijd'; 'werk' by itself is no time."""
    word = found.first("event")
    name = str(word.value) if word else ""
    start, end, after = EVENTS[name]
    relation = next((one.kind for one in found.all if one.kind in RELATIONS), "")
    if relation in ("after", "leave"):
        return Hours(
            "part", Clock(int(end * HOUR), settled=True), Clock(int(after * HOUR), settled=True),
            name, guess=name == "work",
        )  # fmt: skip
    if relation in ("before", "voor", "until"):
        first = DAY_STARTS / HOUR if start > DAY_STARTS / HOUR else 7
        return hours_between(name, first, start)
    if name in BUSY and relation != "during":
        return Sign("busy")
    if relation or name == "lunch":
        return hours_between(name, start, end)
    return None


def between_events(found: Found, _: Context) -> Item:
    """'Between lunch and dinner': from the end of the one to the start of the other."""
    first, last = (EVENTS[str(found[name][0].value)] for name in ("first", "last"))
    return hours_between("", first[1], last[0])


def whole_day(_: Found, __: Context) -> Item:
    return hours_between("whole", DAY_STARTS / HOUR, DAY_ENDS / HOUR)
