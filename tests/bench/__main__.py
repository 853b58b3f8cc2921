"""One JSON line per figure; Telegram's flood limits are off, and every line says so."""

import asyncio
import json
import tempfile
from pathlib import Path

import uvloop

from tests.bench import starting, throughput
from tests.bench.figures import Figure
from tests.bench.processes import Ground

PEOPLE = 600


async def measure() -> None:
    with tempfile.TemporaryDirectory(prefix="naast-bench-") as folder:
        ground = Ground(Path(folder))
        async for figure in throughput.figures(ground, PEOPLE):
            show(figure)
        async for figure in starting.figures(ground):
            show(figure)


def show(figure: Figure) -> None:
    print(json.dumps(figure.as_json(), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(measure())
