"""People: found by the keyed hash of their chat, named under their own key."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Exists, Select, and_, bindparam, delete, exists, insert, select, update

from bot.chat import Address, Conversation
from bot.rules.roster import Hours
from storage import duties
from storage.schema import call, contact, conversation, duty, person, role, seal_key
from storage.sealing import KeyGoneError, Tx, new_id

THE_PROGRAM = 0


@dataclass(frozen=True)
class Person:
    """Somebody the bot has met.

    `speaker` is who spoke last in this chat, THE_PROGRAM or a person, once people speak there.
    `otherwise` is known of workers that `find` and its like gave. `chats`: a lasting contact is
    theirs, or asked for.
    """

    id: int
    lane: bytes
    language: str
    chat_id: int
    name: str
    agreed_at: datetime | None = None
    blocked_at: datetime | None = None
    help_shown_at: datetime | None = None
    reachable_until: datetime | None = None
    roles: Mapping[str, str] | None = None
    speaker: int | None = None
    chats: bool = False
    otherwise: duties.Otherwise | None = None

    @property
    def address(self) -> Address:
        return Address(self.id, self.lane, self.chat_id, self.language)

    @property
    def works_here(self) -> bool:
        return bool(self.roles)

    def hours_as(self, name: str) -> Hours:
        """When this worker reads in this role."""
        said = self.otherwise or {}
        weekly = (self.roles or {})[name]
        return Hours(weekly, tuple(said.get("off", ())), tuple(said.get("on", ())))

    def free_as(self, name: str) -> Hours:
        """As `hours_as`, without what this worker's own calendar holds."""
        hours = self.hours_as(name)
        busy = (self.otherwise or {}).get("busy", ())
        return replace(hours, off=(*hours.off, *busy))

    @property
    def all_hours(self) -> list[Hours]:
        return [self.hours_as(name) for name in self.roles or {}]

    def has_role(self, name: str) -> bool:
        return name in (self.roles or {})


@dataclass(frozen=True)
class Known:
    """A person and where their conversation stands."""

    person: Person
    conversation: Conversation


def _has_contact() -> Exists:
    is_theirs = and_(contact.c.client_id == person.c.id, contact.c.state != "ended")
    return exists().where(is_theirs, contact.c.stands_in_for.is_(None))


def _everything() -> Select[Any]:
    return (
        select(
            person.c.id,
            person.c.lane,
            person.c.language,
            person.c.sealed,
            person.c.agreed_at,
            person.c.blocked_at,
            person.c.help_shown_at,
            person.c.reachable_until,
            person.c.speaker_id,
            seal_key.c.wrapped,
            conversation.c.step,
            conversation.c.sealed.label("data"),
            role.c.role,
            role.c.hours,
            exists().where(duty.c.person_id == person.c.id).label("has_duties"),
            _has_contact().label("chats"),
        )
        .join(seal_key, seal_key.c.owner_id == person.c.id)
        .outerjoin(conversation, conversation.c.person_id == person.c.id)
        .outerjoin(role, role.c.person_id == person.c.id)
    )


# Made once: to build and to recognise a statement costs more than to run it.
of_lanes = _everything().where(person.c.lane.in_(bindparam("lanes", expanding=True)))
of_ids = _everything().where(person.c.id.in_(bindparam("ids", expanding=True)))
adding = insert(person)
clearing = delete(person).where(person.c.lane == bindparam("old_lane"))
setting = update(person).where(person.c.id == bindparam("whose"))
speaking = (
    update(person).where(person.c.id == bindparam("chat")).values(speaker_id=bindparam("speaker"))
)
holders = select(role.c.person_id).where(role.c.role.in_(bindparam("names", expanding=True)))
of_roles = (
    _everything()
    .where(person.c.id.in_(holders), person.c.blocked_at.is_(None))
    .order_by(role.c.granted_at, person.c.id)
)


def _read(tx: Tx, row: Any) -> Known | None:
    """None for somebody whose words cannot be opened: as good as a stranger."""
    tx.keys.hold(row.id, row.wrapped)
    try:
        return _opened(tx, row)
    except KeyGoneError:
        return None


def _opened(tx: Tx, row: Any) -> Known:
    kept = json.loads(tx.keys.open(row.id, "person.sealed", row.id, row.sealed))
    somebody = Person(
        row.id,
        row.lane,
        row.language,
        kept["chat"],
        kept["name"],
        row.agreed_at,
        row.blocked_at,
        row.help_shown_at,
        row.reachable_until,
        speaker=row.speaker_id,
        chats=bool(row.chats),
    )
    data = row.data and tx.keys.open(row.id, "conversation.sealed", row.id, row.data)
    return Known(somebody, Conversation(row.step or "", json.loads(data or "{}")))


def _gather(tx: Tx, rows: Iterable[Any]) -> list[Known]:
    found: dict[int, Known | None] = {}
    roles: dict[int, dict[str, str]] = {}
    for row in rows:
        if row.id not in found:
            found[row.id] = _read(tx, row)
        if row.role:
            roles.setdefault(row.id, {})[row.role] = row.hours
    return [
        Known(replace(known.person, roles=roles.get(known.person.id)), known.conversation)
        for known in found.values()
        if known is not None
    ]


async def in_lanes(tx: Tx, lanes: Sequence[bytes]) -> dict[bytes, Known]:
    rows = await tx.execute(of_lanes, {"lanes": lanes})
    return {known.person.lane: known for known in _gather(tx, rows)}


async def find(tx: Tx, ids: Iterable[int]) -> dict[int, Person]:
    rows = await tx.execute(of_ids, {"ids": wanted}) if (wanted := list(ids)) else ()
    return {one.id: one for one in await _with_duties(tx, rows)}


async def _with_duties(tx: Tx, rows: Iterable[Any]) -> list[Person]:
    """What workers said of their hours comes along; of others there is nothing to ask."""
    rows = list(rows)
    found = [known.person for known in _gather(tx, rows)]
    workers = list({row.id for row in rows if row.has_duties and row.role})
    said = await duties.of(tx, workers) if workers else {}
    return [replace(one, otherwise=said.get(one.id)) for one in found]


async def with_role(tx: Tx, *names: str) -> list[Person]:
    """Everybody with one of these roles who can be reached, the longest here first."""
    return await _with_duties(tx, await tx.execute(of_roles, {"names": names}))


async def who_work_here(tx: Tx) -> list[Person]:
    """Everybody with a role, the longest here first; also who cannot be reached."""
    rows = await tx.execute(
        _everything().where(role.c.role.isnot(None)).order_by(role.c.granted_at, person.c.id)
    )
    return await _with_duties(tx, rows)


async def reachable(tx: Tx, now: datetime) -> list[Person]:
    """Workers who said that they can phone somebody now, those for longest first."""
    in_time = and_(person.c.reachable_until > now, person.c.blocked_at.is_(None))
    workers = select(role.c.person_id)
    busy = select(call.c.worker_id).where(call.c.answered_at.is_(None))
    free = and_(person.c.id.in_(workers), person.c.id.not_in(busy))
    wanted = _everything().where(in_time, free)
    rows = await tx.execute(wanted.order_by(person.c.reachable_until.desc(), person.c.id))
    return [known.person for known in _gather(tx, rows)]


async def meet(
    tx: Tx, lane: bytes, chat_id: int, name: str, language: str, now: datetime
) -> Person:
    """Make room for somebody new, under a key of their own.

    A row of this lane that nobody can open any more makes way.
    """
    await tx.execute(clearing, {"old_lane": lane})
    somebody = Person(new_id(), lane, language, chat_id, name)
    await tx.keys.create(tx, somebody.id)
    row = {
        "id": somebody.id,
        "lane": lane,
        "language": language,
        "met_at": now,
        "sealed": _sealed(tx, somebody),
    }
    await tx.execute(adding, row)
    return somebody


def _sealed(tx: Tx, somebody: Person) -> bytes:
    words = json.dumps({"chat": somebody.chat_id, "name": somebody.name})
    return tx.keys.seal(somebody.id, "person.sealed", somebody.id, words)


async def rename(tx: Tx, somebody: Person, name: str) -> Person:
    renamed = replace(somebody, name=name)
    await _set(tx, somebody.id, sealed=_sealed(tx, renamed))
    return renamed


async def agree(tx: Tx, person_id: int, now: datetime) -> None:
    await _set(tx, person_id, agreed_at=now)


async def set_language(tx: Tx, person_id: int, language: str) -> None:
    await _set(tx, person_id, language=language)


async def block(tx: Tx, person_id: int, at: datetime, *, still: bool = False) -> bool:
    """Nobody reaches this person, from now on or `still`; False when it was not so before."""
    blocked_at = person.c.blocked_at
    mine = and_(
        person.c.id == person_id, blocked_at.is_not(None) if still else blocked_at.is_(None)
    )
    return bool((await tx.execute(update(person).where(mine).values(blocked_at=at))).rowcount)


async def unblock(tx: Tx, person_id: int) -> None:
    await _set(tx, person_id, blocked_at=None)


async def help_shown(tx: Tx, person_id: int, at: datetime) -> None:
    await _set(tx, person_id, help_shown_at=at)


async def forget_help_shown(tx: Tx, before: datetime) -> None:
    """That help was shown is no more than a way not to say it twice: it does not stay."""
    old = update(person).where(person.c.help_shown_at < before)
    await tx.execute(old.values(help_shown_at=None))


async def met_at(tx: Tx, person_id: int) -> datetime:
    of_one = select(person.c.met_at).where(person.c.id == person_id)
    moment: datetime = (await tx.execute(of_one)).scalar_one()
    return moment


async def set_reachable(tx: Tx, person_id: int, until: datetime | None) -> None:
    await _set(tx, person_id, reachable_until=until)


async def _set(tx: Tx, person_id: int, **values: Any) -> None:
    await tx.execute(setting, {"whose": person_id, **values})


async def save_speakers(tx: Tx, speakers: Mapping[int, int]) -> None:
    """Who spoke last in these people's chats."""
    if speakers:
        rows = [{"chat": chat, "speaker": speaker} for chat, speaker in speakers.items()]
        await tx.execute(speaking, rows)


async def forget(tx: Tx, person_id: int) -> None:
    """Their key and their rows go; what other tables say of them goes along."""
    await tx.keys.destroy(tx, [person_id])
    await tx.execute(delete(person).where(person.c.id == person_id))
