"""From the start of the process to its first question to Telegram."""

import time
from collections.abc import AsyncIterator

from aiohttp import ClientSession

from tests.bench import processes
from tests.bench.crowd import Crowd
from tests.bench.figures import Figure, middle_of
from tests.bench.processes import Ground

TIMES = 5


async def figures(ground: Ground) -> AsyncIterator[Figure]:
    """`house.db` is what the other figures left behind."""
    async with processes.sandbox() as url, ClientSession() as session:
        crowd = Crowd(url, session)
        kept = [await _start(ground, crowd, "house.db") for _ in range(TIMES + 1)][1:]
        fresh = [await _start(ground, crowd, f"fresh{number}.db") for number in range(TIMES)]
    setting = f"{TIMES} starts of `python -m bot run`"
    name = "start to first getUpdates"
    yield middle_of(name, kept, "s", f"{setting} over a database in use", "<=1.5")
    yield middle_of(f"{name}, empty database", fresh, "s", f"{setting} that make the tables first")


async def _start(ground: Ground, crowd: Crowd, database: str) -> float:
    await crowd.watch(0)
    settings = ground.settings(crowd.url, database)
    began = time.monotonic()
    async with processes.naast(settings):
        return float((await crowd.seen())["first_poll_at"]) - began
