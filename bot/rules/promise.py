"""The promise: a meeting starts within 24 hours; while a request is open there is a next step."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.rules import daytime, rungs, slots
from bot.rules.request import LATE, NUDGED, Answers, Asked, Plan, Request, Terms
from bot.rules.settling import (
    A_MOMENT,
    ROOM_TO_SAY,
    is_silent,
    peer_may_come,
    search_of,
    to_hold,
    while_proposed,
)
from bot.rules.slots import Missing
from bot.rules.stretches import joined

HEARTBEAT = timedelta(hours=1)
SLOW_HEARTBEAT = timedelta(hours=6)
NUDGE_SHARE = 8
ONCE_A_DAY = timedelta(hours=20)
CAN = (None, "yes")


def next_step(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    """What the promise asks for at `now`."""
    plan = _next_step(request, answers, terms, now)
    return rungs.add_network(request, answers, terms, now, plan)


def _next_step(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    look_at = _next_look(request, answers, terms, now)
    if request.state == "proposed":
        return while_proposed(request, answers, terms, now, look_at)
    by_day = daytime.is_day(now, terms.zone)
    if by_day and now >= request.start_by and is_silent(request, answers):
        return Plan(look_at, rest=True)
    ask = _to_ask(request, answers, terms, now)
    slot = to_hold(request, answers, terms, now)
    if slot is not None:
        without = not slot.merit.peer and peer_may_come(answers) and now < request.start_by
        return Plan(look_at, propose=slot, ask=ask, without_peer=without)
    again = _to_ask_again(request, answers, terms, now)
    quiet = Plan(look_at, ask=ask, ask_again=again)
    plan = _by_day(request, answers, terms, now, quiet) if by_day else quiet
    return rungs.add(request, answers, terms, now, plan)


def _by_day(request: Request, answers: Answers, terms: Terms, now: datetime, quiet: Plan) -> Plan:
    """Without a moment: what the client must hear, one thing at a time."""
    today = f"day:{daytime.date_mark(now, terms.zone)}"
    if now >= request.start_by and LATE not in request.told:
        return replace(quiet, late=True, marks=(LATE, today))
    if now >= request.start_by and today not in request.told:
        return replace(quiet, daily=True, marks=(today,))
    missing = None if quiet.ask else _missing(request, answers, terms, now)
    if missing is not None:
        return replace(quiet, missing=missing, marks=(f"missing:{missing.value}",))
    if _client_says_nothing(request, answers, now):
        return replace(quiet, nudge_client=True, marks=(NUDGED,))
    return quiet


def _to_ask(request: Request, answers: Answers, terms: Terms, now: datetime) -> tuple[int, ...]:
    asked = {one.person for one in answers.asked}
    wanted: Iterable[int] = answers.reads
    if team_goes_first(request, answers, terms, now):
        wanted = [one for one in answers.reads if one in answers.team]
    return tuple(one for one in wanted if one not in asked and answers.reads[one] <= now)


def team_goes_first(request: Request, answers: Answers, terms: Terms, now: datetime) -> bool:
    """The same two alone, for a short while: as long as both may still say yes in that time."""
    until = request.share(terms.shares.team)
    if now >= until:
        return False
    said_no = {one.person for one in answers.asked if one.answer not in CAN}
    may = [
        one
        for one in answers.team
        if one not in said_no and one in answers.reads and answers.reads[one] < until
    ]
    return len(may) > 1


def _to_ask_again(
    request: Request, answers: Answers, terms: Terms, now: datetime
) -> tuple[int, ...]:
    """In their own hours: who did not answer, once; whose times are past, as they pass.

    Once it is late everybody who may still answer is asked once a day.
    """
    return tuple(
        one.person
        for one in answers.asked
        if (reads_at := answers.reads.get(one.person)) is not None
        and reads_at <= now
        and _may_still_answer(one, terms, now)
        and _may_be_asked(one, request, terms, now)
    )


def _may_be_asked(one: Asked, request: Request, terms: Terms, now: datetime) -> bool:
    if now >= request.start_by:
        return now >= one.asked_at + ONCE_A_DAY
    had_its_turn = one.asked_again and one.answer is None
    return now >= one.asked_at + _patience(request, terms) and not had_its_turn


def _patience(request: Request, terms: Terms) -> timedelta:
    return request.share(terms.shares.again) - request.requested_at


def _may_still_answer(one: Asked, terms: Terms, now: datetime) -> bool:
    if one.answer == "yes":
        left = (one.ends_at - max(now, one.starts_at) for one in joined(one.windows))
        return all(stretch < terms.length for stretch in left)
    return one.answer is None


def _client_says_nothing(request: Request, answers: Answers, now: datetime) -> bool:
    patience = (request.start_by - request.requested_at) / NUDGE_SHARE
    waited = request.requested_at + patience <= now < request.start_by
    return answers.client is None and waited and NUDGED not in request.told


def _missing(request: Request, answers: Answers, terms: Terms, now: datetime) -> Missing | None:
    """What stands in the way, once people have had the time to answer."""
    if is_silent(request, answers) or now >= request.start_by:
        return None
    if now < request.requested_at + ROOM_TO_SAY:
        return None
    if will_miss(request, answers, terms, now):
        found: Missing | None = Missing.FACILITATORS
    elif _is_waiting(answers, terms, now) and now < request.share(terms.shares.coordinator):
        return None
    else:
        found = slots.missing(search_of(request, answers, terms, now, now + terms.notice))
    return None if found is None or f"missing:{found.value}" in request.told else found


def _is_waiting(answers: Answers, terms: Terms, now: datetime) -> bool:
    waiting = any(_may_still_answer(one, terms, now) for one in answers.asked)
    return waiting or len(answers.asked) < len(answers.reads)


def will_miss(request: Request, answers: Answers, terms: Terms, now: datetime) -> bool:
    """A projected miss: no two facilitators are left who can, whatever the silent ones say."""
    search = search_of(request, answers, terms, now, now + terms.notice)
    can = set(slots.who_can_at_all(search))
    asked = {one.person: one for one in answers.asked}
    for person, reads_at in answers.reads.items():
        one = asked.get(person)
        is_open = one is None or _may_still_answer(one, terms, now)
        if is_open and reads_at + terms.notice <= search.start_by:
            can.add(person)
    return len(can) < 2


def _next_look(request: Request, answers: Answers, terms: Terms, now: datetime) -> datetime:
    whole = request.start_by - request.requested_at
    shares, patience = terms.shares, _patience(request, terms)
    moments = [
        request.requested_at + ROOM_TO_SAY,
        request.requested_at + whole / NUDGE_SHARE,
        request.share(shares.team),
        *rungs.moments(request, answers, terms, now),
        *([request.keep.ends_at] if request.keep else []),
        request.start_by,
        daytime.next_day(now, terms.zone),
        *answers.reads.values(),
        *answers.loosens,
        *(one.asked_at + patience for one in answers.asked),
    ]
    heartbeat = HEARTBEAT if now < request.start_by else SLOW_HEARTBEAT
    soonest = min([now + heartbeat, *(moment for moment in moments if moment > now)])
    return max(soonest, now + A_MOMENT)
