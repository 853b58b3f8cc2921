"""One process at work at a time: who holds the lease, and until when by the machine's time."""

from sqlalchemy import delete, or_, select, update

from storage.database import add_new
from storage.schema import lease
from storage.sealing import Tx


async def take(tx: Tx, name: str, holder: str, now: float, seconds: float) -> bool:
    """Take or keep the lease; False while another holder's time is not over."""
    row = {"name": name, "holder": holder, "until": int((now + seconds) * 1000)}
    await tx.execute(add_new(lease), [row])
    mine = or_(lease.c.holder == holder, lease.c.until < int(now * 1000))
    await tx.execute(update(lease).where(lease.c.name == name, mine).values(row))
    kept = await tx.execute(select(lease.c.holder).where(lease.c.name == name))
    return bool(kept.scalar() == holder)


async def give_back(tx: Tx, name: str, holder: str) -> None:
    await tx.execute(delete(lease).where(lease.c.name == name, lease.c.holder == holder))
