"""Whether the other one is there: words wait for who is away; only the clock notices a silence."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat import Message
from bot.rules import answering, roster
from bot.rules.line import Line
from handlers import held
from handlers.turn import Offer, Work
from storage import buttons, contacts, due, talks
from storage.contacts import Contact
from storage.people import Person
from storage.talks import Kept

WATCH = "contact:watch"
RETURN, BACK, PARTED = "contact:return", "contact:back", "contact:parted"
LONG_SILENCE = timedelta(days=7)
NOTED_EVERY = timedelta(hours=1)
FAR = timedelta(hours=12)
HELP = Offer("word-help", "help:press")
NEED = Offer("button-need-somebody", "help:press")


def reads_at(work: Work, worker: Person, standing: Contact | None = None) -> datetime:
    """When this worker reads next; in a pair not before they are back."""
    away = standing.away_until if standing is not None else None
    hours = hours_of(worker) or roster.Hours(roster.ALWAYS[0])
    return roster.next_open(hours, max(work.now, away or work.now), work.settings.zone)


def hours_of(worker: Person) -> roster.Hours | None:
    """None for who chats with nobody any more."""
    return worker.hours_as("peer") if worker.has_role("peer") else None


async def holds(
    work: Work, line: Line, speaker: Person, listener: Person, messages: Sequence[Message]
) -> bool:
    """What is said to who is not there waits, and its speaker hears that once."""
    if not is_away(line, listener):
        return False
    kept = await talks.waiting_for(work.tx, line.owner)
    for message in messages:
        await talks.keep(work.tx, speaker.id, message, work.now, line.owner)
    if not any(person == speaker.id for person, _ in kept):
        _say_waits(work, line, speaker, listener)
    return True


def _say_waits(work: Work, line: Line, speaker: Person, listener: Person) -> None:
    offers = [NEED] if speaker.id == line.one else []
    work.tell(speaker, "pair-waits", offers, about=line.owner, name=listener.name)


def is_away(line: Line, listener: Person) -> bool:
    """Who cannot be reached, and the client who rests."""
    return listener.blocked_at is not None or (line.is_paused and listener.id == line.one)


def say_waits(
    work: Work, line: Line, speaker: Person, listener: Person, kept: Sequence[Kept]
) -> None:
    """Of what was kept for some seconds before it could go."""
    if kept and work.now - kept[0].said_at <= 2 * held.UNDO_WITHIN:
        _say_waits(work, line, speaker, listener)


async def give_all(work: Work, line: int, people: Sequence[int]) -> None:
    """What these said and waited goes in its own turn."""
    for person in people:
        await due.leave(work.tx, held.GIVE, line, work.now, str(person))


async def note(work: Work, line: Line, speaker: Person, listener: Person) -> None:
    """Words passed: a wait begins or ends, and who was silent for long is welcome."""
    if line.spoken_at is None or work.now - line.spoken_at >= NOTED_EVERY:
        await contacts.change(work.tx, line.owner, spoken_at=work.now)
    if speaker.id != line.one:
        await _note_answer(work, line)
        return
    if line.is_paused:
        await contacts.change(work.tx, line.owner, state="open")
        await give_all(work, line.owner, [line.other])
    is_long = line.spoken_at is not None and work.now - line.spoken_at >= LONG_SILENCE
    if line.is_paused or is_long:
        work.tell(speaker, "pair-good-to-have-you", about=line.owner)
    if line.unanswered_since is None:
        await _begin_waiting(work, line, listener)
    await _offer_sooner(work, line, speaker, listener)


async def _note_answer(work: Work, line: Line) -> None:
    """The own worker speaks again: whoever stood in for an answer is not needed any more."""
    if line.unanswered_since is None:
        return
    await contacts.change(work.tx, line.owner, unanswered_since=None)
    await due.forget(work.tx, line.owner, [WATCH])
    stand_in = await contacts.stand_in_for(work.tx, line.owner)
    if stand_in is not None and stand_in.until is None:
        await due.leave(work.tx, RETURN, stand_in.id, work.now)


async def _begin_waiting(work: Work, line: Line, worker: Person) -> None:
    standing = await contacts.find(work.tx, line.owner)
    hours = hours_of(worker)
    if hours is None or standing is None:
        return
    if not await contacts.begin_waiting(work.tx, line.owner, work.now):
        return
    read_at = reads_at(work, worker, standing)
    patience, zone = work.settings.contact.patience, work.settings.zone
    by = answering.answer_by(hours, read_at, patience, zone)
    await due.leave(work.tx, WATCH, line.owner, by)


async def _offer_sooner(work: Work, line: Line, client: Person, worker: Person) -> None:
    """Somebody else may read earlier: once for each far moment at which this worker reads next."""
    standing = await contacts.find(work.tx, line.owner) if _is_far(work, line, worker) else None
    if standing is None or standing.stands_in_for is not None or standing.state == "parting":
        return
    read_at = reads_at(work, worker, standing)
    sooner = Offer("button-earlier", "pair:stand-in", line.owner, value=read_at.isoformat())
    if await buttons.is_made(work.tx, client.id, sooner.act, sooner.value):
        return
    if await contacts.stand_in_for(work.tx, line.owner) is None:
        wait = Offer("button-wait", "pair:wait", line.owner, words={"name": worker.name})
        offers, about, name = [sooner, wait, HELP], line.owner, worker.name
        work.tell(client, "pair-reads-later", offers, about=about, name=name, when=read_at)


def _is_far(work: Work, line: Line, worker: Person) -> bool:
    if hours_of(worker) is None:
        return False
    return held.goes_at(work, line, worker) - work.now > FAR
