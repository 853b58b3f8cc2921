"""A lasting contact with a peer worker: asked for, said yes to, and words that pass at once."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from storage.schema import contact
from tests.databases import take_snapshot
from tests.story import Player, Story
from tests.test_story_talking import texts


@dataclass(frozen=True)
class Words:
    """What people read and press, in one language."""

    language: str
    chat: str
    with_eva: str
    yes: str
    can_chat: str


DUTCH = Words(
    "nl", "Chatten met iemand", "Chatten met Eva", "Ja, ik wil chatten", "Je kunt nu chatten met "
)
ENGLISH = Words(
    "en", "Chat with somebody", "Chat with Eva", "Yes, I want to chat", "You can chat with "
)
BOTH = pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])


async def paired(story: Story, words: Words = DUTCH) -> tuple[Player, Player]:
    eva = await story.worker("Eva", "peer", language=words.language)
    sara = await story.client("Sara", words.language)
    await sara.says("hm")
    await sara.taps(words.chat)
    await sara.taps(words.with_eva)
    await eva.taps(words.yes)
    return sara, eva


@BOTH
async def test_from_chatting_with_somebody_to_the_first_words(story: Story, words: Words) -> None:
    sara, eva = await paired(story, words)
    assert await sara.sees(f"{words.can_chat}Eva")
    assert await eva.sees(f"{words.can_chat}Sara")
    await sara.says("Durf ik dit wel")
    assert (await texts(eva))[-1] == "Sara:\nDurf ik dit wel"
    await eva.says("Ik durfde het eerst ook niet")
    assert (await texts(sara))[-1] == "Eva:\nIk durfde het eerst ook niet"
    await sara.sends("voice")
    assert (await eva.screen()).messages[-1]["file"]["kind"] == "voice"


async def test_w11_the_door_is_shown_only_where_somebody_is_behind_it(story: Story) -> None:
    sara = await story.client()
    assert "Chatten met iemand" not in (await sara.says("hm")).buttons
    await story.worker("Eva", "peer")
    assert "Chatten met iemand" in (await sara.says("hm")).buttons


async def test_w11_silence_asks_the_next_and_then_the_coordinator(story: Story) -> None:
    eva = await story.worker("Eva", "peer")
    ben = await story.worker("Ben", "peer")
    carla = await story.worker("Carla", "coordinator")
    sara = await story.client()
    await sara.says("hm")
    await sara.taps("Chatten met iemand")
    await sara.taps("Chatten met Eva")
    assert not await ben.sees("Iemand wil met je chatten")
    await story.turn_clock(hours=5)
    assert await ben.sees("Iemand wil met je chatten")
    assert await sara.sees("Ik heb Ben gevraagd.")
    await ben.taps("Nee, nu liever niet")
    assert await carla.sees("Iemand wil chatten met een ervaringswerker.")
    assert await sara.sees("Ik heb nog niemand voor je gevonden.")
    screen = await eva.taps("Ja, ik wil chatten")
    assert screen.sees("Dat is nu niet meer nodig.")
    assert not [text for text in await texts(sara) if "wil niet" in text]


async def test_words_said_before_the_yes_wait_for_it(story: Story) -> None:
    eva = await story.worker("Eva", "peer")
    sara = await story.client()
    await sara.says("hm")
    await sara.taps("Chatten met iemand")
    await sara.taps("Kies jij maar iemand")
    screen = await sara.says("Ik kan niet slapen")
    assert screen.sees("Nu leest niemand dit.")
    await sara.says("ja")
    assert not await eva.sees("Ik kan niet slapen")
    await eva.taps("Ja, ik wil chatten")
    assert await eva.sees("Sara:\nIk kan niet slapen")


async def test_a_worker_with_two_clients_is_asked_for_whom(story: Story) -> None:
    sara, eva = await paired(story)
    tom = await story.client("Tom")
    await tom.says("hm")
    await tom.taps("Chatten met iemand")
    await tom.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    screen = await eva.says("Hoe was je nacht?")
    assert screen.sees("Voor wie is dit?")
    await eva.taps(next(label for label in screen.buttons if "Tom" in label))
    assert await tom.sees("Eva:\nHoe was je nacht?")
    assert not await sara.sees("Hoe was je nacht?")


async def test_the_client_ends_it_without_a_reason(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("/chat")
    await sara.taps("Stoppen met chatten")
    assert await eva.sees("Sara stopt met chatten.")
    await eva.says("Nog iets")
    assert not await sara.sees("Nog iets")


async def test_twenty_messages_in_five_seconds_arrive_in_order(story: Story) -> None:
    sara, eva = await paired(story)
    for number in range(20):
        await sara.phone.says(f"Snel, nummer {number}")
        story.clock.turn_to(story.clock() + timedelta(milliseconds=250))
    await story.app.settle()
    wanted = [f"Snel, nummer {number}" for number in range(20)]
    assert (await texts(eva))[-20:] == [f"Sara:\n{wanted[0]}", *wanted[1:]]


async def test_erasing_takes_the_pair_along(story: Story) -> None:
    sara, _ = await paired(story)
    await sara.says("Dit verdwijnt ook weer")
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    rows = await take_snapshot(story.database)
    assert rows[contact.name] == []
    assert len(rows["seal_key"]) == 2
