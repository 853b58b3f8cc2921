"""Everything of somebody goes: keys, rows, and from the chat what Telegram can still take out."""

from collections.abc import Sequence
from datetime import timedelta

from bot.chat import Conversation, Letter
from handlers import (
    calendars,
    calling,
    guest,
    holding,
    mine,
    parting,
    phoning,
    searching,
    sharing,
    wording,
)
from handlers.turn import Offer, Turn, Work
from storage import (
    buttons,
    contacts,
    due,
    inbox,
    meetings,
    own,
    people,
    relays,
    seats,
    taking_back,
    ties,
)
from storage.people import Person
from storage.sealing import HOUSE
from storage.ties import Tie

TAKEN_BACK_FOR = timedelta(hours=47)


async def ask(turn: Turn) -> Conversation:
    """'/stop': everything kept of somebody goes, after a second press."""
    offers = [Offer("button-erase", "welcome:erase"), Offer("button-keep-all", "mine:keep")]
    turn.ask("stop-sure", offers)
    return turn.done()


async def erase(turn: Turn) -> Conversation:
    """Whoever comes to the talk is told that it is not needed; then all of it goes."""
    apart = await _leave_others(turn)
    work, person = turn.work, turn.person
    said = _last_words(turn, apart)
    work.letters = [one for one in work.letters if _may_still_go(turn, one, said)]
    letters = await taking_back.in_chat_of(work.tx, person.id)
    since = work.now - TAKEN_BACK_FOR
    messages = await inbox.messages_of(work.tx, person.lane, since)
    seen = await relays.seen_by(work.tx, person.id, since)
    work.take_back(person, letters, sorted({*messages, *seen}))
    await forget_person(work, person, letters)
    return turn.conversation


def _last_words(turn: Turn, apart: Sequence[Tie]) -> Letter:
    """What is still to be done by hand: an entry in a calendar, somebody whom we cannot tell."""
    work, person = turn.work, turn.person
    has_entry = any(_ends_entry(one, person) for one in work.letters)
    said = work.last_words(person, "stop-erased", "goodbye")
    if has_entry:
        said = work.tell_along(person, "stop-calendar", HOUSE)
    if apart:
        names = wording.listed([one.name for one in apart])
        said = work.tell_along(person, "stop-tell", HOUSE, names=names)
    return said


def _ends_entry(letter: Letter, person: Person) -> bool:
    return letter.to.person == person.id and letter.file_name == calendars.GONE


async def _leave_others(turn: Turn) -> list[Tie]:
    """Gives which of one's own people must still hear that there is no talk."""
    current = await meetings.current_of(turn.tx, turn.person.id)
    apart = [] if current is None else await mine.end(turn.work, current)
    await phoning.end_of_client(turn.work, turn.person.id)
    await phoning.lose_worker(turn.work, turn.person.id)
    await guest.forget_me(turn)
    for meeting_id in await seats.meetings_of(turn.tx, turn.person.id):
        meeting = await meetings.get(turn.tx, meeting_id)
        await holding.lose_appointment(turn.work, meeting, turn.person)
        await searching.look(turn.work, meeting.id)
    await parting.lose(turn.work, turn.person)
    await calling.lose_worker(turn.work, turn.person)
    await calling.lose_client(turn.work, turn.person)
    await sharing.lose_writer(turn.work, turn.person)
    return apart


def _may_still_go(turn: Turn, letter: Letter, last: Letter) -> bool:
    return letter.to.person != turn.person.id or letter is last or letter.urgent


async def forget_person(work: Work, person: Person, taken_back: list[int] | None = None) -> None:
    """Destroy the keys, then the rows: of the person and of the meetings they asked for.

    Letters that are taken back keep their rows, without a word, until that has happened.
    """
    theirs = await meetings.of_client(work.tx, person.id)
    pairs = await contacts.of_person(work.tx, person.id)
    await work.tx.keys.destroy(work.tx, [*theirs, *pairs])
    await taking_back.forget_person(work.tx, person.id, taken_back or [])
    await inbox.forget_lane(work.tx, person.lane)
    known = [one.id for one in await ties.of_client(work.tx, person.id)]
    notes = [one.id for one in await own.of(work.tx, person.id, *own.KINDS)]
    await due.forget_all(work.tx, [person.id, *theirs, *pairs, *known, *notes])
    await buttons.forget_about(work.tx, person.id)
    await people.forget(work.tx, person.id)
    work.erased.append(person.lane)
