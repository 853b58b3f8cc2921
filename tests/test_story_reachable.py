"""W1: a human who said to be reachable this very hour can be asked to phone, and nobody else."""

from typing import Any

import pytest

from tests import sentinels
from tests.databases import take_snapshot
from tests.phones import Screen
from tests.story import Player, Story

NUMBER = "06 - 12 34 56 78"


DIALLED = "0612345678"


LINES = "Is er nu gevaar? Bel 112."


async def reachable_worker(story: Story, name: str, role: str = "coordinator") -> Player:
    worker = await story.worker(name, role)
    await worker.says("Ik ben nu bereikbaar")
    await worker.taps("Eén uur")
    return worker


def cards(screen: Screen) -> list[str]:
    return [one["contact"]["phone_number"] for one in screen.messages if one.get("contact")]


async def ask_for_call(sara: Player, name: str = "Anna") -> None:
    await sara.says("Nu hulp nodig")
    await sara.taps(f"Vraag {name} om te bellen")
    await sara.says(f"mijn nummer is {NUMBER}, dank je")


async def has_number(story: Story) -> bool:
    """Whether the number stands anywhere in what is kept, in clear."""
    places: list[sentinels.Where] = [await take_snapshot(story.database), story.log.getvalue()]
    if story.place.kind == "sqlite":
        places.append(story.place.folder)
    return any(sentinels.find([DIALLED, NUMBER], where) for where in places)


async def test_w1_nobody_is_offered_who_did_not_say_so(story: Story) -> None:
    await story.worker("Anna", "coordinator")
    sara = await story.client()
    for words in ("Nu hulp nodig", "ik wil niet meer leven"):
        screen = await sara.says(words)
        assert not [label for label in screen.buttons if "bellen" in label]


async def test_w1_anna_is_asked_and_calls(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await ask_for_call(sara)
    assert await sara.sees("Ik vraag het Anna nu.")
    assert not await sara.sees("Anna belt je nu.")
    screen = await anna.screen()
    assert screen.sees(f"Sara vraagt of je nu belt: {DIALLED}.")
    assert cards(screen) == [DIALLED]
    await anna.taps("Ja, ik bel nu")
    assert (await sara.screen()).texts[-1] == "Anna belt je nu."
    assert not await has_number(story)
    await story.turn_clock(minutes=11)
    assert not await sara.sees("gaf nog geen antwoord")
    assert cards(await anna.screen()) == [DIALLED]
    await story.turn_clock(minutes=50)
    screen = await anna.screen()
    assert cards(screen) == []
    assert not screen.sees(DIALLED)
    assert (await take_snapshot(story.database))["call"] == []


async def test_w1_in_english(story: Story) -> None:
    anna = await story.worker("Anna", "coordinator", language="en")
    await anna.says("/reachable")
    await anna.taps("Two hours")
    tom = await story.client("Tom", "en")
    await tom.says("/help")
    await tom.taps("Ask Anna to call")
    await tom.says("+31 6 12345678")
    assert await anna.sees("Tom asks if you call now: +31612345678.")
    await anna.taps("I cannot call now")
    screen = await tom.screen()
    assert screen.sees("Anna cannot call now.")
    assert cards(screen)[-2:] == ["112", "113"]


async def test_w1_after_ten_minutes_without_an_answer_it_is_said(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await ask_for_call(sara)
    await story.turn_clock(minutes=9)
    assert not await sara.sees("gaf nog geen antwoord")
    await story.turn_clock(minutes=2)
    screen = await sara.screen()
    assert screen.sees(f"Anna gaf nog geen antwoord.\n{LINES}")
    assert cards(screen)[-2:] == ["112", "113"]
    screen = await anna.screen()
    assert not screen.sees(DIALLED)
    assert cards(screen) == []
    assert screen.sees("Dat hoeft nu niet meer.")
    screen = await sara.says("Nu hulp nodig")
    assert "Vraag Anna om te bellen" not in screen.raw["messages"][-3]["buttons"]


async def test_w1_who_cannot_says_so_and_the_next_is_offered(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    await story.turn_clock(minutes=1)
    bram = await story.worker("Bram")
    await bram.says("/bereikbaar")
    await bram.taps("Twee uur")
    sara = await story.client()
    await ask_for_call(sara, "Bram")
    await bram.taps("Ik kan nu niet bellen")
    screen = await sara.screen()
    assert screen.sees(f"Bram kan nu niet bellen.\n{LINES}")
    assert screen.buttons == ["Vraag Anna om te bellen"]
    assert cards(await bram.screen()) == []
    await sara.taps("Vraag Anna om te bellen")
    await sara.says(NUMBER)
    await anna.says("ja")
    assert (await sara.screen()).texts[-1] == "Anna belt je nu."
    assert not await has_number(story)


async def test_w1_who_looks_after_her_talk_comes_first(story: Story) -> None:
    bram = await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await bram.taps("Ja, ik doe mee")
    await bram.says("Ik ben nu bereikbaar")
    await bram.taps("Eén uur")
    anna = await story.worker("Anna", "coordinator")
    await anna.says("Ik ben nu bereikbaar")
    await anna.taps("Twee uur")
    screen = await sara.says("Nu hulp nodig")
    assert "Vraag Bram om te bellen" in screen.buttons


async def test_w1_it_passes_the_night_and_words_about_dying_get_it_too(story: Story) -> None:
    await story.turn_clock(hours=11)
    anna = await story.worker("Anna", "coordinator")
    await anna.says("Ik ben nu bereikbaar")
    assert "Tot vanavond tien uur" in (await anna.screen()).buttons
    await anna.taps("Twee uur")
    await story.turn_clock(minutes=90)
    sara = await story.client()
    screen = await sara.says("ik wil niet meer leven")
    assert screen.sees("Naast weet niet waar je bent.")
    await sara.taps("Vraag Anna om te bellen")
    await sara.says(NUMBER)
    assert not (await anna.screen()).message_with("vraagt of je nu belt").get("quiet")


async def test_w1_this_evening_is_no_more_offered_in_the_night(story: Story) -> None:
    await story.turn_clock(hours=13)
    anna = await story.worker("Anna", "coordinator")
    screen = await anna.says("Ik ben nu bereikbaar")
    assert screen.buttons == ["Eén uur", "Twee uur", "Nu niet bereikbaar"]


async def test_w1_until_this_evening_ends_at_ten(story: Story) -> None:
    anna = await story.worker("Anna", "coordinator")
    await anna.says("Ik ben nu bereikbaar")
    await anna.taps("Tot vanavond tien uur")
    assert await anna.sees("Je bent bereikbaar tot maandag 9 maart, 22.00 uur.")
    sara = await story.client()
    await story.turn_clock(hours=11, minutes=50)
    assert "Vraag Anna om te bellen" in (await sara.says("/hulp")).buttons
    await story.turn_clock(minutes=15)
    assert not _offered_last(await sara.says("/hulp"))


def _offered_last(screen: Screen) -> list[Any]:
    """The buttons of the newest help message."""
    help_ = [one for one in screen.messages if one["text"].startswith(LINES)]
    return list(help_[-1]["buttons"])


async def test_w1_who_stops_being_reachable_is_not_offered(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await sara.says("/hulp")
    await anna.says("/bereikbaar")
    assert await anna.sees("Wil je dat anders?")
    await anna.taps("Nu niet bereikbaar")
    await sara.taps("Vraag Anna om te bellen")
    assert await sara.sees(f"Nu kan er bij ons niemand bellen.\n{LINES}")
    assert not _offered_last(await sara.says("/hulp"))


async def test_w1_another_answer_is_asked_again_and_one_may_stop(story: Story) -> None:
    await reachable_worker(story, "Anna")
    sara = await story.client()
    await sara.says("Nu hulp nodig")
    await sara.taps("Vraag Anna om te bellen")
    screen = await sara.says("weet ik niet")
    assert screen.sees("Ik zie nog geen nummer.")
    screen = await sara.says("nee")
    assert screen.texts[-1] == "Dat is goed. Je mag het altijd later vragen."


async def test_w1_what_she_was_doing_waits_meanwhile(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await ask_for_call(sara)
    await anna.taps("Ja, ik bel nu")
    screen = await sara.says("in het park bij de vijver")
    assert screen.sees("De plek: in het park bij de vijver.")


async def test_w1_a_typed_yes_answers_what_was_asked_before_the_help(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("vanmiddag")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("tussen 14 en 17 uur")
    await anna.says("Ik ben nu bereikbaar")
    await anna.taps("Eén uur")
    assert "Vraag Anna om te bellen" in (await sara.says("/hulp")).buttons
    assert (await sara.says("ja")).sees("Het gesprek staat vast")


async def test_w1_before_a_yes_to_anything_a_human_can_be_asked(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.person("Sara")
    await sara.starts()
    await ask_for_call(sara)
    await anna.taps("Ja, ik bel nu")
    assert await sara.sees("Anna belt je nu.")


async def test_w1_one_person_is_asked_once_and_nobody_twice_at_a_time(story: Story) -> None:
    await reachable_worker(story, "Anna")
    sara, tom = await story.client(), await story.client("Tom")
    await sara.says("/hulp")
    await tom.says("/hulp")
    await sara.says("/hulp")
    await sara.taps("Vraag Anna om te bellen")
    await sara.says(NUMBER)
    await tom.taps("Vraag Anna om te bellen")
    assert await tom.sees("Nu kan er bij ons niemand bellen.")
    first = next(one for one in (await sara.screen()).messages if one["buttons"])
    await sara.phone.taps("Vraag Anna om te bellen", first["id"])
    await story.app.settle()
    assert await sara.sees("Ik heb het al gevraagd.")


@pytest.mark.parametrize("way", ["erases", "blocks"])
async def test_w1_who_was_asked_is_gone_and_she_hears_it_at_once(story: Story, way: str) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await ask_for_call(sara)
    if way == "erases":
        await anna.says("/stop")
        await anna.taps("Ja, gooi alles weg")
    else:
        await anna.blocks()
    assert await sara.sees("Anna kan nu niet bellen.")
    assert (await take_snapshot(story.database))["call"] == []


async def test_w1_who_erases_leaves_no_number_in_another_chat(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await ask_for_call(sara)
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    screen = await anna.screen()
    assert cards(screen) == []
    assert not screen.sees(DIALLED)
    assert screen.sees("Bellen hoeft nu niet meer.")
    await story.turn_clock(hours=2)
    assert not await has_number(story)


async def test_w1_a_late_press_changes_nothing_and_says_so(story: Story) -> None:
    anna = await reachable_worker(story, "Anna")
    sara = await story.client()
    await ask_for_call(sara)
    tokens = story.tokens_of(anna)
    await story.turn_clock(minutes=11)
    mine = (await anna.screen()).messages[0]["id"]
    await anna.phone.forges(tokens[-2], mine)
    await story.app.settle()
    assert await anna.sees("Bellen hoeft nu niet meer.")
    assert not await sara.sees("Anna belt je nu.")
