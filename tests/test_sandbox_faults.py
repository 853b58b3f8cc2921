"""What may go wrong on the line goes wrong exactly as it was asked to."""

import asyncio

import pytest
from aiohttp import ClientError

from tests.phones import Phone, Sandbox


async def test_in_an_outage_nothing_is_answered_and_nothing_happens(
    sandbox: Sandbox, anna: Phone
) -> None:
    await sandbox.phones.disturb("outage")
    with pytest.raises(ClientError):
        await sandbox.call("sendMessage", chat_id=anna.id, text="x")
    await sandbox.phones.lift()
    assert (await anna.screen()).texts == []
    await sandbox.does("sendMessage", chat_id=anna.id, text="x")


async def test_an_outage_breaks_the_poll_that_is_open(sandbox: Sandbox) -> None:
    poll = asyncio.create_task(sandbox.call("getUpdates", timeout=50))
    while not sandbox.world.waiting.is_open:
        await sandbox.phones.now()
    await sandbox.phones.disturb("outage")
    with pytest.raises(ClientError):
        await poll


async def test_a_lost_answer_leaves_the_message_on_the_screen(
    sandbox: Sandbox, anna: Phone
) -> None:
    await sandbox.phones.disturb("answer_lost", method="sendMessage", times=1)
    await sandbox.does("getMe")
    with pytest.raises(ClientError):
        await sandbox.call("sendMessage", chat_id=anna.id, text="x")
    assert (await anna.screen()).texts == ["x"]
    await sandbox.does("sendMessage", chat_id=anna.id, text="y")


async def test_a_flood_says_how_long_to_wait(sandbox: Sandbox, anna: Phone) -> None:
    await sandbox.phones.disturb("flood", seconds=7, times=2, person=anna.id)
    await sandbox.does("getMe")
    for _ in range(2):
        assert await sandbox.call("sendMessage", chat_id=anna.id, text="x") == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }
    await sandbox.does("sendMessage", chat_id=anna.id, text="x")


@pytest.mark.parametrize(
    ("kind", "status", "kind_of_page"),
    [("bad_gateway", 502, "text/html"), ("not_found", 404, "text/plain")],
)
async def test_a_proxy_may_answer_instead_of_telegram(
    sandbox: Sandbox, kind: str, status: int, kind_of_page: str
) -> None:
    await sandbox.phones.disturb(kind, times=1)
    async with sandbox.session.get(f"{sandbox.url}/bot{sandbox.world.token}/getMe") as answer:
        assert (answer.status, answer.content_type) == (status, kind_of_page)
    await sandbox.does("getMe")


async def test_an_account_that_is_gone_is_out_of_reach(sandbox: Sandbox, anna: Phone) -> None:
    await sandbox.phones.disturb("deactivated", person=anna.id)
    refusal = await sandbox.refuses("sendMessage", chat_id=anna.id, text="x")
    assert refusal == "Forbidden: user is deactivated"
    assert (await anna.screen()).texts == []
    await sandbox.does("getMe")


async def test_a_slow_answer_comes_after_the_act(sandbox: Sandbox, anna: Phone) -> None:
    sandbox.world.disturb("slow", "sendMessage", times=1, seconds=30)
    slow = asyncio.create_task(sandbox.call("sendMessage", chat_id=anna.id, text="x"))
    while not (await anna.screen()).texts:
        assert not slow.done()
    slow.cancel()


async def test_a_slow_answer_is_an_answer_all_the_same(sandbox: Sandbox) -> None:
    loop = asyncio.get_running_loop()
    sandbox.world.disturb("slow", times=1, seconds=0.05)
    before = loop.time()
    await sandbox.does("getMe")
    assert loop.time() - before >= 0.05
