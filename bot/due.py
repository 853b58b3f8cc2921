"""Due rows -> handlers: what must happen at a moment happens once that moment has come."""

from datetime import datetime

import structlog

from bot.clock import MachineTime
from bot.config import Settings
from bot.logs import trouble_of
from handlers import DUE, house, watching
from handlers.turn import Work
from storage import due
from storage.database import Database, is_from_outside
from storage.due import Due

log = structlog.get_logger()


class DueWork:
    """Each row in a transaction of its own; a row that keeps failing is set aside and told."""

    def __init__(self, database: Database, settings: Settings, machine: MachineTime) -> None:
        self._database, self._settings, self._machine = database, settings, machine
        self._late: set[int] = set()
        self._looked_at: datetime | None = None

    async def prepare(self, now: datetime) -> None:
        """See to it that the house's own work is waiting."""
        async with self._database.write() as tx:
            await house.prepare(Work(tx, now, self._settings))

    async def step(self, now: datetime) -> bool:
        async with self._database.read() as tx:
            rows = await due.take(tx, now)
        for row in rows:
            await self._handle(row, now)
        return bool(rows)

    async def audit(self, now: datetime) -> bool:
        """Mend what was left undone. Late is what was late at the last look too: who wakes up
        after a sleep first does what is due."""
        async with self._database.write() as tx:
            work = Work(tx, now, self._settings)
            late = await watching.late(work)
            left = [row for row in late if row.id in self._late]
            is_put_back = self._looked_at is not None and now < self._looked_at
            mended = await watching.audit(work, left, is_put_back=is_put_back)
            await house.leave_daily(work)
            await work.hand_in(self._machine())
        self._late, self._looked_at = {row.id for row in late}, now
        if mended:
            log.warning("left undone and taken up", count=len(mended))
        return bool(mended)

    async def next_at(self) -> datetime | None:
        async with self._database.read() as tx:
            return await due.next_at(tx)

    async def _handle(self, row: Due, now: datetime) -> None:
        try:
            async with self._database.write() as tx:
                work = Work(tx, now, self._settings)
                if await due.take_away(tx, row):
                    await DUE[row.kind](work, row)
                    await work.hand_in(self._machine())
        except Exception as error:
            if is_from_outside(error):
                raise
            await self._failed(row, now, trouble_of(error))

    async def _failed(self, row: Due, now: datetime, trouble: str) -> None:
        log.warning("due row failed", kind=row.kind, tries=row.tries + 1, trouble=trouble)
        async with self._database.write() as tx:
            await due.add_try(tx, row, now, trouble)
            if row.tries + 1 >= due.MOST_TRIES and row.kind != "house:trouble":
                await due.leave(tx, "house:trouble", 0, now, "due")
