"""Which copy of whose message stands in whose chat; of the words nothing is kept here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, delete, func, insert, select, update

from storage.outbox import MOST_UNKNOWN
from storage.schema import button, contact, outbox, relayed
from storage.sealing import Tx, new_id

NEVER = 0
LOST = ("parked", "unreachable", "dropped")
UNCOPYABLE = "message can't be copied"
PASSED_ON = ("words", "copy", "album")


@dataclass(frozen=True)
class Relay:
    """One message on its way to the other end of a line, as (part of) the letter `letter`.

    `arrived` is what it is called in the other chat, None while it is on its way.
    """

    letter: int
    line: int
    speaker: int
    listener: int
    message: int
    named: bool = False
    album: bytes | None = None
    place: int = 0
    arrived: int | None = None
    said_at: datetime | None = None


@dataclass(frozen=True)
class Loss:
    """A message that did not arrive: it is lost, it perhaps arrived, or it cannot pass at all."""

    id: int
    speaker: int
    listener: int
    line: int
    message: int
    how: str


COLUMNS = (
    relayed.c.letter_id.label("letter"),
    relayed.c.line_id.label("line"),
    relayed.c.speaker_id.label("speaker"),
    relayed.c.listener_id.label("listener"),
    relayed.c.message_id.label("message"),
    relayed.c.named,
    relayed.c.album,
    relayed.c.place,
    relayed.c.arrived_id.label("arrived"),
    relayed.c.said_at,
)


async def note(tx: Tx, relays: Sequence[Relay], now: datetime) -> None:
    if relays:
        await tx.execute(insert(relayed), [_row(one, now) for one in relays])


def _row(one: Relay, now: datetime) -> dict[str, Any]:
    return {
        "id": new_id(),
        "letter_id": one.letter,
        "line_id": one.line,
        "speaker_id": one.speaker,
        "listener_id": one.listener,
        "message_id": one.message,
        "named": int(one.named),
        "album": one.album,
        "place": one.place,
        "said_at": one.said_at or now,
    }


async def arrived(tx: Tx, letter: int, messages: Sequence[int]) -> None:
    """Telegram has it: this is what the copies are called in the other chat.

    Of an album whose parts were not all there to copy, nobody hears which came: some have a
    number, which may be that of another part, and the others never arrived.
    """
    called = case(dict(enumerate(messages)), value=relayed.c.place, else_=NEVER)
    mine = update(relayed).where(relayed.c.letter_id == letter)
    await tx.execute(mine.values(arrived_id=called))


async def of_speaker(tx: Tx, speaker: int, message: int) -> list[Relay]:
    """Where a message of somebody's own has gone: the newest copy in each chat."""
    copies = await copies_of(tx, speaker, message)
    return list({(one.line, one.listener): one for one in copies}.values())


async def copies_of(tx: Tx, speaker: int, message: int) -> list[Relay]:
    """Every copy of a message of somebody's own; what was sent anew, and is on its way, last.

    Of an album that came in part all that came: which part is which, nobody knows.
    """
    mine = and_(relayed.c.speaker_id == speaker, relayed.c.message_id == message)
    letters = select(relayed.c.letter_id).where(mine)
    rows = await tx.execute(select(*COLUMNS).where(relayed.c.letter_id.in_(letters)))
    found = [Relay(**row._mapping) for row in rows]
    never = {one.letter for one in found if one.arrived == NEVER}
    in_part = {one.letter for one in found if one.arrived} & never
    copies = [
        one for one in found if (one.arrived if one.letter in in_part else one.message == message)
    ]
    return sorted(copies, key=lambda one: one.arrived or math.inf)


async def to_listener(tx: Tx, listener: int, message: int) -> Relay | None:
    """Whose message it is that somebody sees as `message`."""
    mine = and_(relayed.c.listener_id == listener, relayed.c.arrived_id == message)
    row = (await tx.execute(select(*COLUMNS).where(mine))).first()
    return None if row is None else Relay(**row._mapping)


async def seen_by(tx: Tx, listener: int, since: datetime) -> list[int]:
    """What arrived in this person's chat since then, every part of an album too."""
    mine = and_(relayed.c.listener_id == listener, relayed.c.said_at > since)
    found = await tx.execute(select(relayed.c.arrived_id).where(mine, relayed.c.arrived_id > NEVER))
    return list(found.scalars())


async def count_heard(tx: Tx, listener: int, since: datetime) -> int:
    """How much came to this person since then, over all their pairs."""
    pairs = select(contact.c.id).where(contact.c.worker_id == listener)
    mine = and_(relayed.c.listener_id == listener, relayed.c.said_at > since)
    counted = select(func.count()).where(mine, relayed.c.line_id.in_(pairs))
    return int((await tx.execute(counted)).scalar() or 0)


async def heard_since(
    tx: Tx, listener: int, moment: datetime, apart_from: int | None = None
) -> bool:
    """Whether somebody's words came to this person since then, on another line than this."""
    mine = and_(relayed.c.listener_id == listener, relayed.c.said_at >= moment)
    if apart_from is not None:
        mine = and_(mine, relayed.c.line_id != apart_from)
    return (await tx.execute(select(relayed.c.id).where(mine).limit(1))).first() is not None


async def heard_since_asked(tx: Tx, listener: int, letter: int) -> bool:
    """Whether somebody in a contact spoke to this person after the question in this letter."""
    asked_at = select(func.max(button.c.made_at)).where(button.c.letter_id == letter)
    later = relayed.c.said_at > asked_at.scalar_subquery()
    wanted = select(relayed.c.id).where(relayed.c.listener_id == listener, later)
    wanted = wanted.join(contact, contact.c.id == relayed.c.line_id).limit(1)
    return (await tx.execute(wanted)).first() is not None


async def of_album(tx: Tx, speaker: int, album: bytes) -> Relay | None:
    """The first part of an album that somebody is still sending."""
    mine = and_(relayed.c.speaker_id == speaker, relayed.c.album == album)
    newest = select(*COLUMNS).where(mine).order_by(relayed.c.place).limit(1)
    row = (await tx.execute(newest)).first()
    return None if row is None else Relay(**row._mapping)


async def newest(tx: Tx, line: int, speaker: int) -> Relay | None:
    """The last that somebody said on this line; one that is on its way before all others."""
    mine = and_(relayed.c.line_id == line, relayed.c.speaker_id == speaker)
    order = (relayed.c.arrived_id.is_not(None), relayed.c.said_at.desc(), relayed.c.place.desc())
    row = (await tx.execute(select(*COLUMNS).where(mine).order_by(*order).limit(1))).first()
    return None if row is None else Relay(**row._mapping)


async def moments_of(tx: Tx, line: int, client: int) -> list[tuple[datetime, bool]]:
    """When something was said on this line, and whether by the client; as long as remembered."""
    row = relayed.c
    wanted = select(row.said_at, row.speaker_id).where(row.line_id == line)
    found = await tx.execute(wanted.order_by(row.said_at, row.place))
    return [(at, speaker == client) for at, speaker in found]


async def said_on(tx: Tx, line: int, since: datetime) -> list[Relay]:
    """What both said on this line since then that is still remembered, in order."""
    row = relayed.c
    wanted = select(*COLUMNS).where(row.line_id == line, row.said_at >= since)
    ordered = wanted.order_by(row.said_at, row.message_id, row.place)
    return [Relay(**one._mapping) for one in await tx.execute(ordered)]


async def lost(tx: Tx) -> list[Loss]:
    """Messages whose letter is closed without Telegram's yes, of which nobody was told."""
    row = relayed.c
    wanted = (
        select(
            *(row.id, row.speaker_id, row.listener_id, row.line_id, row.message_id),
            *(outbox.c.trouble, outbox.c.attempts),
        )
        .join(outbox, outbox.c.id == row.letter_id)
        .where(row.arrived_id.is_(None), outbox.c.state.in_(LOST))
        .order_by(row.said_at, row.place, row.id)
    )
    return [
        Loss(letter, speaker, listener, line, message, _how(trouble, attempts))
        for letter, speaker, listener, line, message, trouble, attempts in await tx.execute(wanted)
    ]


def _how(trouble: str | None, attempts: int) -> str:
    if attempts >= MOST_UNKNOWN:
        return "perhaps"
    return "cannot" if trouble == UNCOPYABLE else "lost"


async def give_up(tx: Tx, rows: Sequence[int]) -> None:
    """Their speakers have been told."""
    mine = update(relayed).where(relayed.c.id.in_(rows))
    await tx.execute(mine.values(arrived_id=NEVER))


async def forget(tx: Tx, speaker: int, message: int) -> None:
    """It was taken back: nothing is known of it any more."""
    mine = and_(relayed.c.speaker_id == speaker, relayed.c.message_id == message)
    await tx.execute(delete(relayed).where(mine))


async def forget_before(tx: Tx, moment: datetime) -> None:
    await tx.execute(delete(relayed).where(relayed.c.said_at < moment))


async def count_of(tx: Tx, person: int) -> int:
    """How many messages of this person were passed on, and are still remembered."""
    wanted = select(func.count()).where(relayed.c.speaker_id == person)
    return int((await tx.execute(wanted)).scalar_one())
