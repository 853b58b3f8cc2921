"""What does not arrive is said at once, at the very message: lost, perhaps, or cannot pass."""

import pytest

from tests.story import Story
from tests.test_story_contact import paired
from tests.test_story_stand_in import chosen, goes_away
from tests.test_story_talking import speaking, texts

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
    await sara.taps("Pauze, iemand anders, of stoppen")
    await sara.taps("Stoppen met chatten")
    await sara.taps("Nee, nu meteen stoppen")
    await sara.taps("Nog eens proberen")
    assert await sara.sees("Dat kan nu niet meer.")
    assert not await eva.sees("Ben je daar?")


async def test_what_did_not_reach_anna_is_asked_about_before_bram_gets_it(story: Story) -> None:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    story.world.disturb("outage", "sendMessage", times=2, person=anna.phone.id)
    mine = (await sara.says("Anna, dit is voor jou")).message_with("dit is voor jou")["id"]
    bram = await story.worker("Bram")
    await story.turn_clock(hours=1)
    await bram.taps("Ja, ik doe mee")
    await anna.taps("Ik ben klaar met praten")
    await anna.says("morgen tussen 14 en 17 uur")
    await anna.taps("Ik kan toch niet komen")
    lost = (await sara.screen()).message_with("misschien aangekomen")["id"]
    await sara.phone.taps("Nog eens proberen", lost)
    await story.app.settle()
    assert not await bram.sees("dit is voor jou"), "it was said to Anna"
    told = (await sara.screen()).message_with("Dit was voor Anna.")
    assert told["reply_to"] == mine
    assert await sara.sees("Zal ik dit aan Bram geven?")
    await sara.taps("Ja, geef het aan Bram")
    assert await bram.sees("Sara:")
    assert (await bram.screen()).message_with("dit is voor jou")


async def test_what_did_not_reach_one_stand_in_goes_to_no_other(story: Story) -> None:
    sara, eva = await paired(story)
    ben, noor = await story.worker("Ben", "peer"), await story.worker("Noor", "peer")
    await goes_away(eva, sara)
    await chosen(sara, ben)
    story.world.disturb("outage", "sendMessage", times=2, person=ben.phone.id)
    await sara.says("Ben, dit is voor jou")
    lost = (await sara.screen()).message_with("misschien aangekomen")["id"]
    await sara.says("Ben?")
    await story.turn_clock(hours=8)
    await sara.taps("Liever iemand anders")
    await chosen(sara, noor)
    await sara.phone.taps("Nog eens proberen", lost)
    await story.app.settle()
    assert await sara.sees("Dat kan nu niet meer.")
    assert not await noor.sees("dit is voor jou")
