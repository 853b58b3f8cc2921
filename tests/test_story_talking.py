"""People speaking to people through the bot: at once, in order, by name, and never by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage.schema import meeting, said
from tests.story import Player, Story


@dataclass(frozen=True)
class Words:
    """What people read and press, in one language."""

    language: str
    ask: str
    join: str
    say: str
    open: str
    answer: str
    shall_i: str
    give: str
    given: str


DUTCH = Words(
    "nl",
    "Gesprek binnen een dag",
    "Ja, ik doe mee",
    "Iets zeggen tegen de ander",
    "Alles wat je nu stuurt, gaat naar de ander.",
    "Anna antwoorden",
    "Zal ik dit aan Anna geven?",
    "Ja, geef het aan Anna",
    "Ik geef het aan Anna.",
)


ENGLISH = Words(
    "en",
    "A talk within a day",
    "Yes, I will join",
    "Say something to the other person",
    "All that you send now goes to the other person.",
    "Answer Anna",
    "Shall I give this to Anna?",
    "Yes, give it to Anna",
    "I give it to Anna.",
)


BOTH = pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])


async def joined(story: Story, words: Words = DUTCH) -> tuple[Player, Player]:
    """Sara asked, nothing is open for her to answer, and Anna was the first to say yes."""
    anna = await story.worker("Anna", language=words.language)
    sara = await story.client("Sara", words.language)
    await sara.says(words.ask)
    await sara.says("Mijn gesprek" if words.language == "nl" else "My talk")
    await anna.taps(words.join)
    return sara, anna


async def speaking(story: Story, words: Words = DUTCH) -> tuple[Player, Player]:
    """Anna has said the first word."""
    sara, anna = await joined(story, words)
    await anna.phone.taps(words.say)
    await story.app.settle()
    await anna.says("Hallo, ik ben er")
    return sara, anna


async def texts(player: Player) -> list[str]:
    return (await player.screen()).texts


async def first_human_at(story: Story) -> datetime | None:
    async with story.database.read() as tx:
        found: datetime | None = (await tx.execute(select(meeting.c.first_human_at))).scalar()
    return found


@BOTH
async def test_w3_the_first_to_say_yes_and_the_client_speak_at_once(
    story: Story, words: Words
) -> None:
    sara, anna = await joined(story, words)
    await anna.taps(words.say)
    assert await anna.sees(words.open)
    assert await first_human_at(story) is None, "the press is no word"
    before = story.clock()
    await anna.says("Hallo, ik ben er")
    assert (await texts(sara))[-1] == "Anna:\nHallo, ik ben er"
    assert await first_human_at(story) == before
    await sara.taps(words.answer)
    await sara.says("Wat fijn")
    assert (await texts(anna))[-1] == "Sara:\nWat fijn"
    assert await first_human_at(story) == before


@BOTH
async def test_w6_words_that_fit_no_step_go_to_nobody_by_themselves(
    story: Story, words: Words
) -> None:
    sara, anna = await joined(story, words)
    screen = await sara.says("Ik vind het spannend")
    assert screen.sees(words.shall_i)
    assert not await anna.sees("Ik vind het spannend")
    screen = await sara.taps(words.give)
    assert screen.sees(words.given)
    assert (await texts(anna))[-1] == "Sara:\nIk vind het spannend"


async def test_w6_several_words_are_kept_in_order_and_a_typed_yes_gives_them_all(
    story: Story,
) -> None:
    sara, anna = await joined(story)
    for number in range(5):
        await sara.says(f"Nog iets, nummer {number}")
    questions = [text for text in await texts(sara) if "Zal ik dit aan Anna geven?" in text]
    assert len(questions) == 1
    await sara.says("ja")
    wanted = [f"Nog iets, nummer {number}" for number in range(5)]
    assert (await texts(anna))[-5:] == [f"Sara:\n{wanted[0]}", *wanted[1:]]


async def test_w6_a_no_gives_nothing_and_keeps_nothing(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Dit is voor niemand")
    screen = await sara.taps("Nee, geef het niet")
    assert screen.sees("Ik geef het aan niemand.")
    assert not await anna.sees("Dit is voor niemand")
    async with story.database.read() as tx:
        assert (await tx.execute(select(said))).all() == []


async def test_w6_words_said_before_anybody_said_yes_wait_for_who_does(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("Mijn gesprek")
    screen = await sara.says("Ik ben zo moe")
    assert screen.sees("Wie ja zegt, mag die dit lezen?")
    await sara.taps("Ja, wie ja zegt mag dit")
    assert not await anna.sees("Ik ben zo moe")
    await anna.taps("Ja, ik doe mee")
    assert await anna.sees("Sara:\nIk ben zo moe")


async def test_a_yes_for_anna_is_no_yes_for_bram(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Dit is voor Anna")
    bram = await story.worker("Bram")
    await story.turn_clock(minutes=1)
    await story.turn_clock(hours=1)
    await bram.taps("Ja, ik doe mee")
    await anna.says("morgen tussen 14 en 17 uur")
    await anna.taps("Ik kan toch niet komen")
    screen = await sara.taps("Ja, geef het aan Anna")
    assert screen.sees("Zal ik dit aan Bram geven?")
    assert not await bram.sees("Dit is voor Anna")
    await sara.says("ja")
    assert await bram.sees("Sara:\nDit is voor Anna")


async def test_a_worker_with_two_clients_is_asked_for_whom(story: Story) -> None:
    anna = await story.worker("Anna")
    sara, tom = await story.client("Sara"), await story.client("Tom")
    for client in (sara, tom):
        await client.says("Gesprek binnen een dag")
        await anna.taps("Ja, ik doe mee")
        await story.turn_clock(minutes=1)
    await anna.says("Mijn gesprek")
    screen = await anna.says("Wat dapper van je")
    assert screen.sees("Voor wie is dit?")
    assert len(screen.buttons) == 3
    assert not any("Sara" in label or "Tom" in label for label in screen.buttons)
    await anna.says("ja")
    assert not await sara.sees("Wat dapper van je"), "a typed yes guesses nobody"
    assert not await tom.sees("Wat dapper van je")
    await anna.taps(screen.buttons[1])
    await story.turn_clock(seconds=11)
    assert await tom.sees("Anna:\nWat dapper van je")
    assert not await sara.sees("Wat dapper van je")


async def test_more_clients_than_fit_on_a_question_are_all_there(story: Story) -> None:
    anna = await story.worker("Anna")
    for number in range(5):
        client = await story.client(f"Client {number}")
        await client.says("Gesprek binnen een dag")
        await anna.taps("Ja, ik doe mee")
        await story.turn_clock(minutes=1)
    await anna.says("Mijn gesprek")
    screen = await anna.says("Wat dapper van je")
    assert len(screen.buttons) == 4
    screen = await anna.taps("Voor iemand anders")
    assert len(screen.buttons) == 3
    await anna.taps(screen.buttons[1])
    await story.turn_clock(seconds=11)
    assert await client.sees("Anna:\nWat dapper van je")


def speakers(screen: list[str]) -> list[str]:
    """Who says each message: named above it, or going on."""
    found: list[str] = []
    for text in screen:
        name = next((one for one in ("Naast", "Anna", "Sara") if text.startswith(f"{one}:")), "")
        found.append(name or found[-1])
    return found


async def test_w5_the_speaker_of_every_message_is_clear(story: Story) -> None:
    sara, anna = await speaking(story)
    await anna.says("Hoe gaat het met je?")
    await sara.taps("Anna antwoorden")
    await sara.says("Niet zo goed")
    await sara.sends("voice")
    await anna.says("Wil je er iets over zeggen?")
    await sara.says("Ik denk aan zelfmoord")
    await anna.says("Dank je dat je het zegt")
    await sara.says("Mijn gesprek")
    shown = await texts(sara)
    first = next(at for at, text in enumerate(shown) if text.startswith("Anna:"))
    heard = shown[first:]
    assert speakers(heard)[:4] == ["Anna", "Anna", "Naast", "Anna"]
    for text, speaker in zip(heard, speakers(heard), strict=True):
        said_by_anna = any(one in text for one in ("Hallo", "Hoe gaat", "Wil je er", "Dank je dat"))
        assert speaker == ("Anna" if said_by_anna else "Naast"), text
    heard = [text for text in await texts(anna) if "Sara:" in text or "zelfmoord" in text]
    assert heard == ["Sara:\nNiet zo goed", "Sara:\nIk denk aan zelfmoord"]


async def test_w2_words_about_dying_bring_help_and_go_where_they_were_going(story: Story) -> None:
    sara, anna = await speaking(story)
    screen = await sara.says("Ik wil dood")
    assert screen.sees("Is er nu gevaar? Bel 112.")
    assert screen.sees("Zal ik dit aan Anna geven?")
    await sara.says("ja")
    screen = await sara.says("Ik wil echt dood")
    assert screen.sees("Alles staat onder Nu hulp nodig")
    assert (await texts(anna))[-2:] == ["Sara:\nIk wil dood", "Ik wil echt dood"]


async def test_a_typed_yes_is_for_the_person_who_asked(story: Story) -> None:
    """'Ja' to Anna's question must not confirm what the program asked an hour ago."""
    sara, anna = await speaking(story)
    bram = await story.worker("Bram")
    await story.turn_clock(hours=1)
    await bram.taps("Ja, ik doe mee")
    await bram.says("tussen 14 en 17 uur")
    await anna.taps("Ik ben klaar met praten")
    await anna.says("tussen 14 en 17 uur")
    assert await sara.sees("Is dit goed voor jou?")
    await anna.says("Heb je al gegeten?")
    await anna.says("ja")
    await sara.taps("Anna antwoorden")
    await sara.says("ja")
    assert (await texts(anna))[-1] == "Sara:\nja"
    assert not await sara.sees("Het gesprek staat vast")


async def test_words_keep_their_formatting_behind_the_name(story: Story) -> None:
    sara, anna = await joined(story)
    await anna.taps("Iets zeggen tegen de ander")
    bold = {"type": "bold", "offset": 3, "length": 4}
    await anna.phone.says("🌷 <b>_*dag*_", entities=[bold])
    await story.app.settle()
    message = list(story.world.state.people[sara.phone.id].messages.values())[-1]
    assert message.text.endswith(":\n🌷 <b>_*dag*_")
    lead = len(message.text.split("\n")[0]) + 1
    assert message.body["entities"] == [bold | {"offset": 3 + lead}]
    assert message.body["link_preview_options"] == {"is_disabled": True}


async def test_words_too_long_for_a_name_get_it_in_a_line_apart(story: Story) -> None:
    sara, anna = await joined(story)
    await anna.taps("Iets zeggen tegen de ander")
    await anna.says("a" * 4096)
    assert (await texts(sara))[-2:] == ["Anna:", "a" * 4096]


async def test_twenty_messages_in_five_seconds_arrive_in_order(story: Story) -> None:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    for number in range(20):
        await sara.phone.says(f"Snel, nummer {number}")
        story.clock.turn_to(story.clock() + timedelta(milliseconds=250))
    await story.app.settle()
    wanted = [f"Snel, nummer {number}" for number in range(20)]
    assert (await texts(anna))[-20:] == [f"Sara:\n{wanted[0]}", *wanted[1:]]
