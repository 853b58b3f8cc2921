"""What comes back from Telegram is written down one way or another: no letter stops all others."""

from sqlalchemy import select, update

from storage import outbox as letters
from storage.outbox import Outcome
from storage.schema import outbox
from tests.story import Player, Story
from tests.test_story_talking import speaking


async def _handle(story: Story) -> None:
    """Take in what people did and answer it, without waiting for what is in the air."""
    assert await story.app.receiving.step(story.clock())
    assert await story.app.dispatch.step(story.clock())


async def _fly(story: Story) -> None:
    """Send what may go, and write down what comes back, once."""
    await story.app.delivery.step(story.clock())
    await story.app.delivery.wait_for_landing()


async def kinds_in_doubt(story: Story) -> set[str]:
    """Of what is being sent for the second time."""
    async with story.database.read() as tx:
        again = select(outbox.c.kind).where(outbox.c.state == "sending", outbox.c.attempts > 0)
        return set((await tx.execute(again)).scalars())


async def hears_me(story: Story, name: str) -> Player:
    tom = await story.person(name)
    await tom.starts()
    assert await tom.sees("Ik ben Naast")
    return tom


async def test_who_erases_while_a_second_copy_is_on_its_way_stops_no_other_letter(
    story: Story,
) -> None:
    sara, anna = await speaking(story)
    await sara.says("/stop")
    await sara.taps("Anna antwoorden")
    story.world.disturb("answer_lost", "copyMessage", times=1, person=anna.phone.id)
    await sara.phone.sends("voice", "een.voice", "c291bmQ=")
    await _handle(story)
    while "copy" not in await kinds_in_doubt(story):
        await _fly(story)
    await sara.phone.taps("Ja, gooi alles weg")
    await _handle(story)
    await story.app.settle()
    assert not (await sara.screen()).sees("Anna antwoorden")
    await hears_me(story, "Tom")


async def test_what_is_closed_stays_closed_whoever_still_writes_down_an_answer(
    story: Story,
) -> None:
    """Another process has taken over and sent it meanwhile."""
    await hears_me(story, "Sara")
    async with story.database.write() as tx:
        rows = (await tx.execute(select(outbox.c.seq, outbox.c.message_id))).all()
        outcomes = [Outcome(one.seq, "unknown", None, "NoAnswerError", 0, 1) for one in rows]
        await letters.record(tx, outcomes)
        await letters.record(tx, [Outcome(one.seq, "sent", 7) for one in rows])
        after = (await tx.execute(select(outbox.c.seq, outbox.c.message_id))).all()
        states = set((await tx.execute(select(outbox.c.state))).scalars())
    assert after == rows
    assert states == {"sent"}


async def test_an_open_letter_without_words_is_dropped_and_the_rest_goes_on(story: Story) -> None:
    await hears_me(story, "Sara")
    async with story.database.write() as tx:
        await tx.execute(update(outbox).values(state="unknown", sealed=None))
    await hears_me(story, "Tom")
    async with story.database.read() as tx:
        states = set((await tx.execute(select(outbox.c.state))).scalars())
    assert states == {"sent", "dropped"}


async def test_what_stands_as_on_its_way_and_never_left_is_sent_after_all(story: Story) -> None:
    """The claim was kept, and its own answer was lost: nothing flies, and its chat waits."""
    sara = await hears_me(story, "Sara")
    await sara.phone.says("hm")
    await _handle(story)
    async with story.database.write() as tx:
        waiting = await letters.claim(tx, 0, 10)
        await letters.mark_sending(tx, [one.seq for one in waiting])
    story.app.delivery._never_sent = waiting
    before = len((await sara.screen()).texts)
    await _fly(story)
    assert len((await sara.screen()).texts) > before
