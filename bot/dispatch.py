"""Inbox -> handlers: all-or-nothing, in order per chat; one that fails harms only itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot import locales, updates
from bot.chat import Incoming
from bot.clock import MachineTime
from bot.config import Settings
from bot.logs import trouble_of
from handlers import routing
from handlers.turn import Work
from storage import buttons, due, inbox, people
from storage.database import Database, Transaction, is_from_outside
from storage.inbox import MOST_DEATHS, MOST_TRIES, Update

log = structlog.get_logger()


class UnreadableError(Exception):
    """An update in the batch cannot be handled as it is: they go one by one."""


@dataclass(frozen=True)
class Read:
    """An update, understood."""

    update: Update
    incoming: Incoming


class Dispatch:
    """Takes up to forty chats at once; alone, one at a time, when a batch or a start was bad."""

    def __init__(self, database: Database, settings: Settings, machine: MachineTime) -> None:
        self._database, self._settings, self._machine = database, settings, machine
        self._careful_until: int | None = None

    async def prepare(self, now: datetime) -> None:
        """What was in hand when a program stopped goes first, while nothing else is at work.

        So only an update that itself stops the program comes to its last try. Our words are read
        from their files before: that takes longer than an update, and is none of its doing.
        """
        while in_hand := [one for one in await self._oldest_open() if one.tries]:
            locales.load()
            for update in in_hand:
                await self._settle_alone(update, now, count_first=True)

    @property
    def is_new(self) -> bool:
        """It has not looked yet what was open at start."""
        return self._careful_until is None

    async def step(self, now: datetime) -> bool:
        """Handle the next updates; False when none were open."""
        if await self._is_careful():
            return await self._step_alone(now, count_first=True)
        try:
            return await self._step_together(now)
        except Exception as error:
            if is_from_outside(error):
                raise
            log.warning("batch undone", trouble=trouble_of(error))
            return await self._step_alone(now)

    async def _is_careful(self) -> bool:
        """What was open at start may be what stopped the program: it goes one by one."""
        if self._careful_until is None:
            async with self._database.read() as tx:
                self._careful_until = await inbox.newest_open(tx)
        if self._careful_until:
            async with self._database.read() as tx:
                oldest = await inbox.oldest_open(tx, 1)
            if not oldest or oldest[0].seq > self._careful_until:
                self._careful_until = 0
        return bool(self._careful_until)

    async def _step_together(self, now: datetime) -> bool:
        async with self._database.write() as tx:
            taken = await inbox.oldest_open(tx)
            if any(one.raw is None or one.tries >= MOST_TRIES for one in taken):
                raise UnreadableError
            if taken:
                await self._handle(tx, taken, now)
        return bool(taken)

    async def _step_alone(self, now: datetime, count_first: bool = False) -> bool:
        taken = await self._oldest_open()
        for update in taken:
            await self._settle_alone(update, now, count_first)
        return bool(taken)

    async def _oldest_open(self) -> list[Update]:
        async with self._database.read() as tx:
            return await inbox.oldest_open(tx)

    async def _settle_alone(self, update: Update, now: datetime, count_first: bool) -> None:
        if update.raw is None or update.tries >= MOST_DEATHS:
            await self._set_aside(update, now, "unreadable" if update.raw is None else "stopped")
        else:
            await self._try_alone(update, now, count_first)

    async def _try_alone(self, update: Update, now: datetime, count_first: bool) -> None:
        if count_first:
            await self._count_try(update, "stopped")
        try:
            async with self._database.write() as tx:
                await self._handle(tx, [update], now)
        except Exception as error:
            if is_from_outside(error):
                raise
            trouble = trouble_of(error)
            log.warning("update failed", seq=update.seq, tries=update.tries + 1, trouble=trouble)
            if not count_first:
                await self._count_try(update, trouble)
            if update.tries + 1 >= MOST_TRIES:
                await self._set_aside(update, now, trouble)

    async def _handle(self, tx: Transaction, taken: Sequence[Update], now: datetime) -> None:
        read = [Read(update, updates.read(update.raw or "")) for update in taken]
        known = await people.in_lanes(tx, [one.update.lane for one in read])
        tokens = [one.incoming.token for one in read if one.incoming.kind == "press"]
        pressed = await buttons.find(tx, tokens)
        work = Work(tx, now, self._settings)
        for one in read:
            person = known.get(one.update.lane)
            button = pressed.get(one.incoming.token)
            await routing.take(work, one.update.lane, person, one.incoming, button)
        await work.hand_in(self._machine())
        await inbox.mark_done(tx, [one.update.seq for one in read])
        for lane in work.erased:
            await inbox.forget_lane(tx, lane)

    async def _count_try(self, update: Update, trouble: str) -> None:
        async with self._database.write() as tx:
            await inbox.add_try(tx, update.seq, trouble)

    async def _set_aside(self, update: Update, now: datetime, trouble: str) -> None:
        """Aside, with an apology; when even that fails, aside alone, so that it stops nobody."""
        try:
            async with self._database.write() as tx:
                await self._quarantine(tx, update, now, trouble)
                await self._apologise(tx, update, now)
        except Exception as error:
            if is_from_outside(error):
                raise
            log.warning("no apology", seq=update.seq, trouble=trouble_of(error))
            async with self._database.write() as tx:
                await self._quarantine(tx, update, now, trouble)

    async def _quarantine(
        self, tx: Transaction, update: Update, now: datetime, trouble: str
    ) -> None:
        await inbox.quarantine(tx, update.seq, trouble)
        await due.leave(tx, "house:trouble", 0, now, "update")

    async def _apologise(self, tx: Transaction, update: Update, now: datetime) -> None:
        """To the writer; words about dying bring help even when nothing else could be done."""
        known = (await people.in_lanes(tx, [update.lane])).get(update.lane)
        if known is not None:
            work = Work(tx, now, self._settings, actor=known.person.id)
            await routing.apologise(work, known, self._words_of(update))
            await work.hand_in(self._machine())

    def _words_of(self, update: Update) -> str:
        try:
            return updates.read(update.raw or "").text
        except Exception:
            return ""
