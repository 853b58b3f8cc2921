"""What people were asked to think about and said: their own key seals it until they share it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from bot.chat import Message
from bot.rules.reading_voices import Shared
from storage.schema import guest, meeting, outbox, seat, tie, voice
from storage.sealing import KeyGoneError, Tx, new_id

WITH_WORDS = ("open", "proposed", "confirmed", "over")


@dataclass(frozen=True)
class Voice:
    """One question to one person; `shared` is None while nothing was said to it."""

    id: int
    meeting: int
    person: int
    question: str
    letter: int
    asked_at: datetime
    shared: Shared | None
    shared_at: datetime | None
    read_out_at: datetime | None
    messages: tuple[Message, ...] = ()


row = voice.c
EVERYTHING = select(
    row.id,
    row.meeting_id,
    row.person_id,
    row.question,
    row.letter_id,
    row.asked_at,
    row.shared,
    row.shared_at,
    row.read_out_at,
    row.sealed,
)


async def ask(
    tx: Tx, meeting_id: int, person: int, question: str, letter: int, now: datetime
) -> int:
    """Room for what somebody may say to a question; '' is what they bring themselves."""
    made = new_id()
    values = {
        "id": made,
        "meeting_id": meeting_id,
        "person_id": person,
        "question": question,
        "letter_id": letter,
        "asked_at": now,
    }
    await tx.execute(insert(voice).values(values))
    return made


async def set_letter(tx: Tx, voice_id: int, letter: int) -> None:
    await _set(tx, voice_id, letter_id=letter)


async def find(tx: Tx, voice_id: int) -> Voice | None:
    found = await _found(tx, row.id == voice_id)
    return found[0] if found else None


async def shared_in(tx: Tx, meeting_id: int) -> list[Voice]:
    """What was shared, in order of arrival; with it the points of the same client's earlier
    meetings."""
    client = select(meeting.c.client_id).where(meeting.c.id == meeting_id).scalar_subquery()
    of_client = select(meeting.c.id).where(meeting.c.client_id == client)
    here = and_(row.meeting_id == meeting_id, row.shared.in_(("all", "absent")))
    points = and_(row.shared == "next", row.meeting_id.in_(of_client))
    return await _found(tx, here | points)


async def said_by(tx: Tx, person: int, meeting_id: int | None = None) -> list[Voice]:
    """Everything this person said that is kept, shared or not."""
    mine = and_(row.person_id == person, row.shared.is_not(None))
    return await _found(
        tx, mine if meeting_id is None else and_(mine, row.meeting_id == meeting_id)
    )


async def of_others(tx: Tx, client: int) -> bool:
    """Whether anybody shared something for a meeting of this client."""
    mine = select(meeting.c.id).where(meeting.c.client_id == client)
    shared = and_(row.meeting_id.in_(mine), row.person_id != client, row.shared != "me")
    return (await tx.execute(select(row.id).where(shared).limit(1))).first() is not None


async def asked_of(tx: Tx, person: int) -> list[tuple[int, str]]:
    """Meeting and question of everything this person was asked."""
    wanted = select(row.meeting_id, row.question).where(row.person_id == person)
    return [(meeting_id, question) for meeting_id, question in await tx.execute(wanted)]


async def asked_in(tx: Tx, person: int, message: int) -> int | None:
    """The question that stands in this message of somebody's chat."""
    wanted = select(row.id).join(outbox, outbox.c.id == row.letter_id)
    mine = and_(row.person_id == person, outbox.c.message_id == message)
    found: int | None = (await tx.execute(wanted.where(mine))).scalar()
    return found


async def unanswered_in(tx: Tx, meeting_id: int) -> list[tuple[int, int]]:
    """Person and letter of each question that nobody said anything to."""
    wanted = select(row.person_id, row.letter_id)
    silent = and_(row.meeting_id == meeting_id, row.shared.is_(None), row.letter_id != 0)
    return [(person, letter) for person, letter in await tx.execute(wanted.where(silent))]


async def _found(tx: Tx, where: ColumnElement[bool]) -> list[Voice]:
    rows = (await tx.execute(EVERYTHING.where(where).order_by(row.shared_at, row.id))).all()
    await tx.keys.load(tx, {key for one in rows for key in (one.meeting_id, one.person_id)})
    return [read for one in rows if (read := _read(tx, one)) is not None]


def _read(tx: Tx, one: Any) -> Voice | None:
    """None for words that nobody can open any more."""
    shared = Shared(one.shared) if one.shared else None
    try:
        messages = _opened(tx, one, shared)
    except KeyGoneError:
        return None
    return Voice(
        one.id,
        one.meeting_id,
        one.person_id,
        one.question,
        one.letter_id,
        one.asked_at,
        shared,
        one.shared_at,
        one.read_out_at,
        messages,
    )


def _opened(tx: Tx, one: Any, shared: Shared | None) -> tuple[Message, ...]:
    if not one.sealed:
        return ()
    owner = one.person_id if shared is Shared.ME else one.meeting_id
    kept = json.loads(tx.keys.open(owner, "voice.sealed", one.id, one.sealed))
    return tuple(Message(**part | {"entities": tuple(part["entities"])}) for part in kept)


async def say(
    tx: Tx, one: Voice, messages: Sequence[Message], shared: Shared, now: datetime
) -> None:
    """Keep words, sealed by their author's key or, once shared, by that of the meeting."""
    owner = one.person if shared is Shared.ME else one.meeting
    await tx.keys.load(tx, [owner])
    words = json.dumps([asdict(message) for message in messages], ensure_ascii=False)
    sealed = tx.keys.seal(owner, "voice.sealed", one.id, words)
    values = {"shared": shared.value, "shared_at": now, "read_out_at": None}
    await _set(tx, one.id, **values, sealed=sealed)


async def let_read_out(tx: Tx, voice_ids: Sequence[int], at: datetime | None) -> None:
    """The client's yes to hearing them without their author; None takes it back."""
    await tx.execute(update(voice).where(row.id.in_(voice_ids)).values(read_out_at=at))


async def forget(tx: Tx, voice_id: int) -> None:
    await tx.execute(delete(voice).where(row.id == voice_id))


async def unsay(tx: Tx, voice_id: int) -> None:
    """The words go; that the question was asked stays, so that it is not asked again."""
    await _set(tx, voice_id, shared=None, shared_at=None, sealed=None)


async def _set(tx: Tx, voice_id: int, **values: Any) -> None:
    await tx.execute(update(voice).where(row.id == voice_id).values(**values))


async def meetings_of(tx: Tx, person: int) -> list[int]:
    """Meetings somebody asked for, holds, comes to, or said something for; the newest first."""
    holds = select(seat.c.meeting_id).where(seat.c.person_id == person, seat.c.chosen == 1)
    said = select(row.meeting_id).where(row.person_id == person, row.shared.is_not(None))
    comes = (
        select(guest.c.meeting_id)
        .join(tie, tie.c.id == guest.c.tie_id)
        .where(tie.c.person_id == person, tie.c.known_at.is_not(None), guest.c.answer == "yes")
    )
    mine = meeting.c.id
    is_part = (meeting.c.client_id == person) | mine.in_(holds) | mine.in_(said) | mine.in_(comes)
    is_open = meeting.c.state.in_(WITH_WORDS) | (meeting.c.client_id == person)
    wanted = select(mine).where(is_open, is_part)
    return list((await tx.execute(wanted.order_by(meeting.c.requested_at.desc()))).scalars())
