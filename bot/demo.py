"""Practice: a Telegram in the browser, people with phones, and the program in a process beside it.

What was said is kept in a folder that goes when this ends.
"""

import asyncio
import os
import socket
import sys
import tempfile
import webbrowser
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot import office
from bot.app import stop_signal
from bot.clock import SharedClock
from bot.config import Organisation
from bot.practice import COMMAND, READY, Ground
from bot.sandbox import phones
from bot.sandbox.server import make_app, serving
from bot.sandbox.world import State, World
from storage import due
from storage.database import Database
from storage.sealing import random_key

TOKEN = "4200:practice-token"  # noqa: S105 (the sandbox's, worth nothing)
ZONE = Organisation().zone
FIRST_HOUR = 10
FAR = timedelta(days=3650)
LONGEST_TURN = 30.0


class Player(NamedTuple):
    """Somebody with a phone; who works here gets `roles`."""

    name: str
    part: str
    roles: tuple[str, ...] = ()


CAST = (
    Player("Sara", "client"),
    Player("Anna", "facilitator", ("facilitator",)),
    Player("Bram", "peer", ("peer", "facilitator")),
    Player("Carla", "coordinator", ("coordinator",)),
    Player("Ria", "mother"),
    Player("Tom", "brother"),
)


class Practice:
    """The practice house: who plays, whose clock turns, and the program that can be killed."""

    def __init__(self, folder: Path, language: str = "nl", start: datetime | None = None) -> None:
        self._folder, self._start = folder, start
        self.language, self.zone, self.program = language, ZONE, "starts"
        self.parts: Mapping[int, str] = {}
        self.clock = SharedClock(folder / "clock")
        self.world = World(self.clock, TOKEN)
        self.url = ""
        self._turning, self._beginning = asyncio.Lock(), asyncio.Lock()
        self._looking = asyncio.Lock()
        self._process: Process | None = None
        self._database: Database | None = None
        self._ground: Ground | None = None
        self._round = 0

    async def begin_again(self, language: str) -> None:
        """Everything new: the clock, the people, and what the program keeps."""
        async with self._beginning:
            await self.kill()
            async with self._turning:
                await self._forget()
                self.language = language
                await self._set_up()
            await self.start()

    async def _set_up(self) -> None:
        self._round += 1
        database = self._folder / f"naast-{self._round}.db"
        clock = str(self._folder / "clock")
        self._ground = Ground(
            self.url, clock, str(database), TOKEN, random_key().hex(), _free_address()
        )
        self.clock.begin_at(self._start or self._this_morning())
        self.world.restore(State())
        app = self._ground.put_together(self.clock)
        await app.prepare()
        self._database = app.database
        await self._hand_out_phones(app.database)

    def _this_morning(self) -> datetime:
        here = self.clock().astimezone(ZoneInfo(ZONE))
        return here.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0)

    async def _hand_out_phones(self, database: Database) -> None:
        """Everybody has a phone; who works here has followed the link of the organisation."""
        parts = {}
        for player in CAST:
            person = phones.make(self.world, player.name, self.language)
            parts[person.id] = player.part
            for role in player.roles:
                now = self.clock()
                link = await office.add_worker(database, player.name, role, "altijd", now)
                phones.start(self.world, person, link)
        self.parts = parts

    async def start(self) -> None:
        """The program, in a process of its own, over what is kept."""
        if self._process or self._ground is None:
            return
        self._tell("starts")
        self._process = await asyncio.create_subprocess_exec(
            *COMMAND, stdin=PIPE, stdout=PIPE, start_new_session=True
        )
        await self._write(self._ground.as_line())
        if await self._hears(READY):
            self._tell("runs")

    async def kill(self) -> None:
        """At once, in the middle of whatever it does."""
        if self._process:
            self._process.kill()
            await self._bury()

    async def _bury(self) -> None:
        process, self._process = self._process, None
        if process and process.stdin:
            process.stdin.close()
            await process.wait()
            with suppress(ConnectionError):
                await process.stdin.wait_closed()
        self._tell("gone")

    def _tell(self, program: str) -> None:
        self.program = program
        self.world.bell.ring()

    async def _write(self, line: bytes) -> None:
        if self._process and self._process.stdin:
            self._process.stdin.write(line)

    async def _hears(self, wanted: str) -> bool:
        """Whether the program says so; not, when it is gone before it does."""
        process = self._process
        while process and process.stdout:
            line = await process.stdout.readline()
            if line.decode().strip() == wanted:
                return True
            if not line:
                break
        if process is self._process:
            await self._bury()
        return False

    async def turn(self, target: datetime | None) -> datetime:
        """With the program, or without it when it is gone or takes too long."""
        async with self._turning:
            wanted = target or await self._next_moment()
            if self.program == "runs":
                await self._turn_together(wanted)
            self.clock.turn_to(wanted)
            return self.clock()

    async def _turn_together(self, wanted: datetime) -> None:
        moment = wanted.isoformat()
        await self._write(f"{moment}\n".encode())
        try:
            await asyncio.wait_for(self._hears(moment), LONGEST_TURN)
        except TimeoutError:
            return

    async def _next_moment(self) -> datetime:
        ahead = await self.next_due()
        return ahead[1] if ahead else self.clock()

    async def next_due(self) -> tuple[str, datetime] | None:
        """A page that leaves does not break off the look: its connection would stay open."""
        return await asyncio.shield(self._look_ahead())

    async def _look_ahead(self) -> tuple[str, datetime] | None:
        async with self._looking:
            if self._database is None:
                return None
            async with self._database.read() as tx:
                rows = await due.take(tx, self.clock() + FAR, 1)
            return (rows[0].kind, rows[0].due_at) if rows else None

    async def close(self) -> None:
        """The program ends in its own time, when it sees that we are gone."""
        await self._bury()
        await self._forget()

    async def _forget(self) -> None:
        """Not while somebody looks: a connection in use is not closed with the others."""
        async with self._looking:
            if self._database:
                await self._database.close()
            self._database = None


@asynccontextmanager
async def playing(
    port: int = 0, language: str = "nl", start: datetime | None = None
) -> AsyncIterator[Practice]:
    """A practice house whose Telegram can be reached at `url`; its people come when it begins."""
    with tempfile.TemporaryDirectory() as folder:
        practice = Practice(Path(folder), language, start)
        async with serving(make_app(practice.world, practice), port) as practice.url:
            try:
                yield practice
            finally:
                await practice.close()


async def play(port: int) -> None:
    """Until it is stopped; what was said is gone with it."""
    stop = stop_signal()
    async with playing(port) as practice:
        _say_where(practice.url)
        await practice.begin_again(practice.language)
        if _has_display():
            await asyncio.to_thread(webbrowser.open, practice.url)
        await stop.wait()


def _has_display() -> bool:
    shown = {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    return bool(shown) or sys.platform in ("darwin", "win32")


def _say_where(url: str) -> None:
    print("Oefenen. Niemand leest dit. / Practice. Nobody reads this.")
    print(f"Open {url} in your browser. Ctrl+C ends it, and all that was said is gone.")
    print("By hand, with curl: docs/sandbox.md.", flush=True)


def _free_address() -> str:
    """Where the page of invitations may listen, on this machine only."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return "{}:{}".format(*listening.getsockname()[:2])
