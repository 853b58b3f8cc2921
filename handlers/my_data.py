"""'Mijn gegevens': somebody sees everything that is kept of them, and can throw it all away."""

from bot import locales
from bot.chat import Conversation
from handlers import given, kept, kept_words
from handlers.turn import Offer, Turn
from storage import meetings

FILES = {"nl": "mijn-gegevens", "en": "my-data"}


async def show(turn: Turn) -> Conversation:
    """A file for people, the same for programs, and one question; what they were doing waits."""
    work, person = turn.work, turn.person
    name = FILES[locales.base_of(person.language)]
    for_programs = await given.all_of_it(turn)
    work.give_file(person, "data-file-given", f"{name}.json", for_programs, person.id)
    work.give_file(person, "data-file", f"{name}.txt", await _all_of_it(turn), person.id)
    offers = [Offer("button-throw-away-all", "data:erase"), Offer("button-leave-all", "mine:keep")]
    if await meetings.of_client(turn.tx, person.id):
        offers.append(Offer("button-dates", "dates:show"))
        offers.append(Offer("button-how-searched", "searched:show"))
    turn.ask("data-ask", offers)
    return turn.conversation


async def _all_of_it(turn: Turn) -> str:
    sections = [[kept_words.say(turn, "data-title", moment=turn.now)]]
    for heading, reader in kept.READERS.values():
        if lines := await reader(turn):
            sections.append([kept_words.say(turn, heading), *lines])
    sections.append([kept_words.say(turn, "data-end")])
    return locales.without_marks("\n\n".join("\n".join(lines) for lines in sections) + "\n")
