"""One process at work at a time: who holds the lease, and until when by the machine's time."""

from collections.abc import Callable

from sqlalchemy import delete, select, update

from storage.database import add_new, upsert
from storage.schema import lease
from storage.sealing import Tx

IsDead = Callable[[str], bool]


async def take(
    tx: Tx, name: str, holder: str, now: float, seconds: float, is_dead: IsDead = lambda _: False
) -> bool:
    """Take or keep the lease; False while another holder lives and its time is not over."""
    row = {"name": name, "holder": holder, "until": int((now + seconds) * 1000)}
    await tx.execute(add_new(lease), [row])
    kept = (await tx.execute(select(lease).where(lease.c.name == name))).first()
    if kept is None:
        return False
    if kept.holder != holder and kept.until >= int(now * 1000) and not is_dead(kept.holder):
        return False
    as_seen = update(lease).where(
        lease.c.name == name, lease.c.holder == kept.holder, lease.c.until == kept.until
    )
    return bool((await tx.execute(as_seen.values(row))).rowcount)


async def give_back(tx: Tx, name: str, holder: str) -> None:
    await tx.execute(delete(lease).where(lease.c.name == name, lease.c.holder == holder))


async def note(tx: Tx, name: str, at: float) -> None:
    """Remember a moment of the machine's time under a name."""
    row = {"name": name, "holder": "", "until": int(at * 1000)}
    await tx.execute(upsert(lease, ("name",)), [row])


async def noted(tx: Tx, name: str) -> float | None:
    kept = (await tx.execute(select(lease.c.until).where(lease.c.name == name))).scalar()
    return None if kept is None else kept / 1000


async def held(tx: Tx, name: str) -> tuple[str, float] | None:
    """Who holds the lease, and until when."""
    kept = (await tx.execute(select(lease).where(lease.c.name == name))).first()
    return None if kept is None else (kept.holder, kept.until / 1000)
