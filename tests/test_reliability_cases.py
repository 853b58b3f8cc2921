"""What comes in, whatever happens to the line, the disk or the program; numbers are the cases of
RELIABILITY.md, section 5."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from bot.sandbox.updates import announce
from storage.schema import lease
from tests.crash import Line, Step
from tests.databases import Place, take_snapshot
from tests.story import Player, Story

ASKED = "Ik heb je vraag."
ASKING = "Gesprek binnen een dag"


async def count(player: Player, fragment: str) -> int:
    return sum(fragment in text for text in (await player.screen()).texts)


async def rows_of(story: Story, table: str) -> list[dict[str, Any]]:
    return (await take_snapshot(story.database))[table]


@pytest.mark.parametrize("point", ["answer getUpdates", "call sendMessage", "answer sendMessage"])
async def test_1_2_12_13_a_death_around_a_call_costs_nothing(place: Place, point: str) -> None:
    line = Line(place)
    await line.begin(Sara="")
    step = Step("Sara opens the bot", lambda line: line.starts("Sara"))
    before = await line.take_moment()
    trace = (await line.play(step)).trace
    await line.go_back(before)
    assert (await line.play(step, trace.index(point) + 1)).is_dead
    await line.recover(step, line.now)
    texts = [one.text for one in line.person("Sara").messages.values() if one.by_bot]
    assert len(texts) == 1 + (point == "answer sendMessage")
    assert [text.startswith("(misschien dubbel)") for text in texts] == {
        "answer getUpdates": [False],
        "call sendMessage": [True],
        "answer sendMessage": [False, True],
    }[point]
    await line.close()


async def test_3_an_update_that_comes_twice_is_handled_once(story: Story) -> None:
    sara = await story.client()
    await sara.phone.says(ASKING)
    for _ in range(2):
        await story.app.receiving.step(story.clock())
        await story.close_app()
        await story.open_app()
    await story.app.settle()
    assert await count(sara, ASKED) == 1
    assert len(await rows_of(story, "meeting")) == 1


async def test_4_the_same_press_again_is_the_same_act(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says(ASKING)
    asked = (await anna.screen()).message_with("Doe je mee?")["id"]
    for _ in range(3):
        await anna.phone.taps("Ja, ik doe mee", asked)
        await story.app.settle()
    assert await count(anna, "Jij zei als eerste ja.") == 1
    assert len((await anna.screen()).toasts) == 2


async def test_5_a_malformed_update_harms_only_itself(story: Story) -> None:
    sara = await story.client()
    for content in ("nothing", {"chat": 7}, {"chat": {"type": "private"}}, [], None):
        announce(story.world, "message", content)  # type: ignore[arg-type]
    announce(story.world, "message", {"message_id": 1, "chat": {"id": 7, "type": "private"}})
    await sara.says(ASKING)
    await story.app.settle()
    assert await count(sara, ASKED) == 1
    assert not [row for row in await rows_of(story, "inbox") if row["state"] == "open"]


@pytest.mark.parametrize("kind", ["not_found", "bad_gateway", "outage", "flood"])
async def test_6_whatever_a_proxy_answers_the_bot_goes_on_asking(story: Story, kind: str) -> None:
    sara = await story.client()
    story.world.disturb(kind, "getUpdates", times=3, seconds=1)
    for _ in range(4):
        await sara.says("Hallo")
    assert await count(sara, "Ik ben een programma.") >= 4


async def test_9_a_press_that_telegram_forgot_is_asked_again(story: Story) -> None:
    anna, sara = await story.worker("Anna"), await story.client()
    await sara.says(ASKING)
    await story.app.ticking.tick()
    await story.close_app()
    await anna.phone.taps("Ja, ik doe mee")
    story.clock.turn_to(story.clock() + timedelta(seconds=200))
    await story.open_app(machine=lambda: time.time() + 200)
    await story.app.settle()
    assert len(await rows_of(story, "seat")) == 2
    assert await anna.sees("even weg")


async def test_9_what_was_written_during_six_hours_is_heard_in_order(story: Story) -> None:
    sara = await story.client()
    await story.close_app()
    for words in (ASKING, "ik weet het niet", "Buiten"):
        await sara.phone.says(words)
    story.clock.turn_to(story.clock() + timedelta(hours=6))
    await story.open_app()
    await story.app.settle()
    assert await count(sara, ASKED) == 1


async def test_10_numbers_that_start_lower_after_a_silent_week_are_heard(story: Story) -> None:
    sara = await story.client()
    await story.turn_clock(hours=8 * 24)
    story.world.state.numbers["update"] = 1_000
    await sara.says(ASKING)
    assert await count(sara, ASKED) == 1


async def test_20_40_one_who_writes_a_lot_delays_nobody(story: Story) -> None:
    sara, tom = await story.client("Sara"), await story.client("Tom")
    for number in range(500):
        await sara.phone.says(f"Nog iets, nummer {number}")
    await tom.phone.says(ASKING)
    while await story.app.receiving.step(story.clock()):
        pass
    await story.app.dispatch.step(story.clock())
    await story.app.delivery.step(story.clock())
    await story.app.delivery.wait_for_landing()
    assert await tom.sees(ASKED)
    assert await count(sara, "Ik ben een programma.") <= 1


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # which can be told so
async def test_24_a_full_disk_acknowledges_nothing_and_heals(story: Story) -> None:
    sara = await story.client()
    async with story.database.writer.connect() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    for _ in range(30):
        await sara.phone.says("veel woorden " * 300)
    await sara.phone.says(ASKING)
    with pytest.raises(DBAPIError, match="full"):
        await story.app.settle()
    assert len(story.world.state.updates) >= 30
    async with story.database.writer.connect() as connection:
        await connection.exec_driver_sql("PRAGMA max_page_count=1073741823")
    await story.app.settle()
    assert await count(sara, ASKED) == 1
    assert not story.world.state.updates


async def test_29_a_task_cancelled_in_a_transaction_leaves_nothing_behind(story: Story) -> None:
    row = {"name": "half", "holder": "nobody", "until": 0}
    entered = asyncio.Event()

    async def write_half() -> None:
        async with story.database.write() as tx:
            await tx.execute(insert(lease), [row])
            entered.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write_half())
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    sara = await story.client()
    await sara.says(ASKING)
    assert await count(sara, ASKED) == 1
    assert "half" not in {one["name"] for one in await rows_of(story, "lease")}


async def test_33_a_night_that_fell_while_the_program_was_down_still_comes(story: Story) -> None:
    await story.client()
    await story.close_app()
    story.clock.turn_to(story.clock() + timedelta(hours=80))
    await story.open_app()
    await story.app.settle()
    assert not [row for row in await rows_of(story, "inbox") if row["state"] == "done"]
