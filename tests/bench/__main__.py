"""One JSON line per figure; Telegram's flood limits are off, and every line says so."""

import argparse
import asyncio
import json
import tempfile
from pathlib import Path

import uvloop

from tests.bench import invitation, page, promise, reading, relaying, starting, throughput
from tests.bench.figures import Figure
from tests.bench.processes import Ground


async def measure(people: int, rounds: int, scenarios: int) -> None:
    for figure in reading.figures():
        show(figure)
    with tempfile.TemporaryDirectory(prefix="naast-bench-") as folder:
        ground = Ground(Path(folder))
        async for figure in throughput.figures(ground, people, rounds):
            show(figure)
        async for figure in relaying.figures(ground):
            show(figure)
        async for figure in invitation.figures(ground):
            show(figure)
        async for figure in starting.figures(ground):
            show(figure)
    async for figure in page.figures():
        show(figure)
    for figure in await asyncio.to_thread(lambda: list(promise.figures(scenarios))):
        show(figure)


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--people", type=int, default=600, help="who press at once (600)")
    parser.add_argument("--rounds", type=int, default=7, help="how often, after one to warm up (7)")
    parser.add_argument("--scenarios", type=int, default=500, help="played by chance (500)")
    return parser.parse_args()


def show(figure: Figure) -> None:
    print(json.dumps(figure.as_json(), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    given = asked()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(measure(given.people, given.rounds, given.scenarios))
