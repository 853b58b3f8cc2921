"""The promise: a meeting starts within 24 hours; while a request is open there is a next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.rules import slots
from bot.rules.slots import Missing, Slot
from bot.rules.when import Window

HEARTBEAT = timedelta(hours=1)
SLOW_HEARTBEAT = timedelta(hours=6)
ASK_AGAIN_SHARE = 12
NUDGE_SHARE = 8
SEARCH_ON = timedelta(hours=24)
ROOM_TO_SAY = timedelta(minutes=30)


@dataclass(frozen=True)
class Request:
    """What was asked, and how far it is. `told` are the things the client was told once."""

    state: str
    requested_at: datetime
    start_by: datetime
    starts_at: datetime | None = None
    told: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Asked:
    """A facilitator who was asked. Silence (`answer` None) is never a no."""

    person: int
    answer: str | None
    asked_at: datetime
    asked_again: bool = False
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True)
class Answers:
    """What is known of people. `client` None: said nothing of when. `unasked`: when they read."""

    client: tuple[Window, ...] | None
    refused: tuple[Window, ...] = ()
    asked: Sequence[Asked] = ()
    unasked: Mapping[int, datetime] = field(default_factory=dict)
    busy: Mapping[int, Sequence[Window]] = field(default_factory=dict)


@dataclass(frozen=True)
class Terms:
    """How long a meeting lasts, and what people need between the last yes and its start."""

    length: timedelta
    notice: timedelta


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


def next_step(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    """What the promise asks for at `now`."""
    if request.state == "proposed":
        return _while_proposed(request, answers, terms, now)
    slot = find_slot(request, answers, terms, now) if _may_propose(request, answers, now) else None
    ask = tuple(person for person, at in answers.unasked.items() if at <= now)
    return Plan(
        look_at=_next_look(request, answers, now),
        propose=slot,
        ask=ask,
        ask_again=_silent(request, answers, now),
        nudge_client=slot is None and _client_is_silent(request, answers, now),
        missing=None if slot or ask else _missing(request, answers, terms, now),
        late=_is_late(request, now),
    )


def _may_propose(request: Request, answers: Answers, now: datetime) -> bool:
    """Somebody who only just asked gets room to say when; after that, any moment may be asked."""
    return answers.client is not None or now >= request.requested_at + ROOM_TO_SAY


def _is_late(request: Request, now: datetime) -> bool:
    return now >= request.start_by and "late" not in request.told


def _while_proposed(request: Request, answers: Answers, terms: Terms, now: datetime) -> Plan:
    starts_at = request.starts_at or now
    last_yes = starts_at - terms.notice / 2
    look_at = _next_look(request, answers, now)
    if now >= last_yes:
        silent_before = "let-go" in request.told
        return Plan(look_at=look_at, let_go=not silent_before, rest=silent_before)
    return Plan(look_at=min(last_yes, look_at), late=_is_late(request, now))


def find_slot(request: Request, answers: Answers, terms: Terms, now: datetime) -> Slot | None:
    """The earliest moment that suits all who must be there."""
    return slots.earliest(
        _client_windows(request, answers, now),
        _facilitators(answers),
        terms.length,
        now + terms.notice,
        search_until(request, now),
        answers.busy,
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


def _silent(request: Request, answers: Answers, now: datetime) -> tuple[int, ...]:
    patience = (request.start_by - request.requested_at) / ASK_AGAIN_SHARE
    return tuple(
        one.person
        for one in answers.asked
        if _may_still_answer(one) and not one.asked_again and now >= one.asked_at + patience
    )


def _may_still_answer(one: Asked) -> bool:
    return one.answer is None or (one.answer == "yes" and not one.windows)


def _client_is_silent(request: Request, answers: Answers, now: datetime) -> bool:
    patience = (request.start_by - request.requested_at) / NUDGE_SHARE
    waited = now >= request.requested_at + patience
    return answers.client is None and waited and "nudged" not in request.told


def _missing(request: Request, answers: Answers, terms: Terms, now: datetime) -> Missing | None:
    half_time = request.requested_at + (request.start_by - request.requested_at) / 2
    waiting = any(_may_still_answer(one) for one in answers.asked)
    if now < half_time and (waiting or answers.unasked):
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


def _next_look(request: Request, answers: Answers, now: datetime) -> datetime:
    whole = request.start_by - request.requested_at
    moments = [
        request.requested_at + ROOM_TO_SAY,
        request.requested_at + whole / NUDGE_SHARE,
        request.requested_at + whole / 2,
        request.start_by,
        *answers.unasked.values(),
        *(one.asked_at + whole / ASK_AGAIN_SHARE for one in answers.asked),
    ]
    heartbeat = HEARTBEAT if now < request.start_by else SLOW_HEARTBEAT
    return min([now + heartbeat, *(moment for moment in moments if moment > now)])
