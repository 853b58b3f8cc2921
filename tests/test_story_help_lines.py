"""The out-of-hours doctor and the crisis line of here, wherever help is read."""

from dataclasses import replace

from bot.config import HelpSettings
from tests.inviting_page import with_page
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk
from tests.test_story_page import invite

LINES = HelpSettings(gp_line="088 123 4567", crisis_line="020 765 4321")
SHOWN = ("Huisartsenpost: 088 123 4567", "Crisislijn hier: 020 765 4321")


async def with_lines(story: Story) -> None:
    await story.close_app()
    story.settings = replace(story.settings, help=LINES)
    await story.open_app()


async def reads_both(player: Player, shown: tuple[str, str] = SHOWN) -> bool:
    """Under the newest help, as text and as a card."""
    screen = await player.screen()
    text = next(one for one in reversed(screen.texts) if "112" in one)
    cards = [one["contact"]["phone_number"] for one in screen.messages if one.get("contact")]
    return all(one in text for one in shown) and cards[-4:] == [
        *("112", "113", "088 123 4567", "020 765 4321")
    ]


async def test_the_numbers_of_here_stand_in_every_help(story: Story) -> None:
    await with_lines(story)
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("/hulp")
    assert await reads_both(sara)
    await sara.says("ik wil dood")
    assert await reads_both(sara)
    await sara.says("/makkelijk")
    await sara.says("/hulp")
    assert await reads_both(sara, ("Dokter in de nacht: 088 123 4567", "Hulp bij een crisis: 020"))
    await sara.says("/english")
    await sara.says("/help")
    assert await reads_both(
        sara, ("Out-of-hours doctor: 088 123 4567", "Crisis line here: 020 765 4321")
    )
    await anna.says("Ik schrik")
    assert await reads_both(anna)


async def test_the_numbers_of_here_stand_on_every_page_of_an_invitation(story: Story) -> None:
    await with_lines(story)
    async with with_page(story):
        mother = await invite(story, await ask_for_a_talk(story))
        page = await mother.opens()
        assert all(page.sees(one) for one in SHOWN)
        page = await mother.sends(when="ik wil dood")
        assert page.text.index(SHOWN[1]) < page.text.index("Wil je erbij zijn?")
