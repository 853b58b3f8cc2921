"""Time enters the program here alone; everybody else is handed a clock.

Two kinds: the clock of the people (aware UTC, can be turned while practising) and the machine's
seconds, which nobody turns (leases, back-off, flood limits).
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
MachineTime = Callable[[], float]


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
    """A clock for practice and tests: it stands still until somebody turns it, or runs along."""

    def __init__(self, start: datetime, running: Clock | None = None) -> None:
        self._running = running
        self._offset = start - (running() if running else start)
        self._start = start

    def __call__(self) -> datetime:
        return (self._running() if self._running else self._start) + self._offset

    def turn_to(self, moment: datetime) -> None:
        """Go on to `moment`; a clock is never turned back."""
        if moment > self():
            self._offset += moment - self()
