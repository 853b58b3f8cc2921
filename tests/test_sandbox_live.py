"""What a page is told: first everything, then each change, and only that."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientTimeout

from tests.phones import Phone, Sandbox, Unplayable, clean

PATIENCE = ClientTimeout(total=None, sock_read=30)


@pytest.fixture
async def events(sandbox: Sandbox, anna: Phone) -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
    assert anna.name == "Anna"
    async with sandbox.session.get(f"{sandbox.url}/events", timeout=PATIENCE) as answer:
        yield read(answer)


async def read(answer: ClientResponse) -> AsyncIterator[dict[str, Any]]:
    async for line in answer.content:
        if line.startswith(b"data: "):
            yield clean(json.loads(line[6:]))


async def phones_in(events: AsyncIterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """The phones of the next event that has any."""
    async for event in events:
        if "phones" in event:
            return list(event["phones"])
    raise AssertionError("the line was closed")


async def test_first_everything_is_told_and_then_only_what_changed(
    sandbox: Sandbox, anna: Phone, events: AsyncIterator[dict[str, Any]]
) -> None:
    first = await anext(events)
    assert (first["first"], first["program"], first["faults"]) == (True, None, [])
    assert [one["text"] for one in first["phones"][0]["messages"]] == ["/start"]
    await sandbox.phones.make("Bob")
    assert [one["name"] for one in await phones_in(events)] == ["Bob"]
    sent = await sandbox.does("sendMessage", chat_id=anna.id, text="Dag")
    (phone,) = await phones_in(events)
    assert [one["text"] for one in phone["messages"]] == ["Dag"]
    assert (phone["unread"], phone["gone"]) == (1, [])
    here = {"chat_id": anna.id, "message_id": sent["message_id"]}
    await sandbox.does("editMessageText", **here, text="Hallo")
    (phone,) = await phones_in(events)
    assert [one["text"] for one in phone["messages"]] == ["Hallo"]
    await sandbox.does("deleteMessage", **here)
    (phone,) = await phones_in(events)
    assert (phone["messages"], phone["gone"]) == ([], [sent["message_id"]])


async def test_what_stands_around_the_messages_is_told(
    sandbox: Sandbox, anna: Phone, events: AsyncIterator[dict[str, Any]]
) -> None:
    await anext(events)
    await sandbox.does("sendChatAction", chat_id=anna.id, action="typing")
    assert (await phones_in(events))[0]["typing"]
    for text in ("een", "een"):
        await anna.forges("x", 1)
        query = (await sandbox.updates())[-1]["callback_query"]["id"]
        await sandbox.does("answerCallbackQuery", callback_query_id=query, text=text)
        assert (await phones_in(events))[0]["toasts"] == ["een"]
    await anna.blocks()
    assert (await phones_in(events))[0]["blocked"]


async def test_faults_are_told_as_they_come_and_go(
    sandbox: Sandbox, events: AsyncIterator[dict[str, Any]]
) -> None:
    await anext(events)
    sandbox.world.disturb("outage", "getMe", times=1)
    found = [event["faults"] async for event in _until(events, "faults")]
    assert [one["kind"] for one in found[-1]] == ["outage"]
    sandbox.world.lift()
    assert [event["faults"] async for event in _until(events, "faults")] == [[]]


async def _until(events: AsyncIterator[dict[str, Any]], name: str) -> AsyncIterator[dict[str, Any]]:
    async for event in events:
        if name in event:
            yield event
            return


async def test_after_a_restore_the_page_is_told_what_is_there_again(
    sandbox: Sandbox, anna: Phone, events: AsyncIterator[dict[str, Any]]
) -> None:
    await anext(events)
    before = sandbox.world.snapshot()
    await anna.says("weg hiermee")
    number = (await phones_in(events))[0]["messages"][0]["id"]
    sandbox.world.restore(before)
    assert (await phones_in(events))[0]["gone"] == [number]


@pytest.mark.parametrize("path", ["/program/kill", "/program/start", "/again"])
async def test_a_sandbox_alone_has_no_program_to_see_to(sandbox: Sandbox, path: str) -> None:
    with pytest.raises(Unplayable, match="stands alone"):
        await sandbox.phones.call("POST", path)
