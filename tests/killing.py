"""The real program in a process of its own, killed at any moment and started again."""

import asyncio
import os
import random
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.app import App
from bot.config import Limits, Settings, TelegramSettings
from bot.sandbox.botside import Receive, Scope, Send
from bot.sandbox.server import make_app
from bot.sandbox.world import FIRST_UPDATE
from bot.telegram import Telegram
from storage import meetings, people
from storage.database import Database
from storage.schema import inbox, outbox
from tests.callers import TOKEN, NoisyWorld
from tests.checked import CHECKED
from tests.databases import KEY, Place

PATIENCE = 30.0
MOST_CALLS = 60
LONGEST_LIFE = 1.0
CONFIG = """
[telegram]
base_url = "{url}"
poll_seconds = 20
[database]
url = "{database}"
key_file = "{key}"
[limits]
on = false
unknown_wait = 0.1
"""


@dataclass
class Program:
    """`python -m bot run` over one database, started again after each death."""

    place: Place
    config: Path
    log: Path
    process: asyncio.subprocess.Process | None = None
    deaths: int = 0

    async def start(self) -> None:
        environment = os.environ | {"NAAST_TOKEN": TOKEN, "PYTHONDONTWRITEBYTECODE": "1"}
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", str(self.config)),
                env=environment,
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """At once, in the middle of whatever it does."""
        if self.process and self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)

    @property
    def ended_with(self) -> int | None:
        """Its status; None while it is there."""
        return self.process.returncode if self.process else None

    async def wait(self) -> int:
        assert self.process is not None
        return await self.process.wait()

    async def stop(self) -> int:
        assert self.process is not None
        self.process.terminate()
        return await self.wait()


class DeadlyLine:
    """The sandbox, with a program behind it that dies before or after one of its own calls.

    What an earlier life still waits for, such as a long poll, ends no later one.
    """

    def __init__(self, world: NoisyWorld, program: Program) -> None:
        self.app, self.world = make_app(world), world
        self.state = self.app.state
        self.program = program
        self.is_up = asyncio.Event()
        self._before = self._after = 0
        self.lives = self.calls = 0

    def aim(self, before: int = 0, after: int = 0) -> None:
        """The program will die at that call of its life, counted from 1."""
        self._before, self._after, self.calls = before, after, 0
        self.lives += 1
        self.is_up.clear()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not scope.get("path", "").startswith("/bot"):
            await self.app(scope, receive, send)
            return
        self.calls += 1
        life, mine = self.lives, self.calls
        if scope["path"].endswith("/getUpdates") or mine in (self._before, self._after):
            self.is_up.set()
        if mine == self._before:
            self.program.kill()
            await self.program.wait()

        async def answer(event: Any) -> None:
            if (life, mine) == (self.lives, self._after):
                self.program.kill()
                await self.program.wait()
            await send(event)

        await self.app(scope, receive, answer)


@dataclass
class Chaos:
    """Lives and deaths of one program, one after another, at moments that the seed chooses."""

    line: DeadlyLine
    database: Database
    random: random.Random
    parked_in: dict[bytes, int] = field(default_factory=dict)

    async def kill(self, times: int) -> None:
        for _ in range(times):
            await self._live()
            await self._count_parked()

    async def rises(self, **death: int) -> bool:
        """Start the program; whether it came to ask for updates, or to its death before that."""
        self.line.aim(**death)
        await self.line.program.start()
        up = asyncio.create_task(self.line.is_up.wait())
        gone = asyncio.create_task(self.line.program.wait())
        await asyncio.wait({up, gone}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        for task in (up, gone):
            task.cancel()
        return self.line.is_up.is_set()

    async def _live(self) -> None:
        """A life that ends before a call, after a call, or at any moment."""
        program, call = self.line.program, self.random.randint(1, MOST_CALLS)
        kind = self.random.choice(("before", "after", "moment"))
        aim = {} if kind == "moment" else {kind: call}
        assert await self.rises(**aim), f"{aim}, it ended with {program.ended_with}"
        with suppress(TimeoutError):
            await asyncio.wait_for(program.wait(), self.random.random() * LONGEST_LIFE)
        program.kill()
        await program.wait()
        program.deaths += 1

    async def live_to_the_end(self) -> None:
        """The last life, which nobody ends."""
        assert await self.rises()
        await self._count_parked()

    async def _count_parked(self) -> None:
        """Whose letters wait for a person: what died twice in the same call."""
        lanes = select(outbox.c.lane, func.count()).where(outbox.c.state == "parked")
        async with self.database.read() as tx:
            self.parked_in = dict((await tx.execute(lanes.group_by(outbox.c.lane))).all())
        self.line.world.tell()

    def parked(self, person: int) -> int:
        return self.parked_in.get(self._lane(person), 0)

    async def is_free(self, person: int, said: int) -> bool:
        """Whether all up to this update is handled, and this client asks for nothing."""
        handled = select(func.count()).where(inbox.c.state == "done", inbox.c.update_id <= said)
        async with self.database.read() as tx:
            if (await tx.execute(handled)).scalar() != said - FIRST_UPDATE:
                return False
            known = (await people.in_lanes(tx, [self._lane(person)])).values()
            asked = [await meetings.current_of(tx, one.person.id) for one in known]
        return not any(asked)

    def _lane(self, person: int) -> bytes:
        return self.database.ring.hash("lane", person)


async def finish(place: Place, url: str) -> None:
    """What the last life left to be said is said; nothing may be in doubt any more."""
    telegram = TelegramSettings(base_url=url, poll_seconds=1)
    settings = replace(Settings(), telegram=telegram, limits=Limits(on=False, unknown_wait=0))
    app = App(settings, Telegram(telegram, TOKEN), place.open())
    await app.open()
    await app.settle()
    await app.close()


def write_config(place: Place, url: str) -> Path:
    key, config = place.folder / "key", place.folder / "config.toml"
    key.write_text(KEY.hex())
    config.write_text(CONFIG.format(url=url, database=place.url, key=key) + CHECKED)
    return config
