"""Typed at a question of the program after somebody spoke here: it is asked for whom it is.

What was an answer to a person must not become an address, or hours, or what all read.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from bot.chat import Button, Conversation
from handlers import answering, beneath, for_whom, introducing, peer, seeing, talking, times
from handlers.turn import ASKED_IN, DOUBTED, STEP_SINCE, Turn
from storage import lines, relays, taking_back, talks
from storage.talks import Kept

Step = Callable[[Turn], Awaitable[Conversation]]

# What is no words answers these too, each by itself.
ANYTHING = frozenset({introducing.STEP, seeing.STEP, answering.STEP})
# Any words answer these, or words that may as well be said to somebody.
ANY_WORDS = {
    *(introducing.STEP, seeing.STEP),
    *(peer.AWAY, "hours:week", "hours:other"),
    *("asking:address", "asking:where", "who:name", "way:say"),
}
# Only words with a time in them answer these.
A_TIME = frozenset({"asking:when", "facilitator:when", "agreeing:day", "again:day", "guest:when"})
ALL = ANY_WORDS | A_TIME


async def offer(turn: Turn) -> Conversation | None:
    """Keep the words and ask for whom they are; None when they answer the question, or may."""
    found = await lines.of(turn.tx, turn.person.id) if await is_open_to(turn) else []
    if not found:
        return None
    said = turn.incoming.message
    if said.content and turn.conversation.step not in ANYTHING:
        return turn.conversation  # It was asked already whether somebody may see or hear this.
    turn.conversation = await _remember(turn)
    await talking.keep(turn)
    if not await for_whom.join(turn, said):
        await for_whom.ask(turn, found, [said])
    return turn.conversation


async def _remember(turn: Turn) -> Conversation:
    """Which words are in doubt, of those that are given to nobody yet."""
    kept = {str(one.id) for one in await talks.unanswered(turn.tx, turn.person.id)}
    before = [one for one in turn.conversation.data.get(DOUBTED, "").split() if one in kept]
    in_doubt = " ".join([*before, str(turn.incoming.message.id)])
    return replace(turn.conversation, data={**turn.conversation.data, DOUBTED: in_doubt})


async def is_open_to(turn: Turn) -> bool:
    """Whether what is typed now may be for somebody who spoke after the question was asked.

    Not what is a reply to the question itself; of a pair's own question only by others.
    """
    step, data = turn.conversation.step, turn.conversation.data
    if STEP_SINCE not in data or step not in _steps(turn) or await _is_reply(turn):
        return False
    if step in A_TIME and times.heard(turn):
        return False
    about = int(data["pair"]) if step == seeing.STEP else None
    moment = datetime.fromisoformat(data[STEP_SINCE])
    return await relays.heard_since(turn.tx, turn.person.id, moment, apart_from=about)


def _steps(turn: Turn) -> Set[str]:
    """What a worker thinks of a question is read by all who were there, at once."""
    return ALL | {answering.STEP} if turn.person.works_here else ALL


async def _is_reply(turn: Turn) -> bool:
    answered, asked = turn.incoming.message.reply_to, turn.conversation.data.get(ASKED_IN)
    if not answered or asked is None:
        return False
    return answered in await taking_back.messages_of(turn.tx, [int(asked)], 0)


async def answer(turn: Turn, steps: Mapping[str, Step]) -> Conversation:
    """'Voor de vraag van Naast': these words are heard as the answer, while it is open."""
    asked = beneath.step(turn.conversation)
    kept = await talks.not_given(turn.tx, turn.person.id)
    since, *named = turn.button.value.split()
    meant = [one for one in kept if str(one.message.id) in named]
    if not meant:
        turn.say("talk-nothing-kept")
    elif since != asked.data.get(STEP_SINCE):
        await _ask_again(turn, kept)
    else:
        between = turn.conversation
        after = await _hear(turn, asked, steps[asked.step], meant)
        if rest := await talks.not_given(turn.tx, turn.person.id):
            await _ask_again(turn, rest)
        return beneath.put(between, after)
    return turn.conversation


async def _ask_again(turn: Turn, kept: Sequence[Kept]) -> None:
    found = await lines.of(turn.tx, turn.person.id)
    await for_whom.ask(turn, found, [one.message for one in kept])


async def _hear(turn: Turn, asked: Conversation, step: Step, kept: Sequence[Kept]) -> Conversation:
    """Words one after another are one answer; asked again, it is a new question."""
    data = {name: value for name, value in asked.data.items() if name != DOUBTED}
    turn.conversation, turn.button = replace(asked, data=data), Button("")
    for parts in _parts(asked, kept):
        one = _together(parts)
        await talks.forget_messages(turn.tx, turn.person.id, [part.message.id for part in parts])
        said = replace(turn.incoming, kind="text", text=one.message.text, message=one.message)
        turn.incoming = replace(said, sent_at=one.said_at)
        turn.conversation = await step(turn)
        if turn.conversation.step != asked.step:
            return turn.conversation
    return turn.then(asked.step, **turn.conversation.data)


def _parts(asked: Conversation, kept: Sequence[Kept]) -> Sequence[Sequence[Kept]]:
    """Words are one answer, but where each part goes on as it was said."""
    return [[one] for one in kept] if asked.step in ANYTHING else [kept]


def _together(parts: Sequence[Kept]) -> Kept:
    words = "\n".join(one.message.text for one in parts)
    return replace(parts[0], message=replace(parts[0].message, text=words))
