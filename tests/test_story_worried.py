"""Who worries, and who works here: help in words of their own, and numbers that can be dialled."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.rules import phone_numbers
from handlers import calling
from storage import guests, people, ties
from storage.schema import meeting
from tests.story import Player, Story
from tests.test_story_contact import paired
from tests.test_story_reachable import NUMBER, cards, reachable_worker


async def test_w1_who_does_not_work_here_is_not_reachable(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("/bereikbaar")
    assert not screen.sees("Tot wanneer ben je bereikbaar?")


async def test_w2_a_worker_gets_help_for_workers_alone(story: Story) -> None:
    await reachable_worker(story, "Bram")
    anna = await story.worker("Anna")
    screen = await anna.says("ze zegt dat ze dood wil")
    assert screen.sees("Zeg tegen de ander wat je doet, voor je het doet.")
    assert screen.sees("Vraag wie erbij mag komen.")
    screen = await anna.says("ze wil er niet meer zijn, ze wil dood")
    assert sum("Zeg tegen de ander wat je doet" in text for text in screen.texts) == 1
    assert screen.sees("Zeg het de ander en bel 112. Alles staat onder Nu hulp nodig.")
    assert not screen.sees("Naast weet niet waar je bent.")
    assert not [label for label in screen.buttons if "bellen" in label]


@pytest.mark.parametrize(
    ("language", "words", "line"),
    [("nl", "/hulp", "Beloof niet dat het geheim blijft."), ("en", "/help", "Do not fix it.")],
)
async def test_w22_who_worries_reads_what_to_do_and_then_the_numbers(
    story: Story, language: str, words: str, line: str
) -> None:
    mother, sara = await story.client("Mama", language), await story.client()
    assert not (await mother.says(words)).sees(line)
    await sara.says("Gesprek binnen een dag")
    await _sit_at_her_talk(story, mother)
    screen = await mother.says(words)
    assert screen.sees(line)
    assert screen.sees("Luisterlijn: 088 0767 000")
    screen = await mother.says("ik denk dat ze dood wil" if language == "nl" else "i want to die")
    assert sum(line in text for text in screen.texts) == 2
    assert cards(screen)[-2:] == ["112", "113"]


async def _sit_at_her_talk(story: Story, mother: Player) -> None:
    """As an invitation does."""
    lane = story.database.ring.hash("lane", mother.phone.id)
    async with story.database.write() as tx:
        known = (await people.in_lanes(tx, [lane]))[lane]
        talk = (await tx.execute(select(meeting))).one()
        tie, _ = await ties.make(tx, talk.client_id, "mama", story.clock())
        await ties.open_by(tx, tie.id, known.person.id, story.clock())
        await guests.invite(tx, talk.id, tie.id, story.clock())


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("06-12345678", "0612345678"),
        ("bel me op +31 (0)6 12 34 56 78 graag", "+31612345678"),
        ("0031612345678", "0031612345678"),
        ("050 - 311 22 33", "0503112233"),
        ("om 14 uur", None),
        ("113", None),
        ("", None),
        ("12345678901234567890", None),
    ],
)
def test_a_number_is_found_in_words(words: str, number: str | None) -> None:
    assert phone_numbers.read(words) == number


def test_ten_minutes_is_what_the_words_say() -> None:
    assert timedelta(minutes=10) == calling.ANSWER_WITHIN


async def test_w1_who_speaks_to_somebody_and_asks_for_a_call_goes_on_speaking(story: Story) -> None:
    """Where she was is what she comes back to, whatever that itself remembers."""
    sara, eva = await paired(story)
    await reachable_worker(story, "Anna")
    await sara.taps("Iets zeggen tegen Eva")
    for answer in (NUMBER, "Toch niet"):
        await sara.says("Nu hulp nodig")
        await sara.taps("Vraag Anna om te bellen")
        await sara.says(answer)
        await sara.says(f"Ik vroeg om hulp, en zei {answer}.")
        assert await eva.sees(f"Ik vroeg om hulp, en zei {answer}.")
    assert (await sara.taps("Ik ben klaar met praten")).sees("Dat is goed.")


async def test_what_was_asked_before_a_call_is_as_old_as_it_was(story: Story) -> None:
    sara, eva = await paired(story)
    await reachable_worker(story, "Anna")
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await eva.says("Gaat het?")
    await sara.says("Nu hulp nodig")
    await sara.taps("Vraag Anna om te bellen")
    await sara.says(NUMBER)
    screen = await sara.says("Niet zo goed")
    assert screen.texts[-1] == "Naast: Voor wie is dit?"
