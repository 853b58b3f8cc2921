"""`make pictures`: the journey as 'Laat het zien' plays it, for docs/journey.md and the README."""

import asyncio
from pathlib import Path
from typing import NamedTuple

from playwright.async_api import Page, ViewportSize

from tests.browsing import Visitor, chromium, practising

FOLDER = Path(__file__).parent.parent / "docs/pictures"
SPEED = 4
ROOM = ViewportSize(width=1440, height=860)


class Shot(NamedTuple):
    """A picture called `name`, as soon as `who` reads these words."""

    name: str
    who: str
    nl: str
    en: str


SHOTS = (
    Shot("asking", "Sara", "Wanneer kun je praten?", "When can you talk?"),
    Shot("place", "Sara", "De plek:", "The place:"),
    Shot("friend", "Sara", "Ik geef \u2068Noor", "I give \u2068Noor"),
    Shot("joining", "Anna", "Dit heb ik begrepen", "This is what I understood"),
    Shot("proposed", "Sara", "Is dit goed voor jou?", "Is this good for you?"),
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
    await visitor.sees(shot.who, shot.nl if language == "nl" else shot.en)
    await waiting.click()
    await page.locator("main").screenshot(path=FOLDER / f"{shot.name}-{language}.png")
    if shot.name == "fixed" and language == "en":
        await page.screenshot(path=FOLDER / "page.png")
    await waiting.click()


async def take_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    async with chromium() as window:
        for language in ("nl", "en"):
            await take(window, language)


if __name__ == "__main__":
    asyncio.run(take_all())
