"""SIGTERM: nothing new is begun, and what is on its way to Telegram is waited for."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.clock import machine_seconds
from bot.sandbox import phones
from bot.sandbox.botside import Receive, Scope, Send
from bot.sandbox.server import make_app, serving
from bot.telegram import PATIENCE as READ_TIMEOUT
from storage.database import Database
from storage.sealing import Keys
from tests.callers import NoisyWorld
from tests.databases import Place, take_snapshot
from tests.killing import PATIENCE, Program, write_config
from tests.picture import bubbles_of


class StoppingLine:
    """The sandbox; the program behind it is asked to stop while its first message is on its way."""

    def __init__(self, world: NoisyWorld, program: Program, database: Database) -> None:
        self.app = make_app(world)
        self.state = self.app.state
        self.program, self.database = program, database
        self.calls: list[str] = []
        self.lease_until = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method = scope.get("path", "").rpartition("/")[2]
        self.calls.append(method)
        is_first = method == "sendMessage" and self.calls.count(method) == 1
        if is_first and self.program.process is not None:
            self.program.process.terminate()

        async def answer(event: Any) -> None:
            if is_first:
                await self._see_lease()
            await send(event)

        await self.app(scope, receive, answer)

    async def _see_lease(self) -> None:
        rows = await take_snapshot(self.database)
        self.lease_until = next(row["until"] for row in rows["lease"] if row["name"] == "naast")


@pytest.fixture
async def line(place: Place) -> AsyncIterator[StoppingLine]:
    program = Program(place, place.folder / "config.toml", place.folder / "program.log")
    made = StoppingLine(NoisyWorld(), program, place.open())
    async with serving(made) as url:  # type: ignore[arg-type]
        write_config(place, url)
        yield made
        program.kill()
        await program.wait()
        await made.database.close()


@asynccontextmanager
async def a_life(line: StoppingLine) -> AsyncIterator[None]:
    await line.program.start()
    async with asyncio.timeout(PATIENCE):
        yield


async def test_sigterm_waits_for_the_answer_and_begins_nothing(line: StoppingLine) -> None:
    world = line.app.state.world
    sara = phones.make(world, "Sara")
    phones.start(world, sara)
    phones.say(world, sara, "Vertel eerst meer")
    world.disturb("slow", "sendMessage", times=1, seconds=1)
    async with a_life(line):
        assert await line.program.wait() == 0
    rows = await take_snapshot(line.database)
    assert line.calls.count("sendMessage") == 1
    first, *others = sorted(rows["outbox"], key=lambda row: int(row["seq"]))
    assert first["state"] == "sent"
    assert {row["state"] for row in others} <= {"pending"}
    assert line.lease_until / 1000 > machine_seconds() + READ_TIMEOUT
    assert [row["name"] for row in rows["lease"] if row["name"] == "naast"] == []
    async with a_life(line), world.news:
        await world.news.wait_for(lambda: len(said_to(line, sara.id)) == 2)
    async with asyncio.timeout(PATIENCE):
        assert await line.program.stop() == 0
    assert not [one for one in said_to(line, sara.id) if one.marked]


def said_to(line: StoppingLine, person: int) -> list[Any]:
    """What the bot said to somebody."""
    world = line.app.state.world
    mine = bubbles_of(world, world.state.people[person], Keys(line.database.ring), {})
    return [one for one in mine if one.by_bot]
