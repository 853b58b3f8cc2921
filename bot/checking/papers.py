"""What people must have looked at before anybody is helped: names and days, in [checked]."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from types import MappingProxyType

from bot.checking.finding import Finding, good, warning, wrong
from bot.config import Settings

A_YEAR = timedelta(days=365)
SUBJECTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "help_texts_by": ("who read the help texts", "their names"),
        "numbers_on": ("when the numbers in the help texts were checked", "the day"),
        "doctors_post_on": (
            "when the number of the out-of-hours doctor (huisartsenpost) was checked",
            "the day",
        ),
        "crisis_line_on": ("when the number of the regional crisis line was checked", "the day"),
        "dpia_on": ("when the data protection impact assessment (DPIA) was made", "the day"),
    }
)
LINES = {"doctors_post_on": "gp_line", "crisis_line_on": "crisis_line"}
NUMBERS = ("numbers_on", "doctors_post_on", "crisis_line_on")


def look(settings: Settings, today: date) -> Iterator[Finding]:
    for key, words in asdict(settings.checked).items():
        line = LINES.get(key, "")
        if line and not getattr(settings.help, line):
            yield _miss(key, line)
        else:
            yield _look_at(key, words.strip(), today)


def open_ends(settings: Settings, today: date) -> list[Finding]:
    """What keeps the program from being started."""
    return [one for one in look(settings, today) if one.is_wrong]


def _miss(key: str, line: str) -> Finding:
    """Nobody vouches for a number that nobody reads."""
    subject, _ = SUBJECTS[key]
    number = subject.removeprefix("when ").removesuffix(" was checked")
    return warning(f"The help does not show {number}.", f"fill it in: [help] {line}.")


def _look_at(key: str, words: str, today: date) -> Finding:
    subject, kind = SUBJECTS[key]
    if not words:
        return wrong(f"It is not said {subject}.", f"fill in {kind}: [checked] {key}.")
    day = date.fromisoformat(words) if key.endswith("_on") else None
    if day is not None and day > today:
        return wrong(f"[checked] {key}: {day} is still to come.", "do it first, then fill it in.")
    if day is not None and key in NUMBERS and today - day > A_YEAR:
        return warning(
            f"It is more than a year ago ({day}) {_past(subject)}.",
            f"call the number, and fill in today: [checked] {key}.",
        )
    return good(f"{subject[0].upper()}{subject[1:]}: {words}.")


def _past(subject: str) -> str:
    return "that" + subject.removeprefix("when")
