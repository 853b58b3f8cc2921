"""One process at work on a database at a time; the lease of one that died is taken over at once."""

import asyncio
import os
import secrets
import socket
from pathlib import Path

from bot.clock import MachineTime
from storage import leases
from storage.database import Database

NAME = "naast"
SINCE = "since"
LEASE_SECONDS = 30.0
POLL_SECONDS = 1.0
START_FIELD = 19  # starttime, counted after the name (proc(5))


class AlreadyRunningError(Exception):
    """Another process holds the lease on this database."""


class Lease:
    """Held by machine, process and its start, so that a dead holder can be told from a live one."""

    def __init__(self, database: Database, machine: MachineTime) -> None:
        self._database, self._machine = database, machine
        me = f"{_here()}:{os.getpid()}:{_start_of(os.getpid())}"
        self._holder = f"{me}:{secrets.token_hex(8)}"

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
    """Whether a lease was held by a process of this machine that is no more.

    Numbers of processes are used again: one that started at another moment is another process.
    """
    host, number, start, _ = holder.rsplit(":", 3)
    if host != _here():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass
    return _start_of(int(number)) != start


def _here() -> str:
    """This machine, and the numbering of its processes that this one sees."""
    try:
        numbering = Path("/proc/self/ns/pid").readlink().name
    except OSError:
        numbering = ""
    return f"{socket.gethostname()}/{numbering.replace(':', '')}"


def _start_of(number: int) -> str:
    """When a process started, in ticks since the machine did; '' where that cannot be read."""
    try:
        words = Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return ""
    return words.rpartition(")")[2].split()[START_FIELD]
