"""Who has no Telegram leaves words for the talk on the page, and chooses who reads them."""

import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot import locales
from storage.schema import voice
from tests.inviting_page import Browser, Sheet, with_page
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk, two_say_yes
from tests.test_story_my_data import data_of
from tests.test_story_page import invite
from tests.test_story_voices import B07, READY, reads

HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
WORDS = "Ik schrok er van,\nmaar ik kom <3"
ALL, ABSENT = "Iedereen in het gesprek", "Lees het voor als ik er niet ben"


@pytest.fixture
async def story(story: Story) -> AsyncIterator[Story]:
    async with with_page(story) as told:
        yield told


async def talk_with_page(story: Story) -> tuple[Player, Player, Browser]:
    """It is fixed for noon; her mother comes, and has only the page."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    assert not (await mother.opens()).sees("Iets zeggen voor het gesprek")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    assert (await mother.opens()).sees("Iets zeggen voor het gesprek")
    return sara, anna, Browser(story, f"{mother.link}/zeggen")


def form(sheet: Sheet) -> dict[str, str]:
    """What the page itself would send along."""
    return dict(HIDDEN.findall(sheet.html))


async def says(page: Browser, words: str = WORDS) -> Sheet:
    page.story.said.add(words)
    return await page.sends(**form(await page.opens()), say=words)


async def presses(page: Browser, sheet: Sheet, label: str, **more: str) -> Sheet:
    """A button of the form in which the words stand."""
    name, value = sheet.buttons[label]
    return await page.sends(**{**form(sheet), **more, name: value})


async def test_an_answer_is_only_its_authors_until_they_choose(story: Story) -> None:
    sara, anna, page = await talk_with_page(story)
    room = await page.opens()
    assert room.sees(B07)
    assert room.sees("Wie jouw link heeft, leest het hier ook.")
    kept = await says(page)
    assert kept.sees("Ik heb het. Het is nu alleen voor jou. Wie jouw link heeft, leest het hier")
    assert kept.sees("maar ik kom <3")
    assert "Er zijn nu geen woorden" in await reads(sara)
    assert not (await page.opens()).sees("Ik schrok")
    unnamed = await presses(page, kept, ALL)
    assert unnamed.sees("Zet je naam erbij.")
    assert "Er zijn nu geen woorden" in await reads(anna)
    shared = await presses(page, unnamed, ALL, name="Ria")
    assert shared.sees("Iedereen die er nu bij is, mag het lezen. Je naam staat erbij.")
    await story.turn_clock(minutes=15)
    assert await sara.sees(READY)
    assert not await sara.sees("Ik schrok")
    assert f"Ria, bij de vraag: {B07}\n\n{WORDS}" in await reads(anna)
    assert (await presses(page, shared, "Toch alleen voor mij")).sees("Iemand las het al.")
    assert (await presses(page, kept, "Alleen ik")).sees("Iemand las het al.")
    assert f"Ria, bij de vraag: {B07}\n\n{WORDS}" in await reads(sara)


async def test_what_nobody_read_is_taken_back_or_thrown_away(story: Story) -> None:
    sara, anna, page = await talk_with_page(story)
    shared = await presses(page, await says(page), ALL, name="Ria")
    back = await presses(page, shared, "Toch alleen voor mij")
    assert back.sees("Het is nu alleen voor jou.")
    for player in (sara, anna):
        assert "Ik schrok" not in await reads(player)
    own = await page.sends(own="1")
    assert own.sees("Alleen voor jou:")
    assert own.sees("Ik schrok er van")
    assert (await presses(page, own, "Gooi dit weg")).sees("Het is weg. Niemand las het.")
    assert (await page.sends(own="1")).sees("Je zei nog niets voor dit gesprek.")
    async with story.database.read() as tx:
        assert (await tx.execute(select(voice.c.sealed))).scalars().all() == [None]


async def test_a_form_sent_twice_counts_once(story: Story) -> None:
    sara, _, page = await talk_with_page(story)
    said = {**form(await page.opens()), "say": WORDS}
    first = await page.sends(**said)
    assert form(await page.sends(**said)) == form(first)
    await presses(page, first, ALL, name="Ria")
    await page.sends(**said)
    assert (await reads(sara)).count("Ik schrok er van") == 1


async def test_w2_words_about_dying_bring_help_there_and_stay(story: Story) -> None:
    _, _, page = await talk_with_page(story)
    kept = await says(page, "ik wil dood")
    help_first = kept.html.index("Maak je je zorgen?"), kept.html.index("Bel 113. Dat is gratis")
    assert kept.html.index('role="alert"') < help_first[0] < help_first[1]
    assert help_first[1] < kept.html.index("<h1>")
    assert kept.sees("ik wil dood")


async def test_w7_who_cannot_come_leaves_words_on_the_page(story: Story) -> None:
    sara, anna, page = await talk_with_page(story)
    await Browser(story, page.link.removesuffix("/zeggen")).taps("Nee, ik kom niet")
    room = await page.opens()
    assert room.sees("Wat wil je zeggen?")
    kept = await says(page, "Volgende keer kom ik wel")
    assert ALL not in kept.buttons
    await presses(page, kept, ABSENT, name="Ria")
    assert "Volgende keer" not in await reads(anna)
    assert "Ria is er niet bij, en zegt:\n\nVolgende keer kom ik wel" in await reads(sara)
    await sara.taps("Ja, lees het voor")
    assert "Volgende keer kom ik wel" in await reads(anna)


async def test_a_new_link_is_for_somebody_who_reads_nothing_of_the_old_one(story: Story) -> None:
    sara, _, page = await talk_with_page(story)
    shared = await presses(page, await says(page, "Dit mag iedereen lezen"), ALL, name="Ria")
    await says(page, "Dit is alleen voor mij")
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    await sara.taps("mama deze keer niet")
    await sara.taps("Nee, ik zeg het zelf")
    await sara.taps("mama erbij")
    text = (await sara.screen()).texts
    link = re.findall(r"http://\S+/i/[\w-]+", "\n".join(text))[-1]
    assert (await page.opens()).status == 404
    new = Browser(story, f"{link}/zeggen")
    assert (await new.opens()).status == 404
    await Browser(story, link).sends(answer="yes")
    await sara.taps("Ja, dat klopt")
    assert (await new.sends(own="1")).sees("Je zei nog niets voor dit gesprek.")
    assert not (await presses(new, shared, "Toch alleen voor mij")).sees("Dit mag")
    assert "Dit mag iedereen lezen" in await reads(sara)
    async with story.database.read() as tx:
        assert len((await tx.execute(select(voice.c.id))).all()) == 1


async def test_who_goes_on_in_telegram_finds_the_same_words_there(story: Story) -> None:
    _, anna, page = await talk_with_page(story)
    await presses(page, await says(page), ALL, name="Ria")
    mother = await story.person("Ria")
    await mother.starts(page.link.split("/")[-2])
    await mother.taps("Woorden voor het gesprek")
    await mother.taps("Wat ik zelf zei")
    assert await mother.sees(f"Voor iedereen in het gesprek:\n{WORDS}")
    await mother.taps("Toch alleen voor mij")
    assert "Ik schrok" not in await reads(anna)
    assert "Ik schrok er van" in await data_of(story, mother)


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_other_questions_none_and_what_is_too_long(story: Story, language: str) -> None:
    _, _, page = await talk_with_page(story)
    page.language = language
    words = {key: locales.say(language, key) for key in ("page-say-own", "page-too-long")}
    first, second = await page.opens(), await page.opens("?skip=B07")
    assert form(first)["question"] == "B07" != form(second)["question"]
    assert (await page.opens("?skip=-")).sees(words["page-say-own"])
    long = await page.sends(**form(first), say="w" * 5000)
    assert long.sees(words["page-too-long"])
    assert "w" * 5000 in long.html
    assert (await page.sends(**form(first), say="  ")).status == 200
    for said in ({"voice": "1", "share": "all"}, {"voice": "x"}, {"say": "a"}, {}):
        assert (await page.sends(**said)).status == 200
    strange = await page.sends(say="Van mij", once="1", question="B10")
    assert not strange.sees("Wat draag jij")
    async with story.database.read() as tx:
        assert (await tx.execute(select(voice.c.question))).scalars().all() == [""]
