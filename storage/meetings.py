"""Meetings: asked for by a client, held by two facilitators, at a moment the client said yes to."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, insert, or_, select, update

from bot.rules.when import Window
from storage.database import add_new
from storage.schema import due, meeting, seat, window
from storage.sealing import Tx, new_id

PROMISE = timedelta(hours=24)
ASKED_FOR = ("open", "proposed", "confirmed", "resting")


@dataclass(frozen=True)
class Meeting:
    """One network meeting. `revision` rises with everything that people answer to."""

    id: int
    client: int
    state: str
    revision: int
    requested_at: datetime
    start_by: datetime
    later: bool
    starts_at: datetime | None
    ends_at: datetime | None
    responsible: int | None
    place: str | None
    told: str | None
    place_words: str

    @property
    def held(self) -> Window:
        """The moment proposed or confirmed; LookupError while there is none."""
        if self.starts_at is None or self.ends_at is None:
            raise LookupError("no moment yet")
        return Window(self.starts_at, self.ends_at)


@dataclass(frozen=True)
class Seat:
    person: int
    role: str
    answer: str | None
    asked_at: datetime
    asked_again_at: datetime | None
    chosen: bool


COLUMNS = (
    meeting.c.id,
    meeting.c.client_id.label("client"),
    meeting.c.state,
    meeting.c.revision,
    meeting.c.requested_at,
    meeting.c.start_by,
    meeting.c.later,
    meeting.c.starts_at,
    meeting.c.ends_at,
    meeting.c.responsible_id.label("responsible"),
    meeting.c.place,
    meeting.c.told,
    meeting.c.sealed,
)


async def _read(tx: Tx, row: Any) -> Meeting:
    plain = dict(row._mapping)
    sealed = plain.pop("sealed")
    await tx.keys.load(tx, [row.id])
    words = json.loads(tx.keys.open(row.id, "meeting.sealed", row.id, sealed)) if sealed else {}
    plain["later"] = bool(plain["later"])
    return Meeting(**plain, place_words=words.get("place", ""))


async def ask(tx: Tx, client: int, requested_at: datetime) -> Meeting:
    """A new request: its 24 hours run from the moment it was asked."""
    made = new_id()
    await tx.keys.create(tx, made)
    row = {
        "id": made,
        "client_id": client,
        "state": "open",
        "revision": 0,
        "requested_at": requested_at,
        "start_by": requested_at + PROMISE,
        "later": 0,
    }
    await tx.execute(insert(meeting).values(row))
    return await get(tx, made)


async def get(tx: Tx, meeting_id: int) -> Meeting:
    found = await find(tx, meeting_id)
    if found is None:
        raise LookupError("no such meeting")
    return found


async def find(tx: Tx, meeting_id: int) -> Meeting | None:
    row = (await tx.execute(select(*COLUMNS).where(meeting.c.id == meeting_id))).first()
    return None if row is None else await _read(tx, row)


async def current_of(tx: Tx, client: int) -> Meeting | None:
    """The meeting this client has asked for and not had yet."""
    mine = and_(meeting.c.client_id == client, meeting.c.state.in_(ASKED_FOR))
    row = (await tx.execute(select(*COLUMNS).where(mine))).first()
    return None if row is None else await _read(tx, row)


async def of_client(tx: Tx, client: int) -> list[int]:
    rows = await tx.execute(select(meeting.c.id).where(meeting.c.client_id == client))
    return list(rows.scalars())


async def with_seat_of(tx: Tx, person: int) -> list[int]:
    """Meetings still to come at which this person has a seat."""
    wanted = (
        select(meeting.c.id)
        .join(seat, seat.c.meeting_id == meeting.c.id)
        .where(seat.c.person_id == person, meeting.c.state.in_(ASKED_FOR))
    )
    return list((await tx.execute(wanted)).scalars())


async def change(tx: Tx, meeting_id: int, **values: Any) -> Meeting:
    """Set clear columns of a meeting."""
    await tx.execute(update(meeting).where(meeting.c.id == meeting_id).values(**values))
    return await get(tx, meeting_id)


async def set_place(tx: Tx, meeting_id: int, place: str, words: str = "") -> None:
    """Where the client wants to talk; words of their own are sealed with the meeting's key."""
    await tx.keys.load(tx, [meeting_id])
    sealed = tx.keys.seal(meeting_id, "meeting.sealed", meeting_id, json.dumps({"place": words}))
    mine = update(meeting).where(meeting.c.id == meeting_id)
    await tx.execute(mine.values(place=place, sealed=sealed))


async def seats_of(tx: Tx, meeting_id: int) -> list[Seat]:
    row = seat.c
    wanted = (
        select(
            row.person_id.label("person"),
            row.role,
            row.answer,
            row.asked_at,
            row.asked_again_at,
            row.chosen,
        )
        .where(row.meeting_id == meeting_id)
        .order_by(row.answered_at, row.asked_at, row.person_id)
    )
    return [Seat(**row._mapping) for row in await tx.execute(wanted)]


async def give_seats(
    tx: Tx, meeting_id: int, people: Iterable[int], role: str, now: datetime
) -> None:
    """Ask people to a meeting; who was asked already keeps their answer."""
    rows = [
        {
            "meeting_id": meeting_id,
            "person_id": person,
            "role": role,
            "answer": "yes" if role == "client" else None,
            "asked_at": now,
            "chosen": 0,
        }
        for person in people
    ]
    if rows:
        await tx.execute(add_new(seat), rows)


async def answer(tx: Tx, meeting_id: int, person: int, word: str, now: datetime) -> None:
    mine = and_(seat.c.meeting_id == meeting_id, seat.c.person_id == person)
    values = {"answer": word, "answered_at": now, "chosen": 0}
    await tx.execute(update(seat).where(mine).values(values))


async def asked_again(tx: Tx, meeting_id: int, people: Sequence[int], now: datetime) -> None:
    mine = and_(seat.c.meeting_id == meeting_id, seat.c.person_id.in_(people))
    await tx.execute(update(seat).where(mine).values(asked_again_at=now))


async def choose(tx: Tx, meeting_id: int, people: Sequence[int]) -> None:
    """Mark who would be there at the moment proposed, and nobody else."""
    mine = seat.c.meeting_id == meeting_id
    await tx.execute(update(seat).where(mine).values(chosen=0))
    if people:
        chosen = and_(mine, seat.c.person_id.in_(people))
        await tx.execute(update(seat).where(chosen).values(chosen=1))


async def windows_of(tx: Tx, meeting_id: int, kind: str = "can") -> dict[int, list[Window]]:
    """When each person can (or what the client turned down), by person."""
    wanted = (
        select(window.c.person_id, window.c.starts_at, window.c.ends_at)
        .where(window.c.meeting_id == meeting_id, window.c.kind == kind)
        .order_by(window.c.starts_at)
    )
    found: dict[int, list[Window]] = {}
    for person, starts_at, ends_at in await tx.execute(wanted):
        found.setdefault(person, []).append(Window(starts_at, ends_at))
    return found


async def set_windows(
    tx: Tx, meeting_id: int, person: int, windows: Sequence[Window], kind: str = "can"
) -> None:
    """Put these windows in the place of what this person said before."""
    mine = and_(
        window.c.meeting_id == meeting_id, window.c.person_id == person, window.c.kind == kind
    )
    await tx.execute(delete(window).where(mine))
    await add_windows(tx, meeting_id, person, windows, kind)


async def add_windows(
    tx: Tx, meeting_id: int, person: int, windows: Sequence[Window], kind: str
) -> None:
    rows = [
        {
            "id": new_id(),
            "meeting_id": meeting_id,
            "person_id": person,
            "kind": kind,
            "starts_at": one.starts_at,
            "ends_at": one.ends_at,
        }
        for one in windows
    ]
    if rows:
        await tx.execute(insert(window), rows)


async def forget_windows(tx: Tx, meeting_id: int) -> None:
    await tx.execute(delete(window).where(window.c.meeting_id == meeting_id))


async def unwatched(tx: Tx, kind: str) -> list[int]:
    """Open requests for which no look is waiting: there should be none."""
    watched = select(due.c.subject).where(due.c.kind == kind, due.c.state == "open")
    forgotten = meeting.c.id.not_in(watched)
    wanted = select(meeting.c.id).where(meeting.c.state.in_(("open", "proposed")), forgotten)
    return list((await tx.execute(wanted)).scalars())


async def busy(tx: Tx, people: Sequence[int], besides: int) -> Mapping[int, list[Window]]:
    """When people are held by other meetings, proposed or confirmed."""
    held = or_(meeting.c.state == "proposed", meeting.c.state == "confirmed")
    wanted = (
        select(seat.c.person_id, meeting.c.starts_at, meeting.c.ends_at)
        .join(meeting, meeting.c.id == seat.c.meeting_id)
        .where(seat.c.person_id.in_(people), seat.c.chosen == 1, held, meeting.c.id != besides)
    )
    found: dict[int, list[Window]] = {}
    for person, starts_at, ends_at in await tx.execute(wanted):
        found.setdefault(person, []).append(Window(starts_at, ends_at))
    return found
