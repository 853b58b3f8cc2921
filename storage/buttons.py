"""A button is a token on this side: whose it is, what it means, and whether it was used."""

import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, literal, or_, select, update

from bot.chat import Button, Choice, Letter
from storage.schema import button
from storage.sealing import Tx

TOKEN_BYTES = 18
# Made once: to build and to recognise a statement costs more than to run it.
adding = insert(button)
using = (
    update(button)
    .where(button.c.letter_id.in_(bindparam("letters", expanding=True)))
    .values(used_at=bindparam("now", type_=button.c.used_at.type))
)
row = button.c
by_hashes = select(
    row.token_hash,
    row.person_id,
    row.letter_id,
    row.used_at,
    row.act,
    row.about,
    row.version,
    row.value,
).where(row.token_hash.in_(bindparam("hashes", expanding=True)))
questions = select(row.person_id, row.letter_id, row.act, row.about, row.version, row.value)


@dataclass(frozen=True)
class Pressed:
    """A button somebody pressed, as it was made."""

    person: int
    letter: int
    used: bool
    means: Button


def new_token() -> str:
    """144 random bits, 24 characters: fits a button and a deep link."""
    return secrets.token_urlsafe(TOKEN_BYTES)


async def make(tx: Tx, letters: Iterable[Letter], now: datetime) -> None:
    """Keep the buttons of letters about to go out, by the hash of their tokens."""
    places: Counter[int] = Counter()
    rows = [
        _row(tx, letter, choice, now) | {"place": _next(places, letter.to.person)}
        for letter in letters
        for choice in letter.choices
        if not choice.url
    ]
    if rows:
        await tx.execute(adding, rows)


def _next(places: Counter[int], person: int) -> int:
    """Where a button stands among all that one person is offered at this moment."""
    places[person] += 1
    return places[person]


def _row(tx: Tx, letter: Letter, choice: Choice, now: datetime) -> dict[str, Any]:
    return {
        "token_hash": tx.keys.hash("button", choice.token),
        "person_id": letter.to.person,
        "letter_id": letter.id,
        "act": choice.button.act,
        "about": choice.button.about,
        "version": choice.button.version,
        "value": choice.button.value,
        "used_at": None,
        "made_at": now,
    }


async def find(tx: Tx, tokens: Sequence[str]) -> dict[str, Pressed]:
    """The buttons these tokens belong to; a forged or forgotten token finds nothing."""
    hashes = {tx.keys.hash("button", token): token for token in tokens}
    if not hashes:
        return {}
    return {
        hashes[bytes(hashed)]: Pressed(person, letter, used is not None, Button(*means))
        for hashed, person, letter, used, *means in await tx.execute(
            by_hashes, {"hashes": list(hashes)}
        )
    }


async def newest_question(tx: Tx, person: int, besides: Sequence[str] = ()) -> list[Pressed]:
    """The buttons of the last thing this person was asked, when none of them was pressed.

    Acts `besides` are offered and ask nothing.
    """
    last = select(row.letter_id).where(row.person_id == person, row.act.not_in(besides))
    last = last.order_by(row.made_at.desc(), row.place.desc()).limit(1)
    wanted = questions.where(row.letter_id == last.scalar_subquery(), row.used_at.is_(None))
    return [_open(*found) for found in await tx.execute(wanted.order_by(row.place))]


def _open(person: int, letter: int, *means: Any) -> Pressed:
    return Pressed(person, letter, used=False, means=Button(*means))


async def offered(tx: Tx, person: int, act: str, about: int | None = None) -> list[Pressed]:
    """The buttons for this that stand in somebody's chat and were not pressed, oldest first."""
    mine = and_(row.person_id == person, row.act == act, row.used_at.is_(None))
    wanted = questions.where(mine).order_by(row.made_at, row.place)
    if about is not None:
        wanted = wanted.where(row.about == about)
    return [_open(*found) for found in await tx.execute(wanted)]


async def is_made(tx: Tx, person: int, act: str, value: str) -> bool:
    """Whether somebody was offered just this, pressed or not."""
    mine = and_(row.person_id == person, row.act == act, row.value == value)
    return (await tx.execute(select(row.letter_id).where(mine).limit(1))).first() is not None


async def was_offered(tx: Tx, person: int, act: str, since: datetime) -> bool:
    row = button.c
    mine = and_(row.person_id == person, row.act == act, row.made_at > since)
    return (await tx.execute(select(row.letter_id).where(mine).limit(1))).first() is not None


async def waiting_since(tx: Tx, moment: datetime) -> list[int]:
    """People who were asked something after this moment that they have not answered."""
    asked = select(row.person_id).where(row.used_at.is_(None), row.made_at > moment)
    return list((await tx.execute(asked.distinct().order_by(row.person_id))).scalars())


async def use(tx: Tx, letters: Sequence[int], now: datetime) -> None:
    """One press answers its letter: all buttons of that letter are used."""
    if letters:
        await tx.execute(using, {"letters": letters, "now": now})


async def mean_otherwise(tx: Tx, letter: int, value: str, act: str = "") -> None:
    """What this letter asks about, or one act in it, is more than it was, or less."""
    mine = and_(row.letter_id == letter, or_(literal(act) == "", row.act == act))
    await tx.execute(update(button).where(mine).values(value=value))


async def take_away(tx: Tx, letter: int) -> None:
    """What this letter asked is not asked any more."""
    await tx.execute(delete(button).where(row.letter_id == letter))


async def count_of(tx: Tx, person: int) -> int:
    wanted = select(func.count()).where(button.c.person_id == person)
    return int((await tx.execute(wanted)).scalar() or 0)


async def forget_about(tx: Tx, person: int) -> None:
    """Buttons of others that mean this person."""
    is_named = or_(row.value == str(person), row.value.like(f"% {person} %"))
    means = or_(row.about == person, is_named)
    await tx.execute(delete(button).where(means))


async def forget_before(tx: Tx, moment: datetime) -> None:
    await tx.execute(delete(button).where(button.c.made_at < moment))
