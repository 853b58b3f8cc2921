"""How long a talk is: the client's to say, and to change, also when it is fixed."""

import re

from tests.story import Story
from tests.test_story_guests import ask_for_a_talk, fixed_with_mother, two_say_yes


async def test_a_client_says_how_long_and_everybody_goes_by_it(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client("Sara")
    await sara.says("ik wil een gesprek van een half uur")
    assert await sara.sees("Het gesprek duurt een half uur.")
    assert await anna.sees("Iemand vraagt om een gesprek van een half uur.")
    await sara.says("vanmiddag tussen 13 en 14 uur")
    await sara.taps("Korter of langer")
    await sara.says("weet ik veel")
    assert await sara.sees("Typ het, zoals: 45 minuten.")
    await sara.says("drie kwartier graag")
    assert await sara.sees("Dat is goed. Het gesprek duurt 45 minuten.")
    await sara.taps("Bij mij thuis")
    await sara.says("Dorpsstraat 1")
    await sara.taps("Nu niemand erbij")
    await two_say_yes(anna, bram, "vanmiddag")
    assert await bram.sees("Ik vraag nu of dit past: maandag 9 maart, 13.00 tot 13.45 uur.")
    assert await sara.sees("Het kan op maandag 9 maart, 13.00 tot 13.45 uur.")
    await sara.taps("Ja, maandag 13.00 uur")
    fixed = (await anna.screen()).message_with("staat vast: maandag 9 maart, 13.00 tot 13.45 uur.")
    written = await story.download(fixed["file"]["url"])
    assert "DTSTART:20260309T120000Z" in written
    assert "DTEND:20260309T124500Z" in written


async def test_a_proposal_of_another_length_is_made_anew(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    await sara.taps("Nu niemand erbij")
    await two_say_yes(anna, bram, "vanmiddag tussen 12 en 13.30 uur")
    old = (await sara.screen()).message_with("Is dit goed voor jou?")["id"]
    await sara.taps("Later, of toch niet")
    await sara.taps("Korter of langer")
    await sara.taps("een uur praten")
    assert await sara.sees("Het kan op maandag 9 maart, 12.00 tot 13.00 uur.")
    await sara.phone.taps("Ja, maandag 12.00 uur", old)
    await story.app.settle()
    assert not await anna.sees("Het gesprek staat vast")
    await sara.taps("Ja, maandag 12.00 uur")
    assert await anna.sees("Het gesprek staat vast: maandag 9 maart, 12.00 tot 13.00 uur.")


async def test_what_is_fixed_becomes_shorter_at_once_and_longer_only_with_the_two(
    story: Story,
) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await sara.says("Mijn gesprek")
    await sara.taps("De plek, of hoe lang")
    await sara.taps("Korter of langer")
    await sara.taps("een half uur praten")
    for player in (sara, anna, bram):
        assert await player.sees("Het gesprek staat vast: maandag 9 maart, 12.00 tot 12.30 uur.")
    fixed = (await mother.screen()).message_with("maandag 9 maart, 12.00 tot 12.30 uur.")
    written = await story.download(fixed["file"]["url"])
    assert "DTEND:20260309T113000Z" in written
    assert int(re.findall(r"SEQUENCE:(\d+)", written)[0]) > 0
    await sara.says("Mijn gesprek")
    await sara.taps("De plek, of hoe lang")
    await sara.taps("Korter of langer")
    await sara.says("2 uur")
    assert await sara.sees("Dan duurt het 120 minuten.")
    assert not await anna.sees("Ik zoek een ander moment.")
    await sara.taps("Ja, vraag het de begeleiders")
    assert await anna.sees("Ik zoek een ander moment.")
    assert await mother.sees("Haal het oude moment zelf uit je agenda.")
    await sara.taps("Ja, maandag 12.00 uur")
    assert await bram.sees("Het gesprek staat vast: maandag 9 maart, 12.00 tot 14.00 uur.")


async def test_a_length_said_where_a_time_was_asked_is_heard(one_story: Story) -> None:
    await one_story.worker("Anna", language="en")
    sara = await one_story.client("Sara", "en")
    await sara.says("A talk within a day")
    await sara.says("half an hour is enough")
    assert await sara.sees("That is fine. The talk lasts half an hour.")
    assert (await sara.screen()).sees("When can you talk?")
    await sara.says("My talk")
    await sara.says("/data")
    files = [one["file"]["url"] for one in (await sara.screen()).messages if one.get("file")]
    given = "\n".join([await one_story.download(one) for one in files])
    assert "It lasts half an hour." in given
    assert '"minutes": 30' in given
