"""The only place where the parts are put together, and where their rounds go on."""

import asyncio
import signal
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import structlog

from bot import loops, menu, warming
from bot.calendar_work import CalendarWork
from bot.clock import Clock, MachineTime, machine_seconds, system_clock
from bot.config import Settings
from bot.delivery import Delivery
from bot.dispatch import Dispatch
from bot.due import DueWork
from bot.fetching import Fetcher
from bot.lease import LEASE_SECONDS, Lease
from bot.logs import trouble_of
from bot.looking import Looking
from bot.receiving import Receiving
from bot.telegram import PATIENCE, Telegram, TelegramError
from bot.ticking import TICK_SECONDS, Ticking
from bot.web.requests import NOBODY, make_web
from bot.web.serving import listen, serve_until
from storage import migrate
from storage.database import Database, open_database
from storage.sealing import Keyring

log = structlog.get_logger()
QUIET_SECONDS = 0.01
MOST_ROUNDS = 1000
MOST_LANDINGS = 15


class PageTakenError(Exception):
    """Somebody else is where the page should be shown."""


class WrongKeyError(Exception):
    """The root key is not the one this database was sealed with."""


class App:
    """The workers of one process over one database, between one Telegram and one clock."""

    def __init__(
        self,
        settings: Settings,
        telegram: Telegram,
        database: Database,
        clock: Clock = system_clock,
        machine: MachineTime = machine_seconds,
        fetcher: Fetcher | None = None,
        framed_by: str = NOBODY,
    ) -> None:
        self.clock, self._machine = clock, machine
        self.telegram, self.database, self._settings = telegram, database, settings
        self._lease, self._looking = Lease(database, machine), Looking(database, machine)
        self._work_waits, self._letters = asyncio.Event(), asyncio.Event()
        self._calendars_wait, self._stop = asyncio.Event(), asyncio.Event()
        self._runs = False
        self.receiving = Receiving(telegram, database, machine)
        self.dispatch = Dispatch(database, settings, machine)
        self.due = DueWork(database, settings, machine)
        self.calendars = CalendarWork(database, settings, machine, fetcher or Fetcher())
        self.ticking = Ticking(
            self._lease, self.receiving, self.due, clock, self._wake_all, lambda: self._stop.set()
        )
        self.delivery = Delivery(telegram, database, settings.limits, machine)
        self.web = make_web(database, settings, clock, machine, self._wake_all, framed_by)
        self._poll_seconds = settings.telegram.poll_seconds

    async def prepare(self) -> None:
        """See to it that the tables are as they should be, and that our key fits them."""
        await migrate.bring_up_to_date(self.database)
        async with self.database.write() as tx:
            if not await tx.keys.is_known(tx):
                raise WrongKeyError

    async def open(self, patience: float = 0.0) -> None:
        """Tables, key, lease (waiting at most `patience` seconds); what was on its way in doubt."""
        await self.prepare()
        await self._lease.get(patience)
        await self.telegram.open()
        await self.receiving.prepare()
        await self.dispatch.prepare(self.clock())
        await self.delivery.prepare(self.clock())
        await self.due.prepare(self.clock())

    async def close(self) -> None:
        """Send nothing more, write down what comes back, and give the lease back.

        Nobody else may begin meanwhile: the answers in the air belong to this process.
        """
        self.delivery.is_closing = True
        try:
            await self._land()
            await self._lease.give_back()
        finally:
            await self.telegram.close()
            await self.database.close()

    async def _land(self) -> None:
        """A database that fails for a while is waited for a little."""
        if self.delivery.is_flying:
            await self._lease.keep(PATIENCE + LEASE_SECONDS)
        for _ in range(MOST_LANDINGS):
            try:
                await self._write_down()
            except Exception as error:
                log.warning("not written down yet", trouble=trouble_of(error))
                await asyncio.sleep(loops.REST_AFTER_TROUBLE)
            else:
                return
        await self._write_down()

    async def _write_down(self) -> None:
        await self.delivery.step(self.clock())
        while await self.delivery.wait_for_landing():
            await self.delivery.step(self.clock())

    async def settle(self) -> None:
        """Step until nothing is left to do now: for tests, time travel and practice."""
        for _ in range(MOST_ROUNDS):
            received = await self._receive()
            moved = await self._work(received)
            if not received and not moved:
                return
        raise RuntimeError("it does not settle")

    async def _work(self, received: bool) -> bool:
        """One round of everything but receiving: what waits, and what comes of it."""
        is_sure = received or self.dispatch.is_new
        waiting = None if is_sure else await self._looking.at_everything()
        handled = (waiting is None or waiting.updates) and await self.dispatch.step(self.clock())
        if handled or waiting is None:
            waiting = await self._looking.at_everything()
        happened = waiting.is_due(self.clock()) and await self.due.step(self.clock())
        looked = (happened or waiting.calendars) and await self.calendars.step(self.clock())
        ready = happened or looked or waiting.letters or self.delivery.is_flying
        sent = ready and await self._deliver()
        return handled or happened or looked or sent

    async def _deliver(self) -> bool:
        """Send what may go, and wait for what is in the air; who comes back last finds no more."""
        sent = False
        while await self.delivery.step(self.clock()):
            sent = True
            if not await self.delivery.wait_for_landing():
                break
        return sent

    async def _is_quiet(self) -> bool:
        return not self.delivery.is_flying and await self._looking.is_quiet(self.clock())

    async def _quiet(self) -> None:
        self._wake_all()
        # What it waits for is in the database.
        while not await self._is_quiet():  # noqa: ASYNC110
            await asyncio.sleep(QUIET_SECONDS)

    async def turn_clock(self, turn_to: Callable[[datetime], None], target: datetime) -> None:
        """Go to `target` by way of each due moment before it, calm at each."""
        calm = self._quiet if self._runs else self.settle
        await calm()
        for _ in range(MOST_ROUNDS):
            due_at = await self.due.next_at()
            if due_at is None or due_at > target:
                break
            turn_to(due_at)
            await calm()
        turn_to(target)
        await calm()

    async def _receive(self) -> bool:
        try:
            return await self.receiving.step(self.clock())
        except TelegramError as error:
            log.warning("telegram not reached", trouble=trouble_of(error))
            return False

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop`; PageTakenError when the page cannot be shown where it should be.

        LoopEndedError when a part of it ended by itself.
        """
        self._stop = stop
        self.delivery.when_landed = self._letters.set
        rounds = (self._receive_round, self._work_round, self._calendars_round, self._deliver_round)
        with self._page() as page:
            self.ticking.start()
            opening = asyncio.create_task(self._make_ready())
            waking = asyncio.create_task(self._wake_at_end())
            self._runs = True
            try:
                await loops.go_on(stop, rounds, page)
            finally:
                stop.set()
                opening.cancel()
                await self.ticking.stop()
                await asyncio.gather(opening, waking, return_exceptions=True)
                self._runs = False

    async def _wake_at_end(self) -> None:
        """Whatever waits hears of the end; nobody takes the lease while rounds come to theirs."""
        await self._stop.wait()
        self._wake_all()
        await self._lease.keep(PATIENCE + LEASE_SECONDS)

    async def _make_ready(self) -> None:
        """Telegram is asked already; meanwhile the words are read, and then the menu is shown."""
        await asyncio.to_thread(warming.warm, self.clock())
        await menu.offer(self.telegram, self._settings.organisation.language)

    @contextmanager
    def _page(self) -> Iterator[list[Coroutine[Any, Any, None]]]:
        """The page of invitations, where there is one."""
        address = self._settings.web.listen
        if not self._settings.web.public_url:
            yield []
            return
        try:
            listening = listen(address)
        except OSError as error:
            raise PageTakenError(f"{address}: {error.strerror}") from None
        with listening:
            yield [serve_until(self._stop, self.web, listening)]

    async def _receive_round(self) -> None:
        """The one wait that is broken off: nothing is lost with a question to Telegram."""
        fetching = asyncio.create_task(self.receiving.fetch(self._poll_seconds))
        stopping = asyncio.create_task(self._stop.wait())
        await asyncio.wait((fetching, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not fetching.done():
            fetching.cancel()
            await asyncio.wait((fetching,))
        elif await self.receiving.keep(fetching.result(), self.clock()):
            self._work_waits.set()

    async def _work_round(self) -> None:
        self._work_waits.clear()
        if await self.dispatch.step(self.clock()):
            self._letters.set()
        waiting = await self._looking.at_work()
        happened = waiting.is_due(self.clock()) and await self.due.step(self.clock())
        if happened:
            self._letters.set()
        if happened or waiting.calendars:
            self._calendars_wait.set()
        if not (happened or waiting.updates):
            await loops.wait(self._work_waits, self._seconds_until(waiting.due_at))

    def _seconds_until(self, due_at: datetime | None) -> float:
        return (due_at - self.clock()).total_seconds() if due_at else TICK_SECONDS

    async def _calendars_round(self) -> None:
        """By itself: a slow server of somebody else holds nothing up."""
        self._calendars_wait.clear()
        if await self.calendars.step(self.clock()):
            self._letters.set()
        else:
            await loops.wait(self._calendars_wait, TICK_SECONDS)

    async def _deliver_round(self) -> None:
        self._letters.clear()
        await self.ticking.tick_if_late()
        await self.delivery.step(self.clock())
        if self.delivery.left_work:
            self._work_waits.set()
        await loops.wait(self._letters, await self.delivery.seconds_to_next())

    def _wake_all(self) -> None:
        self._work_waits.set()
        self._calendars_wait.set()
        self._letters.set()


def put_together(settings: Settings, token: str, key: bytes, clock: Clock = system_clock) -> App:
    """An app from settings: its database, its Telegram."""
    database = open_database(settings.database.url, Keyring(key))
    return App(settings, Telegram(settings.telegram, token), database, clock)


def stop_signal() -> asyncio.Event:
    """Set when the process is asked to stop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop.set)
    return stop
