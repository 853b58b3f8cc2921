"""The life of a pair: who introduces themselves, a pause, somebody else, goodbye, a way back."""

from bot import office
from tests.story import Player, Story
from tests.test_story_contact import ENGLISH, paired
from tests.test_story_talking import texts


async def asks_for(client: Player, name: str) -> None:
    await client.says("/chat")
    await client.taps(f"Chatten met {name}")


async def begins(client: Player, worker: Player) -> None:
    await asks_for(client, worker.phone.name)
    await worker.taps("Ja, ik wil chatten")


async def test_w11_dit_ben_ik_is_read_before_the_choice_and_in_their_own_words(
    story: Story,
) -> None:
    eva, ben = await story.worker("Eva", "peer"), await story.worker("Ben", "peer")
    await eva.says("/ditbenik")
    await eva.says("Ik kwam zelf een jaar de deur niet uit.")
    await eva.sends("voice")
    await eva.taps("Zo is het goed")
    sara = await story.client()
    await sara.says("/chat")
    screen = await sara.screen()
    shown = screen.message_with("een jaar de deur niet uit")
    assert shown["text"] == "Eva:\nIk kwam zelf een jaar de deur niet uit."
    assert [one["file"]["kind"] for one in screen.messages if one.get("file")] == ["voice"]
    assert screen.messages[-1]["text"].startswith("Naast: Een ervaringswerker heeft het zelf")
    await eva.says("/ditbenik")
    await eva.taps("Opnieuw beginnen")
    await eva.sends("photo", "Dit ben ik nu")
    await eva.taps("Zo is het goed")
    await sara.says("/chat")
    kinds = [one["file"]["kind"] for one in (await sara.screen()).messages if one.get("file")]
    assert kinds == ["voice", "photo"]
    assert not await ben.sees("Dit ben ik nu")


async def test_w11_who_is_full_or_takes_nobody_is_not_shown_and_who_waits_is_taken_up(
    story: Story,
) -> None:
    eva = await story.worker("Eva", "peer")
    carla = await story.worker("Carla", "coordinator")
    await eva.says("/chat")
    await eva.taps("Over mijzelf")
    await eva.taps("Nu niemand erbij")
    sara = await story.client()
    screen = await sara.says("/chat")
    assert screen.sees("Er is nu niemand om mee te chatten.")
    await sara.taps("Ja, vraag iemand voor mij")
    assert await carla.sees("Iemand wil chatten met een ervaringswerker.")
    assert not await eva.sees("Iemand wil met je chatten")
    noor = await story.worker("Noor", "peer")
    assert await sara.sees("Ik heb Noor gevraagd.")
    await noor.taps("Nee, nu liever niet")
    await eva.says("/chat")
    await eva.taps("Over mijzelf")
    await eva.taps("Er kan weer iemand bij")
    await eva.taps("Ja, ik wil chatten")
    assert await sara.sees("Je kunt nu chatten met Eva.")


async def test_w11_more_than_three_are_shown_a_few_at_a_time(story: Story) -> None:
    for name in ("Eva", "Ben", "Noor", "Jan"):
        await story.worker(name, "peer")
    sara = await story.client()
    first = (await sara.says("/chat")).buttons
    more = (await sara.taps("Laat andere mensen zien")).buttons
    assert first[:2] == ["Chatten met Eva", "Chatten met Ben"]
    assert more[:2] == ["Chatten met Noor", "Chatten met Jan"]
    assert len(first) == len(more) == 4


async def test_w11_until_when_is_said_and_what_nobody_read_can_be_taken_back(
    story: Story,
) -> None:
    eva = await story.worker("Eva", "peer", hours="ma-zo 14-16")
    sara = await story.client()
    await asks_for(sara, "Eva")
    assert await sara.sees("Geen antwoord? Dan vraag ik iemand anders op maandag 9 maart, 18.00")
    await sara.says("Durf ik dit wel")
    await sara.says("ja")
    assert (await sara.says("/chat")).sees("Nog niemand heeft gelezen wat je schreef.")
    mine = (await sara.screen()).message_with("Durf ik dit wel")["id"]
    await sara.phone.says("/wis", mine)
    await story.app.settle()
    await eva.taps("Ja, ik wil chatten")
    assert not await eva.sees("Durf ik dit wel")


async def test_a_pause_holds_what_the_worker_says_and_writing_is_coming_back(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    await sara.says("/chat")
    screen = await sara.screen()
    assert screen.sees("Je chat met Eva sinds maandag 9 maart")
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Even pauze")
    assert await eva.sees("Sara heeft even pauze.")
    screen = await eva.says("Ik denk aan je")
    await eva.says("Tot gauw")
    assert screen.sees("Sara is er nu niet.\nIk bewaar dit.")
    assert not await sara.sees("Ik denk aan je")
    await story.turn_clock(hours=60)
    screen = await sara.says("Daar ben ik")
    assert screen.sees("Fijn dat je er weer bent.\nJe hoeft niets uit te leggen.")
    assert [text.split("\n")[-1] for text in await texts(sara)][-2:] == [
        "Ik denk aan je",
        "Tot gauw",
    ]
    assert (await texts(eva))[-1] == "Sara:\nDaar ben ik"


async def test_s7_after_a_long_silence_nothing_is_said_of_what_was_missed(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("Dag")
    await eva.says("Dag")
    await story.turn_clock(days=9)
    screen = await sara.says("Ik was er even niet")
    assert screen.sees("Fijn dat je er weer bent.")
    await sara.says("Nu wel weer")
    said = [text for text in await texts(sara) if "Fijn dat je er weer bent" in text]
    assert len(said) == 1


async def test_c01_rather_somebody_else_at_any_time_and_no_reason_is_kept(story: Story) -> None:
    sara, eva = await paired(story)
    ben = await story.worker("Ben", "peer")
    await sara.says("/chat")
    await sara.taps("Pauze, iemand anders, of stoppen")
    screen = await sara.taps("Liever iemand anders")
    assert screen.buttons == ["Chatten met Ben", "Kies jij maar iemand"]
    assert await eva.sees("Sara chat verder met iemand anders.")
    await sara.taps("Kies jij maar iemand")
    await ben.taps("Ja, ik wil chatten")
    await sara.says("Met jou dan")
    assert await ben.sees("Sara:\nMet jou dan")
    assert not await eva.sees("Met jou dan")


async def test_c14_an_end_with_last_words_of_both_and_a_way_back(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("/chat")
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Stoppen met chatten")
    screen = await sara.taps("Ja, eerst nog iets zeggen")
    assert screen.sees("Jullie kunnen nog praten tot dinsdag 10 maart, 10.00 uur.")
    assert await eva.sees("Sara stopt met chatten.")
    await sara.says("Dank je voor alles")
    await eva.says("Het ga je goed")
    assert await eva.sees("Dank je voor alles")
    assert await sara.sees("Het ga je goed")
    await story.turn_clock(hours=25)
    assert await eva.sees("Het chatten met Sara is klaar.")
    screen = await sara.taps("Weer chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    await sara.says("Toch weer")
    assert await eva.sees("Sara:\nToch weer")


async def test_c14_a_worker_who_stops_leaves_room_to_say_goodbye(story: Story) -> None:
    sara, eva = await paired(story, ENGLISH)
    await eva.says("/chat")
    await eva.taps("Look at Sara")
    await eva.taps("Stop the chat")
    await eva.taps("Yes, I want to stop")
    assert await sara.sees("Eva stops the chat on Monday 16 March, 10:00.")
    assert await sara.sees("It is not because of you.")
    await sara.says("Thank you for listening")
    assert await eva.sees("Thank you for listening")
    await story.turn_clock(days=8)
    assert await sara.sees("That is fine. The chat is over.")
    await eva.says("One more thing")
    assert not await sara.sees("One more thing")


async def test_c15_a_client_who_blocks_is_told_gently_and_words_wait(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.blocks()
    assert await eva.sees("Sara is er nu even niet.")
    await eva.says("Ik ben er als je wilt")
    assert not await eva.sees("niet aangekomen")
    await story.turn_clock(hours=30)
    await sara.unblocks()
    assert (await sara.screen()).sees("Fijn dat je er weer bent.")
    assert await sara.sees("Ik ben er als je wilt")


async def test_c15_a_worker_who_is_lost_is_told_to_client_and_coordinator(story: Story) -> None:
    sara, eva = await paired(story)
    carla = await story.worker("Carla", "coordinator")
    ben = await story.worker("Ben", "peer")
    await eva.blocks()
    assert await carla.sees("Ik kan Eva niet bereiken.")
    assert await sara.sees("Ik kan Eva nu niet bereiken.")
    screen = await sara.says("Ben je er nog?")
    assert screen.sees("Eva is er nu niet.\nIk bewaar dit.")
    await sara.taps("Ja, iemand anders zolang")
    await ben.taps("Ja, ik wil chatten")
    await sara.taps("Ja, chatten met Ben")
    await sara.taps("Wat ik vanaf nu schrijf")
    await sara.says("Hallo Ben")
    assert await ben.sees("Sara:\nHallo Ben")
    assert not await ben.sees("Ben je er nog?")
    await eva.unblocks()
    assert await eva.sees("Ben je er nog?")
    await eva.says("Daar ben ik weer")
    assert await sara.sees("Eva is er weer.\nWat je schrijft, gaat weer naar Eva.")
    await sara.says("Wat fijn")
    assert not await ben.sees("Wat fijn")
    assert await eva.sees("Wat fijn")


async def test_w20_the_contact_in_easy_dutch(story: Story) -> None:
    eva = await story.worker("Eva", "peer")
    sara = await story.client()
    await sara.says("/makkelijk")
    screen = await sara.says("/chat")
    assert screen.sees("Wie ja zegt, leest je naam.")
    await sara.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    await sara.says("Dag Eva")
    await story.turn_clock(hours=5)
    assert await sara.sees("Aangekomen 10.00 uur.")
    assert await sara.sees("Eva zei nog niets.\nDat komt niet door jou.")


async def test_c15_that_a_worker_is_lost_is_told_once_whatever_is_sent_there(story: Story) -> None:
    sara, eva = await paired(story)
    carla = await story.worker("Carla", "coordinator")
    await eva.blocks()
    await sara.says("/chat")
    for label in ("Pauze, iemand anders, of stoppen", "Even pauze", "Weer chatten met Eva"):
        await sara.taps(label)
    told = [one for one in await texts(carla) if "Ik kan Eva niet bereiken." in one]
    assert len(told) == 1
    told = [one for one in await texts(sara) if "Ik kan Eva nu niet bereiken." in one]
    assert len(told) == 1


async def test_c15_who_is_lost_before_a_contact_opens_is_told_when_it_does(story: Story) -> None:
    """The client blocks while she waits: the worker who says yes hears that she is not there."""
    eva, sara = await story.worker("Eva", "peer"), await story.client("Sara")
    await asks_for(sara, "Eva")
    await sara.blocks()
    await eva.taps("Ja, ik wil chatten")
    told = [one for one in await texts(eva) if "Sara is er nu even niet." in one]
    assert len(told) == 1


async def test_c15_a_stand_in_who_is_lost_before_the_client_agrees_is_told_too(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    ben, carla = await story.worker("Ben", "peer"), await story.worker("Carla", "coordinator")
    await eva.blocks()
    await sara.taps("Ja, iemand anders zolang")
    await ben.taps("Ja, ik wil chatten")
    await ben.blocks()
    await sara.taps("Ja, chatten met Ben")
    await sara.taps("Wat ik vanaf nu schrijf")
    assert await carla.sees("Ik kan Ben niet bereiken.")


async def test_c15_nobody_is_said_to_be_back_who_cannot_be_reached(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Ik ben er even niet")
    await eva.taps("Een week")
    await eva.blocks()
    await story.turn_clock(days=9)
    assert not await sara.sees("Eva is er weer")


async def test_a_peer_worker_who_has_somebody_too_sees_both_sides(story: Story) -> None:
    """Whoever was helped here and now helps others loses nobody by that."""
    noor, _eva = await paired(story)
    token = await office.add_worker(story.database, "Noor", "peer", "altijd", story.clock())
    await noor.starts(token)
    tom = await story.client("Tom")
    await tom.says("/chat")
    await tom.taps("Chatten met Noor")
    await noor.taps("Ja, ik wil chatten")
    screen = await noor.says("/chat")
    assert "Je chat met Eva" in screen.texts[-2]
    assert "Je chat nu met een ander" in screen.texts[-1]
    assert screen.buttons == ["Bij Tom kijken", "Over mijzelf"]
    assert (await noor.taps("Iets zeggen tegen Eva")).sees("gaat naar Eva")
