"""*Elkaar zien*, and from contact to a network meeting and back: it may be, and is never pushed."""

from bot import office
from storage.schema import metadata
from tests.databases import take_snapshot
from tests.story import Story
from tests.test_story_contact import paired


async def test_w21_either_may_ask_once_and_not_yet_is_an_answer(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Vragen om elkaar te zien")
    assert await sara.sees("Eva wil je graag een keer zien.\nJij kiest waar en wanneer.")
    await sara.taps("Nog niet")
    assert await eva.sees("Sara zegt: nog niet. Dat is goed.")
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    screen = await eva.taps("Vragen om elkaar te zien")
    assert screen.sees("Je hebt dit al gevraagd.")
    before = await take_snapshot(story.database)
    await sara.says("/chat")
    await sara.taps("Elkaar zien, of een gesprek")
    await sara.taps("Eva een keer zien")
    await sara.says("Donderdag om drie uur bij de vijver")
    assert await eva.sees("Sara:\nDonderdag om drie uur bij de vijver")
    await eva.taps("Ja, dan kan ik")
    assert await sara.sees("Eva zegt ja.")
    await story.turn_clock(days=8)
    after = await take_snapshot(story.database)
    kept = ("meeting", "seat", "window", "guest", "said")
    assert [after[name] for name in kept] == [before[name] for name in kept]
    assert not await sara.sees("vijver was")
    assert metadata.tables.keys() >= set(kept)


async def test_w21_a_voice_says_where_as_well(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Vragen om elkaar te zien")
    await sara.taps("Ja, ik zeg waar en wanneer")
    await sara.sends("voice")
    assert (await eva.screen()).buttons == ["Ja, dan kan ik", "Nee, dan kan ik niet"]
    await eva.taps("Nee, dan kan ik niet")
    assert await sara.sees("Dan kan Eva niet.\nPraat samen over een ander moment.")


async def test_from_contact_to_a_network_meeting_and_back(story: Story) -> None:
    sara, eva = await paired(story)
    token = await office.add_worker(story.database, "Eva", "facilitator", "altijd", story.clock())
    await eva.starts(token)
    anna = await story.worker("Anna")
    await sara.says("/chat")
    await sara.taps("Elkaar zien, of een gesprek")
    await sara.taps("Gesprek binnen een dag")
    assert await sara.sees("Ik vraag Eva als eerste.")
    assert await eva.sees("Sara vraagt jou als eerste.")
    assert not await anna.sees("Sara")
    await eva.taps("Ja, ik doe mee")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await sara.says("Dorpsstraat 1, Assen")
    await anna.taps("Ja, ik doe mee")
    for worker in (eva, anna):
        await worker.says("tussen 14 en 17 uur")
    await story.turn_clock(hours=1)
    await sara.taps("Ja, maandag 14.00 uur")
    await story.turn_clock(hours=9)
    screen = await sara.taps("Weer chatten")
    assert screen.sees("Je chat met Eva sinds")
