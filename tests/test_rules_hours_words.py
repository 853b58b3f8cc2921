"""Hours in people's own words: of every week, and on the days that are otherwise."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.locales import moments
from bot.rules import duty_roster, hours_words, roster, stretches
from bot.rules.roster import Hours, Stretch
from bot.rules.when import Window

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY_TEN = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
A_DAY, HOUR = timedelta(days=1), timedelta(hours=1)
HOURS = st.sampled_from(
    ["altijd", "ma-vr 9-17", "za 10-14", "ma 9-12, do 14.30-20", "di-za 22-24", "zo 2-3"]
)


def windows(first: int, last: int) -> st.SearchStrategy[tuple[Window, ...]]:
    edges = st.tuples(st.integers(first, last), st.integers(1, 96))
    return st.lists(edges, max_size=4).map(
        lambda found: tuple(
            Window(
                MONDAY_TEN + timedelta(minutes=15 * at),
                MONDAY_TEN + timedelta(minutes=15 * (at + long)),
            )
            for at, long in found
        )
    )


@pytest.mark.parametrize(
    ("words", "language", "hours"),
    [
        ("ma-vr 9-17", "nl", "ma-vr 9-17"),
        ("Altijd", "nl", "altijd"),
        ("maandag tot en met vrijdag van 9 tot 17", "nl", "ma-vr 9-17"),
        ("elke dinsdag en donderdag na 13 uur", "nl", "di 13-22, do 13-22"),
        ("maandag 9 tot 17 uur en vrijdag 9 tot 12.30", "nl", "ma 9-17, vr 9-12.30"),
        ("zaterdagnacht", "nl", "za 22-24, zo 0-6"),
        ("weekdays from 9 to 5", "en", "ma-vr 9-17"),
        ("17 maart van 9 tot 17", "nl", None),
        ("dinsdag niet", "nl", None),
        ("hallo", "nl", None),
    ],
)
def test_hours_of_every_week_in_sentences(words: str, language: str, hours: str | None) -> None:
    assert hours_words.weekly(words, language) == hours


DAYS = """
nl|off|volgende week dinsdag niet|dinsdag 17 maart
nl|off|vakantie van 20 tot en met 31 juli|maandag 20 juli tot en met vrijdag 31 juli
nl|off|twee weken vakantie vanaf 20 juli|maandag 20 juli tot en met zondag 2 augustus
nl|off|komende twee weken vakantie|dinsdag 10 maart tot en met maandag 23 maart
nl|off|van 28 tot en met 30 maart vrij|zaterdag 28 maart tot en met maandag 30 maart
nl|off|24 december tot en met 2 januari weg|donderdag 24 december tot en met zaterdag 2 januari
nl|off|morgen na vieren niet|dinsdag 10 maart, 16.00 tot woensdag 11 maart, 0.00 uur
nl|off|vandaag niet meer|maandag 9 maart, 10.00 tot dinsdag 10 maart, 0.00 uur
nl|on|zaterdag wel van 10 tot 14|zaterdag 14 maart, 10.00 tot 14.00 uur
nl|on|vannacht ook|maandag 9 maart, 22.00 tot dinsdag 10 maart, 8.00 uur
nl|on|dinsdag ook 's nachts|dinsdag 10 maart, 22.00 tot woensdag 11 maart, 8.00 uur
en|off|not next week tuesday|dinsdag 17 maart
en|on|tonight too|maandag 9 maart, 18.00 tot 22.00 uur
"""


@pytest.mark.parametrize("line", DAYS.strip().splitlines())
def test_days_that_are_otherwise(line: str) -> None:
    language, kind, words, days = line.split("|")
    said = hours_words.otherwise(words, MONDAY_TEN, ZONE, language)
    assert said is not None
    assert said.sure
    assert said.kind == kind
    (one,) = said.windows
    assert moments.days(one.starts_at, one.ends_at, ZONE, "nl") == days


def test_a_weekday_that_may_be_two_days_is_not_sure() -> None:
    said = hours_words.otherwise("volgende dinsdag niet", MONDAY_TEN, ZONE, "nl")
    assert said is not None
    assert not said.sure
    assert len(said.alternatives) == 2
    assert hours_words.otherwise("goedemorgen", MONDAY_TEN, ZONE, "nl") is None


@given(st.integers(0, 10_000))
def test_the_coming_night_ends_at_eight_and_tomorrow_is_a_whole_day(quarters: int) -> None:
    now = MONDAY_TEN + timedelta(minutes=15 * quarters)
    night = hours_words.coming_night(now, ZONE)
    assert night.ends_at.astimezone(ZONE).hour == 8
    assert now <= night.starts_at < night.ends_at <= now + timedelta(hours=25)
    tomorrow = hours_words.next_day(now, ZONE)
    assert tomorrow.starts_at.astimezone(ZONE).date() == now.astimezone(ZONE).date() + A_DAY
    assert tomorrow.ends_at.astimezone(ZONE).time() == tomorrow.starts_at.astimezone(ZONE).time()


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 47), st.integers(1, 48))))
def test_a_week_in_words_is_read_back_as_it_was(found: list[tuple[int, int, int]]) -> None:
    week = {Stretch(day, 30 * start, min(1440, 30 * (start + long))) for day, start, long in found}
    for language in ("nl", "en"):
        if week:
            assert set(roster.parse(roster.in_words(week, language))) == week


@given(HOURS, windows(0, 2000), windows(0, 2000), st.integers(0, 2000))
def test_who_is_off_does_not_read_and_who_is_on_does(
    weekly: str, off: tuple[Window, ...], on: tuple[Window, ...], quarters: int
) -> None:
    """And what comes next is the first such moment there is."""
    on = tuple(stretches.without(on, off))
    hours, now = Hours(weekly, off, on), MONDAY_TEN + timedelta(minutes=15 * quarters)
    next_open = roster.next_open(hours, now, ZONE)
    usual = roster.next_open(Hours(weekly), next_open, ZONE) == next_open
    assert usual or any(one.starts_at <= next_open < one.ends_at for one in on)
    assert not any(one.starts_at <= next_open < one.ends_at for one in off)
    assert roster.open_between(hours, now, next_open, ZONE) == []


@given(HOURS, windows(0, 600), windows(0, 600), st.integers(0, 40_000))
def test_the_roster_of_days_holds_every_open_hour_once(
    weekly: str, off: tuple[Window, ...], on: tuple[Window, ...], quarters: int
) -> None:
    hours, now = Hours(weekly, off, on), MONDAY_TEN + timedelta(minutes=15 * quarters)
    days = list(duty_roster.ahead([("Anna", [hours]), ("Bram", [hours, hours])], now, 7, ZONE))
    found = [
        window for day in days for name, read in day.reads if name == "Anna" for window in read
    ]
    last = duty_roster.ahead([], now, 8, ZONE)
    ends_at = list(last)[-1].midnight
    whole = roster.open_between(hours, days[0].midnight, ends_at, ZONE)
    assert stretches.joined(found) == stretches.joined(whole)
    assert all(len(day.reads) in (0, 2) for day in days)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_a_day_on_which_the_clock_changes_is_as_long_as_it_is(day: date, hours: int) -> None:
    now = datetime.combine(day, time(12), tzinfo=ZONE)
    for whole in (
        Hours("zo 0-24"),
        Hours("ma 9-17", on=(hours_words.next_day(now - A_DAY, ZONE),)),
    ):
        days = duty_roster.ahead([("Anna", [whole])], now, 1, ZONE)
        (read,) = (windows for one in days for _, windows in one.reads)
        assert sum((one.ends_at - one.starts_at for one in read), timedelta()) == hours * HOUR


def test_an_hour_that_the_clock_skips_is_the_hour_after_it() -> None:
    saturday = datetime(2026, 3, 28, 9, 0, tzinfo=UTC)
    assert roster.next_open(Hours("zo 2-3"), saturday, ZONE) == datetime(2026, 3, 29, 1, tzinfo=UTC)
