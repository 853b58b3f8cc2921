"""The practice house on the page: the friend's browser, what can be broken, and 'Opnieuw'."""

import pytest
from playwright.async_api import Page, expect

from tests.browsing import Visitor, practising

pytestmark = pytest.mark.asyncio(loop_scope="session")
ASKED = (
    ("press", "Start", "Ik ben Naast"),
    ("press", "Ja", "Wil je praten?"),
    ("press", "Gesprek binnen een dag", "Wanneer kun je praten?"),
    ("press", "Ik weet nog niet wanneer", "Waar wil je praten?"),
    ("press", "Ik weet nog niet waar", "Wil je er iemand bij?"),
    ("press", "Ja, iemand erbij", "Hoe noem jij die persoon?"),
    ("say", "Noor", "Dit is de link voor"),
)


async def sara_asks(visitor: Visitor) -> None:
    """As far as a link for a friend."""
    for act, words, seen in ASKED:
        await (visitor.press if act == "press" else visitor.says)("Sara", words)
        await visitor.sees("Sara", seen)


async def test_a_friend_without_telegram_answers_on_the_real_page(window: Page) -> None:
    async with practising(window) as (practice, visitor):
        noor = visitor.phone("Noor")
        await expect(noor).to_contain_text("Noor heeft geen Telegram.")
        await noor.get_by_role("textbox").fill("https://example.org/")
        await noor.get_by_role("button", name="Ga").click()
        await visitor.choose("Sluit")
        await sara_asks(visitor)
        await visitor.phone("Sara").locator(".message button.link", has_text="/i/").last.click()
        await visitor.choose("Noor, vriendin van Sara, geen Telegram")
        sheet = noor.frame_locator("iframe")
        await expect(sheet.locator("h1")).to_contain_text("Wil je erbij zijn?")
        await sheet.get_by_role("button", name="Ja, ik kom").click()
        await visitor.sees("Sara", "Iemand antwoordt voor")
        address = await noor.get_by_role("textbox").input_value()
        answer = await visitor.page.request.get(address)
        policy = answer.headers["content-security-policy"]
        assert policy.endswith(f"frame-ancestors {practice.url}")


async def test_telegram_away_loses_nothing(window: Page) -> None:
    async with practising(window) as (practice, visitor):
        await visitor.page.get_by_text("Maak iets stuk").click()
        away = visitor.page.get_by_role("switch", name="Telegram is weg")
        await away.check()
        await visitor.press("Sara", "Start")
        await visitor.sees("Sara", "Start")
        assert [one.kind for one in practice.world.state.faults] == ["outage"]
        await away.uncheck()
        await visitor.sees("Sara", "Ik ben Naast")
        await visitor.page.get_by_role("switch", name="antwoord van Telegram").check()
        await visitor.press("Sara", "Ja")
        await visitor.sees("Sara", "(misschien dubbel)")
        assert practice.world.state.faults == ()


async def test_who_acts_takes_over_and_opnieuw_begins_in_the_language_of_the_page(
    window: Page,
) -> None:
    async with practising(window, "nl", "&speed=2") as (practice, visitor):
        page = visitor.page
        await page.get_by_role("button", name="Laat het zien").click()
        await visitor.sees("Sara", "Ik ben Naast")
        await visitor.says("Anna", "hallo")
        await expect(page.locator("#caption")).to_contain_text("Jij doet het nu zelf.")
        await visitor.sees("Anna", "hallo")
        await page.get_by_role("button", name="English").click()
        await visitor.choose("Yes, start again")
        await expect(visitor.phone("Sara").locator(".message")).to_have_count(0)
        await visitor.sees("Anna", "Welcome, ")
        assert practice.language == "en"
