"""W13: who works here is not left alone with a shock, and about whom it is nobody is told."""

from tests.story import Story
from tests.test_story_contact import paired


async def test_w13_a_colleague_is_asked_to_phone_without_whom_it_is_about(story: Story) -> None:
    carla = await story.worker("Carla", "coordinator")
    sara, eva = await paired(story)
    await sara.says("Ik wil niet meer leven")
    screen = await eva.says("Ik schrik")
    assert screen.sees("Is er nu gevaar? Zeg het de ander en bel 112.")
    assert screen.sees("Ik zei niet over wie het gaat.")
    assert await carla.sees("Eva zegt: ik schrik.")
    assert not await carla.sees("Sara")
    assert not await eva.sees("belt je nu")
    await carla.taps("Ik bel nu")
    assert await eva.sees("Carla belt je nu.")
    await story.turn_clock(minutes=11)
    assert not await eva.sees("Er is nu niemand die je belt.")
    assert not await sara.sees("schrik")


async def test_w13_ten_minutes_without_an_answer_are_not_hidden(story: Story) -> None:
    carla = await story.worker("Carla", "coordinator")
    _sara, eva = await paired(story)
    await eva.says("/schrik")
    await story.turn_clock(minutes=11)
    assert await eva.sees("Er is nu niemand die je belt.")
    screen = await carla.taps("Ik bel nu")
    assert screen.sees("Dat is nu niet meer nodig.")


async def test_w13_without_a_coordinator_the_truth_is_said_at_once(story: Story) -> None:
    sara, eva = await paired(story)
    screen = await eva.says("Ik schrik")
    assert screen.sees("Er is nu niemand die je belt.")
    screen = await sara.says("/schrik")
    assert not screen.sees("Er is nu niemand")
