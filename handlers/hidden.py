"""Hidden messages, for whom they are: showing them, wanting it so, and wanting it no more."""

from itertools import groupby
from operator import itemgetter

from bot.chat import Conversation, Message
from bot.rules.line import Line
from handlers import held, hiding, preferring, relay
from handlers.turn import Offer, Turn
from storage import due, lines, people, preferences, talks
from storage.preferences import HIDDEN


async def show(turn: Turn) -> Conversation:
    """All that lies ready on this line, in order: also of who was there before."""
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    if line is None:
        turn.say("talk-closed")
        return turn.conversation
    kept = await talks.waiting_for(turn.tx, line.owner)
    theirs = [one for one in kept if one[0] != turn.person.id]
    for speaker, said in groupby(theirs, key=itemgetter(0)):
        await _give(turn, line, speaker, [message for _, message in said])
    if not theirs:
        turn.say("talk-nothing-kept")
    return turn.conversation


async def _give(turn: Turn, line: Line, speaker: int, messages: list[Message]) -> None:
    await talks.forget_waiting(turn.tx, line.owner, speaker)
    for one in (await people.find(turn.tx, [speaker])).values():
        await relay.hand_over(turn.work, line, one, turn.person, messages)


async def choose(turn: Turn) -> Conversation:
    """'/verborgen', at any time: how it is now, and the other way."""
    if await preferences.has(turn.tx, turn.person.id, HIDDEN):
        turn.ask("hidden-stands", [Offer("button-hidden-stop", "hidden:stop")])
    else:
        hiding.ask(turn.work, turn.person)
    return turn.conversation


async def want(turn: Turn) -> Conversation:
    stop_it = Offer("button-hidden-stop", "hidden:stop")
    return await preferring.want(turn, HIDDEN, "hidden-begun", stop_it)


async def rather_not(turn: Turn) -> Conversation:
    turn.say("hidden-not")
    return turn.conversation


async def stop(turn: Turn) -> Conversation:
    """Words show as ever; what lies ready comes now."""
    for line in await lines.of(turn.tx, turn.person.id):
        kept = await talks.waiting_for(turn.tx, line.owner)
        for other in {person for person, _ in kept} - {turn.person.id}:
            await due.leave(turn.tx, held.GIVE, line.owner, turn.now, str(other))
    return await preferring.want_no_more(turn, HIDDEN, "hidden-stopped")
