"""How the program stands, read from the database alone: at work or not, and what waits."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.clock import MachineTime
from bot.lease import LEASE_SECONDS, NAME, SINCE, is_dead
from bot.locales import moments
from bot.receiving import HEARD
from bot.rules import kept
from storage import counts, leases, migrate
from storage.counts import Counts, Promise
from storage.database import Database, is_still_to_be_made, open_database
from storage.sealing import Keyring, random_key

SUBJECTS = {
    "meeting": "something for a talk",
    "person": "something for one person",
    "tie": "something for somebody who is to be asked along",
    "call": "something for a call",
    "phoning": "something for a call",
    "contact": "something for two people who chat",
    "voice": "something to think about",
    "talking": "something that somebody said",
    "own": "something that somebody wrote to themselves",
    "together": "something for people who sit together",
    "promise": "something that somebody promised",
    "peer": "something for somebody who chats with others",
    "topic": "the place of somebody in a chat",
    "series": "something for talks that come back",
    "how": "something to ask after a talk",
    "house": "housekeeping",
}


INSTEAD = {
    kept.LATER: "kept: later by the client's own choice",
    kept.LATER_OFFERED: "not kept: later, after we said that we could not",
    kept.LESS_OFFERED: "not kept: less than was asked for, as we offered it",
}
STATES = {"open": "searching", "proposed": "proposed", "confirmed": "fixed"}


@dataclass(frozen=True)
class Standing:
    """`since` and `ticked_at` belong to the process at work; None when there is none."""

    since: datetime | None
    ticked_at: datetime | None
    heard_at: datetime | None
    counts: Counts
    next_due: tuple[str, datetime] | None
    promises: Sequence[Promise] = ()

    @property
    def at_work(self) -> bool:
        return self.ticked_at is not None


async def look(url: str, machine: MachineTime, now: datetime) -> Standing | None:
    """None while there are no tables of this program."""
    return await read_only(url, lambda database: _look(database, machine, now))


Found = TypeVar("Found")


async def read_only(url: str, look: Callable[[Database], Awaitable[Found]]) -> Found | None:
    """What is found in the tables; nothing sealed is read, so that no key is needed."""
    if is_still_to_be_made(url):
        return None
    database = open_database(url, Keyring(random_key()))
    try:
        is_ours = await migrate.version_of(database.reader) == migrate.NEWEST
        return await look(database) if is_ours else None
    finally:
        await database.close()


async def _look(database: Database, machine: MachineTime, now: datetime) -> Standing:
    async with database.read() as tx:
        held = await leases.held(tx, NAME)
        since, heard = await leases.noted(tx, SINCE), await leases.noted(tx, HEARD)
        waits, next_due = await counts.take(tx), await counts.next_due(tx)
        promises = await counts.promises(tx, now)
    is_at_work = held is not None and held[1] >= machine() and not is_dead(held[0])
    ticked = _moment(held[1] - LEASE_SECONDS) if held and is_at_work else None
    return Standing(
        _moment(since) if is_at_work else None, ticked, _moment(heard), waits, next_due, promises
    )


def in_words(kind: str) -> str:
    """What is due, without anything of anybody: 'something for a talk (meeting:remind)'."""
    return f"{SUBJECTS[kind.partition(':')[0]]} ({kind})"


def promise_in_words(one: Promise, now: datetime, zone: ZoneInfo) -> str:
    """How it stands, the time left, and what happens next; nothing of anybody."""
    left, ahead = one.start_by - now, timedelta()
    time = f"{_long(left)} left" if left > ahead else f"{_long(-left)} too late"
    step = "nothing is next; the program will see to it within a minute"
    if one.next_step:
        kind, at = one.next_step
        step = f"next: {in_words(kind)}, {moments.moment(at, zone, 'en')}"
    begins = one.starts_at and moments.moment(one.starts_at, zone, "en")
    instead = f", {INSTEAD[one.instead]}" if one.instead else ""
    return f"{STATES[one.state]}{f' for {begins}' if begins else ''}, {time}{instead}; {step}"


def _long(span: timedelta) -> str:
    hours, minutes = divmod(span // timedelta(minutes=1), 60)
    return f"{hours} h {minutes:02} min"


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
