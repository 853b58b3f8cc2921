"""Updates come in order, by long poll, until they are confirmed or too old."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientError

from bot.sandbox.errors import CONFLICT
from tests.phones import Phone, Sandbox, open_sandbox

BUTTON = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}


@pytest_asyncio.fixture
async def anna(sandbox: Sandbox) -> Phone:
    phone = await sandbox.phones.make("Anna", username="anna")
    await phone.start("code_1")
    await sandbox.updates(offset=2**40)
    return phone


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def until_it_waits(sandbox: Sandbox) -> None:
    """A call that was sent is waiting once later calls on the same loop have been answered."""
    while not sandbox.world.waiting.is_open:
        await sandbox.phones.now()


async def test_opening_the_bot_arrives_as_a_command_with_its_payload(sandbox: Sandbox) -> None:
    phone = await sandbox.phones.make("Anna", username="anna")
    await phone.start("code_1")
    [update] = await sandbox.updates()
    message = update["message"]
    assert message["text"] == "/start code_1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["chat"]["type"] == "private"
    assert message["from"]["language_code"] == "nl"


async def test_updates_come_in_order_until_they_are_confirmed(
    sandbox: Sandbox, anna: Phone
) -> None:
    for word in ("een", "twee", "drie"):
        await anna.says(word)
    first = await sandbox.updates(limit=2)
    assert texts(first) == ["een", "twee"]
    assert texts(await sandbox.updates()) == ["een", "twee", "drie"]
    assert texts(await sandbox.updates(offset=first[-1]["update_id"] + 1)) == ["drie"]
    assert texts(await sandbox.updates(offset=0)) == ["drie"]


async def test_a_negative_offset_forgets_what_is_older(sandbox: Sandbox, anna: Phone) -> None:
    for word in ("een", "twee", "drie"):
        await anna.says(word)
    assert texts(await sandbox.updates(offset=-1)) == ["drie"]
    assert texts(await sandbox.updates()) == ["drie"]


async def test_a_long_poll_is_answered_by_the_next_message(sandbox: Sandbox, anna: Phone) -> None:
    poll = asyncio.create_task(sandbox.updates(timeout=50))
    await until_it_waits(sandbox)
    await anna.says("hallo")
    assert texts(await poll) == ["hallo"]


async def test_a_second_poll_ends_the_first(sandbox: Sandbox, anna: Phone) -> None:
    first = asyncio.create_task(sandbox.call("getUpdates", timeout=50))
    await until_it_waits(sandbox)
    second = asyncio.create_task(sandbox.updates(timeout=50))
    answer = await first
    assert (answer["error_code"], answer["description"]) == (409, CONFLICT)
    await until_it_waits(sandbox)
    await anna.says("hallo")
    assert texts(await second) == ["hallo"]


async def test_a_press_is_gone_after_150_seconds_and_a_message_after_24_hours(
    sandbox: Sandbox, anna: Phone
) -> None:
    await sandbox.does("sendMessage", chat_id=anna.id, text="Kunt u?", reply_markup=BUTTON)
    await anna.says("hallo")
    await anna.taps("Ja")
    sandbox.clock.turn_to(sandbox.clock() + timedelta(seconds=149))
    assert len(await sandbox.updates()) == 2
    sandbox.clock.turn_to(sandbox.clock() + timedelta(seconds=1))
    assert texts(await sandbox.updates()) == ["hallo"]
    sandbox.clock.turn_to(sandbox.clock() + timedelta(hours=24))
    assert await sandbox.updates() == []


async def test_a_press_can_be_repeated_with_a_new_number(sandbox: Sandbox, anna: Phone) -> None:
    await sandbox.does("sendMessage", chat_id=anna.id, text="Kunt u?", reply_markup=BUTTON)
    await anna.taps("Ja")
    await anna.taps("Ja")
    first, second = await sandbox.updates()
    assert first["update_id"] < second["update_id"]
    assert first["callback_query"]["data"] == second["callback_query"]["data"] == "yes"
    assert first["callback_query"]["message"]["reply_markup"] == BUTTON


async def test_blocking_and_unblocking_are_told(sandbox: Sandbox, anna: Phone) -> None:
    await anna.blocks()
    await anna.unblocks()
    told = [update["my_chat_member"] for update in await sandbox.updates()]
    assert [one["new_chat_member"]["status"] for one in told] == ["kicked", "member"]


async def test_an_edit_is_told(sandbox: Sandbox, anna: Phone) -> None:
    said = await anna.says("morgne")
    await anna.edits(said["message"], "morgen")
    _, update = await sandbox.updates()
    assert update["edited_message"]["text"] == "morgen"
    assert update["edited_message"]["edit_date"]


async def test_reactions_are_told_only_to_who_asks_and_can_be_switched_off(
    sandbox: Sandbox, anna: Phone
) -> None:
    sent = await sandbox.does("sendMessage", chat_id=anna.id, text="Dag")
    await anna.reacts(sent["message_id"], "👍")
    assert await sandbox.updates(allowed_updates=["message", "message_reaction"]) == []
    await anna.reacts(sent["message_id"], "🙏")
    [update] = await sandbox.updates()
    assert update["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    sandbox.world.relays_reactions = False
    await anna.reacts(sent["message_id"], "👍")
    assert len(await sandbox.updates()) == 1


async def test_dropping_pending_updates_empties_the_queue(sandbox: Sandbox, anna: Phone) -> None:
    await anna.says("hallo")
    assert (await sandbox.does("getWebhookInfo"))["pending_update_count"] == 1
    await sandbox.does("deleteWebhook", drop_pending_updates=True)
    assert await sandbox.updates() == []


async def test_a_snapshot_can_be_gone_back_to_many_times(sandbox: Sandbox, anna: Phone) -> None:
    before = sandbox.world.snapshot()
    for _ in range(2):
        await anna.says("hallo")
        await sandbox.does("sendMessage", chat_id=anna.id, text="Dag")
        sandbox.world.restore(before)
        assert (await anna.screen()).texts == []
        assert await sandbox.updates() == []


async def test_the_sandbox_stops_without_waiting_for_an_open_poll() -> None:
    loop = asyncio.get_running_loop()
    async with open_sandbox() as opened:
        poll = asyncio.create_task(opened.call("getUpdates", timeout=50))
        await until_it_waits(opened)
        before = loop.time()
    with pytest.raises(ClientError):
        await poll
    assert loop.time() - before < 1
