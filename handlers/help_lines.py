"""Numbers of here that the organisation wants in the help: under its words, wherever they stand."""

from dataclasses import dataclass

from bot import locales
from bot.config import Settings


@dataclass(frozen=True)
class Line:
    """A number, under which words it stands as text, and as a card."""

    words: str
    card: str
    number: str


def own(settings: Settings) -> list[Line]:
    lines = [
        Line("help-gp-line", "help-gp-card", settings.help.gp_line),
        Line("help-crisis-line", "help-crisis-card", settings.help.crisis_line),
    ]
    return [one for one in lines if one.number]


def words(settings: Settings, language: str) -> list[str]:
    return [locales.say(language, one.words, number=one.number) for one in own(settings)]
