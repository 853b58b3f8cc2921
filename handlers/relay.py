"""Passing on what one person says to another: as it was said, in order, with the name above it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from bot import locales
from bot.chat import MOVING, Choice, Letter, Message
from bot.rules.line import Line, fits, led_by
from handlers import held, hiding, presence, remarking
from handlers.turn import Offer, Turn, Words, Work
from storage import due, lines, meetings, people, relays, talks, targets
from storage.meetings import Meeting
from storage.people import Person
from storage.relays import Relay
from storage.sealing import Tx, new_id

ALBUM_WAIT_MS = 1000
RECEIPT = "contact:receipt"
AFTER_BURST = timedelta(seconds=5)


async def pass_on(
    work: Work, line: Line, speaker: Person, listener: Person, messages: Sequence[Message]
) -> None:
    if line.is_lasting:
        if await presence.holds(work, line, speaker, listener, messages):
            return
        await due.leave(work.tx, RECEIPT, line.owner, work.now + AFTER_BURST, str(speaker.id))
        await presence.note(work, line, speaker, listener)
    if await hiding.holds(work, line, speaker, listener, messages):
        _say_what_stays(work, speaker, messages)
        await remarking.look(work, line, speaker, messages)
        return
    if await held.holds(work, line, speaker, listener, messages):
        return
    await hand_over(work, line, speaker, listener, messages)
    await remarking.look(work, line, speaker, messages)


async def hand_over(
    work: Work, line: Line, speaker: Person, listener: Person, messages: Sequence[Message]
) -> None:
    """On their way now, in order; what belongs together together."""
    for _, parts in groupby(messages, key=lambda one: one.album or one.id):
        await _pass_together(work, line, speaker, listener, list(parts))
    if not (line.hides and listener.id == line.one):
        _say_what_stays(work, speaker, messages)
    if work.speaker_in(speaker) is not None:
        work.speakers[speaker.id] = speaker.id
    if speaker.works_here and not line.is_lasting:
        await meetings.note_first_word(work.tx, line.owner, speaker.id, work.now)


def _say_what_stays(work: Work, speaker: Person, messages: Sequence[Message]) -> None:
    """A place that moves is copied once; of what lies ready hidden that was said before."""
    for one in messages:
        if one.content == MOVING:
            work.tell(speaker, "talk-does-not-move", reply_to=one.id)


async def _pass_together(
    work: Work, line: Line, speaker: Person, listener: Person, parts: Sequence[Message]
) -> None:
    """One message, or what of an album is there; later parts are laid with the first."""
    first = parts[0]
    album = work.tx.keys.hash("album", first.album) if first.album else None
    if album and await _joins(work, speaker, listener, first, album):
        return
    is_named = work.speaker_in(listener) != speaker.id
    letter = await _letter(work, line, speaker, listener, parts)
    if is_named:
        letter = _with_name(work, letter, speaker, listener)
    elif line.topic and listener.id == line.other:
        letter = replace(letter, lead=speaker.name)
    work.carry(letter, speaker.id)
    relay = Relay(letter.id, line.owner, speaker.id, listener.id, first.id, is_named, album)
    for place, part in enumerate(parts):
        work.relays.append(replace(relay, message=part.id, place=place))


async def _joins(
    work: Work, speaker: Person, listener: Person, part: Message, album: bytes
) -> bool:
    begun = await relays.of_album(work.tx, speaker.id, album)
    if begun is None or begun.listener != listener.id:
        return False
    place = await targets.lay_with(work.tx, begun.letter, begun.line, part.id)
    if place is not None:
        work.relays.append(replace(begun, message=part.id, place=place))
    return place is not None


async def _letter(
    work: Work, line: Line, speaker: Person, listener: Person, parts: Sequence[Message]
) -> Letter:
    """Words are said; what is none, and what is too long to be said by a bot, is copied."""
    first = parts[0]
    made = Letter(new_id(), listener.address, line.owner, "words", first.text)
    made = replace(made, entities=first.entities)
    if first.content or not fits(first.text):
        made = replace(made, kind="album" if first.album else "copy", text="")
        sources = tuple(part.id for part in parts)
        made = replace(made, source_chat=speaker.chat_id, sources=sources)
    if first.album and len(parts) == 1:
        made = replace(made, wait_ms=ALBUM_WAIT_MS)
    return await point(work.tx, made, speaker, first.reply_to) if first.reply_to else made


async def point(tx: Tx, letter: Letter, speaker: Person, message: int) -> Letter:
    """Let a letter be about what its reader sees of `message` in the speaker's chat."""
    seen = await relays.to_listener(tx, speaker.id, message)
    if seen is not None and seen.speaker == letter.to.person:
        return replace(letter, reply_to=seen.message)
    for own in await relays.of_speaker(tx, speaker.id, message):
        if own.listener == letter.to.person:
            return replace(
                letter, reply_to=own.arrived or 0, target=0 if own.arrived else own.letter
            )
    return letter


def _with_name(work: Work, letter: Letter, speaker: Person, listener: Person) -> Letter:
    """The name above the words; above all else, and above what is too long, in a line apart."""
    choices = to_answer(work, letter, speaker, listener)
    name = name_of(work, speaker, listener)
    led = led_by(name, letter.text, letter.entities)
    if letter.kind == "words" and led is not None:
        return replace(letter, text=led[0], entities=led[1], choices=choices)
    apart = Letter(new_id(), listener.address, letter.owner, "text", name)
    if letter.kind == "album":
        work.carry(replace(apart, choices=choices), speaker.id)
        return letter
    work.carry(apart, speaker.id)
    return replace(letter, choices=choices)


def name_of(work: Work, speaker: Person, listener: Person) -> str:
    return work.words(listener.language, "speaker-person", {"name": speaker.name})


def to_answer(work: Work, letter: Letter, speaker: Person, listener: Person) -> tuple[Choice, ...]:
    words = {"name": speaker.name}
    offer = Offer("button-answer", "talking:say", letter.owner, words=words)
    return work.choices(listener.language, [offer])


async def name_for(work: Work, line: Line, reader: Person, other: Person) -> str | Words:
    """A client is named to a worker by her own words, or once it is fixed; not before."""
    if reader.id == line.one or await lines.is_named(work.tx, line):
        return other.name
    return the_other


def the_other(language: str, _zone: ZoneInfo) -> str:
    return locales.say(language, "the-other")


async def begin(turn: Turn, meeting: Meeting) -> None:
    """The first to say yes is responsible, may speak at once, and is given what waits."""
    client = (await people.find(turn.tx, [meeting.client]))[meeting.client]
    offers = [Offer("button-say", "talking:say", meeting.id, words={"name": the_other})]
    turn.ask("facilitator-responsible", offers, about=meeting.id)
    line = Line(meeting.id, client.id, turn.person.id, meeting.requested_at)
    await give_waiting(turn.work, line, client, turn.person)


async def give_waiting(work: Work, line: Line, speaker: Person, listener: Person) -> None:
    """What somebody said for whoever says yes, or for who was away."""
    kept = await talks.waiting_for(work.tx, line.owner)
    waiting = [message for person, message in kept if person == speaker.id]
    if waiting:
        await talks.forget_waiting(work.tx, line.owner, speaker.id)
        await pass_on(work, line, speaker, listener, waiting)
