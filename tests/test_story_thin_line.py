"""From a request to a confirmed meeting: one client, two facilitators, one moment."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.schema import meeting
from tests.story import Player, Story


@dataclass(frozen=True)
class Words:
    """What people read and press, in one language."""

    language: str
    ask: str
    unknown_when: str
    home: str
    join: str
    afternoon: str
    between: str
    yes: str
    proposed: str
    confirmed: str
    reminder: str
    mine: str


DUTCH = Words(
    "nl",
    "Gesprek binnen een dag",
    "Ik weet nog niet wanneer",
    "Bij mij thuis",
    "Ja, ik doe mee",
    "maandag in de middag",
    "tussen 14 en 17 uur",
    "Ja, maandag 14.00 uur",
    "Het kan op maandag 9 maart, 14.00 uur.\nWaar: Dorpsstraat 1.\nMet Anna en Bram.",
    "Het gesprek staat vast: maandag 9 maart, 14.00 uur.",
    "Straks is het gesprek: maandag 9 maart, 14.00 uur.",
    "Mijn gesprek",
)
ENGLISH = Words(
    "en",
    "A talk within a day",
    "I do not know when yet",
    "At my home",
    "Yes, I will join",
    "Monday in the afternoon",
    "between 14 and 17",
    "Yes, Monday 14:00",
    "It can be on Monday 9 March, 14:00.\nWhere: Dorpsstraat 1.\nWith Anna and Bram.",
    "The talk is fixed: Monday 9 March, 14:00.",
    "The talk is soon: Monday 9 March, 14:00.",
    "My talk",
)


async def play_until_proposed(story: Story, words: Words) -> tuple[Player, Player, Player]:
    anna = await story.worker("Anna", language=words.language)
    bram = await story.worker("Bram", language=words.language)
    sara = await story.client("Sara", words.language)
    await sara.says(words.ask)
    await sara.taps(words.unknown_when)
    await sara.taps(words.home)
    await sara.says("Dorpsstraat 1")
    await anna.taps(words.join)
    await anna.taps(words.afternoon)
    await bram.taps(words.join)
    await bram.says(words.between)
    return sara, anna, bram


@pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])
async def test_a_request_becomes_a_confirmed_meeting(story: Story, words: Words) -> None:
    sara, anna, bram = await play_until_proposed(story, words)
    assert await sara.sees(words.proposed)
    await sara.taps(words.yes)
    for player in (sara, anna, bram):
        screen = await player.screen()
        assert screen.sees(words.confirmed)
        files = [one for one in screen.messages if one.get("file")]
        assert [one["file"]["name"] for one in files] == ["afspraak.ics"]
    assert not await sara.sees(words.reminder)
    await story.turn_clock(hours=3)
    for player in (sara, anna, bram):
        assert await player.sees(words.reminder)


async def test_n18_a_calendar_file_names_nobody_but_its_reader(story: Story) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    file = next(one["file"] for one in (await sara.screen()).messages if one.get("file"))
    content = await story.download(file["url"])
    assert "DTSTART:20260309T130000Z" in content
    assert "SUMMARY:Afspraak" in content
    assert content.count("ATTENDEE") == 1
    assert not [name for name in ("Anna", "Bram", "Sara", "Dorpsstraat") if name in content]


async def test_the_24_hours_run_from_the_message_even_if_nothing_more_is_answered(
    story: Story,
) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    asked_at = story.clock()
    await sara.says("ik wil graag met iemand praten")
    await story.turn_clock(minutes=10)
    assert await anna.sees("Iemand vraagt om een gesprek")
    async with story.database.read() as tx:
        request = (await tx.execute(select(meeting))).one()
    assert request.requested_at == asked_at
    assert request.start_by == asked_at + timedelta(hours=24)


async def test_who_falls_silent_is_still_offered_a_moment(story: Story) -> None:
    """Nothing was answered about when and where; the facilitators' time is proposed."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.taps("maandag in de middag")
    assert not await sara.sees("Is dit goed voor jou?")
    await story.turn_clock(minutes=30)
    assert await sara.sees("Het kan op maandag 9 maart, 12.00 uur.\nWaar: dat kiezen we nog.")


async def test_w4_the_answer_says_who_reads_it_and_when(story: Story) -> None:
    await story.worker("Anna", hours="di-vr 9-17")
    sara = await story.client()
    screen = await sara.says("Gesprek binnen een dag")
    assert screen.sees("Nu leest niemand dit.\nAnna leest het dinsdag 10 maart, 9.00 uur.")


async def test_w4_when_nobody_works_here_the_answer_says_so(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("Gesprek binnen een dag")
    assert screen.sees("Misschien lukt het niet binnen een dag.")


async def test_people_are_asked_only_in_their_hours(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-zo 13-17")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    assert not await anna.sees("Iemand vraagt om een gesprek")
    await story.turn_clock(hours=3)
    assert await anna.sees("Iemand vraagt om een gesprek")


async def test_people_asked_read_no_name_and_no_place(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    for text in (await anna.screen()).texts:
        assert "Sara" not in text
        assert "Dorpsstraat" not in text
    await sara.taps(DUTCH.yes)
    assert await anna.sees("Met Sara en Bram.")


async def test_w10_another_time_lets_the_moment_go_and_it_is_not_proposed_again(
    story: Story,
) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.taps("Een andere tijd")
    await sara.taps("Ik weet nog niet wanneer")
    texts = (await sara.screen()).texts
    assert sum("Het kan op maandag 9 maart, 14.00 uur" in text for text in texts) == 1
    await sara.says("vanmiddag om half vier")
    assert await sara.sees("Het kan op maandag 9 maart, 15.30 uur.")


async def test_w10_rather_somebody_else_without_a_reason(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    carla = await story.worker("Carla")
    await sara.taps("Liever iemand anders")
    await sara.taps("Liever niet met Bram")
    assert await bram.sees("Voor dit gesprek ben je niet meer nodig. Dank je wel.")
    await carla.taps("Ja, ik doe mee")
    await carla.says("vanmiddag")
    assert await sara.sees("Met Anna en Carla.")
    await sara.taps("Ja, maandag 12.00 uur")
    assert await anna.sees("Het gesprek staat vast")
    assert not await bram.sees("Het gesprek staat vast")


async def test_a_pressed_yes_confirms_once(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    screen = await sara.taps(DUTCH.yes)
    assert "Dit is al beantwoord. Zo staat het nu." in screen.toasts
    texts = (await anna.screen()).texts
    assert sum("Het gesprek staat vast" in text for text in texts) == 1


async def test_an_old_yes_does_not_count_for_a_new_moment(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    old = (await sara.screen()).message_with("Is dit goed voor jou?")
    await sara.says("Mijn gesprek")
    await sara.taps("Een andere tijd")
    await sara.says("vanmiddag om half vier")
    await sara.phone.taps(DUTCH.yes, old["id"])
    await story.app.settle()
    assert await sara.sees("Er is iets veranderd. Zo is het nu.")
    assert not await anna.sees("Het gesprek staat vast")


async def test_a_foreign_button_changes_nothing(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    yes = story.tokens_of(sara)[-4]
    await anna.phone.forges(yes, (await anna.screen()).messages[0]["id"])
    await story.app.settle()
    assert "Deze knop werkt niet meer." in (await anna.screen()).toasts
    assert not await sara.sees("Het gesprek staat vast")


async def test_two_requests_never_book_one_facilitator_twice(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara, tom = await story.client("Sara"), await story.client("Tom")
    for client in (sara, tom):
        await client.says("Gesprek binnen een dag")
        await client.taps("Ik weet nog niet wanneer")
        await client.taps("Buiten")
        for worker in (anna, bram):
            await worker.taps("Ja, ik doe mee")
            await worker.says("vanmiddag tussen 14 en 17 uur")
    assert await sara.sees("Het kan op maandag 9 maart, 14.00 uur.")
    assert await tom.sees("Het kan op maandag 9 maart, 15.30 uur.")
