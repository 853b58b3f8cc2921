"""The first minutes: what this is in four sentences, and nothing is kept before somebody's yes."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import locales
from bot.chat import Conversation, Letter
from bot.rules import asking_words, yes_no
from handlers import asking, holding, home, mine, searching, staff
from handlers.turn import Offer, Turn, Work
from storage import contacts, due, inbox, meetings, outbox, people, seats
from storage.due import Due
from storage.people import Person

STRANGER_FOR = timedelta(hours=24)
AGREE = "welcome:agree"
ANSWERS = ("word-yes", "word-more", "word-no")


async def start(turn: Turn) -> Conversation:
    """'/start', with the token of a link when there is one."""
    token = turn.said.partition(" ")[2].strip()
    if token and await staff.open_link(turn, token):
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
        turn.say("welcome-more", keyboard="welcome")
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
    said = turn.work.last_words(turn.person, "welcome-declined", phone=phone)
    await forget_person(turn.work, turn.person, said.id)
    return turn.conversation


async def ask_to_stop(turn: Turn) -> Conversation:
    """'/stop': everything kept of somebody goes, after a second press."""
    offers = [Offer("button-erase", "welcome:erase"), Offer("button-keep-all", "home:no")]
    turn.ask("stop-sure", offers)
    return turn.done()


async def erase(turn: Turn) -> Conversation:
    """Whoever comes to the talk is told that it is not needed; then all of it goes."""
    if (current := await meetings.current_of(turn.tx, turn.person.id)) is not None:
        await mine.end(turn.work, current)
    for meeting_id in await seats.meetings_of(turn.tx, turn.person.id):
        meeting = await meetings.get(turn.tx, meeting_id)
        await holding.lose_appointment(turn.work, meeting, turn.person)
        await searching.look(turn.work, meeting.id)
    said = turn.work.last_words(turn.person, "stop-erased")
    turn.work.letters = [one for one in turn.work.letters if _may_still_go(turn, one, said)]
    await forget_person(turn.work, turn.person, said.id)
    return turn.conversation


def _may_still_go(turn: Turn, letter: Letter, last: Letter) -> bool:
    return letter.to.person != turn.person.id or letter is last or letter.urgent


async def forget_person(work: Work, person: Person, last_letter: int = 0) -> None:
    """Destroy the keys, then the rows: of the person and of the meetings they asked for."""
    await work.tx.keys.destroy(work.tx, await meetings.of_client(work.tx, person.id))
    await work.tx.keys.destroy(work.tx, await contacts.of_person(work.tx, person.id))
    await outbox.forget_person(work.tx, person.id, last_letter)
    await inbox.forget_lane(work.tx, person.lane)
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
