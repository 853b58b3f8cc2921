"""How well words about time are read, on phrases with a known meaning, stays what it was."""

from datetime import datetime

import pytest

from bot.rules.when import read
from tests import when_scores
from tests.when_scores import AMSTERDAM, DATA, ours

MONDAY = datetime(2026, 3, 9, 10, tzinfo=AMSTERDAM)
LATE = datetime(2026, 3, 12, 23, 30, tzinfo=AMSTERDAM)
NO_TIME = [line.split("|", 1) for line in (DATA / "no_time.txt").read_text("utf-8").splitlines()]
AT_MOST = 0.02


@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_own_phrases(language: str) -> None:
    start, full = when_scores.chat(language, ours)
    assert start.percent >= 95
    assert full.percent >= 90


@pytest.mark.parametrize(("language", "least"), [("nl", 92), ("en", 93)])
def test_phrases_of_other_suites_with_one_meaning(language: str, least: int) -> None:
    assert when_scores.external(language, ours, ambiguous=False).percent >= least


@pytest.mark.parametrize("language", ["nl", "en"])
def test_phrases_of_other_suites_with_more_meanings(language: str) -> None:
    assert when_scores.external(language, ours, ambiguous=True).percent >= 80


@pytest.mark.parametrize("now", [MONDAY, LATE])
def test_sentences_without_a_time_give_no_window(now: datetime) -> None:
    assert len(NO_TIME) >= 320
    found = [text for lang, text in NO_TIME if read(text, now, AMSTERDAM, lang).windows]
    assert len(found) <= AT_MOST * len(NO_TIME), found


@pytest.mark.parametrize(("name", "count"), [("when_first.jsonl", 345), ("when_rounds.jsonl", 360)])
def test_phrases_that_were_written_before_the_rules_saw_them(name: str, count: int) -> None:
    records = when_scores.records(name)
    right = [one for one in records if when_scores.judge_chat(one, ours(one))[1]]
    assert len(records) >= count
    assert len(right) >= 0.97 * len(records)


def test_phrases_in_the_manner_of_other_suites_that_were_written_before_the_rules_saw_them() -> (
    None
):
    records = when_scores.records("when_made.jsonl")
    right = [one for one in records if when_scores.judge_external(one, ours(one)[:1])]
    assert len(records) >= 340
    assert len(right) >= 0.95 * len(records)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("om 3 uur", "2026-03-09T15:00"),
        ("tot 3 uur", "2026-03-09T10:00"),
        ("14u30", "2026-03-09T14:30"),
        ("di 14u", "2026-03-10T14:00"),
        ("morgen 9u", "2026-03-10T09:00"),
        ("morgen 14:00-15:30", "2026-03-10T14:00"),
        ("12-3", "2026-03-12T08:00"),
        ("zo om 3 uur", "2026-03-09T15:00"),
        ("9 maart", "2026-03-09T10:00"),
        ("volgende week dinsdag", "2026-03-17T08:00"),
        ("half drie", "2026-03-09T14:30"),
        ("vijf voor half drie", "2026-03-09T14:25"),
        ("vanaf n uur of 2", "2026-03-09T14:00"),
        ("smiddags", "2026-03-09T12:00"),
        ("morgn", "2026-03-10T08:00"),
    ],
)
def test_traps(text: str, start: str) -> None:
    window = read(text, MONDAY, AMSTERDAM, "nl").windows[0]
    assert window.starts_at.astimezone(AMSTERDAM).strftime("%Y-%m-%dT%H:%M") == start
