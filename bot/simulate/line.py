"""Between the program and the sandbox, without a network: the same calls, the same answers."""

import json
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractStreamWriter

from bot.sandbox.botside import Event, answer_call
from bot.sandbox.world import World
from bot.telegram import PATIENCE, Transport

JSON = b"application/json"


class StraightLine(Transport):
    """The program's transport with the sandbox at its other end."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def call(
        self, url: str, method: str, data: Any = None, patience: float = PATIENCE
    ) -> tuple[int, bytes]:
        del method, patience
        content_type, body = await _as_body(data)
        scope = {"path": urlsplit(url).path, "headers": [(b"content-type", content_type)]}
        answer = await answer_call(self._world, scope, body, _nothing_more)
        return answer.status, answer.body


async def _nothing_more() -> Event:
    return {"type": "http.disconnect"}


class Sheaf:
    """Where a form with files writes itself."""

    def __init__(self) -> None:
        self.written = bytearray()

    async def write(self, part: bytes) -> None:
        self.written += part


async def _as_body(data: Any) -> tuple[bytes, bytes]:
    if isinstance(data, aiohttp.FormData):
        form, sheaf = data(), Sheaf()
        await form.write(cast(AbstractStreamWriter, sheaf))
        return form.headers["Content-Type"].encode(), bytes(sheaf.written)
    return JSON, json.dumps(data or {}).encode()
