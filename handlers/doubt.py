"""Typed at a question of the program after somebody spoke here: it is asked for whom it is.

What was an answer to a person must not become an address, or hours, or what all read.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.chat import Button, Conversation
from handlers import for_whom, introducing, peer, seeing, speaking, talking, times
from handlers.turn import DOUBTED, STEP_SINCE, Turn
from storage import lines, relays, talks
from storage.talks import Kept

Step = Callable[[Turn], Awaitable[Conversation]]

# What is no words answers these too, each by itself.
ANYTHING = frozenset({introducing.STEP, seeing.STEP})
# Any words answer these, or words that may as well be said to somebody.
ANY_WORDS = ANYTHING | {
    *(peer.AWAY, "hours:week", "hours:other"),
    *("asking:address", "asking:where", "who:name", "way:say"),
}
# Only words with a time in them answer these.
A_TIME = frozenset({"asking:when", "facilitator:when", "agreeing:day", "again:day", "guest:when"})


async def offer(turn: Turn) -> Conversation | None:
    """Keep the words and ask for whom they are; None when they answer the question, or may."""
    found = await lines.of(turn.tx, turn.person.id) if await _is_in_doubt(turn) else []
    if not found:
        return None
    said = turn.incoming.message
    if said.content and turn.conversation.step not in ANYTHING:
        return turn.conversation  # It was asked already whether somebody may see or hear this.
    in_doubt = f"{turn.conversation.data.get(DOUBTED, '')} {said.id}".strip()
    data = {**turn.conversation.data, DOUBTED: in_doubt}
    turn.conversation = replace(turn.conversation, data=data)
    await talking.offer(turn)
    return turn.conversation


async def _is_in_doubt(turn: Turn) -> bool:
    """Not what is a reply to the question itself; of a pair's own question only by others."""
    step, since = turn.conversation.step, turn.conversation.data.get(STEP_SINCE)
    if since is None or step not in ANY_WORDS | A_TIME or turn.incoming.message.reply_to:
        return False
    if step in A_TIME and times.heard(turn) is not None:
        return False
    about = int(turn.conversation.data["pair"]) if step == seeing.STEP else None
    moment = datetime.fromisoformat(since)
    return await relays.heard_since(turn.tx, turn.person.id, moment, apart_from=about)


async def answer(turn: Turn, steps: Mapping[str, Step]) -> Conversation:
    """'Voor de vraag van Naast': these words are heard as the answer, while it is open."""
    asked = speaking.before(turn)
    kept = await talks.not_given(turn.tx, turn.person.id)
    in_doubt = asked.data.get(DOUBTED, "").split()
    meant = [one for one in kept if str(one.message.id) in in_doubt]
    if not kept:
        turn.say("talk-nothing-kept")
    elif not meant or turn.button.value != asked.data[STEP_SINCE]:
        await _ask_again(turn, kept)
    else:
        after = await _hear(turn, asked, steps[asked.step], meant)
        if rest := await talks.not_given(turn.tx, turn.person.id):
            await _ask_again(turn, rest)
        return after
    return turn.conversation


async def _ask_again(turn: Turn, kept: Sequence[Kept]) -> None:
    found = await lines.of(turn.tx, turn.person.id)
    await for_whom.ask(turn, found, [one.message for one in kept])


async def _hear(turn: Turn, asked: Conversation, step: Step, kept: Sequence[Kept]) -> Conversation:
    """Words one after another are one answer; asked again, it is a new question."""
    data = {name: value for name, value in asked.data.items() if name != DOUBTED}
    turn.conversation, turn.button = replace(asked, data=data), Button("")
    for parts in [[one] for one in kept] if asked.step in ANYTHING else [kept]:
        one = _together(parts)
        await talks.forget_messages(turn.tx, turn.person.id, [part.message.id for part in parts])
        said = replace(turn.incoming, kind="text", text=one.message.text, message=one.message)
        turn.incoming = replace(said, sent_at=one.said_at)
        turn.conversation = await step(turn)
        if turn.conversation.step != asked.step:
            return turn.conversation
    return turn.then(asked.step, **turn.conversation.data)


def _together(parts: Sequence[Kept]) -> Kept:
    words = "\n".join(one.message.text for one in parts)
    return replace(parts[0], message=replace(parts[0].message, text=words))
