"""Whom somebody speaks to now: for an hour after their own tap, and where they were before."""

from collections.abc import Sequence
from datetime import timedelta

from bot.chat import Conversation, Message
from bot.rules.line import Line
from handlers import relay
from handlers.turn import Turn, Words
from storage import people
from storage.people import Person

STEP = "talking:say"
STAYS_OPEN = timedelta(hours=1)
HEARD = ("voice", "audio", "video_note")
SEEN = ("photo", "video", "animation", "sticker")
TO_ONE = {"": "talk-give", "heard": "talk-hear", "seen": "talk-see"}


def sense(said: Sequence[Message]) -> str:
    """Whether it is to be read, heard or seen; mixed things are given."""
    contents = {one.content for one in said}
    if contents <= set(HEARD):
        return "heard"
    return "seen" if contents <= set(SEEN) else ""


async def other_of(turn: Turn, line: Line) -> Person:
    other = line.facing(turn.person.id)
    return (await people.find(turn.tx, [other]))[other]


async def name_of(turn: Turn, line: Line) -> str | Words:
    return await relay.name_for(turn.work, line, turn.person, await other_of(turn, line))


def before(turn: Turn) -> Conversation:
    """Where this person was before they began to speak to somebody."""
    if turn.conversation.step != STEP:
        return turn.conversation
    return Conversation.taken_up(turn.conversation.data["before"])


def to(turn: Turn, line: Line, before: Conversation) -> Conversation:
    return turn.then(
        STEP,
        line=str(line.owner),
        to=str(line.facing(turn.person.id)),
        until=(turn.asked_at + STAYS_OPEN).isoformat(),
        before=before.put_away(),
    )
