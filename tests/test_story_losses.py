"""What does not arrive is said at once, at the very message: lost, perhaps, or cannot pass."""

import pytest

from tests.story import Story
from tests.test_story_contact import paired
from tests.test_story_talking import texts

NEVER = [
    {"paid_media": {"star_count": 1, "paid_media": []}},
    {"giveaway": {"chats": [], "winners_selection_date": 1, "winner_count": 1}},
    {"invoice": {"title": "t", "description": "d", "currency": "EUR", "total_amount": 1}},
]


@pytest.mark.parametrize("content", NEVER, ids=lambda content: next(iter(content)))
async def test_c18_what_cannot_pass_is_said_to_both_sides(
    story: Story, content: dict[str, object]
) -> None:
    sara, eva = await paired(story)
    await sara.phone.shares(content)
    await story.app.settle()
    said = (await sara.screen()).message_with("Dit soort bericht kan ik niet doorgeven.")
    assert said["reply_to"]
    assert await eva.sees("Sara stuurde iets.\nIk kan het niet doorgeven.")
    await sara.says("Dan maar zo")
    assert (await texts(eva))[-1] == "Sara:\nDan maar zo"


async def test_what_failed_can_be_tried_once_more(story: Story) -> None:
    sara, eva = await paired(story)
    story.world.disturb("outage", "sendMessage", times=2, person=eva.phone.id)
    screen = await sara.says("Hoor je mij?")
    assert screen.sees("Dit is misschien aangekomen bij de ander.")
    assert not await eva.sees("Hoor je mij?")
    await sara.taps("Nog eens proberen")
    assert (await texts(eva))[-1] == "Hoor je mij?"
    assert len([text for text in await texts(eva) if "Hoor je mij?" in text]) == 1
    mine = (await sara.screen()).message_with("Hoor je mij?")["id"]
    await sara.phone.says("/wis", mine)
    await story.app.settle()
    assert not await eva.sees("Hoor je mij?")


async def test_tried_once_more_after_the_end_goes_nowhere(story: Story) -> None:
    sara, eva = await paired(story)
    story.world.disturb("outage", "sendMessage", times=2, person=eva.phone.id)
    await sara.says("Ben je daar?")
    await sara.says("/chat")
    await sara.taps("Iemand anders, of stoppen")
    await sara.taps("Stoppen met chatten")
    await sara.taps("Nee, nu meteen stoppen")
    await sara.taps("Nog eens proberen")
    assert await sara.sees("Dat kan nu niet meer.")
    assert not await eva.sees("Ben je daar?")
