"""How long an answer may take, and how long it usually takes: counted in hours that are read."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import answering, daytime, roster
from bot.rules.roster import Hours

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY_TEN = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
FOUR = timedelta(hours=4)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
weeks = st.sampled_from(("altijd", "ma-vr 9-17", "ma 9-12", "za-zo 20-24", "di 8-9, do 8-9"))
spans = st.integers(0, 60 * 10).map(lambda minutes: timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("hours", "since", "by"),
    [
        ("altijd", MONDAY_TEN, MONDAY_TEN + FOUR),
        ("altijd", MONDAY_TEN + timedelta(hours=10), MONDAY_TEN + timedelta(hours=24)),
        ("ma 9-12", MONDAY_TEN, MONDAY_TEN + timedelta(days=7, hours=1)),
    ],
)
def test_only_daytime_in_which_somebody_reads_counts(
    hours: str, since: datetime, by: datetime
) -> None:
    assert answering.answer_by(Hours(hours), since, FOUR, ZONE) == by


@given(weeks, moments, st.integers(1, 48))
def test_the_watch_ends_by_day_in_read_hours_and_never_early(
    hours: str, since: datetime, patience: int
) -> None:
    room = timedelta(hours=patience)
    by = answering.answer_by(Hours(hours), since, room, ZONE)
    assert by >= since + room
    a_moment_before = by - timedelta(seconds=1)
    if by < since + answering.LONGEST:
        assert daytime.is_day(a_moment_before, ZONE)
        assert roster.next_open(Hours(hours), a_moment_before, ZONE) == a_moment_before


@given(st.lists(st.tuples(spans, st.booleans()), max_size=40))
def test_every_wait_is_one_answer_and_no_wait_is_negative(
    steps: list[tuple[timedelta, bool]],
) -> None:
    said, at = [], MONDAY_TEN
    for step, by_client in steps:
        at += step
        said.append((at, by_client))
    took = answering.waits(said, Hours("ma-vr 9-17"), ZONE)
    assert all(one >= timedelta(0) for one in took)
    assert len(took) <= sum(not by_client for _, by_client in said)


@given(st.lists(spans, max_size=30))
def test_usually_is_true_of_three_in_four_and_says_nothing_of_few(took: list[timedelta]) -> None:
    hours = answering.usually_within(took)
    if len(took) < answering.LEAST_ANSWERS:
        assert hours is None
    elif hours is not None:
        within = sum(one <= timedelta(hours=hours) for one in took)
        assert within >= answering.USUALLY * len(took)
        assert 1 <= hours <= answering.MOST_HOURS
