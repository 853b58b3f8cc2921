"""W20: easy Dutch from the first minute to the meeting, and back to usual Dutch at any time."""

import pytest

from bot import locales
from storage import people
from tests.story import Player, Story
from tests.test_story_guests import fixed_with_mother


async def easy_client(story: Story) -> Player:
    sara = await story.person("Sara")
    await sara.starts()
    await sara.says("Makkelijk")
    await sara.says("Ja")
    return sara


async def test_w20_easy_dutch_is_offered_before_anything(story: Story) -> None:
    sara = await story.person("Sara")
    await sara.starts()
    screen = await sara.says("Vertel eerst meer")
    assert screen.keyboard == [["Ja", "Makkelijk"], ["Nee", "Nu hulp nodig"]]
    screen = await sara.says("Makkelijk")
    assert screen.texts[-1].splitlines() == [
        "Ik ben een programma: Telegram kan meelezen.",
        "Ik zoek mensen die met jou praten.",
        "Mag ik bewaren wat je zegt?",
    ]
    screen = await sara.says("Vertel eerst meer")
    assert screen.keyboard == [["Ja", "Gewoon Nederlands"], ["Nee", "Nu hulp nodig"]]
    screen = await sara.says("Gewoon Nederlands")
    assert screen.texts[-1].startswith("Ik ben Naast, een programma.")


async def test_w20_what_was_asked_before_the_yes_is_remembered_in_easy_words(story: Story) -> None:
    await story.worker("Anna")
    await story.worker("Bram")
    sara = await story.person("Sara")
    await sara.starts()
    await sara.says("ik wil praten")
    await sara.says("/makkelijk")
    screen = await sara.says("Ja")
    assert screen.sees("Je gesprek begint voor dinsdag 10 maart, 10.00 uur.")
    assert screen.sees("Je mag het ook schrijven.")


async def test_w20_the_whole_journey_in_easy_dutch(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await easy_client(story)
    await sara.says("Gesprek binnen een dag")
    screen = await sara.says("vanmiddag")
    assert screen.sees("Dit begrijp ik: maandag 9 maart, 12.00 tot 18.00 uur")
    await sara.taps("Bij mij thuis")
    assert await sara.sees("Schrijf je straat en je huis.")
    await sara.says("Dorpsstraat 1, Assen")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("tussen 14 en 17 uur")
    assert (await sara.screen()).texts[-1].splitlines() == [
        "Het kan op maandag 9 maart, 14.00 uur.",
        "Waar: Dorpsstraat 1, Assen.",
        "Met Anna en Bram.",
        "Is dit goed?",
    ]
    await sara.taps("Ja, maandag 14.00 uur")
    assert await sara.sees("Het gesprek is op maandag 9 maart, 14.00 uur.")
    assert await anna.sees("Het gesprek staat vast: maandag 9 maart, 14.00 uur.")
    await story.turn_clock(hours=3)
    assert await sara.sees("Het gesprek is bijna: maandag 9 maart, 14.00 uur.")
    screen = await sara.says("Nu hulp nodig")
    assert screen.sees("Is er nu gevaar? Bel 112.\nDenk je aan zelfmoord? Bel 113.")


async def test_w20_usual_dutch_comes_back_in_any_step(story: Story) -> None:
    await story.worker("Anna")
    sara = await easy_client(story)
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Buiten")
    screen = await sara.says("/gewoon")
    assert screen.texts[-1] == "Ik praat nu Nederlands."
    screen = await sara.says("in het park")
    assert screen.sees("De plek: in het park.\nWil je er iemand bij?")


async def test_w20_english_stays_english_and_can_become_easy_dutch(story: Story) -> None:
    tom = await story.client("Tom", "en")
    screen = await tom.says("/gewoon")
    assert screen.texts[-1] == "I speak English now."
    screen = await tom.says("/makkelijk")
    assert screen.texts[-1] == "Ik praat nu makkelijk."


async def test_w20_english_keeps_its_four_answers(story: Story) -> None:
    tom = await story.person("Tom", "en")
    await tom.starts()
    screen = await tom.says("Tell me more first")
    assert screen.keyboard == [["Yes", "Tell me more first"], ["No", "Need help now"]]


async def test_w20_a_repeat_is_marked_in_easy_dutch_too(story: Story) -> None:
    sara = await easy_client(story)
    story.world.disturb("answer_lost", method="sendMessage", times=1)
    screen = await sara.says("hoi")
    assert screen.sees("(misschien dubbel)")


def test_w20_what_easy_dutch_does_not_say_is_said_in_usual_dutch() -> None:
    assert locales.say("nl-easy", "apology") == locales.say("nl", "apology")
    assert locales.say("nl-easy", "welcome-again") != locales.say("nl", "welcome-again")


@pytest.mark.parametrize("code", ["nl", "nl-NL", "en-GB", "de", ""])
def test_nobody_is_put_into_easy_words_unasked(code: str) -> None:
    assert locales.nearest(code, "nl") in ("nl", "en")


async def test_w19_no_keeps_nothing_and_gives_the_phone(story: Story) -> None:
    sara = await story.person("Sara")
    screen = await sara.starts()
    assert len(screen.texts[-1].splitlines()) == 4
    assert screen.keyboard == [["Ja", "Vertel eerst meer"], ["Nee", "Nu hulp nodig"]]
    screen = await sara.says("Nee")
    assert screen.sees("Bel 088 0767 000.")
    async with story.database.read() as tx:
        assert not await people.in_lanes(tx, [story.database.ring.hash("lane", sara.phone.id)])


async def test_w20_words_for_the_talk_and_for_oneself_in_easy_dutch(one_story: Story) -> None:
    sara, _, _, mother = await fixed_with_mother(one_story)
    for player in (sara, mother):
        await player.says("/makkelijk")
    await mother.says("Mijn gesprek")
    await mother.taps("Een vraag om over na te denken")
    assert await mother.sees("Soms heb ik een vraag voor je.\nEén vraag op een dag.\nWil je dat?")
    await mother.taps("Ja, graag een vraag")
    assert await mother.sees("Een vraag voor jou:")
    await mother.taps("Ik wil iets zeggen")
    await mother.says("Ik kom graag naar je toe")
    assert await mother.sees("Ik heb het.\nAlleen jij leest het nu.\nWie mag het lezen?")
    await mother.taps("Iedereen in het gesprek")
    assert await mother.sees("Terug kan tot iemand het leest.")
    await one_story.turn_clock(minutes=15)
    assert await sara.sees("Anderen zeiden iets voor het gesprek.")
    await sara.taps("Nu lezen")
    assert await sara.sees("Ik kom graag naar je toe")
    assert await sara.sees("Dit was alles.")
    await sara.says("/eigen")
    assert await sara.sees("Jij kiest wie iets mag lezen.")
