"""Everything the bot says, kept as letters until Telegram has them; order holds within a lane."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, insert, or_, select, update

from bot.chat import Letter
from storage.schema import contact, outbox, seal_key
from storage.schema.types import literally
from storage.sealing import KeyGoneError, Tx

MOST_UNKNOWN = 2
OPEN = literally("pending", "sending", "unknown")
earlier = outbox.alias("earlier")
adding = insert(outbox)
is_waiting = and_(outbox.c.state.in_(OPEN), outbox.c.state != "sending")


@dataclass(frozen=True)
class Parcel:
    """A letter taken for sending. `unknowns` counts the times it may already have arrived."""

    seq: int
    id: int
    lane: bytes
    person: int
    owner: int
    kind: str
    in_order: bool
    unknowns: int
    posted: int
    body: Mapping[str, Any] | None


@dataclass(frozen=True)
class Outcome:
    """What became of a parcel; `state` pending with `not_before` (machine ms) means: again then.

    `is_astray`: its topic is gone, it stands in the main chat; `is_unnamed`: without a name.
    """

    seq: int
    state: str
    message_id: int | None = None
    trouble: str | None = None
    not_before: int = 0
    unknowns: int = 0
    more_ids: tuple[int, ...] = ()
    is_astray: bool = False
    is_unnamed: bool = False


async def post(tx: Tx, letters: Sequence[Letter], machine_now: int) -> None:
    """Keep letters in the transaction that causes them."""
    if letters:
        await tx.execute(adding, [_row(tx, letter, machine_now) for letter in letters])


def _row(tx: Tx, letter: Letter, machine_now: int) -> dict[str, Any]:
    body = json.dumps(_body(letter), ensure_ascii=False)
    return {
        "id": letter.id,
        "lane": letter.to.lane,
        "person_id": letter.to.person,
        "owner_id": letter.owner,
        "kind": letter.kind,
        "state": "pending",
        "in_order": 0 if letter.urgent else 1,
        "attempts": 0,
        "not_before": machine_now + letter.wait_ms if letter.wait_ms else 0,
        "posted": machine_now,
        "sealed": tx.keys.seal(letter.owner, "outbox.sealed", letter.id, body),
    }


def _body(letter: Letter) -> dict[str, Any]:
    return {
        "chat": letter.to.chat_id,
        "language": letter.to.language,
        "text": letter.text,
        "choices": [[one.label, one.token, one.url] for one in letter.choices],
        "keyboard": [list(row) for row in letter.keyboard],
        "file": letter.file_name,
        "content": letter.content,
        "press": letter.press_id,
        "quiet": letter.quiet,
        "entities": list(letter.entities),
        "reply_to": letter.reply_to,
        "source_chat": letter.source_chat,
        "sources": list(letter.sources),
        "target": letter.target,
        "thread": letter.thread,
        "by_pair": letter.by_pair,
        "lead": letter.lead,
    }


def _may_go() -> ColumnElement[bool]:
    """Open, and in order nothing of its lane is open before it."""
    waiting = select(earlier.c.seq).where(
        earlier.c.lane == outbox.c.lane,
        earlier.c.in_order == 1,
        earlier.c.state.in_(OPEN),
        earlier.c.seq < outbox.c.seq,
    )
    return and_(is_waiting, or_(outbox.c.in_order == 0, ~waiting.exists()))


# Made once: to build and to recognise a statement costs more than to run it.
first_ready = select(func.min(outbox.c.not_before)).where(_may_go())
ready = and_(_may_go(), outbox.c.not_before <= bindparam("now"))
row = outbox.c
claimable = (
    select(
        row.seq,
        row.id,
        row.lane,
        row.person_id,
        row.kind,
        row.in_order,
        row.attempts,
        row.posted,
        row.owner_id,
        row.sealed,
        seal_key.c.wrapped,
        contact.c.topic_id,
    )
    .outerjoin(seal_key, seal_key.c.owner_id == row.owner_id)
    .outerjoin(contact, and_(contact.c.id == row.owner_id, contact.c.worker_id == row.person_id))
    .where(ready)
    .order_by(outbox.c.in_order, outbox.c.seq)
    .limit(bindparam("most"))
)

taking = (
    update(outbox)
    .where(outbox.c.seq.in_(bindparam("letters", expanding=True)), is_waiting)
    .values(state="sending")
)
closing = (
    update(outbox)
    .where(outbox.c.seq == bindparam("letter"), outbox.c.state.in_(OPEN))
    .values(
        state="sent",
        message_id=bindparam("message", type_=outbox.c.message_id.type),
        sealed=None,
    )
)


async def claim(tx: Tx, machine_now: int, most: int) -> list[Parcel]:
    """The next letters that may go: the urgent ones first, one of each lane."""
    rows = (await tx.execute(claimable, {"now": machine_now, "most": most})).all()
    for found in rows:
        tx.keys.hold(found.owner_id, found.wrapped)
    return [_parcel(tx, found) for found in rows]


def opened(tx: Tx, row: Any) -> Mapping[str, Any] | None:
    """A letter's body; None when its words or its key are gone."""
    if row.sealed is None:
        return None
    try:
        body: Mapping[str, Any] = json.loads(
            tx.keys.open(row.owner_id, "outbox.sealed", row.id, row.sealed)
        )
    except KeyGoneError:
        return None
    return body


def _parcel(tx: Tx, row: Any) -> Parcel:
    body = opened(tx, row)
    if body and body["by_pair"] and row.topic_id:
        body = {**body, "thread": row.topic_id}
    return Parcel(
        row.seq,
        row.id,
        row.lane,
        row.person_id,
        row.owner_id,
        row.kind,
        bool(row.in_order),
        row.attempts,
        row.posted,
        body,
    )


async def mark_sending(tx: Tx, seqs: Sequence[int]) -> None:
    """RuntimeError when somebody else has taken one meanwhile."""
    if not seqs:
        return
    if (await tx.execute(taking, {"letters": seqs})).rowcount != len(seqs):
        raise RuntimeError("taken elsewhere")


async def defer(tx: Tx, waits: Mapping[int, int]) -> None:
    """Let letters wait until a machine time (ms): the chat's own pace is used up."""
    for seq, until in waits.items():
        later = update(outbox).where(outbox.c.seq == seq)
        await tx.execute(later.values(not_before=until))


async def record(tx: Tx, outcomes: Iterable[Outcome]) -> None:
    """Write down what became of letters; the words of what is closed are emptied."""
    sent = [outcome for outcome in outcomes if outcome.state == "sent"]
    for outcome in outcomes:
        if outcome.state != "sent":
            await _record_one(tx, outcome)
    if sent:
        await _record_sent(tx, sent)


async def _record_sent(tx: Tx, sent: Sequence[Outcome]) -> None:
    rows = [{"letter": outcome.seq, "message": outcome.message_id} for outcome in sent]
    await tx.execute(closing, rows)


async def _record_one(tx: Tx, outcome: Outcome) -> None:
    values: dict[str, Any] = {
        "state": outcome.state,
        "trouble": outcome.trouble,
        "not_before": outcome.not_before,
        "attempts": outcome.unknowns,
    }
    if outcome.state in ("dropped", "unreachable"):
        values["sealed"] = None
    # What another process has closed or taken up meanwhile is its own.
    mine = and_(outbox.c.seq == outcome.seq, outbox.c.state.in_(OPEN))
    if outcome.state in ("pending", "unknown"):
        mine = and_(mine, outbox.c.state == "sending", outbox.c.attempts <= outcome.unknowns)
    await tx.execute(update(outbox).where(mine).values(values))


async def pause_lane(tx: Tx, lane: bytes, until: int) -> None:
    """Telegram asked for a pause in this chat: nothing of it goes before `until` (machine ms)."""
    mine = and_(outbox.c.lane == lane, is_waiting, outbox.c.not_before < until)
    await tx.execute(update(outbox).where(mine).values(not_before=until))


async def close_lane(tx: Tx, lane: bytes, trouble: str) -> None:
    """Nobody can be reached there now: what still waits is closed, its words emptied."""
    mine = and_(outbox.c.lane == lane, is_waiting)
    closed = update(outbox).where(mine)
    await tx.execute(closed.values(state="unreachable", trouble=trouble, sealed=None))


async def shorten_waits(tx: Tx, until: int) -> None:
    """After the machine's time went back, nothing waits longer than until then (machine ms)."""
    long = and_(is_waiting, outbox.c.not_before > until)
    await tx.execute(update(outbox).where(long).values(not_before=until))


async def next_ready(tx: Tx) -> int | None:
    """The earliest machine time (ms) at which an open letter may go, were it the only one."""
    moment: int | None = (await tx.execute(first_ready)).scalar()
    return moment


async def forget_before(tx: Tx, moment: datetime) -> None:
    """Closed letters keep their message id for a while, parked ones their words; then they go."""
    before = int(moment.timestamp() * 1000)
    closed = ~outbox.c.state.in_(OPEN)
    await tx.execute(delete(outbox).where(closed, outbox.c.posted < before))
