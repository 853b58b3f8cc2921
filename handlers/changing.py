"""What was said is changed, taken back, or answered with a reaction: on both sides."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.chat import Conversation, Letter, LetterKind, Message
from bot.rules.line import Entities, fits, led_by
from handlers import relay, spoken
from handlers.turn import Turn
from storage import lines, people, relays, talks, targets
from storage.people import Person
from storage.relays import Relay
from storage.sealing import new_id

TAKEN_BACK_WITHIN = timedelta(hours=48)


async def hear_edit(turn: Turn) -> None:
    """Other words for what was said: where it has gone, and where it still waits."""
    message = turn.incoming.message
    await talks.change(turn.tx, turn.person.id, message)
    went = await relays.of_speaker(turn.tx, turn.person.id, message.id)
    listeners = [await _still_listens(turn, one) for one in went]
    for one, listener in zip(went, listeners, strict=True):
        if listener is not None:
            await _pass_edit(turn, one, listener, message)
    if went and not any(listeners):
        turn.say("talk-closed", reply_to=message.id)


async def _still_listens(turn: Turn, one: Relay) -> Person | None:
    """The other end of the line, while it is open and they are still there."""
    line = await lines.find(turn.tx, turn.person.id, one.line)
    if line is None or line.facing(turn.person.id) != one.listener:
        return None
    return (await people.find(turn.tx, [one.listener]))[one.listener]


async def _pass_edit(turn: Turn, one: Relay, listener: Person, message: Message) -> None:
    """Words are changed in place where they fit; all else is sent anew, as a reply to the old."""
    name = relay.name_of(turn.work, turn.person, listener)
    words = _in_place(message, name if one.named else "")
    if words is None:
        _send_anew(turn, one, listener, message)
        return
    made = _about(one, listener, "edit")
    choices = relay.to_answer(turn.work, made, turn.person, listener) if one.named else ()
    made = replace(made, text=words[0], entities=words[1], choices=choices)
    turn.work.change(_aimed(made, one))


def _in_place(message: Message, name: str) -> tuple[str, Entities] | None:
    """The words as they can stand in the place of the old ones, under the name that led those."""
    if message.content or not fits(message.text):
        return None
    return (
        led_by(name, message.text, message.entities) if name else (message.text, message.entities)
    )


def _send_anew(turn: Turn, one: Relay, listener: Person, message: Message) -> None:
    """Copied whole by Telegram; from now on this is the copy that is changed."""
    words = turn.work.words(listener.language, "speaker-changed", {"name": turn.person.name})
    apart = replace(_aimed(_about(one, listener, "text"), one), text=words)
    turn.work.carry(apart, turn.person.id)
    copied = replace(_about(one, listener, "copy"), source_chat=turn.person.chat_id)
    turn.work.carry(replace(_aimed(copied, one), sources=(message.id,)), turn.person.id)
    anew = replace(one, letter=copied.id, named=False, arrived=None, place=0, album=None)
    turn.work.relays.append(anew)


def _about(one: Relay, listener: Person, kind: LetterKind) -> Letter:
    return Letter(new_id(), listener.address, one.line, kind)


def _aimed(letter: Letter, one: Relay) -> Letter:
    """By what it is called in the reader's chat, or by the letter while that is on its way."""
    return replace(letter, reply_to=one.arrived or 0, target=0 if one.arrived else one.letter)


async def take_back(turn: Turn) -> Conversation:
    """'/wis', as a reply to one's own words: gone on both sides, for two days after.

    What waited long before it went can go from the other's chat alone: their copy is younger.
    """
    message = turn.incoming.message.reply_to
    gone = await relays.copies_of(turn.tx, turn.person.id, message) if message else []
    was_kept = bool(message) and await _take_unheard(turn, message)
    if not gone and not was_kept:
        turn.say("talk-take-back-how")
    elif any(_is_old(turn, one.said_at) for one in gone):
        turn.say("talk-too-old", reply_to=message)
    else:
        await _take_from_other(turn, gone)
        await relays.forget(turn.tx, turn.person.id, message)
        _take_own(turn, message, "talk-taken-back-there" if gone else "talk-not-given-after-all")
    return turn.conversation


async def _take_unheard(turn: Turn, message: int) -> bool:
    """What waits for a yes, from whomever."""
    was_kept = await talks.take_back(turn.tx, turn.person.id, message)
    return await spoken.take_back(turn, message) or was_kept


def _is_old(turn: Turn, since: datetime | None) -> bool:
    """Whether Telegram lets nobody remove what stands there since then."""
    return since is not None and turn.now - since > TAKEN_BACK_WITHIN


async def _take_from_other(turn: Turn, gone: list[Relay]) -> None:
    found = await people.find(turn.tx, [one.listener for one in gone])
    for one in gone:
        if one.arrived or not await targets.take_back(turn.tx, one.letter):
            await turn.tx.keys.load(turn.tx, [one.line])
            made = _about(one, found[one.listener], "delete")
            turn.work.change(_aimed(made, one))


def _take_own(turn: Turn, message: int, key_of_what_stays: str) -> None:
    """The speaker's own words go too, or it is said that they stay."""
    if _is_old(turn, turn.incoming.answered_at):
        turn.say(key_of_what_stays, reply_to=message)
        return
    own = Letter(new_id(), turn.person.address, turn.person.id, "delete")
    turn.work.change(replace(own, reply_to=message))
    turn.say("talk-taken-back")


async def react(turn: Turn) -> None:
    """An emoji under a message goes to the same message in the other chat, as far as it can."""
    message, emoji = turn.incoming.message.id, turn.incoming.message.text
    seen = await relays.to_listener(turn.tx, turn.person.id, message)
    for one in [seen] if seen else await relays.of_speaker(turn.tx, turn.person.id, message):
        await _pass_reaction(turn, one, emoji)


async def _pass_reaction(turn: Turn, one: Relay, emoji: str) -> None:
    line = await lines.find(turn.tx, turn.person.id, one.line)
    other = one.speaker if one.listener == turn.person.id else one.listener
    if line is None or line.facing(turn.person.id) != other:
        return
    reader = (await people.find(turn.tx, [other]))[other]
    made = Letter(new_id(), reader.address, one.line, "reaction", emoji)
    is_readers = one.speaker == other
    turn.work.change(replace(made, reply_to=one.message) if is_readers else _aimed(made, one))
