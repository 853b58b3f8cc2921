"""How somebody can be there on the telephone: the client's own way, for this talk alone."""

from bot.chat import Conversation
from handlers import mine, new_place, partly
from handlers.turn import Offer, Turn
from storage import meetings

STEP = "way:say"
LONGEST = 200


async def ask(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    offers = [Offer("button-way-none", "way:none", meeting.id)]
    turn.ask("way-ask", offers, about=meeting.id)
    return turn.then(STEP, meeting=str(meeting.id))


async def hear(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    way = " ".join(turn.said.split())[:LONGEST]
    if not way:
        return await ask(turn)
    await meetings.set_way(turn.tx, meeting.id, way)
    turn.say("way-kept", about=meeting.id, way=way)
    await new_place.tell_way(turn, await meetings.get(turn.tx, meeting.id))
    return turn.done()


async def drop(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is not None:
        await meetings.set_way(turn.tx, meeting.id, "")
        turn.say("way-gone", about=meeting.id)
        if meeting.way and meeting.place not in partly.FROM_AFAR:
            await new_place.tell_no_way(turn, await meetings.get(turn.tx, meeting.id))
    return turn.done()
