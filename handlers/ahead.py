"""'Alvast praten met één begeleider': no network meeting; the search for that goes on."""

from bot.chat import Conversation
from handlers import mine, relay
from handlers.turn import Offer, Turn, Work
from storage import meetings, people
from storage.meetings import Meeting


async def offer(work: Work, meeting: Meeting) -> list[Offer]:
    """With whoever looks after it; nothing while nobody does."""
    if meeting.responsible is None:
        return []
    one = (await people.find(work.tx, [meeting.responsible]))[meeting.responsible]
    return [Offer("button-talk-ahead", "ahead:talk", meeting.id, words={"name": one.name})]


async def talk(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    meeting = await meetings.get(turn.tx, meeting.id)
    if meeting.responsible is None:
        return await mine.show(turn, meeting)
    one = (await people.find(turn.tx, [meeting.responsible]))[meeting.responsible]
    ask = Offer("button-say", "talking:say", meeting.id, words={"name": relay.the_other})
    turn.work.tell(one, "talk-ahead-asked", [ask], about=meeting.id)
    say = Offer("button-say", "talking:say", meeting.id, words={"name": one.name})
    turn.ask("talk-ahead", [say], about=meeting.id, name=one.name)
    return turn.conversation
