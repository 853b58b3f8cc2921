"""The pair: asked for by the client, open once the worker says yes, ended by either's word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, insert, or_, select, update

from storage.database import add_new
from storage.schema import contact, peer
from storage.sealing import Tx, new_id

STANDING = ("asked", "waiting", "open", "paused")
SPEAKING = ("open", "paused", "parting")
TAKES_ROOM = ("asked", "offered", "open", "paused")


@dataclass(frozen=True)
class Contact:
    """`asked` is everybody who has been asked, in order; `worker` is the newest, 0 for nobody.

    Receipts are the letters that say to either that their words arrived, 0 where there is none.
    A stand-in (`stands_in_for` another pair) sees what the client chose. `until`: when it ends by
    itself, as was said aloud. `away_until`: the worker is not there before. `unanswered_since`:
    what the client said first since the worker spoke. `wished`: who asked to see each other once.
    `topic_id`: where in the worker's chat their words stand, when there is a place of its own.
    """

    id: int
    client: int
    worker: int
    state: str
    asked: tuple[int, ...]
    since: datetime
    client_receipt: int
    worker_receipt: int
    stands_in_for: int | None
    sees: str | None
    until: datetime | None
    away_until: datetime | None
    unanswered_since: datetime | None
    spoken_at: datetime | None
    wished: str | None
    usual: str | None
    topic_id: int | None

    @property
    def is_open(self) -> bool:
        return self.state in SPEAKING


async def ask(
    tx: Tx, client: int, now: datetime, not_these: Sequence[int] = (), **values: Any
) -> Contact:
    """A key of its own, so that what these two say can be forgotten by itself.

    Nobody is asked yet; `not_these` will not be.
    """
    made = new_id()
    await tx.keys.create(tx, made)
    row = {"id": made, "client_id": client, "state": "waiting", "since": now}
    none = {"client_receipt": 0, "worker_receipt": 0}
    asked = " ".join(map(str, not_these))
    await tx.execute(insert(contact).values(**row, **none, asked=asked, **values))
    return await get(tx, made)


async def of_client(tx: Tx, client: int) -> Contact | None:
    """The one this client has now, or asks for."""
    mine = and_(contact.c.client_id == client, contact.c.state.in_(STANDING))
    return await _one(tx, and_(mine, contact.c.stands_in_for.is_(None)))


async def stand_in_for(tx: Tx, contact_id: int) -> Contact | None:
    """Who stands in for this pair now, or is asked to."""
    stands = and_(contact.c.stands_in_for == contact_id, contact.c.state != "ended")
    return await _one(tx, stands)


async def find(tx: Tx, contact_id: int) -> Contact | None:
    return await _one(tx, contact.c.id == contact_id)


async def get(tx: Tx, contact_id: int) -> Contact:
    found = await find(tx, contact_id)
    if found is None:
        raise LookupError("no such contact")
    return found


async def _one(tx: Tx, wanted: Any) -> Contact | None:
    row = (await tx.execute(select(contact).where(wanted))).first()
    if row is None:
        return None
    await tx.keys.load(tx, [row.id])
    plain = dict(row._mapping)
    asked = tuple(int(one) for one in plain.pop("asked").split())
    client, worker = plain.pop("client_id"), plain.pop("worker_id") or 0
    return Contact(client=client, worker=worker, asked=asked, **plain)


async def change(tx: Tx, contact_id: int, **values: Any) -> None:
    await tx.execute(update(contact).where(contact.c.id == contact_id).values(**values))


async def ask_worker(tx: Tx, standing: Contact, worker: int) -> Contact:
    """This one is asked now; who was asked before is passed over."""
    asked = " ".join(map(str, (*(one for one in standing.asked if one != worker), worker)))
    await change(tx, standing.id, worker_id=worker, asked=asked, state="asked", topic_id=None)
    return await get(tx, standing.id)


async def begin_waiting(tx: Tx, contact_id: int, now: datetime) -> bool:
    """The client spoke; True when it is the first since the worker did."""
    mine = and_(contact.c.id == contact_id, contact.c.unanswered_since.is_(None))
    begun = update(contact).where(mine).values(unanswered_since=now)
    return bool((await tx.execute(begun)).rowcount)


async def of_person(tx: Tx, person: int) -> list[int]:
    """All there ever were with this person, whose keys go with them."""
    theirs = or_(contact.c.client_id == person, contact.c.worker_id == person)
    return list((await tx.execute(select(contact.c.id).where(theirs))).scalars())


async def lay_topic(tx: Tx, contact_id: int, worker: int, topic: int) -> None:
    """A place of its own in this worker's chat; who has changed meanwhile gets none."""
    mine = and_(contact.c.id == contact_id, contact.c.worker_id == worker)
    await tx.execute(update(contact).where(mine).values(topic_id=topic))


async def lose_topic(tx: Tx, worker: int, topic: int) -> int | None:
    """The worker threw it away: from now on all of it goes to the main chat. Gives whose it was."""
    pair = await of_topic(tx, worker, topic)
    if pair is not None:
        await change(tx, pair, topic_id=None)
    return pair


async def leave_topics(tx: Tx, worker: int) -> None:
    mine = contact.c.worker_id == worker
    await tx.execute(update(contact).where(mine).values(topic_id=None))


async def of_topic(tx: Tx, worker: int, topic: int) -> int | None:
    """Whose topic it is; None when it is of no pair."""
    mine = and_(contact.c.worker_id == worker, contact.c.topic_id == topic)
    found: int | None = (await tx.execute(select(contact.c.id).where(mine))).scalar()
    return found


async def of_worker(tx: Tx, worker: int) -> list[Contact]:
    """The pairs in which this worker speaks, the oldest first."""
    mine = and_(contact.c.worker_id == worker, contact.c.state.in_(SPEAKING))
    wanted = select(contact.c.id).where(mine).order_by(contact.c.since, contact.c.id)
    return [await get(tx, one) for one in list((await tx.execute(wanted)).scalars())]


async def waiting(tx: Tx) -> list[int]:
    """Who asked and found nobody, the longest waiting first."""
    wanted = select(contact.c.id).where(contact.c.state == "waiting")
    return list((await tx.execute(wanted.order_by(contact.c.since, contact.c.id))).scalars())


async def have_no_room(tx: Tx, most: int) -> set[int]:
    """Workers who take nobody new now: they said so, or have as many as they can."""
    closed = select(peer.c.person_id)
    full = (
        select(contact.c.worker_id)
        .where(contact.c.state.in_(TAKES_ROOM), contact.c.stands_in_for.is_(None))
        .group_by(contact.c.worker_id)
        .having(func.count() >= most)
    )
    found = [*(await tx.execute(closed)).scalars(), *(await tx.execute(full)).scalars()]
    return set(found)


async def close_door(tx: Tx, worker: int, now: datetime) -> None:
    """'Nu niemand erbij'."""
    await tx.execute(add_new(peer), [{"person_id": worker, "closed_at": now}])


async def open_door(tx: Tx, worker: int) -> None:
    await tx.execute(delete(peer).where(peer.c.person_id == worker))


async def closed_at(tx: Tx, worker: int) -> datetime | None:
    """Since when this worker takes nobody new; None while they do."""
    wanted = select(peer.c.closed_at).where(peer.c.person_id == worker)
    moment: datetime | None = (await tx.execute(wanted)).scalar()
    return moment


async def forget_ended(tx: Tx, moment: datetime) -> None:
    """What ended before this moment goes with its key."""
    ended = select(contact.c.id).where(contact.c.state == "ended", contact.c.until < moment)
    gone = list((await tx.execute(ended)).scalars())
    if gone:
        await tx.keys.destroy(tx, gone)
        await tx.execute(delete(contact).where(contact.c.id.in_(gone)))
