"""`make pictures`: the journey as 'Laat het zien' plays it, for docs/journey.md and the README."""

import asyncio
from pathlib import Path
from typing import NamedTuple

from tests.browsing import Visitor, practising

FOLDER = Path(__file__).parent.parent / "docs/pictures"
SPEED = 4
ROOM = {"width": 1440, "height": 860}


class Shot(NamedTuple):
    """A picture called `name`, at this step, once `who` reads these words."""

    name: str
    step: int
    who: str
    nl: str
    en: str


SHOTS = (
    Shot("asking", 3, "Sara", "Wanneer kun je praten?", "When can you talk?"),
    Shot("place", 7, "Sara", "De plek:", "The place:"),
    Shot("joining", 9, "Anna", "Dit heb ik begrepen", "This is what I understood"),
    Shot("proposed", 11, "Sara", "Is dit goed voor jou?", "Is this good for you?"),
    Shot("fixed", 12, "Bram", "Het gesprek staat vast", "The talk is fixed"),
    Shot("soon", 14, "Sara", "Het gesprek begint zo", "The talk begins soon"),
    Shot("after", 15, "Sara", "Wil je nog een keer?", "Do you want another one?"),
)


async def take(language: str) -> None:
    async with practising(language, f"&speed={SPEED}", viewport=ROOM) as (_, visitor):
        await visitor.page.locator("#show").click()
        for shot in SHOTS:
            await _take_one(visitor, shot, language)


async def _take_one(visitor: Visitor, shot: Shot, language: str) -> None:
    page, waiting = visitor.page, visitor.page.locator("#caption button").first
    await page.wait_for_selector(f"#caption[data-step='{shot.step}']")
    await visitor.sees(shot.who, shot.nl if language == "nl" else shot.en)
    await waiting.click()
    await page.locator("main").screenshot(path=FOLDER / f"{shot.name}-{language}.png")
    if shot.name == "fixed" and language == "en":
        await page.screenshot(path=FOLDER / "page.png")
    await waiting.click()


async def take_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    for language in ("nl", "en"):
        await take(language)


if __name__ == "__main__":
    asyncio.run(take_all())
