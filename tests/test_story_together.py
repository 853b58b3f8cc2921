"""In the meeting and after it: nothing without the client, nothing kept but what they choose."""

from bot.rules import totals
from storage import tallies
from storage.schema import due, remembered, sitting, tally
from tests.databases import take_snapshot
from tests.story import IN_BOTH, NL, Player, Story, Words
from tests.test_story_my_data import data_of
from tests.test_story_talking import texts

CHOSEN = "We bellen elke vrijdag even"
PROMISED = "Ik vraag het na bij de gemeente"


async def at_the_moment(story: Story, words: Words = NL) -> tuple[Player, Player, Player]:
    """Sara, Anna and Bram, when people arrive for their talk."""
    language = words.language
    anna = await story.worker("Anna", language=language)
    bram = await story.worker("Bram", language=language)
    sara = await story.client("Sara", language)
    await sara.says(words("word-ask"))
    await sara.taps(words("button-when-unknown"))
    await sara.taps(words("button-place-home"))
    await sara.says("Dorpsstraat 1, Assen")
    for worker in (anna, bram):
        await worker.taps(words("button-join"))
        await worker.says("tussen 14 en 17 uur" if language == "nl" else "between 2 and 5 pm")
    await sara.taps_first()
    await story.turn_clock(hours=3, minutes=50)
    return sara, anna, bram


async def sitting_together(story: Story, words: Words = NL) -> tuple[Player, Player, Player]:
    sara, anna, bram = await at_the_moment(story, words)
    await sara.taps(words("button-together-begin"))
    return sara, anna, bram


@IN_BOTH
async def test_f10_it_begins_with_the_client_and_stands_still_without_her(
    story: Story, words: Words
) -> None:
    sara, anna, _ = await at_the_moment(story, words)
    screen = await anna.taps(words("button-together-begin"))
    assert not screen.sees(words("together-menu"))
    assert await sara.sees(words("together-ask"))
    await sara.says("ja" if words is NL else "yes")
    assert (await texts(anna))[-1] == words("together-menu")
    await sara.taps(words("button-pause"))
    assert (await texts(anna))[-1] == words("together-stands-still")
    screen = await anna.taps(words("button-question"))
    assert screen.texts[-1] == words("together-stands-still")
    await sara.taps(words("button-back"))
    screen = await anna.taps(words("button-question"))
    assert screen.buttons[0] == words("button-question-else")


async def test_v15_without_the_client_it_does_not_begin(story: Story) -> None:
    sara, anna, bram = await at_the_moment(story)
    await anna.taps("We zijn begonnen")
    await sara.says("nee")
    await bram.taps("We zijn begonnen")
    assert not (await take_snapshot(story.database))[sitting.name]
    assert not await bram.sees("Jullie zijn begonnen.")


@IN_BOTH
async def test_f08_thinking_aloud_ends_with_a_soft_sign_and_the_turn_of_the_others(
    story: Story, words: Words
) -> None:
    sara, anna, bram = await sitting_together(story, words)
    await anna.taps(words("button-question"))
    first = (await texts(anna))[-1]
    await anna.taps(words("button-question-else"))
    assert (await texts(anna))[-1] != first
    heard = [len(await texts(one)) for one in (sara, bram)]
    await anna.taps(words("button-think"))
    await anna.taps("5 minuten" if words is NL else "5 minutes")
    await story.turn_clock(minutes=5)
    said = (await anna.screen()).messages[-1]
    assert said["text"].startswith("Nu zijn de anderen" if words is NL else "Now it is the turn")
    assert said["quiet"]
    assert [len(await texts(one)) for one in (sara, bram)] == heard


@IN_BOTH
async def test_f11_words_are_kept_once_the_client_says_so(story: Story, words: Words) -> None:
    sara, anna, bram = await sitting_together(story, words)
    await anna.taps(words("button-remember"))
    await anna.says(CHOSEN)
    assert await sara.sees(f"Anna:\n{CHOSEN}")
    assert not await bram.sees(CHOSEN)
    await sara.taps(words("button-remember-keep"))
    assert await bram.sees(f"Anna:\n{CHOSEN}")
    assert CHOSEN in await data_of(story, sara, "/gegevens" if words is NL else "/data")


@IN_BOTH
async def test_f11_what_she_does_not_want_is_nowhere(story: Story, words: Words) -> None:
    sara, anna, bram = await sitting_together(story, words)
    await anna.taps(words("button-remember"))
    await anna.sends("voice")
    assert (await sara.screen()).messages[-2]["file"]["kind"] == "voice"
    await sara.taps(words("button-remember-drop"))
    assert not (await take_snapshot(story.database))[remembered.name]
    assert await anna.sees(words("remember-dropped"))
    await sara.says(words("word-mine"))
    await sara.taps(words("button-together-end"))
    await sara.taps(words("button-together-end-yes"))
    screen = await bram.taps(words("button-remember"))
    assert screen.sees(words("asked-no-longer"))


@IN_BOTH
async def test_f11_nothing_decided_is_a_normal_end(story: Story, words: Words) -> None:
    sara, anna, _ = await sitting_together(story, words)
    await anna.taps(words("button-remember"))
    screen = await anna.taps(words("button-nothing-decided"))
    assert screen.sees(words("remember-nothing"))
    await anna.says(words("word-mine"))
    await anna.taps(words("button-together-end"))
    assert await sara.sees(words("together-end-ask"))
    await sara.says(words.which("ja", "yes"))
    assert await sara.sees(words.which("Wil je nog een keer?", "Do you want another one?"))
    rows = await take_snapshot(story.database)
    assert not rows[sitting.name]
    assert not rows[remembered.name]


@IN_BOTH
async def test_w15_a_promise_reminds_who_works_here_once_and_others_if_they_ask(
    story: Story, words: Words
) -> None:
    sara, anna, _ = await sitting_together(story, words)
    for who in (anna, sara):
        await who.taps(words("button-remember"))
        await who.taps(words("button-promise"))
        await who.says(PROMISED)
        await who.taps(words("button-promise-tomorrow"))
        await sara.taps(words("button-remember-keep"))
    nine = words.which("dinsdag 10 maart, 9.00 uur", "Tuesday 10 March, 9:00")
    assert await sara.sees(words("promise-remind-ask", moment=nine))
    await sara.taps(words("button-promise-no-reminder"))
    await story.turn_clock(days=4)
    kept = f"{words('promise-reminder')}\n{PROMISED}"
    reminded = [sum(kept in text for text in await texts(one)) for one in (anna, sara)]
    assert reminded == [1, 0]


async def test_f18_after_it_nothing_says_who_was_there(story: Story) -> None:
    """A talk that was held and one that nobody came to leave the same rows."""
    sara, _, _ = await sitting_together(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Het gesprek is klaar")
    await sara.taps("Ja, het gesprek is klaar")
    held = await take_snapshot(story.database)
    assert not held[sitting.name]
    assert [row["state"] for row in held["meeting"]] == ["over"]
    asked = [row for row in held[due.name] if row["kind"] == "how:ask"]
    assert len(asked) == 3


@IN_BOTH
async def test_w32_how_it_was_in_three_words_of_nobody(story: Story, words: Words) -> None:
    sara, anna, _ = await sitting_together(story, words)
    await sara.says(words("word-mine"))
    await sara.taps(words("button-together-end"))
    await sara.taps(words("button-together-end-yes"))
    await story.turn_clock(hours=48)
    assert await sara.sees(words("how-choose"))
    await sara.taps(words("button-how-a-bit"))
    await sara.taps(words("button-how-next"))
    await sara.taps(words("button-how-skip"))
    await sara.taps(words("button-how-enough"))
    await anna.taps(words("button-how-yes"))
    rows = (await take_snapshot(story.database))[tally.name]
    assert sorted((row["question"], row["answer"], row["count"]) for row in rows) == [
        ("choose", "a-bit", 1),
        ("choose", "yes", 1),
    ]
    ask = "/totalen" if words is NL else "/totals"
    too_few = words("totals-too-few", fewest="10")
    assert (await sara.says(ask)).texts[-1].endswith(too_few)
    async with story.database.write() as tx:
        for _ in range(totals.FEWEST - 2):
            await tallies.add(tx, "2026-1", "choose", "no")
    assert (await sara.says(ask)).texts[-1].endswith(too_few)
    await story.turn_clock(days=30)
    shown = "ja 1, een beetje 1, nee 8" if words is NL else "yes 1, a little 1, no 8"
    assert shown in (await sara.says(ask)).texts[-1]
