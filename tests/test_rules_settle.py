"""A moment that is held waits for who may still answer, no longer than the promise allows."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules import promise, request
from bot.rules.ladder import Shares
from bot.rules.request import Answers, Invited, Request
from tests.test_rules_promise import OPEN, START, TERMS, at, hours, proposed, yes

MAMA_CAN_LATE = Invited("yes", (hours(9, 12),))


BOTH = [yes(1, hours(1, 20)), yes(2, hours(1, 20))]


SETTLE = timedelta(hours=24) * Shares().settle / 100


def test_while_somebody_may_still_answer_the_moment_held_leaves_room_for_it() -> None:
    nobody_yet = Answers((hours(1, 20),), asked=BOTH, guests=[Invited(None)])
    held = promise.next_step(OPEN, nobody_yet, TERMS, at(0.2)).propose
    assert held is not None
    assert held.slot.starts_at >= START + SETTLE + TERMS.notice


def start_of(asked_for: Request, known: Answers, now: datetime) -> datetime | None:
    choice = promise.next_step(asked_for, known, TERMS, now).propose
    return choice and choice.slot.starts_at


def test_she_can_say_yes_in_her_own_time_where_only_being_early_is_lost() -> None:
    quick = Answers((hours(1, 20),), asked=BOTH)
    assert start_of(OPEN, quick, at(0)) == at(1)
    calm = replace(quick, took=timedelta(minutes=44))
    assert start_of(OPEN, calm, at(0)) == at(1.25)
    next_day = replace(quick, took=timedelta(hours=9))
    assert start_of(OPEN, next_day, at(0)) == at(1.5)
    short = replace(calm, asked=[yes(1, hours(1, 2.5)), yes(2, hours(1, 20))])
    assert start_of(OPEN, short, at(0)) == at(1)
    loved = Invited("yes", (hours(1, 2.5),))
    assert start_of(OPEN, replace(calm, guests=[loved]), at(0)) == at(1)
    now_or_tomorrow = replace(calm, client=(hours(1, 2.5), hours(20, 24)))
    assert start_of(OPEN, now_or_tomorrow, at(0)) == at(1)


def test_waiting_never_costs_somebody_whose_answer_is_known() -> None:
    early = Invited("yes", (hours(2, 4),))
    known = Answers((hours(1, 20),), asked=BOTH, guests=[early, Invited(None)])
    held = promise.next_step(OPEN, known, TERMS, at(0.2)).propose
    assert held is not None
    assert held.slot.starts_at == at(2)


def test_waiting_never_costs_the_promise() -> None:
    only_soon = [yes(1, hours(2, 4)), yes(2, hours(2, 4))]
    known = Answers((hours(1, 20),), asked=only_soon, guests=[Invited(None, must=True)])
    held = promise.next_step(OPEN, known, TERMS, at(0.2)).propose
    assert held is not None
    assert held.slot.starts_at == at(2)


def test_what_the_client_said_yes_to_is_fixed_when_everybody_answered() -> None:
    everybody = Answers((hours(1, 20),), asked=BOTH, guests=[Invited("no")])
    assert promise.next_step(proposed(6, agreed=True), everybody, TERMS, at(5)).settle
    assert not promise.next_step(proposed(6), everybody, TERMS, at(5)).settle


def test_what_the_client_said_yes_to_is_fixed_at_the_settling_time() -> None:
    waiting = Answers((hours(1, 20),), asked=BOTH, guests=[Invited(None)])
    agreed = proposed(6, agreed=True)
    before = promise.next_step(agreed, waiting, TERMS, at(4))
    assert not before.settle
    assert before.look_at <= START + SETTLE
    assert promise.next_step(agreed, waiting, TERMS, START + SETTLE).settle
    no_more = proposed(6, agreed=True, told=frozenset({request.NO_WAITING}))
    assert promise.next_step(no_more, waiting, TERMS, at(1)).settle


def test_a_moment_for_more_people_is_put_beside_the_one_she_said_yes_to() -> None:
    known = Answers((hours(1, 20),), asked=BOTH, guests=[MAMA_CAN_LATE])
    better = promise.next_step(proposed(6, agreed=True), known, TERMS, at(2)).offer
    assert better is not None
    assert better.slot.starts_at == at(9)
    offered = proposed(6, agreed=True, offered_at=at(2))
    assert not promise.next_step(offered, known, TERMS, at(2.5)).settle
    assert promise.next_step(offered, known, TERMS, at(3)).settle


def test_before_her_yes_the_hold_itself_moves_to_where_more_people_can() -> None:
    known = Answers((hours(1, 20),), asked=BOTH, guests=[MAMA_CAN_LATE])
    better = promise.next_step(proposed(6), known, TERMS, at(2)).propose
    assert better is not None
    assert better.slot.starts_at == at(9)


@given(st.integers(1, 4), st.integers(13, 22), st.booleans(), st.integers(0, 30))
def test_a_moment_before_the_waiting_ends_gives_way_to_one_after_it(
    early: int, late: int, agreed: bool, minutes: int
) -> None:
    """With as many people; after her yes only for who must be there, and as her choice."""
    both = [yes(one, hours(early, early + 2), hours(late, late + 2)) for one in (1, 2)]
    known = Answers((hours(0, 24),), asked=both, guests=[Invited(None, must=True)])
    plan = promise.next_step(proposed(early, agreed=agreed), known, TERMS, at(early - 1))
    beside = plan.offer if agreed else plan.propose
    assert beside is not None
    assert beside.slot.starts_at == at(late)
    moved, now = proposed(late, agreed=agreed), at(early - 1 + minutes / 60)
    again = promise.next_step(moved, known, TERMS, now)
    assert (again.propose, again.offer, again.settle) == (None, None, False)


@given(st.integers(2, 9), st.booleans(), st.integers(0, 60))
def test_what_leaves_room_for_who_must_be_there_stays_while_they_are_waited_for(
    early: int, agreed: bool, minutes: int
) -> None:
    """More people at an earlier moment do not outweigh whom she needs there."""
    brother = Invited("yes", (hours(early, early + 2),))
    waiting = Answers((hours(1, 20),), asked=BOTH, guests=[brother, Invited(None, must=True)])
    held, now = proposed(14, agreed=agreed), at(early - 2 + minutes / 60)
    plan = promise.next_step(held, waiting, TERMS, now)
    assert (plan.propose, plan.offer, plan.settle) == (None, None, False)
    heard = replace(waiting, guests=[brother, Invited("no", must=True)])
    beside = promise.next_step(held, heard, TERMS, now)
    better = beside.offer if agreed else beside.propose
    assert better is not None
    assert better.slot.starts_at == at(early)


def test_after_her_yes_no_other_moment_comes_for_who_is_only_wanted() -> None:
    both = [yes(one, hours(2, 4), hours(14, 16)) for one in (1, 2)]
    known = Answers((hours(0, 24),), asked=both, guests=[Invited(None)])
    assert promise.next_step(proposed(2, agreed=True), known, TERMS, at(1)).settle
