"""`naast when` shows what is understood, and says clearly what is wrong with what it was given."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app

GOOD = {"id": 7, "lang": "nl", "text": "morgen na vieren", "reference": "2026-03-09T10:00:00"}


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["when", *words])


def test_a_sentence_is_shown_as_a_table() -> None:
    result = run("morgen na vieren", "--at", "2026-03-09T10:00")
    assert result.exit_code == 0
    assert "Tue 10 Mar 2026" in result.output
    assert "16.00" in result.output


def test_a_sentence_is_shown_as_json_with_what_else_it_may_mean() -> None:
    result = run("at 8", "--lang", "en", "--at", "2026-03-13T08:45", "--json")
    told = json.loads(result.output)
    assert told["doubt"] == "half of day"
    assert [one[0]["start"] for one in told["alternatives"]] == [
        "2026-03-13T20:00:00",
        "2026-03-14T08:00:00",
    ]


def test_a_file_of_sentences_gives_a_line_for_each(tmp_path: Path) -> None:
    path = tmp_path / "said.jsonl"
    path.write_text(json.dumps(GOOD) + "\n\n" + json.dumps(GOOD | {"id": 8, "text": "hallo"}))
    first, second = run("--batch", str(path)).output.splitlines()
    window = {"start": "2026-03-10T16:00:00", "end": "2026-03-10T22:00:00"}
    assert json.loads(first) == {"id": 7, "windows": [window], "sure": True}
    assert json.loads(second) == {"id": 8, "windows": [], "sure": False}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("nonsense", "line 1: 'nonsense'. Expected a JSON object."),
        ("[1]", "line 1: '[1]'. Expected a JSON object."),
        ('{"id": 1}', "line 1: no 'lang'. Expected id, lang, text, reference."),
        (json.dumps(GOOD | {"lang": "fr"}), "line 1, lang: 'fr'. Expected nl or en."),
        (json.dumps(GOOD | {"text": 3}), "line 1, text: 3. Expected words."),
        (json.dumps(GOOD | {"reference": "soon"}), "line 1, reference: 'soon'. Expected a moment"),
        (json.dumps(GOOD | {"reference": "9999-12-31"}), "Expected a year from 1970 to 2199."),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "said.jsonl"
    path.write_text(line)
    result = run("--batch", str(path))
    assert result.exit_code == 2
    assert str(path) in result.output
    assert complaint in result.output


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "Nothing to read."),
        (["morgen", "--at", "gisteren"], "--at: 'gisteren'. Expected a moment"),
        (["morgen", "--lang", "de"], "--lang: 'de'. Expected nl or en."),
        (["morgen", "--zone", "Atlantis"], "--zone: 'Atlantis'."),
        (["--batch", "nowhere.jsonl"], "nowhere.jsonl: No such file or directory."),
    ],
)
def test_a_wrong_word_is_named(words: list[str], complaint: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert complaint in result.output


def test_without_a_moment_it_is_now() -> None:
    assert run("morgen").exit_code == 0
