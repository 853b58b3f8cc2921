"""What somebody said and nobody has been given yet: sealed, until a yes, a no, or too long."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, insert, or_, select

from bot.chat import Message
from storage.meetings import ASKED_FOR
from storage.schema import contact, meeting, said
from storage.sealing import Tx, new_id


@dataclass(frozen=True)
class Kept:
    """Words on a line that have not gone yet."""

    person: int
    said_at: datetime
    message: Message


async def keep(
    tx: Tx, person: int, message: Message, at: datetime, line: int | None = None
) -> None:
    """Until its speaker says which line it is for, their own key seals it."""
    made = new_id()
    words = json.dumps(asdict(message), ensure_ascii=False)
    row = {
        "id": made,
        "person_id": person,
        "line_id": line,
        "message_id": message.id,
        "said_at": at,
        "sealed": tx.keys.seal(line or person, "said.sealed", made, words),
    }
    await tx.execute(insert(said).values(row))


async def unanswered(tx: Tx, person: int) -> list[Message]:
    """What this person was asked about and has not answered, in order."""
    return [one.message for one in await not_given(tx, person)]


async def not_given(tx: Tx, person: int) -> list[Kept]:
    """The same, with when it was said."""
    wanted = and_(said.c.person_id == person, said.c.line_id.is_(None))
    return await _read(tx, wanted, None)


async def all_of(tx: Tx, person: int) -> list[Message]:
    """Everything this person said that is still kept, given to nobody."""
    lines = select(said.c.line_id).where(said.c.person_id == person).distinct()
    kept: list[Message] = []
    for line in list((await tx.execute(lines)).scalars()):
        await tx.keys.load(tx, [line] if line else [])
        wanted = and_(said.c.person_id == person, said.c.line_id.is_not_distinct_from(line))
        kept += [one.message for one in await _read(tx, wanted, line)]
    return kept


async def waiting_for(tx: Tx, line: int) -> list[tuple[int, Message]]:
    """What was said for whoever comes to this line, with its speaker, in order."""
    await tx.keys.load(tx, [line])
    kept = await _read(tx, said.c.line_id == line, line)
    return [(one.person, one.message) for one in kept]


async def waiting_of(tx: Tx, line: int, person: int) -> list[Kept]:
    """What this person said on a line and has not gone yet, in order."""
    await tx.keys.load(tx, [line])
    return await _read(tx, and_(said.c.line_id == line, said.c.person_id == person), line)


async def _read(tx: Tx, wanted: Any, owner: int | None) -> list[Kept]:
    row = said.c
    columns = select(row.id, row.person_id, row.said_at, row.sealed)
    found = []
    for one in await tx.execute(columns.where(wanted).order_by(row.said_at, row.message_id)):
        words = tx.keys.open(owner or one.person_id, "said.sealed", one.id, one.sealed)
        kept = json.loads(words)
        message = Message(**kept | {"entities": tuple(kept["entities"])})
        found.append(Kept(one.person_id, one.said_at, message))
    return found


async def let_wait(
    tx: Tx, person: int, line: int, messages: Sequence[Message], at: datetime
) -> None:
    """It may be given to whoever comes to this line, whose key seals it from now on."""
    await forget(tx, person)
    await tx.keys.load(tx, [line])
    for message in messages:
        await keep(tx, person, message, at, line)


async def forget(tx: Tx, person: int) -> None:
    """What this person was asked about is answered."""
    theirs = and_(said.c.person_id == person, said.c.line_id.is_(None))
    await tx.execute(delete(said).where(theirs))


async def change(tx: Tx, person: int, message: Message) -> None:
    """Other words for what is kept."""
    mine = and_(said.c.person_id == person, said.c.message_id == message.id)
    columns = select(said.c.id, said.c.line_id, said.c.said_at)
    for row in (await tx.execute(columns.where(mine))).all():
        await tx.keys.load(tx, [row.line_id or person])
        await tx.execute(delete(said).where(said.c.id == row.id))
        await keep(tx, person, message, row.said_at, row.line_id)


async def take_back(tx: Tx, person: int, message: int) -> bool:
    """Kept words go; False when there were none."""
    mine = and_(said.c.person_id == person, said.c.message_id == message)
    return bool((await tx.execute(delete(said).where(mine))).rowcount)


async def forget_waiting(tx: Tx, line: int, person: int) -> None:
    """It has been given."""
    mine = and_(said.c.line_id == line, said.c.person_id == person)
    await tx.execute(delete(said).where(mine))


async def forget_messages(tx: Tx, person: int, messages: Sequence[int]) -> None:
    """These have been given."""
    mine = and_(said.c.person_id == person, said.c.message_id.in_(messages))
    await tx.execute(delete(said).where(mine))


async def forget_before(tx: Tx, moment: datetime) -> None:
    """What was not answered goes; what waits for somebody stays while they are looked for."""
    asked_for = select(meeting.c.id).where(meeting.c.state.in_(ASKED_FOR))
    pairs = select(contact.c.id).where(contact.c.state != "ended")
    ends = said.c.line_id.not_in(asked_for) & said.c.line_id.not_in(pairs)
    no_longer = or_(said.c.line_id.is_(None), ends)
    await tx.execute(delete(said).where(no_longer, said.c.said_at < moment))
