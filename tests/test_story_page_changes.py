"""A fixed talk changes: who has the page alone comes for nothing no more than anybody else."""

import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from storage.schema import gone, meeting
from tests.inviting_page import Browser, Sheet, with_page
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk, files_of, open_link, two_say_yes
from tests.test_story_my_data import data_of
from tests.test_story_page import invite

FIXED = "maandag 9 maart, 12.00 uur"
LINK = re.compile(r"http://\S+/i/[\w-]+")
OUT = "Haal het oude moment zelf uit je agenda."


@pytest.fixture
async def story(story: Story) -> AsyncIterator[Story]:
    async with with_page(story) as told:
        yield told


async def fixed(story: Story) -> tuple[Player, Player, Player, Browser, Browser]:
    """On Monday at noon, with her mother and her brother, who read it on the page alone."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await sara.taps("Wie er nog bij is")
    await sara.taps("Nog iemand erbij")
    await sara.says("Tim")
    brother = Browser(story, await newest_link(sara))
    for one in (mother, brother):
        await one.taps("Ja, ik kom")
        await one.taps("Ik weet nog niet wanneer")
        await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    return sara, anna, bram, mother, brother


async def newest_link(sara: Player) -> str:
    return str(LINK.findall("\n".join((await sara.screen()).texts))[-1])


async def fixed_with_mother(story: Story, known: bool = True) -> tuple[Player, Player, Player]:
    """On Monday at noon, with her mother, who came by the chat: Sara, Anna and her mother."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    token = (await invite(story, sara)).link.rpartition("/")[2]
    mother = await open_link(story, "Ria", token)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    if known:
        await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    return sara, anna, mother


async def withdraw(sara: Player) -> None:
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")


async def move(sara: Player) -> None:
    await sara.says("Mijn gesprek")
    await sara.taps("Een andere tijd")


async def take_out(sara: Player, name: str) -> None:
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    if name != "mama":
        await sara.taps("Meer mensen")
    await sara.taps(f"{name} deze keer niet")


def is_newer(after: Sheet, before: Sheet, method: str) -> bool:
    """The same appointment, by a later file that says this of it."""
    found = [re.search(r"UID:(\S+)", one.html) for one in (before, after)]
    numbers = [re.search(r"SEQUENCE:(\d+)", one.html) for one in (before, after)]
    assert all(found)
    assert all(numbers)
    assert f"METHOD:{method}" in after.html
    assert f"method={method}" in after.headers["Content-Type"]
    (old, new), (first, second) = found, numbers
    return old[1] == new[1] and int(first[1]) < int(second[1])  # type: ignore[index]


async def test_w8_w26_a_moved_talk_is_passed_on_and_the_page_says_that_the_old_moment_is_no_more(
    story: Story,
) -> None:
    sara, anna, _, mother, brother = await fixed(story)
    assert (await sara.screen()).texts.count(
        "mama en Tim lezen dit niet in Telegram.\n"
        "Wil je dit doorsturen? Er is nieuws over ons gesprek. Open de link nog een keer."
    ) == 1
    had = await mother.opens("/afspraak.ics")
    await sara.taps("Nee, ik zeg het zelf")
    await sara.taps("Nee, ik zeg het zelf")
    await move(sara)
    assert await sara.sees(
        "mama en Tim lezen dit niet in Telegram.\n"
        f"Wil je dit doorsturen? Ons gesprek is niet meer op {FIXED}. Open de link nog een keer."
    )
    page = await mother.opens()
    assert page.sees(f"Het gesprek is niet meer op {FIXED}. Er komt een ander moment.")
    assert page.sees(OUT)
    assert "Nee, ik kom niet" in page.buttons
    end = await mother.opens("/afspraak.ics")
    assert is_newer(end, had, "CANCEL")
    await sara.taps("Ja, Anna mag bellen")
    await sara.says("0612345678")
    assert await sara.sees("Mag Anna Tim bellen?")
    await sara.taps("Nee, ik zeg het zelf")
    assert await anna.sees(
        "Sara vraagt of je mama belt: 0612345678.\n"
        f"Zeg alleen dit: het gesprek is niet meer op {FIXED}."
    )
    await anna.taps("Ik sprak mama")
    assert await sara.sees("Anna sprak mama door de telefoon.\nmama weet het nu.")
    assert not await anna.sees("0612345678")
    await sara.says("vanmiddag om half vier")
    await sara.taps("Ja, maandag 15.30 uur")
    page = await brother.opens()
    assert page.sees("Het gesprek met Sara staat vast: maandag 9 maart, 15.30 uur.")
    assert not page.sees("niet meer")
    assert is_newer(await mother.opens("/afspraak.ics"), end, "REQUEST")
    async with story.database.read() as tx:
        assert not (await tx.execute(select(gone))).all()


async def test_w8_w22_a_cancelled_talk_is_passed_on_and_its_moment_can_be_taken_away(
    story: Story,
) -> None:
    sara, anna, _, mother, brother = await fixed(story)
    had = await mother.opens("/afspraak.ics")
    await brother.taps("Nee, ik kom niet")
    await withdraw(sara)
    assert await sara.sees(
        "mama leest dit niet in Telegram.\n"
        f"Wil je dit doorsturen? Ons gesprek op {FIXED} is nu niet nodig."
    )
    await sara.taps("Ja, Anna mag bellen")
    await sara.says("0612345678")
    assert await anna.sees(f"het gesprek is niet meer op {FIXED}.")
    page = await mother.opens()
    assert page.sees(f"Het gesprek met Sara is er nu niet. Vraag het Sara zelf. {OUT}")
    assert is_newer(await mother.opens("/afspraak.ics"), had, "CANCEL")
    assert "mama kan op de link lezen wat er veranderde." in await data_of(story, sara)
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Bellen lukte niet")
    assert await sara.sees("Anna kreeg mama niet te spreken.")


async def test_while_somebody_is_looked_for_the_page_says_that_it_is_not_sure(
    story: Story,
) -> None:
    sara, anna, _, mother, _ = await fixed(story)
    carla = await story.worker("Carla")
    await anna.taps("Ik kan toch niet komen")
    assert await sara.sees(f"Ons gesprek op {FIXED} staat even niet vast.")
    assert (await mother.opens()).sees(f"Het gesprek op {FIXED} staat even niet vast.")
    assert (await mother.opens("/afspraak.ics")).status == 404
    await carla.taps("Ja, ik kan dan")
    await story.turn_clock(hours=1, minutes=50)
    assert (await mother.opens()).sees(f"Het gesprek is niet meer op {FIXED}.")
    assert await sara.sees(f"Ons gesprek is niet meer op {FIXED}.")


async def test_w26_no_on_the_page_is_seen_by_all_who_come_and_so_is_late(story: Story) -> None:
    sara, anna, bram, mother, brother = await fixed(story)
    had = await mother.opens("/afspraak.ics")
    page = await brother.taps("Ik ben wat later")
    assert page.sees("Dank je. Wie komt, weet het nu.")
    await brother.taps("Ik ben wat later")
    assert (await mother.opens()).sees("Iemand komt wat later. We wachten even.")
    page = await mother.taps("Nee, ik kom niet")
    assert page.sees(OUT)
    assert is_newer(await mother.opens("/afspraak.ics"), had, "CANCEL")
    await mother.sends(answer="no")
    for player in (sara, anna, bram):
        texts = (await player.screen()).texts
        assert texts.count("Tim komt wat later.") == 1
        assert texts.count("mama kan toch niet bij het gesprek zijn.") == 1
    end = await mother.opens("/afspraak.ics")
    assert (await mother.taps("Toch wel, ik kom")).sees(f"staat vast: {FIXED}")
    assert is_newer(await mother.opens("/afspraak.ics"), end, "REQUEST")
    await story.turn_clock(hours=6)
    async with story.database.read() as tx:
        assert not [
            one
            for one in (await tx.execute(select(meeting.c.told))).scalars()
            if "late:" in (one or "")
        ]


async def test_w16_who_is_taken_out_reads_on_the_page_that_it_is_without_them(
    story: Story,
) -> None:
    sara, _, _, mother, brother = await fixed(story)
    await take_out(sara, "mama")
    page = await mother.opens()
    assert page.sees("Er is nu geen gesprek waar je bij gevraagd bent.")
    assert page.sees(OUT)
    assert not page.sees("zonder jou")
    await sara.taps("Ja, zeg jij het")
    assert await sara.sees("mama leest dit niet in Telegram.")
    page = await mother.opens()
    assert page.sees("Deze keer is het gesprek zonder jou. Sara kiest per keer.")
    assert "METHOD:CANCEL" in (await mother.opens("/afspraak.ics")).html
    await take_out(sara, "Tim")
    await sara.taps("Nee, ik zeg het zelf")
    page = await brother.opens()
    assert page.sees("Er is nu geen gesprek waar je bij gevraagd bent.")
    assert not page.sees("Sara")


async def test_w9_who_was_not_yet_confirmed_when_it_is_fixed_is_asked_about_again(
    story: Story,
) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    texts = (await sara.screen()).texts
    assert texts.count("Iemand antwoordt voor mama.\nKlopt dat?") == 2
    assert not await sara.sees("leest dit niet in Telegram")
    await sara.taps("Ja, dat klopt")
    assert await sara.sees("mama leest dit niet in Telegram.")
    assert (await mother.opens()).sees(f"staat vast: {FIXED}")


async def test_w26_a_guest_who_says_no_leaves_or_has_all_erased_gets_the_end_of_it(
    story: Story,
) -> None:
    sara, anna, mother = await fixed_with_mother(story)
    await mother.taps("Ik kan toch niet komen")
    assert await mother.sees("Haal dit moment zelf uit je agenda.")
    assert len(await files_of(mother)) == 2
    await mother.taps("Toch wel, ik kom")
    assert (await mother.screen()).texts.count(
        f"Het gesprek met Sara staat vast: {FIXED}.\nWaar: Dorpsstraat 1."
    ) == 2
    await mother.says("/stop")
    await mother.taps("Ja, gooi alles weg")
    assert await mother.sees("Haal het gesprek zelf uit je agenda.")
    assert (await anna.screen()).texts.count("mama kan toch niet bij het gesprek zijn.") == 2
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    await sara.taps("Nog iemand erbij")
    await sara.says("Tim")
    page = Browser(story, await newest_link(sara))
    await page.taps("Ja, ik kom")
    await sara.taps("Ja, dat klopt")
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    assert await sara.sees("Zeg Tim nog dat er geen gesprek is.")
    assert await sara.sees("Haal het gesprek zelf uit je agenda.")


async def test_w26_a_yes_before_it_is_sure_who_it_is_counts_and_so_does_the_no(
    story: Story,
) -> None:
    _, anna, mother = await fixed_with_mother(story, known=False)
    assert await anna.sees("Met Sara, Bram en mama.")
    await mother.taps("Ik kan toch niet komen")
    assert await anna.sees("mama kan toch niet bij het gesprek zijn.")
    assert await files_of(mother) == []


async def test_w8_nobody_is_phoned_with_an_old_place(story: Story) -> None:
    sara, anna, _, mother, brother = await fixed(story)
    ria = await open_link(story, "Ria", mother.link.rpartition("/")[2])
    await sara.taps("Ja, Anna mag bellen")
    await sara.says("0612345678")
    await sara.taps("Ja, Anna mag bellen")
    await sara.says("0687654321")
    await sara.says("Mijn gesprek")
    await sara.taps("De plek, of hoe lang")
    await sara.taps("Een andere plek")
    await sara.taps("Buiten")
    await sara.says("bij de vijver")
    assert (await sara.screen()).texts.count("Dank je wel. De plek: bij de vijver.") == 1
    for player in (anna, ria):
        assert await player.sees("De plek voor het gesprek: bij de vijver.")
    assert await anna.sees("Bellen hoeft nu niet meer.")
    assert (await brother.opens()).sees("Waar: bij de vijver.")
    assert await sara.sees("Tim leest dit niet in Telegram.")
    await sara.taps("Ja, Anna mag bellen")
    await sara.says("0687654321")
    assert await anna.sees("Waar: bij de vijver.")
