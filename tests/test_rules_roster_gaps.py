"""The roster ahead: every stretch in which a question is read too late, and no other."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules import roster, roster_gaps
from bot.rules.roster import Hours
from bot.rules.when import Window

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
WEEK = MONDAY + timedelta(days=7)
PATIENCE = timedelta(hours=23)
HOURS = st.sampled_from(
    ["altijd", "ma-vr 9-17", "za 10-14", "ma 9-12, do 14.30-20", "di-za 22-24", "zo 0-6"]
)


def hours(*everybody: str) -> list[Hours]:
    return [Hours(one) for one in everybody]


def test_two_who_always_read_leave_no_gap() -> None:
    assert roster_gaps.find(hours("altijd", "altijd"), MONDAY, WEEK, ZONE, PATIENCE) == []


def test_a_weekend_in_which_one_reads_is_one_gap() -> None:
    found = roster_gaps.find(hours("ma-vr 9-17", "altijd"), MONDAY, WEEK, ZONE, PATIENCE)
    friday_five = datetime(2026, 3, 13, 16, 0, tzinfo=UTC)
    sunday_ten = datetime(2026, 3, 15, 9, 0, tzinfo=UTC)
    assert found == [Window(friday_five, sunday_ten)]


def test_the_gap_before_the_clock_changes_is_an_hour_shorter() -> None:
    """Two nights on which the clock goes on: nine o'clock comes an hour sooner."""
    start = datetime(2026, 3, 27, 9, 0, tzinfo=UTC)
    end = start + timedelta(days=7)
    (found,) = roster_gaps.find(hours(*["ma-vr 9-17"] * 2), start, end, ZONE, PATIENCE)
    assert found.ends_at - found.starts_at == timedelta(hours=2 * 24 + 16 - 1 - 23)


@given(st.lists(HOURS, max_size=4), st.integers(0, 30 * 24 * 4), st.integers(1, 47))
def test_a_moment_is_in_a_gap_exactly_when_too_few_read_in_time(
    everybody: list[str], quarters: int, patient: int
) -> None:
    start, patience = MONDAY + timedelta(minutes=15 * quarters), timedelta(hours=patient)
    gaps = roster_gaps.find(hours(*everybody), start, start + timedelta(days=7), ZONE, patience)
    for number in range(7 * 24 * 2):
        at = start + timedelta(minutes=30 * number)
        reads = sum(roster.next_open(Hours(one), at, ZONE) - at <= patience for one in everybody)
        inside = any(one.starts_at <= at < one.ends_at for one in gaps)
        assert inside == (reads < 2)
