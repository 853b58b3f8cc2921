"""The program as the practice house runs it: a process of its own, so that it can be killed."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from bot import logs
from bot.app import App
from bot.clock import SharedClock
from bot.config import DatabaseSettings, Limits, Settings, TelegramSettings, WebSettings
from bot.lease import LEASE_SECONDS
from bot.telegram import PATIENCE, Telegram
from storage.database import open_database
from storage.sealing import Keyring

READY = "ready"
NAME = "naast_bot"
COMMAND = (sys.executable, "-m", "bot.practice")


@dataclass(frozen=True)
class Ground:
    """Where the program finds its Telegram, its clock, its database and its key."""

    url: str
    clock: str
    database: str
    token: str
    key: str
    page: str

    def settings(self) -> Settings:
        database = DatabaseSettings(url=f"sqlite+aiosqlite:///{self.database}")
        telegram = TelegramSettings(base_url=self.url, poll_seconds=20, username=NAME)
        web = WebSettings(public_url=f"http://{self.page}", listen=self.page)
        limits = Limits(on=False, unknown_wait=2.0)
        return replace(Settings(), telegram=telegram, database=database, web=web, limits=limits)

    def as_line(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"

    def put_together(self, clock: SharedClock) -> App:
        """As in real use, but that the page of the phones may show the page of invitations."""
        settings, ring = self.settings(), Keyring(bytes.fromhex(self.key))
        telegram = Telegram(settings.telegram, self.token)
        database = open_database(settings.database.url, ring)
        return App(settings, telegram, database, clock, framed_by=self.url)


async def work() -> None:
    """The first line says where everything is; each further one is a moment to turn to, and is
    said back when that has been done."""
    lines = aiter(_lines())
    ground = Ground(**json.loads(await anext(lines)))
    clock, stop = SharedClock(Path(ground.clock)), asyncio.Event()
    app = ground.put_together(clock)
    await app.open(patience=LEASE_SECONDS + PATIENCE)
    running = asyncio.create_task(app.run(stop))
    print(READY, flush=True)
    async for line in lines:
        if running.done():
            break
        await app.turn_clock(clock.turn_to, datetime.fromisoformat(line))
        print(line, flush=True)
    stop.set()
    await running
    await app.close()


async def _lines() -> AsyncIterator[str]:
    """What the practice house writes; it ends when the house is gone."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield line.decode().strip()


if __name__ == "__main__":
    logs.set_up()
    asyncio.run(work())
