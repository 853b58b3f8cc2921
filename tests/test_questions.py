"""The questions to think about: ours are plain and open; a wrong one is named and left out."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot import questions
from bot.checking import questions as looked_at
from bot.config import Reflection, Settings
from bot.questions import OURS, Bank, bank_of, lay_over, read
from bot.rules.questions import LANGUAGES, mistakes_in
from tests.plain_language import LIMITS, findings, flesch

GOOD = """
[K01]
moment = "after"
role = "everyone"
principle = "many voices"
nl = "Wat klonk er mooi?"
en = "What sounded beautiful?"
"""


def own(folder: Path, text: str) -> Bank:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return lay_over(read(OURS), path)


def test_ours_are_the_58_and_nothing_is_wrong_with_them() -> None:
    bank = bank_of("")
    assert bank.mistakes == ()
    assert Counter(one.moment for one in bank.questions) == {
        "before": 12,
        "opening": 7,
        "during": 12,
        "after": 9,
        "next day": 13,
        "evening": 4,
        "any time": 1,
    }
    assert Counter(one.role for one in bank.questions) == {
        "client": 21,
        "network member": 11,
        "facilitator": 11,
        "peer worker": 7,
        "everyone": 8,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_f14_ours_are_open_questions_in_plain_words(language: str) -> None:
    texts = [one.words[language] for one in bank_of("").questions]
    assert [found for text in texts for found in findings(text, language, "b1")] == []
    assert flesch(texts, language) >= LIMITS["b1"].least_flesch


@pytest.mark.parametrize(
    ("words", "language", "wrong"),
    [
        ("Waarom kwam je niet?", "nl", "'Waarom' is a why word"),
        ("Why did you stay?", "en", "'Why' is a why word"),
        ("Welke diagnose heb je?", "nl", "is a diagnosis word"),
        ("Which symptoms do you have?", "en", "is a diagnosis word"),
        ("Welk doel wil je halen?", "nl", "is a goal word"),
        ("What progress do you see?", "en", "is a goal word"),
        ("Welk cijfer geef je jezelf?", "nl", "is a score word"),
        ("Hoe voel je je van 1 tot 10?", "nl", "'1 tot 10' is a score"),
        ("Hoe gaat het? En thuis?", "nl", "it asks 2 questions"),
        ("Vertel eens wat.", "nl", "it asks 0 questions"),
        ("a b c d e f g h i j k l m?", "en", "a sentence has 13 words"),
        ("W" + "a" * 200 + "?", "nl", "it has 202 characters"),
    ],
)
def test_f14_what_a_question_may_not_be(words: str, language: str, wrong: str) -> None:
    assert any(wrong in one for one in mistakes_in(words, language))


def test_the_organisation_adds_changes_and_switches_off(tmp_path: Path) -> None:
    bank = own(tmp_path, GOOD + "[B07]\noff = true\n" + GOOD.replace("K01", "A08"))
    assert bank.mistakes == ()
    assert len(bank.questions) == 58
    assert bank.find("B07") is None
    for name in ("K01", "A08"):
        found = bank.find(name)
        assert found is not None
        assert found.words["nl"] == "Wat klonk er mooi?"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD.replace("Wat klonk", "Waarom klonk"), 6, "[K01] nl: 'Waarom' is a why word"),
        (GOOD.replace('"after"', '"later"'), 3, "[K01] moment: 'later'; expected one of before"),
        (GOOD.replace('role = "everyone"\n', ""), 2, "[K01] role: is missing"),
        (GOOD + 'colour = "red"\n', 8, "[K01] colour: is not known"),
        (GOOD.replace('mooi?"', "mooi?"), 6, "[K01] is not TOML"),
        ("[K 01]\n" + GOOD, 1, "'[K 01]' is no name"),
        (GOOD + GOOD, 9, "[K01] stands there twice"),
        ("loose = 1\n" + GOOD, 1, "'loose = 1' stands under no name"),
        ("[Z99]\noff = true\n", 2, "[Z99] off: is not one of ours"),
    ],
)
def test_a_bad_one_is_named_with_its_line_and_left_out(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    bank = own(tmp_path, text + "\n[K02]" + GOOD.partition("]")[2])
    assert [one.line for one in bank.mistakes] == [line]
    said = str(bank.mistakes[0])
    assert said.startswith(f"{tmp_path / 'own.toml'}, line {line}: ")
    assert words in said
    assert bank.find("K02") is not None


def test_a_file_that_is_not_there_leaves_ours(tmp_path: Path) -> None:
    bank = lay_over(read(OURS), tmp_path / "none.toml")
    assert len(bank.questions) == 58
    assert "the file cannot be read" in str(bank.mistakes[0])


def test_check_says_what_was_left_out(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace("mooi", "mooi, en waarom"), encoding="utf-8")
    settings = replace(Settings(), reflection=Reflection(str(path)))
    good, warned = looked_at.look(settings)
    assert good.words == "Questions to think about: 58."
    assert warned.level == "warning"
    assert f"{path}, line 6: [K01] nl: 'waarom' is a why word" in warned.words


def test_everyone_is_asked_what_is_for_everyone() -> None:
    asked = {one.id for one in questions.bank_of("").at("after", "network member")}
    assert asked == {"A03", "A04", "A05", "A08"}
