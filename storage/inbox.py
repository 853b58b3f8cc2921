"""What Telegram brought: kept raw and sealed before it is confirmed, emptied when handled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, delete, func, select, update

from storage.database import add_new
from storage.schema import inbox
from storage.schema.types import literally
from storage.sealing import HOUSE, KeyGoneError, Tx

MOST_LANES = 40
MOST_TRIES = 3
# A death says less than a failure: a program may be killed again and again for other reasons.
MOST_DEATHS = 10
NO_LANE = b""
(OPEN,) = literally("open")
earlier = inbox.alias("earlier")
# Made once: to build and to recognise a statement costs more than to run it.
before = select(earlier.c.seq).where(
    earlier.c.lane == inbox.c.lane, earlier.c.state == OPEN, earlier.c.seq < inbox.c.seq
)
oldest = (
    select(inbox.c.seq, inbox.c.lane, inbox.c.tries, inbox.c.update_id, inbox.c.sealed)
    .where(inbox.c.state == OPEN, ~before.exists())
    .order_by(inbox.c.seq)
    .limit(bindparam("most"))
)
closing = (
    update(inbox)
    .where(inbox.c.seq.in_(bindparam("updates", expanding=True)), inbox.c.state == OPEN)
    .values(
        state="done",
        sealed=None,
        lane=case((inbox.c.message_id.is_(None), NO_LANE), else_=inbox.c.lane),
    )
)


@dataclass(frozen=True)
class Update:
    seq: int
    lane: bytes
    tries: int
    raw: str | None


@dataclass(frozen=True)
class Arrival:
    """One raw update; `lane` is empty for what belongs to no private chat."""

    update_id: int
    lane: bytes
    raw: str
    sound: bool = True
    message_id: int | None = None


async def keep(tx: Tx, arrivals: Sequence[Arrival], now: datetime) -> None:
    """Store what is new; the same update twice is kept once."""
    await tx.execute(add_new(inbox), [_row(tx, arrival, now) for arrival in arrivals])


def _row(tx: Tx, arrival: Arrival, now: datetime) -> dict[str, Any]:
    return {
        "update_id": arrival.update_id,
        "lane": arrival.lane,
        "state": "open" if arrival.sound else "quarantined",
        "tries": 0,
        "received_at": now,
        "message_id": arrival.message_id,
        "trouble": None if arrival.sound else "malformed",
        "sealed": tx.keys.seal(HOUSE, "inbox.sealed", arrival.update_id, arrival.raw),
    }


async def oldest_open(tx: Tx, most: int = MOST_LANES) -> list[Update]:
    """The oldest open update of each of up to `most` lanes; `raw` None when it is unreadable."""
    return [
        Update(seq, lane, tries, _raw(tx, update_id, sealed))
        for seq, lane, tries, update_id, sealed in await tx.execute(oldest, {"most": most})
    ]


def _raw(tx: Tx, update_id: int, sealed: bytes) -> str | None:
    try:
        return tx.keys.open(HOUSE, "inbox.sealed", update_id, sealed)
    except KeyGoneError:
        return None


async def mark_done(tx: Tx, seqs: Sequence[int]) -> None:
    """Empty what is handled; RuntimeError when somebody else has handled one meanwhile.

    Whose message it was stays as long as Telegram can still take it out of the chat.
    """
    marked = await tx.execute(closing, {"updates": seqs})
    if marked.rowcount != len(seqs):
        raise RuntimeError("handled elsewhere")


async def add_try(tx: Tx, seq: int, trouble: str | None) -> None:
    again = update(inbox).where(inbox.c.seq == seq)
    await tx.execute(again.values(tries=inbox.c.tries + 1, trouble=trouble))


async def quarantine(tx: Tx, seq: int, trouble: str) -> None:
    aside = update(inbox).where(inbox.c.seq == seq)
    await tx.execute(aside.values(state="quarantined", trouble=trouble))


async def newest_open(tx: Tx) -> int:
    """The highest number among the open ones, 0 when there are none."""
    wanted = select(func.max(inbox.c.seq)).where(inbox.c.state == OPEN)
    return (await tx.execute(wanted)).scalar() or 0


async def forget_before(tx: Tx, done_before: datetime, quarantined_before: datetime) -> None:
    """Handled updates are kept (empty) to recognise repeats; quarantined ones some days longer."""
    for state, before in (("done", done_before), ("quarantined", quarantined_before)):
        old = delete(inbox).where(inbox.c.state == state, inbox.c.received_at < before)
        await tx.execute(old)


async def messages_of(tx: Tx, lane: bytes, since: datetime) -> list[int]:
    """Telegram's numbers of what this chat brought since then."""
    mine = select(inbox.c.message_id).where(inbox.c.lane == lane, inbox.c.message_id.is_not(None))
    return list((await tx.execute(mine.where(inbox.c.received_at > since))).scalars())


async def states_of(tx: Tx, lane: bytes) -> list[str]:
    """What is kept of this chat's updates: one word for each."""
    mine = select(inbox.c.state).where(inbox.c.lane == lane).order_by(inbox.c.seq)
    return list((await tx.execute(mine)).scalars())


async def forget_lane(tx: Tx, lane: bytes) -> None:
    """What was set aside of this chat goes; of what is handled, whose it was."""
    mine = inbox.c.lane == lane
    await tx.execute(delete(inbox).where(mine, inbox.c.state == "quarantined"))
    done = update(inbox).where(mine, inbox.c.state == "done")
    await tx.execute(done.values(lane=NO_LANE, message_id=None))
