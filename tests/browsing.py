"""Somebody at the page with the phones: sees and presses what a person can, in Chromium."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import (
    ConsoleMessage,
    Error,
    Frame,
    Locator,
    Page,
    Request,
    ViewportSize,
    async_playwright,
    expect,
)

from bot.demo import Practice, playing

MORNING = datetime(2026, 3, 9, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
PATIENCE = 60_000
MOST_TABS = 120
LEVELS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    }
}
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
WIDE = ViewportSize(width=1440, height=900)
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at.matches("button, a, input, textarea, summary")) return "";
  return [at.getAttribute("aria-label"), at.labels?.[0]?.innerText, at.innerText].join(" ");
}"""

expect.set_options(timeout=PATIENCE)


@dataclass
class Visitor:
    """One page; what went wrong on it, and what it asked of whom, is kept."""

    page: Page
    url: str
    troubles: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def hear_error(self, error: Error) -> None:
        self.troubles.append(str(error))

    def hear_console(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.troubles.append(said.text)

    def hear_request(self, request: Request) -> None:
        self.asked.add(request.url)

    def phone(self, name: str) -> Locator:
        return self.page.get_by_role("article", name=name, exact=True)

    async def sees(self, name: str, words: str) -> None:
        """The newest message with these words stands on this phone."""
        message = self.phone(name).locator(".message", has_text=words).last
        await expect(message).to_be_visible()

    async def friend_sees(self, words: str) -> None:
        page = self.phone("Noor").frame_locator("iframe")
        await expect(page.locator("main")).to_contain_text(words)

    async def says(self, name: str, words: str) -> None:
        field = self.phone(name).get_by_role("textbox")
        await field.fill(words)
        await field.press("Enter")

    async def press(self, name: str, label: str) -> None:
        await self.phone(name).get_by_role("button", name=label, exact=True).last.click()

    async def choose(self, label: str) -> None:
        """In the small window that is open."""
        await self.page.get_by_role("dialog").get_by_role("button", name=label, exact=True).click()

    @property
    def friends_page(self) -> Frame:
        """What stands in the browser of the friend without Telegram."""
        return self.page.frames[1]

    async def has_focus(self) -> str:
        """The words of what has the focus, here or in the friend's browser."""
        here = str(await self.page.evaluate(FOCUSED))
        within = await self.page.evaluate("document.activeElement.tagName === 'IFRAME'")
        return str(await self.friends_page.evaluate(FOCUSED)) if within else here

    async def tab_to(self, words: str) -> None:
        """With the keyboard alone, until what has the focus says so."""
        for _ in range(MOST_TABS):
            if words in await self.has_focus():
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"{words!r} cannot be reached with Tab")

    async def key(self, *names: str) -> None:
        for name in names:
            await self.page.keyboard.press(name)


class NoChromiumError(Exception):
    """Pages cannot be looked at on this machine."""


@asynccontextmanager
async def chromium() -> AsyncIterator[Page]:
    """One window for many looks, one after another: a new one costs more than most tests."""
    async with async_playwright() as player:
        program = shutil.which("chromium") or shutil.which(player.chromium.executable_path)
        if program is None:
            raise NoChromiumError("there is no Chromium here: install `chromium`")
        browser = await player.chromium.launch(executable_path=program, args=QUIET)
        yield await browser.new_page(timezone_id="Europe/Amsterdam")
        await browser.close()


@asynccontextmanager
async def browsing(
    page: Page, url: str, address: str = "/", room: ViewportSize = WIDE
) -> AsyncIterator[Visitor]:
    """Each sandbox has an address of its own, under which the browser has kept nothing yet."""
    visitor = Visitor(page, url)
    hearing = (
        ("pageerror", visitor.hear_error),
        ("console", visitor.hear_console),
        ("request", visitor.hear_request),
    )
    for event, react in hearing:
        page.on(event, react)
    await page.set_viewport_size(room)
    await page.emulate_media(color_scheme="light")
    await page.goto(url + address)
    await page.wait_for_selector("article.phone h2")
    yield visitor
    for event, react in hearing:
        page.remove_listener(event, react)
    await page.goto("about:blank")


@asynccontextmanager
async def practising(
    page: Page, language: str = "nl", address: str = "", room: ViewportSize = WIDE
) -> AsyncIterator[tuple[Practice, Visitor]]:
    """The practice house as `naast demo` opens it, and somebody who looks at it."""
    async with playing(language=language, start=MORNING) as practice:
        await practice.begin_again(language)
        address = f"/?lang={language}{address}"
        async with browsing(page, practice.url, address, room) as visitor:
            await expect(visitor.phone("Carla").locator(".message").last).to_contain_text("Carla")
            yield practice, visitor
            assert visitor.troubles == []


async def stands_in_nobodys_way(shown: Page | Frame) -> None:
    """Axe finds nothing of level A or AA, in the light and in the dark."""
    page = shown if isinstance(shown, Page) else shown.page
    found = await findings(shown, LEVELS)
    await page.emulate_media(color_scheme="dark")
    found += await findings(shown, {"runOnly": ["color-contrast"]})
    await page.emulate_media(color_scheme="light")
    assert found == []


async def findings(shown: Page | Frame, options: dict[str, Any]) -> list[str]:
    found = await Axe().run(shown, options=options)
    return [
        f"{one['id']}: {node['html'][:120]}"
        for one in found.response["violations"]
        for node in one["nodes"]
    ]
