"""What the first message would otherwise wait for is made ready while Telegram is asked already."""

from datetime import datetime

from bot import locales
from bot.rules import help_words, when


def warm(now: datetime) -> None:
    """Read our words in every language, and build what reads the words of people."""
    locales.load()
    help_words.concerns_dying("")
    when.warm(now)
