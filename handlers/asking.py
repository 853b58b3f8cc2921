"""A client asks: the request exists at once, then when and where, one question a message."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat import Conversation
from bot.rules import roster
from bot.rules.when import Window
from handlers import mine, searching, times, wording
from handlers.turn import Offer, Turn
from storage import meetings
from storage.meetings import Meeting
from storage.people import Person

PLACES = {
    "home": "button-place-home",
    "video": "button-place-video",
    "outside": "button-place-outside",
    "unknown": "button-place-unknown",
}
MOST_ADDRESS = 300


async def ask(turn: Turn) -> Conversation:
    """'Gesprek binnen een dag': the 24 hours run from the message's own date."""
    return await ask_since(turn, turn.asked_at)


async def ask_since(turn: Turn, requested_at: datetime) -> Conversation:
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None:
        return await mine.show(turn, current)
    meeting = await meetings.ask(turn.tx, turn.person.id, min(requested_at, turn.now))
    await meetings.give_seats(turn.tx, meeting.id, [turn.person.id], "client", turn.now)
    turn.say("asked", keyboard="asked", about=meeting.id, until=meeting.start_by)
    await _say_who_reads(turn, meeting)
    await searching.look(turn.work, meeting.id)
    return ask_when(turn, meeting)


async def _say_who_reads(turn: Turn, meeting: Meeting) -> None:
    """The truth about who reads this, and when."""
    readers = await searching.who_to_ask(turn.work, turn.person.id)
    if not readers:
        turn.say("asked-nobody", about=meeting.id)
        return
    first = min(readers, key=lambda reader: _reads_at(turn, reader))
    reads_at = _reads_at(turn, first)
    if reads_at <= turn.now:
        turn.say("asked-read-now", about=meeting.id, name=first.name)
    else:
        turn.say("asked-read-later", about=meeting.id, name=first.name, when=reads_at)


def _reads_at(turn: Turn, reader: Person) -> datetime:
    hours = (reader.roles or {})["facilitator"]
    return roster.next_open(hours, turn.now, turn.work.settings.zone)


def ask_when(turn: Turn, meeting: Meeting, key: str = "asking-when") -> Conversation:
    offers = times.offer_parts(turn, meeting, "asking:when", turn.now)
    offers.append(_unknown_time(meeting))
    turn.ask(key, offers, about=meeting.id)
    return turn.then("asking:when", meeting=str(meeting.id))


def _unknown_time(meeting: Meeting) -> Offer:
    return Offer("button-when-unknown", "asking:when", meeting.id)


async def choose_when(turn: Turn) -> Conversation:
    """One of the offered parts of a day, or 'weet ik nog niet'."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    windows = times.chosen(turn)
    if not windows and meeting.state == "proposed":
        return await mine.show(turn, meeting)
    return await _keep_when(turn, meeting, windows)


async def hear_when(turn: Turn) -> Conversation:
    """When the client can, in words."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    understood = times.heard(turn)
    if understood is None and meeting.state == "proposed":
        return await mine.show(turn, meeting)
    if understood is None:
        return ask_when(turn, meeting, "asking-when-again")
    return await _keep_when(turn, meeting, understood)


async def _keep_when(turn: Turn, meeting: Meeting, windows: Sequence[Window]) -> Conversation:
    if meeting.state == "proposed":
        await searching.refuse(turn.work, meeting)
        await searching.reopen(turn.work, meeting)
    if windows:
        turn.say("when-understood", about=meeting.id, spans=wording.spans(windows))
    lasts = turn.work.settings.meeting.lasts
    any_time = [Window(turn.now, meeting.start_by + lasts)]
    await meetings.set_windows(turn.tx, meeting.id, turn.person.id, windows or any_time)
    if meeting.place is None:
        return _ask_where(turn, meeting)
    turn.say("asking-complete", about=meeting.id)
    await searching.look(turn.work, meeting.id)
    return turn.done()


def _ask_where(turn: Turn, meeting: Meeting) -> Conversation:
    offers = [
        Offer(key, "asking:where", meeting.id, value=place)
        for place, key in PLACES.items()
        if place != "video" or _has_video(turn)
    ]
    turn.ask("asking-where", offers, about=meeting.id)
    return turn.then("asking:where", meeting=str(meeting.id))


def _has_video(turn: Turn) -> bool:
    return bool(turn.work.settings.meeting.video_base)


async def choose_where(turn: Turn) -> Conversation:
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    place = turn.button.value
    await meetings.set_place(turn.tx, meeting.id, place)
    if place == "home":
        turn.say("asking-address", about=meeting.id)
        return turn.then("asking:address", meeting=str(meeting.id))
    return await _complete(turn, meeting)


async def hear_where(turn: Turn) -> Conversation:
    """A place in the client's own words."""
    return await _keep_words(turn, "words")


async def hear_address(turn: Turn) -> Conversation:
    return await _keep_words(turn, "home")


async def _keep_words(turn: Turn, place: str) -> Conversation:
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    words = " ".join(turn.said.split())[:MOST_ADDRESS]
    if not words:
        turn.say("asking-where-words", about=meeting.id)
        return turn.conversation
    await meetings.set_place(turn.tx, meeting.id, place, words)
    return await _complete(turn, meeting)


async def _complete(turn: Turn, meeting: Meeting) -> Conversation:
    turn.say("asking-complete", about=meeting.id)
    await searching.look(turn.work, meeting.id)
    return turn.done()
