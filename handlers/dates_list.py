"""What a care provider must keep: days and names, seen by the client first, given by her alone."""

from bot import locales
from bot.chat import Conversation
from handlers import company, wording
from handlers.turn import Offer, Turn
from storage import meetings, people
from storage.meetings import Meeting
from storage.people import Person

HELD = ("confirmed", "over")
FILES = {"nl": "dagen-en-namen.txt", "en": "days-and-names.txt"}


async def show(turn: Turn) -> Conversation:
    """The very words that may be given on; nobody has them yet."""
    found = await _held(turn)
    if not found:
        turn.say("dates-none")
        return turn.conversation
    words = await _words(turn, found)
    _give_file(turn, turn.person, "dates-file", words)
    offers = [
        Offer("button-dates-give", "dates:give", one.id, 0, _mark(turn, words), {"name": one.name})
        for one in await _workers(turn, found[-1])
    ]
    turn.ask("dates-ask", [*offers, Offer("button-dates-keep", "own:leave")])
    return turn.conversation


async def _held(turn: Turn) -> list[Meeting]:
    asked = await meetings.of_client(turn.tx, turn.person.id)
    found = [await meetings.get(turn.tx, one) for one in asked]
    held = [one for one in found if one.state in HELD and one.starts_at is not None]
    return sorted(held, key=lambda one: one.held.starts_at)


async def _workers(turn: Turn, meeting: Meeting) -> list[Person]:
    chosen = await company.chosen_people(turn.work, meeting)
    return [one for one in chosen.values() if one.id != turn.person.id]


async def _words(turn: Turn, found: list[Meeting]) -> str:
    """Of her own people nothing stands in it."""
    language = turn.person.language
    lines = [turn.work.words(language, "dates-title", {"name": turn.person.name})]
    for one in found:
        names = wording.names_of(await _workers(turn, one))
        values = {"moment": one.starts_at, "names": names}
        lines.append(turn.work.words(language, "dates-line", values))
    return locales.without_marks("\n".join(lines) + "\n")


def _mark(turn: Turn, words: str) -> str:
    return turn.tx.keys.hash("dates list", words).hex()


def _give_file(turn: Turn, reader: Person, key: str, words: str) -> None:
    name = FILES[locales.base_of(turn.person.language)]
    turn.work.give_file(reader, key, name, words, turn.person.id, who=turn.person.name)


async def give(turn: Turn) -> Conversation:
    """What she saw, and nothing newer: when it changed she sees it first."""
    found = await _held(turn)
    words = await _words(turn, found)
    workers = {one.id: one for one in await _workers(turn, found[-1])} if found else {}
    worker = (await people.find(turn.tx, [turn.button.about])).get(turn.button.about)
    if worker is None or worker.id not in workers or turn.button.value != _mark(turn, words):
        return await show(turn)
    _give_file(turn, worker, "dates-for-worker", words)
    turn.say("dates-given", name=worker.name)
    return turn.conversation
