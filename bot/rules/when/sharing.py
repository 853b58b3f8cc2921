"""Which days and hours belong together: 'dinsdag of woensdag na drie'."""

from dataclasses import replace
from datetime import date

from bot.rules.when.clock import DAY_STARTS
from bot.rules.when.resolving import minutes_of
from bot.rules.when.said import Days, Hours, Statement

PARTS = ("morning", "afternoon", "evening")
LISTED = ("and", "or", "comma", "")


def shared(statements: list[Statement], conclusion: int | None) -> list[Statement]:
    """Every statement with the days and hours it means."""
    kept = _concluded(statements, conclusion)
    found: list[Statement] = []
    for statement in _without_week(kept):
        if statement.exact or not found:
            found.append(statement)
        elif not statement.days:
            _take_hours(found, statement)
        elif not statement.hours:
            _take_days(found, statement)
        else:
            _take_both(found, statement)
    return _restated(found)


def _restated(statements: list[Statement]) -> list[Statement]:
    """'Woensdag en vrijdag. Vrijdag alleen in de ochtend': the last word on Friday counts."""
    for at, one in enumerate(statements):
        if one.hours and not one.negated and one.joined in ("stop", "comma", "but"):
            days = {day for item in one.days for day in item.days}
            narrowed = _narrowed(one)
            for other in statements[:at]:
                if narrowed and _says_it_wider(other, one, narrowed):
                    other.hours = list(one.hours)
                if not other.hours and not other.negated and not other.exact:
                    other.days = _besides(other.days, days)
    return [one for one in statements if not one.is_empty]


def _narrowed(one: Statement) -> set[str]:
    """The parts of the day that are named with hours beside them."""
    named = {hours.name for hours in one.hours if hours.shape == "part"}
    return named if any(hours.shape != "part" for hours in one.hours) else set()


def _says_it_wider(other: Statement, one: Statement, narrowed: set[str]) -> bool:
    """'Ook 's nachts? Tussen een en drie vannacht': the night, and then which hours of it."""
    alike = {hours.name for hours in other.hours} == narrowed
    return alike and not other.negated and other.days == one.days


def _besides(items: list[Days], days: set[date]) -> list[Days]:
    left = [replace(one, days=tuple(day for day in one.days if day not in days)) for one in items]
    return [one for one in left if one.days]


def _concluded(statements: list[Statement], conclusion: int | None) -> list[Statement]:
    """After 'dus' comes what counts: it replaces the hours, or the days, that led to it."""
    if conclusion is None:
        return statements
    before, after = statements[:conclusion], statements[conclusion:]
    positive = [one for one in after if not one.negated]
    if any(one.exact for one in positive) or any(one.days and one.hours for one in positive):
        return after
    if any(one.hours for one in positive):
        bounds = [hours for one in positive for hours in one.hours]
        named = {one.name for it in before for one in it.hours if one.name in PARTS}
        if len(named) == 1:
            _mark(positive, named.pop())
        for one in before:
            one.hours = [] if one.busy or one.negated else _parts_around(one.hours, bounds)
            one.negated = False
        return [one for one in before if one.days] + after
    if any(one.days for one in positive):
        return [one for one in before if one.negated and one.days and not one.busy] + after
    return statements


def _mark(statements: list[Statement], part: str) -> None:
    """'Niet te laat op de avond, dus voor negen': nine in the evening."""
    for one in statements:
        one.hours = [
            replace(hours, first=hours.first.marked(part), last=hours.last.marked(part))
            for hours in one.hours
        ]


def _parts_around(hours: list[Hours], bounds: list[Hours]) -> list[Hours]:
    """'Morgenmiddag, … dus voor half drie': the afternoon still stands."""
    parts = [one for one in hours if one.shape == "part" and one.name in PARTS]
    return parts if all(minutes_of([part, *bounds], DAY_STARTS) for part in parts) else []


def _without_week(statements: list[Statement]) -> list[Statement]:
    """'Volgende week heb ik alleen woensdag': the week only says which Wednesday."""
    named = [
        one for one in statements
        if not one.negated and any(not day.is_week for day in one.days)
    ]  # fmt: skip
    if not named:
        return statements
    for one in statements:
        if one.hours or one in named:
            one.days = [day for day in one.days if not day.is_week] or (
                one.days if one.hours else []
            )
        elif one.days and all(day.is_week for day in one.days) and not one.negated:
            one.days = []
    return [one for one in statements if not one.is_empty]


def _take_hours(found: list[Statement], new: Statement) -> None:
    """Hours without a day are about the days that were named last."""
    last = found[-1]
    chain = _bare_days(found)
    if chain and not new.negated:
        for one in chain:
            one.hours = list(new.hours)
        return
    if not last.negated and not new.negated and _refine(last, new):
        return
    if chain:
        new.days = [day for one in chain for day in one.days]
        found.append(new)
        return
    source = next((one for one in reversed(found) if _lends_days(one)), None)
    if source:
        new.days = list(source.days)
    found.append(new)


def _lends_days(statement: Statement) -> bool:
    return bool(statement.days) and (not statement.negated or bool(statement.hours))


def _bare_days(found: list[Statement]) -> list[Statement]:
    """The statements just before that name days and no hours."""
    chain: list[Statement] = []
    for one in reversed(found):
        if one.hours or one.exact or not one.days or one.negated:
            break
        chain.append(one)
        if one.joined not in LISTED:
            break
    return chain


def _refine(last: Statement, new: Statement) -> bool:
    """'Vanavond, na achten'; 'na tien en voor vier': both hold at once."""
    if not last.hours or last.exact:
        return False
    if _follows(last, new):
        last.hours = list(new.hours)
        last.flags.add("derived")
        return True
    if any(one.guess for one in last.hours):
        last.hours = list(new.hours)
        return True
    shapes = {one.shape for one in last.hours}, {one.shape for one in new.hours}
    complementary = shapes in (({"from"}, {"until"}), ({"until"}, {"from"}))
    narrower = shapes[0] == {"part"} and shapes[1] != {"part"} and _narrows(last, new)
    if (complementary and new.joined != "or") or narrower or _inside(last, new):
        last.hours = [*last.hours, *new.hours]
        return True
    return False


def _narrows(last: Statement, new: Statement) -> bool:
    """'Na de lunch en voor vier uur' is both; 'in de ochtend en om vier uur' is two times."""
    if new.joined == "and" and all(one.is_bound for one in new.hours):
        return bool(minutes_of([*last.hours, *new.hours], DAY_STARTS))
    return new.joined not in ("or", "and")


def _follows(last: Statement, new: Statement) -> bool:
    """'College tot drie uur, daarna kan ik': what comes first is what keeps somebody."""
    shapes = {one.shape for one in last.hours}
    return "then" in new.flags and new.joined != "or" and shapes <= {"until", "point"}


def _inside(last: Statement, new: Statement) -> bool:
    """A part within the part said before: 'morgenochtend, het liefst vroeg in de ochtend'."""
    both = [*last.hours, *new.hours]
    return (
        new.joined in ("comma", "but", "stop")
        and all(one.shape == "part" for one in both)
        and any(_holds(one, other) for one in last.hours for other in new.hours)
    )


def _holds(one: Hours, other: Hours) -> bool:
    return one.first.minutes <= other.first.minutes and other.last.minutes <= one.last.minutes


def _take_days(found: list[Statement], new: Statement) -> None:
    """Days without hours after hours without days: 'na schooltijd kan ik, woensdag'."""
    waiting = [one for one in found if one.hours and not one.days and one.negated == new.negated]
    if waiting and new.joined not in ("or", "and") and not new.negated:
        for one in waiting:
            one.days = list(new.days)
            one.flags.add("listing")
        return
    last = found[-1]
    if new.joined in ("or", "and") and last.hours_first and last.days and not new.negated:
        new.hours = list(last.hours)
    if new.joined in LISTED and not new.negated and "listing" in last.flags:
        found[-1].days = [*found[-1].days, *new.days]
        return
    found.append(new)


def _share_clock(found: list[Statement], new: Statement) -> None:
    """'Morgenmiddag of maandagmiddag om drie uur': the hour is of both afternoons."""
    named = {one.name for one in new.hours if one.shape == "part"}
    clocks = [one for one in new.hours if one.shape != "part"]
    last = found[-1]
    alike = len(named) == 1 and {one.name for one in last.hours} == named and last.days
    if clocks and alike and new.joined in ("or", "and") and not last.negated:
        last.hours = list(new.hours)


def _take_both(found: list[Statement], new: Statement) -> None:
    glued = any(one.glued for one in new.hours)
    if not new.negated and not new.hours_first and new.joined in LISTED:
        chain = _bare_days(found)
        known = {day for one in chain for item in one.days for day in item.days}
        named = {day for item in new.days for day in item.days}
        for one in chain if not named <= known else ():
            if not glued or "hyphen" in one.flags:
                one.hours = list(new.hours)
        _share_clock(found, new)
    waiting = [one for one in found if one.hours and not one.days and not one.negated]
    if new.hours_first or new.joined not in ("or", "and"):
        for one in waiting:
            one.days = list(new.days)
    found.append(new)
