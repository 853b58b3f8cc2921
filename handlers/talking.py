"""People speaking to people: only to whom they name, and nothing goes to anybody by itself."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot.chat import Button, Conversation, Message
from bot.rules.line import NOBODY_YET, Line
from handlers import (
    again,
    agreeing,
    asking,
    beneath,
    calling,
    facilitator,
    for_whom,
    guest,
    home,
    mine,
    relay,
    speaking,
    spoken,
    undoing,
)
from handlers.turn import DOUBTED, Offer, Turn
from storage import lines, meetings, relays, talks, ties
from storage.people import THE_PROGRAM
from storage.ties import Tie

UNKNOWN: dict[str, tuple[Callable[[Turn], Awaitable[Conversation]], str]] = {
    "asking:when": (asking.choose_when, ""),
    "asking:where": (asking.choose_where, "unknown"),
    "asking:address": (asking.leave_address, ""),
    "facilitator:when": (facilitator.choose_when, ""),
    "agreeing:day": (agreeing.choose_later, ""),
    "again:day": (again.choose_day, ""),
}
# What the program itself must read: it is asked for once more.
TYPED = frozenset(
    {
        *("who:name", "length:say", "way:say", "phoning:number", "phoned:when", "peer:away"),
        *("hours:week", "hours:other", "calendar:address", "note:when", "promise:when"),
    }
)


async def start(turn: Turn) -> Conversation:
    """'Iets zeggen', 'Antwoorden': what this person sends now goes to the other."""
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    if line is None or line.facing(turn.person.id) == NOBODY_YET:
        return _say_closed(turn)
    offers = [Offer("button-talk-done", "talking:done", line.owner)]
    turn.ask("talk-open", offers, about=line.owner, name=await speaking.name_of(turn, line))
    return speaking.to(turn, line, speaking.before(turn))


def _say_closed(turn: Turn) -> Conversation:
    turn.say("talk-closed")
    return speaking.before(turn)


async def stop(turn: Turn) -> Conversation:
    """'Klaar met praten': back to where this person was."""
    turn.say("talk-done")
    return speaking.before(turn)


def program_asked_last(turn: Turn) -> bool:
    """While people speak, a typed yes is for whoever spoke last: the program, or a person."""
    is_programs = turn.work.speaker_in(turn.person) in (None, THE_PROGRAM)
    return is_programs or turn.conversation.step != speaking.STEP


async def speak(turn: Turn) -> Conversation:
    """Everything said while somebody speaks to another goes there, at once and in order."""
    data = turn.conversation.data
    line = await lines.find(turn.tx, turn.person.id, int(data["line"]))
    if line is None or str(line.facing(turn.person.id)) != data["to"]:
        return _say_closed(turn)
    if turn.asked_at > datetime.fromisoformat(data["until"]):
        turn.conversation = speaking.before(turn)
        return await hear(turn)
    await undoing.say(turn, line, [turn.incoming.message])
    return speaking.to(turn, line, speaking.before(turn))


async def reply(turn: Turn) -> Conversation | None:
    """A reply goes to whose message it answers, or after one's own; None when it was nobody's."""
    answered = turn.incoming.message.reply_to
    found = await relays.to_listener(turn.tx, turn.person.id, answered)
    own = [] if found else await relays.of_speaker(turn.tx, turn.person.id, answered)
    if found is None and len(own) != 1:
        return None
    one, to = (found, found.speaker) if found else (own[0], own[0].listener)
    line = await lines.find(turn.tx, turn.person.id, one.line)
    if line is None or line.facing(turn.person.id) != to:
        return await _say_not_passed(turn, one.line, to)
    message = turn.incoming.message
    await relay.pass_on(
        turn.work, line, turn.person, await speaking.other_of(turn, line), [message]
    )
    return turn.conversation


async def _say_not_passed(turn: Turn, talk: int, to: int) -> Conversation | None:
    """Nothing goes back to one of her own people here; what such a one adds is said anew."""
    if (mine := await ties.between(turn.tx, to, turn.person.id)) is not None:
        return await _say_anew(turn, talk, mine)
    one = await ties.between(turn.tx, turn.person.id, to)
    if one is None:
        return _say_closed(turn)
    turn.say("spoken-say-yourself", name=one.name)
    return turn.conversation


async def _say_anew(turn: Turn, talk: int, mine: Tie) -> Conversation | None:
    """Where others are spoken to as well it is asked for whom; None where nobody else is."""
    wanted = await guest.still_wanted(turn, talk, mine.id)
    if wanted is None:
        return _say_closed(turn)
    is_asked = await offer(turn, [await spoken.for_client(turn, *wanted)])
    return turn.conversation if is_asked else None


async def hear(turn: Turn) -> Conversation:
    """Words that fit no step: kept until their speaker says whether and whom they are for."""
    return turn.conversation if await offer(turn) else await home.show(turn)


async def offer(turn: Turn, besides: Sequence[Offer] = ()) -> bool:
    """Keep what was said and ask whom it is for; False when there is nobody to give it to."""
    found = await lines.of(turn.tx, turn.person.id)
    if not found:
        return False
    if not besides and _goes_at_once(turn, found):
        other = await speaking.other_of(turn, found[0])
        await relay.pass_on(turn.work, found[0], turn.person, other, [turn.incoming.message])
        return True
    await keep(turn)
    if not await for_whom.is_asked(turn, besides):
        await for_whom.ask(turn, found, [turn.incoming.message], besides=besides)
    return True


def _goes_at_once(turn: Turn, found: Sequence[Line]) -> bool:
    """A pair agreed to speak; with anybody else there too it is asked for whom."""
    is_alone = len(found) == 1 and found[0].is_lasting
    return is_alone and bool(found[0].facing(turn.person.id)) and not turn.conversation.step


async def keep(turn: Turn) -> None:
    """Until it is said for whom it is; whoever says something is not silent."""
    await talks.keep(turn.tx, turn.person.id, turn.incoming.message, turn.asked_at)
    if (meeting := await meetings.current_of(turn.tx, turn.person.id)) is not None:
        await mine.hear_from(turn, meeting)


async def ask_again(turn: Turn) -> None:
    """After the bot was out of reach: what was asked about and is still kept."""
    kept = await talks.unanswered(turn.tx, turn.person.id)
    found = await lines.of(turn.tx, turn.person.id)
    if kept and found:
        turn.say("back-again")
        await for_whom.ask(turn, found, kept)


async def give(turn: Turn) -> Conversation:
    """A yes for one person, or for whoever comes: for nobody else."""
    kept = await talks.unanswered(turn.tx, turn.person.id)
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    if not kept or line is None:
        turn.say("talk-closed" if kept else "talk-nothing-kept")
        await talks.forget(turn.tx, turn.person.id)
        return turn.conversation
    to, named = line.facing(turn.person.id), int(turn.button.value)
    if named not in (to, NOBODY_YET):
        await for_whom.ask(turn, [line], kept)
        return turn.conversation
    if to == NOBODY_YET:
        return await _let_wait(turn, line, kept)
    return await _give(turn, line, kept)


async def _let_wait(turn: Turn, line: Line, kept: Sequence[Message]) -> Conversation:
    await talks.let_wait(turn.tx, turn.person.id, line.owner, kept, turn.now)
    turn.say("talk-waits")
    return await _go_on(turn, kept)


async def _give(turn: Turn, line: Line, kept: Sequence[Message]) -> Conversation:
    name = await speaking.name_of(turn, line)
    await talks.forget(turn.tx, turn.person.id)
    waits = await undoing.say(turn, line, kept)
    if turn.conversation.step and (waits or not _was_in_doubt(turn, kept)):
        if not waits:
            turn.say("talk-given", name=name)
        return await _go_on(turn, kept)
    if not waits:
        offers = [Offer("button-talk-done", "talking:done", line.owner)]
        turn.ask("talk-given-on", offers, about=line.owner, name=name)
    return speaking.to(turn, line, speaking.before(turn))


def _was_in_doubt(turn: Turn, kept: Sequence[Message]) -> bool:
    """Whoever answers a person and not the program goes on with that person.

    Not while a number is asked for: what is typed then is that.
    """
    if turn.conversation.step == calling.NUMBER:
        return False
    in_doubt = beneath.step(turn.conversation).data.get(DOUBTED, "").split()
    return any(str(one.id) in in_doubt for one in kept)


async def _go_on(turn: Turn, kept: Sequence[Message]) -> Conversation:
    """What cannot be read answers as 'I do not know yet' would, or the question is asked again."""
    step = turn.conversation.step
    if all(one.text for one in kept) or step not in UNKNOWN:
        return _ask_to_type(turn, kept)
    meeting = await meetings.find(turn.tx, int(turn.conversation.data.get("meeting", "0")))
    if meeting is None:
        return turn.conversation
    answer, value = UNKNOWN[step]
    turn.button = Button(step, meeting.id, meeting.revision, value)
    return await answer(turn)


def _ask_to_type(turn: Turn, kept: Sequence[Message]) -> Conversation:
    """The question that is open was not answered by what only people can hear or see."""
    if not all(one.text for one in kept) and turn.conversation.step in {*UNKNOWN, *TYPED}:
        turn.say("unheard-type")
    return turn.conversation


async def ask_anew(turn: Turn) -> Conversation:
    """'Voor iemand anders', while the words still wait: for whom, of all."""
    kept = await undoing.take_out(turn, turn.button.about)
    if not kept:
        turn.say("undo-late")
        return turn.conversation
    for message in kept:
        await talks.keep(turn.tx, turn.person.id, message, turn.now)
    await for_whom.ask(turn, await lines.of(turn.tx, turn.person.id), kept)
    return speaking.before(turn)


async def keep_back(turn: Turn) -> Conversation:
    kept = await talks.unanswered(turn.tx, turn.person.id)
    await talks.forget(turn.tx, turn.person.id)
    turn.say("talk-kept-back")
    return _ask_to_type(turn, kept)
