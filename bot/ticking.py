"""Every ten seconds: wake what nobody woke, keep the lease, and once a minute look over all."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, MachineTime, steady_seconds
from bot.due import DueWork
from bot.lease import Lease
from bot.logs import trouble_of
from bot.receiving import Receiving

log = structlog.get_logger()
TICK_SECONDS = 10
AUDIT_SECONDS = 60


class Ticking:
    """`wake` is called at each tick; `lost` when another process has taken the lease."""

    def __init__(
        self,
        lease: Lease,
        receiving: Receiving,
        due: DueWork,
        clock: Clock,
        wake: Callable[[], None],
        lost: Callable[[], None],
        steady: MachineTime = steady_seconds,
    ) -> None:
        self._lease, self._receiving, self._due = lease, receiving, due
        self._clock, self._wake, self._lost, self._steady = clock, wake, lost, steady
        self._ticked_at = self._audited_at = steady()
        self._ticking: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        tick = self._tick_whole
        self._scheduler.add_job(tick, "interval", seconds=TICK_SECONDS, misfire_grace_time=None)
        self._scheduler.start()

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        if self._ticking is not None:
            await asyncio.gather(self._ticking, return_exceptions=True)

    async def _tick_whole(self) -> None:
        """What has begun is not broken off, also when the scheduler stops."""
        self._ticking = asyncio.create_task(self.tick())
        await asyncio.shield(self._ticking)

    async def tick_if_late(self) -> None:
        """The scheduler goes by the clock of the machine, which may be put back for hours."""
        if self._steady() - self._ticked_at > 2 * TICK_SECONDS:
            await self.tick()

    async def tick(self) -> None:
        """Who lost the lease stops."""
        self._ticked_at = self._steady()
        self._wake()
        try:
            kept = await self._lease.keep()
            await self._receiving.note()
        except Exception as error:
            log.warning("lease not renewed", trouble=trouble_of(error))
            return
        if kept:
            await self._audit(self._clock())
        else:
            log.warning("another process is at work on this database")
            self._lost()

    async def _audit(self, now: datetime) -> None:
        """Once a minute."""
        if self._steady() - self._audited_at < AUDIT_SECONDS:
            return
        self._audited_at = self._steady()
        try:
            if await self._due.audit(now):
                self._wake()
        except Exception as error:
            log.warning("not looked over", trouble=trouble_of(error))
