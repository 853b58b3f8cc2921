"""Small rules: hours in words, parts of days, calendar files."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import calendar_file, day_parts, roster
from bot.rules.calendar_file import Appointment
from bot.rules.roster import Hours

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY_TEN = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("altijd", MONDAY_TEN),
        ("ma-vr 9-17", MONDAY_TEN),
        ("ma-vr 13.30-17", datetime(2026, 3, 9, 12, 30, tzinfo=UTC)),
        ("di 8-12, za 10-14", datetime(2026, 3, 10, 7, 0, tzinfo=UTC)),
        ("vr-ma 20-24", datetime(2026, 3, 9, 19, 0, tzinfo=UTC)),
        ("sa-su 10-14", datetime(2026, 3, 14, 9, 0, tzinfo=UTC)),
    ],
)
def test_hours_in_words_say_when_somebody_reads_next(hours: str, expected: datetime) -> None:
    assert roster.next_open(Hours(hours), MONDAY_TEN, ZONE) == expected


@pytest.mark.parametrize("hours", ["", "soms", "ma 17-9", "ma-xx 9-17", "ma 9-25", "9-17"])
def test_hours_that_say_nothing_are_refused_with_an_example(hours: str) -> None:
    with pytest.raises(ValueError, match=r"ma-vr 9-17|begin before"):
        roster.parse(hours)


@given(moments, st.sampled_from(("altijd", "ma-vr 9-17", "zo 2-3", "ma 0-24")))
def test_the_next_hour_is_never_past_and_within_eight_days(now: datetime, hours: str) -> None:
    assert now <= roster.next_open(Hours(hours), now, ZONE) <= now + timedelta(days=8)


@given(moments)
def test_parts_of_days_are_offered_in_order_and_a_meeting_fits_in_each(now: datetime) -> None:
    length = timedelta(minutes=90)
    parts = day_parts.upcoming(now, ZONE, length, 3)
    assert len(parts) == 3
    starts = [one.window.starts_at for one in parts]
    assert starts == sorted(starts)
    assert all(one.window.ends_at - max(now, one.window.starts_at) >= length for one in parts)


def test_a_calendar_file_keeps_its_name_for_life_and_counts_its_changes() -> None:
    at = (MONDAY_TEN, MONDAY_TEN + timedelta(minutes=90))
    first = calendar_file.request(Appointment(255, 16, 1, *at, "Afspraak", MONDAY_TEN))
    second = calendar_file.cancellation(Appointment(255, 16, 2, *at, "Afspraak", MONDAY_TEN))
    assert "UID:ff-10@naast" in first
    assert "UID:ff-10@naast" in second
    assert "SEQUENCE:1" in first
    assert "SEQUENCE:2" in second
