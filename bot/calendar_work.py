"""Workers' own calendars -> when they are busy: read from the web outside of any transaction."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog

from bot.clock import MachineTime
from bot.config import Settings
from bot.fetching import Fetcher, FetchError
from bot.logs import trouble_of
from bot.rules import busy
from bot.rules.when import Window
from handlers import own_calendar
from handlers.turn import Work
from storage import calendars
from storage.calendars import OwnCalendar
from storage.database import Database

log = structlog.get_logger()
AHEAD = timedelta(days=14)


class CalendarWork:
    """Each one by itself; what a stranger's server says harms nobody else."""

    def __init__(
        self, database: Database, settings: Settings, machine: MachineTime, fetcher: Fetcher
    ) -> None:
        self._database, self._settings, self._machine = database, settings, machine
        self._fetcher = fetcher

    async def step(self, now: datetime) -> bool:
        """Read one; False when none is wanted."""
        async with self._database.read() as tx:
            wanted = await calendars.wanted(tx)
        for one in wanted:
            await self._look(one, now)
        return bool(wanted)

    async def _look(self, one: OwnCalendar, now: datetime) -> None:
        try:
            found = await self._read(one, now)
        except Exception as error:
            log.info("calendar not read", trouble=trouble_of(error))
            is_passing = isinstance(error, FetchError) and error.is_passing
            async with self._work(now) as work:
                await own_calendar.miss(work, one, is_passing=is_passing)
        else:
            async with self._work(now) as work:
                await own_calendar.take_in(work, one, found)

    async def _read(self, one: OwnCalendar, now: datetime) -> list[Window]:
        content = await self._fetcher.fetch(one.address)
        end, zone = now + AHEAD, self._settings.zone
        return await asyncio.to_thread(busy.read, content, one.address, now, end, zone)

    @asynccontextmanager
    async def _work(self, now: datetime) -> AsyncIterator[Work]:
        async with self._database.write() as tx:
            work = Work(tx, now, self._settings)
            yield work
            await work.hand_in(self._machine())
