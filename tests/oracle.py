"""What would have been possible: every start on a quarter, with everybody's time known.

People can come when they have answered once: the oracle knows what they can, not what they have
not yet said. It grants the client her own yes, and the notice that the settings ask for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from bot.config import MeetingSettings
from bot.rules.slots import QUARTER, on_quarter
from bot.simulate.scenario import Scenario, Script, Span, Wish

PROMISE = timedelta(hours=24)
NOTICE = MeetingSettings().notice_time
NEVER = timedelta(days=365)


@dataclass(frozen=True)
class Possible:
    """One moment, two facilitators, and who of the network could be there."""

    starts_at: datetime
    pair: tuple[str, str]
    members: frozenset[str]


@dataclass(frozen=True)
class Verdict:
    """Whether it can be kept at all; the most members at once; whether all must-haves can come."""

    can_be_kept: bool
    most_members: int
    must_can_be_met: bool


def judge(played: Scenario, wish: Wish) -> Verdict:
    found = list(possible(played, wish))
    must = set(_named(played, wish.client).must)
    most = max((len(one.members) for one in found), default=0)
    return Verdict(bool(found), most, any(must <= one.members for one in found))


def possible(played: Scenario, wish: Wish) -> Iterator[Possible]:
    """Every moment within the promise at which the client and two facilitators can."""
    client = _named(played, wish.client)
    facilitators = [one for one in played.having("facilitator") if one.name != wish.client]
    network = [_named(played, name) for name in client.network]
    for pair in combinations(facilitators, 2):
        for start in _starts(wish, client, pair):
            here = frozenset(one.name for one in network if _comes(one, client, wish, start))
            yield Possible(start, (pair[0].name, pair[1].name), here)


def _starts(wish: Wish, client: Script, pair: Sequence[Script]) -> Iterator[datetime]:
    answered = max(answers_at(one, wish.at) for one in (client, *pair))
    agreed = answered + _delay(client) + NOTICE / 2
    start = on_quarter(max(answered + NOTICE, agreed))
    while start <= wish.at + PROMISE:
        if all(fits(one, start, wish.lasts) for one in (client, *pair)):
            yield start
        start += QUARTER


def _comes(member: Script, client: Script, wish: Wish, start: datetime) -> bool:
    """Whoever has said yes before it begins, and can for as long as it lasts."""
    handed_over = answers_at(client, wish.at)
    return answers_at(member, handed_over) <= start and fits(member, start, wish.lasts)


def answers_at(somebody: Script, asked_at: datetime) -> datetime:
    return asked_at + _delay(somebody)


def _delay(somebody: Script) -> timedelta:
    return NEVER if somebody.delay is None else somebody.delay


def fits(somebody: Script, start: datetime, lasts: timedelta) -> bool:
    return any(one.starts_at <= start and start + lasts <= one.ends_at for one in somebody.can)


def _named(played: Scenario, name: str) -> Script:
    return next(one for one in played.people if one.name == name)


@dataclass(frozen=True)
class Outcome:
    """What a plain policy makes of a request."""

    kept: bool
    members: int = 0
    must_met: bool = False


def first_answer_wins(played: Scenario, wish: Wish) -> Outcome:
    """The first two who answer that they have time, at their first moment with the client."""
    able = [one for one in played.having("facilitator") if one.delay is not None]
    willing = [one for one in able if _has_time(one, wish)]
    first = sorted(willing, key=lambda one: (answers_at(one, wish.at), one.name))[:2]
    if len(first) < 2:
        return Outcome(False)
    return _held(played, wish, first, next(_starts(wish, _named(played, wish.client), first), None))


def _has_time(one: Script, wish: Wish) -> bool:
    last = wish.at + PROMISE + wish.lasts
    return any(_overlaps(span, wish.at, last) for span in one.can)


def _overlaps(span: Span, start: datetime, end: datetime) -> bool:
    return span.starts_at < end and span.ends_at > start


def poll_of_everyone(played: Scenario, wish: Wish) -> Outcome:
    """Waits until everybody asked has answered, then takes the moment that suits most."""
    client = _named(played, wish.client)
    asked = [client, *played.having("facilitator")]
    asked += [_named(played, name) for name in client.network]
    closes = max(answers_at(one, wish.at) for one in asked)
    start, best = on_quarter(max(closes, wish.at) + NOTICE), Outcome(False)
    able = [one for one in played.having("facilitator") if one.delay is not None]
    while closes - wish.at < NEVER and start <= wish.at + PROMISE:
        pair = [one for one in able if fits(one, start, wish.lasts)][:2]
        if len(pair) == 2 and fits(client, start, wish.lasts):
            here = _held(played, wish, pair, start)
            best = here if not best.kept or here.members > best.members else best
        start += QUARTER
    return best


def _held(played: Scenario, wish: Wish, pair: Sequence[Script], start: datetime | None) -> Outcome:
    if start is None:
        return Outcome(False)
    client = _named(played, wish.client)
    network = [_named(played, name) for name in client.network]
    here = {one.name for one in network if _comes(one, client, wish, start)}
    return Outcome(len(pair) == 2, len(here), set(client.must) <= here)
