"""What somebody wants otherwise than it usually is: one row for each wish."""

from sqlalchemy import ColumnElement, and_, delete, select

from storage.database import add_new
from storage.schema import preference
from storage.sealing import Tx

HIDDEN, NO_REMARKS, NO_EVENING, TOGETHER = "hidden", "no-remarks", "no-evening", "together"


async def has(tx: Tx, person: int, what: str) -> bool:
    wanted = select(preference.c.what).where(_its(person, what))
    return (await tx.execute(wanted)).first() is not None


async def want(tx: Tx, person: int, what: str) -> None:
    await tx.execute(add_new(preference), [{"person_id": person, "what": what}])


async def want_no_more(tx: Tx, person: int, what: str) -> None:
    await tx.execute(delete(preference).where(_its(person, what)))


async def of(tx: Tx, person: int) -> list[str]:
    mine = select(preference.c.what).where(preference.c.person_id == person)
    return list((await tx.execute(mine.order_by(preference.c.what))).scalars())


def _its(person: int, what: str) -> ColumnElement[bool]:
    return and_(preference.c.person_id == person, preference.c.what == what)
