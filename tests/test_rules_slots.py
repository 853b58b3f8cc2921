"""The slot that is chosen is the best by the order, as trying every quarter and pair would find."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.order import Choice, Reason, choose
from bot.rules.slots import Guest, Missing, Search, Slot, can_at, missing
from bot.rules.when import Window

START = datetime(2026, 3, 11, 2, tzinfo=UTC)
STEP = timedelta(minutes=5)
HOUR = timedelta(hours=1)
ZONE = ZoneInfo("Europe/Amsterdam")


def at(step: int) -> datetime:
    return START + step * STEP


def window(hour: float, hours: float) -> Window:
    return Window(START + hour * HOUR, START + (hour + hours) * HOUR)


steps = st.integers(0, 240)
windows = st.lists(
    st.builds(lambda begin, size: Window(at(begin), at(begin + size)), steps, st.integers(1, 90)),
    max_size=4,
)
people = st.integers(1, 5)
searches = st.builds(
    Search,
    client=st.none() | windows,
    facilitators=st.dictionaries(people, windows, max_size=5),
    length=st.integers(1, 24).map(lambda count: count * STEP),
    not_before=steps.map(at),
    start_by=steps.map(at),
    busy=st.dictionaries(people, windows, max_size=5),
    guests=st.lists(
        st.builds(Guest, st.none() | windows, must=st.booleans(), maybe=st.booleans()), max_size=3
    ),
    team=st.frozensets(people, max_size=2),
    peers=st.frozensets(people, max_size=3),
    load=st.dictionaries(people, st.integers(0, 3), max_size=5),
    zone=st.just(ZONE),
)


def covers(windows: Sequence[Window] | None, start: datetime, length: timedelta) -> bool:
    """Whether every five minutes from `start` on lie in some window."""
    if windows is None:
        return True
    moments = [start + count * STEP for count in range(length // STEP)]
    return all(any(one.starts_at <= now < one.ends_at for one in windows) for now in moments)


def touches(windows: Sequence[Window], start: datetime, length: timedelta) -> bool:
    return any(one.starts_at < start + length and start < one.ends_at for one in windows)


def worth(search: Search, start: datetime, pair: tuple[int, int]) -> tuple[Any, ...]:
    """The order, written down a second time."""
    first, last = start.astimezone(ZONE), (start + search.length).astimezone(ZONE)
    awake = first.hour >= 8 and (last.hour, last.minute) <= (22, 0) and first.date() == last.date()
    come = [one for one in search.guests if covers(one.windows, start, search.length)]
    return (
        len([one for one in come if one.must]),
        len([one for one in come if not one.maybe]),
        (pair[0] in search.team) + (pair[1] in search.team),
        any(one in search.peers for one in pair),
        len([one for one in come if one.maybe]),
        awake,
        -start.timestamp(),
        -search.load.get(pair[0], 0) - search.load.get(pair[1], 0),
    )


def by_trying_all(search: Search) -> Slot | None:
    best, most = None, None
    start = search.not_before
    while start <= search.start_by:
        if start.minute % 15 == 0 and covers(search.client, start, search.length):
            can = [
                person
                for person, free in search.facilitators.items()
                if covers(free, start, search.length)
                and not touches(search.busy.get(person, ()), start, search.length)
            ]
            for pair in combinations(can, 2):
                if most is None or worth(search, start, pair) > most:
                    most = worth(search, start, pair)
                    best = Slot(start, start + search.length, pair)
        start += STEP
    return best


def slot_of(choice: Choice | None) -> Slot | None:
    return None if choice is None else choice.slot


@given(searches)
def test_the_slot_is_the_one_that_trying_every_quarter_and_every_pair_finds(search: Search) -> None:
    assert slot_of(choose(search)) == by_trying_all(search)


@given(searches)
def test_something_is_missing_exactly_when_there_is_no_slot(search: Search) -> None:
    assert (missing(search) is None) == (choose(search) is not None)


@given(searches)
def test_the_reason_says_what_the_first_possible_moment_lacks(search: Search) -> None:
    found = choose(search)
    if found is None:
        return
    first = min(start for start, _ in can_at(search))
    assert (found.slot.starts_at == first) == (found.reason is Reason.EARLIEST)


ALL_DAY = Search(None, {}, HOUR, at(72), at(240), zone=ZONE)


def test_who_must_be_there_goes_before_more_people_and_more_people_before_the_same_two() -> None:
    everybody = {7: [window(6, 9)], 3: [window(6, 9)], 5: [window(8, 1), window(10, 1)]}
    early, late = Guest([window(6, 1)]), Guest([window(10, 1)], must=True)
    search = replace(ALL_DAY, facilitators=everybody, guests=[early, early, late])
    found = choose(search)
    assert found is not None
    assert (found.slot.starts_at, found.reason) == (START + 10 * HOUR, Reason.MUST)
    found = choose(replace(search, guests=[early, early, replace(late, must=False)]))
    assert found is not None
    assert (found.slot.starts_at, found.reason) == (START + 6 * HOUR, Reason.EARLIEST)
    found = choose(replace(search, guests=[], team=frozenset({5, 7}), peers=frozenset({3})))
    assert found is not None
    assert found == (Slot(at(96), at(108), (7, 5)), found.merit, Reason.TEAM)


def test_of_several_who_can_the_first_two_in_order_of_preference_are_chosen() -> None:
    everyone = {7: [window(6, 9)], 3: [window(6, 9)], 5: [window(6, 9)]}
    found = choose(replace(ALL_DAY, facilitators=everyone))
    assert slot_of(found) == Slot(at(72), at(84), (7, 3))
    found = choose(replace(ALL_DAY, facilitators=everyone, load={7: 2, 3: 1}))
    assert slot_of(found) == Slot(at(72), at(84), (3, 5))


def test_a_meeting_may_lie_across_two_windows_that_touch() -> None:
    halves = [window(8, 0.5), window(8.5, 0.5)]
    found = choose(replace(ALL_DAY, client=halves, facilitators={1: halves, 2: halves}))
    assert found is not None
    assert found.slot.starts_at == START + 8 * HOUR


def test_a_start_stands_on_a_quarter_of_an_hour() -> None:
    not_before = at(72) + timedelta(minutes=1, seconds=1)
    long = {1: [window(0, 19)], 2: [window(0, 19)]}
    found = choose(replace(ALL_DAY, facilitators=long, not_before=not_before))
    assert found is not None
    assert found.slot.starts_at == at(72) + timedelta(minutes=15)


def test_the_last_start_may_be_the_last_moment_itself() -> None:
    late = {1: [window(8, 2)], 2: [window(8, 2)]}
    search = replace(ALL_DAY, facilitators=late, start_by=START + 8 * HOUR)
    assert choose(search) is not None
    assert choose(replace(search, start_by=START + 8 * HOUR - STEP)) is None


def test_what_is_missing_is_named() -> None:
    long, short, other = [window(6, 3)], [window(6, 0.5)], [window(11, 2)]

    def lacks(client: Any, facilitators: Any, busy: Any = None) -> Missing | None:
        found = replace(ALL_DAY, client=client, facilitators=facilitators, busy=busy or {})
        return missing(found)

    assert lacks(None, {}) is Missing.FACILITATORS
    assert lacks(None, {1: long, 2: short}) is Missing.FACILITATORS
    assert lacks(None, {1: long, 2: long}, {2: long}) is Missing.FACILITATORS
    assert lacks(short, {1: long, 2: long}) is Missing.CLIENT
    assert lacks([], {1: long, 2: long}) is Missing.CLIENT
    assert lacks(other, {1: long, 2: long}) is Missing.COMMON
    assert lacks(long, {1: long, 2: other}) is Missing.COMMON
    assert lacks(long, {1: long, 2: long}) is None
