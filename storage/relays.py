"""Which copy of whose message stands in whose chat; of the words nothing is kept here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from storage.outbox import MOST_UNKNOWN
from storage.schema import outbox, relayed
from storage.sealing import Tx

NEVER = 0
LOST = ("parked", "unreachable", "dropped")
PASSED_ON = ("words", "copy")


@dataclass(frozen=True)
class Relay:
    """One message on its way to the other end of a line, as the letter `id`."""

    id: int
    line: int
    speaker: int
    listener: int
    message: int


@dataclass(frozen=True)
class Loss:
    """A message that did not arrive, or perhaps did."""

    id: int
    line: int
    speaker: int
    message: int
    perhaps: bool


async def note(tx: Tx, relays: Sequence[Relay], now: datetime) -> None:
    if relays:
        await tx.execute(insert(relayed), [_row(one, now) for one in relays])


def _row(one: Relay, now: datetime) -> dict[str, Any]:
    return {
        "id": one.id,
        "line_id": one.line,
        "speaker_id": one.speaker,
        "listener_id": one.listener,
        "message_id": one.message,
        "said_at": now,
    }


async def arrived(tx: Tx, letter: int, message: int) -> None:
    """Telegram has it: this is what the copy is called in the other chat."""
    mine = update(relayed).where(relayed.c.id == letter)
    await tx.execute(mine.values(arrived_id=message))


async def lost(tx: Tx) -> list[Loss]:
    """Messages whose letter is closed without Telegram's yes, of which nobody was told."""
    row = relayed.c
    columns = (row.id, row.line_id, row.speaker_id, row.message_id)
    wanted = (
        select(*columns, outbox.c.attempts)
        .join(outbox, outbox.c.id == row.id)
        .where(row.arrived_id.is_(None), outbox.c.state.in_(LOST))
        .order_by(row.said_at, row.id)
    )
    return [
        Loss(letter, line, speaker, message, attempts >= MOST_UNKNOWN)
        for letter, line, speaker, message, attempts in await tx.execute(wanted)
    ]


async def give_up(tx: Tx, letters: Sequence[int]) -> None:
    """Their speakers have been told."""
    mine = update(relayed).where(relayed.c.id.in_(letters))
    await tx.execute(mine.values(arrived_id=NEVER))


async def forget_before(tx: Tx, moment: datetime) -> None:
    await tx.execute(delete(relayed).where(relayed.c.said_at < moment))
