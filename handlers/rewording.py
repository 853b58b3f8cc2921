"""Other words for an answer, as long as nobody read it; what was read stays as it was read."""

from handlers.turn import Turn
from storage import listeners, voices


async def hear_edit(turn: Turn) -> None:
    """The message is changed in its author's chat; so is the answer that it was part of."""
    message = turn.incoming.message
    for one in await voices.said_by(turn.tx, turn.person.id):
        if all(part.id != message.id for part in one.messages):
            continue
        if await listeners.was_read(turn.tx, one.id):
            turn.say("voice-edit-was-read", about=one.meeting)
        else:
            said = [message if part.id == message.id else part for part in one.messages]
            await voices.reword(turn.tx, one, said)
