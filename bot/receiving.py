"""Telegram -> inbox: every update is stored, raw and sealed, before it is confirmed."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.telegram import Telegram, chat_of
from storage import inbox
from storage.database import Database
from storage.inbox import NO_LANE, Arrival
from storage.sealing import Keyring


class Receiving:
    """Long polling; the offset lives in memory only, so a restart asks for all that is open."""

    def __init__(self, telegram: Telegram, database: Database) -> None:
        self._telegram, self._database = telegram, database
        self._offset = 0

    async def step(self, now: datetime, seconds: int = 0) -> bool:
        """Fetch, waiting at most `seconds`; True when something came."""
        raws = await self._telegram.fetch(self._offset, seconds)
        arrivals = [_arrival(self._database.ring, raw) for raw in raws]
        if not arrivals:
            return False
        async with self._database.write() as tx:
            await inbox.keep(tx, arrivals, now)
        self._offset = arrivals[-1].update_id + 1
        return True


def _arrival(ring: Keyring, raw: Mapping[str, Any]) -> Arrival:
    """An update without a private chat belongs to the lane of nobody; a broken one is set aside."""
    words = json.dumps(raw)
    try:
        chat = chat_of(raw)
    except (AttributeError, KeyError, TypeError):
        return Arrival(raw["update_id"], NO_LANE, words, sound=False)
    lane = NO_LANE if chat is None else ring.hash("lane", chat)
    return Arrival(raw["update_id"], lane, words)
