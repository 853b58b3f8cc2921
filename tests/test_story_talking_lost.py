"""What people say to each other is lost nowhere: gone, blocked, killed, kept, erased."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.schema import person, relayed, said
from tests.databases import take_snapshot
from tests.story import Story
from tests.test_story_talking import joined, speaking, texts


async def test_after_an_hour_of_silence_words_are_asked_about_again(story: Story) -> None:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await story.turn_clock(hours=2)
    screen = await sara.says("Ben je er nog?")
    assert screen.sees("Zal ik dit aan Anna geven?")
    assert not await anna.sees("Ben je er nog?")


async def test_a_talk_ends_with_the_meeting(story: Story) -> None:
    sara, anna = await speaking(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    screen = await anna.says("Nog een vraag")
    assert screen.sees("Ik heb dit aan niemand gegeven.")
    assert not await sara.sees("Nog een vraag")
    screen = await sara.taps("Anna antwoorden")
    assert screen.sees("Dat kan nu niet meer.")


async def test_kept_words_go_nowhere_when_the_meeting_is_withdrawn_meanwhile(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Dit wacht op een ja")
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    screen = await sara.taps("Ja, geef het aan Anna")
    assert screen.sees("Ik heb dit aan niemand gegeven.")
    assert not await anna.sees("Dit wacht op een ja")
    async with story.database.read() as tx:
        assert (await tx.execute(select(said))).all() == []


async def test_who_blocked_the_bot_is_not_reached_and_the_speaker_hears_it(story: Story) -> None:
    sara, anna = await speaking(story)
    await story.app.settle()
    await sara.blocks()
    await anna.says("Hoor je mij?")
    message = (await anna.screen()).message_with("Dit is niet aangekomen bij de ander.")
    said_to = (await anna.screen()).message_with("Hoor je mij?")
    assert message["reply_to"] == said_to["id"]
    await sara.unblocks()
    await story.turn_clock(minutes=5)
    told = [text for text in await texts(anna) if "niet aangekomen" in text]
    assert len(told) == 1


async def test_a_voice_that_was_taken_away_is_told_not_to_have_arrived(story: Story) -> None:
    sara, _anna = await joined(story)
    sent = (await sara.sends("voice")).messages[-2]["id"]
    del story.world.state.people[sara.phone.id].messages[sent]
    await sara.says("ja")
    await story.app.settle()
    assert await sara.sees("Dit is niet aangekomen bij de ander.")


@pytest.mark.parametrize("kind", ["words", "voice"])
async def test_an_answer_that_was_lost_shows_as_a_second_copy_with_a_mark(
    story: Story, kind: str
) -> None:
    sara, anna = await speaking(story)
    method = "sendMessage" if kind == "words" else "copyMessage"
    story.world.disturb("answer_lost", method, times=1)
    await (anna.says("Een keer") if kind == "words" else anna.sends("voice"))
    shown = (await sara.screen()).messages
    if kind == "words":
        assert [one["text"] for one in shown[-2:]] == ["Een keer", "(misschien dubbel)\nEen keer"]
    else:
        assert [bool(one.get("file")) for one in shown[-3:]] == [True, True, False]
        assert shown[-1]["text"] == "(misschien dubbel)"
        assert shown[-1]["reply_to"] == shown[-2]["id"]


async def test_lost_twice_the_speaker_hears_that_it_perhaps_arrived(story: Story) -> None:
    sara, anna = await speaking(story)
    story.world.disturb("outage", "sendMessage", times=2, person=sara.phone.id)
    await anna.says("Komt dit aan?")
    assert await anna.sees("Dit is misschien aangekomen bij de ander.")


async def test_what_was_said_while_the_program_was_down_arrives_once_and_in_order(
    story: Story,
) -> None:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await sara.phone.says("Voor de dood van het programma")
    await story.app.receiving.step(story.clock())
    await story.app.dispatch.step(story.clock())
    await story.close_app()
    await sara.phone.says("Terwijl het weg was")
    story.clock.turn_to(story.clock() + timedelta(hours=6))
    await story.open_app()
    await story.app.settle()
    wanted = ["Sara:\nVoor de dood van het programma", "Terwijl het weg was"]
    assert [one for one in await texts(anna) if "programma" in one or "weg was" in one] == wanted


async def test_erasing_somebody_takes_along_what_they_said(story: Story) -> None:
    sara, _anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await sara.says("Dit verdwijnt ook weer")
    await sara.taps("Ik ben klaar met praten")
    await sara.says("Dit wacht nog op een ja")
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    rows = await take_snapshot(story.database)
    assert rows[said.name] == []
    assert rows[relayed.name] == []
    assert len(rows[person.name]) == 1


async def test_kept_words_are_sealed_and_go_after_two_days(story: Story) -> None:
    sara, _ = await joined(story)
    await sara.says("Dit blijft verzegeld liggen")
    assert await story.leaks() == []
    await story.turn_clock(hours=80)
    assert (await take_snapshot(story.database))[said.name] == []


async def test_after_a_silence_of_the_bot_the_question_is_asked_again(story: Story) -> None:
    sara, _ = await joined(story)
    await sara.says("Hoor je mij nog?")
    story.app.receiving._heard = -1000.0
    await story.app.settle()
    questions = [text for text in await texts(sara) if "Zal ik dit aan Anna geven?" in text]
    assert len(questions) == 2


@pytest.mark.parametrize("which", [0, 2])
async def test_of_an_album_in_part_no_photo_stays_that_was_taken_back(
    story: Story, which: int
) -> None:
    """Telegram does not tell which photo was gone before it could be passed on."""
    sara, anna = await joined(story)
    for number in range(3):
        await sara.phone.sends("photo", f"{number}.jpg", "c291bmQ=", album="a1")
    await story.app.settle()
    hers = story.world.state.people[sara.phone.id].messages
    photos = [number for number, one in hers.items() if "photo" in one.body]
    del hers[photos[1]]
    await sara.says("ja")
    assert sum(bool(one.get("album")) for one in (await anna.screen()).messages) == 2
    rows = (await take_snapshot(story.database))[relayed.name]
    assert None not in {row["arrived_id"] for row in rows}, "nothing is called on its way for good"
    await anna.says("Mooi")
    await sara.phone.says("/wis", photos[which])
    await story.app.settle()
    assert not [one for one in (await anna.screen()).messages if one.get("album")]
