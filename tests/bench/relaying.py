"""What passing words on costs: 30 a second, as fast as it goes, and beside a million words."""

import asyncio
import math
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession

from tests.bench import pairs, processes
from tests.bench.crowd import Crowd
from tests.bench.figures import Figure, middle_of, share_of
from tests.bench.processes import Ground

A_SECOND = 30
PEOPLE = 60
MESSAGES = 300
ROUNDS = 4
OURS = "naast run and sandbox each a process, HTTP, SQLite with synchronous=FULL, sealed"


@dataclass
class House:
    """One bot with its sandbox, and what its rounds gave."""

    crowd: Crowd
    bot: Process
    waits: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)

    async def play(self, number: int) -> None:
        """One round: words of clients alone, one after another, at a steady pace."""
        before = processes.cpu_seconds(self.bot)
        passed = (await self._say_all(A_SECOND))["passed"]
        if number:
            self.waits += [one * 1000 for one in passed]
            self.cpu.append((processes.cpu_seconds(self.bot) - before) / MESSAGES * 1000)

    async def press_on(self, number: int) -> None:
        """One round: the same words, as fast as they can be said."""
        began = time.monotonic()
        seen = await self._say_all(math.inf)
        if number:
            self.rates.append(MESSAGES / (seen["last_at"] - began))

    async def _say_all(self, a_second: float) -> dict[str, Any]:
        group = pairs.CLIENTS_EACH + 1
        people = self.crowd.people
        clients = [one for at, one in enumerate(people) if at % group != pairs.CLIENTS_EACH]
        await self.crowd.call("POST", f"/watch?words={MESSAGES}")
        loop = asyncio.get_running_loop()
        start, said = loop.time(), []
        for count in range(MESSAGES):
            await asyncio.sleep(start + count / a_second - loop.time())
            path = f"/people/{clients[count % len(clients)]}/say"
            words = self.crowd.call("POST", path, {"text": f"bench-{count}"})
            said.append(asyncio.create_task(words))
        await asyncio.gather(*said)
        return await self.crowd.seen()


async def figures(ground: Ground) -> AsyncIterator[Figure]:
    async with AsyncExitStack() as stack:
        empty = await _open(stack, ground, is_full=False)
        full = await _open(stack, ground, is_full=True)
        for number in range(ROUNDS + 1):
            for house in (empty, full):
                await house.play(number)
                await house.press_on(number)
    setting = f"steady {A_SECOND} messages a second, {ROUNDS} rounds of {MESSAGES}; {OURS}"
    name = "words received to handed over"
    yield Figure(f"{name}, median", share_of(empty.waits, 0.5), "ms", setting, "<=15")
    yield Figure(f"{name}, 99th percentile", share_of(empty.waits, 0.99), "ms", setting)
    many = f"{pairs.MANY} pairs and {pairs.PAST} past messages; {setting}"
    yield Figure(f"{name}, full house, median", share_of(full.waits, 0.5), "ms", many)
    at_once = f"{ROUNDS} rounds of {MESSAGES} messages said at once; {OURS}"
    yield middle_of("words passed on a second", empty.rates, "words/s", at_once)
    yield middle_of("words passed on a second, full house", full.rates, "words/s", at_once)
    yield middle_of("processor time for words", empty.cpu, "ms", setting)
    yield middle_of("processor time for words, full house", full.cpu, "ms", many)
    times = [one / other for one, other in zip(full.cpu, empty.cpu, strict=True)]
    yield middle_of("full house beside an empty one", times, "times", many, "<=1.2")


async def _open(stack: AsyncExitStack, ground: Ground, *, is_full: bool) -> House:
    url = await stack.enter_async_context(processes.sandbox())
    crowd = Crowd(url, await stack.enter_async_context(ClientSession()))
    await crowd.gather(PEOPLE)
    file = "full.db" if is_full else "empty.db"
    settings = ground.settings(url, file)
    key = ground.folder / "naast.key"
    await pairs.lay(ground.folder / file, key, crowd.people, is_full=is_full)
    await crowd.watch(0)
    bot = await stack.enter_async_context(processes.naast(settings))
    await crowd.seen()
    return House(crowd, bot)
