"""The people's side over HTTP: small JSON, easy with curl; docs/sandbox.md shows every call."""

import binascii
from base64 import b64decode
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar, cast

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox import faults, phones, presses, topics
from bot.sandbox.errors import Impossible
from bot.sandbox.files import FOLDERS, file_at
from bot.sandbox.screen import screen_of, summary
from bot.sandbox.values import Fault, Person, Upload
from bot.sandbox.world import World

Body = dict[str, Any]
Value = TypeVar("Value")
Act = Callable[[World, Person, Body], dict[str, Any]]

KINDS_OF_VALUE = {
    str: "a string",
    int: "a whole number",
    list: "a list",
    dict: "an object",
    bool: "true or false",
}


def world_of(request: Request) -> World:
    return cast(World, request.app.state.world)


async def read(request: Request) -> Body:
    """The JSON object in the body; no body is an empty one."""
    if not await request.body():
        return {}
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Impossible(400, 'expected a JSON object, for instance {"text": "hallo"}')
    return body


def take(body: Body, name: str, kind: type[Value], default: Value | None = None) -> Value:
    value = body.get(name, default)
    if type(value) is not kind:
        raise Impossible(400, f'expected "{name}": {KINDS_OF_VALUE[kind]}')
    return value


def take_number(body: Body, name: str) -> int | None:
    """A whole number that may be left out."""
    return None if body.get(name) is None else take(body, name, int)


def decoded(body: Body) -> bytes:
    try:
        return b64decode(take(body, "content", str), validate=True)
    except binascii.Error:
        raise Impossible(400, 'expected "content": the bytes of the file in base64') from None


def start(world: World, person: Person, body: Body) -> dict[str, Any]:
    return phones.start(world, person, take(body, "payload", str, ""))


def say(world: World, person: Person, body: Body) -> dict[str, Any]:
    text, entities = take(body, "text", str), take(body, "entities", list, [])
    about = take_number(body, "reply_to"), entities, take_number(body, "topic")
    return phones.say(world, person, text, *about)


def press(world: World, person: Person, body: Body) -> dict[str, Any]:
    if "data" in body:
        data, message = take(body, "data", str), take(body, "message", int)
        return presses.forge(world, person, data, message)
    return presses.press(world, person, take(body, "label", str), take_number(body, "message"))


def edit(world: World, person: Person, body: Body) -> dict[str, Any]:
    return phones.edit(world, person, take(body, "message", int), take(body, "text", str))


def move(world: World, person: Person, body: Body) -> dict[str, Any]:
    return phones.move(world, person, take(body, "message", int), take(body, "location", dict))


def react(world: World, person: Person, body: Body) -> dict[str, Any]:
    return phones.react(world, person, take(body, "message", int), take(body, "emoji", str))


def send(world: World, person: Person, body: Body) -> dict[str, Any]:
    kind, name = take(body, "kind", str, "document"), take(body, "name", str)
    if kind not in FOLDERS:
        raise Impossible(400, f'expected "kind": one of {", ".join(FOLDERS)}')
    mime_type = take(body, "mime_type", str, "application/octet-stream")
    sending = phones.Sending(
        kind,
        Upload(name, mime_type, decoded(body)),
        take(body, "caption", str, ""),
        take(body, "seconds", int, 1),
        take(body, "album", str, ""),
        take_number(body, "reply_to"),
        take_number(body, "topic"),
    )
    return phones.send_file(world, person, sending)


def share(world: World, person: Person, body: Body) -> dict[str, Any]:
    content, reply_to = take(body, "content", dict), take_number(body, "reply_to")
    return phones.share(world, person, content, reply_to, take_number(body, "topic"))


def delete_topic(_world: World, person: Person, body: Body) -> dict[str, Any]:
    return topics.delete(person, take(body, "topic", int))


def read_screen(_world: World, person: Person, _body: Body) -> dict[str, Any]:
    person.read_until = max(person.messages, default=0)
    return {"unread": 0}


ACTS: dict[str, Act] = {
    "start": start,
    "say": say,
    "press": press,
    "edit": edit,
    "move": move,
    "react": react,
    "block": lambda world, person, _: phones.block(world, person),
    "unblock": lambda world, person, _: phones.unblock(world, person),
    "send": send,
    "share": share,
    "read": read_screen,
    "delete-topic": delete_topic,
}


async def act(request: Request) -> JSONResponse:
    world, name = world_of(request), request.path_params["act"]
    person = phones.find(world, request.path_params["person"])
    if name not in ACTS:
        raise Impossible(404, f"expected one of {', '.join(ACTS)}, not {name}")
    return JSONResponse(ACTS[name](world, person, await read(request)))


async def press_all(request: Request) -> JSONResponse:
    """Many thumbs at once, for measuring."""
    world, body = world_of(request), await read(request)
    label = take(body, "label", str)
    people = [phones.find(world, one) for one in take(body, "people", list)]
    return JSONResponse({"pressed": [presses.press(world, one, label) for one in people]})


async def make_person(request: Request) -> JSONResponse:
    world, body = world_of(request), await read(request)
    username = take(body, "username", str, "") or None
    language = take(body, "language", str, "nl")
    person = phones.make(world, take(body, "name", str), language, username)
    return JSONResponse(summary(person), 201)


async def list_people(request: Request) -> JSONResponse:
    people = world_of(request).state.people.values()
    return JSONResponse({"people": [summary(person) for person in people]})


async def show_screen(request: Request) -> JSONResponse:
    world = world_of(request)
    return JSONResponse(screen_of(world, phones.find(world, request.path_params["person"])))


async def show_file(request: Request) -> Response:
    file = file_at(world_of(request), request.path_params["path"])
    if file is None:
        raise Impossible(404, "there is no such file; the address stands on the screen")
    return Response(file.upload.content, media_type=file.upload.mime_type)


async def show_clock(request: Request) -> JSONResponse:
    return JSONResponse({"now": world_of(request).now().isoformat()})


def target_of(world: World, body: Body) -> datetime | None:
    """Where the clock must go; None is: to the next thing that is due."""
    if body.get("next"):
        return None
    try:
        if "to" in body:
            target = datetime.fromisoformat(take(body, "to", str))
        else:
            hours, minutes = float(body.get("hours", 0)), float(body.get("minutes", 0))
            target = world.now() + timedelta(hours=hours, minutes=minutes)
    except (TypeError, ValueError):
        target = None
    if target is None or target.tzinfo is None or target <= world.now():
        raise Impossible(
            400,
            'expected "minutes" or "hours" above 0, "to" as a later moment with zone, or "next"',
        )
    return target


async def turn_own_clock(world: World, target: datetime | None) -> datetime:
    if target is None:
        raise Impossible(409, 'nobody here knows what is due next: give "minutes" or "hours"')
    world.state.turned += target - world.now()
    return world.now()


def as_json(fault: Fault) -> dict[str, Any]:
    return {
        "id": fault.id,
        "kind": fault.kind,
        "method": fault.method,
        "times": fault.times,
        "seconds": fault.seconds,
        "person": fault.person,
    }


async def list_faults(request: Request) -> JSONResponse:
    return JSONResponse({"faults": [as_json(one) for one in world_of(request).state.faults]})


async def make_fault(request: Request) -> JSONResponse:
    world, body = world_of(request), await read(request)
    kind, method = take(body, "kind", str), take(body, "method", str, "") or None
    if kind not in faults.KINDS:
        raise Impossible(400, f'expected "kind": one of {", ".join(faults.KINDS)}')
    seconds = body.get("seconds", 0)
    if type(seconds) not in (int, float):
        raise Impossible(400, 'expected "seconds": a number')
    times, person = take_number(body, "times"), take_number(body, "person")
    return JSONResponse(as_json(world.disturb(kind, method, times, seconds, person)), 201)


async def lift_faults(request: Request) -> JSONResponse:
    world_of(request).lift(request.path_params.get("fault"))
    return await list_faults(request)


async def choose_topics(request: Request) -> JSONResponse:
    """Whether the bot has topics, as its owner would switch them."""
    world = world_of(request)
    topics.choose(world, take(await read(request), "topics", str))
    world.bell.ring()
    return JSONResponse({"topics": world.topics})


async def say_impossible(_request: Request, error: Exception) -> JSONResponse:
    impossible = cast(Impossible, error)
    return JSONResponse({"error": impossible.sentence}, impossible.status)


async def say_wrong_address(request: Request, error: Exception) -> JSONResponse:
    status = cast(HTTPException, error).status_code
    sentence = f"nothing answers {request.method} {request.url.path}; see docs/sandbox.md"
    return JSONResponse({"error": sentence}, status)


ROUTES = [
    Route("/people", make_person, methods=["POST"]),
    Route("/people", list_people, methods=["GET"]),
    Route("/people/{person:int}/screen", show_screen, methods=["GET"]),
    Route("/people/{person:int}/{act}", act, methods=["POST"]),
    Route("/presses", press_all, methods=["POST"]),
    Route("/files/{path:path}", show_file, methods=["GET"]),
    Route("/clock", show_clock, methods=["GET"]),
    Route("/topics", choose_topics, methods=["POST"]),
    Route("/faults", list_faults, methods=["GET"]),
    Route("/faults", make_fault, methods=["POST"]),
    Route("/faults", lift_faults, methods=["DELETE"]),
    Route("/faults/{fault:int}", lift_faults, methods=["DELETE"]),
]
ERRORS = {Impossible: say_impossible, HTTPException: say_wrong_address}
