"""How well, and how fast, texts are read; times beside plain dateparser."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median

from bot.rules.help_words import WORDS, concerns_dying
from bot.rules.when import read, warm
from bot.rules.when.idioms import IDIOMS
from bot.rules.when.needs import needles_of
from tests import when_scores
from tests.bench.figures import Figure, share_of
from tests.when_scores import Reader, Record, Span

SETTING = "development phrases, one process"
IMPORTING = (
    "import time; start = time.process_time(); import bot.rules.when;"
    " print(time.process_time() - start)"
)
LONGEST_MESSAGE = 4096
HOSTILE = (
    "1 ",
    "1",
    "12.30 ",
    "a ",
    "half ",
    "1-mei-26 ",
    "1-foo-26 ",
    "niet ",
    "morgen niet ",
    "1,",
    "9-12 ",
    "de ",
    "in de ",
    "het is zo dat we om ",
    "noen, ",
    "zessen, ",
    "12.30, ",
    "maandag 3, ",
)
AIMS = {"nl": 85, "en": 88}


def figures() -> Iterator[Figure]:
    for name, reader in (("ours", when_scores.ours), ("plain dateparser", by_dateparser)):
        yield from _scores(name, reader, aimed=name == "ours")
    yield from _speed()


def _scores(name: str, reader: Reader, *, aimed: bool) -> Iterator[Figure]:
    for language, aim in AIMS.items():
        start, full = when_scores.chat(language, reader)
        clear = when_scores.external(language, reader, ambiguous=False)
        either = when_scores.external(language, reader, ambiguous=True)
        for what, score, least in (
            ("own phrases, start", start, 95),
            ("own phrases, full", full, 90),
            ("other suites, unambiguous", clear, aim),
            ("other suites, ambiguous", either, 80),
        ):
            title = f"reading times, {language}, {what}, {name}"
            target = f">={least}" if aimed else ""
            yield Figure(title, score.percent, "%", f"{SETTING}, {score.of} phrases", target)


def by_dateparser(record: Record) -> list[Span]:
    """What dateparser finds by itself, held to last an hour."""
    from dateparser.search import search_dates

    found = search_dates(
        record["text"],
        languages=[record["lang"]],
        settings={
            "RELATIVE_BASE": datetime.fromisoformat(record["reference"]),
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "DMY",
        },
    )
    return [(one.replace(tzinfo=None), one.replace(tzinfo=None) + timedelta(hours=1))
            for _, one in found or ()]  # fmt: skip


def _speed() -> Iterator[Figure]:
    warm(datetime(2026, 3, 9, 10, tzinfo=when_scores.AMSTERDAM))
    phrases = [*when_scores.records("when_chat.jsonl"), *when_scores.records("when_external.jsonl")]
    taken = [_milliseconds(one) for one in phrases]
    setting = f"{SETTING}, {len(phrases)} phrases"
    yield Figure("reading times, a phrase, median", median(taken), "ms", setting, "<=2")
    yield Figure(
        "reading times, a phrase, 99th percentile", share_of(taken, 0.99), "ms", setting, "<=10"
    )
    yield Figure("reading times, the longest message", _longest(), "ms", setting, "<=50")
    yield Figure("words of dying, the longest message", _longest_judged(), "ms", SETTING, "<=5")
    done = subprocess.run(
        [sys.executable, "-c", IMPORTING], capture_output=True, text=True, check=True
    )
    yield Figure("reading times, import", float(done.stdout), "s", "a fresh process", "<=0.4")


def _longest() -> float:
    """The slowest of messages as long as Telegram allows, in milliseconds."""
    now = datetime(2026, 3, 9, 10, tzinfo=when_scores.AMSTERDAM)
    slowest = 0.0
    needles = sorted({one for pattern, _ in IDIOMS for one in needles_of(pattern)})
    every_idiom = " ".join(needles) + " "
    for piece in (*HOSTILE, every_idiom, *(every_idiom + one * LONGEST_MESSAGE for one in HOSTILE)):
        text = (piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE]
        start = time.process_time()
        read(text, now, when_scores.AMSTERDAM, "nl")
        slowest = max(slowest, 1000 * (time.process_time() - start))
    return slowest


def _longest_judged() -> float:
    """The slowest of messages as long as Telegram allows, each the best of five."""
    pieces = ["ik wil niet meer ", "nietmeer ", "\ufdfa", "a", "1 ", *(" ".join(WORDS[at:]) + " "
              for at in range(0, len(WORDS), 100))]  # fmt: skip
    texts = [(piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE] for piece in pieces]
    return max(min(_judging(text) for _ in range(5)) for text in texts)


def _judging(text: str) -> float:
    start = time.process_time()
    concerns_dying(text)
    return 1000 * (time.process_time() - start)


def _milliseconds(record: Record) -> float:
    start = time.process_time()
    when_scores.ours(record)
    return 1000 * (time.process_time() - start)
