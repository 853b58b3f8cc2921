"""How often the program found something left undone and took it up: what kind, and when."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from storage.schema import mend
from storage.sealing import Tx, new_id


async def note(tx: Tx, kinds: Sequence[str], now: datetime) -> None:
    rows = [{"id": new_id(), "kind": kind, "mended_at": now} for kind in kinds]
    await tx.execute(insert(mend), rows)


async def count_since(tx: Tx, moment: datetime) -> int:
    wanted = select(func.count()).select_from(mend).where(mend.c.mended_at > moment)
    return int((await tx.execute(wanted)).scalar() or 0)


async def forget_before(tx: Tx, moment: datetime) -> None:
    await tx.execute(delete(mend).where(mend.c.mended_at < moment))
