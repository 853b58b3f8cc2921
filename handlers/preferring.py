"""How somebody wants it from now on, with the way back in the same breath."""

from bot.chat import Conversation
from handlers.turn import Offer, Turn
from storage import preferences


async def want(turn: Turn, what: str, key: str, back: Offer) -> Conversation:
    await preferences.want(turn.tx, turn.person.id, what)
    turn.ask(key, [back])
    return turn.conversation


async def want_no_more(turn: Turn, what: str, key: str) -> Conversation:
    await preferences.want_no_more(turn.tx, turn.person.id, what)
    turn.say(key)
    return turn.conversation
