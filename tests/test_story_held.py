"""Outside the hours of a peer worker nothing is lost: it waits, in order, and says until when."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from storage.schema import due, said
from tests.databases import take_snapshot
from tests.story import Player, Story
from tests.test_story_talking import texts

HOURS = "ma-vr 9-17"


async def paired(story: Story, hours: str = HOURS, language: str = "nl") -> tuple[Player, Player]:
    """Sara and Eva can chat; it is Monday, ten o'clock."""
    eva = await story.worker("Eva", "peer", hours)
    sara = await story.client("Sara", language)
    await sara.says("/chat")
    await sara.taps("Chatten met Eva" if language == "nl" else "Chat with Eva")
    await eva.taps("Ja, ik wil chatten")
    return sara, eva


async def of_eva(eva: Player, fragment: str) -> list[str]:
    return [text for text in await texts(eva) if fragment in text]


async def take_back(player: Player, fragment: str) -> None:
    mine = (await player.screen()).message_with(fragment)["id"]
    await player.phone.says("/wis", mine)
    await player.story.app.settle()


@pytest.mark.parametrize(
    ("language", "held"),
    [("nl", "Dit komt morgen om 9 uur aan."), ("en", "This will arrive tomorrow at 9:00.")],
)
async def test_what_is_said_in_the_evening_goes_in_the_morning_in_order(
    story: Story, language: str, held: str
) -> None:
    sara, eva = await paired(story, language=language)
    await story.turn_clock(hours=9)
    before = len((await eva.screen()).messages)
    for number in range(5):
        await sara.says(f"In de avond, nummer {number}")
    await sara.sends("voice")
    await story.turn_clock(seconds=10)
    assert await sara.sees(held)
    assert len((await eva.screen()).messages) == before, "the phone of the worker stays silent"
    assert await story.leaks() == []
    await story.turn_clock(hours=14)
    shown = (await eva.screen()).messages[before:]
    wanted = [f"In de avond, nummer {number}" for number in range(5)]
    assert [one["text"] for one in shown[:5]] == [f"Sara:\n{wanted[0]}", *wanted[1:]]
    assert shown[5]["file"]["kind"] == "voice"
    assert not await sara.sees(held), "what was held has arrived, and is called arrived"
    assert await sara.sees("9.00 uur" if language == "nl" else "9:00")
    await sara.says("Nu ben je er")
    assert (await texts(eva))[-1] == "Nu ben je er"


async def test_a_whole_weekend_takes_nothing_away(story: Story) -> None:
    """What is still held is not older than any retention: it has not been delivered."""
    sara, eva = await paired(story)
    await story.turn_clock(days=4, hours=8)
    await sara.says("Vrijdag na het werk")
    await sara.says("Dit geef ik liever niet")
    await story.turn_clock(seconds=10)
    assert await sara.sees("Dit komt maandag 16 maart om 9 uur aan.")
    await story.turn_clock(hours=50)
    await sara.says("Zondag in de avond")
    await take_back(sara, "Dit geef ik liever niet")
    assert await sara.sees("Ik geef dit niet aan de ander.\nBij jou staat het al twee dagen.")
    await story.turn_clock(hours=13)
    assert (await of_eva(eva, "V"))[-1:] == ["Sara:\nVrijdag na het werk"]
    assert (await texts(eva))[-1] == "Zondag in de avond"
    assert not await eva.sees("Dit geef ik liever niet")
    assert (await take_snapshot(story.database))[said.name] == []
    await take_back(sara, "Vrijdag na het werk")
    assert await sara.sees("Ik haal dit weg bij de ander.\nBij jou staat het al twee dagen.")
    assert not await sara.sees("bij jou en bij de ander"), "it stays where Telegram lets it"
    assert (await sara.screen()).message_with("Vrijdag na het werk")
    assert not await eva.sees("Vrijdag na het werk")


async def test_held_words_can_be_changed_and_taken_back(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=9)
    await sara.says("Dit is een foutje")
    await sara.says("Dit liever niet")
    mine = await sara.screen()
    await sara.phone.edits(mine.message_with("Dit is een foutje")["id"], "Dit is geen foutje")
    await sara.phone.says("/wis", mine.message_with("Dit liever niet")["id"])
    await story.turn_clock(hours=15)
    assert await eva.sees("Sara:\nDit is geen foutje")
    assert not await eva.sees("Dit liever niet")


async def test_words_about_dying_bring_help_at_once_also_at_night(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=15)
    screen = await sara.says("Ik wil niet meer leven")
    assert screen.sees("Is er nu gevaar? Bel 112.")
    assert not await eva.sees("Ik wil niet meer leven")
    await story.turn_clock(hours=9)
    assert await eva.sees("Ik wil niet meer leven")


async def test_the_worker_may_speak_outside_the_hours(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=9)
    await eva.says("Ik dacht nog aan je")
    assert (await texts(sara))[-1] == "Eva:\nIk dacht nog aan je"


async def test_what_is_held_for_a_contact_that_ends_is_said_not_to_have_gone(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=9)
    await sara.says("Tot morgen dan")
    await sara.says("/chat")
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Stoppen met chatten")
    await sara.taps("Nee, nu meteen stoppen")
    await story.turn_clock(hours=15)
    assert await sara.sees("Dit heb ik niet meer gegeven.")
    assert not await eva.sees("Tot morgen dan")


async def test_a_restart_in_the_night_loses_nothing_and_doubles_nothing(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=9)
    await sara.says("Voor de nacht")
    await story.close_app()
    story.clock.turn_to(story.clock() + timedelta(hours=16))
    await story.open_app()
    await story.app.settle()
    assert len(await of_eva(eva, "Voor de nacht")) == 1


async def test_who_reads_earlier_after_all_gets_earlier_what_waits(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=9)
    await sara.says("Voor morgen")
    await eva.says("/uren")
    await eva.taps("Andere uren voor elke week")
    await eva.says("altijd")
    assert await eva.sees("Sara:\nVoor morgen")


async def set_all_aside(story: Story) -> None:
    """As what failed three times is."""
    async with story.database.write() as tx:
        await tx.execute(update(due).values(state="quarantined", tries=3, trouble="KeyError"))


async def test_what_was_set_aside_goes_with_what_is_said_after_it(story: Story) -> None:
    sara, eva = await paired(story)
    await story.turn_clock(hours=9)
    await sara.says("In de avond")
    await set_all_aside(story)
    await sara.says("In de nacht")
    await story.turn_clock(hours=14)
    assert [text.removeprefix("Sara:\n") for text in (await texts(eva))[-2:]] == [
        "In de avond",
        "In de nacht",
    ]
