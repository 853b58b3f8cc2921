"""A lasting contact, whole: who speaks, what is taken back, and what trouble does to no word."""

import time
from datetime import timedelta

import pytest

from tests.story import Player, Story
from tests.test_story_contact import paired
from tests.test_story_talking import texts

STRANGE = "a < b & c > d, _onder_ *ster* `code` <b>vet</b> 🌱👨‍👩‍👧 \\ %s"


async def newest(player: Player) -> dict[str, object]:
    return (await player.screen()).messages[-1]


def speakers(shown: list[str], names: tuple[str, ...]) -> list[str]:
    """Who says each message: named above it, or going on."""
    found: list[str] = []
    for text in shown:
        name = next((one for one in names if text.startswith(f"{one}:")), "")
        found.append(name or found[-1])
    return found


async def test_w5_in_a_contact_the_speaker_of_every_message_is_clear(story: Story) -> None:
    """Words of a person begin with '-' here, so that it can be seen whose each message is."""
    sara, eva = await paired(story)
    await eva.says("- Hoi Sara")
    await sara.says("- Hoi, met wie praat ik eigenlijk")
    await sara.sends("voice")
    await story.turn_clock(minutes=1)
    await eva.says("- Ik ben Eva, je moet niks")
    await eva.says("- Je moet wel slapen, hoor")
    await sara.says("- Ik denk aan zelfmoord")
    await sara.says("/hulp")
    await eva.says("- Dank je dat je het zegt")
    await story.turn_clock(minutes=1)
    await eva.says("/chat")
    await sara.says("- Ik ben er nog")
    await story.turn_clock(hours=6)
    await eva.says("- Ik ook")
    for player, other in ((sara, "Eva"), (eva, "Sara")):
        shown = (await player.screen()).messages
        first = next(at for at, one in enumerate(shown) if one["text"].startswith(f"{other}:"))
        said = [one for one in shown[first:] if one["from"] == "bot" and not one.get("contact")]
        who = speakers([one["text"] for one in said], ("Naast", other))
        for message, speaker in zip(said, who, strict=True):
            is_persons = "- " in message["text"] or bool(message.get("file"))
            is_name_alone = message["text"] == f"{other}:"
            assert speaker == (other if is_persons or is_name_alone else "Naast"), message


async def test_c10_wis_removes_both_copies_after_an_hour_and_is_honest_after_49(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    await sara.says("Dit neem ik straks terug")
    await eva.says("Dit neem ik te laat terug")
    await sara.sends("voice")
    await story.turn_clock(hours=1)
    mine = (await sara.screen()).message_with("Dit neem ik straks terug")["id"]
    await sara.phone.says("/wis", reply_to=mine)
    await story.app.settle()
    assert await sara.sees("Ik haal het weg, bij jou en bij de ander.")
    for player in (sara, eva):
        shown = (await player.screen()).messages
        assert not any("Dit neem ik straks terug" in one["text"] for one in shown)
    await story.turn_clock(hours=48)
    late = (await eva.screen()).message_with("Dit neem ik te laat terug")["id"]
    voice = next(one["id"] for one in (await sara.screen()).messages if one.get("file"))
    await eva.phone.says("/wis", reply_to=late)
    await sara.phone.says("/wis", reply_to=voice)
    await story.app.settle()
    for player in (sara, eva):
        assert await player.sees("Telegram laat mij dit niet meer weghalen.")
    assert await sara.sees("Dit neem ik te laat terug")
    assert any(one.get("file") for one in (await eva.screen()).messages)


async def test_c04_a_restart_between_keeping_and_sending_loses_and_doubles_nothing(
    story: Story,
) -> None:
    """Nor does Telegram, when it tells everything a second time: an album of ten too."""
    sara, eva = await paired(story)
    await sara.phone.says("Voor de herstart, een")
    await sara.phone.sends("voice", "v.ogg", "c291bmQ=")
    await sara.phone.says("Voor de herstart, twee")
    await story.app.receiving.step(story.clock())
    await story.close_app()
    await story.open_app()
    await story.app.dispatch.step(story.clock())
    await story.close_app()
    for number in range(10):
        await sara.phone.sends("photo", f"{number}.jpg", "c291bmQ=", album="a1")
    await sara.phone.says("Na de herstart")
    told = list(story.world.state.updates)
    stands_still = time.time()
    await story.open_app(machine=lambda: stands_still)
    await story.app.settle()
    await story.close_app()
    story.world.state.updates.extend(told)
    await story.open_app(machine=lambda: time.time() + 5)
    await story.app.settle()
    shown = [one for one in (await eva.screen()).messages if one["from"] == "bot"][-14:]
    words = ["Sara:\nVoor de herstart, een", "", "Voor de herstart, twee"]
    assert [one["text"] for one in shown] == [*words, *[""] * 10, "Na de herstart"]
    assert shown[1]["file"]["kind"] == "voice"
    assert [one["file"]["name"] for one in shown[3:13]] == [f"{n}.jpg" for n in range(10)]
    assert len({one["album"] for one in shown[3:13]}) == 1


@pytest.mark.parametrize("kind", ["answer_lost", "bad_gateway", "outage", "flood"])
async def test_c05_whatever_the_line_does_every_word_comes_and_a_second_copy_says_so(
    story: Story, kind: str
) -> None:
    """Told to wait, Telegram surely has nothing: then no word comes twice."""
    sara, eva = await paired(story)
    await sara.says("Ben je daar")
    story.world.disturb(kind, "sendMessage", times=1, seconds=30, person=eva.phone.id)
    for word in ("een", "twee", "drie"):
        await sara.phone.says(f"Woord {word}")
    await story.app.settle()
    await story.close_app()
    await story.open_app(machine=lambda: time.time() + 60)
    await story.app.settle()
    heard = [one for one in await texts(eva) if "Woord" in one]
    plain = [one for one in heard if "misschien dubbel" not in one]
    doubled = [one.splitlines()[-1] for one in heard if one not in plain]
    assert doubled == ([] if kind == "flood" else ["Woord een"])
    wanted = ["Woord een"] if kind in ("answer_lost", "flood") else []
    assert plain == [*wanted, "Woord twee", "Woord drie"]
    assert not await sara.sees("niet aangekomen")


async def test_c15_both_block_and_both_come_back_and_every_word_is_there(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("Ik zet je even uit")
    await sara.blocks()
    await eva.says("Ik ben er als jij er bent")
    await eva.blocks()
    await sara.unblocks()
    await sara.says("Ik ben er weer, en jij")
    await story.turn_clock(hours=2)
    assert not (await eva.screen()).sees("Ik ben er weer, en jij")
    await eva.unblocks()
    await eva.says("/chat")
    await story.turn_clock(minutes=1)
    assert await eva.sees("Ik ben er weer, en jij")
    assert await sara.sees("Ik ben er als jij er bent")


async def test_c12_signs_of_every_kind_and_reactions_given_and_taken_pass_as_they_are(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    await sara.says(STRANGE)
    await eva.says(STRANGE)
    assert (await texts(eva))[-1] == f"Sara:\n{STRANGE}"
    assert (await texts(sara))[-1] == f"Eva:\n{STRANGE}"
    seen = await newest(sara)
    for emoji in ("❤", "👍", ""):
        await sara.phone.reacts(int(str(seen["id"])), emoji)
        await story.app.settle()
        mine = (await eva.screen()).messages
        own = next(one for one in reversed(mine) if one["from"] == "me")
        assert own.get("reactions", []) == ([emoji] if emoji else [])


async def test_c02_a_known_person_is_never_held_back_for_writing_a_lot(story: Story) -> None:
    sara, eva = await paired(story)
    for number in range(100):
        await sara.phone.says(f"Alles tegelijk, {number}")
        story.clock.turn_to(story.clock() + timedelta(milliseconds=50))
    await story.app.settle()
    heard = [one.splitlines()[-1] for one in await texts(eva) if "Alles tegelijk" in one]
    assert heard == [f"Alles tegelijk, {number}" for number in range(100)]
    assert not await sara.sees("Er komt nu veel tegelijk")
