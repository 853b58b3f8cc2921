"""A lasting contact with a peer worker: asked for, said yes to, and words that pass at once."""

import random
from dataclasses import dataclass
from datetime import timedelta

import pytest

from storage.schema import contact
from tests.databases import take_snapshot
from tests.story import Player, Story
from tests.story import Words as Spoken
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
NEED = "Ik heb nu iemand nodig"
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
async def test_c01_who_it_is_and_when_they_read_is_one_press_away_whatever_else_runs(
    story: Story, words: Words
) -> None:
    say = Spoken(words.language)
    sara, eva = await paired(story, words)
    assert [say("word-ask"), say("word-chat")] in (await sara.screen()).keyboard
    assert [say("word-hours"), say("word-chats")] in (await eva.screen()).keyboard
    await sara.says(say("word-ask"))
    assert [say("word-mine"), say("word-chat")] in (await sara.screen()).keyboard
    screen = await sara.says(say("word-chat"))
    assert say("button-pair-leave") in screen.buttons
    assert screen.buttons[-1] == say("button-need-somebody")
    assert say("word-chat") not in await texts(eva)


async def test_a_peer_worker_finds_their_own_side_by_a_key(story: Story) -> None:
    eva = await story.worker("Eva", "peer")
    assert await eva.sees("Vertel onder Mijn chats eerst wie jij bent.")
    assert (await eva.says("hm")).sees("staat onder Mijn chats.")
    screen = await eva.says("Mijn chats")
    assert screen.sees("Je chat nu met niemand.")
    assert "Dit ben ik" in (await eva.taps("Over mijzelf")).buttons


async def test_w1_in_a_contact_somebody_is_asked_for_at_once_by_the_same_rule(
    story: Story,
) -> None:
    """Where the contact begins, where it stands, where words wait: who is reachable is offered."""
    sara, eva = await paired(story)
    screen = await sara.screen()
    assert screen.message_with("Je kunt nu chatten met Eva")["buttons"][-1] == [NEED]
    await sara.taps(NEED)
    assert await sara.sees("Is er nu gevaar? Bel 112.")
    assert "bellen" not in " ".join((await sara.screen()).buttons)
    anna = await story.worker("Anna", "coordinator")
    for one in (anna, eva):
        await one.says("Ik ben nu bereikbaar")
        await one.taps("Eén uur")
    await sara.says("Mijn chat")
    screen = await sara.taps(NEED)
    assert screen.buttons[0] == "Vraag Eva om te bellen", "whom she knows comes first"
    await sara.says("Mijn chat")
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Even pauze")
    assert (await sara.screen()).buttons[-1] == NEED
    assert (await sara.says("/chat")).buttons[-1] == NEED


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
    await story.turn_clock(seconds=11)
    assert await tom.sees("Eva:\nHoe was je nacht?")
    assert not await sara.sees("Hoe was je nacht?")


async def test_the_client_ends_it_without_a_reason(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("/chat")
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Stoppen met chatten")
    await sara.taps("Nee, nu meteen stoppen")
    assert await eva.sees("Het chatten met Sara is klaar.")
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


async def test_w14_one_silent_line_after_a_burst_and_the_one_before_goes(story: Story) -> None:
    sara, eva = await paired(story)
    for words in ("Een", "Twee", "Drie"):
        await sara.says(words)
    assert not await sara.sees("Aangekomen")
    await story.turn_clock(minutes=1)
    receipt = (await sara.screen()).messages[-1]
    assert receipt["text"] == "Aangekomen 10.00 uur."
    assert receipt["quiet"]
    await eva.says("Ik lees je")
    await sara.says("Fijn")
    await story.turn_clock(minutes=2)
    receipts = [text for text in await texts(sara) if "angekomen" in text]
    assert receipts == ["Naast: Aangekomen 10.01 uur."]


async def test_w14_what_did_not_arrive_is_never_called_arrived(story: Story) -> None:
    sara, eva = await paired(story)
    story.world.state.people[eva.phone.id].blocked = True
    await sara.says("Ben je er nog?")
    await story.turn_clock(minutes=5)
    assert await sara.sees("Dit is niet aangekomen bij de ander.")
    assert not await sara.sees("Aangekomen")


async def test_nothing_reaches_a_chat_outside_its_pair_and_order_holds(story: Story) -> None:
    """Any order of clients and workers speaking at once; workers answer by reply."""
    dice = random.Random(7)
    workers = [await story.worker(name, "peer") for name in ("Eva", "Ben", "Noor")]
    pairs = []
    for number in range(8):
        client, worker = await story.client(f"Client{number}"), workers[number % 3]
        await client.says("hm")
        await client.taps("Chatten met iemand")
        await client.taps(f"Chatten met {worker.phone.name}")
        await worker.taps("Ja, ik wil chatten")
        await client.says(f"begin {number}")
        pairs.append((client, worker))
    wanted: dict[int, list[str]] = {number: [] for number in range(8)}
    answers: dict[int, list[str]] = {number: [] for number in range(8)}
    for count in range(120):
        number = dice.randrange(8)
        client, worker = pairs[number]
        if dice.random() < 0.6:
            wanted[number].append(f"van {number} nummer {count}.")
            await client.phone.says(wanted[number][-1])
        else:
            first = (await worker.screen()).message_with(f"begin {number}")["id"]
            answers[number].append(f"aan {number} nummer {count}.")
            await worker.phone.says(answers[number][-1], first)
        if dice.random() < 0.2:
            await story.app.settle()
    await story.app.settle()
    for number, (client, worker) in enumerate(pairs):
        got = [text.split("\n")[-1] for text in await texts(client)]
        assert [text for text in got if text.startswith("aan ")] == answers[number]
        for other in workers:
            got = [text.split("\n")[-1] for text in await texts(other)]
            here = [text for text in got if text.startswith(f"van {number} ")]
            assert here == (wanted[number] if other is worker else [])
