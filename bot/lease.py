"""One process at work on a database at a time; the lease of one that died is taken over at once."""

import asyncio
import os
import secrets
import socket

from bot.clock import MachineTime
from storage import leases
from storage.database import Database

NAME = "naast"
SINCE = "since"
LEASE_SECONDS = 30.0
POLL_SECONDS = 1.0


class AlreadyRunningError(Exception):
    """Another process holds the lease on this database."""


class Lease:
    """Held by machine, process and a random word, so that a dead holder can be told from a live."""

    def __init__(self, database: Database, machine: MachineTime) -> None:
        self._database, self._machine = database, machine
        self._holder = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(8)}"

    async def get(self, patience: float) -> None:
        """Take it, waiting at most `patience` seconds; raises AlreadyRunningError."""
        until = self._machine() + patience
        while not await self.keep():
            if self._machine() >= until:
                raise AlreadyRunningError
            await asyncio.sleep(POLL_SECONDS)
        async with self._database.write() as tx:
            await leases.note(tx, SINCE, self._machine())

    async def keep(self, seconds: float = LEASE_SECONDS) -> bool:
        """Take or renew it; False when somebody else has it."""
        now = self._machine()
        async with self._database.write() as tx:
            return await leases.take(tx, NAME, self._holder, now, seconds, is_dead)

    async def give_back(self) -> None:
        async with self._database.write() as tx:
            await leases.give_back(tx, NAME, self._holder)


def is_dead(holder: str) -> bool:
    """Whether a lease was held by a process of this machine that is no more."""
    host, pid, _ = holder.rsplit(":", 2)
    if host != socket.gethostname() or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
