"""Words about dying are noticed, sayings are not, and no text makes the rule take many steps."""

import json
import re
import sys
from math import prod
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.rules.help_words import WORDS, concerns_dying, sayings, signs
from bot.rules.help_words_list import IDIOMS, RULES

DATA = Path(__file__).parent / "data" / "help_words.jsonl"
LONGEST_MESSAGE = 4096
FEW_STEPS = 12
FEW_WAYS = 64
# Shrinking and explaining run the code under a tracer, whose steps would be counted too.
UNTRACED = settings(deadline=None, max_examples=60, phases=[Phase.generate])


class Sentence(NamedTuple):
    text: str
    language: str
    should: bool
    held_out: bool


SENTENCES = [Sentence(**json.loads(line)) for line in DATA.read_text("utf-8").splitlines()]


def test_the_set_is_large_enough_and_a_good_part_of_it_is_held_out() -> None:
    for should in (True, False):
        chosen = [sentence for sentence in SENTENCES if sentence.should == should]
        assert len(chosen) >= 120
        assert sum(sentence.held_out for sentence in chosen) >= 60


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("should", [True, False])
def test_nine_in_ten_sentences_are_judged_right_each_way(
    should: bool, held_out: bool, language: str
) -> None:
    wanted = (language, should, held_out)
    chosen = [sentence for sentence in SENTENCES if sentence[1:] == wanted]
    wrong = [s.text for s in chosen if concerns_dying(s.text) != should]
    assert len(wrong) <= len(chosen) * 0.1, wrong


@pytest.mark.parametrize(
    "text",
    [
        "ik wil nie meer leve",
        "zelf moord",
        "zlfmoord",
        "ZELFMOORD",
        "ik wil doooood",
        "ikwilnietmeerleven",
        "ik wil dóód",
        "su\u00efcide",
        "i dont want to live anymore",
        "I don\u2019t want to live anymore",
        "\U0001d560\U0001d560k z\uff45lfmoord",
    ],
)
def test_ways_of_typing_do_not_hide_the_words(text: str) -> None:
    assert concerns_dying(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik lach me dood",
        "dood moe",
        "doodmoe",
        "dead tired",
        "mijn oma is dood",
        "ik schrik me dood",
        "deadline",
        "doodnormaal",
        "dying to see you",
        "killing time",
        "dood saai",
        "ik verveel me dood",
        "",
        "👍",
    ],
)
def test_sayings_and_bereavement_are_left_alone(text: str) -> None:
    assert not concerns_dying(text)


def test_a_sentence_far_into_a_long_message_is_noticed() -> None:
    message = "we hadden het gisteren over de tuin en het weer. " * 80
    assert not concerns_dying(message)
    assert concerns_dying(message + "ik wil niet meer leven")


@given(st.text(max_size=200), st.sampled_from([s.text for s in SENTENCES if s.should]))
def test_any_text_is_judged_and_what_is_said_on_a_line_of_its_own_is_noticed_as_alone(
    before: str, sentence: str
) -> None:
    concerns_dying(before)
    if concerns_dying(sentence):
        assert concerns_dying(before + "\n\n" + sentence)


def steps_for(text: str) -> int:
    """How many functions are called, Python's own included: the same on every machine."""
    steps = 0

    def count(_frame: object, _event: str, _what: object) -> None:
        nonlocal steps
        steps += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        concerns_dying(text)
    finally:
        sys.setprofile(before)
    return steps


@UNTRACED
@given(st.text(min_size=1, max_size=40))
def test_any_text_as_long_as_a_message_takes_few_steps_a_character(piece: str) -> None:
    message = (piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE]
    assert steps_for(message) < FEW_STEPS * LONGEST_MESSAGE


@UNTRACED
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=600), st.sampled_from(["", " "]))
def test_the_words_of_the_grammar_itself_take_few_steps_too(words: list[str], glue: str) -> None:
    message = (glue.join(words) + " ") * LONGEST_MESSAGE
    assert steps_for(message[:LONGEST_MESSAGE]) < FEW_STEPS * LONGEST_MESSAGE


@pytest.mark.parametrize("line", [*IDIOMS, *RULES])
def test_a_line_of_the_grammar_can_fit_at_one_place_in_few_ways(line: str) -> None:
    gaps = [int(element[1:]) + 1 for element in line.split() if element.startswith("~")]
    missing = [2 for element in line.split() if element.startswith("?")]
    assert prod(gaps + missing) <= FEW_WAYS


def test_no_expression_repeats_without_an_end() -> None:
    for expression in (*sayings(), *signs()):
        assert not re.search(r"[*+]|\{\d*,\}", expression.pattern)
