"""The pieces that words make, where more is to be looked at than the words themselves."""

from bot.rules.when import dates, durations, parts, relations, weekdays
from bot.rules.when.clock import HOUR, Clock
from bot.rules.when.context import Context
from bot.rules.when.patterns import Found, Token
from bot.rules.when.reading import Doubt
from bot.rules.when.said import Days, Hours, Item, Sign, Statement

Made = Item | list[Item] | None


def week_later(found: Found, context: Context) -> Made:
    """'A week on Monday', 'Monday week': as the English say it."""
    return weekdays.weekday_later(found, context) if context.language == "en" else None


def stretch(found: Found, context: Context) -> Made:
    """In English 'two weeks from tomorrow' is that day; from a date on it is the weeks."""
    is_span = context.language == "nl" or found.has("month", "slash", "dmy", "iso", "for")
    return weekdays.stretch_from(found, context) if is_span else None


def another_date(found: Found, context: Context) -> Made:
    """'The 19th or 20th': a number of a day stands where a date was said before."""
    listed = context.before() in ("or", "and", "comma", "dash") and context.at > 1
    dated = listed and context.before(2) in ("nth", "ordinal", "month")
    return weekdays.one_day(found["day"], context) if dated else None


def nothing(_: Found, __: Context) -> Made:
    return []


def ahead(found: Found, context: Context) -> Made:
    return durations.ahead(found["length"], context.now, context.instant)


def within(found: Found, context: Context) -> Made:
    if found["in"][0].value == "within" or found.has("next", "coming"):
        return durations.within(found["length"], context.now, context.instant)
    return ahead(found, context)


def coming(found: Found, context: Context) -> Made:
    return durations.coming(found, context.now, context.instant)


def coming_days(_: Found, context: Context) -> Made:
    return Days(durations.days_from(context.today, durations.FEW + 1)[1:])


def day(found: Found, context: Context) -> Made:
    return weekdays.one_day(found["day"], context)


def weekday_morning(found: Found, context: Context) -> Made:
    day = weekdays.one_day(found["day"], context)
    hours = parts.hours_between("morning", *parts.PARTS["morning"])
    return (
        [day, parts.edged(hours, found["post"][0].kind) if found["post"] else hours]
        if day
        else None
    )


def bounded_day_part(found: Found, context: Context) -> Made:
    """'Vanaf vrijdagmiddag'; with any other relation the part itself is meant."""
    day = weekdays.one_day(found["day"], context)
    bound = parts.bounded_part(found, context)
    return [day, bound] if day else None


def date_range(found: Found, context: Context) -> Made:
    return dates.from_to(found, context.now)


def day_first(found: Found, context: Context) -> Made:
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


def now(_: Found, __: Context) -> Made:
    return [Sign("now")]


def bare(found: Found, context: Context) -> Made:
    """A number is an hour after a day or an hour, or when nothing else is said."""
    alone = all(token.kind in ("number", "compact", "stop") for token in context.tokens)
    few = len(context.tokens) <= 2 and alone
    return relations.point(found, context) if few or context.follows_time else None


def out_of(found: Found, context: Context) -> Made:
    """'Om drie uur uit school' says when; 'uit school' alone is after it."""
    return Sign("done") if context.follows_time else parts.event(found, context)


def hyphen(_: Found, __: Context) -> Made:
    return Sign("hyphen")


def sign(found: Found, _: Context) -> Made:
    return Sign(found.all[0].kind)


def this_day(_: Found, context: Context) -> Made:
    return Days((context.today,))


def the_morning(found: Found, context: Context) -> Made:
    """'De morgen'; 'of het morgen lukt' is about tomorrow."""
    return parts.part(found, context) if found["the"][0].text in ("de", "den", "the") else None


def after_something(_: Found, context: Context) -> Made:
    """'Na therapie': it is not known when that ends."""
    context.doubts.add(Doubt.VAGUE)
    return []


def bare_pair(found: Found, context: Context) -> Made:
    """'Morgen, 8 of 9'."""
    return relations.two_points(found, context) if context.named_a_day() else None


def the_number(found: Found, context: Context) -> Made:
    """'De zestiende', when that is all."""
    return weekdays.one_day(found["day"], context) if len(context.tokens) == 2 else None


def day_alike(found: Found, context: Context) -> Made:
    """'Donderdag van tien tot twaalf, vrijdag ook'."""
    day = weekdays.one_day(found["day"], context)
    return [day, Sign("same_time")] if day else None


def half_of_day(found: Found, context: Context) -> Made:
    """'Tomorrow pm'."""
    name = "morning" if found["half"][0].kind == "am" else "afternoon"
    return parts.hours_between(name, *parts.PARTS[name]) if context.follows_time else None


def rest_of_day(_: Found, context: Context) -> Made:
    return [Days((context.today,)), parts.hours_between("whole", *parts.PARTS["whole"])]
