"""Rounds again and again until it is time to stop; that one ends by itself is never passed over."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any

import structlog

from bot.logs import trouble_of
from bot.telegram import wait_of

log = structlog.get_logger()
REST_AFTER_TROUBLE = 2.0
LONGEST_WAIT = 10.0
LONGEST_REST = 3600.0
Round = Callable[[], Awaitable[None]]


class LoopEndedError(Exception):
    """Part of the program ended though nobody asked for it: it must be started anew, whole."""


async def go_on(
    stop: asyncio.Event, rounds: Sequence[Round], page: Sequence[Coroutine[Any, Any, None]] = ()
) -> None:
    """Until `stop`. A round that fails rests a little and goes on; LoopEndedError when one ends.

    Nothing is cancelled inside a transaction: the loops end by themselves, between rounds.
    """
    tasks = [asyncio.create_task(_until_stopped(stop, one), name=one.__name__) for one in rounds]
    tasks += [asyncio.create_task(one, name="the page") for one in page]
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
        ended = [one.get_name() for one in tasks if one.done() and not stop.is_set()]
    finally:
        stopping.cancel()
        stop.set()
        await asyncio.gather(*tasks, return_exceptions=True)
    if ended:
        log.error("a loop ended", where=ended[0])
        raise LoopEndedError(ended[0])


async def _until_stopped(stop: asyncio.Event, one_round: Round) -> None:
    while not stop.is_set():
        try:
            await one_round()
        except Exception as error:
            log.warning("a round failed", where=one_round.__name__, trouble=trouble_of(error))
            await wait(stop, rest_after(error), LONGEST_REST)


def rest_after(error: Exception) -> float:
    """Seconds; as long as Telegram asks for, when it does."""
    return max(REST_AFTER_TROUBLE, wait_of(error))


async def wait(event: asyncio.Event, seconds: float, longest: float = LONGEST_WAIT) -> None:
    """For an event, at most so many seconds and never longer than some."""
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), min(max(seconds, 0.0), longest))
