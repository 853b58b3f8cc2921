"""When somebody who works here is otherwise than every week: off, on besides, or busy."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, insert, select

from bot.rules import stretches
from bot.rules.when import Window
from storage.schema import duty
from storage.sealing import Tx, new_id

OTHER = {"off": "on", "on": "off"}
Otherwise = dict[str, list[Window]]
# Made once: to build and to recognise a statement costs more than to run it.
of_people = (
    select(duty.c.person_id, duty.c.kind, duty.c.starts_at, duty.c.ends_at)
    .where(duty.c.person_id.in_(bindparam("people", expanding=True)))
    .order_by(duty.c.starts_at)
)


async def of(tx: Tx, people: Sequence[int]) -> dict[int, Otherwise]:
    """By person and kind, in order."""
    found: dict[int, Otherwise] = {}
    rows = await tx.execute(of_people, {"people": people})
    for person, kind, starts_at, ends_at in rows:
        kinds = found.setdefault(person, {})
        kinds.setdefault(kind, []).append(Window(starts_at, ends_at))
    return found


async def say(tx: Tx, person: int, kind: str, windows: Sequence[Window]) -> None:
    """'off' or 'on' in these windows; it stands above what was said before."""
    kept = (await of(tx, [person])).get(person, {})
    other = OTHER[kind]
    await put(tx, person, kind, stretches.joined([*kept.get(kind, []), *windows]))
    await put(tx, person, other, stretches.without(kept.get(other, []), windows))


async def take_out(tx: Tx, person: int, kind: str, windows: Sequence[Window]) -> None:
    kept = (await of(tx, [person])).get(person, {})
    await put(tx, person, kind, stretches.without(kept.get(kind, []), windows))


async def put(tx: Tx, person: int, kind: str, windows: Sequence[Window]) -> None:
    """Put these windows in the place of all of this kind."""
    mine = and_(duty.c.person_id == person, duty.c.kind == kind)
    await tx.execute(delete(duty).where(mine))
    rows = [
        {
            "id": new_id(),
            "person_id": person,
            "kind": kind,
            "starts_at": one.starts_at,
            "ends_at": one.ends_at,
        }
        for one in windows
    ]
    if rows:
        await tx.execute(insert(duty), rows)


async def forget(tx: Tx, person: int) -> None:
    await tx.execute(delete(duty).where(duty.c.person_id == person))


async def forget_past(tx: Tx, now: datetime) -> None:
    await tx.execute(delete(duty).where(duty.c.ends_at < now))
