"""What the promise is worth: the program beside an oracle that knows everybody's time."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bot.simulate import playing, scenario
from bot.simulate.scenario import Scenario, Wish
from tests import oracle
from tests.bench.figures import Figure
from tests.bench.scenarios import KINDS, scenarios
from tests.oracle import Outcome

Policy = Callable[[Scenario, Wish], Outcome]


@dataclass(frozen=True)
class Score:
    """Shares in percent: kept where it can be; members beside the oracle's; must-haves met."""

    kept: float
    members: float
    must: float


def figures(count: int) -> Iterator[Figure]:
    played = [one for kind in KINDS for one in of_kind(kind, count // len(KINDS) + 1)][:count]
    began = time.monotonic()
    told = [one["requests"][0] for one in playing.play_all(played, 0)]
    minutes = (time.monotonic() - began) / 60
    setting = f"{count} scenarios by chance: {', '.join(KINDS)}"
    yield from _bars(score(played, [outcome_of(one) for one in told]), setting)
    counted = [number for one in told for number in one["messages"].values()]
    yield Figure("messages a person", median(counted), "messages", setting, "<=7")
    setting = f"{setting}; {os.cpu_count()} processors"
    yield Figure("requests simulated", count / minutes, "a minute", setting, ">=200")
    for name, policy in POLICIES.items():
        plain = score(played, [policy(one, one.wishes[0]) for one in played])
        for label, value in (
            ("kept", plain.kept),
            ("members", plain.members),
            ("must", plain.must),
        ):
            yield Figure(f"{name}: {label}", value, "%", setting)


def of_kind(kind: str, count: int) -> list[Scenario]:
    return [scenario.read(one) for one in scenarios(kind, count)]


def _bars(found: Score, setting: str) -> Iterator[Figure]:
    yield Figure("kept where the oracle can", found.kept, "%", setting, ">=100")
    yield Figure("members beside the oracle's number", found.members, "%", setting, ">=92")
    yield Figure("must-haves met where they can be", found.must, "%", setting, ">=97")


def score(played: Sequence[Scenario], outcomes: Sequence[Outcome]) -> Score:
    verdicts = [oracle.judge(one, one.wishes[0]) for one in played]
    pairs = [
        (had, could) for had, could in zip(outcomes, verdicts, strict=True) if could.can_be_kept
    ]
    most = sum(could.most_members for _, could in pairs)
    wanted = [had.must_met for had, could in pairs if could.must_can_be_met]
    return Score(
        _share(sum(had.kept for had, _ in pairs), len(pairs)),
        _share(sum(had.members for had, _ in pairs), most),
        _share(sum(wanted), len(wanted)),
    )


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


def outcome_of(told: dict[str, Any]) -> Outcome:
    return Outcome(told["kept"], len(told["members_yes"]), told["must_met"])


POLICIES: dict[str, Policy] = {
    "first answer wins": oracle.first_answer_wins,
    "poll of everyone": oracle.poll_of_everyone,
}
