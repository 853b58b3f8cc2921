"""Everything that passes between two people passes whole: replies, edits, albums, reactions."""

import time
from typing import Any

import pytest

from bot.sandbox import phones
from bot.sandbox.phones import text_body
from storage.schema import relayed, said
from tests.databases import take_snapshot
from tests.story import Player, Story
from tests.test_story_talking import joined, speaking

KINDS: list[dict[str, Any]] = [
    {"location": {"latitude": 53.0, "longitude": 6.56}},
    {"contact": {"phone_number": "0501234567", "first_name": "Mama"}},
    {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular"}},
    {"video_note": {"file_id": "v", "file_unique_id": "w", "length": 240, "duration": 3}},
    {"poll": {"id": "1", "question": "Thee?", "options": []}},
    {"something_new": {"nobody": "knows"}},
]


async def both_speaking(story: Story) -> tuple[Player, Player]:
    sara, anna = await speaking(story)
    await sara.taps("Anna antwoorden")
    await sara.says("Fijn dat je schrijft")
    return sara, anna


async def newest(player: Player) -> dict[str, Any]:
    return (await player.screen()).messages[-1]


async def with_words(player: Player, words: str) -> dict[str, Any]:
    return (await player.screen()).message_with(words)


def body_of(story: Story, player: Player) -> dict[str, Any]:
    return list(story.world.state.people[player.phone.id].messages.values())[-1].body


@pytest.mark.parametrize("content", KINDS, ids=lambda content: next(iter(content)))
async def test_every_kind_passes_even_one_that_nobody_knows_yet(
    story: Story, content: dict[str, Any]
) -> None:
    sara, anna = await speaking(story)
    await anna.phone.shares(content)
    await story.app.settle()
    assert body_of(story, sara) == content


async def test_a_reply_goes_to_whose_message_it_answers_and_is_quoted_on_both_sides(
    story: Story,
) -> None:
    sara, anna = await speaking(story)
    heard = await newest(sara)
    await sara.phone.says("Dat helpt mij", heard["id"])
    await story.app.settle()
    shown = await newest(anna)
    assert shown["text"] == "Sara:\nDat helpt mij"
    assert shown["reply_to"] == (await with_words(anna, "Hallo, ik ben er"))["id"]
    await sara.phone.says("Heel erg", (await with_words(sara, "Dat helpt mij"))["id"])
    await story.app.settle()
    quoted = await newest(anna)
    assert quoted["text"] == "Heel erg"
    assert quoted["reply_to"] == shown["id"]


async def test_a_reply_to_a_message_still_on_its_way_is_quoted_all_the_same(story: Story) -> None:
    sara, anna = await both_speaking(story)
    first = (await sara.phone.says("Eerst dit"))["message"]
    await sara.phone.says("Dan dat", first)
    await story.app.settle()
    assert (await newest(anna))["reply_to"] == (await with_words(anna, "Eerst dit"))["id"]


async def test_an_edit_changes_the_copy_and_keeps_the_name(story: Story) -> None:
    sara, anna = await both_speaking(story)
    mine = await with_words(sara, "Fijn dat je schrijft")
    await sara.phone.edits(mine["id"], "Fijn dat je me schrijft")
    await story.app.settle()
    shown = await with_words(anna, "Fijn dat je me schrijft")
    assert shown["text"] == "Sara:\nFijn dat je me schrijft"
    assert shown["edited"]
    assert shown["buttons"] == [["Sara antwoorden"]]
    assert not await anna.sees("Fijn dat je schrijft")


async def test_words_edited_before_they_went_out_arrive_as_edited(story: Story) -> None:
    sara, anna = await both_speaking(story)
    sent = (await sara.phone.says("Ik kom morgne"))["message"]
    await sara.phone.edits(sent, "Ik kom morgen")
    await story.app.settle()
    assert (await newest(anna))["text"] == "Ik kom morgen"
    assert not await anna.sees("Ik kom morgne")


async def test_words_that_wait_for_a_yes_can_be_edited_and_taken_back(story: Story) -> None:
    sara, anna = await joined(story)
    await sara.says("Ik ben zo moee")
    await sara.says("En dit niet")
    await sara.phone.edits((await with_words(sara, "Ik ben zo moee"))["id"], "Ik ben zo moe")
    await sara.phone.says("/wis", (await with_words(sara, "En dit niet"))["id"])
    await sara.says("ja")
    assert not await anna.sees("En dit niet")
    await sara.taps("Ja, geef het aan Anna")
    assert await anna.sees("Sara:\nIk ben zo moe")
    assert not await anna.sees("moee")


async def test_taking_back_removes_both_copies(story: Story) -> None:
    sara, anna = await both_speaking(story)
    await sara.says("Dit had ik niet willen zeggen")
    mine = await with_words(sara, "Dit had ik niet willen zeggen")
    await sara.phone.says("/wis", mine["id"])
    await story.app.settle()
    assert await sara.sees("Ik haal het weg, bij jou en bij de ander.")
    for player in (sara, anna):
        shown = [one["text"] for one in (await player.screen()).messages]
        assert not [one for one in shown if "niet willen zeggen" in one]


async def test_what_has_not_left_yet_never_arrives(story: Story) -> None:
    sara, anna = await both_speaking(story)
    sent = (await sara.phone.says("Toch maar niet"))["message"]
    await story.app.receiving.step(story.clock())
    await story.app.dispatch.step(story.clock())
    await sara.phone.says("/wis", sent)
    await story.app.receiving.step(story.clock())
    await story.app.dispatch.step(story.clock())
    await story.app.settle()
    assert not await anna.sees("Toch maar niet")
    assert not await sara.sees("Dit is niet aangekomen")


async def test_after_two_days_the_answer_is_honest(story: Story) -> None:
    sara, anna = await both_speaking(story)
    mine = await with_words(sara, "Fijn dat je schrijft")
    await story.turn_clock(hours=49)
    await sara.phone.says("/wis", mine["id"])
    await story.app.settle()
    assert await sara.sees("Dit is ouder dan twee dagen.")
    assert await anna.sees("Fijn dat je schrijft")


async def test_words_of_the_other_cannot_be_taken_back(story: Story) -> None:
    sara, _anna = await both_speaking(story)
    hers = await with_words(sara, "Hallo, ik ben er")
    await sara.phone.says("/wis", hers["id"])
    await story.app.settle()
    assert await sara.sees("Antwoord dan met /wis op je eigen bericht.")
    assert await sara.sees("Hallo, ik ben er")


async def test_a_reaction_stands_under_the_same_message_on_both_sides(story: Story) -> None:
    sara, anna = await both_speaking(story)
    heard = await with_words(sara, "Hallo, ik ben er")
    await sara.phone.reacts(heard["id"], "❤")
    await story.app.settle()
    assert (await with_words(anna, "Hallo, ik ben er"))["reactions"] == ["❤"]
    await sara.phone.reacts(heard["id"], "")
    await story.app.settle()
    assert "reactions" not in await with_words(anna, "Hallo, ik ben er")


async def test_without_reactions_from_telegram_nothing_else_changes(story: Story) -> None:
    story.world.relays_reactions = False
    sara, anna = await both_speaking(story)
    heard = await with_words(sara, "Hallo, ik ben er")
    await sara.phone.reacts(heard["id"], "❤")
    await story.app.settle()
    assert "reactions" not in await with_words(anna, "Hallo, ik ben er")


async def test_an_album_of_ten_stays_together(story: Story) -> None:
    sara, anna = await speaking(story)
    await story.close_app()
    at = time.time()
    await story.open_app(machine=lambda: at)
    await sara.taps("Anna antwoorden")
    for number in range(10):
        await sara.phone.sends("photo", f"{number}.jpg", "c291bmQ=", album="a1")
    await sara.phone.says("Dit is mijn tuin")
    await story.app.settle()
    at += 2
    await story.app.settle()
    shown = (await anna.screen()).messages[-12:]
    assert shown[0]["text"] == "Sara:"
    assert [one["file"]["name"] for one in shown[1:11]] == [f"{n}.jpg" for n in range(10)]
    assert len({one["album"] for one in shown[1:11]}) == 1
    assert shown[11]["text"] == "Dit is mijn tuin"
    third = shown[3]["id"]
    await anna.phone.says("Wat mooi", third)
    await story.app.settle()
    assert (await newest(sara))["reply_to"] == [
        one["id"] for one in (await sara.screen()).messages if one.get("album")
    ][2]


async def test_an_album_that_waited_for_a_yes_stays_together(story: Story) -> None:
    sara, anna = await joined(story)
    for number in range(3):
        await sara.phone.sends("photo", f"{number}.jpg", "c291bmQ=", album="a1")
    await story.app.settle()
    await sara.says("ja")
    shown = (await anna.screen()).messages[-3:]
    assert len({one["album"] for one in shown}) == 1


async def test_who_erases_everything_keeps_no_part_of_an_album(story: Story) -> None:
    sara, anna = await joined(story)
    for number in range(3):
        await sara.phone.sends("photo", f"{number}.jpg", "c291bmQ=", album="a1")
    await story.app.settle()
    await sara.says("ja")
    assert sum(bool(one.get("album")) for one in (await anna.screen()).messages) == 3
    await anna.says("/stop")
    await anna.taps("Ja, gooi alles weg")
    assert not [one for one in (await anna.screen()).messages if one.get("album")]


async def test_4096_emoji_arrive_whole_and_in_order(story: Story) -> None:
    sara, anna = await both_speaking(story)
    emoji = "".join(chr(0x1F600 + number % 64) for number in range(4096))
    phones.put(story.world, story.world.state.people[sara.phone.id], text_body(emoji, []))
    await story.app.settle()
    await sara.says("en dit erna")
    assert (await anna.screen()).texts[-2:] == [emoji, "en dit erna"]


async def test_a_photo_with_changed_words_is_sent_anew_under_the_old_one(story: Story) -> None:
    sara, anna = await both_speaking(story)
    await sara.sends("photo", "Mijn tuin")
    number = (await with_words(sara, "Mijn tuin"))["id"]
    await sara.phone.edits(number, "Mijn tuin in maart")
    await story.app.settle()
    shown = (await anna.screen()).messages[-3:]
    said = ["Mijn tuin", "Sara heeft dit veranderd:", "Mijn tuin in maart"]
    assert [one["text"] for one in shown] == said
    assert shown[2]["file"]["kind"] == "photo"
    assert shown[2]["reply_to"] == shown[0]["id"]
    await sara.phone.says("/wis", number)
    await story.app.settle()
    assert not [one for one in (await anna.screen()).messages if one.get("file")]


async def test_a_live_location_comes_once_and_its_speaker_reads_that_it_does_not_move_there(
    story: Story,
) -> None:
    sara, anna = await both_speaking(story)
    walk = {"location": {"latitude": 53.0, "longitude": 6.56, "live_period": 900}}
    sent = (await sara.phone.shares(walk))["message"]
    await story.app.settle()
    assert body_of(story, anna) == {"location": {"latitude": 53.0, "longitude": 6.56}}
    before = len((await anna.screen()).messages)
    for step in range(3):
        await sara.phone.moves(sent, latitude=53.1 + step)
        await story.app.settle()
    assert len((await anna.screen()).messages) == before
    told = [one for one in (await sara.screen()).messages if "Het beweegt daar niet" in one["text"]]
    assert [one["reply_to"] for one in told] == [sent]


async def test_an_edit_too_long_for_the_name_is_sent_whole_and_changed_again_in_place(
    story: Story,
) -> None:
    sara, anna = await both_speaking(story)
    mine = await with_words(sara, "Fijn dat je schrijft")
    await sara.phone.edits(mine["id"], "a" * 4096)
    await story.app.settle()
    old, said, new = (await anna.screen()).messages[-3:]
    assert old["text"] == "Sara:\nFijn dat je schrijft"
    assert (said["text"], new["text"]) == ("Sara heeft dit veranderd:", "a" * 4096)
    assert said["reply_to"] == new["reply_to"] == old["id"]
    await sara.phone.edits(mine["id"], "Toch maar kort")
    await story.app.settle()
    assert (await anna.screen()).texts[-2:] == ["Sara heeft dit veranderd:", "Toch maar kort"]
    await anna.phone.says("Dat is goed", new["id"])
    await story.app.settle()
    assert (await newest(sara))["reply_to"] == mine["id"]
    await sara.phone.says("/wis", mine["id"])
    await story.app.settle()
    left = (await anna.screen()).texts
    assert not [one for one in left if "Fijn dat je" in one or "Toch maar kort" in one]


async def test_what_is_kept_of_it_is_no_word_and_goes_after_a_week(story: Story) -> None:
    await both_speaking(story)
    assert await story.leaks() == []
    await story.turn_clock(hours=9 * 24)
    rows = await take_snapshot(story.database)
    assert rows[relayed.name] == rows[said.name] == []
