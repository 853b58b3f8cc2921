"""The promise: a meeting starts within 24 hours; while a request is open there is a next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules import daytime, slots
from bot.rules.slots import Missing, Slot
from bot.rules.when import Window

A_MOMENT = timedelta(seconds=1)
HEARTBEAT = timedelta(hours=1)
SLOW_HEARTBEAT = timedelta(hours=6)
ASK_AGAIN_SHARE = 12
NUDGE_SHARE = 8
SEARCH_ON = timedelta(hours=24)
ROOM_TO_SAY = timedelta(minutes=30)
ROOM_TO_ANSWER = timedelta(hours=4)
ONCE_A_DAY = timedelta(hours=20)
AWAKE_BY = time(10)
LET_GO, LET_GO_AGAIN, LATE, NUDGED = "silent:once", "silent:twice", "late", "nudged"


@dataclass(frozen=True)
class Request:
    """What was asked, and how far it is. `told` are the marks of what was said once."""

    state: str
    requested_at: datetime
    start_by: datetime
    starts_at: datetime | None = None
    told: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Asked:
    """A facilitator who was asked, last at `asked_at`. Silence (`answer` None) is never a no."""

    person: int
    answer: str | None
    asked_at: datetime
    asked_again: bool = False
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True)
class Answers:
    """What is known of people.

    `client` None: said nothing of when. `reads`: when each facilitator who can be reached reads
    next. `busy`: when they are held elsewhere.
    """

    client: tuple[Window, ...] | None
    refused: tuple[Window, ...] = ()
    asked: Sequence[Asked] = ()
    reads: Mapping[int, datetime] = field(default_factory=dict)
    busy: Mapping[int, Sequence[Window]] = field(default_factory=dict)
    client_is_here: bool = True
    guests: Sequence[Sequence[Window]] = ()


@dataclass(frozen=True)
class Terms:
    """How long a meeting lasts, what people need between the last yes and its start, and where."""

    length: timedelta
    notice: timedelta
    zone: ZoneInfo


@dataclass(frozen=True)
class Plan:
    """What the promise asks for now, and when to look again; never without a next look."""

    look_at: datetime
    propose: Slot | None = None
    let_go: bool = False
    rest: bool = False
    ask: tuple[int, ...] = ()
    ask_again: tuple[int, ...] = ()
    nudge_client: bool = False
    missing: Missing | None = None
    late: bool = False
    daily: bool = False
    marks: tuple[str, ...] = ()


def next_step(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    """What the promise asks for at `now`."""
    if request.state == "proposed":
        return _while_proposed(request, answers, terms, now)
    by_day = daytime.is_day(now, terms.zone)
    look_at = _next_look(request, answers, terms, now)
    if by_day and now >= request.start_by and _is_silent(request, answers):
        return Plan(look_at, rest=True)
    slot = find_slot(request, answers, terms, now)
    if slot is not None:
        return Plan(look_at, propose=slot, ask=_to_ask(answers, now))
    return (
        _while_searching(request, answers, terms, now)
        if by_day
        else Plan(
            look_at,
            ask=_to_ask(answers, now),
            ask_again=_to_ask_again(request, answers, terms, now),
        )
    )


def _while_searching(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    """By day, without a moment: who must still be asked, and what the client must hear."""
    ask = _to_ask(answers, now)
    late = now >= request.start_by and LATE not in request.told
    today = f"day:{daytime.date_mark(now, terms.zone)}"
    daily = now >= request.start_by and not late and today not in request.told
    missing = None if ask or late or daily else _missing(request, answers, terms, now)
    nudge = _client_says_nothing(request, answers, now) and not (late or missing)
    again = _to_ask_again(request, answers, terms, now)
    marks = (LATE, today) if late else (today,) if daily else (NUDGED,) if nudge else ()
    if missing:
        marks = (f"missing:{missing.value}",)
    look_at = _next_look(request, answers, terms, now)
    return Plan(look_at, None, False, False, ask, again, nudge, missing, late, daily, marks)


def _while_proposed(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    """A moment is held. Who sleeps is not silent: what falls before ten does not count."""
    last_yes = (request.starts_at or now) - terms.notice / 2
    look_at = _next_look(request, answers, terms, now)
    if now < last_yes:
        return Plan(max(min(last_yes, look_at), now + A_MOMENT))
    counts = now.astimezone(terms.zone).time() >= AWAKE_BY and answers.client_is_here
    mark = LET_GO_AGAIN if LET_GO in request.told else LET_GO
    return Plan(look_at, let_go=True, marks=(mark,) if counts else ())


def find_slot(request: Request, answers: Answers, terms: Terms, now: datetime) -> Slot | None:
    """The moment to propose: the best that suits all who must be there.

    To somebody who let a moment go, one with more room to answer goes first.
    """
    if not _may_propose(request, answers, terms, now):
        return None
    if LET_GO in request.told and (roomy := _best(request, answers, terms, now, ROOM_TO_ANSWER)):
        return roomy
    return _best(request, answers, terms, now, terms.notice)


def _may_propose(request: Request, answers: Answers, terms: Terms, now: datetime) -> bool:
    """Somebody who only just asked gets room to say when; who may sleep is not woken."""
    if _is_silent(request, answers):
        return False
    has_had_room = now >= request.requested_at + ROOM_TO_SAY
    return answers.client is not None or (has_had_room and daytime.is_day(now, terms.zone))


def _is_silent(request: Request, answers: Answers) -> bool:
    return LET_GO_AGAIN in request.told or not answers.client_is_here


def _best(
    request: Request, answers: Answers, terms: Terms, now: datetime, notice: timedelta
) -> Slot | None:
    return slots.choose(
        _client_windows(request, answers, now),
        _facilitators(answers),
        terms.length,
        now + notice,
        search_until(request, now),
        answers.busy,
        answers.guests,
    )


def search_until(request: Request, now: datetime) -> datetime:
    """The last start looked for; once the promise is broken the search goes on."""
    return request.start_by if now < request.start_by else now + SEARCH_ON


def _facilitators(answers: Answers) -> dict[int, Sequence[Window]]:
    return {one.person: one.windows for one in answers.asked if one.answer == "yes"}


def _client_windows(request: Request, answers: Answers, now: datetime) -> tuple[Window, ...] | None:
    said = answers.client
    if said is not None and now >= request.start_by and all(one.ends_at <= now for one in said):
        said = None
    if not answers.refused:
        return said
    windows = (Window(now, search_until(request, now) + SEARCH_ON),) if said is None else said
    for refused in answers.refused:
        windows = tuple(part for one in windows for part in _without(one, refused))
    return windows


def _without(window: Window, taken: Window) -> list[Window]:
    before = Window(window.starts_at, min(window.ends_at, taken.starts_at))
    after = Window(max(window.starts_at, taken.ends_at), window.ends_at)
    return [part for part in (before, after) if part.starts_at < part.ends_at]


def _to_ask(answers: Answers, now: datetime) -> tuple[int, ...]:
    asked = {one.person for one in answers.asked}
    return tuple(one for one, at in answers.reads.items() if one not in asked and at <= now)


def _to_ask_again(
    request: Request, answers: Answers, terms: Terms, now: datetime
) -> tuple[int, ...]:
    """In their own hours: who did not answer, once; whose times are past, as they pass.

    Once it is late everybody who may still answer is asked once a day.
    """
    patience = _patience(request)
    return tuple(
        one.person
        for one in answers.asked
        if answers.reads.get(one.person, now + patience) <= now
        and _may_still_answer(one, terms, now)
        and _may_be_asked(one, request, now)
    )


def _may_be_asked(one: Asked, request: Request, now: datetime) -> bool:
    if now >= request.start_by:
        return now >= one.asked_at + ONCE_A_DAY
    had_its_turn = one.asked_again and one.answer is None
    return now >= one.asked_at + _patience(request) and not had_its_turn


def _patience(request: Request) -> timedelta:
    return (request.start_by - request.requested_at) / ASK_AGAIN_SHARE


def _may_still_answer(one: Asked, terms: Terms, now: datetime) -> bool:
    if one.answer == "yes":
        return all(window.ends_at - now < terms.length for window in one.windows)
    return one.answer is None


def _client_says_nothing(request: Request, answers: Answers, now: datetime) -> bool:
    patience = (request.start_by - request.requested_at) / NUDGE_SHARE
    waited = request.requested_at + patience <= now < request.start_by
    return answers.client is None and waited and NUDGED not in request.told


def _missing(request: Request, answers: Answers, terms: Terms, now: datetime) -> Missing | None:
    """What stands in the way, once people have had the time to answer."""
    if _is_silent(request, answers) or now >= request.start_by:
        return None
    half_time = request.requested_at + (request.start_by - request.requested_at) / 2
    waiting = any(_may_still_answer(one, terms, now) for one in answers.asked)
    waiting = waiting or len(answers.asked) < len(answers.reads)
    if now < request.requested_at + ROOM_TO_SAY or (waiting and now < half_time):
        return None
    found = slots.missing(
        _client_windows(request, answers, now),
        _facilitators(answers),
        terms.length,
        now + terms.notice,
        search_until(request, now),
        answers.busy,
    )
    return None if found is None or f"missing:{found.value}" in request.told else found


def _next_look(request: Request, answers: Answers, terms: Terms, now: datetime) -> datetime:
    whole = request.start_by - request.requested_at
    moments = [
        request.requested_at + ROOM_TO_SAY,
        request.requested_at + whole / NUDGE_SHARE,
        request.requested_at + whole / 2,
        request.start_by,
        daytime.next_day(now, terms.zone),
        *answers.reads.values(),
        *(one.asked_at + _patience(request) for one in answers.asked),
    ]
    heartbeat = HEARTBEAT if now < request.start_by else SLOW_HEARTBEAT
    soonest = min([now + heartbeat, *(moment for moment in moments if moment > now)])
    return max(soonest, now + A_MOMENT)
