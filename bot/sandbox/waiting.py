"""The one long poll that may be open at Telegram, and how it comes to an end."""

import asyncio

from bot.sandbox.errors import CONFLICT, HungUp, Refused


class Waiting:
    """Belongs to the running loop, therefore never part of a snapshot."""

    def __init__(self) -> None:
        self._poll: asyncio.Future[None] | None = None

    @property
    def is_open(self) -> bool:
        return self._poll is not None and not self._poll.done()

    def ring(self) -> None:
        """There may be news."""
        if self._poll and self.is_open:
            self._poll.set_result(None)

    def _end(self, reason: Exception) -> None:
        if self._poll and self.is_open:
            self._poll.set_exception(reason)

    def hang_up(self) -> None:
        self._end(HungUp())

    def give_way(self) -> None:
        """Another getUpdates came: the one that waits is told so."""
        self._end(Refused(409, CONFLICT))

    async def wait(self, seconds: float) -> None:
        """Until something rings, at most so many seconds of machine time."""
        loop = asyncio.get_running_loop()
        poll = self._poll = loop.create_future()
        timer = loop.call_later(seconds, self._let_go, poll)
        try:
            await poll
        finally:
            timer.cancel()

    @staticmethod
    def _let_go(poll: asyncio.Future[None]) -> None:
        if not poll.done():
            poll.set_result(None)
