"""Outbox -> Telegram: in order per chat, at Telegram's pace, and honest about what is not known.

A letter is claimed and that is committed before the call; afterwards what happened is written
down. What may have arrived is sent once more, marked; then a person decides.
"""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot import second_copies, topics
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
)
from storage import contacts, due, outbox, people, relays, taking_back, targets
from storage.database import Database, Transaction
from storage.outbox import MOST_UNKNOWN, Outcome, Parcel
from storage.sealing import HOUSE

log = structlog.get_logger()
MOST_FLYING = 50
TOAST_SECONDS = 10
RETRY_SECONDS = 5.0
REST_AFTER_REFUSAL = 60.0
LONGEST_WAIT = 60.0
LONGEST_FLOOD = 3600.0
TAKEN_BACK_FOR = 47 * 3600.0
TELL_AFTER = timedelta(minutes=5)
LOST = "talking:lost"
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

    async def prepare(self, now: datetime) -> None:
        """What was on its way when the program stopped may have arrived."""
        async with self._database.write() as tx:
            if await outbox.doubt_sending(tx):
                await due.leave(tx, "house:trouble", 0, now, "letter")
                await due.leave(tx, LOST, 0, now)
            await outbox.shorten_waits(tx, self._ms(LONGEST_FLOOD))

    def _ms(self, ahead: float = 0.0) -> int:
        return int((self._machine() + ahead) * 1000)

    async def step(self, now: datetime) -> bool:
        """Write down what came back, send what may go; False when there was neither."""
        landed = [task for task in self._flying if task.done()]
        outcomes = {task: task.result() for task in landed}
        taken = await self._record_and_claim(outcomes, now)
        self.left_work = any(outcome.state != "sent" for outcome in outcomes.values())
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
        if len(self._flying) >= MOST_FLYING:
            return LONGEST_WAIT
        async with self._database.read() as tx:
            ready_at = await outbox.next_ready(tx)
        if ready_at is None:
            return LONGEST_WAIT
        own = ready_at / 1000 - self._machine()
        all_chats = pace.ready_at(self._all, self._steady()) if self._limits.on else 0.0
        return max(own, max(all_chats, self._paused_until) - self._steady())

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
        if parcel.kind == "topic" and outcome.message_id:
            await contacts.lay_topic(tx, parcel.owner, parcel.person, outcome.message_id)
        elif outcome.is_astray:
            await self._lose_topic(tx, parcel, now)
        if outcome.is_unnamed and outcome.message_id:
            await tx.keys.load(tx, [parcel.owner])
            await outbox.post(tx, [topics.name_under(parcel, outcome.message_id)], self._ms())
        if parcel.kind == "unsend" and outcome.state not in ("pending", "unknown"):
            await taking_back.forget_erased(tx, parcel.lane, parcel.seq)
        if parcel.kind in relays.PASSED_ON and outcome.state == "sent":
            await self._note_arrival(tx, parcel, outcome)
        elif parcel.kind in relays.PASSED_ON and outcome.state == "parked":
            await due.leave(tx, LOST, 0, now)
        elif outcome.state == "unreachable":
            await due.leave(tx, LOST, 0, now)
            await outbox.close_lane(tx, parcel.lane, "unreachable")
            is_new = await people.block(tx, parcel.person, now)
            await due.leave_unreachable(tx, parcel.person, now, is_new)
        elif outcome.trouble == RetryAfter.__name__ and outcome.not_before:
            await outbox.pause_lane(tx, parcel.lane, outcome.not_before)
        elif outcome.state == "parked" and parcel.owner != HOUSE:
            await due.leave(tx, "house:trouble", 0, now + TELL_AFTER, "letter")

    async def _lose_topic(self, tx: Transaction, parcel: Parcel, now: datetime) -> None:
        thread = (parcel.body or {})["thread"]
        if (pair := await contacts.lose_topic(tx, parcel.person, thread)) is not None:
            await due.leave(tx, "topic:gone", pair, now)

    async def _note_arrival(self, tx: Transaction, parcel: Parcel, outcome: Outcome) -> None:
        """What cannot carry the mark of a second copy is followed by it."""
        message_id = outcome.message_id or relays.NEVER
        await relays.arrived(tx, parcel.id, (message_id, *outcome.more_ids))
        if parcel.unknowns and parcel.body is not None and not second_copies.can_be_marked(parcel):
            await tx.keys.load(tx, [parcel.owner])
            await outbox.post(tx, [second_copies.mark_under(parcel, message_id)], self._ms())

    async def _claim(self, tx: Transaction) -> list[Parcel]:
        room = MOST_FLYING - len(self._flying)
        if room <= 0 or self.is_closing or self._steady() < self._paused_until:
            return []
        claimed = await targets.aim(tx, await outbox.claim(tx, self._ms(), room))
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
                seconds = _seconds(error.retry_after)
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


def _seconds(wait: Any) -> float:
    return float(wait.total_seconds() if hasattr(wait, "total_seconds") else wait)
