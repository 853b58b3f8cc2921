"""Care for who works here: how much waits, a remark, an evening question; all to oneself."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rules import advice
from tests.story import Story
from tests.test_story_contact import BOTH, DUTCH, Words, paired
from tests.test_story_topics import another


async def test_how_many_wait_and_since_when_is_told_to_oneself_when_one_looks(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    tom = await another(story, eva, "Tom")
    assert not await eva.sees("Er wacht iets op jou")
    await sara.says("Ik slaap slecht")
    await tom.says("Ben je er?")
    assert not await eva.sees("Er wacht iets op jou")
    await eva.says("/chat")
    assert await eva.sees("Er wacht iets op jou van 2 mensen.")
    assert await eva.sees("Iemand wacht al sinds maandag 9 maart, 10.00 uur.")
    for other in (sara, tom):
        assert not await other.sees("Iemand wacht al")


@BOTH
async def test_a_remark_on_an_order_comes_after_it_was_passed_on_and_stops_at_one_press(
    story: Story, words: Words
) -> None:
    is_dutch = words is DUTCH
    sara, eva = await paired(story, words)
    order = "Misschien, maar je moet echt gaan slapen" if is_dutch else "I think you should sleep"
    mine = "Dit zie alleen jij." if is_dutch else "Only you see this."
    await sara.says("Wat moet ik doen, je moet het zeggen")
    await eva.says(order)
    assert (await sara.screen()).texts[-1] == f"Eva:\n{order}"
    assert (await eva.screen()).texts[-1].startswith(f"Naast: {mine}")
    await eva.says(order)
    assert sum(mine in one for one in (await eva.screen()).texts) == 1
    await story.turn_clock(hours=25)
    await eva.says(order)
    assert sum(mine in one for one in (await eva.screen()).texts) == 2
    await eva.taps("Zeg hier niets meer over" if is_dutch else "Say no more about this")
    await story.turn_clock(hours=25)
    await eva.says(order)
    assert sum(mine in one for one in (await eva.screen()).texts) == 2
    assert not await sara.sees(mine)


@given(st.text(), st.sampled_from(["je moet", "Probeer eens", "probeer het eens", "You must"]))
def test_words_that_sound_like_an_order_are_found_wherever_they_stand(
    text: str, order: str
) -> None:
    assert advice.found_in(f"{text}\n{order} slapen")


def test_a_permission_or_a_question_is_no_order() -> None:
    for text in ("je moet niets", "Jij moet niks", "What do you have to do?", "ik moet weg"):
        assert advice.found_in(text) == ""


async def test_after_a_heavy_day_one_question_for_oneself_that_nothing_keeps(story: Story) -> None:
    sara, eva = await paired(story)
    for number in range(25):
        await sara.says(f"Nog iets dat ik kwijt wil, {number}")
    await eva.says("Ik lees alles")
    await story.turn_clock(hours=11)
    asked = [one for one in (await eva.screen()).texts if "Een vraag voor jezelf:" in one]
    assert len(asked) == 1
    assert asked[0].count("?") == 1
    assert not await sara.sees("Een vraag voor jezelf:")
    await eva.taps("Vraag mij 's avonds niets")
    await story.turn_clock(hours=13)
    for number in range(25):
        await sara.says(f"En weer iets dat ik kwijt wil, {number}")
    await eva.says("Ik ben er")
    await story.turn_clock(hours=11)
    assert sum("Een vraag voor jezelf:" in one for one in (await eva.screen()).texts) == 1


async def test_after_a_quiet_day_nothing_is_asked(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("Fijn dat je er bent")
    await eva.says("Ik ben er")
    await story.turn_clock(hours=12)
    assert not await eva.sees("Een vraag voor jezelf:")


async def test_a_stranger_is_answered_so_often_and_told_so_kindly_once(story: Story) -> None:
    noor = await story.person("Noor")
    await noor.starts()
    for number in range(60):
        await noor.phone.says(f"Hallo is daar iemand, {number}")
        story.said.add(f"Hallo is daar iemand, {number}")
    await story.app.settle()
    texts = (await noor.screen()).texts
    assert len(texts) <= 22
    assert texts[-1].startswith("Er komt nu veel tegelijk.")
    await noor.says("/hulp")
    assert await noor.sees("112")
    await noor.says("ik wil dood")
    assert (await noor.screen()).texts[-1] != texts[-1]
    await noor.says("Ja")
    for number in range(40):
        await noor.phone.says(f"Nu mag ik praten, {number}")
    await story.app.settle()
    assert sum("Er komt nu veel" in one for one in (await noor.screen()).texts) == 1


async def test_after_an_hour_a_stranger_is_answered_again(story: Story) -> None:
    noor = await story.person("Noor")
    await noor.starts()
    for _ in range(30):
        await noor.phone.says("hallo")
    await story.app.settle()
    before = len((await noor.screen()).texts)
    await story.turn_clock(minutes=61)
    await noor.says("hallo")
    assert len((await noor.screen()).texts) == before + 1
