"""Letters about letters: what they are called at Telegram, taken back in time, laid together."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import and_, select, update

from storage.outbox import Parcel
from storage.schema import outbox
from storage.sealing import Tx


async def aim(tx: Tx, parcels: Sequence[Parcel]) -> list[Parcel]:
    """Fill in what the letters that these are about became.

    Lanes keep their order, so that is known by now. What never arrived can be changed by nobody:
    an edit becomes a message of its own, and the others have nothing left to do.
    """
    wanted = {one.body["target"] for one in parcels if one.body} - {0}
    if not wanted:
        return list(parcels)
    found = select(outbox.c.id, outbox.c.message_id).where(outbox.c.id.in_(wanted))
    known = {row.id: row.message_id for row in await tx.execute(found)}
    return [_aim(one, known) for one in parcels]


def _aim(parcel: Parcel, known: Mapping[int, int | None]) -> Parcel:
    body = parcel.body
    if body is None or not body["target"]:
        return parcel
    if message_id := known.get(body["target"]):
        return replace(parcel, body={**body, "reply_to": message_id})
    if parcel.kind == "edit":
        return replace(parcel, kind="words")
    return replace(parcel, body=None) if parcel.kind in ("delete", "reaction") else parcel


async def take_back(tx: Tx, letter: int) -> bool:
    """A letter that has not been sent goes nowhere; False when it may have been."""
    mine = and_(outbox.c.id == letter, outbox.c.state == "pending")
    closed = update(outbox).where(mine).values(state="dropped", trouble="back", sealed=None)
    return bool((await tx.execute(closed)).rowcount)


async def lay_with(tx: Tx, letter: int, owner: int, source: int) -> int | None:
    """Lay one more part with an album that waits; its place there, None when that has gone."""
    mine = and_(outbox.c.id == letter, outbox.c.state == "pending")
    row = (await tx.execute(select(outbox.c.sealed).where(mine))).first()
    if row is None:
        return None
    body = json.loads(tx.keys.open(owner, "outbox.sealed", letter, row.sealed))
    body["sources"].append(source)
    sealed = tx.keys.seal(owner, "outbox.sealed", letter, json.dumps(body, ensure_ascii=False))
    await tx.execute(update(outbox).where(mine).values(sealed=sealed))
    return len(body["sources"]) - 1
