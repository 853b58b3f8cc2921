"""W24: somebody sees everything that is kept, and throws it all away, out of the chat too."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot import locales
from handlers import given, kept
from storage.schema import metadata, outbox, person
from tests.databases import take_snapshot
from tests.story import Player, Story

A_DAY = 24


async def ask_and_confirm(story: Story) -> tuple[Player, Player, Player]:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await sara.says("Dorpsstraat 1, Assen")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("tussen 14 en 17 uur")
    await sara.taps("Ja, maandag 14.00 uur")
    return sara, anna, bram


async def data_of(story: Story, player: Player, words: str = "/gegevens") -> str:
    await player.says(words)
    return await _newest_file(story, player)


async def _newest_file(story: Story, player: Player) -> str:
    messages = (await player.screen()).messages
    file = next(one["file"] for one in reversed(messages) if one.get("file"))
    return await story.download(file["url"])


async def numbers_of(story: Story, player: Player) -> set[Any]:
    """All by which the tables could know somebody: their number and their chat's hash."""
    lane = story.database.ring.hash("lane", player.phone.id)
    async with story.database.read() as tx:
        rows = await tx.execute(select(person.c.id).where(person.c.lane == lane))
        return {lane, *rows.scalars()}


def tables_with(rows: dict[str, list[dict[str, Any]]], marks: set[Any]) -> set[str]:
    said = marks | {str(one) for one in marks}
    return {
        table for table, found in rows.items() for row in found if not said.isdisjoint(row.values())
    }


async def come_to_rest(story: Story) -> None:
    """What waits for the machine's time may go now, by a program that remembers no flood."""
    await story.close_app()
    await story.open_app()
    async with story.database.write() as tx:
        await tx.execute(outbox.update().values(not_before=0))
    await story.app.settle()


def test_w24_no_table_is_forgotten() -> None:
    """Who adds a table says what somebody reads of it, or why it says nothing of anybody."""
    assert not kept.READERS.keys() & kept.OF_NOBODY.keys()
    assert {*kept.READERS, *kept.OF_NOBODY} == metadata.tables.keys()


def test_what_was_given_leaves_no_table_out_either() -> None:
    assert not given.GIVERS.keys() & given.NOT_GIVEN.keys()
    assert {*given.GIVERS, *given.NOT_GIVEN} == kept.READERS.keys()


async def test_what_was_given_is_a_file_for_programs_too(story: Story) -> None:
    sara, _, _ = await ask_and_confirm(story)
    await sara.says("/gegevens")
    files = [one["file"] for one in (await sara.screen()).messages if one.get("file")]
    assert [one["name"] for one in files[-2:]] == ["mijn-gegevens.json", "mijn-gegevens.txt"]
    read = json.loads(await story.download(files[-2]["url"]))["given"]
    assert read["person"][0]["name"] == "Sara"
    assert read["meeting"][0]["place_words"] == "Dorpsstraat 1, Assen"
    assert read["seat"][0]["answer"] == "yes"
    assert "inbox" not in read


async def test_w24_my_data_shows_everything_kept(story: Story) -> None:
    sara, _, _ = await ask_and_confirm(story)
    words = await data_of(story, sara)
    for line in (
        "Je naam: Sara.",
        f"Het nummer van je chat met mij: {sara.phone.id}.",
        "Je taal: Nederlands.",
        "Je schreef mij het eerst op maandag 9 maart, 10.00 uur.",
        "Je vroeg om een gesprek op maandag 9 maart, 10.00 uur.",
        "Het gesprek staat vast: maandag 9 maart, 14.00 uur.",
        "De plek: Dorpsstraat 1, Assen.",
        "Anna let op dit gesprek.",
        "Dan kun je: maandag 9 maart, 10.00 tot 22.00 uur",
        "Ik laat van mij horen voor het gesprek op maandag 9 maart, 12.00 uur.",
        "Dit bewaar ik tot 30 dagen na het gesprek.",
        "Dat bewaar ik 48 uur.",
    ):
        assert line in words
    assert "\u2068" not in words


async def test_w24_my_data_in_english_for_who_works_here(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-vr 9-17", language="en")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Yes, I will join")
    words = await data_of(story, anna, "/data")
    assert "You are a facilitator since Monday 9 March, 10:00. Your hours: ma-vr 9-17." in words
    assert "I asked you on Monday 9 March, 10:00. You said yes." in words
    assert "I wait for your answer." in words
    assert "Sara" not in words


async def test_w24_each_table_that_knows_somebody_has_its_lines(story: Story) -> None:
    sara, anna, _ = await ask_and_confirm(story)
    await anna.says("Ik ben nu bereikbaar")
    await anna.taps("Eén uur")
    await sara.says("Nu hulp nodig")
    await sara.taps("Vraag Anna om te bellen")
    await sara.says("06 12345678")
    marks = await numbers_of(story, sara)
    rows = await take_snapshot(story.database)
    tables = tables_with(rows, marks) - kept.OF_NOBODY.keys()
    words = await data_of(story, sara)
    for table in tables:
        heading = locales.say("nl", kept.READERS[table][0])
        assert f"\n\n{heading}\n" in words, table
    assert {"person", "meeting", "seat", "window", "call", "inbox", "outbox", "button"} <= tables


@pytest.mark.parametrize(
    ("kind", "line"),
    [("flood", "Dit is nog op weg naar jou"), ("outage", "Dit kwam misschien niet aan")],
)
async def test_w24_letters_that_have_not_arrived_are_in_it(
    story: Story, kind: str, line: str
) -> None:
    sara, anna, _ = await ask_and_confirm(story)
    story.world.disturb(kind, method="sendMessage", person=sara.phone.id, seconds=5)
    await anna.says("Mijn gesprek")
    await anna.taps("Ik kan toch niet komen")
    await sara.phone.says("/gegevens")
    await story.app.settle()
    story.world.lift()
    await come_to_rest(story)
    words = await _newest_file(story, sara)
    assert f"{line}: Anna kan toch niet komen." in words


async def test_w24_my_data_leaves_what_one_was_doing(story: Story) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("/gegevens")
    await sara.taps("Laat alles staan")
    assert await sara.sees("Alles blijft zoals het was.")
    assert "Je naam: Sara." in await data_of(story, sara)


async def test_w24_who_has_not_said_yes_may_see_it_too(story: Story) -> None:
    sara = await story.person("Sara")
    await sara.starts()
    words = await data_of(story, sara)
    assert "Zonder ja van jou gooi ik alles weg op dinsdag 10 maart, 10.00 uur." in words
    screen = await sara.says("Ja")
    assert screen.sees("Goed dat je er bent.")


async def test_that_help_was_shown_is_forgotten_by_the_second_morning(story: Story) -> None:
    sara = await story.client()
    await sara.says("ik wil niet meer leven")
    assert "Ik gaf je uit mijzelf de nummers voor hulp" in await data_of(story, sara)
    await story.turn_clock(hours=A_DAY + 20)
    assert "Ik gaf je uit mijzelf" not in await data_of(story, sara)
