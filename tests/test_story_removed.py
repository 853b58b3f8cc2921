"""W27: who is removed from the team is replaced in each talk, and each client hears it by name."""

import re

import pytest

from bot import office
from storage import people, roles, staff_links
from tests.story import Player, Story
from tests.test_story_thin_line import DUTCH, ENGLISH, Words, play_until_proposed

UID = re.compile(r"UID:(\S+)")
SEQUENCE = re.compile(r"SEQUENCE:(\d+)")
GONE = {"nl": "Je werkt hier niet meer mee.", "en": "You do not work here any more."}
LOST = {"nl": "Bram kan toch niet komen.", "en": "Bram cannot come after all."}
CALENDAR = {"nl": "Haal het moment zelf uit je agenda.", "en": "out of your calendar yourself."}


async def remove(story: Story, name: str, which: int = 0) -> office.Removed:
    removed = await office.remove_worker(story.database, name, story.clock(), which)
    await story.app.settle()
    return removed


STAND_IN = {"nl": "Ja, ik kan dan", "en": "Yes, I can then"}


async def joins(worker: Player, words: Words) -> None:
    await worker.taps(words.join)
    await worker.says(words.between)


@pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])
async def test_w27_who_is_removed_from_a_fixed_talk_is_replaced(story: Story, words: Words) -> None:
    sara, anna, bram = await play_until_proposed(story, words)
    carla = await story.worker("Carla", language=words.language)
    chief = await story.worker("Dirk", role="coordinator", language=words.language)
    await sara.taps(words.yes)
    assert await remove(story, "bram") == office.Removed("Bram", ("facilitator",), 0)
    for other in (sara, anna):
        assert await other.sees(LOST[words.language])
    assert await chief.sees("Bram")
    assert await bram.sees(GONE[words.language])
    assert await bram.sees(CALENDAR[words.language])
    shown = (await bram.screen()).messages
    given, gone = [await story.download(one["file"]["url"]) for one in shown if one.get("file")]
    assert "STATUS:CANCELLED" in gone
    number = [int(one) for text in (given, gone) for one in SEQUENCE.findall(text)]
    assert number[0] < number[1]
    assert UID.findall(given) == UID.findall(gone)
    await carla.taps(STAND_IN[words.language])
    await sara.taps(words.yes)
    assert await carla.sees(words.confirmed)
    assert sum(words.confirmed in text for text in (await bram.screen()).texts) == 1


async def test_w27_who_is_removed_while_the_client_is_asked_is_named_and_replaced(
    story: Story,
) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    carla = await story.worker("Carla")
    await remove(story, "Bram")
    assert await sara.sees("Bram kan toch niet komen. Dat spijt ons.")
    assert not await anna.sees("Bram kan toch niet komen.")
    await story.turn_clock(minutes=40)
    await joins(carla, DUTCH)
    assert await sara.sees("Met Anna en Carla.")


async def test_n08_w27_the_first_to_say_yes_is_named_when_removed(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    chief = await story.worker("Dirk", role="coordinator")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await bram.taps("Ja, ik doe mee")
    await remove(story, "Bram")
    assert await sara.sees("Bram doet niet meer mee. Dat spijt ons.\nJe vraag blijft staan.")
    assert await chief.sees("Bram doet niet meer mee bij een vraag om een gesprek.")
    await anna.taps("Ja, ik doe mee")
    assert await anna.sees("Jij zei als eerste ja.")
    assert (await bram.says("vanmiddag")).sees("Nu is er niets meer nodig.")


async def test_w27_a_name_the_client_never_read_is_not_brought_up(story: Story) -> None:
    await story.worker("Anna")
    bram = await story.worker("Bram")
    await story.turn_clock(hours=1)
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await bram.taps("Deze keer niet")
    before = (await sara.screen()).texts
    await remove(story, "Bram")
    assert (await sara.screen()).texts == before


async def test_w27_who_was_to_read_it_in_the_morning_is_named(story: Story) -> None:
    """Nobody reads at night; Anna was named for nine o'clock, and nobody was asked yet."""
    await story.worker("Anna", hours="ma-zo 9-12")
    await story.worker("Bram", hours="ma-zo 11-14")
    await story.turn_clock(hours=12)
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    assert await sara.sees("Anna leest het dinsdag 10 maart, 9.00 uur.")
    await remove(story, "Bram")
    assert not await sara.sees("doet niet meer mee.")
    await remove(story, "Anna")
    assert await sara.sees("Anna doet niet meer mee.")


async def test_a_role_given_back_at_once_changes_nothing(story: Story) -> None:
    sara, _, bram = await play_until_proposed(story, DUTCH)
    token = await office.add_worker(story.database, "Bram", "facilitator", "altijd", story.clock())
    await office.remove_worker(story.database, "Bram", story.clock())
    async with story.database.write() as tx:
        (person,) = await _known(story, bram)
        await roles.grant(tx, person, "facilitator", "altijd", story.clock())
    await story.app.settle()
    assert not await sara.sees("Bram kan toch niet komen.")
    assert (await bram.starts(token)).sees("Deze link werkt niet meer.")


async def test_another_role_given_at_once_does_not_keep_the_seat(story: Story) -> None:
    sara, _, bram = await play_until_proposed(story, DUTCH)
    await office.remove_worker(story.database, "Bram", story.clock())
    async with story.database.write() as tx:
        (person,) = await _known(story, bram)
        await roles.grant(tx, person, "coordinator", "altijd", story.clock())
    await story.app.settle()
    assert await sara.sees("Bram kan toch niet komen.")
    assert not await bram.sees(GONE["nl"])


async def _known(story: Story, player: Player) -> list[int]:
    lane = story.database.ring.hash("lane", player.phone.id)
    async with story.database.read() as tx:
        return [known.person.id for known in (await people.in_lanes(tx, [lane])).values()]


async def test_a_link_that_was_not_opened_goes_with_the_name(story: Story) -> None:
    now = story.clock()
    token = await office.add_worker(story.database, "Eva", "peer", "altijd", now)
    assert [one.name for one in await office.list_links(story.database, now)] == ["Eva"]
    assert await remove(story, " eva ") == office.Removed("Eva", (), 1)
    eva = await story.person("Eva")
    assert (await eva.starts(token)).sees("Deze link werkt niet meer.")
    async with story.database.read() as tx:
        assert await staff_links.waiting(tx, now) == []


async def test_who_blocked_the_bot_is_listed_and_can_be_removed(story: Story) -> None:
    anna = await story.worker("Anna")
    await anna.blocks()
    (listed,) = await office.list_workers(story.database)
    assert (listed.name, listed.reachable) == ("Anna", False)
    await remove(story, "Anna")
    assert await office.list_workers(story.database) == []


async def test_two_of_one_name_are_told_apart(story: Story) -> None:
    await story.worker("Anna")
    await story.worker("Anna", role="coordinator", hours="ma-vr 9-17")
    with pytest.raises(ValueError, match=r"2 people are called 'Anna'.*2: coordinator ma-vr 9-17"):
        await remove(story, "Anna")
    assert (await remove(story, "Anna", 2)).roles == ("coordinator",)
    with pytest.raises(ValueError, match="nobody here is called 'Zoe'"):
        await remove(story, "Zoe")
