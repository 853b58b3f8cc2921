"""Once more: chosen at the end of a talk; talks that come back are asked each time."""

from sqlalchemy import select

from storage.schema import meeting, series
from tests.story import Player, Story
from tests.test_story_thin_line import DUTCH, play_until_proposed

ASKED = "Iemand vraagt om een gesprek."
NEXT = "Wil je weer praten op maandag 16 maart, 14.00 uur?"


async def after_a_talk(story: Story) -> tuple[Player, Player, Player]:
    """On Monday evening; the talk was at two."""
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await story.turn_clock(hours=10)
    return sara, anna, bram


async def asked(player: Player) -> int:
    return sum(ASKED in one for one in (await player.screen()).texts)


async def open_talks(story: Story) -> list[str]:
    async with story.database.read() as tx:
        wanted = select(meeting.c.state).where(meeting.c.state.not_in(("over", "withdrawn")))
        return list((await tx.execute(wanted)).scalars())


async def test_after_a_talk_another_day_is_chosen_and_the_same_two_are_asked_first(
    story: Story,
) -> None:
    sara, anna, bram = await after_a_talk(story)
    carla = await story.worker("Carla")
    assert (await sara.screen()).buttons == [
        *("Ja, binnen een dag", "Ja, op een andere dag", "Nee, nu geen gesprek", "Nog een vraag"),
    ]
    await sara.taps("Ja, op een andere dag")
    await sara.says("blurf")
    assert await sara.sees("Ik ben een programma en begrijp dit niet.")
    assert await open_talks(story) == []
    await sara.says("vrijdag tussen 13 en 16 uur")
    assert await sara.sees("Dit heb ik begrepen: vrijdag 13 maart, 13.00 tot 16.00 uur")
    assert await sara.sees("De plek: Dorpsstraat 1.")
    assert await asked(anna) == await asked(bram) == 2
    assert not await carla.sees(ASKED)
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("vrijdagmiddag")
    await sara.taps("Nu niemand erbij")
    await story.turn_clock(minutes=15)
    await sara.taps("Ja, vrijdag 13.00 uur")
    assert await anna.sees("Het gesprek staat vast: vrijdag 13 maart, 13.00 uur.")


async def test_after_a_talk_later_is_a_full_answer(story: Story) -> None:
    sara, anna, _ = await after_a_talk(story)
    await sara.taps("Ja, op een andere dag")
    await sara.taps("Ik weet nog geen dag")
    assert await sara.sees("Je vraag blijft staan.")
    await story.turn_clock(days=8)
    assert await sara.sees("Je vraag om een gesprek staat er nog.")
    assert await asked(anna) == 1


async def test_talks_come_back_only_for_who_asks_and_each_is_asked_first(story: Story) -> None:
    sara, anna, _ = await after_a_talk(story)
    await sara.taps("Ja, op een andere dag")
    await sara.says("graag elke week")
    assert await sara.sees("elke week. De eerste keer is maandag 16 maart, 14.00 uur.")
    await story.turn_clock(days=3)
    assert not await sara.sees(NEXT)
    await story.turn_clock(days=1)
    assert await sara.sees(NEXT)
    assert await asked(anna) == 1
    await sara.taps("Ja, maandag 14.00 uur")
    assert await sara.sees("De plek: Dorpsstraat 1.")
    assert await asked(anna) == 2
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    await story.turn_clock(days=7)
    assert await sara.sees("Wil je weer praten op maandag 23 maart, 14.00 uur?")
    await sara.taps("Vraag dit niet meer")
    await story.turn_clock(days=20)
    assert not await sara.sees("Wil je weer praten op maandag 30 maart")
    async with story.database.read() as tx:
        assert not (await tx.execute(select(series))).all()


async def test_silence_to_a_series_books_nothing_and_after_a_while_it_is_let_be(
    story: Story,
) -> None:
    sara, anna, _ = await after_a_talk(story)
    await sara.taps("Ja, op een andere dag")
    await sara.taps("Elke week, of om de week")
    await sara.taps("Vraag het mij om de week")
    await story.turn_clock(days=12)
    assert await sara.sees("Wil je weer praten op maandag 23 maart, 14.00 uur?")
    await story.turn_clock(days=14)
    await sara.taps("Deze keer niet, later wel")
    assert await sara.sees("Ik vraag je weer voor maandag 20 april, 14.00 uur.")
    await sara.says("/start")
    assert await sara.sees("Ik vraag je om de week of je wilt praten.")
    await story.turn_clock(days=70)
    assert (await sara.screen()).texts[-1].startswith("Ik vraag het nu niet meer om de week.")
    assert await asked(anna) == 1
    assert await open_talks(story) == []
