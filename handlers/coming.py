"""'Ik ben wat later', by whoever comes: seen by all who come, and kept by nobody."""

from bot.chat import Conversation
from handlers import company, guest_news
from handlers.turn import Turn
from storage import meetings, ties


async def say_late(turn: Turn) -> Conversation:
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is None or meeting.state != "confirmed":
        turn.say("asked-no-longer")
        return turn.done()
    name = await _name(turn)
    await company.tell_the_three(turn.work, meeting, "late-comes", name=name)
    await guest_news.say_late(turn.work, meeting, turn.person.id)
    turn.say("late-told", about=meeting.id)
    return turn.done()


async def _name(turn: Turn) -> str:
    """For a guest the name in the client's own words: the only one people here know."""
    own = await ties.get(turn.tx, int(turn.button.value or 0))
    return turn.person.name if own is None or own.person != turn.person.id else own.name
