"""The rungs come at their share of the time, in people's hours, and the last one does not end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import daytime, ladder, promise, rungs
from bot.rules.ladder import Shares
from bot.rules.request import Answers, Asked, Invited, Request, Terms
from bot.rules.slots import Slot
from bot.rules.when import Window

START = datetime(2026, 3, 9, 7, 0, tzinfo=UTC)
TERMS = Terms(timedelta(minutes=90), timedelta(minutes=60), ZoneInfo("Europe/Amsterdam"))
OPEN = Request("open", START, START + timedelta(hours=24))
SILENT = [Asked(1, None, START), Asked(2, None, START)]
EVENING = Window(START + timedelta(hours=10), START + timedelta(hours=14))


def at(hour: float) -> datetime:
    return START + timedelta(hours=hour)


def waiting(now: datetime) -> Answers:
    """Nobody answers; everybody reads now."""
    reads = {1: now, 2: now}
    return Answers((EVENING,), asked=SILENT, reads=reads, chiefs={9: now})


def came(request: Request, now: datetime) -> tuple[str, ...]:
    return promise.next_step(request, waiting(now), TERMS, now).rungs


def test_each_rung_comes_at_its_share_of_the_time_and_once() -> None:
    shares = Shares(coordinator=10, reduced=20, everyone=30)
    own = replace(TERMS, shares=shares)

    def step(request: Request, now: datetime) -> tuple[str, ...]:
        return promise.next_step(request, waiting(now), own, now).rungs

    assert step(OPEN, at(2.3)) == ()
    assert step(OPEN, at(2.4)) == (rungs.COORDINATOR,)
    told = replace(OPEN, told=frozenset({rungs.COORDINATOR}))
    assert step(told, at(4.7)) == ()
    assert step(told, at(4.8)) == (rungs.REDUCED,)
    told = replace(OPEN, told=frozenset({rungs.COORDINATOR, rungs.REDUCED}))
    assert step(told, at(7.2)) == (rungs.EVERYONE, rungs.LAST)


def test_who_of_her_people_is_silent_is_named_once_and_by_day() -> None:
    silent = replace(waiting(at(3)), guests=[Invited("yes"), Invited(None)])
    assert rungs.NETWORK not in promise.next_step(OPEN, silent, TERMS, at(2.3)).rungs
    plan = promise.next_step(OPEN, silent, TERMS, at(2.4))
    assert rungs.NETWORK in plan.rungs
    assert rungs.NETWORK in plan.marks
    told = replace(OPEN, told=frozenset({rungs.NETWORK}))
    assert rungs.NETWORK not in promise.next_step(told, silent, TERMS, at(3)).rungs
    answered = replace(silent, guests=[Invited("no"), Invited("yes", said_when=False)])
    assert rungs.NETWORK not in promise.next_step(OPEN, answered, TERMS, at(3)).rungs
    assert rungs.NETWORK not in promise.next_step(OPEN, silent, TERMS, at(16)).rungs
    held = replace(OPEN, state="proposed", held=Slot(at(12), at(13.5), (1, 2)))
    assert rungs.NETWORK in promise.next_step(held, silent, TERMS, at(3)).rungs


def test_n16_the_last_rung_goes_on_until_a_named_human_has_taken_it() -> None:
    told = frozenset({rungs.COORDINATOR, rungs.REDUCED, rungs.EVERYONE, rungs.last_mark(at(26))})
    late = replace(OPEN, told=told)
    assert came(late, at(26.5)) == ()
    assert came(late, at(27)) == (rungs.LAST,)
    assert came(replace(late, taken=True), at(27)) == ()


def test_w18_nobody_is_asked_outside_their_hours_and_seldom_at_night() -> None:
    told = frozenset({rungs.COORDINATOR, rungs.REDUCED, rungs.EVERYONE, rungs.last_mark(at(18))})
    night = replace(OPEN, told=told)
    asleep = replace(waiting(at(19)), reads={1: at(24)}, chiefs={9: at(24)})
    assert promise.next_step(night, asleep, TERMS, at(19)).rungs == ()
    assert came(night, at(20)) == ()
    assert came(night, at(22)) == (rungs.LAST,)


def test_a_client_who_waits_hears_how_it_stands_every_two_hours_by_day() -> None:
    told = replace(OPEN, client_told_at=at(1), told=frozenset({"missing:facilitators"}))
    assert not promise.next_step(told, waiting(at(2.9)), TERMS, at(2.9)).words
    plan = promise.next_step(told, waiting(at(3)), TERMS, at(3))
    assert plan.words
    night = replace(told, client_told_at=at(14))
    assert not promise.next_step(night, waiting(at(20)), TERMS, at(20)).words


def test_words_that_are_owed_come_beside_a_step_that_the_client_does_not_hear() -> None:
    today = f"day:{daytime.date_mark(at(27), TERMS.zone)}"
    rungs_told = {rungs.COORDINATOR, rungs.REDUCED, rungs.EVERYONE, rungs.last_mark(at(26))}
    late = replace(OPEN, client_told_at=at(25), told=frozenset({promise.LATE, today, *rungs_told}))
    plan = promise.next_step(late, waiting(at(27)), TERMS, at(27))
    assert plan.rungs == (rungs.LAST,)
    assert plan.words
    assert plan.look_at <= at(27) + TERMS.words


@pytest.mark.parametrize("hour", [2, 5, 11, 17])
def test_the_next_look_is_never_later_than_the_words_that_are_owed(hour: int) -> None:
    told = replace(OPEN, client_told_at=at(hour))
    plan = promise.next_step(told, waiting(at(hour)), TERMS, at(hour))
    assert plan.look_at <= at(hour) + TERMS.words


shares = st.integers(1, 100)


@given(st.builds(Shares, shares, shares, shares, shares, shares, shares, shares, shares))
def test_rungs_are_frozen_with_the_request_as_they_were(own: Shares) -> None:
    assert ladder.read(own.words()) == own
    assert ladder.read(None) == Shares()
    assert ladder.read('{"settle": 30, "unknown": 1}') == Shares(settle=30)


def test_words_are_owed_beside_a_human_who_may_ask_by_name() -> None:
    """A worker is offered to ask; the client hears nothing of that."""
    silent = replace(OPEN, told=frozenset({"nudged"}), client_told_at=at(1))
    now = at(6)
    answers = replace(
        waiting(now), client=None, asked=[Asked(1, "yes", START), Asked(2, None, START)]
    )
    plan = promise.next_step(silent, answers, TERMS, now)
    assert rungs.BY_NAME in plan.rungs
    assert plan.words
