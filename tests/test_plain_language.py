"""The checks on plain language find what they must find and leave good sentences alone."""

import ast

import pytest

from tests.plain_language import findings, flesch, is_passive, label_findings, syllables, words
from tests.test_locales import (
    complaints,
    keys_put_together,
    messages_of,
    texts_of,
    unknown_keys,
)

GOOD = """
# sample: name=Bea
invitation-ask =
    Hoi! { $name } wil graag dat je erbij bent.
    Het gesprek is op { $when }.
    Kom je?
# length: safety
help-now =
    Is er nu gevaar? Bel 112.
    Je kunt ook 113 bellen.
    Dat is gratis.
    Het kan dag en nacht.
    Chatten kan op 113.nl.
button-come = Ja, ik kom
"""


def test_good_messages_pass() -> None:
    found = [line for one in messages_of(GOOD, "a.ftl") for line in complaints(one, "nl", "b1")]
    assert found == []


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("een twee een twee een twee een twee een twee een twee een.", "nl", "13 words"),
        ("Dit is goed. Dit is goed. Dit is goed. Dit is goed. Dit is goed.", "nl", "5 sentences"),
        ("Kom je? Of kom je niet?", "nl", "2 questions"),
        ("Waarom kom je niet?", "nl", "banned word 'Waarom'"),
        ("De cliënt is er.", "nl", "banned word 'cliënt'"),
        ("Dit is een no-show.", "nl", "banned word 'no-show'"),
        ("De behandeling is klaar.", "nl", "banned word 'behandeling'"),
        ("Why are you here?", "en", "banned word 'Why'"),
        ("Het gesprek is om 14:00 uur.", "nl", "14.00, not 14:00"),
        ("Het gesprek wordt morgen gepland.", "nl", "passive"),
        ("We bellen als de dag gekozen wordt.", "nl", "passive"),
        ("Je hoeft niet te komen zonder niemand.", "nl", "double negation"),
        ("Dit is *heel* goed.", "nl", "markup"),
        ("Wij doen aan psychosociale zaken.", "nl", "'psychosociale' is no everyday word"),
    ],
)
def test_what_is_hard_is_named(text: str, language: str, rule: str) -> None:
    assert any(rule in found for found in findings(text, language, "b1")), text


def test_easy_dutch_is_held_to_shorter_limits() -> None:
    assert not findings("Kies een dag. Kies een tijd. Kies een plek. Klaar.", "nl", "b1")
    assert findings("Kies een dag.\nKies een tijd.\nKies een plek.\nKlaar.", "nl", "a2")
    assert findings("Kies een dag. Kies een tijd.", "nl", "a2") == [
        "two sentences on one line: 'Kies een dag. Kies een tijd.'"
    ]


def test_a_help_text_may_ask_what_it_answers_at_once() -> None:
    text = "Is er gevaar? Bel 112.\nWil je praten? Bel 113."
    assert not findings(text, "nl", "b1", long=True)
    assert findings(text, "nl", "b1")
    assert findings("Kom je? Of niet?\nWil je praten?", "nl", "b1", long=True)


def test_what_is_filled_in_is_no_word_of_ours() -> None:
    assert words("Hoi \u2068Waarom Behandeling\u2069, bel 113 of kijk op 113.nl") == [
        *("hoi", "bel", "of", "kijk", "op")
    ]
    assert not findings("Hoi \u2068Waarom Behandeling\u2069.", "nl", "b1")


def test_every_branch_of_a_choice_is_looked_at() -> None:
    source = """
places = { $count ->
    [one] Er is één plek.
   *[other] Waarom { $count } plekken?
}
"""
    (message,) = messages_of(source, "a.ftl")
    assert message.texts == ("Er is één plek.", "Waarom \u20682\u2069 plekken?")
    assert len(complaints(message, "nl", "b1")) == 1


def test_a_complaint_says_where_and_what() -> None:
    (message,) = messages_of("ask = Waarom?", "nl/asking.ftl")
    assert complaints(message, "nl", "b1") == ["nl/asking.ftl ask: banned word 'Waarom': 'Waarom?'"]


def test_a_mistake_in_a_file_names_its_line() -> None:
    with pytest.raises(SyntaxError, match=r"nl/asking\.ftl, line 2"):
        messages_of("good = Goed\nbad = { $name\n", "nl/asking.ftl")


@pytest.mark.parametrize("label", ["Ja", "Oké", "Nee, dat niet", "a" * 41, "_Ik kom_"])
def test_a_label_that_does_not_stand_alone_is_found(label: str) -> None:
    assert label_findings(label, "nl")


@pytest.mark.parametrize("label", ["Ja, ik kom", "Nee, ik kan niet", "\u2068Anna\u2069"])
def test_a_label_that_stands_alone_passes(label: str) -> None:
    assert not label_findings(label, "nl")


@pytest.mark.parametrize("sentence", ["Het wordt gewoon een gesprek.", "Het wordt gezond eten."])
def test_becoming_something_is_not_passive(sentence: str) -> None:
    assert not is_passive(sentence, "nl")


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("gesprek", "nl", 2),
        ("begeleider", "nl", 4),
        ("nieuws", "nl", 1),
        ("ideeën", "nl", 3),
        ("bijeenkomst", "nl", 3),
        ("people", "en", 2),
        ("make", "en", 1),
        ("wanted", "en", 2),
    ],
)
def test_syllables_are_counted(word: str, language: str, count: int) -> None:
    assert syllables(word, language) == count


def test_short_words_read_easier_than_long_ones() -> None:
    assert flesch(["Ik kom naar je toe. Dat is goed."], "nl") > 90
    assert flesch(["Organisatorische verantwoordelijkheden implementeren."], "nl") < 30


def test_keys_in_code_are_found_missing_or_put_together() -> None:
    code = "say('asking-where')\nsay('asking-wher')\nsay(f'asking-{x}')\nlog('other-thing')\n"
    said = list(texts_of(ast.parse(code), "a.py"))
    keys = {"asking-where", "asking-when"}
    assert unknown_keys(said, keys) == ["a.py:2: 'asking-wher' is no key"]
    assert len(keys_put_together(said, keys)) == 1
