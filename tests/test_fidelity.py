"""F1 to F19: what makes it a network meeting, measured on the service and never on a person."""

from datetime import timedelta

from bot import questions
from bot.rules.questions import mistakes_in
from handlers import given, kept
from storage.schema import guest, meeting, metadata, own_reader, tie
from tests.built import columns, hits
from tests.databases import take_snapshot
from tests.story import Story
from tests.test_never_built import FORBIDDEN, NAMES
from tests.test_story_contact import paired
from tests.test_story_my_data import ask_and_confirm, data_of
from tests.test_story_own import DUTCH, tell_a_piece
from tests.test_story_talking import texts
from tests.test_story_together import CHOSEN, sitting_together

ODD = "Ik  ben 'moe' \u2014 \u00e9cht\U0001f642,\n\tmaar ga d\u00f3\u00f3r &amp; <zo>"


async def test_f01_the_first_human_word_and_the_start_are_known_and_in_time(
    one_story: Story,
) -> None:
    sara, anna, _ = await ask_and_confirm(one_story)
    (row,) = (await take_snapshot(one_story.database))[meeting.name]
    assert row["starts_at"] - row["requested_at"] <= timedelta(hours=24)
    assert row["first_human_at"] is None
    await anna.says("Mijn gesprek")
    await anna.says("Fijn dat je belde, tot straks")
    await anna.says("ja")
    assert await sara.sees("Fijn dat je belde, tot straks")
    (row,) = (await take_snapshot(one_story.database))[meeting.name]
    assert row["first_human_at"] is not None


async def test_f01_at_24_hours_late_is_said_and_not_hidden(one_story: Story) -> None:
    await one_story.worker("Anna")
    sara = await one_story.client()
    await sara.says("Gesprek binnen een dag")
    await one_story.turn_clock(hours=24, minutes=1)
    assert await sara.sees("Het is niet gelukt binnen een dag.")


async def test_f02_who_is_wanted_is_asked_before_it_and_nobody_is_a_full_answer(
    one_story: Story,
) -> None:
    sara, _, _ = await ask_and_confirm(one_story)
    screen = await sara.says("Mijn gesprek")
    assert "Wie erbij is" in screen.buttons
    rows = await take_snapshot(one_story.database)
    assert not rows[guest.name]
    assert [row["state"] for row in rows[meeting.name]] == ["confirmed"]


async def test_f03_a_press_of_staff_on_her_button_brings_nobody(one_story: Story) -> None:
    sara, anna, _ = await ask_and_confirm(one_story)
    await sara.says("Mijn gesprek")
    message = (await anna.screen()).messages[-1]["id"]
    for token in one_story.tokens_of(sara):
        await anna.phone.forges(token, message)
    await one_story.app.settle()
    rows = await take_snapshot(one_story.database)
    assert not rows[guest.name]
    assert not rows[tie.name]
    assert not tie.c.client_id.nullable


def test_f04_time_and_place_change_without_a_reason() -> None:
    assert not hits(r"reason|why|motiv|cause", columns())


async def test_f05_who_said_yes_first_stays_responsible(one_story: Story) -> None:
    sara, anna, bram = await ask_and_confirm(one_story)
    (before,) = (await take_snapshot(one_story.database))[meeting.name]
    await bram.says("Mijn gesprek")
    await sara.says("Mijn gesprek")
    await one_story.turn_clock(hours=1)
    (after,) = (await take_snapshot(one_story.database))[meeting.name]
    assert before["responsible_id"] == after["responsible_id"] is not None
    assert await anna.sees("Jij let nu op dit gesprek")


async def test_f06_the_same_two_are_known_for_the_next_time(one_story: Story) -> None:
    await ask_and_confirm(one_story)
    await one_story.turn_clock(hours=12)
    rows = await take_snapshot(one_story.database)
    two = {row["person_id"] for row in rows["seat"] if row["chosen"] and row["role"] != "client"}
    assert {row["person_id"] for row in rows["team"]} == two
    assert len(two) == 2


async def test_f07_with_one_facilitator_somebody_is_still_looked_for(one_story: Story) -> None:
    anna = await one_story.worker("Anna")
    sara = await one_story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Ja, ik doe mee")
    await anna.says("tussen 14 en 17 uur")
    screen = await sara.says("Mijn gesprek")
    assert screen.sees("Eén heeft ja gezegd.")
    (row,) = (await take_snapshot(one_story.database))[meeting.name]
    assert row["state"] == "open"


async def test_f09_the_client_reads_everything_that_was_written_in_her_talk(
    one_story: Story,
) -> None:
    sara, anna, bram = await sitting_together(one_story)
    await anna.taps("Iets samen onthouden")
    await anna.says(CHOSEN)
    await bram.taps("Iets samen onthouden")
    await bram.says("Wat bleef er ongezegd vandaag")
    words = await data_of(one_story, sara)
    assert CHOSEN in words
    assert "Wat bleef er ongezegd vandaag" in words


def test_f09_every_table_that_knows_somebody_tells_them() -> None:
    """Followed over the foreign keys: whoever is named in a row, or in a row it hangs on."""
    about = {"person"}
    for table in metadata.sorted_tables:
        if {key.column.table.name for key in table.foreign_keys} & about:
            about.add(table.name)
    assert {"seat", "own_reader", "remembered", "window"} <= about
    assert about <= kept.READERS.keys()


def test_f12_no_field_for_illness_goals_or_outcomes() -> None:
    assert not hits(FORBIDDEN["v04"][0], NAMES)


async def test_f13_every_voice_stands_in_the_same_form_side_by_side(one_story: Story) -> None:
    sara, anna, bram = await sitting_together(one_story)
    said = {"Anna": CHOSEN, "Sara": "Ik wil niet elke week"}
    for who, name in ((anna, "Anna"), (sara, "Sara")):
        await who.taps("Iets samen onthouden")
        await who.says(said[name])
        await sara.taps("Ja, bewaar deze woorden")
    shown = [text for text in await texts(bram) if text.startswith(("Anna:", "Sara:"))]
    assert shown == [f"{name}:\n{words}" for name, words in said.items()]


def test_f14_the_questions_are_open_and_plain() -> None:
    bank = questions.bank_of("")
    assert not bank.mistakes
    asked = [(one, language) for one in bank.questions for language in ("nl", "en")]
    assert len(asked) >= 2 * 54
    assert not [
        one.id for one, language in asked if list(mistakes_in(one.words[language], language))
    ]
    assert list(mistakes_in("Waarom haal je jouw doel niet?", "nl"))


async def test_f15_words_are_kept_and_shown_byte_for_byte(one_story: Story) -> None:
    sara, anna, bram = await sitting_together(one_story)
    await anna.taps("Iets samen onthouden")
    await anna.says(ODD)
    await sara.taps("Ja, bewaar deze woorden")
    assert f"Anna:\n{ODD}" in await texts(bram)


async def test_f16_she_sees_all_that_is_kept_and_every_reading(one_story: Story) -> None:
    sara, eva = await paired(one_story)
    await tell_a_piece(sara)
    await sara.taps(DUTCH.share)
    await sara.taps(DUTCH.let_eva)
    await eva.taps(DUTCH.read)
    rows = (await take_snapshot(one_story.database))[own_reader.name]
    words = await data_of(one_story, sara)
    assert words.count(", gelezen op ") == sum(row["read_at"] is not None for row in rows) == 1
    assert {*given.GIVERS, *given.NOT_GIVEN} == kept.READERS.keys()


async def test_f17_forty_days_of_silence_close_nothing(one_story: Story) -> None:
    await one_story.worker("Anna")
    sara = await one_story.client()
    await sara.says("Gesprek binnen een dag")
    await one_story.turn_clock(days=40)
    (row,) = (await take_snapshot(one_story.database))[meeting.name]
    assert row["state"] not in ("withdrawn", "over")
    screen = await sara.says("Mijn gesprek")
    assert screen.buttons


async def test_f19_every_chat_with_a_peer_worker_says_when_she_reads(one_story: Story) -> None:
    sara, _ = await paired(one_story)
    screen = await sara.says("/chat")
    assert "Eva leest" in screen.texts[-1]
