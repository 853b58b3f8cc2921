"""Whom words were shared with at that time, and whether they read them; nobody is let in by
coming later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, select, update

from storage.database import add_new
from storage.schema import heard
from storage.sealing import Tx, new_id


@dataclass(frozen=True)
class Listener:
    """Somebody who is in a meeting: a person of ours, or one of the client's people."""

    person: int | None = None
    tie: int | None = None

    @property
    def values(self) -> dict[str, int | None]:
        return {"person_id": self.person, "tie_id": self.tie}


async def let_in(tx: Tx, voices: Sequence[int], listeners: Sequence[Listener]) -> None:
    """From now on these may read it; who could already keeps what they read."""
    rows = [{"id": new_id(), "voice_id": one, **who.values} for one in voices for who in listeners]
    if rows:
        await tx.execute(add_new(heard), rows)


async def of(tx: Tx, voices: Sequence[int]) -> dict[int, set[Listener]]:
    """Who was let in to each of these."""
    wanted = select(heard.c.voice_id, heard.c.person_id, heard.c.tie_id)
    found: dict[int, set[Listener]] = {one: set() for one in voices}
    for voice_id, person, tie in await tx.execute(wanted.where(heard.c.voice_id.in_(voices))):
        found[voice_id].add(Listener(person, tie))
    return found


async def unread_by(tx: Tx, who: Listener) -> set[int]:
    """What this listener was let in to and has not read."""
    wanted = select(heard.c.voice_id).where(_is(who), heard.c.read_at.is_(None))
    return set((await tx.execute(wanted)).scalars())


async def read(tx: Tx, voices: Sequence[int], who: Listener, now: datetime) -> None:
    mine = and_(heard.c.voice_id.in_(voices), _is(who), heard.c.read_at.is_(None))
    await tx.execute(update(heard).where(mine).values(read_at=now))


async def was_read(tx: Tx, voice_id: int) -> bool:
    wanted = select(heard.c.id).where(heard.c.voice_id == voice_id, heard.c.read_at.is_not(None))
    return (await tx.execute(wanted.limit(1))).first() is not None


async def let_nobody_in(tx: Tx, voice_id: int) -> None:
    await tx.execute(delete(heard).where(heard.c.voice_id == voice_id))


async def read_by(tx: Tx, person: int) -> list[datetime]:
    """When this person read words of others."""
    wanted = select(heard.c.read_at).where(heard.c.person_id == person)
    read_ones = wanted.where(heard.c.read_at.is_not(None)).order_by(heard.c.read_at)
    return list((await tx.execute(read_ones)).scalars())


def _is(who: Listener) -> Any:
    if who.person is not None:
        return heard.c.person_id == who.person
    return heard.c.tie_id == who.tie
