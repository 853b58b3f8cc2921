"""A voice or a photo where people speak answers for who cannot type, and reaches who is meant."""

import pytest

from tests.story import Story
from tests.test_story_talking import joined


@pytest.mark.parametrize("kind", ["voice", "photo", "document"])
async def test_w20_what_the_program_cannot_read_answers_the_question_when(
    story: Story, kind: str
) -> None:
    sara, anna = await joined(story)
    await sara.taps("Een tijd kiezen")
    screen = await sara.sends(kind)
    assert not (await anna.screen()).messages[-1].get("file")
    await sara.taps(screen.buttons[0])
    assert await sara.sees("Waar wil je praten?")
    messages = (await anna.screen()).messages
    assert messages[-2]["text"] == "Sara:"
    assert messages[-1]["file"]["kind"] == kind


async def test_w20_a_voice_before_anybody_said_yes_waits_for_who_does(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    screen = await sara.sends("voice")
    assert screen.sees("Wie ja zegt, mag die dit horen?")
    screen = await sara.says("ja")
    assert screen.sees("Waar wil je praten?")
    await sara.sends("voice")
    await sara.says("ja")
    assert await sara.sees("Wil je er iemand bij?")
    await anna.taps("Ja, ik doe mee")
    kinds = [one["file"]["kind"] for one in (await anna.screen()).messages if one.get("file")]
    assert kinds == ["voice", "voice"]


async def test_w20_a_spoken_address_is_an_address(story: Story) -> None:
    sara, _anna = await joined(story)
    await sara.taps("Een tijd kiezen")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await sara.sends("voice")
    screen = await sara.says("ja")
    assert screen.sees("De plek: thuis.")


async def test_w20_a_voice_of_somebody_without_a_question_gets_the_truth(story: Story) -> None:
    sara = await story.client()
    screen = await sara.sends("voice")
    assert screen.sees("Hier leest nu niemand mee.")
    assert screen.buttons == ["Ja, ik wil een gesprek", "Nee, nu geen gesprek"]
    tom = await story.person("Tom")
    await tom.starts()
    screen = await tom.sends("voice")
    assert screen.sees("Ik kan dit niet horen of zien.")


async def test_a_photo_with_words_answers_with_its_words_too(story: Story) -> None:
    sara, _anna = await joined(story)
    await sara.taps("Een tijd kiezen")
    screen = await sara.sends("photo", "morgen om 3 uur in de middag")
    assert screen.sees("Mag Anna dit zien?")
    assert screen.sees("Dit heb ik begrepen")
