"""Whatever people type: windows lie ahead, in order, apart; written out they are read the same."""

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.rules.when import Windows, read
from bot.rules.when.idioms import IDIOMS
from bot.rules.when.lexicon import DUTCH_DAYS, ENGLISH_DAYS, LEXICON
from bot.rules.when.needs import first_letters_of, needles_of
from bot.rules.when.parsing import rules

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LONGEST_MESSAGE = 4096
MARKS_TEXT = """
    12 3 14.30 9-12 25 16/3 14u30 1-mei-2026 niet voor , . - ? ! 's om na tot over een
"""
MARKS = MARKS_TEXT.split()
SAID = [*LEXICON["nl"], *LEXICON["en"], *MARKS]
DUTCH_MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
)
ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
)
sentences = st.lists(st.sampled_from(SAID), max_size=12).map(" ".join)
moments = st.datetimes(
    min_value=datetime(2025, 1, 1),  # noqa: DTZ001 hypothesis adds the zone
    max_value=datetime(2030, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, AMSTERDAM, ZoneInfo("America/Paramaribo")]),
)
languages = st.sampled_from(["nl", "en"])


def windows_of(text: str, now: datetime, language: str) -> Windows:
    return read(text, now, AMSTERDAM, language).windows


@settings(deadline=None, max_examples=300)
@given(st.text() | sentences, moments, languages)
@example("over 999 weken", datetime(2026, 3, 28, 12, tzinfo=AMSTERDAM), "nl")
@example("31 december 9999 in de nacht", datetime(2026, 3, 28, 12, tzinfo=AMSTERDAM), "nl")
@example("1 januari 1 in de nacht", datetime(2026, 3, 28, 12, tzinfo=AMSTERDAM), "nl")
@example("vannacht tussen 2 en 3", datetime(2026, 3, 28, 12, tzinfo=AMSTERDAM), "nl")
@example("vannacht tussen 2 en 3", datetime(2026, 10, 24, 12, tzinfo=AMSTERDAM), "nl")
@example("om 2.30 uur", datetime(2026, 3, 29, 0, 30, tzinfo=AMSTERDAM), "nl")
@example("half een of een uur", datetime(2026, 3, 29, 0, 30, tzinfo=AMSTERDAM), "nl")
def test_windows_lie_ahead_in_order_apart_and_in_utc(
    text: str, now: datetime, language: str
) -> None:
    reading = read(text, now, AMSTERDAM, language)
    for windows in (reading.windows, *reading.alternatives):
        edges = [edge for one in windows for edge in (one.starts_at, one.ends_at)]
        assert all(edge.tzinfo is UTC for edge in edges)
        assert all(one.starts_at < one.ends_at for one in windows)
        assert all(one.ends_at <= other.starts_at for one, other in pairwise(windows))
        assert all(edge >= now for edge in edges)


@settings(deadline=None, max_examples=60)
@given(st.text(min_size=1, max_size=30) | sentences.filter(bool), languages)
@example("half ", "nl")
@example("1", "nl")
@example("\ufdfa", "nl")
@example("\u0301\u200d\ud83d\udc4d", "nl")
@example("\x00", "en")
@example("\ud800", "en")
@example("½¼①٣", "nl")
@example("nov/2 ", "en")
@example("12-foo-26 ", "nl")
def test_no_text_however_odd_or_long_makes_it_fail(piece: str, language: str) -> None:
    text = (piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE]
    read(text, datetime(2026, 3, 11, 13, 20, tzinfo=AMSTERDAM), AMSTERDAM, language)


@pytest.mark.parametrize("piece", ["de ", "in de ", "op ", "van de "])
def test_a_message_of_small_words_alone_takes_no_seconds(piece: str) -> None:
    text = (piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE]
    start = process_time()
    read(text, datetime(2026, 3, 11, 13, 20, tzinfo=AMSTERDAM), AMSTERDAM, "nl")
    assert process_time() - start < 0.5


@settings(deadline=None, max_examples=250)
@given(pattern=st.sampled_from([pattern for pattern, _ in IDIOMS]), data=st.data())
def test_whatever_an_idiom_fits_holds_one_of_its_needles(pattern: str, data: st.DataObject) -> None:
    said = data.draw(st.from_regex(pattern))
    assert any(needle in said for needle in needles_of(pattern))


@settings(deadline=None, max_examples=250)
@given(pattern=st.sampled_from([pattern for _, (pattern, _) in rules()]), data=st.data())
def test_what_a_rule_fits_begins_with_one_of_its_first_signs(
    pattern: "re.Pattern[str]", data: st.DataObject
) -> None:
    found = pattern.search(data.draw(st.from_regex(pattern)))
    first = first_letters_of(pattern.pattern)
    assert found
    assert not first or found.group()[0] in first


PARTS = {
    "nl": ["maandagochtend", "woensdag na vieren", "vrijdag om 3 uur", "zaterdag", "overmorgen"],
    "en": ["monday morning", "wednesday after 4", "friday at 3pm", "saturday", "the 20th at noon"],
}


@pytest.mark.parametrize(("language", "join"), [("nl", " of "), ("nl", ". "), ("en", " or ")])
@given(data=st.data())
@settings(deadline=None, max_examples=40)
def test_the_order_of_what_stands_apart_does_not_matter(
    language: str, join: str, data: st.DataObject
) -> None:
    now = datetime(2026, 3, 8, 10, tzinfo=AMSTERDAM)
    said = data.draw(st.lists(st.sampled_from(PARTS[language]), min_size=2, unique=True))
    if join != ". ":
        said = [one for one in said if " " in one or one.endswith("ochtend")] or said[:1]
    expected = windows_of(join.join(said), now, language)
    assert windows_of(join.join(data.draw(st.permutations(said))), now, language) == expected


def written_out(day: date, start: int, end: int, language: str) -> str:
    first, last = (f"{minutes // 60}.{minutes % 60:02}" for minutes in (start, end))
    if language == "nl":
        name, month = DUTCH_DAYS[day.weekday()], DUTCH_MONTHS.split()[day.month - 1]
        return f"{name} {day.day} {month}, {first} tot {last} uur"
    name, month = ENGLISH_DAYS[day.weekday()].title(), ENGLISH_MONTHS.split()[day.month - 1]
    return f"{name} {day.day} {month}, {first} to {last}"


@given(
    moments, languages, st.integers(1, 200), st.integers(8 * 12, 21 * 12), st.integers(1, 6 * 12)
)
@settings(deadline=None, max_examples=200)
def test_a_window_that_is_written_out_is_read_as_itself(
    now: datetime, language: str, ahead: int, start: int, length: int
) -> None:
    day = now.astimezone(AMSTERDAM).date() + timedelta(days=ahead)
    first, last = start * 5, min((start + length) * 5, 22 * 60)
    assume(first < last)
    midnight = datetime.combine(day, time(), tzinfo=AMSTERDAM)
    expected = [midnight + timedelta(minutes=edge) for edge in (first, last)]
    (window,) = windows_of(written_out(day, first, last, language), now, language)
    assert [window.starts_at, window.ends_at] == expected
