"""What people were asked to think about and said: their own key seals it until they share it.

Who has no Telegram says it on the page, as the one a tie's link was opened by; a new link is for a
new somebody, and what was said by the old one is not theirs.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select, update

from bot.chat import Message
from bot.rules.reading_voices import Shared
from storage.schema import guest, meeting, outbox, seat, tie, voice
from storage.sealing import KeyGoneError, Tx, new_id

WITH_WORDS = ("open", "proposed", "confirmed", "over")


@dataclass(frozen=True)
class Voice:
    """One question to one person; `shared` is None while nothing was said to it.

    What was said on the page has a `tie`, the name its author `signed` it with, and for a `person`
    who opened the same link in Telegram, or 0.
    """

    id: int
    meeting: int
    person: int
    tie: int
    question: str
    letter: int
    asked_at: datetime
    shared: Shared | None
    shared_at: datetime | None
    read_out_at: datetime | None
    messages: tuple[Message, ...] = ()
    signed: str = ""


row = voice.c
theirs = tie.alias()
on_page = and_(theirs.c.id == row.tie_id, theirs.c.opened_at <= row.asked_at)
attached = select(theirs.c.person_id).where(on_page).scalar_subquery()
EVERYTHING = select(
    row.id,
    row.meeting_id,
    row.person_id,
    row.tie_id,
    attached.label("attached"),
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
    made = _row(new_id(), meeting_id, question, now) | {"person_id": person, "letter_id": letter}
    await tx.execute(insert(voice).values(made))
    return int(made["id"])


def number_of(tx: Tx, tie_id: int, meeting_id: int, once: str) -> int:
    """The id of what one form brings: the same however often it is sent, and of our making."""
    hashed = tx.keys.hash("words on the page", f"{tie_id}|{meeting_id}|{once}")
    return (int.from_bytes(hashed[:8]) >> 2) + 1


async def begin_on_page(
    tx: Tx, number: int, meeting_id: int, tie_id: int, question: str, now: datetime
) -> Voice:
    """The same room, for who has no Telegram."""
    made = _row(number, meeting_id, question, now) | {"tie_id": tie_id, "letter_id": 0}
    await tx.execute(insert(voice).values(made))
    return Voice(number, meeting_id, 0, tie_id, question, 0, now, None, None, None)


def _row(made: int, meeting_id: int, question: str, now: datetime) -> dict[str, Any]:
    return {"id": made, "meeting_id": meeting_id, "question": question, "asked_at": now}


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


async def read_out_for(tx: Tx, meeting_id: int) -> set[int]:
    """Ties of those who gave words to be read out when they are not there."""
    given = and_(row.meeting_id == meeting_id, row.shared == "absent")
    here = and_(guest.c.meeting_id == meeting_id, guest.c.tie_id == tie.c.id)
    by_them = or_(row.person_id == tie.c.person_id, row.tie_id == tie.c.id)
    theirs = select(tie.c.id).join(voice, by_them).join(guest, here)
    return set((await tx.execute(theirs.where(given))).scalars())


async def said_by(tx: Tx, person: int, meeting_id: int | None = None) -> list[Voice]:
    """Everything this person said that is kept, shared or not."""
    mine = and_(_by(person), row.shared.is_not(None))
    return await _found(
        tx, mine if meeting_id is None else and_(mine, row.meeting_id == meeting_id)
    )


def _by(person: int) -> ColumnElement[bool]:
    return (row.person_id == person) | and_(row.tie_id.is_not(None), attached == person)


async def said_on_page(tx: Tx, tie_id: int, meeting_id: int) -> list[Voice]:
    """What whoever opened this link first said here."""
    opened = select(theirs.c.id).where(on_page).exists()
    mine = and_(row.tie_id == tie_id, row.meeting_id == meeting_id, row.shared.is_not(None))
    return await _found(tx, and_(mine, opened))


async def of_others(tx: Tx, client: int) -> bool:
    """Whether anybody shared something for a meeting of this client."""
    mine = select(meeting.c.id).where(meeting.c.client_id == client)
    others = row.person_id.is_(None) | (row.person_id != client)
    shared = and_(row.meeting_id.in_(mine), others, row.shared != "me")
    return (await tx.execute(select(row.id).where(shared).limit(1))).first() is not None


async def asked_of(tx: Tx, person: int) -> list[tuple[int, str]]:
    """Meeting and question of everything this person was asked."""
    wanted = select(row.meeting_id, row.question).where(_by(person))
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
    await tx.keys.load(tx, {key for one in rows for key in (one.meeting_id, one.person_id) if key})
    return [read for one in rows if (read := _read(tx, one)) is not None]


def _read(tx: Tx, one: Any) -> Voice | None:
    """None for words that nobody can open any more."""
    made = Voice(
        one.id,
        one.meeting_id,
        one.person_id or one.attached or 0,
        one.tie_id or 0,
        one.question,
        one.letter_id,
        one.asked_at,
        Shared(one.shared) if one.shared else None,
        one.shared_at,
        one.read_out_at,
    )
    try:
        return _opened(tx, made, one.sealed)
    except KeyGoneError:
        return None


def _opened(tx: Tx, one: Voice, sealed: bytes | None) -> Voice:
    if not sealed:
        return one
    kept = json.loads(tx.keys.open(_owner(one, one.shared), "voice.sealed", one.id, sealed))
    said = (Message(**part | {"entities": tuple(part["entities"])}) for part in kept["said"])
    return replace(one, messages=tuple(said), signed=kept["signed"])


def _owner(one: Voice, shared: Shared | None) -> int:
    """Whose key seals it; who wrote on the page has no key of their own."""
    return one.person if shared is Shared.ME and not one.tie else one.meeting


async def say(
    tx: Tx, one: Voice, messages: Sequence[Message], shared: Shared, now: datetime
) -> None:
    """Keep words, sealed by their author's key or, once shared, by that of the meeting."""
    values = {"shared": shared.value, "shared_at": now, "read_out_at": None}
    await _set(tx, one.id, **values, sealed=await _sealed(tx, one, messages, shared))


async def reword(tx: Tx, one: Voice, messages: Sequence[Message]) -> None:
    """Other words in the same place, for the same readers."""
    await _set(tx, one.id, sealed=await _sealed(tx, one, messages, one.shared))


async def _sealed(tx: Tx, one: Voice, messages: Sequence[Message], shared: Shared | None) -> bytes:
    owner = _owner(one, shared)
    await tx.keys.load(tx, [owner])
    kept = {"signed": one.signed, "said": [asdict(message) for message in messages]}
    words = json.dumps(kept, ensure_ascii=False)
    return tx.keys.seal(owner, "voice.sealed", one.id, words)


async def let_read_out(tx: Tx, voice_ids: Sequence[int], at: datetime | None) -> None:
    """The client's yes to hearing them without their author; None takes it back."""
    await tx.execute(update(voice).where(row.id.in_(voice_ids)).values(read_out_at=at))


async def forget_by(tx: Tx, person: int) -> None:
    """Everything somebody said or was asked, on the page too."""
    await tx.execute(delete(voice).where(_by(person)))


async def forget_unshared(tx: Tx, tie_id: int) -> None:
    """Nobody can come back to what whoever opened this link before kept to themselves."""
    kept_apart = row.shared.is_(None) | (row.shared == Shared.ME.value)
    await tx.execute(delete(voice).where(row.tie_id == tie_id, kept_apart))


async def unsay(tx: Tx, voice_id: int) -> None:
    """The words go; that the question was asked stays, so that it is not asked again."""
    await _set(tx, voice_id, shared=None, shared_at=None, sealed=None)


async def _set(tx: Tx, voice_id: int, **values: Any) -> None:
    await tx.execute(update(voice).where(row.id == voice_id).values(**values))


async def meetings_of(tx: Tx, person: int) -> list[int]:
    """Meetings somebody asked for, holds, comes to, or said something for; the newest first."""
    holds = select(seat.c.meeting_id).where(seat.c.person_id == person, seat.c.chosen == 1)
    said = select(row.meeting_id).where(_by(person), row.shared.is_not(None))
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
