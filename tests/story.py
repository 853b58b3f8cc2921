"""A story: the real program, a Telegram on this machine, and people with phones."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import aiohttp
import pytest

from bot import locales, logs, office
from bot.app import App
from bot.clock import TurnableClock
from bot.config import Limits, Settings, TelegramSettings
from bot.sandbox.server import make_app, serving
from bot.sandbox.world import World
from bot.telegram import Telegram
from storage.database import Database
from tests import leaks
from tests.databases import KINDS, Place
from tests.phones import Phone, Phones, Screen

TOKEN = "4200:sandbox-token-for-tests"
MONDAY_TEN = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)
CALM = Limits(on=False, unknown_wait=0.0)


@dataclass(frozen=True)
class Words:
    """What people press and read in one language, by the names of the texts."""

    language: str

    def __call__(self, key: str, **values: str) -> str:
        return locales.without_marks(locales.say(self.language, key, **values))

    def which(self, dutch: str, english: str) -> str:
        return {"nl": dutch, "en": english}[self.language]


NL, EN = Words("nl"), Words("en")
# What a database is asked is the same in every language: Dutch on each of them, English on one.
IN_BOTH = pytest.mark.parametrize(
    ("place", "words"),
    [*((kind, NL) for kind in KINDS), (KINDS[0], EN)],
    indirect=["place"],
    ids=[*(f"{kind}-nl" for kind in KINDS), f"{KINDS[0]}-en"],
)


@dataclass
class Player:
    """Somebody with a phone: every act takes a second, and then the program does its work."""

    story: "Story"
    phone: Phone

    async def starts(self, payload: str = "") -> Screen:
        self.story.said.add(payload)
        await self.phone.start(payload)
        return await self._after()

    async def says(self, text: str) -> Screen:
        self.story.said.add(text)
        await self.phone.says(text)
        return await self._after()

    async def sends(self, kind: str, caption: str = "") -> Screen:
        """A voice, photo or document."""
        await self.phone.sends(kind, f"een.{kind}", "c291bmQ=", caption)
        return await self._after()

    async def taps(self, label: str) -> Screen:
        await self.phone.taps(label)
        return await self._after()

    async def taps_first(self) -> Screen:
        return await self.taps((await self.screen()).buttons[0])

    async def blocks(self) -> None:
        await self.phone.blocks()
        await self.story.app.settle()

    async def unblocks(self) -> None:
        await self.phone.unblocks()
        await self.story.app.settle()

    async def screen(self) -> Screen:
        return await self.phone.screen()

    async def sees(self, fragment: str) -> bool:
        return (await self.screen()).sees(fragment)

    async def _after(self) -> Screen:
        await self.story.app.settle()
        self.story.clock.turn_to(self.story.clock() + A_SECOND)
        return await self.screen()


@dataclass
class Story:
    """What a test plays with."""

    place: Place
    clock: TurnableClock
    world: World
    url: str
    phones: Phones
    session: aiohttp.ClientSession
    settings: Settings
    app: App = field(init=False)
    start: datetime = MONDAY_TEN
    said: set[str] = field(default_factory=set)
    log: StringIO = field(default_factory=StringIO)

    @property
    def database(self) -> Database:
        return self.app.database

    async def open_app(self, **parts: Any) -> None:
        """A fresh program over what is kept."""
        telegram = parts.pop("telegram", None) or Telegram(self.settings.telegram, TOKEN)
        database = self.place.open()
        self.app = App(self.settings, telegram, database, self.clock, **parts)
        await self.app.open()

    async def close_app(self) -> None:
        await self.app.close()

    async def person(self, name: str, language: str = "nl") -> Player:
        return Player(self, await self.phones.make(name, language))

    async def client(self, name: str = "Sara", language: str = "nl") -> Player:
        """Somebody who said yes to the first question."""
        player = await self.person(name, language)
        await player.starts()
        await player.says("Ja" if language == "nl" else "Yes")
        return player

    async def worker(
        self, name: str, role: str = "facilitator", hours: str = "altijd", language: str = "nl"
    ) -> Player:
        token = await office.add_worker(self.database, name, role, hours, self.clock())
        player = await self.person(name, language)
        await player.starts(token)
        return player

    async def leaks(self) -> list[str]:
        """What of people can be read wherever this story left bytes behind."""
        folder = self.place.folder if self.place.kind == "sqlite" else None
        log = self.log.getvalue()
        return await leaks.find(self.world, self.said, self.database, log, folder)

    async def download(self, url: str) -> str:
        async with self.session.get(self.url + url if url.startswith("/") else url) as answer:
            return await answer.text()

    def buttons_of(self, player: Player) -> list[dict[str, str]]:
        """Everything that can be pressed on this person's phone, with what only a thief reads."""
        messages = self.world.state.people[player.phone.id].messages.values()
        return [button for one in messages for row in one.inline_rows for button in row]

    def tokens_of(self, player: Player) -> list[str]:
        return [button["callback_data"] for button in self.buttons_of(player)]

    def set_clock(self, moment: datetime) -> None:
        """What `ntp` does to a machine, and what a clock that is turned on purpose never does."""
        self.clock.__dict__.update(TurnableClock(moment).__dict__)

    async def turn_clock(self, **span: float) -> None:
        await self.app.turn_clock(self.clock.turn_to, self.clock() + timedelta(**span))


@asynccontextmanager
async def telling(place: Place, start: datetime = MONDAY_TEN) -> AsyncIterator[Story]:
    clock = TurnableClock(start)
    world = World(clock, TOKEN)
    async with serving(make_app(world)) as url, aiohttp.ClientSession() as session:
        telegram = TelegramSettings(base_url=url, poll_seconds=1, username=world.username)
        settings = replace(Settings(), telegram=telegram, limits=CALM)
        story = Story(
            place, clock, world, url, Phones(url, session), session, settings, start=start
        )
        logs.set_up(logging.DEBUG, story.log)
        await story.open_app()
        try:
            yield story
            assert await story.leaks() == []
        finally:
            await story.close_app()
