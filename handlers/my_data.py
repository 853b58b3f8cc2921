"""'Mijn gegevens': somebody sees everything that is kept of them, and can throw it all away."""

from bot import locales
from bot.chat import Conversation
from handlers import kept, kept_words
from handlers.turn import Offer, Turn

FILES = {"nl": "mijn-gegevens.txt", "en": "my-data.txt"}


async def show(turn: Turn) -> Conversation:
    """One file that a person can read, and one question; what they were doing waits."""
    words = await _all_of_it(turn)
    name = FILES[locales.base_of(turn.person.language)]
    turn.work.give_file(turn.person, "data-file", name, words, turn.person.id)
    offers = [Offer("button-throw-away-all", "data:erase"), Offer("button-leave-all", "mine:keep")]
    turn.ask("data-ask", offers)
    return turn.conversation


async def _all_of_it(turn: Turn) -> str:
    sections = [[kept_words.say(turn, "data-title", moment=turn.now)]]
    for heading, reader in kept.READERS.values():
        if lines := await reader(turn):
            sections.append([kept_words.say(turn, heading), *lines])
    sections.append([kept_words.say(turn, "data-end")])
    return locales.without_marks("\n\n".join("\n".join(lines) for lines in sections) + "\n")
