"""Questions to think about, and everybody's own words for a talk: nothing is pushed, nothing kept
behind anybody's back."""

import pytest
from sqlalchemy import select

from bot.questions import bank_of
from storage.schema import voice
from tests.story import EN, IN_BOTH, NL, Player, Story, Words
from tests.test_story_guests import fixed_with_mother

OFFER = "Soms heb ik een vraag om over na te denken."


B07 = "Wat ging er door je heen bij deze uitnodiging?"


READY = "Er liggen woorden van anderen klaar, voor het gesprek."


FOR_WHOM = "Ik heb het. Het is nu alleen voor jou."


async def people_of_a_talk(
    story: Story, words: Words = NL
) -> tuple[Player, Player, Player, Player]:
    """A quarter of an hour after it is fixed: nobody was asked anything."""
    people = await fixed_with_mother(story)
    await story.turn_clock(minutes=15)
    for player in people if words != NL else ():
        await player.says("/english")
    return people


async def hears_of_questions(player: Player, words: Words = NL) -> None:
    """The offer stands under where they read the appointment."""
    if words("button-voice-offer") not in (await player.screen()).buttons:
        await player.says(words("word-mine"))
    await player.taps(words("button-voice-offer"))


async def reads(player: Player, words: Words = NL) -> str:
    """What somebody sees who asks for the words of others."""
    await player.says(words.which("/woorden", "/words"))
    before = len((await player.screen()).texts)
    screen = await player.taps(words("button-words-read"))
    return "\n".join(screen.texts[before:])


async def share(player: Player, words: str, choice: str) -> None:
    """On request: the next question, an answer, and for whom."""
    await player.says("/woorden")
    await player.taps("Nog een vraag")
    await player.taps("Ik wil iets zeggen")
    await player.says(words)
    await player.taps(choice)


async def edit(player: Player, old: str, new: str) -> None:
    await player.phone.edits((await player.screen()).message_with(old)["id"], new)
    await player.story.app.settle()


async def questions_on(player: Player) -> list[str]:
    bank = bank_of("").questions
    texts = (await player.screen()).texts
    return [
        one.id
        for text in texts
        for one in bank
        if any(words in text for words in one.words.values())
    ]


async def test_a_question_is_offered_answered_and_shared(story: Story) -> None:
    sara, anna, bram, mother = await people_of_a_talk(story)
    for player in (sara, anna, bram, mother):
        assert not await player.sees(OFFER)
    await hears_of_questions(mother)
    assert await mother.sees(OFFER)
    await mother.taps("Ja, graag een vraag")
    assert await mother.sees(B07)
    await mother.taps("Ik wil iets zeggen")
    await mother.says("Ik schrok er erg van, maar ik kom")
    assert await mother.sees(FOR_WHOM)
    assert "Er zijn nu geen woorden van anderen voor jou." in await reads(sara)
    await mother.taps("Iedereen in het gesprek")
    assert await mother.sees("Iedereen die er nu bij is, mag het lezen. Je naam staat erbij.")
    assert not await sara.sees("Ik schrok")
    await story.turn_clock(minutes=15)
    assert await sara.sees(READY)
    await sara.taps("Nu lezen")
    assert await sara.sees(f"Ria, bij de vraag: {B07}\n\nIk schrok er erg van, maar ik kom")
    assert "Ik schrok er erg van" in await reads(anna)
    await mother.taps("Toch alleen voor mij")
    assert await mother.sees("Iemand las het al. Terugnemen kan niet meer.")


async def test_what_nobody_read_is_taken_back_and_shared_anew(story: Story) -> None:
    sara, anna, _, mother = await people_of_a_talk(story)
    await share(mother, "Dit weet ik nog niet zeker", "Iedereen in het gesprek")
    await mother.taps("Toch alleen voor mij")
    assert await mother.sees(FOR_WHOM)
    await story.turn_clock(minutes=30)
    assert not await sara.sees(READY)
    for player in (sara, anna):
        assert "Dit weet ik" not in await reads(player)
    await mother.says("/woorden")
    await mother.taps("Wat ik zelf zei")
    assert await mother.sees("Alleen voor jou:\nDit weet ik nog niet zeker")
    await mother.taps("Kies wie het mag lezen")
    await mother.taps("Iedereen in het gesprek")
    assert "Dit weet ik" in await reads(anna)


async def test_an_edited_message_changes_the_answer_until_somebody_read_it(story: Story) -> None:
    sara, anna, _, mother = await people_of_a_talk(story)
    await share(mother, "Ik ben een beetje boos", "Iedereen in het gesprek")
    await edit(mother, "Ik ben een beetje boos", "Ik ben vooral bang")
    await share(mother, "En ik heb er zin in", "Iedereen in het gesprek")
    shown = await reads(anna)
    assert "boos" not in shown
    assert shown.index("Ik ben vooral bang") < shown.index("En ik heb er zin in")
    assert not await mother.sees("Iemand las het al")
    await edit(mother, "Ik ben vooral bang", "Laat maar")
    assert await mother.sees("Iemand las het al zoals het was. Zo blijft het.")
    shown = await reads(sara)
    assert "Ik ben vooral bang" in shown
    assert "Laat maar" not in shown


async def test_an_old_button_takes_nothing_back_that_was_read(story: Story) -> None:
    _sara, anna, _, mother = await people_of_a_talk(story)
    await hears_of_questions(mother)
    await mother.taps("Ja, graag een vraag")
    await mother.taps("Ik wil iets zeggen")
    await mother.says("Ik kom graag")
    first = (await mother.screen()).message_with(FOR_WHOM)["id"]
    await mother.says("En ik neem taart mee")
    await mother.taps("Iedereen in het gesprek")
    assert "taart" in await reads(anna)
    await mother.phone.taps("Alleen ik", first)
    await story.app.settle()
    assert await mother.sees("Iemand las het al. Terugnemen kan niet meer.")
    assert "taart" in await reads(anna)


async def test_w7_an_absent_persons_words_wait_for_the_clients_yes(story: Story) -> None:
    sara, anna, _, mother = await people_of_a_talk(story)
    await share(mother, "Zeg haar dat ik aan haar denk", "Lees het voor als ik er niet ben")
    for player in (sara, anna):
        assert "aan haar denk" not in await reads(player)
    await mother.says("Mijn gesprek")
    await mother.taps("Ik kan toch niet komen")
    assert "aan haar denk" not in await reads(anna)
    shown = await reads(sara)
    assert f"Ria is er niet bij. Bij de vraag: {B07}\n\nZeg haar dat ik aan haar denk" in shown
    assert "Ria is er niet bij. Mag iemand dit voorlezen?" in shown
    await sara.taps("Nee, lees het niet voor")
    assert "aan haar denk" not in await reads(anna)
    await reads(sara)
    await sara.taps("Ja, lees het voor")
    assert "aan haar denk" in await reads(anna)


async def test_w7_who_cannot_come_gives_words_along_and_the_client_hears_them_there(
    story: Story,
) -> None:
    sara, anna, _, mother = await people_of_a_talk(story)
    await mother.says("Mijn gesprek")
    await mother.taps("Ik kan toch niet komen")
    await mother.taps("Woorden meegeven")
    await mother.says("Volgende keer ben ik er graag bij")
    assert "Iedereen in het gesprek" not in (await mother.screen()).buttons
    await mother.taps("Lees het voor als ik er niet ben")
    await story.turn_clock(minutes=15)
    await sara.taps("In het gesprek horen")
    assert not await sara.sees("Volgende keer")
    assert "Ria is er niet bij, en zegt:\n\nVolgende keer ben ik er graag bij" in await reads(anna)


async def test_w7_rather_not_is_the_last_she_hears_of_it(story: Story) -> None:
    sara, _anna, _, mother = await people_of_a_talk(story)
    await share(mother, "Ik maak me zorgen over je", "Iedereen in het gesprek")
    await story.turn_clock(minutes=15)
    await sara.taps("Liever niet")
    await share(mother, "En ik hou van je, dat ook", "Iedereen in het gesprek")
    await story.turn_clock(minutes=60)
    assert [one for one in (await sara.screen()).texts if READY in one][1:] == []
    assert "Ik maak me zorgen over je" in await reads(sara)


@IN_BOTH
async def test_voice_photo_and_emoji_are_answers_and_silence_too(
    story: Story, words: Words
) -> None:
    _sara, anna, _, mother = await people_of_a_talk(story, words)
    await hears_of_questions(mother, words)
    await mother.taps(words("button-voice-agree"))
    await mother.sends("voice")
    assert await mother.sees(words("voice-for-whom"))
    await mother.sends("photo")
    await mother.says("❤️")
    await mother.taps(words("button-share-all"))
    await mother.taps(words("button-voice-more"))
    screen = await mother.taps(words("button-voice-skip"))
    assert screen.texts[-1].startswith(words("voice-skipped"))
    await reads(anna, words)
    shown = (await anna.screen()).messages
    kinds = [one["file"]["kind"] for one in shown if one.get("file")]
    assert kinds[-2:] == ["voice", "photo"]
    assert await anna.sees("❤️")


async def test_words_that_were_no_answer_go_where_they_were_meant(story: Story) -> None:
    sara, anna, _, _ = await people_of_a_talk(story)
    await sara.says("/woorden")
    await sara.taps("Nog een vraag")
    await sara.says("Anna, mag ik je iets vragen over straks")
    assert await sara.sees(FOR_WHOM)
    await sara.taps("Dit was geen antwoord")
    assert not await anna.sees("mag ik je iets vragen")
    await sara.taps("Ja, geef het aan Anna")
    assert await anna.sees("mag ik je iets vragen")
    async with story.database.read() as tx:
        assert (await tx.execute(select(voice.c.sealed))).scalars().all() == [None]


@pytest.mark.parametrize("words", [NL, EN], ids=["nl", "en"])
async def test_the_same_in_both_languages(one_story: Story, words: Words) -> None:
    sara, anna, _, mother = await people_of_a_talk(one_story, words)
    await mother.says(words.which("/woorden", "/words"))
    await mother.taps(words("button-voice-more"))
    question = bank_of("").find("B07")
    assert question is not None
    assert await mother.sees(question.words[words.language])
    await mother.taps(words("button-voice-answer"))
    await mother.says("Ik kom graag met je mee, altijd")
    await mother.taps(words("button-share-all"))
    assert await mother.sees(words("voice-shared-all"))
    await mother.taps(words("button-share-back"))
    assert words("words-none") in await reads(sara, words)
    await mother.taps(words("button-share-all"))
    await one_story.turn_clock(minutes=15)
    assert await sara.sees(words("words-ready"))
    assert "Ik kom graag met je mee, altijd" in await reads(sara, words)
    await mother.taps(words("button-share-back"))
    assert await mother.sees(words("voice-was-read"))
    await mother.says(words("word-mine"))
    await mother.taps(words("button-cannot-come"))
    await mother.taps(words("button-voice-give"))
    await mother.says("Volgende keer dan maar, goed")
    await mother.taps(words("button-share-absent"))
    assert "Volgende keer" not in await reads(anna, words)
    assert words("card-absent-own", name="Ria") in await reads(sara, words)
    await sara.taps(words("button-read-out"))
    assert "Volgende keer dan maar, goed" in await reads(anna, words)
    await sara.says(words("word-mine"))
    await sara.taps(words("button-withdraw"))
    await sara.taps(words("button-withdraw-yes"))
    await one_story.turn_clock(hours=30)
    first_line = words("voice-question", question="*").split("\n")[0]
    assert len([one for one in (await mother.screen()).texts if first_line in one]) == 1
