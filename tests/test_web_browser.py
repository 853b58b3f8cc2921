"""The page of an invitation in a real browser: keyboard only, without scripts, at 320 pixels."""

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from tests.inviting_page import with_page
from tests.story import Story
from tests.test_story_guests import ask_for_a_talk
from tests.test_story_page import invite

pytestmark = pytest.mark.asyncio(loop_scope="session")
LEVELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
NARROW = {"width": 320, "height": 640}
FORMS: tuple[dict[str, str], ...] = (
    {},
    {"answer": "yes"},
    {"when": "ik wil dood"},
    {"number": "0612345678"},
    {"answer": "no"},
)


async def press_by_keyboard(page: Page, label: str) -> None:
    """Tab until the button has the focus, then Enter."""
    for _ in range(20):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.textContent.trim()") == label:
            async with page.expect_navigation():
                await page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way by keyboard to {label}")


async def has_no_sideways_scroll(page: Page) -> bool:
    wide = await page.evaluate("document.documentElement.scrollWidth")
    return int(wide) <= NARROW["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_by_keyboard_without_scripts_at_320_pixels(
    shown_story: Story, browser: Browser, scheme: str
) -> None:
    async with with_page(shown_story):
        sara = await ask_for_a_talk(shown_story)
        mother = await invite(shown_story, sara)
        context = await browser.new_context(
            java_script_enabled=False, viewport=NARROW, color_scheme=scheme, locale="nl-NL"
        )
        page = await context.new_page()
        await page.goto(mother.link)
        await press_by_keyboard(page, "Ja, ik kom")
        await page.keyboard.press("Tab")
        await page.keyboard.type("morgen om 3 uur")
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        shown = await page.inner_text("main")
        assert "15.00 tot 16.30 uur" in shown.translate(dict.fromkeys((0x2068, 0x2069)))
        assert await has_no_sideways_scroll(page)
        await page.focus("#number")
        await page.keyboard.type("0612345678")
        await press_by_keyboard(page, "Stuur mijn nummer")
        assert "Ik heb je nummer." in await page.inner_text("main")
        await press_by_keyboard(page, "Nee, ik kom niet")
        assert "Ik heb je antwoord." in await page.inner_text("h1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
async def test_nothing_stands_in_the_way_of_anybody(
    shown_story: Story, browser: Browser, scheme: str, language: str
) -> None:
    """Axe finds nothing of level A or AA on any page of the journey."""
    async with with_page(shown_story):
        sara = await ask_for_a_talk(shown_story)
        mother = await invite(shown_story, sara)
        context = await browser.new_context(
            viewport=NARROW, color_scheme=scheme, locale=language, bypass_csp=True
        )
        page = await context.new_page()
        for said in FORMS:
            await mother.sends(**said)
            await page.goto(mother.link)
            found = await Axe().run(page, options=LEVELS)
            assert found.violations_count == 0, found.generate_report()
            assert await has_no_sideways_scroll(page)
