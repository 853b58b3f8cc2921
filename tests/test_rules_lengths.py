"""How long somebody wants to talk, as people say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import lengths


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("een half uur", 30),
        ("Een halfuurtje graag", 30),
        ("anderhalf uur", 90),
        ("drie kwartier", 45),
        ("kwartiertje", 15),
        ("45 minuten", 45),
        ("liever 1,5 uur", 90),
        ("1u30", 90),
        ("een uur en 20 minuten", 80),
        ("een uur is genoeg", 60),
        ("2 uur", 120),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("about two hours", 120),
        ("vanavond", None),
        ("3", None),
        ("5 minuten", None),
        ("tien uur lang praten", None),
        ("", None),
    ],
)
def test_a_length_is_read_and_nothing_else(said: str, minutes: int | None) -> None:
    assert lengths.read(said) == minutes


@pytest.mark.parametrize(
    "said", ["twee uur", "een uur", "om half drie", "over een half uur", "na 4 uur"]
)
def test_what_may_be_a_time_of_the_clock_is_no_length(said: str) -> None:
    assert lengths.surely(said) is None


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("ik wil een gesprek van een half uur", 30),
        ("ik wil vanavond drie kwartier praten", 45),
        ("mag ik een uur lang met iemand praten", 60),
        ("I want a talk of half an hour today", 30),
        ("ik wil over een half uur praten", None),
        ("ik wil om twee uur praten", None),
        ("ik wil praten van twee uur tot drie uur", None),
        ("ik wil met iemand praten", None),
    ],
)
def test_a_length_in_words_that_ask_is_heard(said: str, minutes: int | None) -> None:
    assert lengths.wished(said) == minutes


@given(st.text(max_size=80))
def test_any_words_are_a_length_that_is_possible_or_none(said: str) -> None:
    for found in (lengths.read(said), lengths.surely(said), lengths.wished(said)):
        assert found is None or lengths.SHORTEST <= found <= lengths.LONGEST


@given(st.integers(lengths.SHORTEST, lengths.LONGEST))
def test_every_number_of_minutes_is_read_as_it_is(minutes: int) -> None:
    assert lengths.read(f"{minutes} minuten") == minutes
