"""What may mean more than one thing is asked back; the kinds of answer are told apart."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.locales import moments
from bot.rules.when import Answer, Doubt, Windows, read

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 3, 9, 10, tzinfo=AMSTERDAM)


def starts(windows: Windows) -> list[str]:
    return [f"{one.starts_at.astimezone(AMSTERDAM):%d-%m %H.%M}" for one in windows]


@pytest.mark.parametrize(
    ("text", "now", "doubt", "offered"),
    [
        ("om 8 uur", "2026-03-13T08:45", Doubt.HALF_OF_DAY, ["13-03 20.00", "14-03 08.00"]),
        ("om 3 uur", "2026-03-12T01:10", Doubt.HALF_OF_DAY, ["12-03 15.00", "12-03 03.00"]),
        ("om 3 uur", "2026-03-12T21:10", Doubt.HALF_OF_DAY, ["13-03 15.00", "13-03 03.00"]),
        ("vanavond", "2026-03-12T22:40", Doubt.LATE_EVENING, ["12-03 22.40", "13-03 18.00"]),
        ("morgen", "2026-03-12T01:30", Doubt.AFTER_MIDNIGHT, ["13-03 08.00", "12-03 08.00"]),
        ("woensdag", "2026-03-11T10:00", Doubt.WEEKDAY_IS_TODAY, ["18-03 08.00", "11-03 10.00"]),
        (
            "volgende vrijdag",
            "2026-03-09T10:00",
            Doubt.NEXT_WEEKDAY,
            ["20-03 08.00", "13-03 08.00"],
        ),
        ("dinsdag 12 maart", "2026-03-09T10:00", Doubt.OTHER_DATE, ["12-03 08.00", "10-03 08.00"]),
        ("12-3", "2026-03-09T10:00", Doubt.DATE_OR_HOURS, ["12-03 08.00", "09-03 12.00"]),
    ],
)
def test_a_double_meaning_is_asked_with_both(
    text: str, now: str, doubt: Doubt, offered: list[str]
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=AMSTERDAM)
    reading = read(text, moment, AMSTERDAM, "nl")
    assert not reading.sure
    assert reading.doubt is doubt
    assert [starts(one)[0] for one in reading.alternatives] == offered
    assert reading.alternatives[0] == reading.windows


@pytest.mark.parametrize(
    "text",
    [
        "om 3 uur",
        "morgen om 9 uur",
        "14.30",
        "om 8 uur 's avonds",
        "7.45 tot 17.00",
        "8 tot 20 uur",
    ],
)
def test_what_has_one_sensible_meaning_is_not_asked(text: str) -> None:
    assert read(text, MONDAY, AMSTERDAM, "nl").sure


def test_the_hour_that_comes_twice_is_asked_back() -> None:
    saturday = datetime(2026, 10, 24, 20, tzinfo=AMSTERDAM)
    reading = read("vannacht om half 3", saturday, AMSTERDAM, "nl")
    assert reading.doubt is Doubt.REPEATED_HOUR
    first, second = (windows[0].starts_at for windows in reading.alternatives)
    assert second - first == timedelta(hours=1)
    labels = [moments.moment(at, AMSTERDAM, "nl") for at in (first, second)]
    assert labels == [
        "zondag 25 oktober, 2.30 uur (zomertijd)",
        "zondag 25 oktober, 2.30 uur (wintertijd)",
    ]


def test_the_hour_that_is_skipped_gives_a_window_that_exists() -> None:
    saturday = datetime(2026, 3, 28, 20, tzinfo=AMSTERDAM)
    reading = read("vannacht om half 3", saturday, AMSTERDAM, "nl")
    assert starts(reading.windows) == ["29-03 03.30"]
    assert reading.doubt is Doubt.SKIPPED_HOUR


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("kan niet", "nl", Answer.CANNOT),
        ("morgen kan ik niet", "nl", Answer.CANNOT),
        ("I can't tomorrow", "en", Answer.CANNOT),
        ("weet ik nog niet", "nl", Answer.DOES_NOT_KNOW),
        ("ik weet het nog niet", "nl", Answer.DOES_NOT_KNOW),
        ("geen idee", "nl", Answer.DOES_NOT_KNOW),
        ("not sure yet", "en", Answer.DOES_NOT_KNOW),
        ("altijd", "nl", Answer.ANY_TIME),
        ("maakt me niet uit", "nl", Answer.ANY_TIME),
        ("I don't mind", "en", Answer.ANY_TIME),
        ("nu", "nl", Answer.NOW),
        ("zo snel mogelijk", "nl", Answer.NOW),
        ("asap please", "en", Answer.NOW),
        ("elke dag", "nl", Answer.TIMES),
        ("behalve dinsdag", "nl", Answer.TIMES),
        ("straks", "nl", Answer.TIMES),
        ("niet voor tienen", "nl", Answer.TIMES),
        ("hallo", "nl", Answer.NOTHING),
        ("vanochtend om 7 uur", "nl", Answer.NOTHING),
    ],
)
def test_the_kinds_of_answer_are_told_apart(text: str, language: str, answer: Answer) -> None:
    reading = read(text, MONDAY, AMSTERDAM, language)
    assert reading.answer is answer
    assert bool(reading.windows) == (answer in (Answer.TIMES, Answer.NOW))


def test_a_time_that_has_passed_is_known_as_such() -> None:
    assert read("vanochtend om 7 uur", MONDAY, AMSTERDAM, "nl").doubt is Doubt.PAST


def test_a_day_that_is_not_known_yet_is_asked() -> None:
    reading = read("ik weet nog niet of ik morgen kan", MONDAY, AMSTERDAM, "nl")
    assert reading.doubt is Doubt.VAGUE


def test_straks_is_the_rest_of_today_and_asked() -> None:
    reading = read("straks", MONDAY, AMSTERDAM, "nl")
    assert reading.doubt is Doubt.VAGUE
    assert starts(reading.windows) == ["09-03 10.00"]


def test_what_keeps_somebody_busy_leaves_the_rest_and_is_asked() -> None:
    reading = read("ik werk tot 5", MONDAY, AMSTERDAM, "nl")
    assert starts(reading.windows) == ["09-03 17.00"]
    assert reading.doubt is Doubt.DERIVED


def test_except_tuesday_is_all_other_days_of_a_week() -> None:
    windows = read("behalve dinsdag", MONDAY, AMSTERDAM, "nl").windows
    assert [start[:2] for start in starts(windows)] == ["09", "11", "12", "13", "14", "15"]
