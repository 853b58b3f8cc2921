"""From pieces to statements: what belongs together, what is denied, and what keeps people busy."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.rules.when import parts
from bot.rules.when.clock import HOUR, Clock
from bot.rules.when.said import Days, Exact, Hours, Item, Sign, Statement

ENDS = ("comma", "stop", "but", "so")
STRENGTH = {"": 0, "comma": 1, "and": 2, "or": 3, "but": 4, "so": 5, "stop": 4}
OPPOSITE = {"from": "until", "until": "from"}


@dataclass
class Clauses:
    """Takes the pieces one by one; `done` are statements of which is known what they say."""

    done: list[Statement] = field(default_factory=list)
    # Statements of this clause, with the words 'not', 'except' and 'yes' between them.
    clause: list[Statement | str] = field(default_factory=list)
    current: Statement = field(default_factory=Statement)
    seen: set[str] = field(default_factory=set)
    conclusion: int | None = None
    busy_ahead: bool = False
    done_ahead: bool = False
    denying: bool = False
    last_hours: list[Hours] = field(default_factory=list)

    def take(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Sign):
                self.seen.add(item.kind)
                step = getattr(self, f"_on_{item.kind}", None)
                if step:
                    step(item)
            else:
                self._add(item)
        self._end_clause()

    def _add(self, item: Item) -> None:
        statement = self.current
        if isinstance(item, Days):
            apart = item.is_week and bool(statement.days) and self.clause[-1:] == ["except"]
            if (
                apart
                or statement.exact
                or (statement.days and statement.hours and not self._refines(item))
            ):
                self._next("")
            self._add_days(item)
        elif isinstance(item, Hours):
            if self.done_ahead and item.shape == "point":
                item = replace(item, shape="from")
            statement.hours_first = statement.hours_first or not statement.days
            statement.hours.append(item)
            self.last_hours = [*self.last_hours, item][-2:]
        elif isinstance(item, Exact):
            if not statement.is_empty:
                self._next("or")
            self.current.exact.append(item)
        self.current.busy = self.current.busy or self.busy_ahead

    def _add_days(self, item: Days) -> None:
        days = self.current.days
        if self._refines(item):
            days[:] = [one for one in days if not one.is_weekday and not one.is_week]
        spans_days = any(len(one.days) > 1 and not one.is_week for one in days)
        if item not in days and not (item.is_week and spans_days):
            days.append(item)

    def _refines(self, item: Days) -> bool:
        """A date after its weekday, a weekday after its week."""
        last = self.current.days[-1:] if self.current.days else []
        return any(
            (one.is_week and set(item.days) <= set(one.days))
            or (one.is_week and not item.is_week)
            or (one.is_weekday and not item.is_weekday and len(item.days) == 1
                and item.days[0].weekday() == one.days[0].weekday())
            for one in last
        )  # fmt: skip

    def _next(self, joined: str) -> None:
        if not self.current.is_empty:
            self.clause.append(self.current)
            self.current = Statement(joined=joined)
        elif STRENGTH[joined] >= STRENGTH[self.current.joined]:
            self.current.joined = joined

    def _on_and(self, sign: Sign) -> None:
        self._next(sign.kind)

    _on_or = _on_and

    def _on_comma(self, sign: Sign) -> None:
        self._end_clause()
        self._next(sign.kind)

    _on_stop = _on_comma
    _on_but = _on_comma

    def _on_so(self, sign: Sign) -> None:
        self._end_clause()
        self.conclusion = len(self.done)
        self._next(sign.kind)

    def _on_not(self, sign: Sign) -> None:
        self._next(self.current.joined)
        self.clause.append(sign.kind)

    def _on_than(self, sign: Sign) -> None:
        """'Liever voor drie dan na drie': what follows is not what somebody asks for."""
        if "rather" in self.seen and not self.current.is_empty:
            self._on_not(sign)

    _on_except = _on_not
    _on_yes = _on_not

    def _on_busy(self, _: Sign) -> None:
        if self.done_ahead:
            return
        if self.current.is_empty:
            self.busy_ahead = True
            return
        self.current.busy = True
        for one in reversed(self.clause):
            if isinstance(one, str) or one.hours:
                break
            one.busy = True

    def _on_available(self, _: Sign) -> None:
        self.busy_ahead = False

    def _on_done(self, _: Sign) -> None:
        self.busy_ahead, self.done_ahead = False, True
        self.current.hours = [
            replace(one, shape="from") if one.shape == "point" else one
            for one in self.current.hours
        ]
        if self.current.hours:
            self.last_hours = self.current.hours[-2:]

    def _on_hyphen(self, _: Sign) -> None:
        """'Maandag- of dinsdagavond'."""
        self.current.flags.add("hyphen")

    def _on_early(self, sign: Sign) -> None:
        hours = self.current.hours
        if hours and hours[-1].shape == "part":
            hours[-1] = parts.edged(hours[-1], sign.kind)
        elif self.current.days and not hours:
            name = "morning" if sign.kind == "early" else "evening"
            hours.append(parts.edged(parts.hours_between(name, *parts.PARTS[name]), sign.kind))

    _on_late = _on_early

    def _on_day_after(self, _: Sign) -> None:
        """'Morgen niet, de dag erna wel'."""
        named = [one for one in [*self.done, *self.clause, self.current]
                 if isinstance(one, Statement) and one.days]  # fmt: skip
        if named:
            last = max(day for one in named[-1].days for day in one.days)
            self._add(Days((last + timedelta(days=1),)))

    def _on_then(self, sign: Sign) -> None:
        """'Ik werk tot vijf, dus daarna': the end of one thing is where the other may begin."""
        made = _beyond(sign.kind, self.last_hours)
        if not made:
            return
        if self.current.hours:
            days = self.current.days
            self._next("comma")
            self.current.days = list(days)
        self.current.hours.append(made)
        self.current.flags.add(sign.kind)

    _on_ere = _on_then
    _on_amid = _on_then

    def _end_clause(self) -> None:
        self._next("")
        carried = self.denying and self._goes_on()
        statements = _denied(self.clause, carried=carried)
        self.denying = bool(statements) and statements[-1].negated and self._denied_ahead(carried)
        self.done.extend(_free_of_busy(one) for one in statements)
        # 'Als ik klaar ben met werken, om zes uur': the hour is still to come.
        self.done_ahead = self.done_ahead and not statements
        self.clause, self.busy_ahead = [], False

    def _denied_ahead(self, carried: bool) -> bool:
        """'Niet op maandag, dinsdag of woensdag' goes on; 'maandag niet' does not."""
        words = [one for one in self.clause if isinstance(one, str)]
        return carried or bool(words and isinstance(self.clause[-1], Statement))

    def _goes_on(self) -> bool:
        named = [one for one in self.clause if isinstance(one, Statement) and not one.hours]
        before = self.done[-1].days if self.done else []
        days = [day for one in named for day in one.days] + before
        bare = bool(before) and len(named) == len(self.clause) > 1
        return bare and all(day.is_weekday for day in days)


def _beyond(kind: str, last: list[Hours]) -> Hours | None:
    if not last:
        return None
    first, final = last[0], last[-1]
    if kind == "ere":
        return Hours("until", final.first, final.first)
    if kind == "amid" and len(last) > 1:
        return Hours("range", _end_of(first), final.first)
    return Hours("from", _end_of(final), _end_of(final))


def _end_of(hours: Hours) -> Clock:
    if hours.shape == "point":
        return Clock(hours.last.minutes + HOUR, hours.last.settled)
    return hours.last


def _denied(clause: list[Statement | str], *, carried: bool) -> list[Statement]:
    """What stands before 'niet' or after it is denied, as people use the word."""
    before: list[Statement] = []
    found: list[Statement] = []
    denies_next = carried
    word = ""
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
            denies_next = _denies_next(one, [] if again else before, clause[at + 1 :])
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


def _denies_next(word: str, before: list[Statement], rest: list[Statement | str]) -> bool:
    """Whether it is what follows that is denied, not what was said before."""
    following = next((one for one in rest if isinstance(one, Statement)), None)
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


def _free_of_busy(statement: Statement) -> Statement:
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
