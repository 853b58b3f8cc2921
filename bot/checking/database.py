"""The database: can it be opened, are its tables of this time, is the key its own, who is in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot import config
from bot.checking.finding import Finding, good, warning, wrong
from bot.checking.team import Hours, Team
from bot.config import ConfigError, Settings
from bot.rules import roster
from storage import migrate, people, staff_links
from storage.database import (
    Database,
    is_from_outside,
    is_still_to_be_made,
    open_database,
)
from storage.sealing import Keyring, Tx, random_key
from storage.staff_links import StaffLink

NO_TABLES = warning("There is no database yet.", "the first `naast team add` makes it.")
CANNOT_OPEN = "see whether [database] url is right, and that we may read and write there."


@dataclass
class Inside:
    """What was found, and who works here as far as that could be read."""

    findings: list[Finding] = field(default_factory=list)
    team: Team | None = None


async def look(settings: Settings, now: datetime) -> Inside:
    """Reads only: nothing is made, migrated or mended by looking."""
    url = settings.database.url
    if is_still_to_be_made(url):
        return Inside([NO_TABLES], Team())
    try:
        database = open_database(url, Keyring(_key(settings)))
    except ModuleNotFoundError as error:
        return Inside([wrong(f"{error.name} is not installed.", f"pip install {error.name}")])
    try:
        return await _look_inside(settings, database, now)
    except Exception as error:
        if not is_from_outside(error):
            raise
        return Inside(
            [wrong(f"The database cannot be read ({type(error).__name__}).", CANNOT_OPEN)]
        )
    finally:
        await database.close()


def _key(settings: Settings) -> bytes:
    """Without a key of ours the tables can still be looked at."""
    try:
        return config.read_key(settings.database)
    except ConfigError:
        return random_key()


async def _look_inside(settings: Settings, database: Database, now: datetime) -> Inside:
    version = await migrate.version_of(database.reader)
    if version is None:
        return Inside([NO_TABLES], Team())
    found = Inside(list(_tables(version)))
    if any(one.level != "good" for one in found.findings):
        return found
    async with database.read() as tx:
        fits = await tx.keys.fits(tx)
        found.findings.append(_key_fits(settings, fits))
        if fits is not False:
            links = await staff_links.waiting(tx, now)
            found.team = Team(
                await _hours(tx, "facilitator", links),
                await _hours(tx, "coordinator", links),
                Hours(await _of_last_rung(tx)),
            )
    return found


async def _hours(tx: Tx, role: str, links: Sequence[StaffLink]) -> Hours:
    reached = [one.free_as(role) for one in await people.with_role(tx, role)]
    return Hours(reached, [roster.Hours(link.hours) for link in links if link.role == role])


async def _of_last_rung(tx: Tx) -> list[roster.Hours]:
    """One for each person, whatever they may be asked as."""
    found = [
        (role, person)
        for role in ("coordinator", "facilitator")
        for person in await people.with_role(tx, role)
    ]
    return list({person.id: person.hours_as(role) for role, person in found}.values())


def _tables(version: str) -> Iterator[Finding]:
    if version == migrate.NEWEST:
        yield good(f"The database can be read; its tables are the newest ({version}).")
    elif version < migrate.NEWEST:
        yield warning(f"The tables are of an older Naast ({version}).", "`naast run` renews them.")
    else:
        yield wrong(
            f"The tables are of a newer Naast ({version}) than this one ({migrate.NEWEST}).",
            "run the newer one.",
        )


def _key_fits(settings: Settings, fits: bool | None) -> Finding:
    path = settings.database.key_file
    if fits is False:
        return wrong(
            f"{path} is not the key of this database.",
            "put the key there that was there when the database was made.",
        )
    return good(f"{path} is the key of this database.")
