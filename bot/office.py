"""What the organisation does from the command line; like the workers, it begins its own
transactions."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules import roster
from storage import buttons, people, staff_links
from storage.database import Database

LINK_FOR = timedelta(days=7)
ROLES = ("facilitator", "peer", "coordinator")


@dataclass(frozen=True)
class Worker:
    name: str
    roles: tuple[str, ...]
    hours: str
    reachable: bool


async def add_worker(database: Database, name: str, role: str, hours: str, now: datetime) -> str:
    """A token that gives this role to whoever opens it first, within seven days.

    Raises ValueError with a sentence about what was expected.
    """
    words = " ".join(name.split())
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
    found: dict[int, people.Person] = {}
    async with database.read() as tx:
        for role in ROLES:
            found |= {person.id: person for person in await people.with_role(tx, role)}
    return [_worker(person) for person in found.values()]


def _worker(person: people.Person) -> Worker:
    roles = person.roles or {}
    hours = next(iter(roles.values()), "")
    return Worker(person.name, tuple(roles), hours, person.blocked_at is None)
