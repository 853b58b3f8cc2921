"""Who has a place at a meeting, and what each of them answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, exists, func, or_, select, update

from bot.rules.when import Window
from storage.database import add_new
from storage.meetings import ASKED_FOR
from storage.schema import meeting, seat, window
from storage.sealing import Tx

HELD = ("proposed", "confirmed")


@dataclass(frozen=True)
class Seat:
    """`told`: this person has the facts of a moment that was fixed, and a calendar file of it."""

    person: int
    role: str
    answer: str | None
    asked_at: datetime
    asked_again_at: datetime | None
    chosen: bool
    told: bool = False
    answered_at: datetime | None = None
    sure_at: datetime | None = None

    @property
    def said_at(self) -> datetime:
        """When they last said that they come; when asked, while they said nothing."""
        return self.sure_at or self.answered_at or self.asked_at


everything = select(
    seat.c.person_id,
    seat.c.role,
    seat.c.answer,
    seat.c.asked_at,
    seat.c.asked_again_at,
    seat.c.chosen,
    seat.c.told,
    seat.c.answered_at,
    seat.c.sure_at,
)
# Made once: to build and to recognise a statement costs more than to run it.
of_meeting = everything.where(seat.c.meeting_id == bindparam("meeting")).order_by(
    seat.c.answered_at, seat.c.asked_at, seat.c.person_id
)
mine = and_(seat.c.meeting_id == bindparam("meeting"), seat.c.person_id == bindparam("person"))
answering = update(seat).where(mine)
saying_first = answering.where(seat.c.answered_at.is_(None)).values(answered_at=bindparam("now"))
lately = (
    select(seat.c.person_id, func.count())
    .join(meeting, meeting.c.id == seat.c.meeting_id)
    .where(seat.c.chosen == 1, meeting.c.starts_at > bindparam("moment"))
    .where(meeting.c.state.in_((*HELD, "over")))
    .group_by(seat.c.person_id)
)


async def meetings_of(tx: Tx, person: int) -> list[int]:
    """Meetings still to come at which this person has a seat."""
    wanted = (
        select(meeting.c.id)
        .join(seat, seat.c.meeting_id == meeting.c.id)
        .where(seat.c.person_id == person, meeting.c.state.in_(ASKED_FOR))
    )
    return list((await tx.execute(wanted)).scalars())


async def nobody_asked(tx: Tx) -> list[int]:
    """Open requests to which no facilitator was asked yet."""
    asked = select(seat.c.meeting_id).where(seat.c.role == "facilitator")
    wanted = select(meeting.c.id).where(meeting.c.state == "open", meeting.c.id.not_in(asked))
    return list((await tx.execute(wanted)).scalars())


async def of(tx: Tx, meeting_id: int) -> list[Seat]:
    rows = await tx.execute(of_meeting, {"meeting": meeting_id})
    return [Seat(*row) for row in rows]


async def all_of(tx: Tx, person: int) -> list[Seat]:
    """Every seat this person has or had, the first asked first."""
    wanted = everything.where(seat.c.person_id == person)
    ordered = wanted.order_by(seat.c.asked_at, seat.c.meeting_id)
    return [Seat(*row) for row in await tx.execute(ordered)]


async def give(tx: Tx, meeting_id: int, people: Iterable[int], role: str, now: datetime) -> None:
    """Ask people to a meeting; who was asked already keeps their answer."""
    rows = [
        {
            "meeting_id": meeting_id,
            "person_id": person,
            "role": role,
            "answer": "yes" if role == "client" else None,
            "asked_at": now,
            "chosen": 0,
            "told": 0,
        }
        for person in people
    ]
    if rows:
        await tx.execute(add_new(seat), rows)


async def answer(tx: Tx, meeting_id: int, person: int, word: str, now: datetime) -> None:
    """Keep an answer; who says no, or is released, is not responsible any longer."""
    values = {"answer": word, "answered_at": now, "sure_at": None, "chosen": 0}
    await tx.execute(answering, {"meeting": meeting_id, "person": person, **values})
    if word != "yes":
        await _pass_on(tx, meeting_id, person)


async def say_when(tx: Tx, meeting_id: int, person: int, now: datetime) -> None:
    """The client said when; only the first time counts as her answer to the question."""
    await tx.execute(saying_first, {"meeting": meeting_id, "person": person, "now": now})


async def be_sure(tx: Tx, meeting_id: int, person: int, now: datetime) -> None:
    """Once more: they come to the talk that is fixed."""
    await tx.execute(answering, {"meeting": meeting_id, "person": person, "sure_at": now})


async def _pass_on(tx: Tx, meeting_id: int, person: int) -> None:
    """Responsible is now whoever else said yes first; nobody, while nobody did."""
    others = (
        select(seat.c.person_id)
        .where(seat.c.meeting_id == meeting_id, seat.c.role == "facilitator")
        .where(seat.c.answer == "yes", seat.c.person_id != person)
        .order_by(seat.c.answered_at, seat.c.person_id)
        .limit(1)
    )
    theirs = and_(meeting.c.id == meeting_id, meeting.c.responsible_id == person)
    await tx.execute(update(meeting).where(theirs).values(responsible_id=others.scalar_subquery()))


async def leave(tx: Tx, meeting_id: int, person: int) -> None:
    """As if never asked: who comes back can be asked again."""
    await tx.execute(delete(seat).where(mine), {"meeting": meeting_id, "person": person})
    await _pass_on(tx, meeting_id, person)


async def clear(tx: Tx, meeting_id: int) -> None:
    """Ask everybody anew: only the client keeps a seat, and whom she released stays so."""
    asked = and_(
        seat.c.role == "facilitator", or_(seat.c.answer.is_(None), seat.c.answer != "released")
    )
    await tx.execute(delete(seat).where(seat.c.meeting_id == meeting_id, asked))
    await tx.execute(delete(window).where(window.c.meeting_id == meeting_id))
    await tx.execute(update(meeting).where(meeting.c.id == meeting_id).values(responsible_id=None))


async def asked_again(tx: Tx, meeting_id: int, people: Sequence[int], now: datetime) -> None:
    theirs = and_(seat.c.meeting_id == meeting_id, seat.c.person_id.in_(people))
    await tx.execute(update(seat).where(theirs).values(asked_again_at=now))


async def hold(tx: Tx, meeting_id: int, people: Sequence[int], held: Window) -> bool:
    """Mark who would be there at this moment; False, and nobody, when one is held elsewhere.

    One conditional write: of two requests at once one wins.
    """
    await let_go(tx, meeting_id)
    other, at = seat.alias(), meeting.alias()
    elsewhere = (
        select(other.c.person_id)
        .join(at, at.c.id == other.c.meeting_id)
        .where(other.c.person_id == seat.c.person_id, other.c.meeting_id != meeting_id)
        .where(other.c.chosen == 1, at.c.state.in_(HELD))
        .where(at.c.starts_at < held.ends_at, at.c.ends_at > held.starts_at)
    )
    wanted = and_(seat.c.meeting_id == meeting_id, seat.c.person_id.in_(people))
    free = update(seat).where(wanted, ~exists(elsewhere)).values(chosen=1)
    if (await tx.execute(free)).rowcount == len(people):
        return True
    await let_go(tx, meeting_id)
    return False


async def let_go(tx: Tx, meeting_id: int) -> None:
    """Nobody is held for this meeting any more."""
    await tx.execute(update(seat).where(seat.c.meeting_id == meeting_id).values(chosen=0))


async def tell(tx: Tx, meeting_id: int, people: Sequence[int], told: bool = True) -> None:
    """Whether these have the appointment."""
    mine = and_(seat.c.meeting_id == meeting_id, seat.c.person_id.in_(people))
    await tx.execute(update(seat).where(mine).values(told=int(told)))


async def load_since(tx: Tx, moment: datetime) -> dict[int, int]:
    """How many talks each was chosen for that began after this moment."""
    rows = await tx.execute(lately, {"moment": moment})
    return {person: int(count) for person, count in rows}
