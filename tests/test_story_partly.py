"""Being there in part: on the telephone, later, or with a few words that are read out."""

from dataclasses import replace

from bot.config import MeetingSettings
from tests.inviting_page import Browser, with_page
from tests.story import Story
from tests.test_story_guests import (
    ask_for_a_talk,
    fixed_with_mother,
    link_for,
    open_link,
    two_say_yes,
)
from tests.test_story_page import invite
from tests.test_story_page_words import ABSENT, presses, says

BY_PHONE = "Ik kom met de telefoon erbij"
NUMBER = "06 12 34 56 78"


async def test_n13_who_cannot_come_joins_by_phone_in_the_way_the_client_gave(
    story: Story,
) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await mother.taps("Ik kan toch niet komen")
    assert BY_PHONE not in (await mother.screen()).buttons
    await sara.says("Mijn gesprek")
    await sara.taps("De plek, of hoe lang")
    await sara.taps("Iemand met de telefoon erbij")
    await sara.says(NUMBER)
    await mother.says("/start")
    assert not await mother.sees(NUMBER)
    await mother.taps(BY_PHONE)
    for player in (sara, anna, bram):
        assert await player.sees("mama is er met de telefoon bij.")
    assert await mother.sees(f"Waar: Dorpsstraat 1. Jij bent er met de telefoon bij: {NUMBER}")
    await anna.says("/mijn")
    assert await anna.sees("Met Sara, Bram en mama (met de telefoon).")
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    assert await sara.sees("mama: komt met de telefoon erbij")
    assert not await bram.sees(NUMBER)
    await sara.says("Mijn gesprek")
    await sara.taps("De plek, of hoe lang")
    await sara.taps("Iemand met de telefoon erbij")
    await sara.says("via de buurvrouw")
    assert await mother.sees("Jij bent er met de telefoon bij: via de buurvrouw")
    assert not await anna.sees("via de buurvrouw")
    await sara.says("Mijn gesprek")
    await sara.taps("De plek, of hoe lang")
    await sara.taps("Iemand met de telefoon erbij")
    await sara.taps("Niemand met de telefoon")
    assert (await mother.screen()).texts[-1] == (
        "Je kunt er niet meer met de telefoon bij zijn.\n"
        "De plek voor het gesprek: Dorpsstraat 1.\nJe bent daar welkom."
    )
    await mother.taps("Ik kan toch niet komen")
    assert await anna.sees("mama kan toch niet bij het gesprek zijn.")


async def test_n13_by_the_telephone_of_the_house_before_there_is_a_moment(story: Story) -> None:
    await story.close_app()
    story.settings = replace(story.settings, meeting=MeetingSettings(phone="020 123 4567"))
    await story.open_app()
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await mother.taps("Vertel eerst meer")
    await mother.taps(BY_PHONE)
    await mother.taps("Ik weet nog niet wanneer")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    assert await sara.sees("Met Anna, Bram en mama (met de telefoon).")
    await sara.taps("Ja, maandag 12.00 uur")
    assert await mother.sees("met de telefoon bij: 020 123 4567")


async def test_n13_words_of_who_does_not_come_are_seen_by_all_and_read_after_her_yes(
    story: Story,
) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await mother.taps("Ik kan toch niet komen")
    await mother.taps("Woorden meegeven")
    await mother.says("Ik denk aan je, lieve Sara")
    await mother.taps("Lees het voor als ik er niet ben")
    for player in (anna, bram):
        assert await player.sees("mama komt niet, en geeft woorden mee.")
    await sara.says("Mijn gesprek")
    assert await sara.sees("Met Anna, Bram en woorden van mama.")
    await sara.taps("Wie erbij is")
    assert await sara.sees("mama: komt niet, en geeft woorden mee")
    await anna.says("/woorden")
    await anna.taps("Lees wat anderen zeiden")
    assert not await anna.sees("lieve Sara")
    await sara.says("/woorden")
    await sara.taps("Lees wat anderen zeiden")
    assert await sara.sees("lieve Sara")
    await sara.taps("Ja, lees het voor")
    await anna.says("/woorden")
    await anna.taps("Lees wat anderen zeiden")
    assert await anna.sees("lieve Sara")


async def test_n13_without_telegram_by_phone_and_words_along(story: Story) -> None:
    story.settings = replace(story.settings, meeting=MeetingSettings(phone="020 123 4567"))
    async with with_page(story):
        anna, bram = await story.worker("Anna"), await story.worker("Bram")
        sara = await ask_for_a_talk(story)
        mother = await invite(story, sara)
        await mother.taps("Nee, ik kom niet")
        await mother.taps(BY_PHONE)
        await mother.taps("Ik weet nog niet wanneer")
        await sara.taps("Ja, dat klopt")
        await two_say_yes(anna, bram, "vanmiddag")
        await sara.taps("Ja, maandag 12.00 uur")
        assert await anna.sees("Met Sara, Bram en mama (met de telefoon).")
        assert (await mother.opens()).sees("Jij bent er met de telefoon bij: 020 123 4567")
        await mother.taps("Nee, ik kom niet")
        page = Browser(story, f"{mother.link}/zeggen")
        kept = await says(page, "Ik denk aan je, lieve Sara")
        await presses(page, kept, ABSENT, name="Ria")
        assert await bram.sees("mama komt niet, en geeft woorden mee.")
        await sara.says("Mijn gesprek")
        assert await sara.sees("Met Anna, Bram en woorden van mama.")
