"""The way in of a talk from afar: the same for all who come, found again, and nobody else's."""

from dataclasses import replace
from datetime import timedelta

from bot.config import MeetingSettings
from storage.meetings import ROOM_BYTES
from tests.inviting_page import with_page
from tests.phones import Screen
from tests.story import MONDAY_TEN, Player, Story
from tests.test_story_guests import ask_for_a_talk, link_for, open_link, two_say_yes
from tests.test_story_page import invite, newest_page

VIDEO = "https://video.example.nl/"
NOON = MONDAY_TEN + timedelta(hours=2)


async def meets_from_afar(story: Story) -> None:
    """The organisation has a place for video."""
    await story.close_app()
    meeting = MeetingSettings(video_base=VIDEO)
    story.settings = replace(story.settings, meeting=meeting)
    await story.open_app()


def links(screen: Screen) -> list[str]:
    """Each way in that was said here, in the order of saying."""
    parts = [text.partition(VIDEO)[2] for text in screen.texts if VIDEO in text]
    return [part.split()[0].rstrip(".,") for part in parts]


async def asks_by_video(sara: Player) -> None:
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Met video")


async def test_all_who_come_get_one_room_that_nobody_else_reads(story: Story) -> None:
    await meets_from_afar(story)
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    carla = await story.worker("Carla", "coordinator")
    sara = await story.client("Sara")
    await asks_by_video(sara)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    assert not links(await mother.screen()), "not before the client says who it is"
    await sara.taps("Ja, dat klopt")
    (room,) = links(await sara.screen())
    assert len(room) >= ROOM_BYTES
    story.said.add(room)
    for player in (sara, anna):
        screen = await player.says("Mijn gesprek")
        assert links(screen) == [room, room], "it stands under Mijn gesprek too"
    await story.turn_clock(hours=2)
    for player in (sara, anna, bram, mother):
        assert set(links(await player.screen())) == {room}
        assert links(await player.screen())[-1] == room
    assert not links(await carla.screen())
    await story.turn_clock(hours=4)
    await sara.taps("Ja, binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Met video")
    await two_say_yes(anna, bram, "vanavond")
    await sara.taps((await sara.screen()).buttons[0])
    other = links(await sara.screen())[-1]
    assert other != room
    story.said.add(other)


async def test_who_looks_for_the_way_in_when_the_talk_just_began_gets_it(story: Story) -> None:
    """The program was away when it would have reminded; long after it says nothing any more."""
    await meets_from_afar(story)
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client("Sara")
    await asks_by_video(sara)
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Nu niemand erbij")
    await story.turn_clock(minutes=12)
    await sara.taps("Ja, maandag 12.00 uur")
    await story.turn_clock(minutes=60)
    story.clock.turn_to(NOON + timedelta(minutes=5))
    await story.app.settle()
    for player in (sara, anna, bram):
        text = (await player.screen()).texts[-1]
        assert text.startswith("Het gesprek is nu: maandag 9 maart, 12.00 uur.")
        assert VIDEO in text


async def test_another_place_is_told_with_the_way_in_to_all_who_have_the_moment(
    story: Story,
) -> None:
    """Who has the page alone hears it from the client."""
    await meets_from_afar(story)
    async with with_page(story):
        anna, bram = await story.worker("Anna"), await story.worker("Bram")
        sara = await ask_for_a_talk(story)
        mother = await invite(story, sara)
        await sara.taps("Wie er nog bij is")
        await sara.taps("Nog iemand erbij")
        await sara.says("Tim")
        token = (await newest_page(story, sara)).link.rpartition("/")[2]
        brother = await open_link(story, "Tim", token)
        await mother.taps("Ja, ik kom")
        await mother.says("vanmiddag")
        await sara.taps("Ja, dat klopt")
        await brother.taps("Ja, ik kom")
        await brother.taps("Ik weet nog niet wanneer")
        await sara.taps("Ja, dat klopt")
        await two_say_yes(anna, bram, "vanmiddag")
        await sara.taps("Ja, maandag 12.00 uur")
        before = (await sara.screen()).texts
        await sara.says("Mijn gesprek")
        await sara.taps("De plek, of hoe lang")
        await sara.taps("Een andere plek")
        await sara.taps("Met video")
        (room,) = links(await sara.screen())
        for player in (anna, bram, brother):
            assert links(await player.screen()) == [room]
        news = (await sara.screen()).texts[len(before) :]
        assert sum("Er is nieuws over ons gesprek." in one for one in news) == 1
        assert (await mother.opens()).sees(room)
