"""When there is no moment: who hears it, what the client is offered, and who takes it on."""

from sqlalchemy import select

from storage.schema import meeting
from tests.story import Player, Story
from tests.test_story_thin_line import DUTCH, play_until_proposed


async def times_asked(worker: Player) -> int:
    texts = (await worker.screen()).texts
    return sum("Er is nog niemand die hiervoor zorgt." in one for one in texts)


async def test_n16_somebody_takes_it_on_by_name_and_until_then_it_is_asked_again(
    story: Story,
) -> None:
    anna = await story.worker("Anna", hours="ma-zo 9-21")
    chief = await story.worker("Dirk", role="coordinator", hours="ma-zo 9-21")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await story.turn_clock(hours=25)
    asked = sum(
        "Er is nog niemand die hiervoor zorgt." in one for one in (await chief.screen()).texts
    )
    assert asked >= 1
    await story.turn_clock(hours=2)
    again = await times_asked(chief)
    assert again > asked
    await chief.taps("Ik neem dit op mij")
    assert await sara.sees("Dirk zoekt nu zelf voor jou.")
    await story.turn_clock(hours=3)
    assert await times_asked(chief) == again
    await anna.taps("Ik neem dit op mij")
    assert await anna.sees("Dirk zorgt nu voor deze vraag.")


async def test_w18_the_last_rung_leaves_people_alone_in_the_night(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-zo 9-17")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await story.turn_clock(hours=7)
    before = len((await anna.screen()).texts)
    await story.turn_clock(hours=15)
    assert len((await anna.screen()).texts) == before


async def test_a_smaller_talk_is_offered_and_the_search_goes_on(story: Story) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("morgenochtend")
    await sara.taps("Ik weet nog niet waar")
    await story.turn_clock(hours=23)
    assert await sara.sees("Er is nog geen moment. Dat ligt niet aan jou.")
    await sara.taps("Zo door zoeken")
    assert await sara.sees("Alles blijft zoals het was.")


async def test_n20_the_client_always_reads_how_it_stands(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Ja, ik doe mee")
    await anna.taps("Ik weet nog niet wanneer")
    for _ in range(4):
        before = len((await sara.screen()).texts)
        await story.turn_clock(hours=2, minutes=5)
        assert len((await sara.screen()).texts) > before
    assert await sara.sees("2 mensen zijn gevraagd. Eén heeft ja gezegd.")
    assert await bram.sees("Iemand wacht nog op een gesprek.")


async def test_who_is_asked_when_she_can_has_heard_of_her_talk(story: Story) -> None:
    """Two hours without words run from there, also when she herself let a moment go."""
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await story.turn_clock(hours=2, minutes=15)
    before = story.clock()
    assert (await sara.taps("Een andere tijd")).texts[-1].startswith("Wanneer kun je praten?")
    async with story.database.read() as tx:
        told_at = (await tx.execute(select(meeting.c.client_told_at))).scalar()
    assert told_at == before


async def test_w03_who_says_nothing_is_asked_by_name_once(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Ja, ik doe mee")
    await story.turn_clock(hours=9)
    texts = (await anna.screen()).texts
    assert sum("Wil jij het vragen? Gebruik de naam." in one for one in texts) == 1
