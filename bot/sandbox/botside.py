"""The bot's side over HTTP: /bot<token>/<method> and the files, in Telegram's exact shapes.

A bare ASGI function: a benchmark drives hundreds of calls a second through it.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any, NamedTuple

from bot.sandbox import faults
from bot.sandbox.calls import read_call
from bot.sandbox.errors import HungUp, Refused
from bot.sandbox.files import file_at
from bot.sandbox.methods import find_method, play
from bot.sandbox.shapes import write
from bot.sandbox.updates import Written
from bot.sandbox.values import Fault
from bot.sandbox.world import World

Scope = MutableMapping[str, Any]
Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]

TRANSPORT = "naast.transport"
JSON = b"application/json"
LONGEST_TOKEN = 80


class Answer(NamedTuple):
    status: int
    body: bytes
    content_type: bytes = JSON


async def serve_bot(world: World, scope: Scope, receive: Receive, send: Send) -> None:
    """One request of the bot, under the faults that are set."""
    body = await read_whole(receive)
    try:
        if scope["path"].startswith("/file/"):
            answer = download(world, scope["path"].removeprefix("/file/bot"))
        else:
            answer = await answer_call(world, scope, body, receive)
    except HungUp:
        await hang_up(scope, receive)
        return
    await write_answer(answer, send)


async def read_whole(receive: Receive) -> bytes:
    event = await receive()
    body: bytes = event.get("body", b"")
    while event.get("more_body"):
        event = await receive()
        body += event.get("body", b"")
    return body


async def answer_call(world: World, scope: Scope, body: bytes, receive: Receive) -> Answer:
    token, _, name = scope["path"].removeprefix("/bot").partition("/")
    try:
        given = read_call(scope.get("query_string", b""), content_type_of(scope), body)
        fault = faults.take(world, name, given.get("chat_id"))
        if fault and fault.kind not in ("answer_lost", "slow"):
            return spoiled(fault)
        answer = await act(world, token, name, given)
    except Refused as refused:
        return refusal(refused)
    if fault:
        await spoil(fault, receive)
    return answer


async def act(world: World, token: str, name: str, given: dict[str, Any]) -> Answer:
    check_token(world, token)
    method = find_method(name)
    if method is None:
        raise Refused(404, "Not Found: method not found")
    try:
        result = play(world, method, given)
        world.bell.ring()
        return success(await result if isinstance(result, Awaitable) else result)
    except Refused as refused:
        return refusal(refused)


def check_token(world: World, token: str) -> None:
    if ":" not in token or len(token) > LONGEST_TOKEN:
        raise Refused(401, "Unauthorized: invalid token specified")
    if token != world.token:
        raise Refused(401, "Unauthorized")


def success(result: Any) -> Answer:
    text = result if isinstance(result, Written) else write(result)
    return Answer(200, f'{{"ok":true,"result":{text}}}'.encode())


def refusal(refused: Refused) -> Answer:
    return Answer(refused.code, write(refused.as_answer()).encode())


def spoiled(fault: Fault) -> Answer:
    """The answer in place of which nothing happens."""
    match fault.kind:
        case "bad_gateway":
            return Answer(502, faults.BAD_GATEWAY, b"text/html")
        case "not_found":
            return Answer(404, b"", b"text/plain")
        case "flood":
            return refusal(faults.flood(fault.seconds))
        case "flood_unsaid":
            return refusal(Refused(429, "Too Many Requests"))
        case "deactivated":
            return refusal(faults.deactivated())
    raise HungUp


async def spoil(fault: Fault, receive: Receive) -> None:
    """It happened; now the answer is lost or late."""
    if fault.kind == "answer_lost":
        raise HungUp
    with suppress(TimeoutError):
        async with asyncio.timeout(fault.seconds):
            await disconnected(receive)


async def disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def hang_up(scope: Scope, receive: Receive) -> None:
    scope["extensions"][TRANSPORT]["transport"].abort()
    await disconnected(receive)


def content_type_of(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"content-type":
            return str(value.decode("latin-1"))
    return ""


def download(world: World, path: str) -> Answer:
    token, _, file_path = path.partition("/")
    if token != world.token:
        return refusal(Refused(401, "Unauthorized"))
    file = file_at(world, file_path)
    if file is None:
        return refusal(Refused(404, "Not Found"))
    return Answer(200, file.upload.content, file.upload.mime_type.encode())


async def write_answer(answer: Answer, send: Send) -> None:
    headers = [
        (b"content-type", answer.content_type),
        (b"content-length", b"%d" % len(answer.body)),
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
