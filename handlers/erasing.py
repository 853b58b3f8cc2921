"""Everything of somebody goes: keys, rows, and from the chat what Telegram can still take out."""

from datetime import timedelta

from bot.chat import Conversation, Letter
from handlers import calling, guest, holding, mine, parting, searching, sharing
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

TAKEN_BACK_FOR = timedelta(hours=47)


async def ask(turn: Turn) -> Conversation:
    """'/stop': everything kept of somebody goes, after a second press."""
    offers = [Offer("button-erase", "welcome:erase"), Offer("button-keep-all", "mine:keep")]
    turn.ask("stop-sure", offers)
    return turn.done()


async def erase(turn: Turn) -> Conversation:
    """Whoever comes to the talk is told that it is not needed; then all of it goes."""
    await _leave_others(turn)
    work, person = turn.work, turn.person
    said = work.last_words(person, "stop-erased", "goodbye")
    work.letters = [one for one in work.letters if _may_still_go(turn, one, said)]
    letters = await taking_back.in_chat_of(work.tx, person.id)
    since = work.now - TAKEN_BACK_FOR
    messages = await inbox.messages_of(work.tx, person.lane, since)
    seen = await relays.seen_by(work.tx, person.id, since)
    work.take_back(person, letters, sorted({*messages, *seen}))
    await forget_person(work, person, letters)
    return turn.conversation


async def _leave_others(turn: Turn) -> None:
    if (current := await meetings.current_of(turn.tx, turn.person.id)) is not None:
        await mine.end(turn.work, current)
    await guest.forget_me(turn)
    for meeting_id in await seats.meetings_of(turn.tx, turn.person.id):
        meeting = await meetings.get(turn.tx, meeting_id)
        await holding.lose_appointment(turn.work, meeting, turn.person)
        await searching.look(turn.work, meeting.id)
    await parting.lose(turn.work, turn.person)
    await calling.lose_worker(turn.work, turn.person)
    await calling.lose_client(turn.work, turn.person)
    await sharing.lose_writer(turn.work, turn.person)


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
