"""What one of the client's people may choose: rather not, to see what is kept, to be forgotten."""

import re
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import select

from storage.schema import guest, tie
from tests.inviting_page import with_page
from tests.phones import clean
from tests.story import Player, Story
from tests.test_story_guests import (
    ask_for_a_talk,
    fixed_with_mother,
    open_link,
    two_say_yes,
)
from tests.test_story_my_data import data_of
from tests.test_story_page import invite, newest_page

ONES_OWN = ("Sara", "mama", "Dorpsstraat", "12.00", "maandag", "Anna")


def urls(story: Story, player: Player) -> list[str]:
    """Where the buttons on this phone lead outside of the chat."""
    messages = story.world.state.people[player.phone.id].messages.values()
    rows = [row for one in messages for row in (one.markup or {}).get("inline_keyboard", [])]
    return [button["url"] for row in rows for button in row if "url" in button]


async def test_rather_not_is_a_whole_answer_in_the_chat_and_on_the_page(story: Story) -> None:
    async with with_page(story):
        anna, bram = await story.worker("Anna"), await story.worker("Bram")
        sara = await ask_for_a_talk(story)
        mother = await invite(story, sara)
        await sara.taps("Wie er nog bij is")
        await sara.taps("Nog iemand erbij")
        await sara.says("mijn broer")
        token = (await newest_page(story, sara)).link.rpartition("/")[2]
        brother = await open_link(story, "Tim", token)
        page = await mother.taps("Liever niet")
        assert page.sees("Ik heb je antwoord.")
        assert "Toch wel, ik kom" in page.buttons
        await sara.taps("Ja, dat klopt")
        screen = await brother.taps("Liever niet")
        assert "Toch wel, ik kom" in screen.buttons
        await sara.taps("Ja, dat klopt")
        await sara.says("Mijn gesprek")
        screen = await sara.taps("Wie erbij is")
        assert screen.texts[-1].splitlines()[1:3] == [
            "mama: liever niet",
            "mijn broer: liever niet",
        ]
        await two_say_yes(anna, bram, "vanmiddag")
        await sara.taps("Ja, maandag 12.00 uur")
        assert (await sara.screen()).texts[-1].endswith("Met Anna en Bram.")
        await story.turn_clock(hours=2)
        assert not (await mother.opens()).sees("Dorpsstraat")
        assert not await brother.sees("Dorpsstraat")


async def test_w20_what_is_passed_on_names_nobody_no_time_and_no_place(story: Story) -> None:
    async with with_page(story):
        sara = await ask_for_a_talk(story)
        mother = await invite(story, sara)
        whatsapp, telegram = urls(story, sara)[-2:]
        assert whatsapp.startswith("https://wa.me/?text=")
        (text,) = parse_qs(urlsplit(whatsapp).query)["text"]
        words, _, link = text.rpartition("\n")
        assert link == mother.link
        assert telegram.startswith("https://t.me/share/url?")
        shared = parse_qs(urlsplit(telegram).query)
        assert shared["text"] == [words]
        assert re.fullmatch(r"https://t\.me/naast_bot\?start=[\w-]+", shared["url"][0])
        assert words == "Wil je bij een gesprek met mij zijn? Hier kun je antwoorden."
        assert not [one for one in ONES_OWN if one in f"{text} {shared}"]


async def test_w24_a_guest_reads_all_that_is_kept_of_her(story: Story) -> None:
    sara, _, _, mother = await fixed_with_mother(story)
    kept = clean(await data_of(story, mother))
    assert "Je naam: Ria." in kept
    assert "Iemand vroeg jou op maandag 9 maart, 10.00 uur. Je zei ja." in kept
    assert not [one for one in ("Sara", "mama", "Dorpsstraat", "Anna") if one in kept]
    assert "Dorpsstraat 1" in await data_of(story, sara)


async def test_w24_a_guest_who_is_forgotten_is_gone_and_the_talk_goes_on(story: Story) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await mother.says("/stop")
    screen = await mother.taps("Ja, gooi alles weg")
    assert screen.texts[-1].startswith("Alles is weg.")
    assert screen.texts[-1].endswith("Haal het gesprek zelf uit je agenda.")
    for player in (sara, anna, bram):
        assert await player.sees("mama kan toch niet bij het gesprek zijn.")
    async with story.database.read() as tx:
        assert not (await tx.execute(select(guest))).all()
        assert (await tx.execute(select(tie.c.person_id))).scalars().all() == [None]
    await sara.says("Mijn gesprek")
    screen = await sara.taps("Wie erbij is")
    assert screen.texts[-1].splitlines()[1] == "mama: is er niet meer bij"
    await story.turn_clock(hours=2)
    assert not await mother.sees("Het gesprek begint zo")
    assert await sara.sees("Het gesprek begint zo")
