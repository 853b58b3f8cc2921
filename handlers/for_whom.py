"""For whom words are that somebody sent: asked of who sent them, by name, and never guessed."""

from collections.abc import Sequence
from typing import Any

from bot.chat import Conversation, Message
from bot.rules.line import NOBODY_YET, Line
from handlers import beneath, speaking, wording
from handlers.turn import DOUBTED, NO_QUESTIONS, STEP_SINCE, Offer, Turn
from storage import buttons, lines, talks

GIVE, GIVE_ONE_OF, ANSWER = "talking:give", "talking:give-one-of", "talking:answer"
MOST_NAMES = 3
TO_WHOEVER = {
    "": "talk-give-whoever",
    "heard": "talk-hear-whoever",
    "seen": "talk-see-whoever",
}


async def is_asked(turn: Turn, besides: Sequence[Offer] = ()) -> bool:
    """Whether it is the newest question already, with the same people in it."""
    asked = await buttons.newest_question(turn.tx, turn.person.id, NO_QUESTIONS)
    acts = {one.means.act for one in asked}
    return bool(acts & {GIVE, GIVE_ONE_OF}) and acts >= {one.act for one in besides}


async def join(turn: Turn, said: Message) -> bool:
    """Words that follow at once answer the program's question together, with those before."""
    since = turn.conversation.data[STEP_SINCE]
    for one in await buttons.newest_question(turn.tx, turn.person.id, NO_QUESTIONS):
        if one.means.act == ANSWER and since in one.means.value.split():
            longer = f"{one.means.value} {said.id}"
            await buttons.mean_otherwise(turn.tx, one.letter, longer, ANSWER)
            return True
    return False


async def ask(
    turn: Turn,
    found: Sequence[Line],
    kept: Sequence[Message],
    skip: int = 0,
    besides: Sequence[Offer] = (),
) -> None:
    """'Zal ik dit aan Anna geven?'; with several, or `besides`, for whom: never guessed."""
    besides = [*besides, *_for_question(turn, kept)]
    if len(found) != 1 or besides:
        await _ask_for_whom(turn, found, skip, besides)
        return
    line, sense = found[0], speaking.sense(kept)
    no = Offer("button-keep-back", "talking:keep-back")
    if line.facing(turn.person.id) == NOBODY_YET:
        turn.ask(TO_WHOEVER[sense], [_give_to(turn, line, "button-give-whoever", GIVE), no])
        return
    name = await speaking.name_of(turn, line)
    yes = _give_to(turn, line, "button-give", GIVE, name=name)
    turn.ask(speaking.TO_ONE[sense], [yes, no], about=line.owner, name=name)


def _give_to(turn: Turn, line: Line, key: str, act: str, **words: Any) -> Offer:
    """A yes for the one who is at the other end now, and for nobody else."""
    return Offer(key, act, line.owner, value=str(line.facing(turn.person.id)), words=words)


async def _for_whom(turn: Turn, found: Sequence[Line], skip: int, others: int) -> list[Offer]:
    end = skip + MOST_NAMES - others
    offers = [await _for(turn, one) for one in found[skip:end]]
    if len(found) > end:
        after = str(end)
        return [*offers, Offer("button-for-other", "talking:for-other", value=after)]
    return [*offers, Offer("button-for-nobody", "talking:for-nobody")]


async def _for(turn: Turn, line: Line) -> Offer:
    """By name where it is known, and by the moment of asking: two may bear one name."""
    if line.facing(turn.person.id) == NOBODY_YET:
        return _give_to(turn, line, "button-for-whoever", GIVE_ONE_OF)
    name = await speaking.name_of(turn, line)
    if turn.person.id == line.one:
        return _give_to(turn, line, "button-for", GIVE_ONE_OF, name=name)
    key = "button-for-client" if isinstance(name, str) else "button-for-asker"
    words = {"name": name} if isinstance(name, str) else {}
    return _give_to(turn, line, key, GIVE_ONE_OF, when=wording.short(line.since), **words)


async def ask_other(turn: Turn) -> Conversation:
    """The next names, when there are more than fit on one question."""
    found = await lines.of(turn.tx, turn.person.id)
    kept = await talks.unanswered(turn.tx, turn.person.id)
    await ask(turn, found, kept, int(turn.button.value))
    return turn.conversation


def _for_question(turn: Turn, kept: Sequence[Message]) -> list[Offer]:
    """The program's own question, for those of these words that may be the answer to it."""
    asked = beneath.step(turn.conversation)
    in_doubt = asked.data.get(DOUBTED, "").split()
    those = [str(one.id) for one in kept if str(one.id) in in_doubt]
    value = " ".join([asked.data.get(STEP_SINCE, ""), *those])
    return [Offer("button-for-question", ANSWER, value=value)] if those else []


async def _ask_for_whom(
    turn: Turn, found: Sequence[Line], skip: int, besides: Sequence[Offer]
) -> None:
    if not found and not besides:
        turn.say("talk-closed")
        await talks.forget(turn.tx, turn.person.id)
        return
    turn.ask("talk-for-whom", [*besides, *await _for_whom(turn, found, skip, len(besides))])
