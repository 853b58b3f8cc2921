"""Hidden messages, for whom they are: showing them, wanting it so, and wanting it no more."""

from bot.chat import Conversation
from handlers import held, hiding, relay, speaking
from handlers.turn import Offer, Turn
from storage import due, lines, preferences, talks
from storage.preferences import HIDDEN


async def show(turn: Turn) -> Conversation:
    """All that lies ready from this one person, in order."""
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    if line is None or not line.facing(turn.person.id):
        turn.say("talk-closed")
        return turn.conversation
    speaker = await speaking.other_of(turn, line)
    kept = await talks.waiting_of(turn.tx, line.owner, speaker.id)
    await talks.forget_waiting(turn.tx, line.owner, speaker.id)
    if kept:
        messages = [one.message for one in kept]
        await relay.hand_over(turn.work, line, speaker, turn.person, messages)
    else:
        turn.say("talk-nothing-kept")
    return turn.conversation


async def choose(turn: Turn) -> Conversation:
    """'/verborgen', at any time: how it is now, and the other way."""
    if await preferences.has(turn.tx, turn.person.id, HIDDEN):
        turn.ask("hidden-stands", [Offer("button-hidden-stop", "hidden:stop")])
    else:
        hiding.ask(turn.work, turn.person)
    return turn.conversation


async def want(turn: Turn) -> Conversation:
    await preferences.want(turn.tx, turn.person.id, HIDDEN)
    turn.ask("hidden-begun", [Offer("button-hidden-stop", "hidden:stop")])
    return turn.conversation


async def rather_not(turn: Turn) -> Conversation:
    turn.say("hidden-not")
    return turn.conversation


async def stop(turn: Turn) -> Conversation:
    """Words show as ever; what lies ready comes now."""
    await preferences.want_no_more(turn.tx, turn.person.id, HIDDEN)
    for line in await lines.of(turn.tx, turn.person.id):
        other = line.facing(turn.person.id)
        if other:
            await due.leave(turn.tx, held.GIVE, line.owner, turn.now, str(other))
    turn.say("hidden-stopped")
    return turn.conversation
