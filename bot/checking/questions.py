"""The questions to think about: how many there are, and which were left out."""

from collections.abc import Iterator

from bot import questions
from bot.checking.finding import Finding, good, warning
from bot.config import Settings


def look(settings: Settings) -> Iterator[Finding]:
    bank = questions.bank_of(settings.reflection.questions)
    yield good(f"Questions to think about: {len(bank.questions)}.")
    for mistake in bank.mistakes:
        yield warning(str(mistake), "change it, or take it out.")
