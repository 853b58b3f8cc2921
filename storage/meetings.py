"""Meetings: asked for by a client, held by two facilitators, at a moment the client said yes to."""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select, update

from bot.rules.when import Window
from storage.schema import due, meeting, seal_key
from storage.schema.types import literally
from storage.sealing import Tx, new_id

PROMISE = timedelta(hours=24)
ROOM_BYTES = 12
AGREED = "agreed"
ASKED_FOR = ("open", "proposed", "confirmed", "resting")


@dataclass(frozen=True)
class Meeting:
    """One network meeting; `length` in minutes.

    `revision` rises with everything that people answer to, `calendar_files` with every one sent.
    """

    id: int
    client: int
    state: str
    revision: int
    requested_at: datetime
    start_by: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    held_until: datetime | None
    responsible: int | None
    first_human_at: datetime | None
    place: str | None
    told: str | None
    names_shown: int
    ladder: str | None
    length: int
    taken_by: int | None
    client_told_at: datetime | None
    instead: str | None
    calendar_files: int
    place_words: str
    room: str
    way: str

    @property
    def marks(self) -> frozenset[str]:
        """What was said once."""
        return frozenset((self.told or "").split())

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes=self.length)

    @property
    def is_agreed(self) -> bool:
        """The client said yes to the moment as it is held now."""
        return f"{AGREED}:{self.revision}" in self.marks

    @property
    def held(self) -> Window:
        """The moment proposed or confirmed; LookupError while there is none."""
        if self.starts_at is None or self.ends_at is None:
            raise LookupError("no moment yet")
        return Window(self.starts_at, self.ends_at)


COLUMNS = (
    meeting.c.id,
    meeting.c.client_id.label("client"),
    meeting.c.state,
    meeting.c.revision,
    meeting.c.requested_at,
    meeting.c.start_by,
    meeting.c.starts_at,
    meeting.c.ends_at,
    meeting.c.held_until,
    meeting.c.responsible_id.label("responsible"),
    meeting.c.first_human_at,
    meeting.c.place,
    meeting.c.told,
    meeting.c.names_shown,
    meeting.c.ladder,
    meeting.c.length,
    meeting.c.taken_by_id.label("taken_by"),
    meeting.c.client_told_at,
    meeting.c.instead,
    meeting.c.calendar_files,
    meeting.c.sealed,
    seal_key.c.wrapped,
)
# Made once: to build and to recognise a statement costs more than to run it.
with_key = select(*COLUMNS).outerjoin(seal_key, seal_key.c.owner_id == meeting.c.id)
by_id = with_key.where(meeting.c.id == bindparam("meeting"))
by_client = with_key.where(
    meeting.c.client_id == bindparam("client"), meeting.c.state.in_(literally(*ASKED_FOR))
)
adding = insert(meeting)
setting = update(meeting).where(meeting.c.id == bindparam("meeting"))
marks = select(meeting.c.told).where(meeting.c.id == bindparam("meeting"))
watched = select(due.c.subject).where(due.c.kind == bindparam("kind"), due.c.state == "open")
forgotten = select(meeting.c.id).where(
    meeting.c.state.in_(bindparam("states", expanding=True)), meeting.c.id.not_in(watched)
)


def _read(tx: Tx, row: Any) -> Meeting:
    plain = dict(row._mapping)
    sealed = plain.pop("sealed")
    tx.keys.hold(row.id, plain.pop("wrapped"))
    words = json.loads(tx.keys.open(row.id, "meeting.sealed", row.id, sealed)) if sealed else {}
    return Meeting(
        **plain,
        place_words=words.get("place", ""),
        room=words.get("room", ""),
        way=words.get("way", ""),
    )


async def ask(
    tx: Tx, client: int, requested_at: datetime, length: int, ladder: str | None = None
) -> Meeting:
    """A new request: its 24 hours run from the moment it was asked.

    `length`: minutes, the client's to change. `ladder` is frozen with it.
    """
    made = new_id()
    await tx.keys.create(tx, made)
    row = {
        "id": made,
        "client_id": client,
        "state": "open",
        "revision": 0,
        "requested_at": requested_at,
        "start_by": requested_at + PROMISE,
        "names_shown": 0,
        "ladder": ladder,
        "length": length,
        "calendar_files": 0,
    }
    await tx.execute(adding, row)
    return await get(tx, made)


async def get(tx: Tx, meeting_id: int) -> Meeting:
    found = await find(tx, meeting_id)
    if found is None:
        raise LookupError("no such meeting")
    return found


async def find(tx: Tx, meeting_id: int) -> Meeting | None:
    row = (await tx.execute(by_id, {"meeting": meeting_id})).first()
    return None if row is None else _read(tx, row)


async def current_of(tx: Tx, client: int) -> Meeting | None:
    """The meeting this client has asked for and not had yet."""
    row = (await tx.execute(by_client, {"client": client})).first()
    return None if row is None else _read(tx, row)


async def of_client(tx: Tx, client: int) -> list[int]:
    """The first asked first."""
    wanted = select(meeting.c.id).where(meeting.c.client_id == client)
    rows = await tx.execute(wanted.order_by(meeting.c.requested_at, meeting.c.id))
    return list(rows.scalars())


async def last_of(tx: Tx, client: int) -> int:
    """The talk this client had last, as long as it is kept; 0 without one."""
    over = and_(meeting.c.client_id == client, meeting.c.state == "over")
    wanted = select(meeting.c.id).where(over).order_by(meeting.c.starts_at.desc()).limit(1)
    found: int | None = (await tx.execute(wanted)).scalar()
    return found or 0


async def change(tx: Tx, meeting_id: int, **values: Any) -> Meeting:
    """Set clear columns of a meeting; gives it as it is then."""
    await put(tx, meeting_id, **values)
    return await get(tx, meeting_id)


async def put(tx: Tx, meeting_id: int, **values: Any) -> None:
    """Set clear columns of a meeting."""
    await tx.execute(setting, {"meeting": meeting_id, **values})


async def note_calendar_files(tx: Tx, counted: Mapping[int, int]) -> None:
    """How many calendar files each of these meetings has sent by now."""
    for meeting_id, count in counted.items():
        await put(tx, meeting_id, calendar_files=count)


async def set_place(tx: Tx, meeting_id: int, place: str, words: str = "") -> None:
    """Where the client wants to talk; words of their own are sealed with the meeting's key.

    Each talk by video gets a room of its own that nobody can guess.
    """
    now = await get(tx, meeting_id)
    room = secrets.token_urlsafe(ROOM_BYTES) if place == "video" else ""
    await _seal(tx, meeting_id, {"place": words, "room": room, "way": now.way}, place)


async def set_way(tx: Tx, meeting_id: int, way: str) -> None:
    """How somebody can be there on the telephone, in the client's words."""
    now = await get(tx, meeting_id)
    kept = {"place": now.place_words, "room": now.room, "way": way}
    await _seal(tx, meeting_id, kept, now.place)


async def _seal(tx: Tx, meeting_id: int, kept: dict[str, str], place: str | None) -> None:
    await tx.keys.load(tx, [meeting_id])
    sealed = tx.keys.seal(meeting_id, "meeting.sealed", meeting_id, json.dumps(kept))
    await put(tx, meeting_id, place=place, sealed=sealed)


async def give_back(tx: Tx, person: int) -> None:
    """What this person took on is nobody's again."""
    mine = meeting.c.taken_by_id == person
    await tx.execute(update(meeting).where(mine).values(taken_by_id=None))


async def note_first_word(tx: Tx, meeting_id: int, worker: int, now: datetime) -> None:
    """When a human of ours first spoke to the client; the responsible one's words count."""
    mine = and_(
        meeting.c.id == meeting_id,
        meeting.c.responsible_id == worker,
        meeting.c.first_human_at.is_(None),
    )
    await tx.execute(update(meeting).where(mine).values(first_human_at=now))


async def mark(tx: Tx, meeting_id: int, add: Sequence[str], remove: Sequence[str] = ()) -> None:
    """Remember what was said once, or that it may be said again."""
    kept = await tx.execute(marks, {"meeting": meeting_id})
    words = dict.fromkeys((kept.scalar() or "").split()) | dict.fromkeys(add)
    told = " ".join(word for word in words if word not in remove)
    await tx.execute(setting, {"meeting": meeting_id, "told": told})


async def ended_before(tx: Tx, moment: datetime) -> list[int]:
    """Meetings that were over or withdrawn by then."""
    ended = and_(meeting.c.state.in_(("withdrawn", "over")), meeting.c.start_by < moment)
    return list((await tx.execute(select(meeting.c.id).where(ended))).scalars())


async def forget(tx: Tx, meeting_ids: Sequence[int]) -> None:
    """Their keys and rows go."""
    if meeting_ids:
        await tx.keys.destroy(tx, meeting_ids)
        await tx.execute(delete(meeting).where(meeting.c.id.in_(meeting_ids)))


async def in_states(tx: Tx, states: Sequence[str]) -> list[int]:
    return list(
        (await tx.execute(select(meeting.c.id).where(meeting.c.state.in_(states)))).scalars()
    )


async def unwatched(tx: Tx, kind: str, states: Sequence[str]) -> list[int]:
    """Meetings in these states for which no due row of this kind waits: there should be none."""
    found = await tx.execute(forgotten, {"kind": kind, "states": states})
    return list(found.scalars())
