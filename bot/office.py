"""What the organisation does from the command line; like the workers, it begins its own
transactions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.locales import moments
from bot.rules import duty_roster, hours_words, roster
from bot.rules.duty_roster import Day
from bot.rules.when import Window
from storage import buttons, due, duties, people, roles, staff_links
from storage.database import Database
from storage.sealing import Tx
from storage.staff_links import StaffLink

LINK_FOR = timedelta(days=7)
ROLES = ("facilitator", "peer", "coordinator")


@dataclass(frozen=True)
class Worker:
    name: str
    roles: tuple[str, ...]
    hours: str
    reachable: bool


@dataclass(frozen=True)
class Removed:
    """Whose roles ended, which these were, and how many links do not work any more."""

    name: str
    roles: tuple[str, ...]
    links: int


async def add_worker(database: Database, name: str, role: str, hours: str, now: datetime) -> str:
    """A token that gives this role to whoever opens it first, within seven days.

    Raises ValueError with a sentence about what was expected.
    """
    words = _tidy(name)
    if not 1 <= len(words) <= 60:
        raise ValueError(f"'{words}' is no name; expected 1 to 60 characters")
    if role not in ROLES:
        raise ValueError(f"'{role}' is no role; expected one of {', '.join(ROLES)}")
    roster.parse(hours)
    token = buttons.new_token()
    async with database.write() as tx:
        await staff_links.make(tx, token, role, hours, words, now + LINK_FOR)
    return token


async def list_workers(database: Database) -> list[Worker]:
    async with database.read() as tx:
        return [_worker(person) for person in await people.who_work_here(tx)]


async def list_links(database: Database, now: datetime) -> list[StaffLink]:
    """Links that were not opened yet."""
    async with database.read() as tx:
        return await staff_links.waiting(tx, now)


async def remove_worker(database: Database, name: str, now: datetime, which: int = 0) -> Removed:
    """End all roles and links of somebody, and leave what they were needed for to the program.

    Raises ValueError when nobody, or more than one, has this name (`which` counts from 1).
    """
    words = _tidy(name)
    async with database.write() as tx:
        person = await _one_named(tx, words, which)
        links = [one for one in await staff_links.waiting(tx, now) if _is_same(one.name, words)]
        if person is None and not links:
            raise ValueError(f"nobody here is called '{words}'; `naast team list` shows who is")
        await staff_links.forget(tx, [one.id for one in links])
        if person is None:
            return Removed(links[0].name, (), len(links))
        await roles.end_roles(tx, person.id)
        hours = (person.roles or {}).get("facilitator", "")
        await due.leave(tx, "person:removed", person.id, now, hours)
    return Removed(person.name, tuple(person.roles or ()), len(links))


async def set_hours(
    database: Database, name: str, words: str, languages: Sequence[str], which: int = 0
) -> str:
    """The hours of every week of somebody; what they are now. Raises ValueError with a sentence."""
    found = (hours_words.weekly(words, language) for language in languages)
    hours = next((one for one in found if one), None)
    if hours is None:
        raise ValueError(f"'{words}' are no hours of every week; they look like 'ma-vr 9-17'")
    async with database.write() as tx:
        person = await _worker_named(tx, _tidy(name), which)
        await roles.set_hours(tx, person.id, hours)
    return f"{person.name} reads every week: {hours}"


async def set_otherwise(
    database: Database,
    name: str,
    words: str,
    languages: Sequence[str],
    now: datetime,
    zone: ZoneInfo,
    which: int = 0,
) -> str:
    """On certain days it is otherwise for somebody; what was understood. Raises ValueError."""
    read = (hours_words.otherwise(words, now, zone, language) for language in languages)
    said = next((one for one in read if one), None)
    if said is None:
        raise ValueError(f"'{words}' is not understood; say it like 'volgende week dinsdag niet'")
    if not said.sure:
        meant = [_days(one, zone) for one in said.alternatives or (said.windows,)]
        raise ValueError(f"'{words}' may mean {' or '.join(meant)}; say it with the date")
    async with database.write() as tx:
        person = await _worker_named(tx, _tidy(name), which)
        await duties.say(tx, person.id, said.kind, said.windows)
    reads = "also reads" if said.kind == "on" else "does not read"
    return f"{person.name} {reads} {_days(said.windows, zone)}"


def _days(windows: Sequence[Window], zone: ZoneInfo) -> str:
    return ", ".join(moments.days(one.starts_at, one.ends_at, zone, "en") for one in windows)


async def roster_of(database: Database, now: datetime, days: int, zone: ZoneInfo) -> list[Day]:
    """Who reads when, from today on."""
    async with database.read() as tx:
        everybody = [(one.name, one.all_hours) for one in await people.who_work_here(tx)]
    return list(duty_roster.ahead(everybody, now, days, zone))


async def _worker_named(tx: Tx, words: str, which: int) -> people.Person:
    person = await _one_named(tx, words, which)
    if person is None:
        raise ValueError(f"nobody here is called '{words}'; `naast team list` shows who is")
    return person


async def _one_named(tx: Tx, words: str, which: int) -> people.Person | None:
    named = [one for one in await people.who_work_here(tx) if _is_same(one.name, words)]
    if len(named) > 1 and not 1 <= which <= len(named):
        each = "; ".join(f"{number}: {_shown(one)}" for number, one in enumerate(named, 1))
        raise ValueError(f"{len(named)} people are called '{words}' ({each}); say --which")
    return named[max(which, 1) - 1] if named else None


def _shown(person: people.Person) -> str:
    return ", ".join(f"{role} {hours}" for role, hours in (person.roles or {}).items())


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _is_same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()


def _worker(person: people.Person) -> Worker:
    held = person.roles or {}
    hours = next(iter(held.values()), "")
    return Worker(person.name, tuple(held), hours, person.blocked_at is None)
