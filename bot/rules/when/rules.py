"""Which words make which piece; the first rule that fits counts, so the order matters."""

from collections.abc import Callable

from bot.rules.when import making, months, parts, relations, weekdays
from bot.rules.when.context import Context
from bot.rules.when.making import Made
from bot.rules.when.patterns import Found, fragment

SIGNS_TEXT = """
    and or comma stop but because not no story gone yesterday same_time except yes so then ere amid busy done leave maybe anytime
    anyhow dont_know rather rather_late than early late day_after soon about available
"""
SIGNS = SIGNS_TEXT.split()


fragment("NO_NUMBER", "(?!number|weekday|part|habit)")
fragment("NO_COUNT", "(?!count|hours|days|week|month_unit|weekend|ago|month)")
fragment("NO_HOUR", "(?!uur|pm|am|habit|hours|days|week|count|dash|until|to|upto|month)")
fragment("NO_PART", "(?!part|habit|morgen)")
fragment("EDGE", "(early|late|later|begin|end|mid)")
TABLE: tuple[tuple[str, Callable[[Found, Context], Made]], ...] = (
    ("(on|in|the)* <nth:NTH> <what:weekday|week> (of|van|in) <month:A_MONTH>", months.nth),
    (
        "DURATION ago|now DURATION|last week (on|the)* weekday"
        "|last (week|weekend|weekday|month_unit|part|month)|yesterday (part|habit)?|weekday last week"
        "|(on|the)* (weekday|weekend|part|habit|today) (gone|was)|since (the|on)* (DAYREF|weekend|part|tonight|habit)",
        making.nothing,
    ),
    (
        "(next|coming) <length:AMOUNT (week|month_unit)>|<length_:AMOUNT> (next|coming) week",
        making.coming,
    ),
    (
        "(<length:DURATION> word? from|for <length_:DURATION> word? (from|van)) <day:DAYREF>"
        "|(from|van) <day_:DAYREF> for? <length__:DURATION>",
        making.stretch,
    ),
    (
        "(in|over|after)? <length:DURATION> ((after|from|van) (the|on)* <day:DAYREF>|word? (after|from|van) yesterday)",
        weekdays.counted_from,
    ),
    (
        "<weekday:WEEKDAY> (over|in|from) <length:DURATION>|<weekday_:WEEKDAY> <length_:DURATION> (from|van|later) now?",
        weekdays.weekday_later,
    ),
    ("<day:today|TOMORROW> over <length:DURATION>", weekdays.counted_from),
    ("<weekday:WEEKDAY> after next", weekdays.weekday_later),
    ("een? week on <weekday:weekday>|<weekday_:weekday> week NO_NUMBER", making.week_later),
    ("<count:number> <weekday:weekday> (from|van) now", weekdays.weekday_later),
    ("<in:in|over> about? the? (next|coming)* <length:DURATION>", making.within),
    ("plus <length:DURATION>|<length_:DURATION> ((from|van) now|later|out)", making.ahead),
    ("after about? <length:AMOUNT (hours|days|week|month_unit) (and? AMOUNT UNIT)*>", making.ahead),
    (
        "the? (next|coming) <length:AMOUNT business? (uur|hours|days)>|<length_:AMOUNT (next|coming) (uur|hours|days)>"
        "|(next|coming) <length__:uur|hours>",
        making.coming,
    ),
    ("the? (next|coming) few? days", making.coming_days),
    ("(in|on|the|during)* week <number:number> NO_COUNT", months.numbered_week),
    (
        "(in|during|the|whole|voor|this)* <month:(next|coming|this) month_unit>"
        "|(in|during)? the? whole the? <month_:month> (?!number|nth|ordinal)",
        months.whole,
    ),
    (
        "(on|van|from|between|the)* <first:DAY_NUMBER month?> (until|to|upto|dash|and) the? <last:DAY_NUMBER>"
        " (of|van)? <month:month>|<month_:month> <first_:DAY_NUMBER> (until|to|upto|dash) <last_:DAY_NUMBER>",
        making.date_range,
    ),
    (
        "<week:THIS_WEEK>? (van|from)? <first:DAYREF> (upto|until|to|dash) <last:DAYREF> NO_HOUR",
        weekdays.from_to,
    ),
    ("<week:THIS_WEEK>? between <first:DAYREF> (and|dash) <last:DAYREF>", weekdays.from_to),
    ("(van|from) <day:DAYREF> at? <first:CLOCK> (until|to|dash) <last:CLOCK>", relations.between),
    ("earliest (at|about)* <at:CLOCK>|(at|about)* <at_:CLOCK> earliest", relations.since),
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
    ("(between|from|van) now (and|until|to) about? <at:CLOCK>", relations.until_then),
    (
        "<relation:after|from|before|until|voor|van|by|latest> (on|the)* <day:DAYREF> (at|about)* <at:CLEAR>",
        relations.day_and_hour,
    ),
    ("<relation:from|until> <day:DAYREF> <part:part>", making.bounded_day_part),
    ("(latest|by) on? <day:DAYREF>", weekdays.up_to),
    ("(before|until|upto) on? <day:DAYREF>", weekdays.up_to),
    ("voor <day:WEEKDAY NO_PART|TOMORROW NO_PART>", weekdays.up_to),
    ("(from|after|since) on? <day:DAYREF>", weekdays.since),
    ("rest (of|van)? the* this? (days|today)", making.rest_of_day),
    ("end (of|van)? the? this? month_unit", months.end),
    (
        "(in|on|at|the)* <edge:early|late|later|begin|end|mid>? (in|of|van|about|the)* "
        "(week_after_next|((next|coming|this|the? whole|rest (of|van)?) the? (next|this|coming)? week)|(EDGE (in|of|van|about|the)* (next|this|coming|the) week))",
        weekdays.week,
    ),
    ("(in|on|the)* every <what:(days|weekday)>", weekdays.every),
    ("the* other days", weekdays.every),
    ("<day:WEEKDAY|TOMORROW> also (?=stop|comma|$)", making.day_alike),
    ("(on|the)* every (?=part|habit)", weekdays.every),
    ("(on|the)* workdays", weekdays.workdays),
    ("<relation:after|from|before|voor|until> the? weekend", weekdays.around_weekend),
    ("(in|on|the)* (next|coming|this)* weekend", weekdays.weekend),
    ("(in|during) the week NO_NUMBER", weekdays.workdays),
    ("<day:DATE|LITERAL>", making.day),
    ("on? <first:number> dash <last:number> (?!uur|hours|month|am|pm|dash)", making.day_first),
    (
        "(between|van|from|at|about|on)* <first:CLOCK> <day:DAYREF>? and about? <last:CLOCK> NO_COUNT",
        relations.between,
    ),
    (
        "(at|about|on)* <whole:<first:CLOCK> to <last:CLOCK>> NO_COUNT|"
        "(van|from|at|about|on|in|voor)* about? <first_:CLOCK> <day:today|TOMORROW>? (until|to|upto|dash) about? <last_:CLOCK> NO_COUNT",
        relations.between,
    ),
    ("<day:(the|on|this)* weekday (next|coming|this) week>", making.day),
    ("<day:(the|on|this)* weekday coming>", making.day),
    ("<day:WEEKDAY> <part:morgen> <post:early|late>?", making.weekday_morning),
    ("<day:WEEKDAY>", making.day),
    ("(this|mn) days", making.this_day),
    ("(van|from|at|about)* <at:CLEAR|CLOCK> for <length:DURATION>", relations.lasting),
    ("at? <at:CLOCK> or (later|after)", relations.since),
    ("(latest|by|before|voor|until|upto) (about|at|the)* <at:CLOCK> NO_COUNT", relations.up_to),
    ("(after|from|since) (about|at|the)* <at:CLOCK> NO_COUNT", relations.since),
    ("done (at|about|by)+ <at:CLOCK> NO_COUNT", relations.since),
    ("leave the* event", making.out_of),
    ("between (the)* <first:event> and (the)* <last:event>", parts.between_events),
    (
        "after (the)* busy (van|from)? <first:CLOCK> (until|to|dash) <last:CLOCK>",
        relations.after_that,
    ),
    ("after (the)* busy", making.after_something),
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
    (
        "(at|about|on)* <first:number> or <last:number> (?=(the|on|in)* (TOMORROW|tonight|part|habit|weekday|today))",
        relations.two_points,
    ),
    ("(at|about|for|on)* <at:CLEAR> NO_COUNT", relations.point),
    ("(at|about) (at|about|on|the)* <at:CLOCK> NO_COUNT", relations.point),
    ("for <at:number> NO_COUNT", making.bare),
    (
        "(in|on|at|the|this)* <edge:early|late|later|begin|end|mid>? dash? (in|on|of|van|the|this)* (part|habit)"
        " ((in|on|of)* the? <post:early|late|begin|end>)?",
        parts.part,
    ),
    ("(in|on)? <the:the> morgen", making.the_morning),
    ("<day:today>", making.day),
    ("<day:TOMORROW>", making.day),
    (
        "<day:(on? the nth)|(on number NO_HOUR (?!word))|(on the ordinal (?!word))"
        "|(the ordinal (?=(at|about|from|after|before|between) (about|the)* HOUR))>",
        making.day,
    ),
    ("the? <day:nth> NO_COUNT", making.another_date),
    ("now", making.now),
    ("<at:number|compact|een number> NO_COUNT", making.bare),
    ("<half:am|pm>", making.half_of_day),
    ("<first:number> or <last:number> (?=stop|comma|$)", making.bare_pair),
    ("the <day:ordinal>", making.the_number),
    ("dash (?=or|and)", making.hyphen),
    ("whole_day", parts.whole_day),
    ("|".join(SIGNS), making.sign),
)
