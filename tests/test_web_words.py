"""The page with everybody's words: side by side in a real browser, on paper, for nobody else."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser

from bot import locales
from bot.web.requests import STYLE, WORDS, templates
from handlers.words_page import Card, Sheet
from tests.browsing import LEVELS
from tests.inviting_page import Browser as Reader
from tests.inviting_page import with_page
from tests.story import Player, Story
from tests.test_story_guests import fixed_with_mother
from tests.test_story_page_words import talk_with_page
from tests.test_web_browser import (
    NARROW,
    has_no_sideways_scroll,
    press_by_keyboard,
)

IN_THE_BROWSERS_LOOP = pytest.mark.asyncio(loop_scope="session")
LINK = re.compile(r"http://[^\s\"]*/w/[\w-]+\?language=nl")
MOTHERS = "Ik was heel blij met je vraag <3 & bang"
SARAS = "Liever niemand die ik niet ken"


async def link_of(player: Player) -> str:
    await player.says("/woorden")
    await player.taps("Een blad om te printen")
    messages = player.story.world.state.people[player.phone.id].messages.values()
    return str(LINK.findall(str([one.markup for one in messages]))[-1])


async def two_voices(sara: Player, mother: Player) -> None:
    """What her mother says to everyone, and then she herself."""
    for player, words in ((mother, MOTHERS), (sara, SARAS)):
        await player.says("/woorden")
        await player.taps("Nog een vraag")
        await player.taps("Ik wil iets zeggen")
        await player.says(words)
        await player.taps("Iedereen in het gesprek")


@IN_THE_BROWSERS_LOOP
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_page_of_voices_in_a_browser_and_on_paper(
    shown_story: Story, browser: Browser, scheme: str, tmp_path: Path
) -> None:
    sara, _, _, mother = await fixed_with_mother(shown_story)
    async with with_page(shown_story):
        await two_voices(sara, mother)
        context = await browser.new_context(
            viewport=NARROW, color_scheme=scheme, locale="en-GB", bypass_csp=True
        )
        page = await context.new_page()
        await page.goto(await link_of(sara))
        assert MOTHERS not in await page.inner_text("main")
        assert (await Axe().run(page, options=LEVELS)).violations_count == 0
        async with page.expect_navigation():
            await page.get_by_role("button", name="Laat de woorden zien").click()
        assert [one.strip() for one in await page.locator("blockquote").all_inner_texts()] == [
            MOTHERS,
            SARAS,
        ]
        found = await Axe().run(page, options=LEVELS)
        assert found.violations_count == 0, found.generate_report()
        assert await has_no_sideways_scroll(page)
        await page.set_viewport_size({"width": 900, "height": 700})
        boxes = [await one.bounding_box() for one in await page.locator(".voices li").all()]
        assert len({(box["width"], box["height"]) for box in boxes if box}) == 1
        printed = tmp_path / "words.pdf"
        await page.pdf(path=printed, format="A4", prefer_css_page_size=True)
        assert printed.read_bytes().startswith(b"%PDF")
        await mother.taps("Toch alleen voor mij")
        assert await mother.sees("Iemand las het al. Terugnemen kan niet meer.")


@IN_THE_BROWSERS_LOOP
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_are_left_by_keyboard_without_scripts_at_320_pixels(
    shown_story: Story, browser: Browser, scheme: str
) -> None:
    async with with_page(shown_story):
        _sara, _, room = await talk_with_page(shown_story)
        context = await browser.new_context(
            java_script_enabled=False, viewport=NARROW, color_scheme=scheme, locale="nl-NL"
        )
        page = await context.new_page()
        await page.goto(room.link)
        await page.keyboard.press("Tab")
        await page.keyboard.type(MOTHERS)
        await press_by_keyboard(page, "Bewaar mijn woorden")
        assert await has_no_sideways_scroll(page)
        await page.keyboard.press("Tab")
        await page.keyboard.type("Ria")
        await press_by_keyboard(page, "Iedereen in het gesprek")
        assert await has_no_sideways_scroll(page)
        assert "mag het lezen" in await page.inner_text("h1")
        looked_at = await browser.new_context(
            viewport=NARROW, color_scheme=scheme, locale="nl-NL", bypass_csp=True
        )
        page = await looked_at.new_page()
        for button in ("Wat ik zelf zei", "Toch alleen voor mij"):
            if button == "Wat ik zelf zei":
                await page.goto(room.link)
            found = await Axe().run(page, options=LEVELS)
            assert found.violations_count == 0, found.generate_report()
            async with page.expect_navigation():
                await page.get_by_role("button", name=button).click()
        found = await Axe().run(page, options=LEVELS)
        assert found.violations_count == 0, found.generate_report()
        assert await has_no_sideways_scroll(page)


async def test_the_page_is_for_its_reader_alone_and_a_look_uses_nothing_up(story: Story) -> None:
    sara, _, _, mother = await fixed_with_mother(story)
    async with with_page(story):
        await two_voices(sara, mother)
        old = await link_of(mother)
        reader = Reader(story, old)
        assert (await reader.opens()).sees("Dit blad is voor jou alleen.")
        new = Reader(story, await link_of(mother))
        assert (await reader.opens()).status == 404
        assert not (await new.opens()).sees(SARAS)
        sheet = await new.sends()
        assert sheet.sees("Sara")
        assert sheet.sees(SARAS)
        assert sheet.headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in sheet.headers["Content-Security-Policy"]
        assert sheet.sees("Maak je je zorgen? Zeg wat je ziet.")
        await mother.says("Mijn gesprek")
        await mother.taps("Ik kan toch niet komen")
        assert (await new.sends()).status == 404


LONG = "Ik weet niet goed waar ik moet beginnen, maar ik wil er graag bij zijn. " * 12


@IN_THE_BROWSERS_LOOP
async def test_twelve_voices_long_ones_too_stand_on_a_few_sheets_of_paper(
    browser: Browser,
) -> None:
    words = {name: locales.say("nl", key) for name, key in WORDS.items()}
    for count, most_sheets in ((1, 1), (5, 2), (12, 3)):
        said = [(LONG if place in (3, 7) else "Ik kom.") for place in range(count)]
        cards = tuple(
            Card(f"Ria {place}", "in eigen woorden", (one,)) for place, one in enumerate(said)
        )
        sheet = Sheet("nl", "Woorden voor het gesprek", ("Naast elkaar.",), cards)
        html = templates.get_template("words.html").render(
            shown=sheet, words=words, help=(), other="en", style=STYLE
        )
        page = await browser.new_page()
        await page.set_content(html)
        printed = await page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) <= most_sheets
