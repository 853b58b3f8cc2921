"""The slot that is chosen suits all, and most guests, as trying every quarter would find."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.slots import Missing, Slot, choose, missing
from bot.rules.when import Window

START = datetime(2026, 3, 11, 8, tzinfo=UTC)
STEP = timedelta(minutes=5)
HOUR = timedelta(hours=1)


def at(step: int) -> datetime:
    return START + step * STEP


def window(hour: float, hours: float) -> Window:
    return Window(START + hour * HOUR, START + (hour + hours) * HOUR)


steps = st.integers(0, 96)
windows = st.lists(
    st.builds(lambda begin, size: Window(at(begin), at(begin + size)), steps, st.integers(1, 40)),
    max_size=4,
)
calendars = st.dictionaries(st.integers(1, 5), windows, max_size=5)
lengths = st.integers(1, 24).map(lambda count: count * STEP)


def covers(windows: Sequence[Window], start: datetime, length: timedelta) -> bool:
    """Whether every five minutes from `start` on lie in some window."""
    moments = [start + count * STEP for count in range(length // STEP)]
    return all(any(one.starts_at <= now < one.ends_at for one in windows) for now in moments)


def touches(windows: Sequence[Window], start: datetime, length: timedelta) -> bool:
    return any(one.starts_at < start + length and start < one.ends_at for one in windows)


def by_trying_all(
    client: Sequence[Window] | None,
    facilitators: Mapping[int, Sequence[Window]],
    length: timedelta,
    not_before: datetime,
    start_by: datetime,
    busy: Mapping[int, Sequence[Window]],
    guests: Sequence[Sequence[Window]] = (),
) -> Slot | None:
    best, most = None, -1
    start = not_before
    while start <= start_by:
        can = [
            person
            for person, free in facilitators.items()
            if covers(free, start, length) and not touches(busy.get(person, ()), start, length)
        ]
        client_can = client is None or covers(client, start, length)
        if start.minute % 15 == 0 and client_can and len(can) > 1:
            come = sum(covers(free, start, length) for free in guests)
            if come > most:
                best, most = Slot(start, start + length, (can[0], can[1])), come
        start += STEP
    return best


@given(
    st.none() | windows, calendars, lengths, steps, steps, calendars, st.lists(windows, max_size=3)
)
def test_the_slot_is_the_one_that_trying_every_quarter_finds(
    client: list[Window] | None,
    facilitators: dict[int, list[Window]],
    length: timedelta,
    first: int,
    last: int,
    busy: dict[int, list[Window]],
    guests: list[list[Window]],
) -> None:
    asked = (client, facilitators, length, at(first), at(last), busy, guests)
    assert choose(*asked) == by_trying_all(*asked)


@given(st.none() | windows, calendars, lengths, steps, steps, calendars)
def test_something_is_missing_exactly_when_there_is_no_slot(
    client: list[Window] | None,
    facilitators: dict[int, list[Window]],
    length: timedelta,
    first: int,
    last: int,
    busy: dict[int, list[Window]],
) -> None:
    asked = (client, facilitators, length, at(first), at(last), busy)
    assert (missing(*asked) is None) == (choose(*asked) is not None)


def test_of_several_who_can_the_first_two_in_order_of_preference_are_chosen() -> None:
    everyone = {7: [window(0, 9)], 3: [window(0, 9)], 5: [window(0, 9)]}
    slot = choose(None, everyone, HOUR, at(0), at(90))
    assert slot == Slot(START, START + HOUR, (7, 3))


def test_a_meeting_may_lie_across_two_windows_that_touch() -> None:
    halves = [window(1, 0.5), window(1.5, 0.5)]
    slot = choose(halves, {1: halves, 2: halves}, HOUR, at(0), at(90))
    assert slot is not None
    assert slot.starts_at == START + HOUR


def test_a_start_stands_on_a_quarter_of_an_hour() -> None:
    not_before = START + timedelta(minutes=1, seconds=1)
    slot = choose(None, {1: [window(0, 9)], 2: [window(0, 9)]}, HOUR, not_before, at(90))
    assert slot is not None
    assert slot.starts_at == START + timedelta(minutes=15)


def test_the_last_start_may_be_the_last_moment_itself() -> None:
    late = {1: [window(2, 2)], 2: [window(2, 2)]}
    assert choose(None, late, HOUR, START, START + 2 * HOUR) is not None
    assert choose(None, late, HOUR, START, START + 2 * HOUR - STEP) is None


def test_what_is_missing_is_named() -> None:
    long, short, other = [window(0, 3)], [window(0, 0.5)], [window(5, 2)]
    span = (HOUR, START, at(90))
    assert missing(None, {}, *span) is Missing.FACILITATORS
    assert missing(None, {1: long, 2: short}, *span) is Missing.FACILITATORS
    assert missing(None, {1: long, 2: long}, *span, {2: long}) is Missing.FACILITATORS
    assert missing(short, {1: long, 2: long}, *span) is Missing.CLIENT
    assert missing([], {1: long, 2: long}, *span) is Missing.CLIENT
    assert missing(other, {1: long, 2: long}, *span) is Missing.COMMON
    assert missing(long, {1: long, 2: other}, *span) is Missing.COMMON
    assert missing(long, {1: long, 2: long}, *span) is None
