"""What waits to be done, by one statement."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select

from storage.due import first
from storage.outbox import first_ready
from storage.schema import calendar, inbox
from storage.schema.types import literally
from storage.sealing import Tx

OPEN, WANTED = literally("open", "wanted")


@dataclass(frozen=True)
class Waits:
    """Whether updates are open and calendars wanted; when something is due, at the earliest."""

    updates: bool
    due_at: datetime | None
    calendars: bool

    def is_due(self, now: datetime) -> bool:
        return self.due_at is not None and self.due_at <= now


@dataclass(frozen=True)
class Everything(Waits):
    """The same, and whether a letter may go."""

    letters: bool


# Made once: to build and to recognise a statement costs more than to run it.
work = select(
    exists().where(inbox.c.state == OPEN),
    first.scalar_subquery(),
    exists().where(calendar.c.state == WANTED),
)
everything = work.add_columns(first_ready.scalar_subquery())


async def of_work(tx: Tx) -> Waits:
    return Waits(*(await tx.execute(work)).one())


async def of_everything(tx: Tx, machine_now: int) -> Everything:
    """Letters by the machine's time (ms)."""
    updates, due_at, calendars, ready_at = (await tx.execute(everything)).one()
    return Everything(updates, due_at, calendars, ready_at is not None and ready_at <= machine_now)
