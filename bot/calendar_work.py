"""Workers' own calendars -> when they are busy: read from the web outside of any transaction."""

import asyncio
from datetime import datetime, timedelta

import structlog

from bot.clock import MachineTime
from bot.config import Settings
from bot.fetching import Fetcher, FetchError
from bot.rules import busy
from bot.rules.busy import NoCalendarError
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
        async with self._database.read() as tx:
            wanted = await calendars.wanted(tx)
        for one in wanted:
            await self._look(one, now)
        return bool(wanted)

    async def _look(self, one: OwnCalendar, now: datetime) -> None:
        try:
            content = await self._fetcher.fetch(one.address)
            zone = self._settings.zone
            found = await asyncio.to_thread(busy.read, content, one.address, now, now + AHEAD, zone)
        except (FetchError, NoCalendarError) as error:
            is_passing = isinstance(error, FetchError) and error.is_passing
            log.info("calendar not read", trouble=str(error) or "no calendar")
            async with self._database.write() as tx:
                work = Work(tx, now, self._settings)
                await own_calendar.miss(work, one, is_passing=is_passing)
                await work.hand_in(self._machine())
            return
        async with self._database.write() as tx:
            work = Work(tx, now, self._settings)
            await own_calendar.take_in(work, one, found)
            await work.hand_in(self._machine())
