"""Outbox -> Telegram: in order per chat, at Telegram's pace, and honest about what is not known.

A letter is claimed and that is committed before the call; afterwards what happened is written
down. What may have arrived is sent once more, marked; then a person decides.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog

from bot import locales
from bot.clock import MachineTime
from bot.config import Limits
from bot.logs import trouble_of
from bot.rules import pace
from bot.rules.pace import Bucket
from bot.telegram import (
    BadRequest,
    Forbidden,
    NeverLeftError,
    NoAnswerError,
    RetryAfter,
    Telegram,
    TelegramError,
)
from storage import due, outbox, people
from storage.database import Database, Transaction
from storage.outbox import MOST_UNKNOWN, Outcome, Parcel

log = structlog.get_logger()
MOST_FLYING = 50
TOAST_SECONDS = 10
RETRY_SECONDS = 5.0
REST_AFTER_REFUSAL = 60.0
UNREACHABLE = ("chat not found", "user is deactivated", "user not found")


class Delivery:
    """Keeps up to fifty calls in the air, one of each chat."""

    def __init__(
        self, telegram: Telegram, database: Database, limits: Limits, machine: MachineTime
    ) -> None:
        self._telegram, self._database = telegram, database
        self._limits, self._machine = limits, machine
        self._flying: dict[asyncio.Task[Outcome], Parcel] = {}
        self._all = Bucket(limits.all_chats, limits.all_chats, limits.all_chats, machine())
        self._chats: dict[bytes, Bucket] = {}
        self._paused_until = 0.0
        self.when_landed: Callable[[], None] = lambda: None

    async def prepare(self) -> None:
        """What was on its way when the program stopped may have arrived."""
        async with self._database.write() as tx:
            await outbox.doubt_sending(tx)

    async def step(self, now: datetime) -> bool:
        """Write down what came back, send what may go; False when there was neither."""
        landed = [task for task in self._flying if task.done()]
        outcomes = {task: task.result() for task in landed}
        taken = await self._record_and_claim(outcomes, now)
        for task in landed:
            del self._flying[task]
        for parcel in taken:
            self._take_off(parcel)
        return bool(landed or taken)

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
        async with self._database.read() as tx:
            ready_at = await outbox.next_ready(tx)
        if ready_at is None:
            return 60.0
        return max(ready_at / 1000, self._paused_until, self._all_ready_at()) - self._machine()

    def _all_ready_at(self) -> float:
        return pace.ready_at(self._all, self._machine()) if self._limits.on else 0.0

    async def _record_and_claim(
        self, outcomes: Mapping[asyncio.Task[Outcome], Outcome], now: datetime
    ) -> list[Parcel]:
        async with self._database.write() as tx:
            await outbox.record(tx, list(outcomes.values()))
            for task, outcome in outcomes.items():
                await self._follow_up(tx, self._flying[task], outcome, now)
            return await self._claim(tx)

    async def _follow_up(
        self, tx: Transaction, parcel: Parcel, outcome: Outcome, now: datetime
    ) -> None:
        """What an outcome means for others: a chat that pauses, a person who is gone."""
        if outcome.state == "unreachable":
            await outbox.close_lane(tx, parcel.lane, "unreachable")
            await people.set_blocked(tx, parcel.person, now)
            await due.leave(tx, "person:unreachable", parcel.person, now)
        elif outcome.state == "pending":
            await outbox.pause_lane(tx, parcel.lane, outcome.not_before)
        elif outcome.state == "parked":
            await due.leave(tx, "house:trouble", 0, now, f"letter:{parcel.seq}")

    async def _claim(self, tx: Transaction) -> list[Parcel]:
        machine_now = self._machine()
        room = MOST_FLYING - len(self._flying)
        if room <= 0 or machine_now < self._paused_until:
            return []
        found = await outbox.claim(tx, int(machine_now * 1000), room)
        dead = [parcel for parcel in found if self._is_dead(parcel, machine_now)]
        await outbox.record(tx, [Outcome(one.seq, "dropped", trouble="late") for one in dead])
        alive = [parcel for parcel in found if parcel not in dead]
        ready, waits = self._at_pace(alive, machine_now)
        await outbox.defer(tx, waits)
        await outbox.mark_sending(tx, [parcel.seq for parcel in ready])
        return ready

    def _is_dead(self, parcel: Parcel, machine_now: float) -> bool:
        """Its key is gone, or it is the answer to a press that nobody waits for any more."""
        is_late = machine_now - parcel.posted / 1000 > TOAST_SECONDS
        return parcel.body is None or (parcel.kind == "toast" and (is_late or parcel.unknowns > 0))

    def _at_pace(
        self, found: Sequence[Parcel], machine_now: float
    ) -> tuple[list[Parcel], dict[int, int]]:
        if not self._limits.on:
            return list(found), {}
        ready: list[Parcel] = []
        waits: dict[int, int] = {}
        for parcel in found:
            until = self._wait_of(parcel, machine_now)
            if until is None:
                ready.append(parcel)
            elif until > 0:
                waits[parcel.seq] = int(until * 1000) + 1
        return ready, waits

    def _wait_of(self, parcel: Parcel, machine_now: float) -> float | None:
        """None: it may go now. A machine time: this chat must wait until then. 0: all wait."""
        if parcel.kind == "toast":
            return None
        limits = self._limits
        fresh = Bucket(limits.one_chat, limits.refill, limits.one_chat, machine_now)
        chat = self._chats.get(parcel.lane, fresh)
        chat_after, all_after = pace.take(chat, machine_now), pace.take(self._all, machine_now)
        if chat_after is None:
            return pace.ready_at(chat, machine_now)
        if all_after is None:
            return 0.0
        self._chats[parcel.lane], self._all = chat_after, all_after
        return None

    async def _send(self, parcel: Parcel) -> Outcome:
        """One call, once; what is seen decides the outcome, never a guess."""
        try:
            message_id = await self._telegram.send(parcel.kind, _marked(parcel))
        except TelegramError as error:
            return self._outcome_of(parcel, error)
        except Exception as error:
            return self._unknown(parcel, trouble_of(error))
        return Outcome(parcel.seq, "sent", message_id)

    def _outcome_of(self, parcel: Parcel, error: TelegramError) -> Outcome:
        trouble = trouble_of(error)
        log.info("letter not sent", seq=parcel.seq, kind=parcel.kind, trouble=trouble)
        if parcel.kind == "toast":
            return Outcome(parcel.seq, "dropped", trouble=trouble)
        match error:
            case RetryAfter():
                return self._again(parcel, _seconds(error.retry_after), trouble)
            case NeverLeftError():
                return self._again(parcel, RETRY_SECONDS, trouble)
            case NoAnswerError():
                return self._unknown(parcel, trouble)
            case Forbidden():
                return Outcome(parcel.seq, "unreachable", trouble=trouble)
            case BadRequest() if any(words in str(error).lower() for words in UNREACHABLE):
                return Outcome(parcel.seq, "unreachable", trouble=trouble)
            case BadRequest():
                return Outcome(parcel.seq, "parked", trouble=trouble, unknowns=parcel.unknowns)
        self._paused_until = self._machine() + REST_AFTER_REFUSAL
        return self._again(parcel, REST_AFTER_REFUSAL, trouble)

    def _again(self, parcel: Parcel, seconds: float, trouble: str) -> Outcome:
        """Surely not sent: again after a while, as often as it takes."""
        until = int((self._machine() + seconds) * 1000)
        state = "unknown" if parcel.unknowns else "pending"
        return Outcome(parcel.seq, state, None, trouble, until, parcel.unknowns)

    def _unknown(self, parcel: Parcel, trouble: str) -> Outcome:
        """It may have arrived: once more after a wait, then a person decides."""
        unknowns = parcel.unknowns + 1
        if unknowns >= MOST_UNKNOWN:
            return Outcome(parcel.seq, "parked", None, trouble, 0, unknowns)
        until = int((self._machine() + self._limits.unknown_wait) * 1000)
        return Outcome(parcel.seq, "unknown", None, trouble, until, unknowns)


def _seconds(wait: Any) -> float:
    return float(wait.total_seconds() if hasattr(wait, "total_seconds") else wait)


def _marked(parcel: Parcel) -> Mapping[str, Any]:
    """A second copy says that it may be one; its buttons are the same buttons."""
    body = parcel.body or {}
    if not parcel.unknowns or parcel.kind not in ("text", "document"):
        return body
    mark = locales.say(body["language"], "maybe-double")
    return {**body, "text": f"{mark}\n{body['text']}"}
