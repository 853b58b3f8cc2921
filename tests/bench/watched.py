"""The sandbox as `naast sandbox` runs it, in a process of its own, with a stopwatch around it.

Moments are those of the machine's monotonic clock, the same in every process.
"""

import asyncio
import json
import re
import sys
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import uvloop
from starlette.applications import Starlette

from bot.clock import system_clock
from bot.sandbox.botside import Receive, Scope, Send
from bot.sandbox.server import make_app, serving
from bot.sandbox.world import World

CHAT = re.compile(rb"chat_id(?:=|\": )(\d+)")
WORDS = re.compile(rb"bench-(\d+)")
QUESTION = b"inline_keyboard"
PATIENCE = 120.0


@dataclass
class Notes:
    """What was seen since the last reset; bodies are read only when somebody asks."""

    expected: int
    words: int = 0
    pressed: list[tuple[float, bytes]] = field(default_factory=list)
    left: list[tuple[float, bytes]] = field(default_factory=list)
    asked: dict[int, float] = field(default_factory=dict)
    passed: dict[int, float] = field(default_factory=dict)
    first_poll_at: float = 0.0
    last_at: float = 0.0
    happened: asyncio.Event = field(default_factory=asyncio.Event)

    def as_json(self) -> dict[str, Any]:
        left, pressed = self._left_by_chat(), self._pressed_by_chat()
        return {
            "questions": len(self.asked),
            "first_poll_at": self.first_poll_at,
            "last_at": self.last_at,
            "seconds": self.last_at - self.pressed[0][0] if self.pressed else 0.0,
            "passed": self._waits_of_words(),
            "from_received": [at - left[chat] for chat, at in self.asked.items() if chat in left],
            "from_press": [at - pressed[one] for one, at in self.asked.items() if one in pressed],
        }

    def _waits_of_words(self) -> list[float]:
        left: dict[int, float] = {}
        for moment, body in self.left:
            for number in WORDS.findall(body):
                left.setdefault(int(number), moment)
        return [at - left[number] for number, at in self.passed.items() if number in left]

    def _left_by_chat(self) -> dict[int, float]:
        moments: dict[int, float] = {}
        for moment, body in self.left:
            for update in json.loads(body).get("result", ()):
                if "callback_query" in update:
                    moments.setdefault(update["callback_query"]["from"]["id"], moment)
        return moments

    def _pressed_by_chat(self) -> dict[int, float]:
        return {one: moment for moment, body in self.pressed for one in json.loads(body)["people"]}


class Watched:
    """Notes when presses came, updates left and questions arrived; changes nothing."""

    def __init__(self, app: Starlette) -> None:
        self._app, self.state = app, app.state
        self._notes = Notes(0)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if path == "/watch":
            await self._tell(scope, receive, send)
        elif path.endswith("/getUpdates"):
            await self._poll(scope, receive, send)
        elif path.endswith("/sendMessage"):
            await self._letter(scope, receive, send)
        elif path == "/presses":
            moment, body = time.monotonic(), await _whole(receive)
            self._notes.pressed.append((moment, body))
            await self._app(scope, _again(body, receive), send)
        else:
            await self._app(scope, receive, send)

    async def _poll(self, scope: Scope, receive: Receive, send: Send) -> None:
        notes = self._notes
        if not notes.first_poll_at:
            notes.first_poll_at = time.monotonic()
            if not notes.expected:
                notes.happened.set()

        async def noting(event: Any) -> None:
            if event["type"] == "http.response.body":
                self._notes.left.append((time.monotonic(), event["body"]))
            await send(event)

        await self._app(scope, receive, noting)

    async def _letter(self, scope: Scope, receive: Receive, send: Send) -> None:
        moment, body = time.monotonic(), await _whole(receive)
        await self._app(scope, _again(body, receive), send)
        chat = CHAT.search(body)
        notes, words = self._notes, WORDS.search(body)
        if words:
            notes.passed.setdefault(int(words[1]), moment)
            if len(notes.passed) == notes.words:
                notes.last_at = moment
                notes.happened.set()
        if QUESTION in body and chat:
            notes.asked[int(chat[1])] = moment
            if len(notes.asked) == notes.expected:
                notes.last_at = time.monotonic()
                notes.happened.set()

    async def _tell(self, scope: Scope, receive: Receive, send: Send) -> None:
        """POST /watch?expect=N begins anew; GET /watch waits for N questions (0: for a poll)."""
        if scope["method"] == "POST":
            await _whole(receive)
            query = parse_qs(scope["query_string"].decode())
            wanted = {name: int(given[0]) for name, given in query.items()}
            self._notes = Notes(wanted.get("expect", -1), wanted.get("words", -1))
            await _answer({}, send)
            return
        await asyncio.wait_for(self._notes.happened.wait(), PATIENCE)
        await _answer(self._notes.as_json(), send)


async def _whole(receive: Receive) -> bytes:
    event = await receive()
    body: bytes = event.get("body", b"")
    while event.get("more_body"):
        event = await receive()
        body += event.get("body", b"")
    return body


def _again(body: bytes, receive: Receive) -> Receive:
    """The body once more, for whoever it was meant for."""
    given = False

    async def giving() -> Any:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return giving


async def _answer(content: dict[str, Any], send: Send) -> None:
    body = json.dumps(content).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def run(token: str) -> None:
    watched: Any = Watched(make_app(World(system_clock, token)))
    async with serving(watched) as url:
        print(url, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(run(sys.argv[1]))
