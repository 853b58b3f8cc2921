"""Who speaks to several people has ten seconds: the words wait, the name is said, a tap moves them.

They wait here and not in the other's chat: what is taken back in time was never there.
"""

from collections.abc import Sequence

from bot.chat import Conversation, Message
from bot.rules.line import NOBODY_YET, Line
from handlers import held, relay, speaking, wording
from handlers.turn import Offer, Turn
from storage import lines, talks

MOST_NAMES = 2


async def say(turn: Turn, line: Line, messages: Sequence[Message]) -> bool:
    """True when the words wait because their speaker has several people to speak to."""
    others = await _others(turn, line) if turn.person.works_here else []
    if not others:
        other = await speaking.other_of(turn, line)
        await relay.pass_on(turn.work, line, turn.person, other, messages)
        return False
    is_begun = await held.held_until(turn.work, line.owner, turn.person.id) is not None
    at = turn.now + held.UNDO_WITHIN
    await held.keep(turn.work, line, turn.person, messages, at)
    if not is_begun:
        await _say_to_whom(turn, line, others)
    return True


async def _others(turn: Turn, line: Line) -> list[Line]:
    found = await lines.of(turn.tx, turn.person.id)
    theirs = [one for one in found if one.facing(turn.person.id) != NOBODY_YET]
    return [one for one in theirs if one.owner != line.owner]


async def _say_to_whom(turn: Turn, line: Line, others: Sequence[Line]) -> None:
    """The name at the bottom of the chat, and one tap to another one."""
    offers = [Offer("button-undo", "undo:back", line.owner)]
    offers += [await _to(turn, one, line) for one in others[:MOST_NAMES]]
    if len(others) > MOST_NAMES:
        offers.append(Offer("button-for-other", "undo:ask", line.owner))
    name = await speaking.name_of(turn, line)
    turn.ask("undo-now", offers, about=line.owner, name=name)


async def _to(turn: Turn, line: Line, instead_of: Line) -> Offer:
    """By the moment of asking too: two may bear one name."""
    name = await speaking.name_of(turn, line)
    words = {"name": name, "when": wording.short(line.since)}
    key = "button-for-client" if isinstance(name, str) else "button-for-asker"
    return Offer(key, "undo:other", line.owner, value=str(instead_of.owner), words=words)


async def take_back(turn: Turn) -> Conversation:
    """'Toch niet'; after the ten seconds the truth, and what still can be done."""
    if await take_out(turn, turn.button.about):
        turn.say("undo-done")
    else:
        turn.say("undo-late")
    return turn.conversation


async def take_out(turn: Turn, line: int) -> list[Message]:
    """What still waits on this line, given to nobody."""
    kept = await talks.waiting_of(turn.tx, line, turn.person.id)
    await talks.forget_waiting(turn.tx, line, turn.person.id)
    return [one.message for one in kept]


async def give_other(turn: Turn) -> Conversation:
    """One tap: from now on to another one, and what still waits goes there too."""
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    if line is None or line.facing(turn.person.id) == NOBODY_YET:
        turn.say("talk-closed")
        return turn.conversation
    if kept := await take_out(turn, int(turn.button.value)):
        await say(turn, line, kept)
    else:
        turn.say("undo-moved", about=line.owner, name=await speaking.name_of(turn, line))
    return speaking.to(turn, line, speaking.before(turn))
