"""The invitation page as somebody without Telegram sees it: the real web app, without a network."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlencode

from starlette.applications import Starlette

from bot import locales
from bot.sandbox.botside import Event
from bot.simulate import letters

BUTTON = re.compile(r'<button name="([^"]*)" value="([^"]*)">([^<]*)</button>')
FIELD_FOR_WORDS = 'id="when"'
TAG = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)
HEADERS = [
    (b"accept-language", b"nl"),
    (b"content-type", b"application/x-www-form-urlencoded"),
]


@dataclass(frozen=True)
class Sheet:
    """What stands on the page."""

    html: str

    @property
    def text(self) -> str:
        return locales.without_marks(unescape(TAG.sub(" ", self.html)))

    @property
    def asks_when(self) -> bool:
        return FIELD_FOR_WORDS in self.html

    @property
    def presses(self) -> Mapping[str, tuple[str, str]]:
        """Each button by its key, and what its form then says."""
        return {
            letters.key_of(locales.without_marks(unescape(label))): (name, unescape(value))
            for name, value, label in BUTTON.findall(self.html)
        }


@dataclass(frozen=True)
class Browser:
    """One link, opened on the real pages."""

    web: Starlette
    token: str

    async def opens(self) -> Sheet:
        return await self._ask("GET", b"")

    async def sends(self, name: str, value: str) -> Sheet:
        return await self._ask("POST", urlencode({name: value}).encode())

    async def _ask(self, method: str, body: bytes) -> Sheet:
        path = f"/i/{self.token}"
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": HEADERS,
        }
        heard = bytearray()

        async def receive() -> Event:
            return {"type": "http.request", "body": body}

        async def send(event: Event) -> None:
            heard.extend(event.get("body", b""))

        await self.web(scope, receive, send)
        return Sheet(heard.decode())
