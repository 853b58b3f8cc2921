"""Typed at a question of the program after somebody spoke here: it is asked for whom it is.

What was an answer to a person must not become an address, or hours, or what all read.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.chat import Conversation, Message
from handlers import introducing, peer, talking, times
from handlers.turn import STEP_SINCE, Offer, Turn
from storage import lines, relays, talks

ANSWER = "talking:answer"
Steps = Mapping[str, Callable[[Turn], Awaitable[Conversation]]]

# Any words answer these, or words that may as well be said to somebody.
ANY_WORDS = frozenset(
    {
        *(introducing.STEP, peer.AWAY, "hours:week", "hours:other"),
        *("asking:address", "asking:where", "who:name", "way:say"),
    }
)
# Only words with a time in them answer these.
A_TIME = frozenset(
    {
        *("asking:when", "facilitator:when", "agreeing:day", "again:day", "guest:when"),
        *("note:when", "promise:when", "phoned:when"),
    }
)


async def offer(turn: Turn) -> bool:
    """Keep the words and ask for whom they are; False when they answer the question, or may."""
    if not await _is_in_doubt(turn):
        return False
    return await talking.offer(turn, [Offer("button-for-question", ANSWER)])


async def _is_in_doubt(turn: Turn) -> bool:
    step, asked_at = turn.conversation.step, turn.conversation.data.get(STEP_SINCE)
    if asked_at is None or step not in ANY_WORDS | A_TIME:
        return False
    if step in A_TIME and times.heard(turn) is not None:
        return False
    return await relays.heard_since(turn.tx, turn.person.id, datetime.fromisoformat(asked_at))


async def answer(turn: Turn, steps: Steps) -> Conversation:
    """'Voor de vraag van Naast': what was kept is heard as the answer to it."""
    kept = await talks.unanswered(turn.tx, turn.person.id)
    if not kept:
        turn.say("talk-nothing-kept")
    elif turn.conversation.step not in ANY_WORDS | A_TIME:
        await talking.ask(turn, await lines.of(turn.tx, turn.person.id), kept)
    else:
        await talks.forget(turn.tx, turn.person.id)
        return await _hear(turn, steps[turn.conversation.step], kept)
    return turn.conversation


async def _hear(
    turn: Turn, step: Callable[[Turn], Awaitable[Conversation]], kept: Sequence[Message]
) -> Conversation:
    """Words one after another are one answer; asked again, it is a new question."""
    asked = turn.conversation.step
    for message in _together(kept):
        turn.incoming = replace(turn.incoming, kind="text", text=message.text, message=message)
        turn.conversation = await step(turn)
        if turn.conversation.step != asked:
            return turn.conversation
    return turn.then(asked, **turn.conversation.data)


def _together(kept: Sequence[Message]) -> list[Message]:
    if any(one.content for one in kept):
        return list(kept)
    return [replace(kept[0], text="\n".join(one.text for one in kept))]
