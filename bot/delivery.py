"""Outbox -> Telegram: in order per chat, at Telegram's pace, and honest about what is not known.

A letter is claimed and that is committed before the call; afterwards what happened is written
down. What may have arrived is sent once more, marked; then a person decides.
"""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot import aftermath, second_copies, topics
from bot.clock import MachineTime, steady_seconds
from bot.config import Limits
from bot.logs import trouble_of
from bot.rules import pace
from bot.rules.pace import Bucket
from bot.telegram import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NeverLeftError,
    RetryAfter,
    Telegram,
    TelegramError,
    wait_of,
)
from storage import doubts, due, outbox, relays, taking_back, targets
from storage.database import Database, Transaction, is_from_outside
from storage.outbox import MOST_UNKNOWN, Outcome, Parcel

log = structlog.get_logger()
MOST_FLYING = 50
TOAST_SECONDS = 10
RETRY_SECONDS = 5.0
REST_AFTER_REFUSAL = 60.0
LONGEST_WAIT = 60.0
LONGEST_FLOOD = 3600.0
TAKEN_BACK_FOR = 47 * 3600.0
Landed = Mapping[asyncio.Task[Outcome], Outcome]
UNREACHABLE = ("chat not found", "user is deactivated", "user not found")


class Delivery:
    """Keeps up to fifty calls in the air, one of each chat."""

    def __init__(
        self,
        telegram: Telegram,
        database: Database,
        limits: Limits,
        machine: MachineTime,
        steady: MachineTime = steady_seconds,
    ) -> None:
        self._telegram, self._database = telegram, database
        self._limits, self._machine, self._steady = limits, machine, steady
        self._flying: dict[asyncio.Task[Outcome], Parcel] = {}
        self._all = Bucket(limits.all_chats, limits.all_chats, limits.all_chats, steady())
        self._chats: dict[bytes, Bucket] = {}
        self._flooded: dict[bytes, float] = {}
        self.is_closing = False
        self._paused_until = 0.0
        self.when_landed: Callable[[], None] = lambda: None
        self.left_work = False
        # After trouble: what landed may be written down, what was taken may never have left.
        self._is_unsure, self._never_sent = False, list[Parcel]()

    async def prepare(self, now: datetime) -> None:
        """What was on its way when the program stopped may have arrived."""
        async with self._database.write() as tx:
            if await doubts.doubt_sending(tx):
                await due.leave(tx, "house:trouble", 0, now, "letter")
                await due.leave(tx, aftermath.LOST, 0, now)
            await outbox.shorten_waits(tx, self._ms(LONGEST_FLOOD))

    def _ms(self, ahead: float = 0.0) -> int:
        return int((self._machine() + ahead) * 1000)

    async def step(self, now: datetime) -> bool:
        """Write down what came back, send what may go; False when there was neither."""
        landed = {task: self._landed(task) for task in self._flying if task.done()}
        taken = await self._record_and_claim(landed, now)
        self.left_work = any(outcome.state != "sent" for outcome in landed.values())
        for parcel in taken:
            self._take_off(parcel)
        return bool(landed or taken)

    def _landed(self, task: asyncio.Task[Outcome]) -> Outcome:
        """What came of a call; of one that was broken off nothing is known."""
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        return self._unknown(self._flying[task], trouble_of(error)) if error else task.result()

    def _take_off(self, parcel: Parcel) -> None:
        task = asyncio.create_task(self._send(parcel))
        self._flying[task] = parcel
        task.add_done_callback(lambda _task: self.when_landed())

    async def wait_for_landing(self) -> bool:
        """Wait until a call comes back; False when none is in the air."""
        if not self._flying:
            return False
        await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
        return True

    @property
    def is_flying(self) -> bool:
        return bool(self._flying)

    async def seconds_to_next(self) -> float:
        """How long until an open letter may go; for the loop that waits."""
        if len(self._flying) >= MOST_FLYING:
            return LONGEST_WAIT
        async with self._database.read() as tx:
            ready_at = await outbox.next_ready(tx)
        if ready_at is None:
            return LONGEST_WAIT
        own = ready_at / 1000 - self._machine()
        all_chats = pace.ready_at(self._all, self._steady()) if self._limits.on else 0.0
        return max(own, max(all_chats, self._paused_until) - self._steady())

    async def _record_and_claim(self, landed: Landed, now: datetime) -> list[Parcel]:
        """All at once; one that cannot be written down is no reason to stop with all others."""
        taken: list[Parcel] = []
        try:
            async with self._database.write() as tx:
                await doubts.free(tx, self._never_sent)
                await self._record(tx, landed, now)
                taken = await self._claim(tx)
        except Exception as error:
            self._never_sent += taken
            self._is_unsure = True
            if is_from_outside(error) or not landed:
                raise
            log.warning("outcomes one by one", trouble=trouble_of(error))
            await self._record_each(landed, now)
            return []
        self._is_unsure, self._never_sent = False, []
        for task in landed:
            del self._flying[task]
        return taken

    async def _record(self, tx: Transaction, landed: Landed, now: datetime) -> None:
        """After trouble only what is not written down yet."""
        open_still = await doubts.open_of(tx, self._seqs(landed)) if self._is_unsure else None
        await outbox.record(tx, list(landed.values()))
        for task, outcome in landed.items():
            parcel = self._flying[task]
            if open_still is None or parcel.seq in open_still or parcel.kind == "unsend":
                await aftermath.follow_up(tx, parcel, outcome, now, self._ms())

    def _seqs(self, tasks: Iterable[asyncio.Task[Outcome]]) -> list[int]:
        return [self._flying[task].seq for task in tasks]

    async def _record_each(self, landed: Landed, now: datetime) -> None:
        failed: list[Exception] = []
        for task, outcome in landed.items():
            try:
                await self._record_alone(task, outcome, now)
            except Exception as error:
                failed.append(error)
        if failed:
            raise failed[0]

    async def _record_alone(
        self, task: asyncio.Task[Outcome], outcome: Outcome, now: datetime
    ) -> None:
        """With what it means for others; without, where that cannot be done."""
        try:
            async with self._database.write() as tx:
                await self._record(tx, {task: outcome}, now)
        except Exception as error:
            if is_from_outside(error):
                raise
            log.warning("outcome alone", kind=self._flying[task].kind, trouble=trouble_of(error))
            async with self._database.write() as tx:
                await outbox.record(tx, [outcome])
                await due.leave(tx, "house:trouble", 0, now, "letter")
        del self._flying[task]

    async def _claim(self, tx: Transaction) -> list[Parcel]:
        room = MOST_FLYING - len(self._flying)
        if room <= 0 or self.is_closing or self._steady() < self._paused_until:
            return []
        here = set(self._seqs(self._flying))
        free = [one for one in await outbox.claim(tx, self._ms(), room) if one.seq not in here]
        claimed = await targets.aim(tx, free)
        found = [await self._addressed(tx, parcel) for parcel in claimed]
        dead = [parcel for parcel in found if self._is_dead(parcel)]
        await outbox.record(tx, [Outcome(one.seq, "dropped", trouble="late") for one in dead])
        ready, waits = self._at_pace([parcel for parcel in found if parcel not in dead])
        await outbox.defer(tx, waits)
        await outbox.mark_sending(tx, [parcel.seq for parcel in ready])
        return ready

    async def _addressed(self, tx: Transaction, parcel: Parcel) -> Parcel:
        """What takes letters back learns now which messages they became."""
        if parcel.kind != "unsend" or parcel.body is None:
            return parcel
        named = json.loads(parcel.body["content"])
        since = self._ms(-TAKEN_BACK_FOR)
        sent = await taking_back.messages_of(tx, named["letters"], since)
        return replace(parcel, body={**parcel.body, "messages": [*named["messages"], *sent]})

    def _is_dead(self, parcel: Parcel) -> bool:
        """Its key is gone, or it is the answer to a press that nobody waits for any more."""
        is_late = self._machine() - parcel.posted / 1000 > TOAST_SECONDS
        return parcel.body is None or (parcel.kind == "toast" and (is_late or parcel.unknowns > 0))

    def _at_pace(self, found: Sequence[Parcel]) -> tuple[list[Parcel], dict[int, int]]:
        """Those that may go now, and until when (machine ms) the others of their chat wait."""
        ready: list[Parcel] = []
        waits: dict[int, int] = {}
        for parcel in found:
            seconds = self._wait_of(parcel)
            if seconds == 0:
                ready.append(parcel)
            elif seconds is not None:
                waits[parcel.seq] = self._ms(seconds) + 1
        return ready, waits

    def _wait_of(self, parcel: Parcel) -> float | None:
        """0: it may go now. Seconds: its chat must wait. None: all chats wait, not this one alone.

        Help and answers to presses pass every queue but a flood wait of their own chat.
        """
        now = self._steady()
        flooded = self._flooded.get(parcel.lane, 0.0) - now
        if flooded > 0 and parcel.kind != "toast":
            return flooded
        if not parcel.in_order or not self._limits.on:
            return 0.0
        return self._take_tokens(parcel.lane, now)

    def _take_tokens(self, lane: bytes, now: float) -> float | None:
        limits = self._limits
        fresh = Bucket(limits.one_chat, limits.refill, limits.one_chat, now)
        chat = self._chats.get(lane, fresh)
        chat_after, all_after = pace.take(chat, now), pace.take(self._all, now)
        if chat_after is None:
            return pace.ready_at(chat, now) - now
        if all_after is None:
            return None
        self._chats[lane], self._all = chat_after, all_after
        return 0.0

    async def _send(self, parcel: Parcel) -> Outcome:
        """One call, once; what is seen decides the outcome, never a guess."""
        try:
            sent = await topics.send(self._telegram, parcel.kind, second_copies.marked(parcel))
        except TelegramError as error:
            return self._outcome_of(parcel, error)
        except Exception as error:
            return self._unknown(parcel, trouble_of(error))
        first = next(iter(sent.ids), None)
        made = Outcome(parcel.seq, "sent", first, more_ids=sent.ids[1:])
        return replace(made, is_astray=sent.is_astray, is_unnamed=sent.is_unnamed)

    def _outcome_of(self, parcel: Parcel, error: TelegramError) -> Outcome:
        trouble = trouble_of(error)
        log.info("letter not sent", seq=parcel.seq, kind=parcel.kind, trouble=trouble)
        if parcel.kind in second_copies.CHANGES and isinstance(error, BadRequest):
            return Outcome(parcel.seq, "sent" if parcel.unknowns else "dropped")
        if parcel.kind == "toast" or (parcel.kind == "topic" and isinstance(error, BadRequest)):
            return Outcome(parcel.seq, "dropped", trouble=trouble)
        match error:
            case RetryAfter():
                seconds = wait_of(error)
                self._flooded[parcel.lane] = self._steady() + seconds
                return self._again(parcel, seconds, trouble)
            case NeverLeftError():
                return self._again(parcel, RETRY_SECONDS, trouble)
            case InvalidToken() | Conflict():
                self._paused_until = self._steady() + REST_AFTER_REFUSAL
                return self._again(parcel, REST_AFTER_REFUSAL, trouble)
            case Forbidden():
                return Outcome(parcel.seq, "unreachable", trouble=trouble)
            case BadRequest() if any(words in str(error).lower() for words in UNREACHABLE):
                return Outcome(parcel.seq, "unreachable", trouble=trouble)
            case BadRequest():
                if relays.UNCOPYABLE in str(error).lower():
                    trouble = relays.UNCOPYABLE
                return Outcome(parcel.seq, "parked", trouble=trouble, unknowns=parcel.unknowns)
        return self._unknown(parcel, trouble)

    def _again(self, parcel: Parcel, seconds: float, trouble: str) -> Outcome:
        """Surely not sent: again after a while, as often as it takes."""
        state = "unknown" if parcel.unknowns else "pending"
        return Outcome(parcel.seq, state, None, trouble, self._ms(seconds), parcel.unknowns)

    def _unknown(self, parcel: Parcel, trouble: str) -> Outcome:
        """It may have arrived: once more after a wait, then a person decides."""
        unknowns = parcel.unknowns + 1
        if unknowns >= MOST_UNKNOWN:
            return Outcome(parcel.seq, "parked", None, trouble, 0, unknowns)
        until = self._ms(self._limits.unknown_wait)
        return Outcome(parcel.seq, "unknown", None, trouble, until, unknowns)
