"""`make pictures`: the journey as 'Laat het zien' plays it, for docs/journey.md and the README."""

import asyncio
from pathlib import Path
from typing import NamedTuple

from playwright.async_api import Page, ViewportSize, expect

from tests.browsing import Visitor, chromium, practising

FOLDER = Path(__file__).parent.parent / "docs/pictures"
SPEED = 4
FRIEND, CAPTION = "Noor", ""
ROOM = ViewportSize(width=1440, height=860)


class Shot(NamedTuple):
    """A picture called `name`, as soon as `who` reads these words; or else the caption has them."""

    name: str
    who: str
    nl: str
    en: str


SHOTS = (
    Shot("asking", "Sara", "Wanneer kun je praten?", "When can you talk?"),
    Shot("place", "Sara", "De plek:", "The place:"),
    Shot("friend", FRIEND, "Dit heb ik begrepen", "This is what I understood"),
    Shot("joining", "Anna", "Dit heb ik begrepen", "This is what I understood"),
    Shot("proposed", CAPTION, "Nu is er een moment", "Now there is a time"),
    Shot("fixed", "Bram", "Het gesprek staat vast", "The talk is fixed"),
    Shot("soon", "Sara", "Straks is het gesprek", "The talk is soon"),
    Shot("after", "Sara", "Wil je nog een keer?", "Do you want another one?"),
)


async def take(window: Page, language: str) -> None:
    async with practising(window, language, f"&speed={SPEED}", ROOM) as (_, visitor):
        await visitor.page.locator("#show").click()
        for shot in SHOTS:
            await _take_one(visitor, shot, language)


async def _take_one(visitor: Visitor, shot: Shot, language: str) -> None:
    page, waiting = visitor.page, visitor.page.locator("#caption button").first
    words = shot.nl if language == "nl" else shot.en
    await _see(visitor, shot.who, words)
    await waiting.click()
    await page.locator("main").screenshot(path=FOLDER / f"{shot.name}-{language}.png")
    if shot.name == "fixed" and language == "en":
        await page.screenshot(path=FOLDER / "page.png")
    await waiting.click()


async def _see(visitor: Visitor, who: str, words: str) -> None:
    if who == CAPTION:
        await expect(visitor.page.locator("#caption")).to_contain_text(words)
        await expect(visitor.page.locator(".acting")).to_be_in_viewport()
    elif who == FRIEND:
        await visitor.friend_sees(words)
    else:
        await visitor.sees(who, words)


async def take_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    async with chromium() as window:
        for language in ("nl", "en"):
            await take(window, language)


if __name__ == "__main__":
    asyncio.run(take_all())
