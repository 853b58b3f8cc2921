"""What they want to remember: words chosen together, kept once the client says so; or nothing."""

from bot.chat import Conversation
from handlers import for_client, own, own_words, present, promising
from handlers import together as sitting
from handlers.turn import Offer, Turn, Work
from storage import meetings, people, together
from storage.meetings import Meeting
from storage.together import PROMISE, WORDS, Remembered

WRITE = "remember:write"


async def ask(turn: Turn) -> Conversation:
    """One's own words for all of them, or a promise of one's own, or nothing."""
    meeting = await sitting.now_with(turn)
    if meeting is None:
        return turn.done()
    offers = [
        Offer("button-promise", "promise:ask", meeting.id),
        Offer("button-nothing-decided", "remember:nothing", meeting.id),
    ]
    turn.ask("remember-ask", offers, about=meeting.id)
    return turn.then(WRITE, meeting=str(meeting.id), until=own.still_open(turn))


async def decide_nothing(turn: Turn) -> Conversation:
    """A normal end."""
    turn.say("remember-nothing")
    return turn.done()


async def hear(turn: Turn) -> Conversation:
    if (heard := await own.hear_too_late(turn)) is not None:
        return heard
    meeting = await sitting.now_with(turn)
    if meeting is None:
        return turn.done()
    said = turn.incoming.message
    made = await together.offer(turn.tx, meeting.id, turn.person.id, WORDS, said, turn.now)
    await for_client.ask(turn, meeting, made)
    return turn.done()


async def _offered(turn: Turn) -> tuple[Meeting, Remembered] | None:
    """What the client is asked about, while they sit together and nobody took it away."""
    one = await together.find(turn.tx, turn.button.about)
    meeting = None if one is None else await meetings.find(turn.tx, one.meeting)
    if one is None or meeting is None or one.is_kept or meeting.client != turn.person.id:
        turn.say("own-gone")
        return None
    if not await together.is_sitting(turn.tx, meeting.id):
        turn.say("together-stands-still", about=meeting.id)
        return None
    return meeting, one


async def keep(turn: Turn) -> Conversation:
    """Kept as it was said; everybody there reads it, with whose words they are."""
    found = await _offered(turn)
    if found is None:
        return turn.done()
    meeting, one = found
    await together.keep(turn.tx, one.id)
    await _tell(turn.work, meeting, one)
    if one.kind == PROMISE:
        await promising.arrange(turn.work, meeting, one)
    return turn.done()


async def _tell(work: Work, meeting: Meeting, one: Remembered) -> None:
    there = await present.people_there(work, meeting)
    writer = (await people.find(work.tx, [one.person]))[one.person]
    for person in there.values():
        work.tell(person, "remember-kept", about=meeting.id, quiet=True)
        if person.id not in (writer.id, meeting.client):
            own_words.show_to(work, person, writer, meeting.id, one.message)


async def drop(turn: Turn) -> Conversation:
    found = await _offered(turn)
    if found is not None:
        meeting, one = found
        await together.drop(turn.tx, one.id)
        for person in (await people.find(turn.tx, {one.person, meeting.client})).values():
            turn.work.tell(person, "remember-dropped", about=meeting.id)
    return turn.done()
