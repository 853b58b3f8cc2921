"""The rounds of the running program: trouble makes them rest, and nothing makes one end unseen."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import structlog

from bot import logs, loops
from bot.app import PageTakenError
from bot.config import WebSettings
from bot.loops import LoopEndedError
from bot.telegram import RetryAfter, wait_of
from bot.web.serving import listen
from tests.story import Player, Story

PATIENCE = 30.0


@asynccontextmanager
async def at_work(story: Story) -> AsyncIterator[asyncio.Task[None]]:
    """The loops of the program, as when it runs for real."""
    stop = asyncio.Event()
    running = asyncio.create_task(story.app.run(stop))
    try:
        async with asyncio.timeout(PATIENCE):
            yield running
    finally:
        stop.set()
        await asyncio.gather(running, return_exceptions=True)


async def until(player: Player, there: Callable[[str], bool]) -> None:
    """Until something stands on this screen."""
    while not any(there(text) for text in (await player.screen()).texts):
        continue


async def test_a_flood_wait_on_hearing_is_waited_for_and_then_it_hears_again(
    one_story: Story,
) -> None:
    sara = await one_story.person("Sara")
    one_story.world.disturb("flood", "getUpdates", times=1, seconds=1)
    async with at_work(one_story):
        await sara.phone.start()
        await until(sara, lambda text: "Ik ben Naast" in text)


def test_how_long_telegram_asks_to_wait_is_read_whatever_it_is() -> None:
    assert wait_of(RetryAfter(7)) == 7
    assert loops.rest_after(RetryAfter(7)) == 7
    assert loops.rest_after(ValueError()) == loops.REST_AFTER_TROUBLE


async def test_a_round_that_fails_goes_on_and_one_that_ends_ends_all() -> None:
    async def fails() -> None:
        failed.append(1)
        if len(failed) > 1:
            raise asyncio.CancelledError
        raise ValueError

    async def rests() -> None:
        await loops.wait(stop, 10)

    failed: list[int] = []
    stop = asyncio.Event()
    with pytest.raises(LoopEndedError, match="fails"):
        await loops.go_on(stop, (rests, fails))
    assert stop.is_set()
    assert len(failed) == 2


async def test_a_page_that_cannot_be_shown_is_said_at_once(one_story: Story) -> None:
    with listen("127.0.0.1:0") as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        await one_story.close_app()
        web = WebSettings(public_url="https://naast.example.nl", listen=address)
        one_story.settings = replace(one_story.settings, web=web)
        await one_story.open_app()
        async with at_work(one_story) as running:
            with pytest.raises(PageTakenError, match=address):
                await running


def test_a_log_that_cannot_be_written_stops_nothing() -> None:
    full = Path("/dev/full").open("w")  # noqa: SIM115 (to close it fails too)
    logs.set_up(to=full)
    structlog.get_logger().warning("a round failed", where="here")
    with pytest.raises(OSError, match="space"):
        full.close()
