"""After the bot was out of reach: Telegram forgets presses, so open questions are asked again."""

from datetime import timedelta

from bot.chat import Incoming
from handlers import facilitator, mine, searching, talking
from handlers.turn import Turn, Work
from storage import buttons, meetings, people, seats
from storage.due import Due
from storage.people import Person

ASKED_WITHIN = timedelta(hours=24)


async def ask_again(work: Work, row: Due) -> None:
    """Everybody who was asked something in the last day and has not pressed anything."""
    waiting = await buttons.waiting_since(work.tx, row.due_at - ASKED_WITHIN)
    for person in (await people.find(work.tx, waiting)).values():
        if person.blocked_at is None:
            await _ask_again(work, person)


async def _ask_again(work: Work, person: Person) -> None:
    known = (await people.in_lanes(work.tx, [person.lane]))[person.lane]
    turn = Turn(work, person, known.conversation, Incoming("ignored", person.chat_id))
    current = await meetings.current_of(work.tx, person.id)
    if current is not None:
        turn.say("back-again")
        await mine.show(turn, current)
    await talking.ask_again(turn)
    for meeting_id in await seats.meetings_of(work.tx, person.id):
        await _ask_facilitator(turn, meeting_id)


async def _ask_facilitator(turn: Turn, meeting_id: int) -> None:
    meeting = await meetings.get(turn.tx, meeting_id)
    held = await seats.of(turn.tx, meeting_id)
    own = next(one for one in held if one.person == turn.person.id)
    if meeting.client == turn.person.id or meeting.state != "open":
        return
    if own.answer is None:
        turn.say("back-again")
        searching.ask_to_join(turn.work, turn.person, meeting, "facilitator-asked")
    elif own.answer == "yes":
        turn.say("back-again")
        turn.work.conversations[turn.person.id] = facilitator.ask_when(turn, meeting)
