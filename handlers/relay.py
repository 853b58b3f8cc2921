"""Passing on what one person says to another: as it was said, in order, with the name above it."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot import locales
from bot.chat import Letter, Message
from bot.rules.line import Line, led_by
from handlers.turn import Offer, Turn, Words, Work
from storage import lines, meetings, people, relays, talks
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person
from storage.relays import Relay
from storage.sealing import new_id


async def pass_on(
    work: Work, line: Line, speaker: Person, listener: Person, messages: Sequence[Message]
) -> None:
    for message in messages:
        _pass_one(work, line, speaker, listener, message)
    if work.speaker_in(speaker) is not None:
        work.speakers[speaker.id] = speaker.id
    if speaker.works_here:
        await meetings.note_first_word(work.tx, line.owner, speaker.id, work.now)


def _pass_one(work: Work, line: Line, speaker: Person, listener: Person, message: Message) -> None:
    """The first of several carries the name, and the button to answer."""
    made = Letter(new_id(), listener.address, line.owner, "words", message.text)
    made = replace(made, entities=message.entities)
    if message.content:
        made = replace(made, kind="copy", source_chat=speaker.chat_id, source=message.id)
    if work.speaker_in(listener) != speaker.id:
        made = _with_name(work, made, speaker, listener)
    work.carry(made, speaker.id)
    work.relays.append(Relay(made.id, line.owner, speaker.id, listener.id, message.id))


def _with_name(work: Work, letter: Letter, speaker: Person, listener: Person) -> Letter:
    """The name above the words; above all else, and above what is too long, in a line apart."""
    named = {"name": speaker.name}
    name = work.words(listener.language, "speaker-person", named)
    offer = Offer("button-answer", "talking:say", letter.owner, words=named)
    choices = work.choices(listener.language, [offer])
    led = led_by(name, letter.text, letter.entities)
    if letter.kind == "words" and led is not None:
        return replace(letter, text=led[0], entities=led[1], choices=choices)
    work.carry(Letter(new_id(), listener.address, letter.owner, "text", name), speaker.id)
    return replace(letter, choices=choices)


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
    waiting = [message for _, message in await talks.waiting_for(turn.tx, meeting.id)]
    if waiting:
        line = Line(meeting.id, client.id, turn.person.id)
        await pass_on(turn.work, line, client, turn.person, waiting)
        await talks.forget_waiting(turn.tx, meeting.id)


async def tell_losses(work: Work, _row: Due) -> None:
    """Whose words did not arrive hears it, at the message itself."""
    lost = await relays.lost(work.tx)
    found = await people.find(work.tx, {one.speaker for one in lost})
    for one in lost:
        key = "talk-perhaps-lost" if one.perhaps else "talk-lost"
        work.tell(found[one.speaker], key, reply_to=one.message)
    await relays.give_up(work.tx, [one.id for one in lost])
