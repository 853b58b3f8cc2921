"""How the program stands, read from the database alone: at work or not, and what waits."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.clock import MachineTime
from bot.lease import LEASE_SECONDS, NAME, SINCE, is_dead
from bot.receiving import HEARD
from storage import counts, leases, migrate
from storage.counts import Counts
from storage.database import Database, is_still_to_be_made, open_database
from storage.sealing import Keyring, random_key

SUBJECTS = {
    "meeting": "something for a talk",
    "person": "something for one person",
    "tie": "something for somebody who is to be asked along",
    "call": "something for a call",
    "contact": "something for two people who chat",
    "talking": "something that somebody said",
    "own": "something that somebody wrote to themselves",
    "house": "housekeeping",
}


@dataclass(frozen=True)
class Standing:
    """`since` and `ticked_at` belong to the process at work; None when there is none."""

    since: datetime | None
    ticked_at: datetime | None
    heard_at: datetime | None
    counts: Counts
    next_due: tuple[str, datetime] | None

    @property
    def at_work(self) -> bool:
        return self.ticked_at is not None


async def look(url: str, machine: MachineTime) -> Standing | None:
    """None while there are no tables of this program. Nothing sealed is read: no key is needed."""
    if is_still_to_be_made(url):
        return None
    database = open_database(url, Keyring(random_key()))
    try:
        is_ours = await migrate.version_of(database.reader) == migrate.NEWEST
        return await _look(database, machine) if is_ours else None
    finally:
        await database.close()


async def _look(database: Database, machine: MachineTime) -> Standing:
    async with database.read() as tx:
        held = await leases.held(tx, NAME)
        since, heard = await leases.noted(tx, SINCE), await leases.noted(tx, HEARD)
        waits, next_due = await counts.take(tx), await counts.next_due(tx)
    if held is None or held[1] < machine() or is_dead(held[0]):
        return Standing(None, None, _moment(heard), waits, next_due)
    return Standing(
        _moment(since), _moment(held[1] - LEASE_SECONDS), _moment(heard), waits, next_due
    )


def in_words(kind: str) -> str:
    """What is due, without anything of anybody: 'something for a talk (meeting:remind)'."""
    return f"{SUBJECTS[kind.partition(':')[0]]} ({kind})"


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
