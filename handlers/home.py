"""What can be done from here, for whoever says something that belongs to no step."""

from bot.chat import Conversation
from handlers import mine
from handlers.turn import Turn
from storage import meetings


async def show(turn: Turn) -> Conversation:
    """Home: the door to a conversation, or where the one that was asked for stands."""
    if turn.person.works_here:
        turn.say("home-work", keyboard="work")
        return turn.done()
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None:
        return await mine.show(turn, current)
    turn.say("home", keyboard="home")
    return turn.done()
