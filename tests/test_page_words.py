"""The words of the page: in both languages, each of them there; its parts small."""

import re
from pathlib import Path

import pytest

import handlers

BY_KIND = ("due-", "part-", "trouble-", "kind-")
PAGE = Path(__file__).parent.parent / "bot/sandbox/page"


def test_both_languages_have_the_same_sentences_and_all_that_are_asked_for() -> None:
    dutch, english = (_sentences(f"words-{one}.js") for one in ("nl", "en"))
    assert list(dutch) == list(english)
    for key, sentence in dutch.items():
        assert set(re.findall(r"{\w+}", sentence)) == set(re.findall(r"{\w+}", english[key])), key
    asked = set()
    for path in PAGE.iterdir():
        words = path.read_text("utf-8")
        asked |= set(re.findall(r'\bt\("([\w-]+)"', words))
        asked |= set(re.findall(r'data-t(?:-label|-hint)?="([\w-]+)"', words))
        asked |= set(re.findall(r'\bt(?:Label|Hint)?: "([\w-]+)"', words))
    assert asked - set(dutch) == set()


def test_no_sentence_is_kept_that_nobody_asks_for() -> None:
    parts = [path for path in PAGE.iterdir() if not path.name.startswith("words-")]
    asking = "".join(path.read_text("utf-8") for path in parts)
    kept = [key for key in _sentences("words-nl.js") if not key.startswith(BY_KIND)]
    assert [key for key in kept if f'"{key}"' not in asking] == []


def test_whatever_comes_by_itself_is_said_in_words() -> None:
    said = _sentences("words-nl.js")
    assert [kind for kind in handlers.DUE if f"due-{kind}" not in said] == []


def _sentences(name: str) -> dict[str, str]:
    return dict(re.findall(r'^  "?([\w:-]+)"?: "(.+)",$', (PAGE / name).read_text("utf-8"), re.M))


@pytest.mark.parametrize("path", sorted(PAGE.iterdir()), ids=lambda path: path.name)
def test_each_part_of_the_page_is_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 300


def test_what_is_shown_is_said_in_both_languages_and_by_somebody_of_the_cast() -> None:
    script = (PAGE / "journey.js").read_text("utf-8")
    steps = len(re.findall(r"\bwho: ", script))
    assert steps == len(re.findall(r"caption: \{ nl: .+?, en: ", script))
    in_browser = len(re.findall(r'\b(?:who|pass): "friend"', script))
    assert steps == len(re.findall(r"\bsees(?:: \{ nl: .+?, en: |: RIGHT,)", script)) + in_browser
    parts = {"client", "facilitator", "peer", "coordinator", "mother", "brother", "friend"}
    assert set(re.findall(r'who: "(\w+)"', script)) <= parts
