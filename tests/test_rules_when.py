"""What people say about time is read as the windows they mean, in the zone where they live."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rules.when import Answer, Doubt, Window, read
from bot.rules.when.parsing import MOST_WORDS

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WEDNESDAY = datetime(2026, 3, 11, 13, 20, tzinfo=AMSTERDAM)


def local(window: Window) -> str:
    start, end = (at.astimezone(AMSTERDAM) for at in (window.starts_at, window.ends_at))
    return f"{start:%d-%m %H.%M}/{end:%d-%m %H.%M}"


def heard(text: str, now: datetime = WEDNESDAY, language: str = "nl") -> list[str]:
    return [local(window) for window in read(text, now, AMSTERDAM, language).windows]


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("vandaag", ["11-03 13.20/11-03 22.00"]),
        ("vanmiddag", ["11-03 13.20/11-03 18.00"]),
        ("vanavond", ["11-03 18.00/11-03 22.00"]),
        ("vannacht", ["11-03 22.00/12-03 06.00"]),
        ("Morgen!", ["12-03 08.00/12-03 22.00"]),
        ("overmorgen", ["13-03 08.00/13-03 22.00"]),
        ("komende vrijdag", ["13-03 08.00/13-03 22.00"]),
        ("zondag", ["15-03 08.00/15-03 22.00"]),
        ("morgenochtend", ["12-03 08.00/12-03 12.00"]),
        ("na 3 uur", ["11-03 15.00/11-03 22.00"]),
        ("voor 12", ["12-03 08.00/12-03 12.00"]),
        ("tussen 14 en 16", ["11-03 14.00/11-03 16.00"]),
        ("14-16 uur", ["11-03 14.00/11-03 16.00"]),
        ("morgen 7.45 tot 12.00", ["12-03 07.45/12-03 12.00"]),
        ("10.20 tot 24.00", ["11-03 13.20/12-03 00.00"]),
        ("7 tot 9", ["11-03 19.00/11-03 21.00"]),
        ("van 7 tot 20 uur", ["11-03 13.20/11-03 20.00"]),
        ("van 3 tot 17 uur", ["11-03 15.00/11-03 17.00"]),
        ("om 15.00", ["11-03 15.00/11-03 16.00"]),
        ("half drie", ["11-03 14.30/11-03 15.30"]),
        ("vijf voor half 3", ["11-03 14.25/11-03 15.25"]),
        ("om kwart over 9 's avonds", ["11-03 21.15/11-03 22.15"]),
        ("vanavond of morgenochtend", ["11-03 18.00/11-03 22.00", "12-03 08.00/12-03 12.00"]),
        ("do en vr na vieren", ["12-03 16.00/12-03 22.00", "13-03 16.00/13-03 22.00"]),
        ("morgen 9-12 en 13-17", ["12-03 09.00/12-03 12.00", "12-03 13.00/12-03 17.00"]),
        ("middag, avond", ["11-03 13.20/11-03 18.00", "11-03 18.00/11-03 22.00"]),
        ("donderdag niet, vrijdag wel", ["13-03 08.00/13-03 22.00"]),
        ("morgen, maar niet tussen 3 en 4", ["12-03 08.00/12-03 15.00", "12-03 16.00/12-03 22.00"]),
        ("12 maart in de avond", ["12-03 18.00/12-03 22.00"]),
        ("op 20-3", ["20-03 08.00/20-03 22.00"]),
        ("nu", ["11-03 13.20/12-03 13.20"]),
        ("zo snel mogelijk", ["11-03 13.20/12-03 13.20"]),
        ("over een half uur", ["11-03 13.50/11-03 14.50"]),
        ("tomorrow afternoon or tonight", ["11-03 18.00/11-03 22.00", "12-03 12.00/12-03 18.00"]),
        ("friday between 2 and 4", ["13-03 14.00/13-03 16.00"]),
        ("liever morgen voor 3 dan na 3", ["12-03 08.00/12-03 15.00"]),
        ("donderdag liever dan vrijdag", ["12-03 08.00/12-03 22.00"]),
        ("hoe later hoe beter, vanaf 8", ["11-03 20.00/11-03 22.00"]),
        ("voor 9 uur, maandag", ["16-03 08.00/16-03 09.00"]),
        ("di en do volgende week", ["17-03 08.00/17-03 22.00", "19-03 08.00/19-03 22.00"]),
        ("eerste maandag van april om 3 uur", ["06-04 15.00/06-04 16.00"]),
        ("morgenmiddag, ben om 2 uur thuis dus na half 3", ["12-03 14.30/12-03 18.00"]),
        ("after 5 pm", ["11-03 17.00/11-03 22.00"]),
    ],
)
def test_what_people_say_is_read_as_they_mean_it(text: str, windows: list[str]) -> None:
    assert heard(text) == windows
    assert read(text, WEDNESDAY, AMSTERDAM, "nl").sure


def test_english_has_no_short_dutch_days() -> None:
    assert heard("I can do 3 pm", language="en") == ["11-03 15.00/11-03 16.00"]


@pytest.mark.parametrize("text", ["maakt niet uit", "altijd", "Kan altijd", "any time", "whenever"])
def test_any_time_will_do(text: str) -> None:
    reading = read(text, WEDNESDAY, AMSTERDAM, "nl")
    assert reading.answer is Answer.ANY_TIME
    assert reading.sure
    assert reading.windows == ()


@pytest.mark.parametrize(
    "text", ["", "hallo", "ik weet het niet", "morgen niet", "om 25 uur", "om 13.99 uur", "👍", "½"]
)
def test_what_names_no_time_gives_no_window(text: str) -> None:
    reading = read(text, WEDNESDAY, AMSTERDAM, "nl")
    assert not reading.windows
    assert reading.answer not in (Answer.TIMES, Answer.NOW, Answer.ANY_TIME)


@pytest.mark.parametrize("text", ["rond 3 uur", "misschien morgen"])
def test_what_is_vague_is_asked_again(text: str) -> None:
    reading = read(text, WEDNESDAY, AMSTERDAM, "nl")
    assert reading.windows
    assert not reading.sure


def test_an_hour_that_has_passed_today_is_tomorrow() -> None:
    late = WEDNESDAY.replace(hour=21)
    assert heard("om 8 uur", late) == ["12-03 08.00/12-03 09.00"]


def test_tonight_said_in_the_night_is_the_night_that_has_begun() -> None:
    assert heard("vannacht", WEDNESDAY.replace(hour=2)) == ["11-03 02.20/11-03 06.00"]


def test_the_night_in_which_the_clock_goes_forward_is_an_hour_shorter() -> None:
    saturday = datetime(2026, 3, 28, 20, tzinfo=AMSTERDAM)
    (night,) = read("vannacht", saturday, AMSTERDAM, "nl").windows
    assert night.ends_at - night.starts_at == timedelta(hours=7)
    (morning,) = read("morgen om 9 uur", saturday, AMSTERDAM, "nl").windows
    assert morning.starts_at == datetime(2026, 3, 29, 7, tzinfo=UTC)


def test_the_night_in_which_the_clock_goes_back_is_an_hour_longer() -> None:
    saturday = datetime(2026, 10, 24, 20, tzinfo=AMSTERDAM)
    (night,) = read("vannacht", saturday, AMSTERDAM, "nl").windows
    assert night.ends_at - night.starts_at == timedelta(hours=9)
    (morning,) = read("morgen om 9 uur", saturday, AMSTERDAM, "nl").windows
    assert morning.starts_at == datetime(2026, 10, 25, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "day", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)]
)
def test_in_two_hours_is_two_hours_also_when_the_clock_changes(day: datetime) -> None:
    (window,) = read("over twee uur", day, AMSTERDAM, "nl").windows
    assert window.starts_at == day + timedelta(hours=2)


def test_only_the_first_words_of_a_long_message_are_looked_at() -> None:
    reading = read("na drie, " * MOST_WORDS + "morgen", WEDNESDAY, AMSTERDAM, "nl")
    assert [local(window) for window in reading.windows] == ["11-03 15.00/11-03 22.00"]
    assert reading.doubt is Doubt.TOO_LONG


def test_a_long_story_with_a_time_at_its_end_is_read() -> None:
    assert heard("hm " * 900 + "morgen") == ["12-03 08.00/12-03 22.00"]
