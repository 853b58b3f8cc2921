"""The client's own words: kept for her, read by whom she chooses, taken back at any time."""

import random
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot import nearby
from bot.config import ConfigError
from storage.schema import own, own_reader
from tests.databases import take_snapshot
from tests.story import IN_BOTH, Player, Story
from tests.story import Words as Texts
from tests.test_story_contact import DUTCH as CHAT_DUTCH
from tests.test_story_contact import ENGLISH as CHAT_ENGLISH
from tests.test_story_contact import Words as ChatWords
from tests.test_story_contact import paired
from tests.test_story_my_data import data_of
from tests.test_story_talking import texts
from tests.test_story_together import at_the_moment

STORY_WORDS = "Ik slaap al weken slecht"
PLAN_WORDS = "Zet thee en bel Tom"
NOTE_WORDS = "Neem je pillen in, rustig aan"


@dataclass(frozen=True)
class Words:
    """What people read and press, in one language."""

    chat: ChatWords
    own: str
    story: str
    write: str
    share: str
    let_eva: str
    from_eva: str
    offered: str
    read: str
    read_at: str
    not_now: str


DUTCH = Words(
    CHAT_DUTCH,
    "/eigen",
    "Mijn verhaal",
    "Ja, een stukje maken",
    "Kiezen wie dit mag lezen",
    "Eva laten lezen",
    "Terughalen bij Eva",
    "Sara wil je iets laten lezen.",
    "Nu lezen",
    "Eva, gelezen op maandag 9 maart, 10.",
    "Dit kun je nu niet lezen.",
)
ENGLISH = Words(
    CHAT_ENGLISH,
    "/own",
    "My story",
    "Yes, make a piece",
    "Choose who may read this",
    "Let Eva read this",
    "Take it back from Eva",
    "Sara wants to let you read something.",
    "Read it now",
    "Eva, read on Monday 9 March, 10:",
    "You cannot read this now.",
)
BOTH = pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])


def chat_words(words: Texts) -> ChatWords:
    return {"nl": CHAT_DUTCH, "en": CHAT_ENGLISH}[words.language]


async def tell_a_piece(sara: Player, words: Words = DUTCH) -> None:
    await sara.says(words.own)
    await sara.taps(words.story)
    await sara.taps(words.write)
    await sara.says(STORY_WORDS)


@BOTH
async def test_a_story_is_read_by_whom_she_chooses_and_taken_back(
    story: Story, words: Words
) -> None:
    sara, eva = await paired(story, words.chat)
    await tell_a_piece(sara, words)
    assert not await eva.sees(STORY_WORDS)
    await sara.taps(words.share)
    await sara.taps(words.let_eva)
    assert (await texts(eva))[-1].startswith(words.offered)
    assert not await eva.sees(STORY_WORDS)
    await eva.taps(words.read)
    assert (await texts(eva))[-1] == f"Sara:\n{STORY_WORDS}"
    await sara.says(words.own)
    await sara.taps(words.story)
    assert await sara.sees(words.read_at)
    await sara.taps(words.share)
    await sara.taps(words.from_eva)
    assert not await eva.sees(STORY_WORDS)


async def test_what_is_taken_back_before_it_was_read_is_never_shown(story: Story) -> None:
    sara, eva = await paired(story)
    await tell_a_piece(sara)
    await sara.taps(DUTCH.share)
    await sara.taps(DUTCH.let_eva)
    await sara.taps(DUTCH.from_eva)
    assert (await eva.taps(DUTCH.read)).sees(DUTCH.not_now)
    assert not await eva.sees(STORY_WORDS)


async def test_at_any_moment_a_reader_sees_only_what_is_shared_then(story: Story) -> None:
    sara, eva = await paired(story)
    await tell_a_piece(sara)
    dice, shared, fresh, seen = random.Random(8), False, False, False
    for _ in range(16):
        if not fresh or dice.random() < 0.5:
            await sara.says(DUTCH.own)
            await sara.taps(DUTCH.story)
            await sara.taps(DUTCH.share)
            await sara.taps(DUTCH.from_eva if shared else DUTCH.let_eva)
            shared = not shared
            fresh, seen = fresh or shared, seen and shared
        else:
            await eva.taps(DUTCH.read)
            fresh, seen = False, seen or shared
        assert await eva.sees(STORY_WORDS) == seen


async def test_a_voice_is_a_whole_piece_and_a_word_of_dying_too(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("/eigen")
    await sara.taps("Mijn verhaal")
    await sara.taps("Ja, een stukje maken")
    await sara.sends("voice")
    assert await sara.sees("Dit bewaar ik voor jou.")
    await sara.taps("Nog een stukje maken")
    screen = await sara.says("Soms wil ik niet meer leven")
    assert screen.sees("Bel 113")
    assert screen.texts[-1].startswith("Dit bewaar ik voor jou.")
    await sara.says("/eigen")
    await sara.taps("Mijn verhaal")
    await sara.taps("Een ander stukje lezen")
    await sara.taps("Kiezen wie dit mag lezen")
    await sara.taps("Eva laten lezen")
    await eva.taps("Nu lezen")
    assert (await eva.screen()).messages[-1]["file"]["kind"] == "voice"
    assert "Soms wil ik niet meer leven" in await data_of(story, sara)


@IN_BOTH
async def test_w30_help_shows_my_plan_first_and_others_when_i_say_so(
    story: Story, words: Texts
) -> None:
    sara, eva = await paired(story, chat_words(words))
    await sara.says(words.which("/eigen", "/own"))
    await sara.taps(words("button-own-plan"))
    assert await sara.sees(words("own-plan-first"))
    await sara.taps(words("button-own-write"))
    await sara.says(PLAN_WORDS)
    await sara.taps(words("button-own-share"))
    await sara.taps(words("button-share-in", name="Eva"))
    await sara.taps(words("button-plan-later"))
    assert not await eva.sees(words("shared-offer", name="Sara"))
    before = len(await texts(sara))
    await sara.says(words.which("/hulp", "/help"))
    said = (await texts(sara))[before:]
    assert said[0] == f"{words('plan-first')}\n{PLAN_WORDS}"
    assert words.which("Bel 112", "Call 112") in said[2]
    assert not await eva.sees(PLAN_WORDS)
    await sara.taps(words("button-plan-open"))
    await eva.taps(words("button-shared-read"))
    assert await eva.sees(f"Sara:\n{PLAN_WORDS}")


@IN_BOTH
async def test_a_note_comes_every_day_to_her_alone_until_she_stops_it(
    story: Story, words: Texts
) -> None:
    sara, eva = await paired(story, chat_words(words))
    heard = len((await eva.screen()).texts)
    await sara.says(words.which("/eigen", "/own"))
    await sara.taps(words("button-own-note"))
    await sara.says(NOTE_WORDS)
    screen = await sara.says(words.which("elke dag om 8 uur", "every day at 8"))
    assert screen.sees(words("note-which"))
    await sara.taps_first()
    assert await sara.sees(words.which("Ik stuur het elke dag", "I will send it every day"))
    await story.turn_clock(days=2)
    comes = f"{words('note-comes')}\n{NOTE_WORDS}"
    assert (await texts(sara)).count(comes) == 2
    await sara.taps(words("button-note-stop"))
    await story.turn_clock(days=2)
    assert (await texts(sara)).count(comes) == 2
    assert len((await eva.screen()).texts) == heard
    assert not (await take_snapshot(story.database))[own.name]


async def test_a_note_for_once_is_gone_after_it_came(story: Story) -> None:
    sara = await story.client()
    await sara.says("/eigen")
    await sara.taps("Een briefje aan mezelf")
    await sara.sends("photo")
    await sara.says("over een uur")
    await story.turn_clock(hours=1)
    messages = (await sara.screen()).messages
    assert messages[-1]["file"]["kind"] == "photo"
    assert not (await take_snapshot(story.database))[own.name]


async def test_erasing_takes_the_story_out_of_the_chats_of_readers(story: Story) -> None:
    sara, eva = await paired(story)
    await tell_a_piece(sara)
    await sara.taps(DUTCH.share)
    await sara.taps(DUTCH.let_eva)
    await eva.taps(DUTCH.read)
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    assert not await eva.sees(STORY_WORDS)
    rows = await take_snapshot(story.database)
    assert not rows[own.name]
    assert not rows[own_reader.name]


async def test_who_works_here_keeps_no_words_of_their_own_about_anybody(story: Story) -> None:
    eva = await story.worker("Eva", "peer")
    screen = await eva.says("/eigen")
    assert screen.sees("Dit is voor mensen die hier hulp vragen.")
    assert not screen.buttons


SAMPLE = (Path(__file__).parent.parent / "docs/nearby.md").read_text("utf-8").split("```")[1]


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_what_there_is_one_at_a_time_and_always_something_else(
    story: Story, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "nearby.toml"
    path.write_text(SAMPLE.removeprefix("toml"), "utf-8")
    await story.close_app()
    place = replace(story.settings.organisation, nearby_file=str(path))
    story.settings = replace(story.settings, organisation=place)
    await story.open_app()
    sara = await story.client("Sara", language)
    own_word, door, other, second = {
        "nl": ("/eigen", "Wat er nog meer is", "Iets anders zien", "Zij hoort bij niemand hier."),
        "en": ("/own", "What else there is", "See something else", "She belongs to nobody here."),
    }[language]
    await sara.says(own_word)
    assert (await sara.taps(door)).sees("De Huiskamer")
    assert (await sara.taps(other)).sees(second)
    assert (await sara.taps(other)).texts[-1].count("De Huiskamer") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('[[place]]\nkind = "walk-in"\nname = "A"\nnl = "B"\n', "line 1: en is not right"),
        ('[[place]]\nkind = "x"\nname = "A"\nnl = "B"\nen = "C"\n', "line 2: kind is not right"),
        ('[[place]]\nkind = "other"\nname = 3\nnl = "B"\nen = "C"\n', "line 3: name"),
        ("[place\n", "no TOML"),
        ('[other]\na = "b"\n', "line 1: only parts"),
    ],
)
def test_a_mistake_in_what_there_is_has_its_line(tmp_path: Path, words: str, said: str) -> None:
    path = tmp_path / "nearby.toml"
    path.write_text(words, "utf-8")
    with pytest.raises(ConfigError, match=said):
        nearby.read(str(path))


@BOTH
async def test_w30_days_and_names_are_seen_by_her_before_anybody_has_them(
    story: Story, words: Words
) -> None:
    language = words.chat.language
    sara, anna, _ = await at_the_moment(story, Texts(language))
    await sara.says("/gegevens" if language == "nl" else "/data")
    await sara.taps(Texts(language)("button-dates"))
    file = next(one["file"] for one in reversed((await sara.screen()).messages) if one.get("file"))
    seen = await story.download(file["url"])
    assert seen.splitlines()[1:] == [
        "maandag 9 maart, 14.00 uur: een gesprek met Anna en Bram"
        if language == "nl"
        else "Monday 9 March, 14:00: a talk with Anna and Bram"
    ]
    had = [one for one in (await anna.screen()).messages if one.get("file")]
    await sara.taps("Geef de lijst aan Anna" if language == "nl" else "Give the list to Anna")
    got = [one for one in (await anna.screen()).messages if one.get("file")]
    assert len(got) == len(had) + 1
    assert await story.download(got[-1]["file"]["url"]) == seen
