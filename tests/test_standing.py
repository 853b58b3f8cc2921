"""`naast status`: what is said of a program at work, from the database alone."""

from bot import standing
from bot.clock import machine_seconds
from bot.lease import LEASE_SECONDS, NAME
from storage import leases
from storage.sealing import Tx
from tests.story import Story
from tests.test_story_thin_line import DUTCH, play_until_proposed


async def test_a_program_at_work_says_since_when_and_what_waits(story: Story) -> None:
    before = machine_seconds()
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.phone.says("ik kom er zo aan")
    await story.app.receiving.step(story.clock())
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    assert found.at_work
    assert found.since is not None
    assert found.ticked_at is not None
    assert found.since.timestamp() <= before
    assert found.counts.updates == 1
    assert found.counts.letters == found.counts.letters_parked == found.counts.updates_aside == 0
    assert found.next_due is not None
    assert standing.in_words(found.next_due[0]) == "something for a talk (meeting:look)"


async def test_a_program_that_stopped_is_not_at_work(story: Story) -> None:
    await story.close_app()
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    assert not found.at_work
    await story.open_app()


async def test_a_lease_that_is_over_or_of_a_dead_process_is_nobody_at_work(story: Story) -> None:
    late = machine_seconds() + LEASE_SECONDS + 1
    found = await standing.look(story.place.url, lambda: late, story.clock())
    assert found is not None
    assert not found.at_work
    async with story.database.write() as tx:
        await _give_to_the_dead(tx)
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    assert not found.at_work


async def _give_to_the_dead(tx: Tx) -> None:
    """A process number beyond what any machine gives."""
    holder, _ = await leases.held(tx, NAME) or ("", 0)
    place = holder.rsplit(":", 3)[0]
    dead = f"{place}:{2**30}:0:x"
    await leases.take(tx, NAME, dead, machine_seconds(), LEASE_SECONDS, lambda _: True)
