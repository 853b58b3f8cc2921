"""The first minutes: what this is in four sentences, and nothing is kept before somebody's yes."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import locales
from bot.chat import Conversation
from bot.rules import asking_words, yes_no
from handlers import asking, erasing, guest, home, mine, staff
from handlers.turn import Turn, Work
from storage import due, people
from storage.due import Due
from storage.people import Person

STRANGER_FOR = timedelta(hours=24)
AGREE = "welcome:agree"
ANSWERS = ("word-yes", "word-more", "word-no")
# Easy words exist in Dutch; whoever reads those is offered the usual ones.
TOLD = {"nl": "told", "nl-easy": "told-easily"}


async def start(turn: Turn) -> Conversation:
    """'/start', with the token of a link when there is one."""
    token = turn.said.partition(" ")[2].strip()
    if token and (await guest.open_link(turn, token) or await staff.open_link(turn, token)):
        return turn.done()
    if turn.person.agreed_at is None:
        return greet(turn)
    return await home.show(turn)


def greet(turn: Turn, asked_at: str = "") -> Conversation:
    """In full the first time, after that only the question."""
    again = turn.conversation.step == AGREE
    turn.say("welcome-again" if again else "welcome", keyboard="welcome")
    return turn.then(AGREE, asked_at=asked_at or _remembered(turn))


def _remembered(turn: Turn) -> str:
    return turn.conversation.data.get("asked_at", "")


async def hear_agreement(turn: Turn) -> Conversation:
    """Yes, no, tell me more; other words get the question again, and a request is remembered."""
    answer = _answer(turn.said)
    if answer == "word-yes" and turn.conversation.step == AGREE:
        return await _agree(turn)
    if answer == "word-no":
        return await _stay_away(turn)
    if answer == "word-more":
        turn.say("welcome-more", keyboard=TOLD.get(turn.person.language, "welcome"))
        return turn.then(AGREE, asked_at=_remembered(turn))
    if asking_words.asks(turn.said):
        return greet(turn, turn.asked_at.isoformat())
    return greet(turn)


def _answer(said: str) -> str:
    meant = yes_no.said(said)
    if meant is not None:
        return "word-yes" if meant else "word-no"
    return locales.keys_said(ANSWERS).get(said.strip().casefold(), "")


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
    turn.work.last_words(turn.person, "welcome-declined", "welcome", phone=phone)
    await erasing.forget_person(turn.work, turn.person)
    return turn.conversation


async def remember_stranger(work: Work, person: Person) -> None:
    await due.leave(work.tx, "person:stranger", person.id, work.now + STRANGER_FOR)


async def forget_stranger(work: Work, row: Due) -> None:
    """Who never answered the first question is forgotten."""
    person = (await people.find(work.tx, [row.subject])).get(row.subject)
    if person is not None and person.agreed_at is None:
        await erasing.forget_person(work, person)


async def speak_dutch(turn: Turn) -> Conversation:
    return await _speak(turn, "nl")


async def speak_english(turn: Turn) -> Conversation:
    return await _speak(turn, "en")


async def speak_easily(turn: Turn) -> Conversation:
    """'Makkelijk': easy Dutch, whatever was spoken before."""
    return await _speak(turn, "nl-easy")


async def speak_usually(turn: Turn) -> Conversation:
    return await _speak(turn, locales.base_of(turn.person.language))


async def _speak(turn: Turn, language: str) -> Conversation:
    await people.set_language(turn.tx, turn.person.id, language)
    turn.person = replace(turn.person, language=language)
    if turn.person.agreed_at is None:
        turn.say("welcome", keyboard="welcome")
        return turn.then(AGREE, asked_at=_remembered(turn))
    turn.say("language-set", keyboard=await mine.keyboard(turn))
    return turn.conversation
