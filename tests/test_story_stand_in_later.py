"""Days off that come to an end, far away or soon, and what was said to one stand-in."""

from tests.story import Story
from tests.test_story_contact import paired
from tests.test_story_stand_in import chosen, goes_away, stands_in
from tests.test_story_talking import texts


async def test_w12_a_reading_far_away_gives_the_day_and_asks_for_somebody_sooner(
    story: Story,
) -> None:
    eva = await story.worker("Eva", "peer", hours="ma 9-12")
    ben = await story.worker("Ben", "peer")
    sara = await story.client()
    await sara.says("/chat")
    await sara.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    await story.turn_clock(hours=5)
    screen = await sara.says("Het lukt niet vandaag")
    assert screen.sees("Eva leest dit maandag 16 maart, 9.00 uur.\nMag iemand anders eerder lezen?")
    assert screen.buttons == [
        "Ja, iemand anders mag lezen",
        "Nee, ik wacht op Eva",
        "Nu hulp nodig",
    ]
    await sara.taps("Ja, iemand anders mag lezen")
    await stands_in(sara, ben, "Ook alles wat er nog is")
    assert await ben.sees("Het lukt niet vandaag")


async def test_w12_on_friday_night_she_is_asked_although_something_waited_already(
    story: Story,
) -> None:
    """Once for each stretch in which nobody reads: neither silent, nor asked at every word."""
    eva = await story.worker("Eva", "peer", hours="ma-vr 9-17")
    sara = await story.client()
    await sara.says("/chat")
    await sara.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    await story.turn_clock(days=4, hours=6)
    await sara.says("Ik zie op tegen het weekend")
    assert await eva.sees("Ik zie op tegen het weekend")
    assert not await sara.sees("Mag iemand anders eerder lezen?")
    await story.turn_clock(hours=7, minutes=40)
    screen = await sara.says("Ik kan niet slapen")
    assert screen.sees("Eva leest dit maandag 16 maart, 9.00 uur.\nMag iemand anders eerder lezen?")
    assert screen.buttons[-1] == "Nu hulp nodig"
    await sara.taps("Nee, ik wacht op Eva")
    await sara.says("Nog steeds wakker")
    await story.turn_clock(days=1)
    await sara.says("Het is zaterdag")
    asked = [text for text in await texts(sara) if "Mag iemand anders eerder lezen?" in text]
    assert len(asked) == 1
    await story.turn_clock(days=6)
    assert await eva.sees("Het is zaterdag")
    await sara.says("Weer een vrijdag in de nacht")
    asked = [text for text in await texts(sara) if "Mag iemand anders eerder lezen?" in text]
    assert len(asked) == 2


async def test_w31_usually_within_hours_is_the_workers_to_show(story: Story) -> None:
    sara, eva = await paired(story)
    for number in range(5):
        await sara.says(f"Vraag {number}")
        await story.turn_clock(hours=2, minutes=10)
        await eva.says(f"Antwoord {number}")
        await story.turn_clock(hours=1)
    await sara.says("/chat")
    assert not await sara.sees("meestal binnen")
    await eva.says("/chat")
    screen = await eva.taps("Bij Sara kijken")
    assert screen.sees("Je antwoordt Sara meestal binnen 3 uur.\nDit zie alleen jij.")
    shown = screen.message_with("Mag Sara dit ook zien?")["id"]
    await eva.phone.taps("Ja, Sara mag dit zien", shown)
    await story.app.settle()
    assert (await sara.says("/chat")).sees("Eva antwoordt jou meestal binnen 3 uur.")
    tom = await story.client("Tom")
    await tom.says("/chat")
    assert not await tom.sees("meestal binnen")
    await eva.says("/chat")
    screen = await eva.taps("Bij Sara kijken")
    shown = screen.message_with("Sara ziet dit ook.")["id"]
    await eva.phone.taps("Laat Sara dit niet meer zien", shown)
    await story.app.settle()
    before = len(await texts(sara))
    await sara.says("/chat")
    assert not any("meestal" in text for text in (await texts(sara))[before:])


async def test_w12_after_days_off_a_list_and_one_conversation_at_a_time(story: Story) -> None:
    eva = await story.worker("Eva", "peer", hours="ma-vr 9-17")
    clients = []
    for name in ("Sara", "Tom", "Jan"):
        client = await story.client(name)
        await client.says("/chat")
        await client.taps("Chatten met Eva")
        await eva.taps("Ja, ik wil chatten")
        clients.append(client)
    sara, tom, jan = clients
    await story.turn_clock(days=4, hours=8)
    await tom.says("Vrijdagavond van Tom")
    await sara.says("Vrijdagavond van Sara")
    await story.turn_clock(days=2, hours=15, minutes=30)
    await jan.says("Vanmorgen van Jan")
    assert await eva.sees("Vanmorgen van Jan")
    screen = await eva.screen()
    assert screen.sees("Er ligt iets van 2 mensen.")
    assert not screen.sees("Vrijdagavond")
    list_of_two = screen.message_with("Er ligt iets van 2 mensen.")["id"]
    await eva.phone.taps("Begin met Sara", list_of_two)
    await story.app.settle()
    assert await eva.sees("Sara:\nVrijdagavond van Sara")
    assert not await eva.sees("Vrijdagavond van Tom")
    await eva.taps("Verder met iemand anders")
    await story.turn_clock(hours=9)
    await eva.taps("Begin met Tom")
    assert await eva.sees("Tom:\nVrijdagavond van Tom")
    assert "Verder met iemand anders" not in (await eva.screen()).buttons


async def test_words_for_one_stand_in_never_go_to_the_next_and_both_sides_hear_it(
    story: Story,
) -> None:
    """What waits for Ben's next hour, and what Ben said that Sara has not opened."""
    sara, eva = await paired(story)
    await sara.taps("Ja, verberg de woorden")
    ben = await story.worker("Ben", "peer", "ma-vr 9-17")
    await goes_away(eva, sara)
    await chosen(sara, ben)
    await ben.says("Alleen jij mag dit van mij lezen")
    await sara.says("Ben je er nog")
    await story.turn_clock(hours=8)
    in_the_evening = (await sara.says("Dit is alleen voor Ben")).message_with("alleen voor Ben")
    noor = await story.worker("Noor", "peer")
    unanswered = (await sara.screen()).message_with("Ben gaf nog geen antwoord.")["id"]
    await sara.phone.taps("Liever iemand anders", unanswered)
    await story.app.settle()
    await chosen(sara, noor)
    told = (await sara.screen()).message_with("Dit heb ik niet meer gegeven.")
    assert told["reply_to"] == in_the_evening["id"]
    bens = (await ben.screen()).message_with("Alleen jij mag dit")["id"]
    assert (await ben.screen()).message_with("Dit heb ik niet meer gegeven.")["reply_to"] == bens
    await story.turn_clock(hours=16)
    assert not await noor.sees("alleen voor Ben")
    assert not await ben.sees("alleen voor Ben")
    assert not await sara.sees("Alleen jij mag dit")
    await sara.says("Dag Noor")
    assert await noor.sees("Dag Noor")
    assert not await ben.sees("Dag Noor")
