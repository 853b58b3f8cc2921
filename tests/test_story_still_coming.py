"""Shortly before a talk who holds it says again that they come; silence brings somebody near."""

from tests.inviting_page import with_page
from tests.story import Player, Story
from tests.test_story_page import invite
from tests.test_story_thin_line import DUTCH, play_until_proposed

REMINDED = "Straks is het gesprek: maandag 9 maart, 14.00 uur.\nWaar: Dorpsstraat 1.\nKom je?"
UNSURE = "Ik weet nog niet of Anna kan komen."


async def almost_there(story: Story) -> tuple[Player, Player, Player, Player, Player]:
    """Fixed for two o'clock; Bram says that he comes, Anna says nothing, and Carla is on duty."""
    dirk = await story.worker("Dirk", "coordinator")
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    carla = await story.worker("Carla")
    await story.turn_clock(hours=2, minutes=5)
    screen = await bram.taps("Ik kom")
    assert screen.texts[-1] == "Fijn. Tot straks: maandag 9 maart, 14.00 uur."
    return sara, anna, bram, carla, dirk


async def test_n07_a_yes_that_is_not_said_again_ends_and_nothing_is_cancelled(
    story: Story,
) -> None:
    sara, anna, bram, carla, dirk = await almost_there(story)
    assert await anna.sees(REMINDED)
    assert not await sara.sees("Kom je?")
    assert not await sara.sees(UNSURE)
    await story.turn_clock(minutes=45)
    assert await sara.sees(f"{UNSURE}\nHet gesprek blijft staan: maandag 9 maart, 14.00 uur.")
    assert await dirk.sees("Ik weet nog niet wie komt om maandag 9 maart, 14.00 uur: Anna.")
    assert await carla.sees("Misschien is er iemand nodig bij een gesprek.")
    assert await anna.sees("Ik vraag nu ook iemand anders, voor de zekerheid.")
    assert not await bram.sees(UNSURE)
    screen = await sara.says("Mijn gesprek")
    assert screen.texts[-1].endswith("Met Anna en Bram.")


async def test_n07_a_late_yes_counts_while_nobody_else_comes(story: Story) -> None:
    sara, anna, _, carla, dirk = await almost_there(story)
    await story.turn_clock(minutes=45)
    await carla.taps("Ja, ik kan dan")
    assert await sara.sees("Carla kan ook: maandag 9 maart, 14.00 uur.")
    await anna.taps("Ik kom")
    for player in (sara, dirk):
        assert await player.sees("Anna komt.")
    assert (await carla.screen()).texts[-1] == "Dank je wel. Nu is er niets meer nodig."
    screen = await sara.taps("Ja, Carla mag komen")
    assert screen.texts[-1].endswith("Met Anna en Bram.")
    assert not await carla.sees("Het gesprek staat vast")


async def test_w10_a_stand_in_comes_only_at_her_yes_and_is_named_at_once(story: Story) -> None:
    sara, anna, bram, carla, _ = await almost_there(story)
    await story.turn_clock(minutes=45)
    await carla.taps("Ja, ik kan dan")
    assert not await carla.sees("Dorpsstraat 1")
    await sara.taps("Ja, Carla mag komen")
    for player, names in ((sara, "Bram en Carla"), (bram, "Sara en Carla")):
        fixed = (await player.screen()).texts[-1]
        assert fixed.startswith("Het gesprek staat vast")
        assert fixed.endswith(f"Met {names}.")
    assert await carla.sees("Het gesprek staat vast: maandag 9 maart, 14.00 uur.\nWaar: Dorps")
    assert await anna.sees("Dank je wel. Je hoeft niet te komen.")
    screen = await anna.taps("Ik kom")
    assert screen.texts[-1] == "Dank je wel. Nu is er niets meer nodig."


async def test_w10_silence_about_a_stand_in_leaves_it_as_she_said_yes_to(story: Story) -> None:
    sara, _, _, carla, _ = await almost_there(story)
    await story.turn_clock(minutes=45)
    await carla.taps("Ja, ik kan dan")
    await story.turn_clock(hours=5)
    assert not await carla.sees("Dorpsstraat 1")
    assert await sara.sees("Het gesprek was op maandag 9 maart, 14.00 uur.")


async def test_w8_who_holds_it_is_no_news_for_who_has_the_page_alone(story: Story) -> None:
    async with with_page(story):
        sara, _, _, carla, _ = await almost_there(story)
        await sara.says("Mijn gesprek")
        await sara.taps("Wie erbij is")
        mother = await invite(story, sara)
        await mother.taps("Ja, ik kom")
        await sara.taps("Ja, dat klopt")
        await story.turn_clock(minutes=45)
        await carla.taps("Ja, ik kan dan")
        screen = await sara.taps("Ja, Carla mag komen")
        passed_on = [one for one in screen.texts if "leest dit niet in Telegram" in one]
        assert len(passed_on) == 1


async def test_n07_who_drops_out_after_all_has_been_replaced_already(story: Story) -> None:
    sara, anna, _, carla, _ = await almost_there(story)
    await story.turn_clock(minutes=45)
    await carla.taps("Ja, ik kan dan")
    screen = await sara.taps("Nee, wachten op Anna")
    assert screen.texts[-1] == "Dat is goed. Alles blijft zoals het was."
    await anna.taps("Ik kan toch niet komen")
    assert await sara.sees("Anna kan toch niet komen.")


async def test_n07_who_is_fixed_too_late_to_be_reminded_is_asked_at_once(story: Story) -> None:
    """They said yes two hours ago, to no moment yet."""
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await story.turn_clock(hours=2, minutes=20)
    await sara.taps(DUTCH.yes)
    for worker in (anna, bram):
        fixed = (await worker.screen()).message_with(DUTCH.confirmed)
        assert fixed["text"].endswith("Kom je?")
        assert fixed["file"]["name"] == "afspraak.ics"
        await worker.taps("Ik kom")
    await story.turn_clock(hours=1, minutes=20)
    assert not await sara.sees("Ik weet nog niet")
