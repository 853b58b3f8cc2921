"""Somebody at the page with the phones: sees and presses what a person can, in Chromium."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Locator, Page, async_playwright, expect

from bot.demo import Practice, playing

MORNING = datetime(2026, 3, 9, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
PATIENCE = 60_000
MOST_TABS = 120
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
USUAL = {"viewport": {"width": 1440, "height": 900}, "timezone_id": "Europe/Amsterdam"}
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at.matches("button, a, input, textarea, summary")) return "";
  return [at.getAttribute("aria-label") ?? "", at.innerText ?? ""].join(" ");
}"""

expect.set_options(timeout=PATIENCE)


@dataclass
class Visitor:
    """One page; what went wrong on it, and what it asked of whom, is kept."""

    page: Page
    url: str
    troubles: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def phone(self, name: str) -> Locator:
        return self.page.get_by_role("article", name=name, exact=True)

    async def sees(self, name: str, words: str) -> None:
        """The newest message with these words stands on this phone."""
        message = self.phone(name).locator(".message", has_text=words).last
        await expect(message).to_be_visible()

    async def says(self, name: str, words: str) -> None:
        field = self.phone(name).get_by_role("textbox")
        await field.fill(words)
        await field.press("Enter")

    async def press(self, name: str, label: str) -> None:
        await self.phone(name).get_by_role("button", name=label, exact=True).last.click()

    async def choose(self, label: str) -> None:
        """In the small window that is open."""
        await self.page.get_by_role("dialog").get_by_role("button", name=label, exact=True).click()

    async def tab_to(self, words: str) -> None:
        """With the keyboard alone, until what has the focus says so."""
        for _ in range(MOST_TABS):
            if words in await self.page.evaluate(FOCUSED):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"{words!r} cannot be reached with Tab")

    async def key(self, *names: str) -> None:
        for name in names:
            await self.page.keyboard.press(name)

    async def until_show_rests(self) -> None:
        await self.page.wait_for_selector("#caption[data-state=rests]", timeout=PATIENCE)


@asynccontextmanager
async def browsing(url: str, address: str = "/", **how: Any) -> AsyncIterator[Visitor]:
    async with async_playwright() as player:
        chromium = shutil.which("chromium")
        browser = await player.chromium.launch(executable_path=chromium, args=QUIET)
        page = await browser.new_page(**(USUAL | how))
        visitor = Visitor(page, url)
        page.on("pageerror", lambda error: visitor.troubles.append(str(error)))
        page.on("console", lambda said: said.type == "error" and visitor.troubles.append(said.text))
        page.on("request", lambda request: visitor.asked.add(request.url))
        await page.goto(url + address)
        await page.wait_for_selector("article.phone h2")
        yield visitor
        await browser.close()


@asynccontextmanager
async def practising(
    language: str = "nl", address: str = "", start: datetime = MORNING, **how: Any
) -> AsyncIterator[tuple[Practice, Visitor]]:
    """The practice house as `naast demo` opens it, and somebody who looks at it."""
    async with playing(language=language, start=start) as practice:
        await practice.begin_again(language)
        async with browsing(practice.url, f"/?lang={language}{address}", **how) as visitor:
            await expect(visitor.phone("Carla").locator(".message").last).to_contain_text("Carla")
            yield practice, visitor
            assert visitor.troubles == []
