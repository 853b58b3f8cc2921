"""The first minutes: what this is in four sentences, and nothing is kept before somebody's yes."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import locales
from bot.chat import Conversation
from bot.rules import asking_words
from handlers import asking, home, mine, staff
from handlers.turn import Turn, Work
from storage import due, meetings, outbox, people
from storage.due import Due
from storage.people import Person

STRANGER_FOR = timedelta(hours=24)
ANSWERS = ("word-yes", "word-more", "word-no")
YES = frozenset({"ja", "yes", "oké", "oke", "ok", "okay", "is goed", "ja graag", "prima"})
NO = frozenset({"nee", "no", "nee dank je", "liever niet"})


async def start(turn: Turn) -> Conversation:
    """'/start', with the token of a link when there is one."""
    token = turn.said.partition(" ")[2].strip()
    if token and await staff.open_link(turn, token):
        return turn.done()
    if turn.person.agreed_at is None:
        return greet(turn)
    return await home.show(turn)


def greet(turn: Turn, asked_at: str = "") -> Conversation:
    turn.say("welcome", keyboard="welcome")
    return turn.then("welcome:agree", asked_at=asked_at or _remembered(turn))


def _remembered(turn: Turn) -> str:
    return turn.conversation.data.get("asked_at", "")


async def hear_agreement(turn: Turn) -> Conversation:
    """Yes, no, tell me more; other words get the question again, and a request is remembered."""
    answer = _answer(turn.said)
    if answer == "word-yes" and turn.conversation.step == "welcome:agree":
        return await _agree(turn)
    if answer == "word-no":
        return await _stay_away(turn)
    if answer == "word-more":
        turn.say("welcome-more", keyboard="welcome")
        return turn.then("welcome:agree", asked_at=_remembered(turn))
    if asking_words.asks(turn.said):
        return greet(turn, turn.asked_at.isoformat())
    return greet(turn)


def _answer(said: str) -> str:
    words = said.strip().strip(".!").casefold()
    if words in YES:
        return "word-yes"
    if words in NO:
        return "word-no"
    return locales.keys_said(ANSWERS).get(words, "")


async def _agree(turn: Turn) -> Conversation:
    await people.agree(turn.tx, turn.person.id, turn.now)
    await due.forget(turn.tx, turn.person.id, ["person:stranger"])
    asked_at = _remembered(turn)
    if asked_at:
        return await asking.ask_since(turn, datetime.fromisoformat(asked_at))
    turn.say("welcome-agreed", keyboard="home")
    return turn.done()


async def _stay_away(turn: Turn) -> Conversation:
    """Keep nothing of somebody who says no, but for the words that say goodbye."""
    phone = turn.work.settings.organisation.phone
    said = turn.work.last_words(turn.person, "welcome-declined", phone=phone)
    await forget_person(turn.work, turn.person, said.id)
    return turn.conversation


async def forget_person(work: Work, person: Person, last_letter: int = 0) -> None:
    """Destroy the keys, then the rows: of the person and of the meetings they asked for."""
    await work.tx.keys.destroy(work.tx, await meetings.of_client(work.tx, person.id))
    await outbox.forget_person(work.tx, person.id, last_letter)
    await due.forget(work.tx, person.id, ["person:stranger", "person:unreachable"])
    await people.forget(work.tx, person.id)


async def remember_stranger(work: Work, person: Person) -> None:
    await due.leave(work.tx, "person:stranger", person.id, work.now + STRANGER_FOR)


async def forget_stranger(work: Work, row: Due) -> None:
    """Who never answered the first question is forgotten."""
    person = (await people.find(work.tx, [row.subject])).get(row.subject)
    if person is not None and person.agreed_at is None:
        await forget_person(work, person)


async def speak_dutch(turn: Turn) -> Conversation:
    return await _speak(turn, "nl")


async def speak_english(turn: Turn) -> Conversation:
    return await _speak(turn, "en")


async def _speak(turn: Turn, language: str) -> Conversation:
    await people.set_language(turn.tx, turn.person.id, language)
    turn.person = replace(turn.person, language=language)
    if turn.person.agreed_at is None:
        return greet(turn)
    turn.say("language-set", keyboard=await mine.keyboard(turn))
    return turn.conversation
