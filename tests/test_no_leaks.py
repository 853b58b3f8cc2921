"""What people say, who they are and the token stand in no file, row, log or traceback."""

import logging
import sys
from collections.abc import AsyncIterator, Iterator
from io import StringIO
from typing import Any

import pytest
from sqlalchemy import update

from bot import logs
from bot.sandbox.updates import announce
from storage.schema import meeting
from tests import sentinels
from tests.databases import Place, take_snapshot
from tests.inviting_page import with_page
from tests.sentinels import Where
from tests.story import TOKEN, Player, Story, telling
from tests.test_story_guests import ask_for_a_talk
from tests.test_story_page import invite

CLIENT, WORKER = "Zwaantje Qxvrd", "Ockje Wqzplm"
STREET = "Kwxjzstraat 17, Grqzwold"
WORDS = "ik vind het zo zwaar vjqxw"
UNCLEAR = "xqjvz als het regent é"
SECRETS = {CLIENT, WORKER, STREET, WORDS, UNCLEAR, TOKEN.partition(":")[2]}


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """Everything at DEBUG, and every traceback, into one text."""
    written, root = StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(written), root.level
    monkeypatch.setattr(sys, "stderr", written)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logs.set_up(logging.DEBUG, written)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)
    monkeypatch.undo()
    logs.set_up()


@pytest.fixture
async def told(place: Place, log: StringIO) -> AsyncIterator[Story]:
    async with telling(place) as story:
        logs.set_up(logging.DEBUG, log)
        yield story
    assert sentinels.find(SECRETS, log.getvalue()) == []


async def leaks(story: Story) -> list[str]:
    """In the files as they lie there now, -wal and -shm with them, and in every row."""
    places: list[Where] = [await take_snapshot(story.database)]
    if story.place.kind == "sqlite":
        places.append(story.place.folder)
    chats = {str(person) for person in story.world.state.people}
    return [found for where in places for found in sentinels.find(SECRETS | chats, where)]


async def ask_with_secrets(story: Story) -> tuple[Player, Player, Player]:
    anna, bram = await story.worker(WORKER), await story.worker("Bram")
    sara = await story.client(CLIENT)
    await sara.says("Gesprek binnen een dag")
    await sara.says(UNCLEAR)
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await sara.says(STREET)
    await sara.says(WORDS)
    return sara, anna, bram


async def confirm(sara: Player, anna: Player, bram: Player) -> None:
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("tussen 14 en 17 uur")
    await sara.taps("Ja, maandag 14.00 uur")
    assert await anna.sees(STREET)
    assert await sara.sees(WORKER)


async def test_a_whole_story_leaves_no_words_behind(told: Story) -> None:
    await confirm(*await ask_with_secrets(told))
    assert await leaks(told) == []
    await told.turn_clock(hours=30)
    assert await leaks(told) == []


async def test_letters_that_wait_for_telegram_are_sealed(told: Story) -> None:
    people = await ask_with_secrets(told)
    told.world.disturb("outage", method="sendMessage")
    told.world.disturb("bad_gateway", method="sendDocument")
    await people[1].taps("Ja, ik doe mee")
    await people[0].says(WORDS)
    assert await leaks(told) == []
    told.world.lift()
    await told.app.settle()
    assert await leaks(told) == []


async def test_a_broken_update_is_set_aside_without_its_words(told: Story, log: StringIO) -> None:
    sara, *_ = await ask_with_secrets(told)
    broken: dict[str, Any] = {"message_id": 1, "date": WORDS, "text": STREET}
    chat = {"id": sara.phone.id, "type": "private", "first_name": CLIENT}
    announce(told.world, "message", broken | {"chat": chat, "from": chat | {"is_bot": False}})
    announce(told.world, "message", {"chat": WORDS, "text": STREET})
    await told.app.settle()
    rows = (await take_snapshot(told.database))["inbox"]
    assert sum(row["state"] == "quarantined" for row in rows) == 2
    assert "update failed" in log.getvalue()
    assert await leaks(told) == []


async def test_the_line_to_telegram_is_never_in_a_log(told: Story, log: StringIO) -> None:
    sara = await told.client(CLIENT)
    for kind in ("outage", "bad_gateway", "not_found", "flood", "answer_lost"):
        told.world.disturb(kind, times=1, seconds=0)
        await sara.says(WORDS)
    assert "telegram not reached" in log.getvalue()
    assert await leaks(told) == []


def test_a_word_is_found_in_every_form_it_may_take() -> None:
    word = "Zoë Qxvrd, huis 9"
    for _, form in sentinels.forms_of(word):
        assert sentinels.find([word], b"..." + form + b"...")
    assert sentinels.find([word], {"person": [{"name": word}]})
    assert not sentinels.find([word], "nobody here")


async def test_a_link_a_number_or_a_name_that_was_written_down_would_be_found(
    one_story: Story,
) -> None:
    async with with_page(one_story):
        sara = await ask_for_a_talk(one_story)
        mother = await invite(one_story, sara)
        await mother.sends(answer="yes")
        await mother.sends(number="06 - 98 76 54 32")
        assert await one_story.leaks() == []
        link = mother.link.rpartition("/")[2]
        for secret in (link, "0698765432", "06 - 98 76 54 32", "Sara"):
            at = one_story.log.tell()
            one_story.log.write(f"GET {secret}")
            assert await one_story.leaks() != []
            one_story.log.truncate(at)
            one_story.log.seek(at)


async def test_a_name_in_a_column_of_words_would_be_found(one_story: Story) -> None:
    await (await one_story.client("Sara")).says("Gesprek binnen een dag")
    for told, is_found in (("Sara zei ja", True), ("Saramarkt", False)):
        async with one_story.database.write() as tx:
            await tx.execute(update(meeting).values(told=told))
        assert bool(await one_story.leaks()) == is_found
