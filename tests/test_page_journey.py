"""The whole journey on the page: by keyboard alone, by 'Laat het zien', and with a killing."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browsing import Visitor, practising, stands_in_nobodys_way

pytestmark = pytest.mark.asyncio(loop_scope="session")
WORDS = {
    "nl": {
        "start": "Start",
        "yes": "Ja",
        "ask": "Gesprek binnen een dag",
        "when": "Wanneer kun je praten?",
        "this afternoon": "vanmiddag",
        "where": "Waar wil je praten?",
        "home": "Bij mij thuis",
        "address": "Wat is het adres?",
        "asked": "Doe je mee?",
        "join": "Ja, ik doe mee",
        "say when": "Wanneer kun je?",
        "good": "Is dit goed voor jou?",
        "agree": "Ja, maandag",
        "fixed": "Het gesprek staat vast",
        "next": "Naar wat hierna komt",
        "soon": "Het gesprek begint zo",
        "again": "Wil je nog een keer?",
        "show": "Laat het zien",
        "end": "Dit was het.",
        "invite": "Ja, iemand erbij",
        "called": "Hoe noem jij die persoon?",
        "link": "Dit is de link voor",
        "friend": "vriendin van Sara",
        "come": "Ja, ik kom",
        "page says when": "Wanneer kun je?",
        "understood": "Dit heb ik begrepen",
        "right": "Ja, dat klopt",
        "thanks": "Ik geef",
        "slow": "Telegram is traag",
        "break": "Maak iets stuk",
        "kill": "Zet het programma hard uit",
        "revive": "Zet het programma weer aan",
    },
    "en": {
        "start": "Start",
        "yes": "Yes",
        "ask": "A talk within a day",
        "when": "When can you talk?",
        "this afternoon": "this afternoon",
        "where": "Where do you want to talk?",
        "home": "At my home",
        "address": "What is the address?",
        "asked": "Will you join?",
        "join": "Yes, I will join",
        "say when": "When can you?",
        "good": "Is this good for you?",
        "agree": "Yes, Monday",
        "fixed": "The talk is fixed",
        "next": "To what comes next",
        "soon": "The talk begins soon",
        "again": "Do you want another one?",
        "show": "Show me",
        "end": "That was it.",
        "invite": "Yes, somebody with me",
        "called": "What do you call this person?",
        "link": "This is the link for",
        "friend": "Sara's friend",
        "come": "Yes, I will come",
        "page says when": "When can you come?",
        "understood": "This is what I understood",
        "right": "Yes, that is right",
        "thanks": "I give",
        "slow": "Telegram is slow",
        "break": "Break something",
    },
}
NL = WORDS["nl"]
MOST_TURNS = 8
BACK = 12  # more than there is to press between a question and the text field


async def go_to(visitor: Visitor, name: str) -> None:
    """To a phone, by its name at the top of the page."""
    await visitor.page.keyboard.press("Control+Home")
    await visitor.page.evaluate("document.activeElement.blur()")
    await visitor.tab_to(name + "\n")
    await visitor.key("Enter")


async def press_by_key(visitor: Visitor, name: str, label: str) -> None:
    await go_to(visitor, name)
    for _ in range(BACK):
        await visitor.key("Shift+Tab")
    await visitor.tab_to(label)
    await visitor.key("Enter")


async def type_by_key(visitor: Visitor, name: str, text: str) -> None:
    await go_to(visitor, name)
    await visitor.page.keyboard.type(text)
    await visitor.key("Enter")


async def turn_until(visitor: Visitor, label: str, words: str) -> None:
    """On by keyboard to what comes next, and next, until Sara reads it."""
    clock = visitor.page.locator("#clock")
    for _ in range(MOST_TURNS):
        before = await clock.inner_text()
        await visitor.tab_to(label)
        await visitor.key("Enter")
        await expect(clock).not_to_have_text(before, use_inner_text=True)
        if await visitor.phone("Sara").locator(".message", has_text=words).count():
            break
    await visitor.sees("Sara", words)


async def switch_by_key(visitor: Visitor, label: str) -> None:
    await visitor.tab_to(label)
    await visitor.key("Space")


async def friend_answers_by_key(visitor: Visitor, words: dict[str, str]) -> None:
    """The link goes to her browser; there she says yes, and when."""
    await press_by_key(visitor, "Sara", "/i/")
    await visitor.tab_to(words["friend"])
    await visitor.key("Enter")
    page = visitor.phone("Noor").frame_locator("iframe")
    await expect(page.get_by_role("button", name=words["come"])).to_be_visible()
    await go_to(visitor, "Noor")
    await visitor.tab_to(words["come"])
    await visitor.key("Enter")
    await expect(page.get_by_role("textbox", name=words["page says when"])).to_be_visible()
    await visitor.tab_to(words["page says when"])
    await visitor.page.keyboard.type(words["this afternoon"])
    await visitor.key("Enter")
    await visitor.friend_sees(words["understood"])


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_the_whole_journey_by_keyboard_alone(window: Page, language: str) -> None:
    words = WORDS[language]
    async with practising(window, language) as (practice, visitor):
        await visitor.tab_to(words["break"])
        await visitor.key("Enter")
        await switch_by_key(visitor, words["slow"])
        await go_to(visitor, "Sara")
        await visitor.key("Enter")
        await visitor.sees("Sara", "Naast")
        assert [one.kind for one in practice.world.state.faults] == ["slow"]
        await switch_by_key(visitor, words["slow"])
        for label, seen in (("yes", "ask"), ("ask", "when")):
            await expect(
                visitor.phone("Sara").locator(f'[data-key="{words[label]}"]')
            ).to_be_visible()
            await press_by_key(visitor, "Sara", words[label])
            await expect(visitor.phone("Sara")).to_contain_text(words[seen])
        await type_by_key(visitor, "Sara", words["this afternoon"])
        await visitor.sees("Sara", words["where"])
        await press_by_key(visitor, "Sara", words["home"])
        await visitor.sees("Sara", words["address"])
        await type_by_key(visitor, "Sara", "Dorpsstraat 1")
        await visitor.sees("Sara", words["invite"])
        await press_by_key(visitor, "Sara", words["invite"])
        await visitor.sees("Sara", words["called"])
        await type_by_key(visitor, "Sara", "Noor")
        await visitor.sees("Sara", words["link"])
        await friend_answers_by_key(visitor, words)
        await visitor.sees("Sara", words["right"])
        await press_by_key(visitor, "Sara", words["right"])
        await visitor.sees("Sara", words["thanks"])
        for name in ("Anna", "Bram"):
            await visitor.sees(name, words["asked"])
            await press_by_key(visitor, name, words["join"])
            await visitor.sees(name, words["say when"])
            await type_by_key(visitor, name, words["this afternoon"])
        await visitor.sees("Sara", words["good"])
        await press_by_key(visitor, "Sara", words["agree"])
        for name in ("Sara", "Anna", "Bram"):
            await visitor.sees(name, words["fixed"])
        for seen in ("soon", "again"):
            await turn_until(visitor, words["next"], words[seen])


async def test_show_plays_the_whole_journey_and_a_killing_halfway_changes_nothing_of_it(
    window: Page,
) -> None:
    async with practising(window, "nl", "&speed=100") as (practice, visitor):
        page = visitor.page
        await page.get_by_role("button", name=NL["show"]).click()
        await until_it_ends(visitor, NL)
        wanted = {one.name: said_to(one) for one in practice.world.state.people.values()}
        await page.get_by_text(NL["break"]).click()
        await page.get_by_role("button", name=NL["show"]).click()
        await visitor.choose("Ja, laat zien")
        await page.wait_for_selector("#caption[data-state=plays]")
        await visitor.sees("Sara", NL["address"])
        await page.get_by_role("button", name=NL["kill"]).click()
        revive = page.locator("#stops").get_by_role("button", name=NL["revive"])
        await expect(revive).to_be_visible()
        assert practice.program == "gone"
        await revive.click()
        await until_it_ends(visitor, NL)
        got = {one.name: said_to(one) for one in practice.world.state.people.values()}
    for name in wanted:
        assert got[name] == wanted[name]


async def until_it_ends(visitor: Visitor, words: dict[str, str]) -> None:
    """And everybody has read what there was for them, the friend in her browser too."""
    await expect(visitor.page.locator("#caption")).to_contain_text(words["end"])
    for name in ("Sara", "Anna", "Bram"):
        await visitor.sees(name, words["soon"])
    await visitor.sees("Sara", words["again"])
    await visitor.friend_sees("Dorpsstraat 1")


def said_to(person: Any) -> list[str]:
    """What the program said to somebody, each thing once, wherever a repeat was marked as such."""
    said = [one.text for one in person.messages.values() if one.by_bot]
    texts = [re.sub(r"^\(misschien dubbel\)\s", "", text) for text in said]
    texts = [re.sub(r"Ik heb .+ nu gevraagd", "Ik heb iemand gevraagd", text) for text in texts]
    texts = [re.sub(r"http://127\S+", "LINK", text) for text in texts]
    return list(dict.fromkeys(texts))


async def test_axe_finds_nothing_in_any_state_and_nothing_sticks_out(window: Page) -> None:
    words = WORDS["en"]
    async with practising(window, "en", "&speed=100") as (_, visitor):
        page, caption = visitor.page, visitor.page.locator("#caption")
        away = page.get_by_role("switch", name="Telegram is away")
        await page.get_by_text(words["break"]).click()
        await page.get_by_role("switch", name=words["slow"]).check()
        await page.get_by_role("switch", name=words["slow"]).uncheck()
        await stands_in_nobodys_way(page)
        await page.get_by_role("button", name=words["show"]).click()
        await expect(visitor.phone("Noor").locator("iframe")).to_be_visible()
        await caption.get_by_role("button", name="Wait").click()
        await away.check()
        await expect(page.locator("#stops")).to_contain_text("Telegram is away.")
        await stands_in_nobodys_way(page)
        await page.get_by_role("button", name="Bring Telegram back").click()
        await caption.get_by_role("button", name="Go on").click()
        await until_it_ends(visitor, words)
        await stands_in_nobodys_way(visitor.friends_page)
        for width in (1440, 768, 320):
            await page.set_viewport_size({"width": width, "height": 640})
            await nothing_sticks_out(visitor, width)
        await page.get_by_role("button", name="Kill").click()
        await expect(page.locator("#stops")).to_contain_text("The program is off.")
        await visitor.phone("Sara").locator(".message .text").last.dblclick()
        await expect(page.get_by_role("dialog")).to_be_visible()
        await stands_in_nobodys_way(page)


async def nothing_sticks_out(visitor: Visitor, width: int) -> None:
    page = visitor.page
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    await visitor.phone("Carla").scroll_into_view_if_needed()
    await page.mouse.wheel(0, 4000)
    await expect(page.get_by_text("Practice. Nobody reads this.")).to_be_in_viewport()
