"""People speaking to people through the bot: at once, in order, by name, and never by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage.schema import meeting, person, relayed, said
from tests.databases import take_snapshot
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


@pytest.mark.parametrize("kind", ["voice", "photo", "document"])
async def test_w20_what_the_program_cannot_read_answers_the_question_when(
    story: Story, kind: str
) -> None:
    sara, anna = await joined(story)
    await sara.taps("Een tijd kiezen")
    screen = await sara.sends(kind)
    assert not (await anna.screen()).messages[-1].get("file")
    await sara.taps(screen.buttons[0])
    assert await sara.sees("Waar wil je praten?")
    messages = (await anna.screen()).messages
    assert messages[-2]["text"] == "Sara:"
    assert messages[-1]["file"]["kind"] == kind


async def test_w20_a_voice_before_anybody_said_yes_waits_for_who_does(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    screen = await sara.sends("voice")
    assert screen.sees("Wie ja zegt, mag die dit horen?")
    screen = await sara.says("ja")
    assert screen.sees("Waar wil je praten?")
    await sara.sends("voice")
    await sara.says("ja")
    assert await sara.sees("Wil je er iemand bij?")
    await anna.taps("Ja, ik doe mee")
    kinds = [one["file"]["kind"] for one in (await anna.screen()).messages if one.get("file")]
    assert kinds == ["voice", "voice"]


async def test_w20_a_spoken_address_is_an_address(story: Story) -> None:
    sara, _anna = await joined(story)
    await sara.taps("Een tijd kiezen")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await sara.sends("voice")
    screen = await sara.says("ja")
    assert screen.sees("De plek: thuis.")


async def test_w20_a_voice_of_somebody_without_a_question_gets_the_truth(story: Story) -> None:
    sara = await story.client()
    screen = await sara.sends("voice")
    assert screen.sees("Hier leest nu niemand mee.")
    assert screen.buttons == ["Ja, ik wil een gesprek", "Nee, nu geen gesprek"]
    tom = await story.person("Tom")
    await tom.starts()
    screen = await tom.sends("voice")
    assert screen.sees("Ik kan dit niet horen of zien.")


async def test_a_photo_with_words_answers_with_its_words_too(story: Story) -> None:
    sara, _anna = await joined(story)
    await sara.taps("Een tijd kiezen")
    screen = await sara.sends("photo", "morgen om 3 uur in de middag")
    assert screen.sees("Mag Anna dit zien?")
    assert screen.sees("Dit heb ik begrepen")


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


async def test_after_an_hour_of_silence_words_are_asked_about_again(story: Story) -> None:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await story.turn_clock(hours=2)
    screen = await sara.says("Ben je er nog?")
    assert screen.sees("Zal ik dit aan Anna geven?")
    assert not await anna.sees("Ben je er nog?")


async def test_a_talk_ends_with_the_meeting(story: Story) -> None:
    sara, anna = await speaking(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    screen = await anna.says("Nog een vraag")
    assert screen.sees("Ik heb dit aan niemand gegeven.")
    assert not await sara.sees("Nog een vraag")
    screen = await sara.taps("Anna antwoorden")
    assert screen.sees("Dat kan nu niet meer.")


async def test_kept_words_go_nowhere_when_the_meeting_is_withdrawn_meanwhile(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Dit wacht op een ja")
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    screen = await sara.taps("Ja, geef het aan Anna")
    assert screen.sees("Ik heb dit aan niemand gegeven.")
    assert not await anna.sees("Dit wacht op een ja")
    async with story.database.read() as tx:
        assert (await tx.execute(select(said))).all() == []


async def test_who_blocked_the_bot_is_not_reached_and_the_speaker_hears_it(story: Story) -> None:
    sara, anna = await speaking(story)
    await story.app.settle()
    await sara.blocks()
    await anna.says("Hoor je mij?")
    message = (await anna.screen()).message_with("Dit is niet aangekomen bij de ander.")
    said_to = (await anna.screen()).message_with("Hoor je mij?")
    assert message["reply_to"] == said_to["id"]
    await sara.unblocks()
    await story.turn_clock(minutes=5)
    told = [text for text in await texts(anna) if "niet aangekomen" in text]
    assert len(told) == 1


async def test_a_voice_that_was_taken_away_is_told_not_to_have_arrived(story: Story) -> None:
    sara, _anna = await joined(story)
    sent = (await sara.sends("voice")).messages[-2]["id"]
    del story.world.state.people[sara.phone.id].messages[sent]
    await sara.says("ja")
    await story.app.settle()
    assert await sara.sees("Dit is niet aangekomen bij de ander.")


@pytest.mark.parametrize("kind", ["words", "voice"])
async def test_an_answer_that_was_lost_shows_as_a_second_copy_with_a_mark(
    story: Story, kind: str
) -> None:
    sara, anna = await speaking(story)
    method = "sendMessage" if kind == "words" else "copyMessage"
    story.world.disturb("answer_lost", method, times=1)
    await (anna.says("Een keer") if kind == "words" else anna.sends("voice"))
    shown = (await sara.screen()).messages
    if kind == "words":
        assert [one["text"] for one in shown[-2:]] == ["Een keer", "(misschien dubbel)\nEen keer"]
    else:
        assert [bool(one.get("file")) for one in shown[-3:]] == [True, True, False]
        assert shown[-1]["text"] == "(misschien dubbel)"
        assert shown[-1]["reply_to"] == shown[-2]["id"]


async def test_lost_twice_the_speaker_hears_that_it_perhaps_arrived(story: Story) -> None:
    sara, anna = await speaking(story)
    story.world.disturb("outage", "sendMessage", times=2, person=sara.phone.id)
    await anna.says("Komt dit aan?")
    assert await anna.sees("Dit is misschien aangekomen bij de ander.")


async def test_what_was_said_while_the_program_was_down_arrives_once_and_in_order(
    story: Story,
) -> None:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await sara.phone.says("Voor de dood van het programma")
    await story.app.receiving.step(story.clock())
    await story.app.dispatch.step(story.clock())
    await story.close_app()
    await sara.phone.says("Terwijl het weg was")
    story.clock.turn_to(story.clock() + timedelta(hours=6))
    await story.open_app()
    await story.app.settle()
    wanted = ["Sara:\nVoor de dood van het programma", "Terwijl het weg was"]
    assert [one for one in await texts(anna) if "programma" in one or "weg was" in one] == wanted


async def test_erasing_somebody_takes_along_what_they_said(story: Story) -> None:
    sara, _anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await sara.says("Dit verdwijnt ook weer")
    await sara.taps("Ik ben klaar met praten")
    await sara.says("Dit wacht nog op een ja")
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    rows = await take_snapshot(story.database)
    assert rows[said.name] == []
    assert rows[relayed.name] == []
    assert len(rows[person.name]) == 1


async def test_kept_words_are_sealed_and_go_after_two_days(story: Story) -> None:
    sara, _ = await joined(story)
    await sara.says("Dit blijft verzegeld liggen")
    assert await story.leaks() == []
    await story.turn_clock(hours=80)
    assert (await take_snapshot(story.database))[said.name] == []


async def test_after_a_silence_of_the_bot_the_question_is_asked_again(story: Story) -> None:
    sara, _ = await joined(story)
    await sara.says("Hoor je mij nog?")
    story.app.receiving._heard = -1000.0
    await story.app.settle()
    questions = [text for text in await texts(sara) if "Zal ik dit aan Anna geven?" in text]
    assert len(questions) == 2
