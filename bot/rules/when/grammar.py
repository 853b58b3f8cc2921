"""Puts the pieces together: which days, which hours of them, and what is taken out again."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.when import dates
from bot.rules.when.clock import HOUR, Clock, clock_of
from bot.rules.when.hours import STAND_IN, Group, Span, cut, spans_of
from bot.rules.when.lexer import PARTS, SHORT, Piece

# dateparser takes a millisecond or more for each.
MOST_DATES = 6
NIGHT_ENDS = 6
# Nobody plans a meeting further ahead; a day in the year 9999 has no next day.
FURTHEST = timedelta(days=366)


class Reader:
    """Takes the pieces one by one; `now` is wall-clock time where the person is."""

    def __init__(self, instant: datetime, zone: ZoneInfo, language: str) -> None:
        self.knows_short_days = language != "en"
        self.instant = instant.astimezone(UTC)
        self.zone = zone
        self.now = instant.astimezone(zone).replace(tzinfo=None)
        self.groups = [Group()]
        self.anything = False
        self.negating = False
        self.week_ahead = False
        self.until_day = False
        self.dates_left = MOST_DATES

    @property
    def group(self) -> Group:
        return self.groups[-1]

    def take(self, piece: Piece) -> None:
        step: Callable[[Piece], None] | None = getattr(self, f"_take_{piece.kind}", None)
        if step:
            step(piece)

    def open_group(self) -> None:
        """Whatever follows stands apart from what was said so far."""
        if not self.group.is_empty:
            self.groups.append(Group())
        self.group.negated = self.negating

    def add_days(self, *days: date) -> None:
        if self.until_day:
            first, self.until_day = self.now.date(), False
            days = tuple(first + timedelta(n) for n in range((days[-1] - first).days + 1))
        if self.group.exact or (self.group.days and self.group.has_hours):
            self.open_group()
        near = (day for day in days if abs(day - self.now.date()) <= FURTHEST)
        self.group.days.extend(day for day in near if day not in self.group.days)

    def add_part(self, name: str, edge: str = "") -> None:
        hours = PARTS.get(name) or PARTS[_root(name)]
        start, end = (int(hour * HOUR) for hour in hours)
        if edge.startswith(("vroeg", "begin", "early")):
            end = start + 2 * HOUR
        elif edge:
            start = end - 2 * HOUR
        self.group.parts.append((start, end))

    def _take_anything(self, _: Piece) -> None:
        self.anything = True

    def _take_now(self, _: Piece) -> None:
        if self.negating:
            return
        self.open_group()
        self.group.exact.append((self.instant, self.instant + timedelta(days=1)))

    def _take_until_day(self, _: Piece) -> None:
        self.until_day = True

    def _take_ahead(self, piece: Piece) -> None:
        self.open_group()
        ahead, whole_days = dates.ahead(piece.inside["amount"], piece.inside["unit"])
        if whole_days:
            self.add_days((self.now + ahead).date())
        else:
            start = self.instant + ahead
            self.group.exact.append((start, start + timedelta(minutes=STAND_IN)))

    def _take_date(self, piece: Piece) -> None:
        self.dates_left -= 1
        day = dates.date_of(piece.text, self.now) if self.dates_left >= 0 else None
        if day:
            self.group.days = [one for one in self.group.days if one.weekday() != day.weekday()]
            self.add_days(day)

    def _take_part(self, piece: Piece) -> None:
        if self.group.negated and not self.negating:
            self.open_group()
        self.add_part(piece.inside["part"], piece.inside.get("edge", ""))

    def _take_this(self, piece: Piece) -> None:
        name = piece.inside["this_part"]
        began_yesterday = name == "nacht" and self.now.hour < NIGHT_ENDS
        self.add_days(self.now.date() - timedelta(days=began_yesterday))
        evening = piece.inside["this"] == "to" and name == "night"
        self.add_part("evening" if evening else name)

    def _take_weekday(self, piece: Piece) -> None:
        if piece.inside["weekday"] in SHORT.split("|") and not self.knows_short_days:
            return
        self.week_ahead = self.week_ahead or "next" in piece.inside
        name, today = piece.inside["weekday"], self.now.date()
        self.add_days(dates.weekday(name, today, next_week=self.week_ahead))
        part = piece.inside.get("weekday_part") or piece.inside.get("morning", "").strip()
        if part:
            self.add_part(part)

    def _take_tomorrow(self, piece: Piece) -> None:
        far = piece.inside["tomorrow"] in ("overmorgen", "day after tomorrow")
        self.add_days(self.now.date() + timedelta(days=2 if far else 1))
        part = piece.inside.get("tomorrow_part")
        if part:
            self.add_part("ochtend" if part == "vroeg" else part, "vroeg" * (part == "vroeg"))

    def _take_today(self, _: Piece) -> None:
        self.add_days(self.now.date())

    def _take_weekend(self, piece: Piece) -> None:
        today = self.now.date()
        ahead = bool(piece.inside.get("next_end")) and today.weekday() >= 5
        self.add_days(*dates.weekend(today, later=ahead))

    def _take_week(self, _: Piece) -> None:
        self.week_ahead = True

    def _take_between(self, piece: Piece) -> None:
        first, second = clock_of(piece.inside["first"]), clock_of(piece.inside["second"])
        if first and second:
            self.group.hours.append((first, second))

    def _take_after(self, piece: Piece) -> None:
        self.group.after = clock_of(piece.inside["after"]) or self.group.after

    def _take_done(self, piece: Piece) -> None:
        self.group.after = clock_of(piece.inside["done"]) or self.group.after

    def _take_before(self, piece: Piece) -> None:
        self.group.before = clock_of(piece.inside["before"]) or self.group.before

    def _take_at(self, piece: Piece) -> None:
        clock = clock_of(piece.inside.get("at") or piece.inside["clear"])
        if clock:
            self.group.hours.append((clock, None))

    def _take_noon(self, _: Piece) -> None:
        self.group.hours.append((Clock(12 * HOUR, settled=True), None))

    def _take_then(self, _: Piece) -> None:
        """'Ik werk tot vijf, dus daarna': the end of one thing is where the other may begin."""
        group = self.group
        ends = [last for _, last in group.hours if last]
        group.after = group.after or group.before or next(reversed(ends), None)
        group.before, group.hours = None, []

    def _take_not(self, _: Piece) -> None:
        if self.group.is_empty or self.anything:
            self.negating = True
            self.open_group()
        else:
            self.group.negated = True
            self.groups.append(Group())

    def _take_yes(self, _: Piece) -> None:
        self.negating = False
        self.open_group()

    def _take_stop(self, _: Piece) -> None:
        if self.negating:
            self._take_yes(_)

    def spans(self) -> list[Span]:
        """The stretches of time that are left, in UTC, not yet cut at now."""
        if self.week_ahead and not any(group.days for group in self.groups):
            self.groups[0].days = dates.working_week(self.now.date())
        wanted: list[Span] = []
        taken: list[Span] = []
        for group in self._with_days():
            (taken if group.negated else wanted).extend(self._instants(group))
        return cut(wanted, taken)

    def _instants(self, group: Group) -> list[Span]:
        spans = group.exact or spans_of(group, self.now)
        in_utc = ((self._utc(start), self._utc(end)) for start, end in spans)
        return [span for span in in_utc if span[0] < span[1]]

    def _utc(self, moment: datetime) -> datetime:
        return (moment if moment.tzinfo else moment.replace(tzinfo=self.zone)).astimezone(UTC)

    def _with_days(self) -> Iterator[Group]:
        """Groups without a day of their own are about the day that was named last."""
        last: list[date] = []
        for group in (group for group in self.groups if not group.is_empty):
            if not group.exact:
                group.days = group.days or list(last)
                last = group.days
            yield group


def _root(name: str) -> str:
    endings = (part for part in ("ochtend", "morgen", "middag", "avond", "nacht", "schooltijd"))
    found = next((part for part in endings if part in name), None)
    return {"schooltijd": "onder schooltijd"}.get(found or "", found or name.split()[-1])
