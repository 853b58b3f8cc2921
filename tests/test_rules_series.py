"""How often somebody wants to talk, and when the next one is asked about."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import series

HERE = ZoneInfo("Europe/Amsterdam")
NEW_YEAR, QUARTER = datetime(2026, 1, 1, tzinfo=UTC), timedelta(minutes=15)
MOMENTS = st.integers(0, 2 * 365 * 96).map(lambda count: NEW_YEAR + QUARTER * count)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("elke week", 7),
        ("iedere dinsdag om 14 uur graag", 7),
        ("wekelijks", 7),
        ("om de week", 14),
        ("elke twee weken", 14),
        ("every other week", 14),
        ("elke drie weken", 21),
        ("elke maand", 28),
        ("every four weeks", 28),
        ("volgende week dinsdag", None),
        ("morgen", None),
    ],
)
def test_how_often_is_read_in_peoples_own_words(said: str, days: int | None) -> None:
    assert series.how_often(said) == days


@given(MOMENTS, st.sampled_from((7, 14, 21, 28)), st.timedeltas(timedelta(0), timedelta(days=90)))
def test_the_next_one_is_at_the_same_time_of_the_clock_and_lies_ahead(
    held: datetime, days: int, later: timedelta
) -> None:
    now = held + later
    found = series.next_after(held, days, now, HERE)
    assert now < found <= now + timedelta(days=days, hours=1)
    there, then = found.astimezone(HERE), held.astimezone(HERE)
    assert (there.date() - then.date()).days % days == 0
    hours = timedelta(hours=1)
    assert (
        there.time() == then.time()
        or abs(there.replace(tzinfo=None) - datetime.combine(there.date(), then.time())) <= hours
    )
    assert timedelta(days=2) < found - series.ask_at(found, HERE) < timedelta(days=4, hours=1)
