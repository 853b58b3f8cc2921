"""A client's own people, named in the client's words; a link opens for one of them alone."""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select, update

from storage import gone, voices
from storage.schema import seal_key, tie
from storage.sealing import KeyGoneError, Tx, new_id

TOKEN_BYTES = 18


@dataclass(frozen=True)
class Tie:
    """`known_at`: when the client said that it is really this person who answers."""

    id: int
    client: int
    person: int | None
    made_at: datetime
    opened_at: datetime | None
    known_at: datetime | None
    left_at: datetime | None
    name: str


# Made once: to build and to recognise a statement costs more than to run it.
everything = select(
    tie.c.id,
    tie.c.client_id.label("client"),
    tie.c.person_id.label("person"),
    tie.c.made_at,
    tie.c.opened_at,
    tie.c.known_at,
    tie.c.left_at,
    tie.c.sealed,
    seal_key.c.wrapped,
)
everything = everything.join(seal_key, seal_key.c.owner_id == tie.c.client_id).order_by(
    tie.c.made_at, tie.c.id
)
by_hash = everything.where(tie.c.token_hash == bindparam("hashed"))
by_ids = everything.where(tie.c.id.in_(bindparam("ties", expanding=True)))
by_client = everything.where(tie.c.client_id == bindparam("client"))
by_person = everything.where(tie.c.person_id == bindparam("person"), tie.c.left_at.is_(None))
adding = insert(tie)
setting = update(tie).where(tie.c.id == bindparam("tie"))
now_at = bindparam("now", type_=tie.c.opened_at.type)
opening = setting.values(
    person_id=bindparam("whoever"), opened_at=func.coalesce(tie.c.opened_at, now_at)
)


async def make(tx: Tx, client: int, name: str, now: datetime) -> tuple[Tie, str]:
    """Somebody new among a client's people, and the token of their link (144 random bits)."""
    made, token = new_id(), secrets.token_urlsafe(TOKEN_BYTES)
    await tx.keys.load(tx, [client])
    row = {
        "id": made,
        "client_id": client,
        "token_hash": _hash(tx, token),
        "made_at": now,
        "sealed": tx.keys.seal(client, "tie.sealed", made, json.dumps({"name": name})),
    }
    await tx.execute(adding, row)
    return Tie(made, client, None, now, None, None, None, name), token


async def renew(tx: Tx, tie_id: int) -> str:
    """A new link; the old one opens nothing any more, and whoever used it is forgotten here."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await voices.forget_unshared(tx, tie_id)
    await gone.forget(tx, [tie_id])
    fresh = {"person_id": None, "opened_at": None, "known_at": None, "left_at": None}
    await _set(tx, tie_id, token_hash=_hash(tx, token), **fresh)
    return token


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.hash("tie link", token)


async def by_token(tx: Tx, token: str) -> Tie | None:
    """Whom a link is for; looking uses nothing up."""
    found = await _found(tx, by_hash, hashed=_hash(tx, token))
    return found[0] if found else None


async def get(tx: Tx, tie_id: int) -> Tie | None:
    return (await find(tx, [tie_id])).get(tie_id)


async def find(tx: Tx, tie_ids: Iterable[int]) -> dict[int, Tie]:
    wanted = list(tie_ids)
    found = await _found(tx, by_ids, ties=wanted) if wanted else []
    return {one.id: one for one in found}


async def of_client(tx: Tx, client: int) -> list[Tie]:
    """All of a client's people, the longest there first; who left stays in the list."""
    return await _found(tx, by_client, client=client)


async def of_person(tx: Tx, person: int) -> list[Tie]:
    """Whose people this person is one of."""
    return await _found(tx, by_person, person=person)


async def between(tx: Tx, client: int, person: int) -> Tie | None:
    """Who this person is among a client's people."""
    return next((one for one in await of_person(tx, person) if one.client == client), None)


async def _found(tx: Tx, wanted: Select[Any], **given: Any) -> list[Tie]:
    rows = await tx.execute(wanted, given)
    return [one for row in rows if (one := _read(tx, row)) is not None]


def _read(tx: Tx, row: Any) -> Tie | None:
    """None for somebody whose name cannot be opened: the client is gone."""
    plain = dict(row._mapping)
    sealed = plain.pop("sealed")
    tx.keys.hold(row.client, plain.pop("wrapped"))
    try:
        words = json.loads(tx.keys.open(row.client, "tie.sealed", row.id, sealed))
    except KeyGoneError:
        return None
    return Tie(**plain, name=words["name"])


async def open_by(tx: Tx, tie_id: int, person: int, now: datetime) -> None:
    """This person opened the link in Telegram: nobody is merged, the tie only points."""
    await tx.execute(opening, {"tie": tie_id, "whoever": person, "now": now})


async def open_on_page(tx: Tx, tie_id: int, now: datetime) -> None:
    await _set(tx, tie_id, opened_at=now)


async def know(tx: Tx, tie_id: int, now: datetime) -> None:
    await _set(tx, tie_id, known_at=now)


async def leave(tx: Tx, tie_id: int, now: datetime) -> None:
    """'Vraag mij niet meer': the link opens nothing, and nobody is told."""
    await voices.forget_unshared(tx, tie_id)
    await gone.forget(tx, [tie_id])
    await _set(tx, tie_id, left_at=now, token_hash=None, person_id=None)


async def _set(tx: Tx, tie_id: int, **values: Any) -> None:
    await tx.execute(setting, {"tie": tie_id, **values})
