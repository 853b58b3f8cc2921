"""Scenarios from start to end: one in this process, more in as many as there are processors."""

import asyncio
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
from storage.sealing import repeatable_ids

Told = dict[str, Any]


def play_all(scenarios: Sequence[Scenario], seed: int) -> Iterator[Told]:
    """What became of each, in order."""
    logs.set_up()
    with stage.workshop() as folder:
        template = folder / "template.db"
        asyncio.run(stage.make_template(template))
        play_one = partial(_play_alone, seed=seed, template=template)
        workers = min(_processors(), len(scenarios))
        if workers < 2:
            yield from map(play_one, scenarios)
            return
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            yield from pool.map(play_one, scenarios)


def _processors() -> int:
    return os.cpu_count() or 1


def _play_alone(played: Scenario, seed: int, template: Path) -> Told:
    logs.set_up()
    return asyncio.run(play(played, seed, template))


async def play(played: Scenario, seed: int, template: Path) -> Told:
    """What became of its requests; the same seed gives the same again."""
    with repeatable_ids(seed):
        async with stage.on_stage(played, template) as ready:
            await ready.set_up()
            account = Account(ready)
            async for _ in ready.play():
                await account.follow()
            return await account.as_json()
