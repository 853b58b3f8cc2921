"""Hold, settle, improve: a moment is held as soon as it is possible, and fixed when it is the best.

While somebody the client wants has not answered, what is held lies after the moment until which
they are waited for; unless that would cost the presence of somebody whose answer is known.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.rules import daytime, order
from bot.rules.order import Choice, Merit
from bot.rules.request import (
    GAVE_WAY,
    LET_GO,
    LET_GO_AGAIN,
    NO_WAITING,
    WAIT_ON,
    WANTS_PEER,
    Answers,
    Plan,
    Request,
    Terms,
)
from bot.rules.slots import Guest, Search, Slot
from bot.rules.stretches import without
from bot.rules.when import Window

A_MOMENT = timedelta(seconds=1)
SEARCH_ON = timedelta(hours=24)
ROOM_TO_SAY = timedelta(minutes=30)
ROOM_TO_ANSWER = timedelta(hours=4)
ROOM_TO_CHOOSE = timedelta(hours=1)
WORTH_MOVING_FOR = timedelta(hours=2)
AWAKE_BY_HOUR = 10
ALL_BUT_EARLY = Merit._fields.index("sooner")


def to_hold(request: Request, answers: Answers, terms: Terms, now: datetime) -> Choice | None:
    """The moment to propose: the best that suits all who must be there.

    To somebody who let a moment go, one with more room to answer goes first. What another client
    was silent about is taken only when nothing else suits.
    """
    if not _may_propose(request, answers, terms, now):
        return None
    found = _to_hold(request, answers, terms, now)
    if found or answers.firmly is None or GAVE_WAY in request.told:
        return found
    return _to_hold(request, replace(answers, busy=answers.firmly), terms, now)


def _to_hold(request: Request, answers: Answers, terms: Terms, now: datetime) -> Choice | None:
    if LET_GO in request.told:
        roomy = order.choose(search_of(request, answers, terms, now, now + ROOM_TO_ANSWER))
        return roomy or _held_best(request, answers, terms, now)
    return _held_best(request, answers, terms, now)


def is_kept(request: Request, now: datetime) -> bool:
    """One of the two had to leave: first somebody else is looked for, and the moment stays."""
    return request.keep is not None and now < request.keep.ends_at


def _held_best(request: Request, answers: Answers, terms: Terms, now: datetime) -> Choice | None:
    if request.keep is not None and is_kept(request, now):
        start = request.keep.starts_at
        search = search_of(request, answers, terms, now, max(start, now + terms.notice))
        return order.choose(replace(search, start_by=start))
    best = _unhurried(request, answers, terms, now)
    after = _after_waiting(request, answers, terms, now)
    if best is None or after is None:
        return best
    return after if _people(after.merit) >= _people(best.merit) else best


def _unhurried(request: Request, answers: Answers, terms: Terms, now: datetime) -> Choice | None:
    """The best; where only its being early is lost, one that she can answer in her own time.

    That is as long as she took to say when, an hour at most; so it is an hour later at most too.
    """
    best = _best(request, answers, terms, now)
    room = min(answers.took, ROOM_TO_CHOOSE) + terms.notice / 2
    not_before = now + max(room, terms.notice)
    later = order.choose(search_of(request, answers, terms, now, not_before))
    if best is None or later is None:
        return best
    is_soon = later.slot.starts_at - best.slot.starts_at <= ROOM_TO_CHOOSE
    is_as_good = later.merit[:ALL_BUT_EARLY] >= best.merit[:ALL_BUT_EARLY]
    return later if is_soon and is_as_good else best


def _after_waiting(
    request: Request, answers: Answers, terms: Terms, now: datetime
) -> Choice | None:
    """The best at which whoever is waited for can still be; None when nobody is."""
    settle_at = settles_at(request, answers, terms, now)
    if settle_at <= now:
        return None
    return order.choose(search_of(request, answers, terms, now, settle_at + terms.notice))


def _people(merit: Merit) -> tuple[int, int]:
    return merit.must, merit.guests


def _best(request: Request, answers: Answers, terms: Terms, now: datetime) -> Choice | None:
    return order.choose(search_of(request, answers, terms, now, now + terms.notice))


def _may_propose(request: Request, answers: Answers, terms: Terms, now: datetime) -> bool:
    """Somebody who only just asked gets room to say when; who may sleep is not woken."""
    if is_silent(request, answers):
        return False
    has_had_room = now >= request.requested_at + ROOM_TO_SAY
    return answers.client is not None or (has_had_room and daytime.is_day(now, terms.zone))


def is_silent(request: Request, answers: Answers) -> bool:
    return LET_GO_AGAIN in request.told or not answers.client_is_here


def settles_at(request: Request, answers: Answers, terms: Terms, now: datetime) -> datetime:
    """Until when answers are waited for; `now` when there is nobody to wait for any more."""
    waited_for = [one for one in answers.guests if one.is_waited_for]
    is_over = NO_WAITING in request.told or now >= request.start_by
    for_peer = WANTS_PEER in request.told and peer_may_come(answers)
    if is_over or not (waited_for or for_peer or WAIT_ON in request.told):
        return now
    if WAIT_ON in request.told:
        return request.start_by
    must = any(one.must for one in waited_for)
    return max(now, request.share(terms.shares.settle_must if must else terms.shares.settle))


def peer_may_come(answers: Answers) -> bool:
    """A peer worker among the facilitators has not answered yet."""
    answered = {one.person for one in answers.asked if one.answer is not None}
    return any(one in answers.reads and one not in answered for one in answers.peers)


def while_proposed(
    request: Request, answers: Answers, terms: Terms, now: datetime, look_at: datetime
) -> Plan:
    """A moment is held: let go of it, put a better one beside it, fix it, or wait."""
    held = request.held
    if held is None:
        return Plan(look_at, let_go=True)
    last_yes = held.starts_at - (timedelta(0) if request.agreed else terms.notice / 2)
    if now >= last_yes:
        return _let_go(request, answers, terms, now, look_at)
    if request.offered_at is not None:
        return _while_offered(request, held, terms, now, look_at)
    settle_at = min(settles_at(request, answers, terms, now), held.starts_at - terms.notice)
    better = _better(request, answers, terms, now, held)
    act_at = settle_at
    if better is not None:
        act_at = min(settle_at, better.slot.starts_at - terms.notice - ROOM_TO_CHOOSE)
    if now < act_at:
        return Plan(max(now + A_MOMENT, min(act_at, last_yes, look_at)))
    wait = Plan(max(now + A_MOMENT, min(last_yes, look_at)))
    if better is not None:
        return replace(wait, offer=better) if request.agreed else replace(wait, propose=better)
    return replace(wait, settle=request.agreed)


def _let_go(
    request: Request, answers: Answers, terms: Terms, now: datetime, look_at: datetime
) -> Plan:
    """Who sleeps is not silent: what falls before ten does not count."""
    is_awake = now.astimezone(terms.zone).hour >= AWAKE_BY_HOUR
    counts = is_awake and answers.client_is_here and not request.agreed
    mark = LET_GO_AGAIN if LET_GO in request.told else LET_GO
    return Plan(look_at, let_go=True, marks=(mark,) if counts else ())


def _while_offered(
    request: Request, held: Slot, terms: Terms, now: datetime, look_at: datetime
) -> Plan:
    """A better moment was put beside the one she said yes to; silence keeps what she has."""
    offered_at = request.offered_at or now
    until = min(offered_at + ROOM_TO_CHOOSE, held.starts_at - terms.notice)
    if now >= until:
        return Plan(look_at, settle=request.agreed)
    return Plan(max(now + A_MOMENT, min(until, look_at)))


def _better(
    request: Request, answers: Answers, terms: Terms, now: datetime, held: Slot
) -> Choice | None:
    """A moment at which more can who are wanted; after the waiting also as many, much sooner.

    What leaves room for who must be there gives way to nothing that does not.
    """
    if request.agreed and NO_WAITING in request.told:
        return None
    search = search_of(request, answers, terms, now, now + terms.notice)
    if _waits_for_must(answers) and _has_room(request, answers, terms, now, held):
        search = replace(search, not_before=settles_at(request, answers, terms, now) + terms.notice)
    best = order.choose(search)
    if best is None:
        return None
    has = order.merit_of(search, held)
    roomy = _with_room(request, answers, terms, now, held)
    if roomy is not None and _people(roomy.merit) >= max(_people(best.merit), _people(has)):
        return roomy
    if best.slot == held:
        return None
    if _people(best.merit) > _people(has):
        return best
    if WANTS_PEER in request.told and best.merit.peer > has.peer:
        return best
    has_waited = len(answers.guests) > 0 and settles_at(request, answers, terms, now) <= now
    sooner = has_waited and held.starts_at - best.slot.starts_at >= WORTH_MOVING_FOR
    return best if sooner and best.merit[:5] >= has[:5] else None


def _with_room(
    request: Request, answers: Answers, terms: Terms, now: datetime, held: Slot
) -> Choice | None:
    """Instead of one before the waiting ends; after her yes only for who must be there."""
    if is_kept(request, now) or (request.agreed and not _waits_for_must(answers)):
        return None
    if _has_room(request, answers, terms, now, held):
        return None
    return _after_waiting(request, answers, terms, now)


def _waits_for_must(answers: Answers) -> bool:
    return any(one.must for one in answers.guests if one.is_waited_for)


def _has_room(request: Request, answers: Answers, terms: Terms, now: datetime, held: Slot) -> bool:
    """Whoever is waited for can still be at what is held."""
    return held.starts_at >= settles_at(request, answers, terms, now) + terms.notice


def search_of(
    request: Request, answers: Answers, terms: Terms, now: datetime, not_before: datetime
) -> Search:
    """Everything the choice depends on, from `not_before` on."""
    return Search(
        _client_windows(request, answers, now),
        {one.person: one.windows for one in answers.asked if one.answer == "yes"},
        terms.length,
        not_before,
        search_until(request, now),
        answers.busy,
        [
            Guest(one.windows, one.must, one.answer == "rather_not")
            for one in answers.guests
            if one.answer in ("yes", "rather_not")
        ],
        answers.team,
        answers.peers,
        answers.load,
        terms.zone,
    )


def search_until(request: Request, now: datetime) -> datetime:
    """The last start looked for; once the promise is broken the search goes on."""
    return request.start_by if now < request.start_by else now + SEARCH_ON


def _client_windows(request: Request, answers: Answers, now: datetime) -> Sequence[Window] | None:
    said = answers.client
    if said is not None and now >= request.start_by and all(one.ends_at <= now for one in said):
        said = None
    if not answers.refused:
        return said
    windows: Sequence[Window] = said if said is not None else _all_of(request, now)
    for refused in answers.refused:
        windows = [part for one in windows for part in without([one], [refused])]
    return windows


def _all_of(request: Request, now: datetime) -> Sequence[Window]:
    return (Window(now, search_until(request, now) + SEARCH_ON),)
