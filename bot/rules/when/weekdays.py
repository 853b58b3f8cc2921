"""Days as people name them: weekdays, weeks, weekends, tomorrow, every day, from a day."""

from datetime import date, timedelta

from bot.rules.when import dates, durations
from bot.rules.when.context import Context
from bot.rules.when.durations import days_from
from bot.rules.when.patterns import Found, Token, Tokens, fragment
from bot.rules.when.reading import Doubt
from bot.rules.when.said import Days

WEEK = 7
SATURDAY = WORKING = 5
ASLEEP_UNTIL = 5
NUMBERED = ("nth", "number", "ordinal")
SOON, FAR = timedelta(days=21), timedelta(days=60)

fragment("THIS_WEEK", "((the? (next|coming|this))? week (on|the)*)")
fragment("WEEKDAY", "((this|the|on)* (THIS_WEEK|next|coming|this)* weekday)")
fragment("TOMORROW", "(tomorrow|morgen)")
fragment("DAYREF", "((on|the)* (DATE|LITERAL|WEEKDAY|today|TOMORROW|on? the nth|on number))")


def one_day(said: Tokens, context: Context) -> Days | None:
    """The one day that these words name."""
    kinds = {token.kind for token in said}
    if kinds & {"month", "iso", "dmy", "slash", "odd"}:
        day = _dated(said, context)
        return Days((day,)) if day and dates.is_near(day, context.now) else None
    if "weekday" in kinds:
        return weekday(said, context)
    if "today" in kinds:
        return Days((context.today,))
    if kinds & {"tomorrow", "morgen"}:
        return tomorrow(said, context)
    number = next((int(one.number) for one in said if one.kind in NUMBERED), 0)
    day = dates.of_month(number, context.today)
    return Days((day,)) if day else None


def _dated(said: Tokens, context: Context) -> date | None:
    """In English '8/10' may be the tenth of August, when that is soon and 8 October is not."""
    day = dates.date_of(said, context.now)
    other = dates.month_first(said, context.now) if context.language == "en" else None
    if not day or not other or not abs(other - context.today) <= SOON < abs(day - context.today):
        return day
    context.doubts.add(Doubt.OTHER_DATE)
    context.others[other] = day
    return other


def tomorrow(said: Tokens, context: Context) -> Days:
    ahead = max(int(one.number) for one in said if one.kind in ("tomorrow", "morgen")) or 1
    night = context.now.hour < ASLEEP_UNTIL
    if night:
        context.doubts.add(Doubt.AFTER_MIDNIGHT)
    day = context.today + timedelta(days=ahead)
    context.others |= {day: day - timedelta(days=1)} if night else {}
    return Days((day,))


def weekday(said: Tokens, context: Context) -> Days:
    kinds = {token.kind for token in said}
    number = int(next(one.number for one in said if one.kind == "weekday"))
    ahead = (number - context.today.weekday() - 1) % WEEK + 1
    coming = context.today + timedelta(days=ahead)
    week = _week_of(kinds, context)
    if week is not None:
        return Days((_in_week(week, number, context.today),), is_weekday=True)
    if ahead == WEEK:
        context.doubts.add(Doubt.WEEKDAY_IS_TODAY)
        context.others[coming] = context.today
    if "next" in kinds:
        return Days((_next_weekday(number, coming, context),), is_weekday=True)
    return Days((coming,), is_weekday=True)


def _week_of(kinds: set[str], context: Context) -> int | None:
    """0 is this week, 1 the next one; None when the first such day is meant."""
    if "week" in kinds:
        return 0 if "this" in kinds else 1
    if kinds & {"next", "coming"}:
        return None
    ahead = context.week_ahead()
    return context.week if ahead is None else ahead


def _in_week(week: int, number: int, today: date) -> date:
    return today + timedelta(days=WEEK * week - today.weekday() + number)


def _next_weekday(number: int, coming: date, context: Context) -> date:
    """'Volgende dinsdag' on a Monday: people differ, so it is asked."""
    day = _in_week(1, number, context.today)
    if day != coming:
        context.doubts.add(Doubt.NEXT_WEEKDAY)
        context.others[day] = coming
    return day


def weekday_with_date(found: Found, context: Context) -> Days | None:
    """'Dinsdag 17 maart', 'vrijdag de 26e': the date counts; when they differ it is asked."""
    said = weekday(found["weekday"], context)
    written = found["date"]
    bare = len(written) == 1 and written[0].kind == "number"
    day = _date_beside(written, said.days[0], context)
    if not day or (bare and day.weekday() != said.days[0].weekday()):
        return None
    context.doubts.discard(Doubt.WEEKDAY_IS_TODAY)
    context.others.clear()
    if day.weekday() != said.days[0].weekday():
        context.doubts.add(Doubt.OTHER_DATE)
        context.others[day] = said.days[0]
    return Days((day,))


def weekday_with_figures(found: Found, context: Context) -> Days | None:
    """'Di 10-3' is the tenth of March when that is a Tuesday."""
    said = weekday(found["weekday"], context)
    value = (int(found["first"][0].number), int(found["last"][0].number))
    day = dates.date_of([Token("slash", value, "")], context.now)
    if not day or day.weekday() != said.days[0].weekday() or day - context.today > FAR:
        return None
    context.doubts.discard(Doubt.WEEKDAY_IS_TODAY)
    return Days((day,))


def _date_beside(said: Tokens, weekday: date, context: Context) -> date | None:
    day = _dated(said, context)
    by_number = all(one.kind not in ("month", "slash", "dmy", "iso", "odd") for one in said)
    if day and day.weekday() != weekday.weekday() and by_number:
        number = day.day
        later = (dates.of_month(number, day + timedelta(days=ahead)) for ahead in (1, 32))
        return next((one for one in later if one and one.weekday() == weekday.weekday()), day)
    return day


def weekday_later(found: Found, context: Context) -> Days | None:
    """'Maandag over een week', 'Monday two weeks from now', 'two Sundays from now'."""
    first = weekday(found["weekday"], context)
    days, minutes = durations.length_of(found["length"])
    if minutes:
        return None
    if found.has("next"):
        days = WEEK
    elif not days:
        days = WEEK * (int(found["count"][0].number or 1) - 1) if found["count"] else WEEK
    context.doubts.discard(Doubt.WEEKDAY_IS_TODAY)
    return Days((first.days[0] + timedelta(days=days),))


def weekend(found: Found, context: Context) -> Days:
    today = context.today
    saturday = today + timedelta(days=(SATURDAY - today.weekday()) % WEEK)
    if today.weekday() == SATURDAY + 1:
        saturday = today - timedelta(days=1)
    if found.has("next") and (today.weekday() >= SATURDAY):
        saturday += timedelta(days=WEEK)
    return Days((saturday, saturday + timedelta(days=1)))


def around_weekend(found: Found, context: Context) -> Days:
    """'Na het weekend' is the week after it, 'voor het weekend' what is left of this one."""
    saturday = weekend(found, context).days[0]
    if found.has("from"):
        return Days(days_from(saturday, 2))
    if found.has("after"):
        return Days(days_from(saturday + timedelta(days=2), WORKING), is_week=True)
    return Days(days_from(context.today, (saturday - context.today).days))


def week(found: Found, context: Context) -> Days | None:
    """'Volgende week' is Monday to Friday; begin and end of it are two days each."""
    if not found.has(
        "next", "coming", "this", "rest", "whole", "begin", "end", "mid", "week_after_next"
    ):
        return None
    if found.has("coming") and any(one.text in ("weken", "weeks") for one in found.all):
        return Days(days_from(context.today + timedelta(days=1), 2 * WEEK), is_week=True)
    number = 2 if found.has("week_after_next") else int(found.has("next", "coming"))
    if not found.has("week_after_next", "next", "coming", "this"):
        number = context.week or 0
    context.week = number
    first, last = _edges(found)
    monday = context.today + timedelta(days=WEEK * number - context.today.weekday())
    days = tuple(monday + timedelta(days=at) for at in range(first, last))
    ahead = tuple(day for day in days if day >= context.today)
    return Days(ahead or days_from(context.today, WEEK - context.today.weekday()), is_week=True)


def _edges(found: Found) -> tuple[int, int]:
    if found.has("begin", "early"):
        return 0, 2
    if found.has("end", "late"):
        return 3, 5
    return (1, 4) if found.has("mid") else (0, 5)


def every(found: Found, context: Context) -> Days | None:
    if found.has("weekday"):
        return weekday(found["what"], context)
    week = _week_of(set(), context)
    return workdays(found, context) if week else Days(days_from(context.today, WEEK), is_week=True)


def workdays(_: Found, context: Context) -> Days:
    week = _week_of(set(), context)
    if week is not None:
        monday = context.today + timedelta(days=WEEK * week - context.today.weekday())
        return Days(days_from(monday, 5), is_week=True)
    days = days_from(context.today, WEEK)
    return Days(tuple(day for day in days if day.weekday() < SATURDAY), is_week=True)


def from_to(found: Found, context: Context) -> Days | None:
    """'Maandag tot en met woensdag', 'volgende week tussen woensdag en vrijdag'."""
    if found["week"]:
        context.week = _week_of({token.kind for token in found["week"]}, context)
    first, last = one_day(found["first"], context), one_day(found["last"], context)
    if not first or not last:
        return None
    start, end = first.days[0], last.days[0]
    while end < start:
        end += timedelta(days=WEEK)
    return Days(days_from(start, (end - start).days + 1))


def since(found: Found, context: Context) -> Days | None:
    """'Vanaf donderdag' is until the week is over; 'na donderdag' begins a day later."""
    first = one_day(found["day"], context)
    if not first:
        return None
    start = first.days[0] + timedelta(days=int(found.has("after")))
    return Days(days_from(start, max(WEEK - start.weekday(), 2)))


def up_to(found: Found, context: Context) -> Days | None:
    """'Uiterlijk maandag' is up to and including Monday; 'voor maandag' ends before it."""
    last = one_day(found["day"], context)
    if not last:
        return None
    inclusive = found.has("latest", "by", "upto")
    count = (last.days[0] - context.today).days + int(inclusive)
    return Days(days_from(context.today, max(count, 1)))


def stretch_from(found: Found, context: Context) -> Days | None:
    """'Twee weken vanaf 20 juli', 'vanaf maandag drie dagen': so many days, that one too."""
    days, minutes = durations.length_of(found["length"])
    start = one_day(found["day"], context)
    return Days(days_from(start.days[0], days)) if start and days and not minutes else None


def counted_from(found: Found, context: Context) -> Days | None:
    """'Drie dagen na morgen', 'two days from tomorrow'."""
    days, minutes = durations.length_of(found["length"])
    if minutes:
        return None
    if found.has("yesterday"):
        return Days((context.today + timedelta(days=days - 1),))
    start = one_day(found["day"], context)
    return Days((start.days[0] + timedelta(days=days),)) if start else None
