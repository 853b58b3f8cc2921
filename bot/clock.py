"""Time enters the program here alone; everybody else is handed a clock.

Two kinds: the clock of the people (aware UTC, can be turned while practising) and the machine's
seconds, which nobody turns (leases, back-off, flood limits).
"""

import mmap
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]
MachineTime = Callable[[], float]
OFFSET = struct.Struct("<q")


def system_clock() -> datetime:
    """The moment now, aware, in UTC."""
    return datetime.now(UTC)


def machine_seconds() -> float:
    """Seconds since 1970 by the machine, comparable between processes of one machine."""
    return time.time()


def steady_seconds() -> float:
    """Seconds that never go back, for this process alone: flood limits."""
    return time.monotonic()


class TurnableClock:
    """A clock for tests: it stands still until somebody turns it."""

    def __init__(self, start: datetime) -> None:
        self._moment = start

    def __call__(self) -> datetime:
        return self._moment

    def turn_to(self, moment: datetime) -> None:
        """Go on to `moment`; a clock is never turned back."""
        self._moment = max(moment, self._moment)


class SharedClock:
    """A running clock that several processes of this machine read and turn, kept in one file."""

    def __init__(self, path: Path, running: Clock = system_clock) -> None:
        self._running = running
        if not path.exists():
            path.write_bytes(bytes(OFFSET.size))
        with path.open("r+b") as file:
            self._kept = mmap.mmap(file.fileno(), OFFSET.size)

    def __call__(self) -> datetime:
        (microseconds,) = OFFSET.unpack(self._kept)
        return self._running() + timedelta(microseconds=microseconds)

    def turn_to(self, moment: datetime) -> None:
        """Go on to `moment`; never back."""
        if moment > self():
            self.begin_at(moment)

    def begin_at(self, moment: datetime) -> None:
        """Start anew at `moment`, wherever it was."""
        ahead = moment - self._running()
        self._kept[:] = OFFSET.pack(round(ahead / timedelta(microseconds=1)))
