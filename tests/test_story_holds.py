"""A moment waits for a client's yes, but not for hours when another needs it."""

from tests.story import Player, Story
from tests.test_story_settling import asked_with_mother
from tests.test_story_thin_line import DUTCH, play_until_proposed

GONE = "Dat moment is er niet meer."
PROPOSED = "Is dit goed voor jou?"


async def tom_asks_too(
    story: Story, anna: Player, bram: Player, only: str = "tussen 14 en 15.30 uur"
) -> Player:
    """The same two can at that very moment and at no other."""
    tom = await story.client("Tom")
    await tom.says(DUTCH.ask)
    await tom.says(f"vandaag {only}")
    await tom.taps("Ik weet nog niet waar")
    await tom.taps("Nu niemand erbij")
    for worker in (anna, bram):
        await worker.taps(DUTCH.join)
        await worker.says(f"vandaag {only}")
    return tom


async def test_n15_a_hold_without_her_yes_ends_when_another_waits(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    tom = await tom_asks_too(story, anna, bram)
    await story.turn_clock(minutes=50)
    assert not await tom.sees(PROPOSED)
    assert not await sara.sees(GONE)
    await story.turn_clock(minutes=15)
    assert await tom.sees("Het kan op maandag 9 maart, 14.00 uur.")
    assert await sara.sees(GONE)
    screen = await sara.taps(DUTCH.yes)
    assert screen.sees("Er is iets veranderd. Zo is het nu.")
    await tom.taps(DUTCH.yes)
    assert await anna.sees(DUTCH.confirmed)
    assert not screen.sees("staat vast")


async def test_n15_nobody_loses_a_moment_that_nobody_else_needs(story: Story) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await story.turn_clock(hours=2)
    await sara.taps(DUTCH.yes)
    assert await sara.sees(DUTCH.confirmed)


async def test_n15_what_the_client_said_yes_to_is_nobody_elses(story: Story) -> None:
    """She waits for her mother: it is not fixed, and stays hers."""
    sara, anna, bram, _ = await asked_with_mother(story)
    await sara.taps_first()
    tom = await tom_asks_too(story, anna, bram, "tussen 15.15 en 16.45 uur")
    await story.turn_clock(hours=2)
    assert not await tom.sees(PROPOSED)
    assert not await sara.sees(GONE)
