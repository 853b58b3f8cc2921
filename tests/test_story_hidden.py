"""'Verborgen berichten' (W25): offered once; then the words come at a press, and only there."""

from tests.story import Story
from tests.test_story_contact import BOTH, DUTCH, Words, paired
from tests.test_story_talking import speaking


@BOTH
async def test_w25_who_wants_it_reads_that_there_is_something_and_the_words_at_a_press(
    story: Story, words: Words
) -> None:
    is_dutch = words is DUTCH
    sara, eva = await paired(story, words)
    offer, yes, show = (
        ("Kijkt er soms iemand mee", "Ja, verberg de woorden", "Laat de woorden zien")
        if is_dutch
        else ("Does anybody look at your phone", "Yes, hide the words", "Show the words")
    )
    something = "Er is iets voor je." if is_dutch else "There is something for you."
    assert await sara.sees(offer)
    await sara.taps(yes)
    await eva.says("Hoe ging het bij je moeder")
    await eva.says("Ik dacht aan je vandaag")
    await eva.sends("voice")
    shown = [one for one in (await sara.screen()).texts if something in one]
    assert len(shown) - sum(offer in one for one in shown) == 1
    assert not await sara.sees("bij je moeder")
    await story.turn_clock(minutes=1)
    assert await eva.sees("Ligt klaar voor Sara." if is_dutch else "Lies ready for Sara.")
    await eva.says("Je moet lachen, denk ik" if is_dutch else "You must laugh, I think")
    assert await eva.sees("Dit zie alleen jij." if is_dutch else "Only you see this.")
    screen = await sara.taps(show)
    assert screen.texts[-4:-2] == ["Eva:\nHoe ging het bij je moeder", "Ik dacht aan je vandaag"]
    assert screen.messages[-2]["file"]["kind"] == "voice"
    await story.turn_clock(minutes=1)
    assert not await eva.sees("Aangekomen")


async def test_w25_it_is_offered_once_and_can_be_changed_at_any_time(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.taps("Nee, dat hoeft niet")
    await eva.says("Dit staat er meteen")
    assert await sara.sees("Dit staat er meteen")
    await sara.says("/verborgen")
    await sara.taps("Ja, verberg de woorden")
    await eva.says("Dit ligt nog even klaar")
    assert not await sara.sees("Dit ligt nog even klaar")
    await sara.taps("Laat woorden weer meteen zien")
    await story.turn_clock(seconds=10)
    assert (await sara.screen()).texts[-1].endswith("Dit ligt nog even klaar")
    assert sum("Kijkt er soms" in one for one in (await sara.screen()).texts) == 2


async def test_w25_hidden_words_can_be_taken_back_and_go_when_the_pair_ends(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.taps("Ja, verberg de woorden")
    await eva.says("Dit was niet voor jou bedoeld")
    wrong = (await eva.screen()).message_with("Dit was niet")["id"]
    await eva.phone.says("/wis", reply_to=wrong)
    await story.app.settle()
    assert (await sara.taps("Laat de woorden zien")).texts[-1] == "Er ligt nu niets klaar."
    await eva.says("Deze wel")
    await sara.says("/chat")
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Stoppen met chatten")
    await sara.taps("Nee, nu meteen stoppen")
    await story.turn_clock(minutes=1)
    assert await eva.sees("Dit heb ik niet meer gegeven.")


async def test_w25_what_one_facilitator_said_is_shown_also_when_another_took_over(
    story: Story,
) -> None:
    sara, anna = await speaking(story)
    await sara.says("/verborgen")
    await sara.taps("Ja, verberg de woorden")
    await anna.says("Ik denk aan je")
    bram = await story.worker("Bram")
    await story.turn_clock(hours=1)
    await bram.taps("Ja, ik doe mee")
    await anna.taps("Ik ben klaar met praten")
    await anna.says("morgen tussen 14 en 17 uur")
    await anna.taps("Ik kan toch niet komen")
    assert (await sara.taps("Laat de woorden zien")).texts[-1] == "Anna:\nIk denk aan je"
