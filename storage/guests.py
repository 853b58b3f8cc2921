"""Whom the client wants at one meeting, and what each of them answered; silence is never a no."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, select, update

from storage.database import add_new
from storage.meetings import ASKED_FOR
from storage.schema import guest, meeting, tie, window
from storage.sealing import Tx

NOT_TOLD = -1


@dataclass(frozen=True)
class Guest:
    """`told`: the revision of the meeting whose facts this guest has; -1 for none.

    `phoned_at`: when somebody else wrote down what this guest said by phone. `from_afar`: the yes
    is one on the telephone. `has_number`: there is a number to phone this guest on.
    """

    meeting: int
    tie: int
    answer: str | None
    told: int
    must: bool
    said_when: bool
    phoned_at: datetime | None = None
    from_afar: bool = False
    has_number: bool = False


ROWS = select(
    guest.c.meeting_id,
    guest.c.tie_id,
    guest.c.answer,
    guest.c.told,
    guest.c.must,
    guest.c.said_when,
    guest.c.phoned_at,
    guest.c.from_afar,
    guest.c.sealed.is_not(None),
)
# Made once: to build and to recognise a statement costs more than to run it.
OF_MEETING = ROWS.where(guest.c.meeting_id == bindparam("meeting")).order_by(guest.c.asked_at)
THIS = and_(guest.c.meeting_id == bindparam("meeting"), guest.c.tie_id == bindparam("tie"))
setting = update(guest).where(THIS)
NUMBER = select(guest.c.sealed).where(THIS)


def _read(row: Any) -> Guest:
    meeting_id, tie_id, answer, told, must, said_when, phoned_at, *more = row
    return Guest(
        meeting_id, tie_id, answer, told, bool(must), bool(said_when), phoned_at, *map(bool, more)
    )


async def of(tx: Tx, meeting_id: int) -> list[Guest]:
    """Everybody wanted at this meeting, in the order in which they were asked."""
    rows = await tx.execute(OF_MEETING, {"meeting": meeting_id})
    return [_read(row) for row in rows]


async def of_ties(tx: Tx, tie_ids: Sequence[int]) -> list[Guest]:
    """The meetings still to come at which these people are wanted, the newest first."""
    wanted = (
        ROWS.join(meeting, meeting.c.id == guest.c.meeting_id)
        .where(guest.c.tie_id.in_(tie_ids), meeting.c.state.in_(ASKED_FOR))
        .order_by(guest.c.asked_at.desc())
    )
    return [_read(row) for row in await tx.execute(wanted)]


async def is_one(tx: Tx, person: int) -> bool:
    """Whether a client wants this person at a talk to come."""
    wanted = (
        select(guest.c.tie_id)
        .join(tie, tie.c.id == guest.c.tie_id)
        .join(meeting, meeting.c.id == guest.c.meeting_id)
        .where(tie.c.person_id == person, meeting.c.state.in_(ASKED_FOR))
    )
    return (await tx.execute(wanted.limit(1))).first() is not None


async def answers_of(tx: Tx, person: int) -> list[tuple[str | None, datetime, bool]]:
    """What this person answered as a guest, when each was asked, and whether it is by phone."""
    columns = (guest.c.answer, guest.c.asked_at, guest.c.from_afar)
    wanted = select(*columns).join(tie, tie.c.id == guest.c.tie_id)
    rows = await tx.execute(wanted.where(tie.c.person_id == person).order_by(guest.c.asked_at))
    return [(answer, asked_at, bool(afar)) for answer, asked_at, afar in rows]


async def invite(tx: Tx, meeting_id: int, tie_id: int, now: datetime) -> None:
    row = {"meeting_id": meeting_id, "tie_id": tie_id, "asked_at": now, "told": NOT_TOLD}
    await tx.execute(add_new(guest), [row | {"must": 0, "said_when": 0, "from_afar": 0}])


async def remove(tx: Tx, meeting_id: int, tie_id: int) -> None:
    """As if never asked; what they said about when they can goes along."""
    mine = and_(window.c.meeting_id == meeting_id, window.c.tie_id == tie_id)
    await tx.execute(delete(window).where(mine))
    this = and_(guest.c.meeting_id == meeting_id, guest.c.tie_id == tie_id)
    await tx.execute(delete(guest).where(this))


async def answer(tx: Tx, meeting_id: int, tie_id: int, word: str, now: datetime) -> None:
    await _answer(tx, meeting_id, tie_id, answer=word, answered_at=now, phoned_at=None)


async def come_from_afar(tx: Tx, meeting_id: int, tie_id: int) -> None:
    """The yes that was said is one on the telephone."""
    await _set(tx, meeting_id, tie_id, from_afar=1)


async def nobody_from_afar(tx: Tx, meeting_id: int) -> None:
    """There is no way any more to be there on the telephone: each yes is one to come."""
    mine = guest.c.meeting_id == meeting_id
    await tx.execute(update(guest).where(mine).values(from_afar=0))


async def answer_by_phone(tx: Tx, meeting_id: int, tie_id: int, word: str, now: datetime) -> None:
    await _answer(tx, meeting_id, tie_id, answer=word, answered_at=now, phoned_at=now)


async def _answer(tx: Tx, meeting_id: int, tie_id: int, **said: Any) -> None:
    """Who does not come is not phoned either."""
    if said["answer"] != "yes":
        await forget_number(tx, meeting_id, tie_id)
    await _set(tx, meeting_id, tie_id, **said, from_afar=0)


async def unanswer(tx: Tx, meeting_id: int, tie_id: int) -> None:
    """It was somebody else who answered: nothing of it stands."""
    mine = and_(window.c.meeting_id == meeting_id, window.c.tie_id == tie_id)
    await tx.execute(delete(window).where(mine))
    await _set(
        tx,
        meeting_id,
        tie_id,
        answer=None,
        answered_at=None,
        phoned_at=None,
        told=NOT_TOLD,
        said_when=0,
        from_afar=0,
        sealed=None,
    )


async def give_number(tx: Tx, meeting_id: int, tie_id: int, number: str) -> None:
    """The number this guest may be phoned on about this talk, under the talk's key."""
    await tx.keys.load(tx, [meeting_id])
    sealed = tx.keys.seal(meeting_id, "guest.sealed", tie_id, number)
    await _set(tx, meeting_id, tie_id, sealed=sealed)


async def number_of(tx: Tx, meeting_id: int, tie_id: int) -> str | None:
    await tx.keys.load(tx, [meeting_id])
    sealed = (await tx.execute(NUMBER, {"meeting": meeting_id, "tie": tie_id})).scalar()
    return None if sealed is None else tx.keys.open(meeting_id, "guest.sealed", tie_id, sealed)


async def forget_number(tx: Tx, meeting_id: int, tie_id: int) -> None:
    await _set(tx, meeting_id, tie_id, sealed=None)


async def forget_numbers(tx: Tx, meeting_id: int) -> None:
    """The talk is over, or there is none: nobody is phoned about it."""
    mine = guest.c.meeting_id == meeting_id
    await tx.execute(update(guest).where(mine).values(sealed=None))


async def with_number(tx: Tx, client: int) -> list[int]:
    """Which of a client's people gave a number."""
    wanted = select(guest.c.tie_id).join(tie, tie.c.id == guest.c.tie_id)
    gave = wanted.where(tie.c.client_id == client, guest.c.sealed.is_not(None))
    return list((await tx.execute(gave.order_by(guest.c.asked_at))).scalars())


async def set_must(tx: Tx, meeting_id: int, tie_id: int, must: bool) -> None:
    """Whether the client wants no talk without this person."""
    await _set(tx, meeting_id, tie_id, must=int(must))


async def told(tx: Tx, meeting_id: int, tie_id: int, revision: int) -> None:
    await _set(tx, meeting_id, tie_id, told=revision)


async def _set(tx: Tx, meeting_id: int, tie_id: int, **values: Any) -> None:
    await tx.execute(setting, {"meeting": meeting_id, "tie": tie_id, **values})
