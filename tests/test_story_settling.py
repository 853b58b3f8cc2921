"""A moment is held as soon as it is possible, and fixed when it is the best there is."""

from tests.story import Player, Story
from tests.test_story_guests import (
    ask_for_a_talk,
    fixed_with_mother,
    link_for,
    open_link,
    two_say_yes,
)


async def asked_with_mother(story: Story) -> tuple[Player, Player, Player, Player]:
    """Two facilitators can all day; her mother has a link and has not answered."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await two_say_yes(anna, bram, "vandaag tussen 11 en 21 uur")
    return sara, anna, bram, mother


async def test_n03_a_moment_is_held_at_once_and_fixed_when_everybody_answered(
    story: Story,
) -> None:
    sara, anna, _, mother = await asked_with_mother(story)
    assert await anna.sees("Ik vraag nu of dit past")
    assert await sara.sees("Is dit goed voor jou?")
    screen = await sara.taps_first()
    assert screen.sees("Ik wacht nog op mama.")
    assert not screen.sees("Het gesprek staat vast")
    await mother.taps("Nee, ik kom niet")
    assert await sara.sees("Het kan ook eerder: maandag 9 maart, 11.15 uur.")
    await sara.taps("Ja, maandag 11.15 uur")
    for player in (sara, anna):
        assert await player.sees("Het gesprek staat vast: maandag 9 maart, 11.15 uur.")


async def test_who_need_not_wait_says_so(story: Story) -> None:
    sara, anna, _, mother = await asked_with_mother(story)
    await sara.taps_first()
    await sara.taps("Niet wachten")
    assert await anna.sees("Het gesprek staat vast: maandag 9 maart, 15.15 uur.")
    assert not await mother.sees("15.15")


async def test_a_moment_at_which_more_can_is_her_choice_and_the_first_stays_hers(
    story: Story,
) -> None:
    sara, anna, bram, mother = await asked_with_mother(story)
    await sara.taps_first()
    await mother.taps("Ja, ik kom")
    await sara.taps("Ja, dat klopt")
    await mother.says("vanavond na zevenen")
    assert await sara.sees("Het kan ook op maandag 9 maart, 19.00 uur. Dan kunnen meer mensen.")
    await sara.taps("Nee, maandag 15.15 uur")
    for player in (sara, anna, bram):
        assert await player.sees("Het gesprek staat vast: maandag 9 maart, 15.15 uur.")
    assert await mother.sees("staat vast: maandag 9 maart, 15.15 uur.\nWaar: Dorpsstraat 1.\nWil")


async def test_silence_to_a_better_moment_keeps_what_she_said_yes_to(story: Story) -> None:
    sara, anna, _, mother = await asked_with_mother(story)
    await sara.taps_first()
    await mother.taps("Ja, ik kom")
    await mother.says("vanavond na zevenen")
    assert not await anna.sees("Het gesprek staat vast")
    await story.turn_clock(hours=1, minutes=1)
    assert await anna.sees("Het gesprek staat vast: maandag 9 maart, 15.15 uur.")


async def test_at_the_settling_time_who_was_silent_is_not_waited_for(story: Story) -> None:
    sara, anna, _, mother = await asked_with_mother(story)
    await sara.taps_first()
    await story.turn_clock(hours=4, minutes=10)
    assert await anna.sees("Het gesprek staat vast: maandag 9 maart, 15.15 uur.")
    await mother.taps("Ja, ik kom")
    await sara.taps("Ja, dat klopt")
    assert await mother.sees("Het gesprek met Sara staat vast")


async def test_n05_without_whom_there_is_no_talk_is_looked_for_first(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await sara.taps("Wie er nog bij is")
    brother = await open_link(story, "Tim", await link_for(sara, "mijn broer"))
    await sara.taps("Wie er nog bij is")
    await sara.taps("Zo is het goed")
    await sara.taps("mama moet erbij zijn")
    await brother.taps("Ja, ik kom")
    await brother.says("vanmiddag tussen 13 en 15 uur")
    await mother.taps("Ja, ik kom")
    await mother.says("vanavond na zevenen")
    await two_say_yes(anna, bram, "vandaag tussen 12 en 22 uur")
    assert await sara.sees("Het kan op maandag 9 maart, 19.00 uur, met wie erbij moet zijn.")


async def test_what_belongs_together_is_one_message(story: Story) -> None:
    eva = await story.worker("Eva")
    sara, anna, bram, mother = await fixed_with_mother(story)
    for player in (sara, anna, bram, mother):
        fixed = (await player.screen()).message_with("staat vast")
        assert fixed["file"]["name"] == "afspraak.ics"
        assert not await player.sees("Voor je agenda.")
    assert await sara.sees("De plek: Dorpsstraat 1.\nWil je er iemand bij?")
    held = (await bram.screen()).message_with("Ik vraag nu of dit past")["text"]
    assert held.startswith("Dank je wel. Dit heb ik begrepen: ")
    assert not await eva.sees("Er zijn nu twee begeleiders.")
    screen = await eva.taps("Ja, ik doe mee")
    assert screen.texts[-1] == "Dank je wel. Nu is er niets meer nodig."
