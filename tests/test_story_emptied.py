"""After 'gooi alles weg' the chat is emptied, as far as Telegram allows, and nothing is left."""

import pytest
from sqlalchemy import select

from storage.schema import inbox
from tests import sentinels
from tests.databases import take_snapshot
from tests.story import Story
from tests.test_story_my_data import ask_and_confirm, come_to_rest, numbers_of, tables_with


async def test_w24_erasing_asks_twice_and_empties_the_chat(story: Story) -> None:
    sara, anna, _ = await ask_and_confirm(story)
    marks = await numbers_of(story, sara)
    await sara.says("/gegevens")
    await sara.taps("Alles weggooien")
    assert await sara.sees("Wil je dat?")
    screen = await sara.taps("Ja, gooi alles weg")
    assert [one["text"].splitlines()[0] for one in screen.messages] == ["Alles is weg."]
    assert screen.keyboard == [["Nu hulp nodig"]]
    assert await anna.sees("Het gesprek is niet meer nodig.")
    assert tables_with(await take_snapshot(story.database), marks) == set()


async def test_w24_a_typed_yes_is_taken_out_of_the_chat_too(story: Story) -> None:
    sara = await story.client("Sara", "en")
    await sara.says("/stop")
    screen = await sara.says("yes")
    assert [one["text"].splitlines()[0] for one in screen.messages] == ["All is gone."]
    async with story.database.read() as tx:
        rows = (await tx.execute(select(inbox.c.lane, inbox.c.message_id))).all()
    assert {(bytes(lane), message) for lane, message in rows} >= {(b"", None)}
    assert all(not bytes(lane) for lane, _ in rows)


async def test_w24_what_is_older_than_two_days_stays_and_we_say_so(story: Story) -> None:
    sara = await story.client()
    await story.turn_clock(hours=49)
    await sara.says("/stop")
    screen = await sara.taps("Ja, gooi alles weg")
    assert "Wat in Telegram staat van langer geleden" in screen.texts[-1]
    assert screen.sees("Ik ben Naast, een programma.")
    assert not screen.sees("Wil je dat?")


async def test_w24_more_than_a_hundred_messages_go_too(story: Story) -> None:
    sara = await story.client()
    for number in range(60):
        await sara.phone.says(f"bericht {number}")
    await story.app.settle()
    assert len((await sara.screen()).messages) > 120
    await sara.says("/stop")
    screen = await sara.taps("Ja, gooi alles weg")
    assert len(screen.messages) == 1


@pytest.mark.parametrize("kind", ["outage", "bad_gateway", "answer_lost"])
async def test_w24_the_chat_is_emptied_when_the_line_is_bad(story: Story, kind: str) -> None:
    sara = await story.client()
    marks = await numbers_of(story, sara)
    await sara.says("/stop")
    story.world.disturb(kind, method="deleteMessages", times=1, seconds=0)
    await sara.phone.taps("Ja, gooi alles weg")
    await story.app.settle()
    await come_to_rest(story)
    assert len((await sara.screen()).messages) == 1
    assert tables_with(await take_snapshot(story.database), marks) == set()


async def test_w24_what_is_in_the_air_meanwhile_is_taken_back_when_it_lands(story: Story) -> None:
    sara, anna, _ = await ask_and_confirm(story)
    marks = await numbers_of(story, sara)
    await sara.says("/stop")
    await anna.says("Mijn gesprek")
    story.world.disturb("slow", method="sendMessage", person=sara.phone.id, times=1, seconds=0.3)
    await anna.phone.taps("Ik kan toch niet komen")
    await _handle(story)
    assert await story.app.delivery.step(story.clock())
    await sara.phone.taps("Ja, gooi alles weg")
    await _handle(story)
    assert story.app.delivery.is_flying
    await story.app.settle()
    screen = await sara.screen()
    assert [one["text"].splitlines()[0] for one in screen.messages] == ["Alles is weg."]
    assert tables_with(await take_snapshot(story.database), marks) == set()


async def _handle(story: Story) -> None:
    """Take in what people did and answer it, without waiting for what is in the air."""
    assert await story.app.receiving.step(story.clock())
    assert await story.app.dispatch.step(story.clock())


async def test_w24_what_telegram_refuses_to_remove_is_no_error(story: Story) -> None:
    sara = await story.client()
    marks = await numbers_of(story, sara)
    await sara.says("/stop")
    story.world.disturb("not_found", method="deleteMessages", times=1)
    await sara.taps("Ja, gooi alles weg")
    assert tables_with(await take_snapshot(story.database), marks) == set()
    assert await sara.sees("Alles is weg.")


async def test_w24_a_worker_who_erases_is_replaced(story: Story) -> None:
    sara, anna, _ = await ask_and_confirm(story)
    marks = await numbers_of(story, anna)
    await anna.says("/stop")
    screen = await anna.taps("Ja, gooi alles weg")
    assert len(screen.messages) == 1
    assert await sara.sees("Anna kan toch niet komen.")
    assert tables_with(await take_snapshot(story.database), marks) == set()


async def test_w24_no_sealed_word_is_left_in_any_file(story: Story) -> None:
    sara, anna, _ = await ask_and_confirm(story)
    await anna.says("Ik ben nu bereikbaar")
    await anna.taps("Eén uur")
    await sara.says("/hulp")
    await sara.taps("Vraag Anna om te bellen")
    await sara.says("06 98765432")
    marks = await numbers_of(story, sara)
    rows = await take_snapshot(story.database)
    theirs = [row for table in rows.values() for row in table if not marks.isdisjoint(row.values())]
    names = {"sealed", "wrapped", "token_hash"}
    blobs = {value for row in theirs for name, value in row.items() if name in names and value}
    blobs |= {one for one in marks if isinstance(one, bytes)}
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    assert len(blobs) > 5
    left = await take_snapshot(story.database)
    assert tables_with(left, marks) == set()
    assert not {v for table in left.values() for row in table for v in row.values()} & blobs
    if story.place.kind == "sqlite":
        for where, content in sentinels.contents(story.place.folder):
            assert not [blob for blob in blobs if blob in content], where
