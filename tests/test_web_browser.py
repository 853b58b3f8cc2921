"""The page of an invitation in a real browser: keyboard only, without scripts, at 320 pixels."""

import pytest
from playwright.async_api import Browser, Page

from tests.browsing import LEVELS, findings
from tests.inviting_page import with_page
from tests.story import Story
from tests.test_story_guests import ask_for_a_talk, two_say_yes
from tests.test_story_page import invite

pytestmark = pytest.mark.asyncio(loop_scope="session")
NARROW = {"width": 320, "height": 640}
FORMS: tuple[dict[str, str], ...] = (
    {},
    {"answer": "yes"},
    {"when": "ik wil dood"},
    {"number": "0612345678"},
    {"answer": "no"},
)
DOUBTED = {"nl": "maandag om 3 uur", "en": "Monday at 3"}


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


@pytest.mark.parametrize(("language", "scheme"), [("nl", "light"), ("en", "dark")])
async def test_nothing_stands_in_the_way_of_anybody(
    shown_story: Story, browser: Browser, language: str, scheme: str
) -> None:
    """From the question to a talk that is fixed, and then is no more; and a link that is old."""
    story = shown_story
    async with with_page(story):
        anna, bram = await story.worker("Anna"), await story.worker("Bram")
        sara = await ask_for_a_talk(story)
        mother = await invite(story, sara)
        context = await browser.new_context(
            viewport=NARROW, color_scheme=scheme, locale=language, bypass_csp=True
        )
        page = await context.new_page()

        async def looks(address: str = "") -> None:
            await page.goto(address or mother.link)
            await is_clear(page)

        for said in FORMS:
            await mother.sends(**said)
            await looks()
        await mother.sends(answer="yes")
        await looks()
        await page.fill("#when", DOUBTED[language])
        async with page.expect_navigation():
            await page.click("form:has(#when) .send")
        assert await page.locator("button[name=meant]").count() > 1
        await is_clear(page)
        await sara.taps("Ja, dat klopt")
        await two_say_yes(anna, bram, "vanmiddag")
        await sara.taps("Ja, maandag 12.00 uur")
        await looks()
        assert await page.locator("button[name=read]").count() == 1
        await mother.taps("Ik heb het gelezen")
        await looks()
        await sara.says("Mijn gesprek")
        await sara.taps("Toch geen gesprek")
        await sara.taps("Ja, geen gesprek meer")
        await looks()
        await looks(mother.link[:-3] + "abc")


async def is_clear(page: Page) -> None:
    assert await findings(page, LEVELS) == []
    assert await has_no_sideways_scroll(page)
