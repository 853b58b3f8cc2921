"""In a contact words always reach the other: what they ask of the program is offered beside."""

from tests.story import Story
from tests.test_story_contact import ENGLISH, paired
from tests.test_story_talking import texts

BESIDE = "Wil je ook een gesprek, binnen een dag?"


async def test_words_that_ask_to_talk_are_for_the_other_and_a_talk_is_offered_beside(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    screen = await sara.says("Kan ik met jou praten?")
    assert (await texts(eva))[-1] == "Sara:\nKan ik met jou praten?"
    assert screen.messages[-1]["text"] == BESIDE
    assert screen.messages[-1]["quiet"]
    assert screen.buttons == ["Ja, ik wil een gesprek", "Nee, nu geen gesprek"]
    await sara.says("Is er iemand?")
    assert (await texts(eva))[-1] == "Is er iemand?"
    assert [text for text in await texts(sara) if BESIDE in text] == [BESIDE]
    await story.turn_clock(hours=25)
    await sara.says("Ik wil praten")
    assert await eva.sees("Ik wil praten")
    assert len([text for text in await texts(sara) if BESIDE in text]) == 2
    screen = await sara.taps("Ja, ik wil een gesprek")
    assert screen.sees("Wanneer kun je praten?")
    await sara.says("ik weet het niet")
    await sara.says("thuis")
    screen = await sara.says("Ik wil praten met jou, Eva")
    assert screen.sees("Voor wie is dit?"), "also beside a talk nobody's words are swallowed"


async def test_a_typed_no_to_the_talk_beside_is_for_the_program(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("Kan ik met jou praten?")
    await sara.says("nee")
    assert (await texts(eva))[-1] == "Sara:\nKan ik met jou praten?"


async def test_w2_words_about_dying_that_nobody_reads_now_show_a_door(story: Story) -> None:
    sara, eva = await paired(story)
    screen = await sara.says("ik wil niet meer leven")
    assert not screen.sees("Hier leest nu niemand mee.")
    await eva.blocks()
    screen = await sara.says("ik wil nog steeds niet meer leven")
    assert screen.sees("Hier leest nu niemand mee.")


async def test_a_typed_yes_is_for_whoever_spoke_after_the_program_asked(story: Story) -> None:
    """The offer of hidden words stands open, and somebody at work is asked something too."""
    sara, eva = await paired(story)
    await eva.says("Heb je al gegeten?")
    await sara.says("Nog niet")
    await story.turn_clock(minutes=1)
    await eva.says("Zullen we samen iets maken?")
    await sara.says("ja")
    assert (await texts(eva))[-1] == "Sara:\nja"
    assert not await sara.sees("Ik laat nu eerst alleen zien dat er iets is.")
    tom = await story.client("Tom")
    await tom.says("/chat")
    await tom.taps("Chatten met Eva")
    await sara.says("Ben je er dan nog?")
    await eva.says("ja")
    assert (await texts(sara))[-1] == "Eva:\nja"
    await eva.taps("Ja, ik wil chatten")
    assert await tom.sees("Je kunt nu chatten met Eva.")


async def test_w2_a_sentence_that_begins_with_help_goes_where_it_was_going(story: Story) -> None:
    sara, eva = await paired(story)
    screen = await sara.says("Hulp vragen vind ik moeilijk")
    assert (await texts(eva))[-1] == "Sara:\nHulp vragen vind ik moeilijk"
    assert not screen.sees("Bel 112"), "it speaks of help and asks for none"
    await sara.taps("Iets zeggen tegen Eva")
    screen = await sara.says("Help, het lukt niet")
    assert (await texts(eva))[-1] == "Help, het lukt niet"
    assert screen.sees("Is er nu gevaar? Bel 112.")
    screen = await eva.says("Help me even, wat lukt er niet?")
    assert (await texts(sara))[-1] == "Eva:\nHelp me even, wat lukt er niet?"
    assert not screen.sees("Bel 112")
    before = await texts(eva)
    screen = await sara.says("Help!")
    assert screen.sees("Wil je gewoon praten? Bel de Luisterlijn")
    assert await texts(eva) == before


async def test_w2_in_english(story: Story) -> None:
    sara, eva = await paired(story, ENGLISH)
    screen = await sara.says("Help me, I cannot sleep")
    assert (await texts(eva))[-1] == "Sara:\nHelp me, I cannot sleep"
    assert screen.sees("Are you in danger now? Call 112.")
    screen = await sara.says("I want to die")
    assert (await texts(eva))[-1] == "I want to die"
    assert not screen.sees("Nobody reads along here now"), "Eva can"
    assert screen.sees("Would you like a talk too, within a day?")
