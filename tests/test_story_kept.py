"""Whether a promise was kept, who sees it, and what the client can read of how the search went."""

from bot import standing
from bot.clock import machine_seconds
from bot.rules import kept
from bot.rules.request import LATE
from bot.rules.rungs import REDUCED
from storage import meetings
from tests.story import Player, Story
from tests.test_rules_promise import OPEN, START, at
from tests.test_story_thin_line import DUTCH, play_until_proposed

HOW = "Hoe ging het zoeken?"


async def how_it_stands(story: Story) -> str:
    found = await standing.look(story.place.url, machine_seconds, story.clock())
    assert found is not None
    zone = story.settings.zone
    return "\n".join(standing.promise_in_words(one, story.clock(), zone) for one in found.promises)


async def one_who_said_yes(story: Story) -> tuple[Player, Player, Player]:
    dirk = await story.worker("Dirk", "coordinator")
    anna, sara = await story.worker("Anna"), await story.client("Sara")
    await sara.says(DUTCH.ask)
    await sara.says("vanavond na zessen of morgenochtend")
    await sara.taps("Ik weet nog niet waar")
    await sara.taps("Nu niemand erbij")
    await anna.taps(DUTCH.join)
    await anna.says("vandaag tussen 14 en 20 uur")
    return sara, anna, dirk


async def test_w17_later_is_kept_when_it_is_chosen_before_we_said_we_could_not(
    story: Story,
) -> None:
    sara, _, dirk = await one_who_said_yes(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Liever later")
    await sara.says("woensdagmiddag")
    assert "kept: later by the client's own choice" in await how_it_stands(story)
    assert not await dirk.sees("Het telt niet als binnen een dag.")
    screen = await sara.says("/zoeken")
    assert screen.texts[-1].endswith("Jij koos zelf een later moment. Dat is ook goed.")


async def test_w17_later_as_we_offered_it_is_not_kept(story: Story) -> None:
    sara, _, dirk = await one_who_said_yes(story)
    await story.turn_clock(minutes=45)
    assert await sara.sees("Ik heb nog geen twee begeleiders gevonden.")
    await sara.taps("Liever later")
    await sara.says("woensdagmiddag")
    assert "not kept: later, after we said that we could not" in await how_it_stands(story)
    assert await dirk.sees("Het telt niet als binnen een dag.")
    await sara.says("Mijn gesprek")
    await sara.taps("Liever later")
    await sara.says("donderdagmiddag")
    assert "not kept: later" in await how_it_stands(story)


async def test_w17_talking_with_one_already_is_no_network_meeting_and_the_search_goes_on(
    story: Story,
) -> None:
    sara, anna, _ = await one_who_said_yes(story)
    await story.turn_clock(hours=22, minutes=30)
    await sara.taps("Alvast praten met Anna")
    assert await sara.sees("Dat is nog niet het hele gesprek. We zoeken gewoon door.")
    await anna.taps("Iets zeggen tegen de ander")
    await anna.says("Hoi, ik ben er.")
    assert (await sara.screen()).texts[-1].endswith("Hoi, ik ben er.")
    assert "searching" in await how_it_stands(story)


async def test_n20_the_client_reads_how_the_search_went_and_that_it_was_in_time(
    story: Story,
) -> None:
    carla = await story.worker("Carla")
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await carla.taps("Deze keer niet")
    await sara.taps(DUTCH.yes)
    await story.turn_clock(hours=8)
    screen = await sara.says("/zoeken")
    assert screen.texts[-1] == (
        "maandag 10.00 uur: jij vroeg om een gesprek.\n"
        "maandag 10.00 uur: ik vroeg 3 begeleiders.\n"
        "maandag 10.00 uur: iemand zei ja.\n"
        "maandag 10.00 uur: iemand zei ja.\n"
        "Het gesprek was op maandag 14.00 uur.\n"
        "Het is gelukt binnen een dag."
    )


async def test_n20_she_reads_that_it_was_not_in_time_why_and_whose_fault(story: Story) -> None:
    sara, _, _ = await one_who_said_yes(story)
    await story.turn_clock(hours=24, minutes=1)
    screen = await sara.taps(HOW)
    account = screen.texts[-1]
    assert "Ik vroeg iedereen die er was.\n" in account
    assert account.endswith(
        "Het is niet gelukt binnen een dag. Dat ligt aan ons, niet aan jou.\n"
        "Er waren geen twee begeleiders die konden."
    )
    assert "Anna" not in account


async def test_n20_without_a_question_there_is_nothing_to_tell(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("/zoeken")
    assert screen.texts[-1] == "Je vroeg nog niet om een gesprek."
    async with story.database.read() as tx:
        assert await meetings.of_client(tx, 0) == []


def test_w17_kept_is_in_time_or_later_by_choice() -> None:
    by = OPEN.start_by
    assert kept.is_kept(None, (), at(24), by)
    assert not kept.is_kept(None, (), None, by)
    assert not kept.is_kept(None, (LATE,), START, by)
    assert kept.is_kept(kept.later((), None), (), None, by)
    for told in ((LATE,), (REDUCED,), ("missing:facilitators",)):
        assert not kept.is_kept(kept.later(told, None), told, at(2), by)
    assert kept.later((), kept.LESS_OFFERED) == kept.LATER_OFFERED
