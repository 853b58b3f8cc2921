"""'Mag Anna mama bellen?': only after the client's yes, these facts alone, and no number stays."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from storage.schema import guest
from tests.inviting_page import Browser, with_page
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk, open_link, two_say_yes
from tests.test_story_page import invite, newest_page

NUMBER = "0612345678"


@pytest.fixture
async def story(story: Story) -> AsyncIterator[Story]:
    async with with_page(story) as told:
        yield told


async def fixed(story: Story) -> tuple[Player, Player, Player, Browser]:
    """A talk that is fixed; her mother, who has no Telegram, said yes on the page."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps((await sara.screen()).buttons[0])
    return sara, anna, bram, mother


async def may_phone(sara: Player) -> None:
    await sara.taps("Ja, Anna mag bellen")
    await sara.says(NUMBER)


async def has_number(worker: Player) -> bool:
    return NUMBER in str((await worker.screen()).messages)


async def numbers_kept(story: Story) -> list[bytes | None]:
    async with story.database.read() as tx:
        return list((await tx.execute(select(guest.c.sealed))).scalars())


async def test_n10_w8_the_client_lets_a_worker_phone_and_hears_what_was_said(story: Story) -> None:
    sara, anna, bram, mother = await fixed(story)
    assert await sara.sees("Mag Anna mama bellen?")
    assert not await anna.sees("belt")
    await sara.taps("Ja, Anna mag bellen")
    assert await sara.sees("Op welk nummer kan Anna mama bellen?")
    await sara.says("dat weet ik niet uit mijn hoofd")
    assert await sara.sees("Ik zie nog geen nummer.")
    await sara.says(NUMBER)
    screen = await anna.screen()
    assert screen.sees(f"Sara vraagt of je mama belt: {NUMBER}.")
    assert screen.sees("Zeg alleen dit: het gesprek is maandag 9 maart, 12.00 uur.")
    assert screen.sees("Waar: Dorpsstraat 1.")
    assert not await bram.sees(NUMBER)
    await anna.taps("Ik sprak mama")
    await anna.taps("Ja, mama komt")
    assert await sara.sees("Anna sprak mama door de telefoon.\nmama komt.")
    assert not await has_number(anna)
    await sara.taps("Wie erbij is")
    assert await sara.sees("mama: komt (door de telefoon gezegd)")
    page = await mother.opens()
    assert page.sees("Door de telefoon zei je: komt. Klopt dat?")
    assert "Ik heb het gelezen" not in page.buttons
    page = await mother.taps("Ja, dat klopt")
    assert not page.sees("Door de telefoon")
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    assert (await sara.screen()).texts[-1].startswith("Dit zijn jouw mensen:\nmama: komt\n")


async def test_w8_a_number_from_the_page_is_phoned_after_the_clients_yes_alone(
    story: Story,
) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    assert not (await mother.opens()).sees("Je telefoonnummer")
    await mother.taps("Ja, ik kom")
    assert (await mother.sends(number="mijn gsm")).sees("Ik zie nog geen nummer.")
    story.said.add("06 12 34 56 78")
    page = await mother.sends(number="06 12 34 56 78")
    assert page.sees("Ik heb je nummer.")
    assert NUMBER not in page.html, "others may look at a link too"
    await mother.taps("Haal mijn nummer weg")
    assert (await mother.opens()).sees("Je telefoonnummer, als iemand je mag bellen")
    await mother.sends(number=NUMBER)
    await mother.taps("Ik weet nog niet wanneer")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps((await sara.screen()).buttons[0])
    assert await sara.sees("mama gaf daar zelf een nummer voor.")
    assert not await has_number(sara)
    assert not await has_number(anna)
    await sara.taps("Ja, Anna mag bellen")
    assert await anna.sees(f"Sara vraagt of je mama belt: {NUMBER}.")
    await anna.taps("Bellen lukte niet")
    await story.turn_clock(hours=8)
    assert await numbers_kept(story) == [None]


async def test_w8_a_stranger_with_the_link_is_not_phoned(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    stranger = await invite(story, sara)
    await stranger.taps("Ja, ik kom")
    await stranger.sends(number=NUMBER)
    await stranger.taps("Ik weet nog niet wanneer")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    screen = await sara.screen()
    assert screen.texts[-1] == "Iemand antwoordt voor mama.\nKlopt dat?"
    assert not screen.sees("Mag Anna mama bellen?")
    await sara.taps("Ja, dat klopt")
    assert await sara.sees("mama gaf daar zelf een nummer voor.")
    asked = next(one for one in screen.messages if "Klopt dat?" in one["text"])
    await sara.phone.taps("Nee, maak een nieuwe link", asked["id"])
    await story.app.settle()
    other = await newest_page(story, sara)
    await other.taps("Ja, ik kom")
    await other.sends(number=NUMBER)
    await sara.taps("Ja, Anna mag bellen")
    assert await sara.sees("Op welk nummer kan Anna mama bellen?")
    assert not await anna.sees("vraagt of je")
    await open_link(story, "Iemand", other.link.rpartition("/")[2])
    assert await numbers_kept(story) == [None], "who reads here can no longer take it away there"
    await sara.says(NUMBER)
    assert await has_number(anna)
    await sara.taps("Nee, maak een nieuwe link")
    assert not await has_number(anna)


async def test_w8_without_a_yes_nobody_phones(story: Story) -> None:
    sara, anna, _, _ = await fixed(story)
    await sara.taps("Nee, ik zeg het zelf")
    assert await sara.sees("Dat is goed. Jij zegt het zelf.")
    await sara.says(NUMBER)
    assert not await anna.sees("vraagt of je")
    assert not await has_number(anna)


async def test_w8_no_and_another_time_by_phone_reach_the_client(story: Story) -> None:
    sara, anna, _, _ = await fixed(story)
    await may_phone(sara)
    await anna.taps("Ik sprak mama")
    await anna.says("blauw")
    assert await anna.sees("Dat begrijp ik nog niet goed.\nWanneer kan mama wel?")
    await anna.says("morgen na 3 uur")
    assert await sara.sees("mama kan dan niet, maar wel: dinsdag 10 maart, 15.00")
    assert not await has_number(anna)
    await sara.taps("Een andere tijd")
    assert await sara.sees("Wanneer kun je praten?")


async def test_w8_a_no_by_phone_is_known_to_all_who_come(story: Story) -> None:
    sara, anna, bram, mother = await fixed(story)
    await mother.sends(number=NUMBER)
    await sara.taps("Ja, Anna mag bellen")
    await anna.taps("Ik sprak mama")
    await anna.taps("Nee, mama komt niet")
    assert await numbers_kept(story) == [None]
    assert await sara.sees("mama komt niet.")
    assert await bram.sees("mama kan toch niet bij het gesprek zijn.")
    assert (await mother.opens()).sees("Haal het oude moment zelf uit je agenda.")
    page = await mother.taps("Toch wel, ik kom")
    assert page.sees("Het gesprek met Sara staat vast")


async def test_w8_old_facts_are_not_phoned_and_no_number_stays(story: Story) -> None:
    sara, anna, _, _ = await fixed(story)
    await may_phone(sara)
    await sara.says("Mijn gesprek")
    await sara.taps("Een andere tijd")
    assert await anna.sees("Bellen hoeft nu niet meer.")
    assert not await has_number(anna)


async def test_w8_who_cannot_phone_or_is_silent_says_so_and_no_number_stays(story: Story) -> None:
    sara, anna, _, mother = await fixed(story)
    await may_phone(sara)
    await anna.taps("Bellen lukte niet")
    assert await sara.sees("Anna kreeg mama niet te spreken.")
    assert not await has_number(anna)
    for _ in range(2):
        await mother.sends(number=NUMBER)
        asked = [one for one in (await sara.screen()).texts if "gaf daar zelf een nummer" in one]
        assert len(asked) == 1
    await sara.taps("Ja, Anna mag bellen")
    await mother.sends(number=NUMBER)
    assert (await sara.screen()).texts[-1].startswith("Ik vraag het Anna nu.")


async def test_w8_after_its_time_the_number_goes_by_itself(story: Story) -> None:
    sara, anna, _, _ = await fixed(story)
    await may_phone(sara)
    await story.turn_clock(hours=1)
    assert await sara.sees("Anna heeft mama nog niet gesproken.")
    assert not await has_number(anna)
