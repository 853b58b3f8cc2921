"""What the database refuses, holds up or set aside, and that nothing is lost by it; numbers are
the cases of RELIABILITY.md, section 5."""

import time

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from storage.schema import due
from tests.databases import take_snapshot
from tests.story import Story

ASKING = "Gesprek binnen een dag"


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # which can be told so
async def test_9_a_silence_that_could_not_be_written_down_is_not_forgotten(story: Story) -> None:
    anna, sara = await story.worker("Anna"), await story.client()
    await sara.says(ASKING)
    await story.app.receiving.note()
    await story.close_app()
    await story.open_app(machine=lambda: time.time() + 200)
    await _let_write(story, False)
    with pytest.raises(DBAPIError, match="readonly"):
        await story.app.receiving.step(story.clock())
    await _let_write(story, True)
    await story.app.settle()
    assert await anna.sees("even weg")


async def _let_write(story: Story, may: bool) -> None:
    words = f"PRAGMA query_only={'OFF' if may else 'ON'}"
    async with story.database.writer.connect() as connection:
        await connection.run_sync(lambda one: one.connection.cursor().execute(words))


async def test_33_a_night_that_was_set_aside_comes_again_after_a_start(story: Story) -> None:
    await story.client()
    async with story.database.write() as tx:
        await tx.execute(update(due).values(state="quarantined", tries=3, trouble="KeyError"))
    await story.close_app()
    await story.open_app()
    await story.turn_clock(hours=80)
    kept = (await take_snapshot(story.database))["inbox"]
    assert not [row for row in kept if row["state"] == "done"]
