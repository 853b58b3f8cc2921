"""A bucket never lets through more than its size and what flowed in."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.pace import Bucket, ready_at, take

sizes = st.integers(1, 30)
rates = st.floats(0.05, 50)
gaps = st.lists(st.floats(0, 5), max_size=120)
beginnings = st.floats(0, 1e7)


def taken_at(bucket: Bucket, moments: list[float]) -> list[float]:
    taken = []
    for now in moments:
        after = take(bucket, now)
        if after is not None:
            bucket = after
            taken.append(now)
    return taken


@given(sizes, rates, beginnings, gaps)
def test_no_span_of_time_lets_through_more_than_size_and_what_flowed_in(
    size: int, per_second: float, start: float, waits: list[float]
) -> None:
    moments = list(accumulate(waits, initial=start))
    taken = taken_at(Bucket(size, per_second, size, start), moments)
    for first, begin in enumerate(taken):
        for last, end in enumerate(taken[first:], start=first):
            assert last - first + 1 <= size + per_second * (end - begin) + 1e-3


@given(sizes, rates, beginnings, gaps)
def test_a_token_can_be_taken_when_it_is_said_to_be_ready_and_not_long_before(
    size: int, per_second: float, start: float, waits: list[float]
) -> None:
    bucket = Bucket(size, per_second, size, start)
    for now in accumulate(waits, initial=start):
        ready = ready_at(bucket, now)
        assert ready >= now
        assert (take(bucket, now) is not None) == (ready == now)
        after = take(bucket, ready)
        assert after is not None
        bucket = after


@given(sizes, rates, st.floats(0, 100))
def test_a_clock_that_runs_back_gives_nothing_away(
    size: int, per_second: float, back: float
) -> None:
    empty = Bucket(size, per_second, 0, 1000)
    assert take(empty, 1000 - back) is None
    assert ready_at(empty, 1000 - back) > 1000


def test_a_full_bucket_gives_its_size_at_once_and_then_one_at_a_time() -> None:
    assert len(taken_at(Bucket(20, 1, 20, 0), [0.0] * 30)) == 20
    assert len(taken_at(Bucket(20, 1, 20, 0), [0.0] * 30 + [1.0, 1.0, 2.0])) == 22


def test_a_bucket_that_gains_nothing_is_never_ready() -> None:
    assert ready_at(Bucket(5, 0, 0, 0), 10) == float("inf")
