"""A voice or a photo is a full answer at every step: for people, and read by no program."""

from bot.chat import Conversation
from handlers import home, spoken, talking
from handlers.turn import Offer, Turn
from storage import lines, meetings


async def hear(turn: Turn) -> Conversation | None:
    """A voice or a photo is a full answer at every step; None when its words are heard instead."""
    is_offered = await _offer(turn)
    if turn.said and (turn.conversation.step or not is_offered):
        return None
    if not is_offered:
        return await _say_unheard(turn)
    return turn.conversation


async def _offer(turn: Turn) -> bool:
    """To the client who asked this person, or to whom they speak with: when both, it is asked."""
    asked = await spoken.asked(turn)
    if asked is None:
        return await talking.offer(turn) or await spoken.offer(turn)
    if not await lines.of(turn.tx, turn.person.id):
        return await spoken.ask(turn, *asked)
    return await talking.offer(turn, [await spoken.for_client(turn, *asked)])


async def _say_unheard(turn: Turn) -> Conversation:
    """The truth when nobody is there to hear it, and what can be done."""
    if turn.conversation.step:
        turn.say("unheard-type")
    elif turn.person.works_here or await meetings.current_of(turn.tx, turn.person.id):
        turn.say("unheard")
        return await home.show(turn)
    else:
        offers = [Offer("button-ask", "home:ask"), Offer("button-not-now", "home:no")]
        turn.ask("unheard-home", offers)
    return turn.conversation
