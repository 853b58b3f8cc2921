"""What goes out, whatever Telegram answers; and who may press and read what. Numbers are the cases
of RELIABILITY.md, section 5."""

from dataclasses import replace
from typing import Any

import pytest

from bot.config import Limits, TelegramSettings
from bot.sandbox.updates import announce
from bot.telegram import FLOOD_SECONDS, Telegram, flood, wait_of
from tests.crash import Line, Step
from tests.databases import Place, take_snapshot
from tests.story import TOKEN, Player, Story

MARK = "(misschien dubbel)"
HOME = "Ik ben een programma."
ASKING = "Gesprek binnen een dag"


class Machine:
    """The machine's seconds, which this test turns."""

    def __init__(self) -> None:
        self.seconds = 2e9

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def machine() -> Machine:
    return Machine()


async def restart(story: Story, machine: Machine, **parts: Any) -> None:
    await story.close_app()
    machine.seconds += 61
    await story.open_app(machine=machine, **parts)


async def homes(player: Player) -> list[str]:
    return [text for text in (await player.screen()).texts if HOME in text]


async def states(story: Story) -> set[str]:
    return {row["state"] for row in (await take_snapshot(story.database))["outbox"]}


@pytest.mark.parametrize(
    ("kind", "arrives"), [("bad_gateway", 0), ("outage", 0), ("answer_lost", 1)]
)
async def test_14_an_unknown_end_is_waited_for_and_sent_once_more_with_the_mark(
    story: Story, machine: Machine, kind: str, arrives: int
) -> None:
    sara = await story.client()
    story.settings = replace(story.settings, limits=Limits(on=False, unknown_wait=30))
    await restart(story, machine)
    story.world.disturb(kind, "sendMessage", times=1)
    await sara.says("Hallo")
    await sara.says("Hallo?")
    assert len(await homes(sara)) == arrives
    machine.seconds += 31
    await story.app.settle()
    copies = await homes(sara)
    assert [MARK in text for text in copies] == [False] * arrives + [True, False]


async def test_14_after_a_second_unknown_end_a_person_decides(story: Story) -> None:
    carla, sara = await story.worker("Carla", "coordinator"), await story.client()
    story.world.disturb("answer_lost", "sendMessage", times=2, person=sara.phone.id)
    await sara.says("Hallo")
    assert len(await homes(sara)) == 2
    await story.turn_clock(minutes=6)
    assert len((await carla.screen()).texts) == 2
    assert "parked" in await states(story)
    await sara.says("Hallo?")
    assert len(await homes(sara)) == 3


async def test_15_what_surely_never_left_is_sent_later_and_never_doubled(
    story: Story, machine: Machine
) -> None:
    sara = await story.client()
    await restart(story, machine)
    await sara.phone.says("Hallo")
    await story.app.receiving.step(story.clock())
    nowhere = TelegramSettings(base_url="http://127.0.0.1:1", poll_seconds=1)
    await restart(story, machine, telegram=Telegram(nowhere, TOKEN))
    for _ in range(3):
        await story.app.settle()
        machine.seconds += 6
    assert "pending" in await states(story)
    await restart(story, machine)
    await story.app.settle()
    assert [MARK in text for text in await homes(sara)] == [False]


async def test_16_a_flood_wait_stops_one_chat_only_and_outlives_a_restart(
    story: Story, machine: Machine
) -> None:
    sara, tom = await story.client("Sara"), await story.client("Tom")
    await restart(story, machine)
    story.world.disturb("flood", "sendMessage", times=1, seconds=300, person=sara.phone.id)
    await sara.says("Hallo")
    await sara.says("Hallo?")
    await tom.says("Hallo")
    assert len(await homes(tom)) == 1
    await restart(story, machine)
    await story.app.settle()
    assert await homes(sara) == []
    machine.seconds += 300
    await story.app.settle()
    assert [MARK in text for text in await homes(sara)] == [False, False]


async def test_16_a_flood_that_says_no_wait_sent_nothing_either(
    story: Story, machine: Machine
) -> None:
    sara = await story.client()
    story.world.disturb("flood_unsaid", "sendMessage", times=2)
    await sara.says("Hallo")
    for _ in range(2):
        await restart(story, machine)
        await story.app.settle()
    assert [MARK in text for text in await homes(sara)] == [False]


@pytest.mark.parametrize("words", [b'{"ok":false}', b"<html>", b'{"ok":false,"parameters":[]}'])
def test_16_whatever_stands_in_a_429_there_is_a_wait(words: bytes) -> None:
    assert wait_of(flood(words)) == FLOOD_SECONDS
    assert wait_of(flood(b'{"ok":false,"parameters":{"retry_after":7}}')) == 7


async def test_18_who_blocks_the_bot_is_missed_and_is_met_again(story: Story) -> None:
    anna, carla = await story.worker("Anna"), await story.worker("Carla", "coordinator")
    sara = await story.client()
    await sara.says(ASKING)
    await sara.blocks()
    assert await carla.sees("Ik kan de ander nu niet bereiken.")
    await anna.taps("Ja, ik doe mee")
    await sara.unblocks()
    await sara.says("Mijn gesprek")
    assert await sara.sees("Het gesprek begint voor")
    assert len((await take_snapshot(story.database))["meeting"]) == 1


async def test_20_a_chat_that_is_stuck_keeps_its_order_and_holds_up_nobody(story: Story) -> None:
    sara, tom = await story.client("Sara"), await story.client("Tom")
    story.world.disturb("answer_lost", "sendMessage", times=1, person=sara.phone.id)
    await sara.phone.says(ASKING)
    asked = (await tom.says(ASKING)).texts
    seen = (await sara.screen()).texts
    assert [MARK in text for text in seen[1:4]] == [False, False, True]
    assert [text for text in seen if MARK not in text] == asked


async def test_36_forged_and_foreign_buttons_change_and_reveal_nothing(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says(ASKING)
    before = (await take_snapshot(story.database))["seat"]
    for token in (*story.tokens_of(anna), "facilitator:join", "x" * 64, "'; drop table seat; --"):
        await bram.phone.forges(token, (await bram.screen()).messages[-1]["id"])
        await sara.phone.forges(token, (await sara.screen()).messages[-1]["id"])
    await story.app.settle()
    assert (await take_snapshot(story.database))["seat"] == before
    for player in (bram, sara):
        assert set((await player.screen()).toasts) == {"Deze knop werkt niet meer."}


async def test_36_groups_channels_and_strangers_in_somebodys_name_are_not_heard(
    story: Story,
) -> None:
    sara = await story.client()
    user = {"id": sara.phone.id, "is_bot": False, "first_name": "Sara"}
    for kind in ("group", "supergroup", "channel"):
        chat = {"id": -7, "type": kind, "title": "Buurt"}
        content = {"message_id": 1, "date": 1_770_000_000, "chat": chat, "from": user}
        announce(story.world, "message", content | {"text": ASKING})
    stranger = {"id": 8, "is_bot": False, "first_name": "Sara"}
    chat = {"id": sara.phone.id, "type": "private", "first_name": "Sara"}
    content = {"message_id": 1, "date": 1_770_000_000, "chat": chat, "from": stranger}
    announce(story.world, "message", content | {"text": ASKING})
    await story.app.settle()
    assert (await take_snapshot(story.database))["meeting"] == []


async def test_36_a_link_opens_once_and_a_guessed_one_never(story: Story) -> None:
    await story.worker("Anna")
    thief = await story.person("Thief")
    for token in ("guessed-token", "x" * 64, ""):
        await thief.starts(token)
    assert len((await take_snapshot(story.database))["role"]) == 1


@pytest.mark.parametrize(
    "name",
    [
        "<b>Bestuur</b>",
        "\u202etsruuseB",
        "🫂" * 4096,
        "Sa\x00ra",
        "_*[x](y)`",
        "{ $name }",
    ],
    ids=["markup", "turned", "emoji", "nul", "marks", "placeable"],
)
async def test_39_strange_names_and_words_stop_nothing(story: Story, name: str) -> None:
    anna = await story.worker("Anna")
    sara = await story.client(name)
    await sara.says(name[:2000])
    await sara.says(ASKING)
    await sara.says(name[:2000])
    assert await sara.sees("Ik heb je vraag.")
    assert await anna.sees("Doe je mee?")
    assert not {"parked", "pending", "unknown"} & await states(story)


async def test_39_half_a_character_in_a_name_or_in_words_stops_nothing(story: Story) -> None:
    sara = await story.client()
    for person in (sara.phone.id, 77):
        user = {"id": person, "is_bot": False, "first_name": "Sa\ud83d"}
        chat = {"id": person, "type": "private", "first_name": "Sa\ud83d"}
        content = {"message_id": 1, "date": 1_770_000_000, "chat": chat, "from": user}
        announce(story.world, "message", content | {"text": "Hallo \udc00"})
    await sara.says(ASKING)
    assert await sara.sees("Ik heb je vraag.")
    assert {row["state"] for row in (await take_snapshot(story.database))["inbox"]} == {"done"}


async def test_a_second_card_with_a_help_number_is_told_to_be_one(story: Story) -> None:
    sara = await story.client()
    story.world.disturb("answer_lost", "sendContact", times=1)
    screen = await sara.says("Nu hulp nodig")
    cards = [one["contact"]["first_name"] for one in screen.messages if "contact" in one]
    assert len(cards) == 3
    assert [card.startswith(MARK) for card in cards].count(True) == 1


async def test_a_letter_parked_after_two_deaths_is_told_to_a_person(place: Place) -> None:
    line = Line(place)
    await line.begin(Carla="coordinator", Sara="")
    await line.play(Step("Carla opens her link", lambda line: line.opens_link("Carla")))
    step = Step("Sara opens the bot", lambda line: line.starts("Sara"))
    before = await line.take_moment()
    trace = (await line.play(step)).trace
    await line.go_back(before)
    await line.play(step, trace.index("answer sendMessage") + 1)
    again = Step("the program starts", down=True)
    trace = await _trace_of(line, again)
    await line.play(again, trace.index("answer sendMessage") + 1)
    await line.recover(again, line.now)
    texts = [one.text for one in line.person("Carla").messages.values() if one.by_bot]
    await line.close()
    assert len(texts) == 2


async def _trace_of(line: Line, step: Step) -> list[str]:
    """What `step` goes past, without its having happened."""
    before = await line.take_moment()
    trace = (await line.play(step)).trace
    await line.go_back(before)
    return trace
