"""What waits to be done, in one look: for the loops, which ask it instead of trying."""

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
    """The same, and from which machine time (ms) an open letter may go."""

    letters_at: int | None


# Made once: to build and to recognise a statement costs more than to run it.
work = (
    exists().where(inbox.c.state == OPEN).label("updates"),
    first.scalar_subquery().label("due_at"),
    exists().where(calendar.c.state == WANTED).label("calendars"),
)
of_work = select(*work)
of_everything = select(*work, first_ready.scalar_subquery().label("letters_at"))


async def look(tx: Tx) -> Waits:
    return Waits(*(await tx.execute(of_work)).one())


async def look_at_everything(tx: Tx) -> Everything:
    """Letters too: where many wait, that takes longer."""
    return Everything(*(await tx.execute(of_everything)).one())
