"""What waits, in one reading: the loops ask here, so that no worker begins for nothing."""

from datetime import datetime

from bot.clock import MachineTime
from storage import waits
from storage.database import Database
from storage.waits import Everything, Waits


class Looking:
    """By the machine's time for letters, by the clock for what is due."""

    def __init__(self, database: Database, machine: MachineTime) -> None:
        self._database, self._machine = database, machine

    async def at_work(self) -> Waits:
        """All but letters: where many of those wait, to look at them takes longer."""
        async with self._database.read() as tx:
            return await waits.of_work(tx)

    async def at_everything(self) -> Everything:
        async with self._database.read() as tx:
            return await waits.of_everything(tx, int(self._machine() * 1000))

    async def is_quiet(self, now: datetime) -> bool:
        """Nothing came in unhandled, nothing is due, no letter may go."""
        waiting = await self.at_everything()
        return not (waiting.updates or waiting.is_due(now) or waiting.letters)
