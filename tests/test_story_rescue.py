"""Somebody cannot come after all: the moment stays, the person is replaced, and each hears it."""

from bot import office
from tests.story import Player, Story
from tests.test_story_thin_line import DUTCH, play_until_proposed


async def test_n14_the_person_is_replaced_and_the_moment_stays(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    carla = await story.worker("Carla")
    await bram.says("Mijn gesprek")
    await bram.taps("Ik kan toch niet komen")
    assert await carla.sees("Het is op maandag 9 maart, 14.00 uur.\nKun jij dan?")
    await carla.taps("Ja, ik kan dan")
    assert await sara.sees(
        "Het kan op maandag 9 maart, 14.00 uur.\nWaar: Dorpsstraat 1.\nMet Anna en Carla."
    )
    assert not await carla.sees("Het gesprek staat vast")
    await sara.taps(DUTCH.yes)
    assert await carla.sees("Het gesprek staat vast: maandag 9 maart, 14.00 uur.")
    assert not await anna.sees("Het kan op")


async def test_n14_moving_comes_last(story: Story) -> None:
    """Two others can later today; the moment is kept for a while before that is proposed."""
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    carla = await story.worker("Carla")
    await bram.says("Mijn gesprek")
    await bram.taps("Ik kan toch niet komen")
    await carla.taps("Wel op een andere tijd")
    await carla.says("vanmiddag tussen 15 en 17 uur")
    assert not await sara.sees("Het kan op maandag 9 maart, 15.00 uur.")
    await story.turn_clock(hours=2)
    assert await sara.sees("Het kan op maandag 9 maart, 15.00 uur.")
    assert await anna.sees("Bram kan toch niet komen.")


async def files_of(player: Player) -> list[str]:
    return [one["file"]["name"] for one in (await player.screen()).messages if one.get("file")]


async def test_w26_whoever_goes_after_the_first_and_the_client_lose_the_entry_too(
    story: Story,
) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    for worker in (bram, anna):
        await worker.says("Mijn gesprek")
        await worker.taps("Ik kan toch niet komen")
        assert await files_of(worker) == ["afspraak.ics", "afspraak-weg.ics"]
    assert await files_of(sara) == ["afspraak.ics"], "her moment is still looked for"
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    for player in (sara, anna, bram):
        assert await files_of(player) == ["afspraak.ics", "afspraak-weg.ics"]


async def test_w27_when_the_responsible_one_goes_the_next_hears_it(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await anna.says("Mijn gesprek")
    await anna.taps("Ik kan toch niet komen")
    assert await bram.sees("Jij let nu op dit gesprek.")
    assert await sara.sees("Anna kan toch niet komen.")
    assert await sara.sees("Bram let nu op jouw gesprek.")


async def test_w27_the_client_may_rather_have_somebody_else_look_after_it(story: Story) -> None:
    await story.worker("Dirk", role="coordinator")
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await anna.says("Mijn gesprek")
    await anna.taps("Ik kan toch niet komen")
    screen = await sara.taps("Liever niet met Bram")
    assert screen.sees("Dat is goed. Ik zoek iemand anders.")
    assert screen.sees("Dirk zoekt iemand voor je.")
    assert await bram.sees("Voor dit gesprek ben je niet meer nodig. Dank je wel.")


async def test_w27_when_nobody_is_left_the_coordinator_arranges_it_and_the_client_reads_so(
    story: Story,
) -> None:
    chief = await story.worker("Dirk", role="coordinator")
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await office.remove_worker(story.database, "Anna", story.clock(), 1)
    await office.remove_worker(story.database, "Bram", story.clock(), 1)
    await story.app.settle()
    assert await sara.sees("Dirk zoekt iemand voor je.")
    assert await chief.sees("Wie kun je vragen?")


async def test_w10_nobody_new_comes_when_she_has_not_answered_before_the_start(
    story: Story,
) -> None:
    """She said yes to Anna and Bram; Carla stands in for Bram, and she says nothing to that."""
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    carla = await story.worker("Carla")
    await bram.says("Mijn gesprek")
    await bram.taps("Ik kan toch niet komen")
    await carla.taps("Ja, ik kan dan")
    await story.turn_clock(hours=3, minutes=31)
    said = (await sara.screen()).message_with("Er komt nu niemand om maandag 9 maart, 14.00 uur.")
    assert said["file"]["name"] == "afspraak-weg.ics"
    assert await anna.sees("Het gesprek is niet op maandag 9 maart, 14.00 uur.")
    assert await carla.sees("Het gesprek is niet om maandag 9 maart, 14.00 uur.")
    assert not await carla.sees("Dorpsstraat 1")
    screen = await sara.taps("Alvast praten met Anna")
    assert screen.sees("Ik heb Anna gevraagd om alvast te praten.")
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    for player in (sara, anna, bram):
        assert await files_of(player) == ["afspraak.ics", "afspraak-weg.ics"], "its end comes once"
    assert await files_of(carla) == []
