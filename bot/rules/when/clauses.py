"""From pieces to statements: what belongs together, what is denied, and what keeps people busy."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.rules.when import parts
from bot.rules.when.clock import HOUR, Clock
from bot.rules.when.denying import denied, free_of_busy
from bot.rules.when.durations import days_from
from bot.rules.when.said import Days, Exact, Hours, Item, Sign, Statement

ENDS = ("comma", "stop", "but", "so")
OFFERS = {"available", "maybe", "rather", "conclude", "yes", "not", "about", "so", "than"}
WEEK, WORKING = 7, 5
BYGONE = {"gone", "yesterday"}
STRENGTH = {"": 0, "comma": 1, "and": 2, "or": 3, "but": 4, "so": 5, "stop": 4}


@dataclass
class Clauses:
    """Takes the pieces one by one; `done` are statements of which is known what they say."""

    today: date
    done: list[Statement] = field(default_factory=list)
    # Statements of this clause, with the words 'not', 'except' and 'yes' between them.
    clause: list[Statement | str] = field(default_factory=list)
    current: Statement = field(default_factory=Statement)
    seen: set[str] = field(default_factory=set)
    # The signs of this clause alone.
    said: set[str] = field(default_factory=set)
    conclusion: int | None = None
    busy_ahead: bool = False
    done_ahead: bool = False
    in_reason: bool = False
    denying: bool = False
    last_hours: list[Hours] = field(default_factory=list)

    def take(self, items: Iterable[Item]) -> None:
        for item in items:
            if self._is_reason(item):
                continue
            if isinstance(item, Sign):
                self.seen.add(item.kind)
                self.said.add(item.kind)
                step = getattr(self, f"_on_{item.kind}", None)
                if step:
                    step(item)
            else:
                self._add(item)
        self._end_clause()

    def _is_reason(self, item: Item) -> bool:
        """'Na drie, want overdag slaap ik': why it is so says no more of when."""
        kind = item.kind if isinstance(item, Sign) else ""
        said = bool(self.done or self.clause or not self.current.is_empty)
        self.in_reason = (kind == "because" and said) or (self.in_reason and kind not in ENDS)
        return self.in_reason

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

    def _on_no(self, _: Sign) -> None:
        """'Woensdagavond ja, donderdagavond nee'; at the start it answers something else."""
        if not self.current.is_empty:
            self._on_not(Sign("not"))

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

    def _on_same_time(self, _: Sign) -> None:
        """'Maandag tussen zeven en negen, dinsdag zelfde tijd'."""
        earlier = [one for one in [*self.done, *self.clause] if isinstance(one, Statement)]
        named = next((one.hours for one in reversed(earlier) if one.hours), [])
        self.current.hours = [*named]

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
        if named := self._named_days():
            self._add(Days((named[-1] + timedelta(days=1),)))

    def _named_days(self) -> list[date]:
        """The days that were named last."""
        named = [one for one in [*self.done, *self.clause, self.current]
                 if isinstance(one, Statement) and one.days]  # fmt: skip
        return sorted(day for one in named[-1].days for day in one.days) if named else []

    def _on_other_days(self, kind: str) -> None:
        """'Tot donderdag weg, daarna kan ik', 'vanaf donderdag op vakantie, dus daarvoor'."""
        named = self._named_days()
        if named and kind == "then":
            first = named[-1] + timedelta(days=1)
            self._add(
                Days(days_from(first, WORKING if not first.weekday() else WEEK - first.weekday()))
            )
        elif named and kind == "ere":
            self._add(Days(days_from(self.today, (named[0] - self.today).days)))

    def _on_then(self, sign: Sign) -> None:
        """'Ik werk tot vijf, dus daarna': the end of one thing is where the other may begin."""
        made = _beyond(sign.kind, self.last_hours)
        if not made:
            self._on_other_days(sign.kind)
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
        statements = denied(self.clause, carried=carried)
        self.denying = bool(statements) and statements[-1].negated and self._denied_ahead(carried)
        if "anyhow" in self.said:
            self._whole_days(statements)
        if self.said & BYGONE and not self.said & OFFERS:
            statements = []
        if "story" in self.said and not self.said & OFFERS:
            statements = [one for one in statements if _names_an_hour(one)]
        self.said = set()
        earlier = len(self.done)
        self.done.extend(free_of_busy(one) for one in statements)
        self._deny_list(earlier)
        # 'Als ik klaar ben met werken, om zes uur': the hour is still to come.
        self.done_ahead = self.done_ahead and not statements
        self.clause, self.busy_ahead = [], False

    def _whole_days(self, statements: list[Statement]) -> None:
        """'After four today, or any time Wednesday'."""
        for one in statements:
            if one.days and not one.hours and not one.negated and self.done:
                one.hours = [parts.hours_between("whole", *parts.PARTS["whole"])]

    def _deny_list(self, earlier: int) -> None:
        """'Maandag, dinsdag en woensdag kan ik niet' is about Monday too."""
        last = self.done[earlier:]
        is_list = len(last) > 1 and last[0].joined == "comma" and last[1].joined in ("and", "or")
        if not is_list or not all(one.negated and one.days for one in last):
            return
        for one in reversed(self.done[:earlier]):
            if one.negated or one.exact or one.hours or not one.days:
                return
            one.negated = True
            if one.joined != "comma":
                return

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


def _names_an_hour(statement: Statement) -> bool:
    """'De avonden zijn het ergst' tells how it is, and asks for nothing."""
    return bool(statement.exact) or any(one.shape != "part" for one in statement.hours)


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
