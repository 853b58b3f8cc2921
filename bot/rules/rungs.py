"""The rungs after asking: who hears that there is no moment yet, in people's own hours.

The last one goes on until a named human has taken it. Nobody is rung at night but who reads then,
and they seldom.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.rules import daytime
from bot.rules.request import Answers, Plan, Request, Terms
from bot.rules.settling import is_silent

COORDINATOR, REDUCED, EVERYONE, BY_NAME = (
    "rung:coordinator",
    "rung:reduced",
    "rung:everyone",
    "rung:by-name",
)
NETWORK = "rung:network"
LAST = "rung:last"
AT_NIGHT = timedelta(hours=4)
STILL_TOLD = timedelta(hours=24)


def add(request: Request, answers: Answers, terms: Terms, now: datetime, plan: Plan) -> Plan:
    """The rungs that have come, each once but the last."""
    came = tuple(_came(request, answers, terms, now))
    marks = tuple(last_mark(now) if one == LAST else one for one in came)
    is_told = _says_more(plan) or REDUCED in came
    words = not is_told and _is_owed_words(request, answers, terms, now)
    return replace(plan, rungs=came, words=words, marks=plan.marks + marks)


def add_network(
    request: Request, answers: Answers, terms: Terms, now: datetime, plan: Plan
) -> Plan:
    """Once, when nothing else happens: who of her people says nothing, with another way to ask."""
    acts = (plan.let_go, plan.rest, plan.settle, plan.propose, plan.offer)
    is_busy = any(acts) or _says_more(plan) or NETWORK in request.told
    is_time = request.share(terms.shares.network) <= now < request.start_by
    is_silence = any(one.answer is None for one in answers.guests)
    may_hear = _client_may_hear(answers, terms, now) and not is_silent(request, answers)
    if is_busy or not (is_time and is_silence and may_hear):
        return plan
    return replace(plan, rungs=(*plan.rungs, NETWORK), marks=(*plan.marks, NETWORK))


def _says_more(plan: Plan) -> bool:
    return plan.late or plan.daily or plan.nudge_client or plan.missing is not None


def _came(request: Request, answers: Answers, terms: Terms, now: datetime) -> Iterator[str]:
    shares, told = terms.shares, request.told
    if _reads_now(answers.chiefs, now) and now >= request.share(shares.coordinator):
        yield from () if COORDINATOR in told else (COORDINATOR,)
    if _client_may_hear(answers, terms, now) and now >= request.share(shares.reduced):
        yield from () if REDUCED in told or is_silent(request, answers) else (REDUCED,)
    somebody_said_yes = any(one.answer == "yes" for one in answers.asked)
    if answers.client is None and somebody_said_yes and now >= request.share(shares.again * 2):
        yield from () if BY_NAME in told or now >= request.start_by else (BY_NAME,)
    on_duty = dict(answers.reads) | dict(answers.chiefs)
    if now >= request.share(shares.everyone) and _reads_now(on_duty, now):
        yield from () if EVERYONE in told else (EVERYONE,)
        if not request.taken and now >= next_last(request, terms, now):
            yield LAST


def _reads_now(reads: Mapping[int, datetime], now: datetime) -> bool:
    return any(at <= now for at in reads.values())


def _client_may_hear(answers: Answers, terms: Terms, now: datetime) -> bool:
    return answers.client_is_here and daytime.is_day(now, terms.zone)


def next_last(request: Request, terms: Terms, now: datetime) -> datetime:
    """When it is asked again who takes it."""
    span = request.share(terms.shares.repeat) - request.requested_at
    if not daytime.is_day(now, terms.zone):
        span = max(span, AT_NIGHT)
    asked = [one.removeprefix(f"{LAST}:") for one in request.told if one.startswith(LAST)]
    if not asked:
        return request.share(terms.shares.everyone)
    return datetime.fromtimestamp(max(map(int, asked)), UTC) + span


def last_mark(now: datetime) -> str:
    return f"{LAST}:{int(now.timestamp())}"


def _is_owed_words(request: Request, answers: Answers, terms: Terms, now: datetime) -> bool:
    """By day nobody is left longer than this without a word of how it stands."""
    if is_silent(request, answers) or not _client_may_hear(answers, terms, now):
        return False
    return now < request.start_by + STILL_TOLD and now >= owed_at(request, terms, now)


def owed_at(request: Request, terms: Terms, now: datetime) -> datetime:
    """What was said by a clock that was fast was said by now."""
    return min(request.client_told_at or request.requested_at, now) + terms.words


def moments(request: Request, answers: Answers, terms: Terms, now: datetime) -> Iterator[datetime]:
    """When one of these may come."""
    shares = terms.shares
    came = (shares.again * 2, shares.network, shares.coordinator, shares.reduced, shares.everyone)
    for share in came:
        yield request.share(share)
    yield from answers.chiefs.values()
    owed = owed_at(request, terms, now)
    yield owed if owed > now else now + terms.words
    if not request.taken and now >= request.share(shares.everyone):
        yield next_last(request, terms, now)
