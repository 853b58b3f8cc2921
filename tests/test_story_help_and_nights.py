"""Help is always there, silence is no answer, and nobody is woken."""

from itertools import product

import handlers
from bot.chat import Conversation
from storage import conversations, people
from storage.people import Known
from tests.story import IN_BOTH, Player, Story, Words

KEPT = {"meeting": "7", "kept": "iets"}


async def known_of(story: Story, player: Player) -> Known:
    lane = story.database.ring.hash("lane", player.phone.id)
    async with story.database.read() as tx:
        return (await people.in_lanes(tx, [lane]))[lane]


async def put_in_step(story: Story, player: Player, step: str) -> None:
    """As if this had just been asked."""
    owner = (await known_of(story, player)).person.id
    async with story.database.write() as tx:
        await tx.keys.load(tx, [owner])
        await conversations.save(tx, {owner: Conversation(step, KEPT)})


@IN_BOTH
async def test_help_answers_in_every_step_without_leaving_it(story: Story, words: Words) -> None:
    """Of somebody who said yes once, and of somebody who did not."""
    sara = await story.client(language=words.language)
    ria = await story.person("Ria", words.language)
    await ria.starts()
    asked = (words.which("/hulp", "/help"), "help", words("word-help"))
    for player, step, way in product((sara, ria), handlers.STEPS, asked):
        await put_in_step(story, player, step)
        before = len((await player.screen()).messages)
        screen = await player.says(way)
        shown = [one["text"] for one in screen.messages[before:]]
        assert sum(text.startswith(words("help")) for text in shown) == 1, (step, way)
        after = (await known_of(story, player)).conversation
        assert (after.step, {**after.data, **KEPT}) == (step, after.data), way


async def test_who_asks_for_help_between_two_questions_goes_on_where_it_was(story: Story) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("/hulp")
    assert await sara.sees("Is er nu gevaar? Bel 112.")
    await sara.says("vanmiddag")
    assert await sara.sees("Dit heb ik begrepen: maandag 9 maart, 12.00 tot 18.00 uur")
    await sara.says("Nu hulp nodig")
    await sara.says("in het park bij de vijver")
    assert await sara.sees("De plek: in het park bij de vijver.")


async def test_w1_the_numbers_come_as_text_and_as_cards(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("Nu hulp nodig")
    cards = [one["contact"] for one in screen.messages if one.get("contact")]
    assert [card["phone_number"] for card in cards] == ["112", "113"]


async def test_w2_words_about_dying_bring_help_once_in_full_and_are_no_answer(
    story: Story,
) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    screen = await sara.says("ik wil niet meer leven")
    assert screen.sees("Naast weet niet waar je bent.")
    assert screen.sees("Mijn vraag mag wachten.")
    screen = await sara.says("ik wil dood")
    assert sum("Naast weet niet waar je bent." in text for text in screen.texts) == 1
    assert screen.sees("Alles staat onder Nu hulp nodig.")
    screen = await sara.says("in het park")
    assert screen.sees("De plek: in het park.")


async def test_who_asks_to_talk_in_such_words_is_heard(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("ik wil er niet meer zijn. kan ik met iemand praten?")
    assert screen.sees("Is er nu gevaar? Bel 112.")
    assert screen.sees("Ik heb je vraag.")


async def test_who_only_says_such_words_is_offered_a_talk(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("ik wil niet meer leven")
    assert screen.sees("Hier leest nu niemand mee.")
    screen = await sara.says("ja")
    assert screen.sees("Ik heb je vraag.")


async def test_twice_no_answer_and_nobody_is_pressed(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("maakt niet uit")
    await story.turn_clock(hours=26)
    texts = (await sara.screen()).texts
    assert sum("Is dit goed voor jou?" in text for text in texts) == 2
    assert sum("Dat geeft niet." in text for text in texts) == 2
    assert texts[-1].startswith("Je vraag blijft staan.")
    assert not await sara.sees("Dat is onze fout")


async def test_who_slept_and_wakes_up_is_not_silent(story: Story) -> None:
    """Asked at 23.40, asleep till nine: nothing is lost, and a typed yes is a yes."""
    await story.turn_clock(hours=13, minutes=40)
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("ik wil praten")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("maakt niet uit")
    await story.turn_clock(hours=8)
    assert not await sara.sees("Is dit goed voor jou?")
    await story.turn_clock(hours=1)
    assert await sara.sees("Is dit goed voor jou?")
    screen = await sara.says("goedemorgen sorry ik sliep")
    assert screen.sees("Is dit goed voor jou?")
    screen = await sara.says("ja")
    assert screen.sees("Het gesprek staat vast")
    assert await anna.sees("Het gesprek staat vast")


async def test_nothing_rings_at_night_but_the_answer_to_ones_own_words(story: Story) -> None:
    await story.turn_clock(hours=13, minutes=40)
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("ik wil praten")
    asked = (await anna.screen()).message_with("Iemand vraagt om een gesprek")
    heard = (await sara.screen()).message_with("Ik heb je vraag")
    assert asked["quiet"]
    assert not heard.get("quiet")
