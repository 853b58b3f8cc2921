"""The whole journey, in Dutch and in English: from the first word until nothing of it is left."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.schema import metadata
from tests.inviting_page import Browser, with_page
from tests.story import Player, Story, Words

PAGE = re.compile(r"http://\S+/i/[\w-]+")
WHEN = {"nl": "vanmiddag tussen 13 en 18 uur", "en": "this afternoon between 1 pm and 6 pm"}
LATER = {"nl": "vanmiddag om 4 uur", "en": "this afternoon at 4 pm"}
FIRST = {"nl": "Ja, maandag 13.00 uur", "en": "Yes, Monday 13:00"}
MOVED = {"nl": "Ja, maandag 16.00 uur", "en": "Yes, Monday 16:00"}
OF_THE_HOUSE = {"lease", "due", "seal_key"}


async def invite(sara: Player, words: Words, button: str, name: str) -> str:
    await sara.taps(words(button))
    await sara.says(name)
    return str(PAGE.findall("\n".join((await sara.screen()).texts))[-1])


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_the_whole_journey(story: Story, language: str) -> None:
    words = Words(language)
    async with with_page(story):
        anna = await story.worker("Anna", language=language)
        bram = await story.worker("Bram", language=language)
        sara = await story.client("Sara", language)

        # She asks, and says when and where.
        await sara.says(words("word-ask"))
        await sara.says(WHEN[language])
        await sara.taps(words("button-place-home"))
        await sara.says("Dorpsstraat 1")

        # Her mother comes by Telegram, her brother by the page.
        link = await invite(sara, words, "button-who-add-first", "mama")
        mother = await story.person("Ria", language)
        await mother.starts(link.rpartition("/")[2])
        await mother.taps(words("button-guest-yes"))
        await mother.taps(words("button-when-unknown"))
        await sara.taps(words("button-knowing-yes"))
        await sara.says(words("word-mine"))
        await sara.taps(words("button-who"))
        brother = Browser(story, await invite(sara, words, "button-who-add", "Tim"), language)
        await brother.taps(words("button-guest-yes"))
        await brother.says(WHEN[language])
        await sara.taps(words("button-knowing-yes"))

        # Two facilitators; the first one speaks to her, and she answers in her own voice.
        await anna.taps(words("button-join"))
        await anna.says(WHEN[language])
        await bram.taps(words("button-join"))
        await bram.says(WHEN[language])
        await sara.sends("voice")
        await sara.says("ja" if language == "nl" else "yes")
        assert [one for one in (await anna.screen()).messages if one.get("file")]

        # It is proposed, and fixed by her yes alone.
        await sara.taps(FIRST[language])
        for player in (sara, anna, bram, mother):
            assert await player.sees("Dorpsstraat 1")
        assert (await brother.opens()).sees("Dorpsstraat 1")

        # She moves it, and this time it is without her mother.
        await sara.says(words("word-mine"))
        await sara.taps(words("button-other-time"))
        no_more = words("page-moved", moment="…").split("…")[0]
        assert (await brother.opens()).sees(no_more)
        await sara.says(LATER[language])
        await sara.taps(MOVED[language])
        page = await brother.opens()
        assert page.sees(MOVED[language].split()[2])
        assert not page.sees(no_more)
        await sara.says(words("word-mine"))
        await sara.taps(words("button-who"))
        await sara.taps(words("button-who-out", name="mama"))
        await sara.taps(words("button-tell-for-me"))
        assert await mother.sees(words("guest-without", name="Sara"))

        # They are reminded; it takes place; she is asked what she wants now.
        await story.turn_clock(hours=5, minutes=50)
        for player in (sara, anna, bram):
            assert await player.sees(words("reminder", moment="…", place="…").split("…")[0])
        await story.turn_clock(hours=4)
        assert await sara.sees(words("over", moment="…").split("\n")[1])

        # And then all of it goes.
        await sara.says("/stop")
        await sara.taps(words("button-erase"))
        await story.turn_clock(hours=1)
        page = await brother.opens()
        assert page.status == 404
    await nothing_is_left_of(story, sara)


async def nothing_is_left_of(story: Story, gone: Player) -> None:
    """No row names her, her meetings or her people: what is left belongs to the others."""
    lane = story.database.ring.hash("lane", gone.phone.id)
    async with story.database.read() as tx:
        people = metadata.tables["person"]
        kept = {row.id for row in await tx.execute(select(people.c.id))}
        for name in ("meeting", "seat", "tie", "guest", "window", "said", "relayed"):
            assert not (await tx.execute(select(metadata.tables[name]))).all(), name
        for row in await tx.execute(select(metadata.tables["outbox"])):
            assert row.person_id in kept or row.lane == lane
    assert story.clock() - story.start < timedelta(days=1)
