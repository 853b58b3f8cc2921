"""The same two again, a peer worker among the two: asked first, and put to the client."""

from bot import office
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk, two_say_yes
from tests.test_story_thin_line import DUTCH, play_until_proposed

ASKED = "Iemand vraagt om een gesprek."


async def as_peer_too(story: Story, player: Player, name: str) -> None:
    token = await office.add_worker(story.database, name, "peer", "altijd", story.clock())
    await player.starts(token)


async def test_n06_after_six_months_the_same_two_are_asked_first(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await story.turn_clock(hours=10)
    carla = await story.worker("Carla")
    await story.turn_clock(days=182)
    await sara.says("Gesprek binnen een dag")
    for worker in (anna, bram):
        assert sum(ASKED in one for one in (await worker.screen()).texts) == 2
    assert not await carla.sees(ASKED)
    await story.turn_clock(minutes=35)
    assert await carla.sees(ASKED)


async def test_n06_when_one_of_the_two_cannot_others_are_asked_at_once(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await story.turn_clock(hours=10)
    carla = await story.worker("Carla")
    await sara.says("Gesprek binnen een dag")
    assert not await carla.sees(ASKED)
    await anna.taps("Deze keer niet")
    assert await carla.sees(ASKED)


async def test_w23_a_pair_without_a_peer_worker_is_put_to_the_client(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    carla = await story.worker("Carla")
    await as_peer_too(story, carla, "Carla")
    sara = await ask_for_a_talk(story)
    await two_say_yes(anna, bram, "vanmiddag")
    assert await sara.sees("nu zonder ervaringswerker.")
    await sara.taps("Liever iemand anders")
    await sara.taps("Liever een ervaringswerker erbij")
    assert await sara.sees("Ik zoek nog een ervaringswerker.")
    assert not await anna.sees("Het gesprek staat vast")
    await carla.taps("Ja, ik doe mee")
    await carla.says("vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    assert await carla.sees("Het gesprek staat vast: maandag 9 maart, 12.00 uur.")
