"""The practice house: a program in a process beside it, under a clock that all of them share."""

import asyncio
import gc
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.clock import SharedClock, TurnableClock
from bot.demo import CAST, Practice, playing
from bot.sandbox.values import Message
from tests.browsing import MORNING
from tests.phones import Phones, Unplayable

PATIENCE = 30.0
START = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


def test_a_shared_clock_is_turned_for_everybody_and_never_back(tmp_path: Path) -> None:
    machine = TurnableClock(START)
    one, other = (SharedClock(tmp_path / "clock", machine) for _ in range(2))
    one.turn_to(START + timedelta(hours=1))
    assert other() == START + timedelta(hours=1)
    machine.turn_to(START + timedelta(minutes=5))
    assert other() == START + timedelta(hours=1, minutes=5)
    other.turn_to(START)
    assert one() == START + timedelta(hours=1, minutes=5)
    one.begin_at(START)
    assert other() == START


async def _until_said(practice: Practice, person: int, words: str) -> None:
    with practice.world.bell.listening() as rung:
        while not any(words in one.text for one in _screen(practice, person)):
            await asyncio.wait_for(rung.wait(), PATIENCE)
            rung.clear()


def _screen(practice: Practice, person: int) -> list[Message]:
    return list(practice.world.state.people[person].messages.values())


async def test_everybody_has_a_phone_and_who_works_here_is_known() -> None:
    async with playing(start=MORNING) as practice, ClientSession() as session:
        await practice.begin_again("en")
        phones = Phones(practice.url, session)
        listed = (await phones.call("GET", "/people"))["people"]
        assert [(one["name"], one["language"]) for one in listed] == [
            (player.name, "en") for player in CAST
        ]
        assert [one["started"] for one in listed] == [bool(player.roles) for player in CAST]
        assert list(practice.parts.values()) == [player.part for player in CAST]


async def test_the_program_is_killed_and_started_and_what_was_said_waits() -> None:
    async with playing(start=MORNING) as practice, ClientSession() as session:
        await practice.begin_again("nl")
        phones = Phones(practice.url, session)
        assert practice.program == "runs"
        await phones.call("POST", "/program/kill")
        assert practice.program == "gone"
        sara = (await phones.call("GET", "/people"))["people"][0]["id"]
        await phones.call("POST", f"/people/{sara}/start")
        turned = await phones.turn(minutes=1)
        assert datetime.fromisoformat(turned) >= MORNING + timedelta(minutes=1)
        await phones.call("POST", "/program/start")
        await phones.call("POST", "/program/start")
        assert practice.program == "runs"
        await _until_said(practice, sara, "Ik ben Naast")


async def test_beginning_again_needs_a_language_it_speaks() -> None:
    async with playing(start=MORNING) as practice, ClientSession() as session:
        await practice.begin_again("nl")
        phones = Phones(practice.url, session)
        with pytest.raises(Unplayable, match="one of nl, en"):
            await phones.call("POST", "/again", language="fy")
        await phones.call("POST", "/again", language="en")
        assert practice.language == "en"
        assert practice.clock() < MORNING + timedelta(minutes=1)


async def _keep_looking(practice: Practice) -> None:
    while True:
        await practice.next_due()


async def test_pages_that_look_ahead_while_it_begins_again_leave_nothing_open() -> None:
    async with playing(start=MORNING) as practice:
        await practice.begin_again("nl")
        looking = [asyncio.create_task(_keep_looking(practice)) for _ in range(3)]
        for _ in range(3):
            await practice.begin_again("nl")
        for one in looking:
            one.cancel()
        await asyncio.wait(looking)
    gc.collect()
