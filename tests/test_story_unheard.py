"""A voice or a photo where a question is open: it reaches people, and the question goes on."""

import handlers
from handlers import routing, talking
from tests.story import Player, Story
from tests.test_story_contact import paired
from tests.test_story_guests import ask_for_a_talk, two_say_yes
from tests.test_story_talking import joined

TYPE_IT = "Wil je het typen?"


async def kinds_of(player: Player) -> list[str]:
    return [one["file"]["kind"] for one in (await player.screen()).messages if one.get("file")]


async def newest(player: Player) -> str:
    return (await player.screen()).texts[-1]


async def test_w20_every_open_question_goes_on_after_a_voice() -> None:
    """Each is heard whole, or goes on as 'I do not know yet' would, or is asked again."""
    ways = {*routing.WHOLE, *talking.UNKNOWN, *talking.TYPED}
    by_others = {"guest:when", "welcome:agree", *routing.HELP_STEPS}
    assert set(handlers.STEPS) == ways | by_others


async def test_w20_a_day_that_was_spoken_leaves_the_question_open_for_it(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Liever later")
    await sara.sends("voice")
    screen = await sara.says("ja")
    assert screen.texts[-1].endswith("Jij zegt wanneer.")
    assert await kinds_of(anna) == ["voice"]


async def test_w20_what_must_be_typed_is_asked_once_more(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    await sara.taps("Ja, iemand erbij")
    await sara.sends("voice")
    await sara.taps("Ja, geef het aan Anna")
    assert TYPE_IT in await newest(sara)
    await sara.sends("photo")
    await sara.taps("Nee, geef het niet")
    assert TYPE_IT in await newest(sara)
    assert await kinds_of(anna) == ["voice"]
    screen = await sara.says("mama")
    assert screen.sees("Dit is de link voor mama.")


async def test_w20_a_facilitator_may_say_when_by_voice_and_the_client_hears_it(
    story: Story,
) -> None:
    anna = await story.worker("Anna")
    sara = await ask_for_a_talk(story)
    await anna.taps("Ja, ik doe mee")
    await anna.sends("voice")
    screen = await anna.says("ja")
    assert await kinds_of(sara) == ["voice"]
    assert screen.sees("Typ het hier als je het weet.")
    await anna.says("vanmiddag")
    assert await anna.sees("Dit heb ik begrepen: maandag 9 maart")


async def test_w20_another_day_after_a_talk_may_be_spoken_too(story: Story) -> None:
    sara, eva = await paired(story)
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Buiten")
    await sara.says("het park")
    await two_say_yes(anna, bram, "vanmiddag")
    await story.turn_clock(minutes=30)
    await sara.taps("Ja, maandag 12.00 uur")
    await story.turn_clock(hours=10)
    await sara.taps("Ja, op een andere dag")
    await sara.sends("voice")
    await sara.says("ja")
    assert (await newest(sara)).endswith("Jij zegt wanneer.")
    assert await kinds_of(eva) == ["voice"]
