"""Telegram -> inbox: every update is stored, raw and sealed, before it is confirmed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.clock import MachineTime
from bot.telegram import Telegram
from bot.updates import chat_of, message_of
from storage import due, inbox, leases
from storage.database import Database
from storage.inbox import NO_LANE, Arrival
from storage.sealing import Keyring

HEARD = "heard"
LONGEST_SILENCE = 120.0
Raws = Sequence[Mapping[str, Any]]


class Receiving:
    """Long polling; the offset lives in memory only, so a restart asks for all that is open."""

    def __init__(self, telegram: Telegram, database: Database, machine: MachineTime) -> None:
        self._telegram, self._database, self._machine = telegram, database, machine
        self._offset = 0
        self._heard: float | None = None

    async def step(self, now: datetime) -> bool:
        """Fetch what is there and keep it; True when something came."""
        return await self.keep(await self.fetch(0), now)

    async def fetch(self, seconds: int) -> Raws:
        """Ask Telegram, waiting at most `seconds`. Asking confirms what was kept before.

        After an empty answer nothing is open below the offset, so it starts again at nought: after
        a week of silence Telegram may count from a lower number.
        """
        raws = await self._telegram.fetch(self._offset, seconds)
        if not raws:
            self._offset = 0
        return raws

    async def keep(self, raws: Raws, now: datetime) -> bool:
        """Store what came; after a long silence see to it that open questions are asked again."""
        await self._mend_silence(now)
        arrivals = [_arrival(self._database.ring, raw) for raw in raws if "update_id" in raw]
        if not arrivals:
            return False
        async with self._database.write() as tx:
            await inbox.keep(tx, arrivals, now)
        self._offset = arrivals[-1].update_id + 1
        return True

    async def _mend_silence(self, now: datetime) -> None:
        heard, before = self._machine(), self._heard
        if before is not None and heard - before > LONGEST_SILENCE:
            async with self._database.write() as tx:
                await due.leave(tx, "house:back", 0, now)
        self._heard = heard

    async def prepare(self) -> None:
        """When Telegram was last heard, by whichever process."""
        async with self._database.read() as tx:
            self._heard = await leases.noted(tx, HEARD)

    async def note(self) -> None:
        """Keep when Telegram was last heard, for the next process."""
        if self._heard is not None:
            async with self._database.write() as tx:
                await leases.note(tx, HEARD, self._heard)


def _arrival(ring: Keyring, raw: Mapping[str, Any]) -> Arrival:
    """An update without a private chat belongs to the lane of nobody; a broken one is set aside."""
    words = json.dumps(raw)
    try:
        chat, message = chat_of(raw), message_of(raw)
    except (AttributeError, KeyError, TypeError, ValueError):
        return Arrival(raw["update_id"], NO_LANE, words, sound=False)
    if chat is None:
        return Arrival(raw["update_id"], NO_LANE, words)
    return Arrival(raw["update_id"], ring.hash("lane", chat), words, message_id=message)
