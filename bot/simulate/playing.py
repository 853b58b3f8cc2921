"""Scenarios from start to end: one in this process, more in as many as there are processors."""

import asyncio
import gc
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from bot import logs
from bot.simulate import stage
from bot.simulate.account import Account
from bot.simulate.scenario import Scenario
from bot.simulate.stage import Workshop
from storage.sealing import repeatable_ids

Told = dict[str, Any]
MOST_AT_ONCE = 25
GARBAGE_AFTER = 20_000


def play_all(scenarios: Sequence[Scenario], seed: int) -> Iterator[Told]:
    """What became of each, in order."""
    with stage.folder_of_ours() as folder:
        template = folder / "template.db"
        asyncio.run(stage.make_template(template))
        play = partial(play_some, seed=seed, template=template)
        workers = min(os.cpu_count() or 1, len(scenarios))
        if workers < 2:
            yield from play(scenarios)
            return
        size = min(MOST_AT_ONCE, -(-len(scenarios) // workers))
        parts = [scenarios[one : one + size] for one in range(0, len(scenarios), size)]
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            for told in pool.map(play, parts):
                yield from told


def play_some(scenarios: Sequence[Scenario], seed: int, template: Path) -> list[Told]:
    """One after another, in this process."""
    logs.set_up()
    gc.set_threshold(GARBAGE_AFTER)
    return asyncio.run(_play_some(scenarios, seed, template))


async def _play_some(scenarios: Sequence[Scenario], seed: int, template: Path) -> list[Told]:
    with stage.folder_of_ours() as folder:
        workshop = Workshop(folder, template)
        return [await play(one, seed, workshop) for one in scenarios]


async def play(played: Scenario, seed: int, workshop: Workshop) -> Told:
    """What became of its requests; the same seed gives the same again."""
    with repeatable_ids(seed):
        async with workshop.stage(played) as ready:
            await ready.set_up()
            account = Account(ready)
            async for _ in ready.play():
                await account.follow()
            return await account.as_json()
