"""What is asked unasked: once a day, never after a no; nothing is kept of what workers say."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot import locales
from storage.schema import due, voice
from tests.story import IN_BOTH, Story, Words
from tests.test_story_voices import (
    OFFER,
    hears_of_questions,
    people_of_a_talk,
    questions_on,
    reads,
    share,
)


@IN_BOTH
async def test_one_unasked_question_a_day_and_never_after_no(story: Story, words: Words) -> None:
    sara, anna, bram, mother = await people_of_a_talk(story, words)
    await hears_of_questions(mother, words)
    await mother.taps(words("button-voice-agree"))
    await hears_of_questions(bram, words)
    await bram.taps(words("button-voice-not"))
    before = await questions_on(mother)
    await story.turn_clock(hours=12)
    assert await questions_on(mother) == before
    await story.turn_clock(hours=13)
    assert await questions_on(mother) == [*before, "N07"]
    await mother.taps(words("button-voice-stop"))
    await story.turn_clock(hours=30)
    assert await questions_on(mother) == [*before, "N07"]
    for player in (sara, anna, bram):
        assert await questions_on(player) == []
    await mother.taps(words("button-voice-again"))
    assert len(await questions_on(mother)) == 3


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_w15_true_whoever_came_and_one_a_day_of_all_that_is_asked_after_it(
    one_story: Story, language: str
) -> None:
    def first_words(key: str) -> str:
        said = locales.say(language, key, moment="*", question="*")
        return locales.without_marks(said).split("\n")[0].split("*")[0]

    sara, _, _, mother = await people_of_a_talk(one_story)
    for player in (sara, mother):
        await player.says("/woorden")
        await player.taps("Nog een vraag")
        await player.taps("Vraag mij soms iets")
        assert await player.sees(OFFER)
        await player.taps("Ja, graag een vraag")
        assert "Niet meer vragen" in (await player.screen()).buttons
        await player.says("/english" if language == "en" else "/nederlands")
    asked = tuple(first_words(key) for key in ("over", "how-choose", "voice-question"))
    found = []
    for length in (timedelta(hours=13, minutes=40), *[timedelta(days=1)] * 4):
        before = {one.phone.id: len((await one.screen()).texts) for one in (sara, mother)}
        await one_story.turn_clock(minutes=length // timedelta(minutes=1))
        for one in (sara, mother):
            new = (await one.screen()).texts[before[one.phone.id] :]
            found.append([text for text in new if text.startswith(asked)])
    assert max(len(day) for day in found) == 1
    assert len([day for day in found if day]) >= 4
    assert await sara.sees(first_words("over"))


async def test_a_withdrawn_talk_takes_its_questions_along(story: Story) -> None:
    sara, _, _, mother = await people_of_a_talk(story)
    await hears_of_questions(mother)
    await mother.taps("Ja, graag een vraag")
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    assert await questions_on(mother) == []
    await story.turn_clock(hours=30)
    assert await questions_on(mother) == []
    async with story.database.read() as tx:
        kinds = (await tx.execute(select(due.c.kind))).scalars().all()
    assert not [kind for kind in kinds if kind.startswith("voice:")]


@IN_BOTH
async def test_what_workers_are_asked_about_themselves_is_kept_nowhere(
    story: Story, words: Words
) -> None:
    _sara, anna, _, _ = await people_of_a_talk(story, words)
    await hears_of_questions(anna, words)
    await anna.taps(words("button-voice-agree"))
    asked = words.which(
        "Wat draag jij vandaag mee dat van jezelf is?",
        "What are you carrying today that is your own?",
    )
    assert await anna.sees(words("voice-question-self", question=asked))
    assert words("button-voice-answer") not in (await anna.screen()).buttons
    await anna.says("Ik ben moe en een beetje bang")
    async with story.database.read() as tx:
        assert (await tx.execute(select(voice.c.sealed))).scalars().all() == [None]


@IN_BOTH
async def test_an_afterthought_of_a_worker_is_a_point_for_all_to_see(
    story: Story, words: Words
) -> None:
    sara, anna, bram, mother = await people_of_a_talk(story, words)
    await story.turn_clock(hours=6)
    for _ in ("A03", "A04", "A05", "A09"):
        await anna.says(words.which("/woorden", "/words"))
        await anna.taps(words("button-voice-more"))
    anything = words.which(
        "Is er nog iets? Dat kan hier.", "Is there anything else? There is room for it here."
    )
    assert await anna.sees(words("voice-question-point", question=anything))
    await anna.taps(words("button-voice-answer"))
    assert await anna.sees(words("voice-say-worker"))
    await anna.says("Ik had je nog iets willen vragen")
    assert await anna.sees(words("voice-shared-next"))
    for player in (sara, bram, mother):
        assert "Ik had je nog iets willen vragen" in await reads(player, words)
    await anna.taps(words("button-share-gone"))
    assert await anna.sees(words("voice-was-read"))


async def test_who_comes_later_reads_nothing_until_its_author_says_so(story: Story) -> None:
    sara, _anna, _, mother = await people_of_a_talk(story)
    await mother.says("Mijn gesprek")
    await mother.taps("Ik kan toch niet komen")
    await share(sara, "Ik zie er erg tegenop", "Iedereen in het gesprek")
    await mother.taps("Toch wel, ik kom")
    assert "tegenop" not in await reads(mother)
    assert await sara.sees("Er is iemand bij gekomen in het gesprek.")
    await sara.taps("Die mag het ook lezen")
    assert "tegenop" in await reads(mother)
