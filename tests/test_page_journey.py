"""The whole journey on the page: by keyboard alone, by 'Laat het zien', and with a killing."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browsing import PATIENCE, Visitor, practising

PAGE = Path(__file__).parent.parent / "bot/sandbox/page"
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
        "break": "Maak iets stuk",
        "kill": "Zet het programma hard uit",
        "revive": "Zet het programma weer aan",
        "taken": "Jij doet het nu zelf.",
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


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_the_whole_journey_by_keyboard_alone(language: str) -> None:
    words = WORDS[language]
    async with practising(language) as (_, visitor):
        await go_to(visitor, "Sara")
        await visitor.key("Enter")
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


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_show_plays_the_whole_journey(language: str) -> None:
    words = WORDS[language]
    async with practising(language, "&speed=100") as (_, visitor):
        await visitor.page.get_by_role("button", name=words["show"]).click()
        await visitor.until_show_rests()
        await expect(visitor.page.locator("#caption")).to_contain_text(words["end"])
        for name in ("Sara", "Anna", "Bram"):
            await visitor.sees(name, words["soon"])
        await visitor.sees("Sara", words["again"])


async def test_killed_in_the_middle_it_comes_back_and_the_journey_ends_as_it_should() -> None:
    async with practising("nl", "&speed=100") as (practice, whole):
        await whole.page.get_by_role("button", name=NL["show"]).click()
        await whole.until_show_rests()
        wanted = {one.name: said_to(one) for one in practice.world.state.people.values()}
    async with practising("nl", "&speed=20") as (practice, visitor):
        page = visitor.page
        await page.get_by_text(NL["break"]).click()
        await page.get_by_role("button", name=NL["show"]).click()
        await page.wait_for_selector("#caption[data-step='5']", timeout=PATIENCE)
        await page.get_by_role("button", name=NL["kill"]).click()
        revive = page.locator("#caption").get_by_role("button", name=NL["revive"])
        await expect(revive).to_be_visible()
        assert practice.program == "gone"
        await revive.click()
        await visitor.until_show_rests()
        await expect(page.locator("#caption")).to_contain_text(NL["end"])
        got = {one.name: said_to(one) for one in practice.world.state.people.values()}
    for name in wanted:
        assert got[name] == wanted[name]


def said_to(person: Any) -> list[str]:
    """What the program said to somebody, each thing once, wherever a repeat was marked as such."""
    texts = [re.sub(r"^\(misschien dubbel\)\s", "", one.text) for one in person.messages.values()]
    texts = [re.sub(r"Ik heb .+ nu gevraagd", "Ik heb iemand gevraagd", text) for text in texts]
    texts = [re.sub(r"http://127\S+", "LINK", text) for text in texts]
    return list(dict.fromkeys(text for text in texts if not text.startswith("/start")))


async def test_who_acts_takes_over() -> None:
    async with practising("nl", "&speed=2") as (_, visitor):
        await visitor.page.get_by_role("button", name=NL["show"]).click()
        await visitor.sees("Sara", "Ik ben Naast")
        await visitor.says("Anna", "hallo")
        await expect(visitor.page.locator("#caption")).to_contain_text(NL["taken"])
        await visitor.sees("Anna", "hallo")


def test_what_is_shown_is_said_in_both_languages_and_by_somebody_of_the_cast() -> None:
    script = (PAGE / "journey.js").read_text("utf-8")
    steps = len(re.findall(r"\bwho: ", script))
    assert steps == len(re.findall(r"caption: \{ nl: .+?, en: ", script))
    assert steps == len(re.findall(r"sees: \{ nl: .+?, en: ", script))
    parts = {"client", "facilitator", "peer", "coordinator", "mother", "brother"}
    assert set(re.findall(r'who: "(\w+)"', script)) <= parts
