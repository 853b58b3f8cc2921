"""The program watches itself; a clock that jumps or a machine that sleeps harms nobody."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from bot import standing
from bot.clock import machine_seconds
from bot.commands.house import _lines
from storage.schema import due
from tests.story import Player, Story
from tests.test_story_thin_line import DUTCH, play_until_proposed

LEFT = "Een vraag om een gesprek bleef even liggen. Ik kijk er nu weer naar."
A_MINUTE = timedelta(minutes=1)


async def looks(story: Story) -> list[datetime]:
    async with story.database.read() as tx:
        wanted = select(due.c.due_at).where(due.c.kind == "meeting:look", due.c.state == "open")
        return list((await tx.execute(wanted)).scalars())


async def ask(story: Story) -> tuple[Player, Player]:
    dirk = await story.worker("Dirk", "coordinator")
    await story.worker("Anna")
    await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    return sara, dirk


async def test_n17_an_open_request_without_a_next_step_is_found_and_told(story: Story) -> None:
    _, dirk = await ask(story)
    async with story.database.write() as tx:
        await tx.execute(delete(due).where(due.c.kind == "meeting:look"))
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    assert found.promises[0].next_step is None
    assert await story.app.due.audit(story.clock())
    await story.app.settle()
    assert len(await looks(story)) == 1
    assert (await dirk.screen()).texts[-1] == LEFT
    assert not await story.app.due.audit(story.clock())
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    assert found.counts.mended == 1
    assert "left undone and taken up" in story.log.getvalue()


async def test_n17_what_is_five_minutes_late_twice_is_taken_up(story: Story) -> None:
    """Once is a machine that slept; and the coordinator hears it once an hour, not each time."""
    _, dirk = await ask(story)
    for _ in range(2):
        story.clock.turn_to(max(await looks(story)) + 6 * A_MINUTE)
        assert not await story.app.due.audit(story.clock())
        assert await story.app.due.audit(story.clock())
        (look,) = await looks(story)
        assert look == story.clock()
    await story.app.settle()
    assert (await looks(story))[0] > story.clock()
    assert (await dirk.screen()).texts.count(LEFT) == 1


async def test_n17_a_task_set_aside_for_an_open_request_is_taken_up(story: Story) -> None:
    await ask(story)
    async with story.database.write() as tx:
        await tx.execute(update(due).values(state="quarantined"))
    assert await story.app.due.audit(story.clock())
    assert await looks(story) == [story.clock()]


async def test_n17_a_step_left_by_a_clock_that_went_wrong_is_brought_back(story: Story) -> None:
    await ask(story)
    async with story.database.write() as tx:
        await tx.execute(update(due).values(due_at=story.clock() + timedelta(days=1500)))
    assert await story.app.due.audit(story.clock())
    await story.app.settle()
    (look,) = await looks(story)
    assert story.clock() < look <= story.clock() + timedelta(hours=1)
    await story.app.due.prepare(story.clock())
    async with story.database.read() as tx:
        rows = await tx.execute(select(due.c.due_at).where(due.c.kind.like("house:%")))
        assert max(rows.scalars()) <= story.clock() + timedelta(days=1)


async def test_n17_a_clock_that_was_some_hours_fast_leaves_no_client_without_words(
    story: Story,
) -> None:
    """Nothing was left undone, so nobody hears of it."""
    _, dirk = await ask(story)
    async with story.database.write() as tx:
        await tx.execute(update(due).values(due_at=story.clock() + timedelta(hours=3)))
    assert not await story.app.due.audit(story.clock())
    await story.app.settle()
    assert await looks(story) <= [story.clock() + timedelta(hours=1)]
    assert not await dirk.sees(LEFT)


async def test_n17_status_shows_each_open_promise_its_time_left_and_next_step(story: Story) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    els = await story.client("Els")
    await els.says("Gesprek binnen een dag")
    await story.turn_clock(minutes=29)
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    lines = _lines(found, story.settings, story.clock())
    assert "Promises open: 2." in lines
    mine, theirs = (line for line in lines if line.startswith("  "))
    assert mine.startswith("  proposed for Monday 9 March, 14:00, 23 h 30 min left; next: ")
    assert theirs.startswith("  searching, 23 h 30 min left; next: something for a talk")
    assert "meeting:look" in theirs
    assert not any(name in "\n".join(lines) for name in ("Sara", "Els", "Anna", "Dorpsstraat"))
    await sara.taps("Ja, maandag 14.00 uur")
    await story.turn_clock(hours=24)
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    (late,) = found.promises
    said = standing.promise_in_words(late, story.clock(), story.settings.zone)
    assert said.startswith("searching, 0 h 29 min too late; next: something for a talk")
