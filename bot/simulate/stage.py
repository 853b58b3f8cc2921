"""Where a scenario is played: the program, its Telegram, its page and one clock, all in process."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot import office
from bot.app import App
from bot.clock import TurnableClock
from bot.config import Limits, Organisation, Settings, TelegramSettings, WebSettings
from bot.sandbox import phones
from bot.sandbox.world import World
from bot.simulate.actors import Actor, Coordinator, Facilitator
from bot.simulate.clients import Client
from bot.simulate.line import StraightLine
from bot.simulate.members import ChatGuest, Guest, PageGuest
from bot.simulate.page import Browser
from bot.simulate.scenario import Event, Scenario, Script, Wish
from bot.telegram import Telegram
from storage import migrate, people, teams
from storage.database import Database
from storage.near import open_near
from storage.sealing import Keyring

TOKEN = "4200:simulated-token"  # noqa: S105 (the sandbox's, worth nothing)
KEY = bytes(32)
FILE = "naast.db"
PAGE = "https://naast.example"
BEFORE = timedelta(hours=1)
LAST_TIME = timedelta(days=7)
FAST_DISK = Path("/dev/shm")  # noqa: S108 (only where it is; a folder of our own in it)
CALM = Limits(on=False)
KINDS: dict[str, type[Actor]] = {
    "facilitator": Facilitator,
    "coordinator": Coordinator,
    "client": Client,
}


class Workshop:
    """One database for one scenario after another: its statements are made once."""

    def __init__(self, folder: Path, template: Path) -> None:
        self._folder, self._template = folder, template
        url = f"sqlite+aiosqlite:///{folder / FILE}"
        self.database = open_near(url, Keyring(KEY))

    @asynccontextmanager
    async def stage(self, played: Scenario) -> AsyncIterator["Stage"]:
        """A stage with fresh tables; nothing of one scenario is left for the next."""
        for old in self._folder.glob(f"{FILE}*"):
            old.unlink()
        shutil.copyfile(self._template, self._folder / FILE)
        stage = Stage(played, self.database)
        await stage.app.open()
        try:
            yield stage
        finally:
            await stage.app.close()


@contextmanager
def folder_of_ours() -> Iterator[Path]:
    """In memory where the machine has such a place."""
    where = FAST_DISK if FAST_DISK.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="naast-", dir=where) as folder:
        yield Path(folder)


async def make_template(file: Path) -> None:
    """The tables, made once for all scenarios."""
    database = open_near(f"sqlite+aiosqlite:///{file}", Keyring(KEY))
    await migrate.bring_up_to_date(database)
    await database.close()


def _settings(played: Scenario, lasts: timedelta, world: World) -> Settings:
    usual = Settings()
    return replace(
        usual,
        telegram=TelegramSettings(username=world.username),
        organisation=Organisation(zone=played.zone.key),
        meeting=replace(usual.meeting, length=int(lasts.total_seconds() // 60)),
        web=WebSettings(public_url=PAGE),
        limits=CALM,
    )


def _roles_of(script: Script) -> tuple[str, ...]:
    if script.role not in ("facilitator", "coordinator"):
        return ()
    return ("peer", script.role) if script.is_peer else (script.role,)


def _kind_of(script: Script) -> type[Actor]:
    if script.role == "member":
        return PageGuest if script.channel == "web" else ChatGuest
    return KINDS[script.role]


class Stage:
    """Everybody who plays, and the program between them."""

    def __init__(self, played: Scenario, database: Database) -> None:
        self.scenario, self.zone = played, played.zone
        self.lasts = next((one.lasts for one in played.wishes), timedelta(hours=1))
        self.clock = TurnableClock(played.start - BEFORE)
        self.world = World(self.clock, TOKEN)
        settings = _settings(played, self.lasts, self.world)
        telegram = Telegram(settings.telegram, TOKEN, StraightLine(self.world))
        stopped = played.start.timestamp()
        self.app = App(settings, telegram, database, self.clock, lambda: stopped)
        self.actors: dict[str, Actor] = {}

    def now(self) -> datetime:
        return self.clock()

    def names(self, role: str) -> Sequence[str]:
        return [one.name for one in self.scenario.having(role)]

    def browser(self, token: str) -> Browser:
        return Browser(self.app.web, token)

    def hand_over(self, name: str, token: str, lasts: timedelta) -> None:
        guest = self._guest(name)
        guest.own_length = lasts
        guest.receive(token)

    def tell_again(self, name: str) -> None:
        self._guest(name).look_again()

    def _guest(self, name: str) -> Guest:
        guest = self.actors[name]
        if not isinstance(guest, Guest):
            raise TypeError(name)
        return guest

    async def settle(self) -> None:
        """The program does its work, and everybody sees what came of it."""
        await self.app.settle()
        for actor in self.actors.values():
            actor.look()

    async def set_up(self) -> None:
        """Before it begins everybody has found their way here."""
        await self.app.settle()
        for one in self.scenario.people:
            await self._welcome(one)
        await self.app.settle()
        for actor in self.actors.values():
            actor.news()
        await self._remember_teams()

    async def _welcome(self, script: Script) -> None:
        person = phones.make(self.world, script.name)
        self.actors[script.name] = _kind_of(script)(script, self, person)
        for role in _roles_of(script):
            link = await office.add_worker(
                self.app.database, script.name, role, "altijd", self.now()
            )
            phones.start(self.world, person, link)
        if script.role == "client":
            phones.start(self.world, person)
            phones.say(self.world, person, "Ja")

    async def play(self) -> AsyncIterator[None]:
        """Moment by moment, until the end; yields whenever something may have changed."""
        plan: list[Wish | Event] = [*self.scenario.wishes, *self.scenario.events]
        plan.sort(key=lambda one: one.at)
        self.clock.turn_to(self.scenario.start)
        await self.settle()
        while (moment := await self._next_moment(plan)) < self.scenario.end:
            self.clock.turn_to(moment)
            await self.settle()
            while plan and plan[0].at <= self.now():
                await self._begin(plan.pop(0))
            for actor in self.actors.values():
                if actor.next_at is not None and actor.next_at <= self.now():
                    await actor.sit()
            yield
        self.clock.turn_to(self.scenario.end)
        await self.settle()
        yield

    async def _next_moment(self, plan: Sequence[Wish | Event]) -> datetime:
        ahead = [plan[0].at] if plan else []
        due_at = await self.app.due.next_at()
        waits = [actor.next_at for actor in self.actors.values()]
        return min(filter(None, [*ahead, due_at, *waits]), default=self.scenario.end)

    async def _begin(self, one: Wish | Event) -> None:
        if isinstance(one, Wish):
            client = self.actors[one.client]
            if isinstance(client, Client):
                client.is_silent = not one.says_when
                await client.ask(one.lasts)
            return
        actor = self.actors[one.who]
        acts = {
            "drops_out": actor.drop_out,
            "comes_back": actor.come_back,
            "blocks_bot": actor.block,
            "moves": actor.move,
            "withdraws": actor.withdraw,
        }
        if actor.person.started or isinstance(actor, PageGuest):
            await actor.sit(acts[one.does])

    async def person_ids(self) -> dict[str, int]:
        """Under which number the program knows each of these people by now."""
        ring = self.app.database.ring
        lanes = {ring.hash("lane", one.person.id): name for name, one in self.actors.items()}
        async with self.app.database.read() as tx:
            found = await people.in_lanes(tx, list(lanes))
        return {lanes[lane]: known.person.id for lane, known in found.items()}

    async def _remember_teams(self) -> None:
        """Who came the last time, a week ago."""
        known = await self.person_ids()
        for wish in self.scenario.wishes:
            team = [known[name] for name in wish.team if name in known]
            if team:
                await self._remember(known[wish.client], team)

    async def _remember(self, client: int, team: Sequence[int]) -> None:
        async with self.app.database.write() as tx:
            await teams.put(tx, client, team, self.now() - LAST_TIME)
