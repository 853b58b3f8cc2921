"""A person's own link to the page with the words for one meeting; a new one ends the old one."""

from datetime import datetime

from sqlalchemy import delete, select

from storage.buttons import new_token
from storage.database import upsert
from storage.schema import page_link
from storage.sealing import Tx


async def make(tx: Tx, meeting: int, person: int, now: datetime) -> str:
    token = new_token()
    row = {
        "token_hash": _hash(tx, token),
        "meeting_id": meeting,
        "person_id": person,
        "made_at": now,
    }
    await tx.execute(upsert(page_link, ("meeting_id", "person_id")), [row])
    return token


async def find(tx: Tx, token: str) -> tuple[int, int] | None:
    """The meeting and the person a link is for."""
    wanted = select(page_link.c.meeting_id, page_link.c.person_id)
    found = (await tx.execute(wanted.where(page_link.c.token_hash == _hash(tx, token)))).first()
    return (found.meeting_id, found.person_id) if found else None


async def made_for(tx: Tx, person: int) -> list[datetime]:
    wanted = select(page_link.c.made_at).where(page_link.c.person_id == person)
    return list((await tx.execute(wanted.order_by(page_link.c.made_at))).scalars())


async def forget_before(tx: Tx, moment: datetime) -> None:
    await tx.execute(delete(page_link).where(page_link.c.made_at < moment))


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.hash("page link", token)
