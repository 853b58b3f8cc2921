"""What of a sentence is denied: by 'niet' or 'behalve', by a comparison, by being busy then."""

from dataclasses import replace

from bot.rules.when.said import Statement

OPPOSITE = {"from": "until", "until": "from"}


def denied(clause: list[Statement | str], *, carried: bool) -> list[Statement]:
    """What stands before 'niet' or after it is denied, as people use the word."""
    before: list[Statement] = []
    found: list[Statement] = []
    denies_next = carried
    word = ""
    followed = _following(clause)
    for at, one in enumerate(clause):
        if one == "than":
            word = one if _compares(clause, at) else word
        elif isinstance(one, Statement) and word == "than":
            word = ""
        elif isinstance(one, Statement):
            if word == "except" and one.days and all(day.is_week for day in one.days):
                denies_next = False
            one.negated = denies_next
            before.append(one)
        elif one == "yes":
            for statement in before:
                statement.negated = False
            found, before, denies_next = found + before, [], False
        else:
            word = one
            again = bool(before) and all(statement.negated for statement in before)
            denies_next = _denies_next(one, [] if again else before, followed[at])
            if not denies_next:
                for statement in before:
                    statement.negated = True
            found, before = found + before, []
    return [part for one in found + before for part in _turned(one)]


def _compares(clause: list[Statement | str], at: int) -> bool:
    """'Liever dinsdag dan woensdag' does; 'liever dinsdag dan, om drie uur' says more of it."""
    one, other = clause[at - 1], clause[at + 1] if at + 1 < len(clause) else None
    if not isinstance(one, Statement) or not isinstance(other, Statement):
        return False
    return bool((one.days and other.days) or (one.hours and other.hours))


def _following(clause: list[Statement | str]) -> list[Statement | None]:
    """For each of them the first statement after it."""
    found: list[Statement | None] = []
    last: Statement | None = None
    for one in reversed(clause):
        found.append(last)
        last = one if isinstance(one, Statement) else last
    return found[::-1]


def _denies_next(word: str, before: list[Statement], following: Statement | None) -> bool:
    """Whether it is what follows that is denied, not what was said before."""
    if not following:
        return False
    if word == "except" or not before:
        return True
    if any(day.is_week for one in before for day in one.days):
        return True
    return not following.days and not following.exact


def _turned(statement: Statement) -> list[Statement]:
    """'Niet voor tien' is from ten: a denied bound is the other bound."""
    if not statement.negated or not any(one.is_bound for one in statement.hours):
        return [statement]
    statement.hours = [
        replace(one, shape=OPPOSITE.get(one.shape, one.shape)) for one in statement.hours
    ]
    statement.negated = False
    return [statement]


def free_of_busy(statement: Statement) -> Statement:
    """Who works until five can from five."""
    if not statement.busy or statement.negated:
        return statement
    statement.flags.add("derived")
    bounds = [one for one in statement.hours if one.is_bound]
    if bounds:
        statement.hours = [replace(one, shape=OPPOSITE[one.shape]) for one in bounds]
    elif not statement.exact:
        statement.negated = True
    return statement
