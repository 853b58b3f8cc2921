"""Whatever 20 clients and 5 workers do, in any order and through any fault: to whom it was for.

Order holds for each speaker of a pair; what did not arrive, and what waits, is said to its speaker;
what is said to be taken away is gone.
"""

import os
from collections.abc import Iterator

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings

from tests.databases import IS_CHAOS
from tests.village import CLIENTS, WORKERS, Village

EXAMPLES = 200 if IS_CHAOS else int(os.environ.get("NAAST_EXAMPLES", "200")) // 50 or 1
EVERYBODY = CLIENTS + WORKERS
HOUR = 3600
# Most happens to a few, so that much happens to each of those.
CLIENT = st.one_of(st.integers(0, 3), st.integers(0, 3), st.integers(0, CLIENTS - 1))
SOMEBODY = st.one_of(CLIENT, st.integers(CLIENTS, EVERYBODY - 1))
NOBODY = st.just(0)


def _act(name: str, whom: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[str, int]]:
    return st.tuples(st.just(name), whom)


ACTS = st.one_of(
    *(_act("say", CLIENT) for _ in range(4)),
    *(_act("answer", CLIENT) for _ in range(2)),
    _act("turn_to", CLIENT),
    _act("change", CLIENT),
    _act("take_back", SOMEBODY),
    _act("pause", CLIENT),
    *(_act("stand_in", CLIENT) for _ in range(2)),
    _act("other", CLIENT),
    _act("again", SOMEBODY),
    _act("block", SOMEBODY),
    _act("fault", st.integers(0, 6 * EVERYBODY - 1)),
    _act("settle", NOBODY),
    _act("wait", st.sampled_from((1, 11, 60, 8 * HOUR, 8 * HOUR, 26 * HOUR))),
    _act("restart", NOBODY),
)
# Client 1 writes to Werker1, who does not answer: Werker0 stands in, who reads until five.
STANDS_IN = [("say", 1), ("wait", 6 * HOUR), ("stand_in", 1), ("say", 1), ("wait", 60)]
FOR_ANOTHER = [*STANDS_IN, ("wait", 26 * HOUR), ("say", 1), ("other", 1), ("wait", 26 * HOUR)]
TWICE_ON_WERKER0 = ("fault", 6 * CLIENTS + 3)
LOST = [*STANDS_IN, TWICE_ON_WERKER0, ("say", 1), ("wait", 24 * HOUR), ("other", 1), ("again", 1)]
LONG_AGO = [("pause", 2), ("answer", 2), ("wait", 50 * HOUR), ("pause", 2), ("take_back", 22)]


@pytest.fixture(scope="module")
def village() -> Iterator[Village]:
    made = Village()
    yield made
    made.close()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    print_blob=True,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@example(FOR_ANOTHER)
@example(LOST)
@example(LONG_AGO)
@given(st.lists(ACTS, min_size=40, max_size=60))
def test_nothing_reaches_whom_it_was_not_for_and_nothing_is_lost_or_held_in_silence(
    village: Village, acts: list[tuple[str, int]]
) -> None:
    village.play(village.live(acts))
