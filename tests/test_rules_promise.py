"""While a request is open there is always a next step, and the moments proposed are honest."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules import promise, request
from bot.rules.promise import A_MOMENT
from bot.rules.request import Answers, Asked, Invited, Request, Terms
from bot.rules.slots import Missing, Slot
from bot.rules.when import Window

START = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


TERMS = Terms(timedelta(minutes=90), timedelta(minutes=60), ZoneInfo("Europe/Amsterdam"))


OPEN = Request("open", START, START + timedelta(hours=24))


def hours(first: float, last: float) -> Window:
    return Window(START + timedelta(hours=first), START + timedelta(hours=last))


def yes(person: int, *windows: Window) -> Asked:
    return Asked(person, "yes", START, windows=windows)


def at(hour: float) -> datetime:
    return START + timedelta(hours=hour)


def proposed(hour: float, **more: Any) -> Request:
    slot = Slot(at(hour), at(hour + 1.5), (1, 2))
    return Request("proposed", START, at(24), slot, **more)


windows = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda at: hours(at[0], sum(at)))


asked = st.builds(
    Asked,
    person=st.integers(1, 4),
    answer=st.sampled_from((None, "yes", "no", "released")),
    asked_at=st.integers(0, 10).map(at),
    asked_again=st.booleans(),
    windows=st.lists(windows, max_size=2).map(tuple),
)


guests = st.builds(
    Invited,
    st.sampled_from((None, "yes", "rather_not", "no")),
    st.none() | st.lists(windows, max_size=2).map(tuple),
    st.booleans(),
    st.booleans(),
)


answers = st.builds(
    Answers,
    client=st.none() | st.lists(windows, max_size=2).map(tuple),
    refused=st.lists(windows, max_size=2).map(tuple),
    asked=st.lists(asked, max_size=4, unique_by=lambda one: one.person),
    reads=st.dictionaries(st.integers(1, 7), st.integers(0, 40).map(at), max_size=4),
    client_is_here=st.booleans(),
    guests=st.lists(guests, max_size=3),
    team=st.frozensets(st.integers(1, 4), max_size=2),
)


requests = st.builds(
    Request,
    state=st.sampled_from(("open", "proposed")),
    requested_at=st.just(START),
    start_by=st.just(at(24)),
    held=st.integers(0, 24).map(lambda hour: Slot(at(hour), at(hour + 1.5), (1, 2))),
    told=st.frozensets(
        st.sampled_from((request.LATE, request.NUDGED, request.LET_GO, "missing:client"))
    ),
    agreed=st.booleans(),
    offered_at=st.none() | st.integers(0, 24).map(at),
    client_told_at=st.none() | st.integers(0, 60).map(at),
)


@given(requests, answers, st.integers(0, 60 * 60).map(lambda minute: at(minute / 60)))
def test_there_is_always_a_next_look_and_it_lies_ahead(
    asked_for: Request, known: Answers, now: datetime
) -> None:
    """And never further than the client may be without words, also by a clock that was put back."""
    plan = promise.next_step(asked_for, known, TERMS, now)
    assert now + A_MOMENT <= plan.look_at <= now + TERMS.words


@given(answers, st.integers(0, 23 * 60).map(lambda minute: at(minute / 60)))
def test_a_moment_suits_all_three_and_comes_in_time(known: Answers, now: datetime) -> None:
    choice = promise.next_step(OPEN, known, TERMS, now).propose
    if choice is None:
        return
    slot = choice.slot
    assert now + TERMS.notice <= slot.starts_at <= OPEN.start_by
    first, second = slot.facilitators
    assert first != second
    said_yes = {one.person for one in known.asked if one.answer == "yes"}
    assert {first, second} <= said_yes
    for refused in known.refused:
        assert slot.ends_at <= refused.starts_at or refused.ends_at <= slot.starts_at


def test_who_only_just_asked_gets_room_to_say_when() -> None:
    known = Answers(None, asked=[yes(1, hours(2, 8)), yes(2, hours(2, 8))])
    assert promise.next_step(OPEN, known, TERMS, at(0.2)).propose is None
    found = promise.next_step(OPEN, known, TERMS, at(0.5)).propose
    assert found is not None
    assert found.slot.starts_at == at(2)


def test_n09_silence_is_asked_once_more_in_their_hours_and_never_counted_as_a_no() -> None:
    silent = [Asked(1, None, START)]
    reading = Answers(None, asked=silent, reads={1: at(0)})
    assert promise.next_step(OPEN, reading, TERMS, at(1)).ask_again == ()
    assert promise.next_step(OPEN, reading, TERMS, at(2)).ask_again == (1,)
    away = Answers(None, asked=silent, reads={1: at(6)})
    assert promise.next_step(OPEN, away, TERMS, at(2)).ask_again == ()
    asked_twice = Answers(None, asked=[Asked(1, None, at(2), True)], reads={1: at(0)})
    assert promise.next_step(OPEN, asked_twice, TERMS, at(6)).ask_again == ()


def test_whose_times_have_passed_is_asked_for_new_ones() -> None:
    known = Answers((hours(2, 8),), asked=[yes(1, hours(2, 4))], reads={1: at(0)})
    assert promise.next_step(OPEN, known, TERMS, at(2)).ask_again == ()
    assert promise.next_step(OPEN, known, TERMS, at(5)).ask_again == (1,)


def test_nobody_is_proposed_a_moment_in_their_sleep_who_said_nothing_of_when() -> None:
    known = Answers(None, asked=[yes(1, hours(2, 30)), yes(2, hours(2, 30))])
    assert promise.next_step(OPEN, known, TERMS, at(14)).propose is None
    assert promise.next_step(OPEN, known, TERMS, at(22.5)).propose is not None


def test_what_is_missing_is_said_once() -> None:
    known = Answers((hours(2, 8),), asked=[yes(1, hours(2, 8)), Asked(2, "no", START)])
    plan = promise.next_step(OPEN, known, TERMS, at(1))
    assert plan.missing is Missing.FACILITATORS
    told = Request("open", START, at(24), told=frozenset(plan.marks))
    assert promise.next_step(told, known, TERMS, at(1)).missing is None


def test_n01_at_24_hours_it_is_late_once_and_then_everybody_is_asked_once_a_day() -> None:
    silent = [Asked(1, None, START, asked_again=True)]
    known = Answers((hours(2, 8),), asked=silent, reads={1: at(0)})
    late = promise.next_step(OPEN, known, TERMS, at(24))
    assert late.late
    told = Request("open", START, at(24), told=frozenset(late.marks))
    same_day = promise.next_step(told, known, TERMS, at(30))
    assert (same_day.late, same_day.daily) == (False, False)
    next_day = promise.next_step(told, known, TERMS, at(48))
    assert next_day.daily
    assert next_day.ask_again == (1,)


def test_after_24_hours_the_search_goes_on() -> None:
    known = Answers((hours(2, 8),), asked=[yes(1, hours(26, 40)), yes(2, hours(26, 40))])
    found = promise.next_step(OPEN, known, TERMS, at(25)).propose
    assert found is not None
    assert found.slot.starts_at == at(26)


def test_a_moment_nobody_answered_is_let_go_in_time() -> None:
    held = proposed(4)
    assert not promise.next_step(held, Answers(None), TERMS, at(3.4)).let_go
    plan = promise.next_step(held, Answers(None), TERMS, at(3.5))
    assert plan.let_go
    assert plan.marks == (request.LET_GO,)


def test_who_sleeps_is_not_silent() -> None:
    """The moment was at nine in the morning: let go at half past eight, it counts for nothing."""
    held = proposed(23)
    assert promise.next_step(held, Answers(None), TERMS, at(22.5)).marks == ()


def test_after_two_silences_nothing_is_proposed_and_at_the_end_the_request_rests() -> None:
    told = frozenset({request.LET_GO, request.LET_GO_AGAIN})
    silent = Request("open", START, at(24), told=told)
    known = Answers((hours(2, 40),), asked=[yes(1, hours(2, 40)), yes(2, hours(2, 40))])
    plan = promise.next_step(silent, known, TERMS, at(10))
    assert plan.propose is None
    assert not plan.rest
    assert promise.next_step(silent, known, TERMS, at(24)).rest


def test_the_same_two_are_asked_first_for_a_short_while_only() -> None:
    reads = dict.fromkeys((1, 2, 3), START)
    team = Answers(None, reads=reads, team=frozenset({1, 2}))
    assert promise.next_step(OPEN, team, TERMS, START).ask == (1, 2)
    asked = [Asked(1, None, START), Asked(2, None, START)]
    waiting = Answers(None, asked=asked, reads=reads, team=frozenset({1, 2}))
    assert promise.next_step(OPEN, waiting, TERMS, at(0.1)).ask == ()
    assert promise.next_step(OPEN, waiting, TERMS, at(0.5)).ask == (3,)
    cannot = [Asked(1, "no", START), Asked(2, None, START)]
    one_left = Answers(None, asked=cannot, reads=reads, team=frozenset({1, 2}))
    assert promise.next_step(OPEN, one_left, TERMS, at(0.1)).ask == (3,)


def test_n04_a_projected_miss_is_said_before_any_timer() -> None:
    """Two might still have answered, but one of them only reads when it is too late."""
    reads = {1: at(0), 2: at(23.5)}
    known = Answers((hours(2, 20),), asked=[yes(1, hours(2, 20))], reads=reads)
    assert promise.next_step(OPEN, known, TERMS, at(1)).missing is Missing.FACILITATORS
    in_time = Answers((hours(2, 20),), asked=[yes(1, hours(2, 20))], reads={1: at(0), 2: at(9)})
    assert promise.next_step(OPEN, in_time, TERMS, at(1)).missing is None
