"""Words people type: asking to talk, saying yes or no, and the hours they sleep."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import asking_words, daytime, help_asked, yes_no

ZONE = ZoneInfo("Europe/Amsterdam")
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    "words",
    [
        "ik wil een gesprek",
        "Ik wil praten",
        "ik wil prate",
        "wil praten",
        "ik zou graag met iemand willen praten",
        "kan ik met iemand praten? ik kan niet slapen",
        "ik wil er niet meer zijn. kan ik met iemand praten?",
        "is er iemand",
        "I want to talk",
        "I don't feel well, can I talk to someone?",
    ],
)
def test_words_ask_as_well_as_the_button(words: str) -> None:
    assert asking_words.asks(words)


@pytest.mark.parametrize(
    "words",
    ["ik wil niet praten", "ik wil met niemand praten", "hallo", "I don't want to talk", "morgen"],
)
def test_other_words_do_not_ask(words: str) -> None:
    assert not asking_words.asks(words)


@pytest.mark.parametrize("words", ["hulp", "Help!!", " HELP...", "hulp 😭", "help?", "HELP HELP!"])
def test_help_alone_is_the_command(words: str) -> None:
    assert help_asked.is_alone(words)
    assert not help_asked.is_asked(words)


@pytest.mark.parametrize(
    "words",
    [
        "Help, het lukt niet",
        "help me",
        "Help ik weet het niet meer",
        "hulp nodig graag",
        "help hij slaat me",
        "help er is iemand binnen",
        "ik weet niet wat ik moet doen. ik heb echt hulp nodig",
        "Help... I am lost",
        "I need some help please",
    ],
)
def test_a_sentence_that_asks_for_help(words: str) -> None:
    assert help_asked.is_asked(words)
    assert not help_asked.is_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "Hulp vragen vind ik moeilijk",
        "hulp bij de belasting",
        "helpen doe ik graag",
        "ik heb geen hulp nodig",
        "/hulp",
    ],
)
def test_a_sentence_about_help_asks_for_none(words: str) -> None:
    assert not help_asked.is_asked(words)


@given(st.text(max_size=5000))
def test_no_words_are_too_strange(words: str) -> None:
    assert help_asked.is_asked(words) in (True, False)
    assert asking_words.asks(words) in (True, False)
    assert yes_no.said(words) in (True, False, None)


@pytest.mark.parametrize("words", ["ja", "Ja graag", "ja is goed", "yes please", "oké", "prima!"])
def test_a_short_yes(words: str) -> None:
    assert yes_no.said(words) is True


@pytest.mark.parametrize("words", ["nee", "Nee dank je", "liever niet", "no"])
def test_a_short_no(words: str) -> None:
    assert yes_no.said(words) is False


@pytest.mark.parametrize("words", ["ja maar wie leest dit dan", "altijd", "", "nee ja", "morgen"])
def test_what_is_neither(words: str) -> None:
    assert yes_no.said(words) is None


@given(MOMENTS)
def test_the_next_daytime_is_by_day_and_within_ten_hours(at: datetime) -> None:
    day = daytime.next_day(at, ZONE)
    assert daytime.is_day(day, ZONE)
    assert 0 <= (day - at).total_seconds() <= 11 * 3600


@given(MOMENTS, MOMENTS)
def test_daytime_between_two_moments_lies_between_them(start: datetime, end: datetime) -> None:
    for one in daytime.days_between(start, min(end, start), ZONE):
        pytest.fail(str(one))
    for one in daytime.days_between(min(start, end), max(start, end), ZONE)[:3]:
        assert daytime.is_day(one.starts_at, ZONE)
        assert min(start, end) <= one.starts_at < one.ends_at <= max(start, end)
