"""Somebody with a browser and no Telegram: the page of invitations over real HTTP."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from html import unescape

import httpx
from starlette.applications import Starlette

from bot.config import WebSettings
from bot.sandbox.server import close_server, listen, open_server
from tests.phones import clean
from tests.story import A_SECOND, Story

BUTTON = re.compile(
    r'<button(?: class="send")?(?: name="([^"]*)" value="([^"]*)")?>([^<]*)</button>'
)
TYPED = ("when", "number", "say", "name")
TAG = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)


@dataclass
class Sheet:
    """What stands on the page."""

    status: int
    html: str
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return str(clean(unescape(TAG.sub(" ", self.html))))

    @property
    def buttons(self) -> dict[str, tuple[str, str]]:
        """Each button's label, and what its form then says."""
        found = BUTTON.findall(self.html)
        return {
            str(clean(unescape(label))): (name, unescape(value)) for name, value, label in found
        }

    def sees(self, fragment: str) -> bool:
        return fragment in " ".join(self.text.split())


@dataclass
class Browser:
    """Opens one link; every press and every look goes over HTTP."""

    story: Story
    link: str
    language: str = "nl"

    async def opens(self, more: str = "") -> Sheet:
        return await self._go("GET", more)

    async def taps(self, label: str) -> Sheet:
        name, value = (await self.opens()).buttons[label]
        return await self.sends(**({name: value} if name else {}))

    async def says(self, words: str) -> Sheet:
        return await self.sends(when=words)

    async def sends(self, **said: str) -> Sheet:
        self.story.said.update(one for name, one in said.items() if name in TYPED)
        sheet = await self._go("POST", said=said)
        await self.story.app.settle()
        self.story.clock.turn_to(self.story.clock() + A_SECOND)
        return sheet

    async def _go(self, method: str, more: str = "", said: dict[str, str] | None = None) -> Sheet:
        headers = {"Accept-Language": self.language}
        asked = self.story.session.request(method, self.link + more, data=said, headers=headers)
        async with asked as answer:
            return Sheet(answer.status, await answer.text(), dict(answer.headers))


async def fill_in(web: Starlette, path: str, said: Mapping[str, str]) -> Sheet:
    """Send a form to the page in this process, without a network."""
    transport = httpx.ASGITransport(app=web)
    async with httpx.AsyncClient(transport=transport, base_url="http://page") as browser:
        answer = await browser.post(path, data=said)
    return Sheet(answer.status_code, answer.text, dict(answer.headers))


@asynccontextmanager
async def with_page(story: Story) -> AsyncIterator[Story]:
    """The same story, with a page whose address stands in the links."""
    listening = listen("127.0.0.1", 0)
    url = "http://{}:{}".format(*listening.getsockname()[:2])
    await story.close_app()
    story.settings = replace(story.settings, web=WebSettings(public_url=url))
    await story.open_app()
    server = await open_server(story.app.web, listening)
    try:
        yield story
    finally:
        await close_server(server)
        listening.close()
