"""Which words make which piece; the first rule that fits counts, so the order matters."""

from collections.abc import Callable

from bot.rules.when import dates, durations, months, parts, relations, weekdays
from bot.rules.when.clock import HOUR, Clock
from bot.rules.when.context import Context
from bot.rules.when.patterns import Found, Token, fragment
from bot.rules.when.reading import Doubt
from bot.rules.when.said import Days, Hours, Item, Sign, Statement

Made = Item | list[Item] | None
SIGNS_TEXT = """
    and or comma stop but not no story except yes so then ere amid busy done leave maybe anytime
    anyhow dont_know rather rather_late than early late day_after soon about available
"""
SIGNS = SIGNS_TEXT.split()


def _week_later(found: Found, context: Context) -> Made:
    """'A week on Monday', 'Monday week': as the English say it."""
    return weekdays.weekday_later(found, context) if context.language == "en" else None


def _stretch(found: Found, context: Context) -> Made:
    """In English 'two weeks from tomorrow' is that day; from a date on it is the weeks."""
    is_span = context.language == "nl" or found.has("month", "slash", "dmy", "iso", "for")
    return weekdays.stretch_from(found, context) if is_span else None


def _another_date(found: Found, context: Context) -> Made:
    """'The 19th or 20th': a number of a day stands where a date was said before."""
    listed = context.before() in ("or", "and", "comma", "dash") and context.at > 1
    dated = listed and context.before(2) in ("nth", "ordinal", "month")
    return weekdays.one_day(found["day"], context) if dated else None


def _nothing(_: Found, __: Context) -> Made:
    return []


def _ahead(found: Found, context: Context) -> Made:
    return durations.ahead(found["length"], context.now, context.instant)


def _within(found: Found, context: Context) -> Made:
    if found["in"][0].value == "within":
        return durations.within(found["length"], context.now, context.instant)
    return _ahead(found, context)


def _coming(found: Found, context: Context) -> Made:
    return durations.coming(found, context.now, context.instant)


def _coming_days(_: Found, context: Context) -> Made:
    return Days(durations.days_from(context.today, durations.FEW + 1)[1:])


def _day(found: Found, context: Context) -> Made:
    return weekdays.one_day(found["day"], context)


def _weekday_morning(found: Found, context: Context) -> Made:
    day = weekdays.one_day(found["day"], context)
    hours = parts.hours_between("morning", *parts.PARTS["morning"])
    return (
        [day, parts.edged(hours, found["post"][0].kind) if found["post"] else hours]
        if day
        else None
    )


def _bounded_day_part(found: Found, context: Context) -> Made:
    """'Vanaf vrijdagmiddag'; with any other relation the part itself is meant."""
    day = weekdays.one_day(found["day"], context)
    bound = parts.bounded_part(found, context)
    return [day, bound] if day else None


def _date_range(found: Found, context: Context) -> Made:
    return dates.from_to(found, context.now)


def _day_first(found: Found, context: Context) -> Made:
    """'12-3' is the twelfth of March; '9-12' are hours, and with a day named all are."""
    numbers = [int(one.number) for one in found.all if one.kind == "number"]
    ascending = numbers[0] < numbers[1]
    if context.named_a_day() or numbers[1] > 12 or (ascending and context.before() != "on"):
        return None
    if max(numbers) <= 12 and context.before() != "on":
        context.doubts.add(Doubt.DATE_OR_HOURS)
        first, last = (Clock(number * HOUR, settled=False) for number in numbers)
        context.instead = Statement(hours=[Hours("range", first, last)])
    day = dates.date_of([Token("slash", (numbers[0], numbers[1]), "")], context.now)
    return Days((day,)) if day else None


def _now(_: Found, __: Context) -> Made:
    return [Sign("now")]


def _bare(found: Found, context: Context) -> Made:
    """A number is an hour after a day or an hour, or when nothing else is said."""
    alone = all(token.kind in ("number", "compact", "stop") for token in context.tokens)
    few = len(context.tokens) <= 2 and alone
    return relations.point(found, context) if few or context.follows_time else None


def _out_of(found: Found, context: Context) -> Made:
    """'Om drie uur uit school' says when; 'uit school' alone is after it."""
    return Sign("done") if context.follows_time else parts.event(found, context)


def _hyphen(_: Found, __: Context) -> Made:
    return Sign("hyphen")


def _sign(found: Found, _: Context) -> Made:
    return Sign(found.all[0].kind)


def _this_day(_: Found, context: Context) -> Made:
    return Days((context.today,))


def _half_of_day(found: Found, context: Context) -> Made:
    """'Tomorrow pm'."""
    name = "morning" if found["half"][0].kind == "am" else "afternoon"
    return parts.hours_between(name, *parts.PARTS[name]) if context.follows_time else None


def _rest_of_day(_: Found, context: Context) -> Made:
    return [Days((context.today,)), parts.hours_between("whole", *parts.PARTS["whole"])]


fragment("NO_NUMBER", "(?!number|weekday|part|habit)")
fragment("NO_COUNT", "(?!count|hours|days|week|month_unit|weekend|ago|month)")
fragment("NO_HOUR", "(?!uur|pm|am|habit|hours|days|week|count|dash|until|to|upto|month)")
fragment("NO_PART", "(?!part|habit|morgen)")
fragment("EDGE", "(early|late|later|begin|end|mid)")
TABLE: tuple[tuple[str, Callable[[Found, Context], Made]], ...] = (
    ("(on|in|the)* <nth:NTH> <what:weekday|week> (of|van|in) <month:A_MONTH>", months.nth),
    (
        "DURATION ago|now DURATION|last (week|weekend|weekday|month_unit|part|month)|yesterday (part|habit)?",
        _nothing,
    ),
    (
        "(next|coming) <length:AMOUNT (week|month_unit)>|<length_:AMOUNT> (next|coming) week",
        _coming,
    ),
    (
        "(<length:DURATION> word? from|for <length_:DURATION> word? (from|van)) <day:DAYREF>"
        "|(from|van) <day_:DAYREF> for? <length__:DURATION>",
        _stretch,
    ),
    (
        "(in|over|after)? <length:DURATION> ((after|from|van) (the|on)* <day:DAYREF>|word? (after|from|van) yesterday)",
        weekdays.counted_from,
    ),
    (
        "<weekday:WEEKDAY> (over|in|from) <length:DURATION>|<weekday_:WEEKDAY> <length_:DURATION> (from|van|later) now?",
        weekdays.weekday_later,
    ),
    ("<weekday:WEEKDAY> after next", weekdays.weekday_later),
    ("een? week on <weekday:weekday>|<weekday_:weekday> week NO_NUMBER", _week_later),
    ("<count:number> <weekday:weekday> (from|van) now", weekdays.weekday_later),
    ("<in:in|over> about? the? (next|coming)* <length:DURATION>", _within),
    ("plus <length:DURATION>|<length_:DURATION> ((from|van) now|later|out)", _ahead),
    ("after about? <length:AMOUNT (hours|days|week|month_unit) (and? AMOUNT UNIT)*>", _ahead),
    (
        "the? (next|coming) <length:AMOUNT business? (uur|hours|days)>|<length_:AMOUNT (next|coming) (uur|hours|days)>"
        "|(next|coming) <length__:uur|hours>",
        _coming,
    ),
    ("the? (next|coming) few? days", _coming_days),
    ("(in|on|the|during)* week <number:number> NO_COUNT", months.numbered_week),
    (
        "(in|during|the|whole|voor|this)* <month:(next|coming|this) month_unit>"
        "|(in|during)? the? whole the? <month_:month> (?!number|nth|ordinal)",
        months.whole,
    ),
    (
        "(on|van|from|between|the)* <first:DAY_NUMBER month?> (until|to|upto|dash|and) the? <last:DAY_NUMBER>"
        " (of|van)? <month:month>|<month_:month> <first_:DAY_NUMBER> (until|to|upto|dash) <last_:DAY_NUMBER>",
        _date_range,
    ),
    (
        "<week:THIS_WEEK>? (van|from)? <first:DAYREF> (upto|until|to|dash) <last:DAYREF> NO_HOUR",
        weekdays.from_to,
    ),
    ("<week:THIS_WEEK>? between <first:DAYREF> (and|dash) <last:DAYREF>", weekdays.from_to),
    ("(van|from) <day:DAYREF> at? <first:CLOCK> (until|to|dash) <last:CLOCK>", relations.between),
    ("<at:(een? quarter|number) hours? (TO|PAST) (noon|midnight)>", relations.point),
    ("<at:number> comma? (?=TOMORROW part|tonight)", relations.point),
    (
        "<weekday:WEEKDAY> comma? <date:(on? the)? (DATE|LITERAL|nth|ordinal|number NO_HOUR)>",
        weekdays.weekday_with_date,
    ),
    (
        "<weekday:WEEKDAY> <first:number> dash <last:number> (?!uur|hours|pm|am|habit)",
        weekdays.weekday_with_figures,
    ),
    ("(between|from|van) now (and|until|to) <at:CLOCK>", relations.until_then),
    (
        "<relation:after|from|before|until|voor|van|by|latest> (on|the)* <day:DAYREF> (at|about)* <at:CLEAR>",
        relations.day_and_hour,
    ),
    ("<relation:from|until> <day:DAYREF> <part:part>", _bounded_day_part),
    ("(latest|by) on? <day:DAYREF>", weekdays.up_to),
    ("(before|until|upto) on? <day:DAYREF>", weekdays.up_to),
    ("voor <day:WEEKDAY NO_PART|TOMORROW NO_PART>", weekdays.up_to),
    ("(from|after|since) on? <day:DAYREF>", weekdays.since),
    ("rest (of|van)? the* this? (days|today)", _rest_of_day),
    ("end (of|van)? the? this? month_unit", months.end),
    (
        "(in|on|at|the)* <edge:early|late|later|begin|end|mid>? (in|of|van|about|the)* "
        "(week_after_next|((next|coming|this|the? whole|rest (of|van)?) the? (next|this|coming)? week)|(EDGE (in|of|van|about|the)* (next|this|coming|the) week))",
        weekdays.week,
    ),
    ("(in|on|the)* every <what:(days|weekday)>", weekdays.every),
    ("(on|the)* every (?=part|habit)", weekdays.every),
    ("(on|the)* workdays", weekdays.workdays),
    ("<relation:after|from|before|voor|until> the? weekend", weekdays.around_weekend),
    ("(in|on|the)* (next|coming|this)* weekend", weekdays.weekend),
    ("(in|during) the week NO_NUMBER", weekdays.workdays),
    ("<day:DATE|LITERAL>", _day),
    ("on? <first:number> dash <last:number> (?!uur|hours|month|am|pm|dash)", _day_first),
    (
        "(between|van|from|at|about|on)* <first:CLOCK> <day:DAYREF>? and about? <last:CLOCK> NO_COUNT",
        relations.between,
    ),
    (
        "(at|about|on)* <whole:<first:CLOCK> to <last:CLOCK>> NO_COUNT|"
        "(van|from|at|about|on|in|voor)* about? <first_:CLOCK> <day:today|TOMORROW>? (until|to|upto|dash) about? <last_:CLOCK> NO_COUNT",
        relations.between,
    ),
    ("<day:(the|on|this)* weekday (next|coming|this) week>", _day),
    ("<day:(the|on|this)* weekday coming>", _day),
    ("<day:WEEKDAY> <part:morgen> <post:early|late>?", _weekday_morning),
    ("<day:WEEKDAY>", _day),
    ("(this|mn) days", _this_day),
    ("(van|from|at|about)* <at:CLEAR|CLOCK> for <length:DURATION>", relations.lasting),
    ("at? <at:CLOCK> or (later|after)", relations.since),
    ("(latest|by|before|voor|until|upto) (about|at|the)* <at:CLOCK> NO_COUNT", relations.up_to),
    ("(after|from|since) (about|at|the)* <at:CLOCK> NO_COUNT", relations.since),
    ("done (at|about|by)+ <at:CLOCK> NO_COUNT", relations.since),
    ("leave the* event", _out_of),
    (
        "<relation:leave|after|from|before|voor|until|during|about|at>? (the|during)* event",
        parts.event,
    ),
    (
        "<edge:early|late|later|begin|end|mid>? (in|of|van|on|the)* tonight <post:early|late>?",
        parts.this_part,
    ),
    ("<relation:before|until|from|after> (the|in)* (part|habit|tonight)", parts.bounded_part),
    ("<relation:voor> tonight", parts.bounded_part),
    ("<relation:voor> the (part|habit)", parts.bounded_part),
    ("(number (or|comma))? (at|about|on)* <first:number> or <last:CLEAR>", relations.two_points),
    ("(at|about|for|on)* <at:CLEAR> NO_COUNT", relations.point),
    ("(at|about) (at|about|on|the)* <at:CLOCK> NO_COUNT", relations.point),
    ("for <at:number> NO_COUNT", _bare),
    (
        "(in|on|at|the|this)* <edge:early|late|later|begin|end|mid>? dash? (in|on|of|van|the|this)* (part|habit)"
        " ((in|on|of)* the? <post:early|late|begin|end>)?",
        parts.part,
    ),
    ("(in|on)? the morgen", parts.part),
    ("<day:today>", _day),
    ("<day:TOMORROW>", _day),
    (
        "<day:(on? the nth)|(on number NO_HOUR (?!word))|(on the ordinal (?!word))"
        "|(the ordinal (?=(at|about|from|after|before|between) (about|the)* HOUR))>",
        _day,
    ),
    ("the? <day:nth> NO_COUNT", _another_date),
    ("now", _now),
    ("<at:number|compact|een number> NO_COUNT", _bare),
    ("<half:am|pm>", _half_of_day),
    ("dash (?=or|and)", _hyphen),
    ("whole_day", parts.whole_day),
    ("|".join(SIGNS), _sign),
)
