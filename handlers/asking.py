"""A client asks: the request exists at once, then when and where, one question a message."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat import Conversation
from bot.rules.when import Window
from handlers import (
    holding,
    how_long,
    instead,
    inviting,
    mine,
    new_place,
    responsible,
    roster_watch,
    searching,
    times,
    wording,
)
from handlers.turn import Offer, Turn
from storage import meetings, people, seats, ties, windows
from storage.meetings import Meeting
from storage.people import Person

PLACES = {
    "home": "button-place-home",
    "video": "button-place-video",
    "phone": "button-place-phone",
    "outside": "button-place-outside",
    "unknown": "button-place-unknown",
}
ASKED_FURTHER = {"home": "asking-address", "outside": "asking-spot"}
MOST_ADDRESS = 300
ASKED_WHO = "who"


async def ask(turn: Turn) -> Conversation:
    """'Gesprek binnen een dag': the 24 hours run from the message's own date."""
    return await ask_since(turn, turn.asked_at)


async def ask_since(
    turn: Turn, requested_at: datetime, first: Sequence[Person] = ()
) -> Conversation:
    """`first` are asked before all others, as far as they are facilitators."""
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None:
        return await mine.show(turn, current)
    rungs = turn.work.settings.promise.shares.words()
    asked_at = min(requested_at, turn.now)
    meeting = await meetings.ask(turn.tx, turn.person.id, asked_at, how_long.wished(turn), rungs)
    await seats.give(turn.tx, meeting.id, [turn.person.id], "client", turn.now)
    await _say_who_reads(turn, meeting)
    how_long.say_along(turn, meeting)
    for one in first:
        await searching.ask_by_name(turn.work, meeting, turn.person, one)
    await searching.look(turn.work, meeting.id)
    return ask_when(turn, meeting)


async def _say_who_reads(turn: Turn, meeting: Meeting) -> None:
    """The truth about who reads this, and when; nothing is promised that cannot be kept."""
    reads = await searching.reading_hours(turn.work, turn.person.id)
    values = {"until": meeting.start_by}
    if await roster_watch.is_gap(turn.work, turn.person.id):
        turn.say("asked-uncertain", keyboard="asked", about=meeting.id)
        await responsible.tell_all(turn.work, meeting, "coordinator-uncertain", **values)
    else:
        turn.say("asked", keyboard="asked", about=meeting.id, **values)
    if reads:
        await _name_first(turn, meeting, reads)


async def _name_first(turn: Turn, meeting: Meeting, reads: dict[int, datetime]) -> None:
    first = min(reads, key=lambda person: reads[person])
    name = (await people.find(turn.tx, [first]))[first].name
    if reads[first] <= turn.now:
        turn.work.tell_along(turn.person, "asked-read-now", meeting.id, name=name)
    else:
        turn.say("asked-read-later", about=meeting.id, name=name, when=reads[first])


def ask_when(turn: Turn, meeting: Meeting, key: str = "asking-when") -> Conversation:
    offers = times.offer_parts(turn, meeting, "asking:when", turn.now)
    offers.append(mine.about("button-when-unknown", "asking:when", meeting))
    turn.ask(key, offers, about=meeting.id)
    return turn.then("asking:when", meeting=str(meeting.id))


async def choose_when(turn: Turn) -> Conversation:
    """One of the offered parts of a day, or 'weet ik nog niet'."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    if meeting.revision != turn.button.version:
        return await mine.show(turn, meeting)
    chosen = times.chosen(turn, meeting)
    if chosen is None:
        return ask_when(turn, meeting)
    return await _keep_when(turn, meeting, chosen)


async def hear_when(turn: Turn) -> Conversation:
    """When the client can, in words."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    if await how_long.hear_instead(turn, meeting):
        await searching.look_later(turn.work, meeting.id)
        return ask_when(turn, await meetings.get(turn.tx, meeting.id))
    if times.asks_back(turn, meeting, "asking:when", "asking:when-again"):
        return turn.conversation
    understood = times.heard(turn, meeting.lasts)
    if understood is None and meeting.state == "proposed":
        return await mine.show(turn, meeting)
    if understood is None:
        return ask_when(turn, meeting, times.again(turn, "asking-when-again"))
    return await _keep_when(turn, meeting, understood)


async def _keep_when(turn: Turn, meeting: Meeting, said: Sequence[Window]) -> Conversation:
    if meeting.state == "resting":
        meeting = await holding.begin_anew(turn.work, meeting)
    elif meeting.state == "proposed":
        meeting = await holding.reopen(turn.work, meeting)  # To say when is no refusal.
    if said and all(one.starts_at > meeting.start_by for one in said):
        return _ask_if_later(turn, meeting, said)
    if said:
        _read_back(turn, meeting, said)
    kept = said or times.any_time(turn, meeting)
    await windows.put(turn.tx, meeting.id, turn.person.id, kept)
    await seats.say_when(turn.tx, meeting.id, turn.person.id, turn.now)
    if meeting.place is None:
        return ask_where(turn, meeting)
    return await complete(turn, meeting)


def _ask_if_later(turn: Turn, meeting: Meeting, said: Sequence[Window]) -> Conversation:
    """A day beyond the promise is as good a choice, when it is one."""
    offers = [
        Offer("button-only-then", "agreeing:day", meeting.id, value=times.as_value(said)),
        Offer("button-rather-sooner", "mine:change", meeting.id),
    ]
    turn.ask("asking-if-later", offers, about=meeting.id, spans=wording.spans(said))
    return turn.done()


def _read_back(turn: Turn, meeting: Meeting, said: Sequence[Window]) -> None:
    """What was understood, in full, with one press to mend it."""
    offers = [
        mine.about("button-not-right", "asking:when-again", meeting),
        Offer("button-length-other", "length:ask", meeting.id),
    ]
    turn.ask("when-understood", offers, about=meeting.id, spans=wording.spans(said))


async def ask_when_again(turn: Turn) -> Conversation:
    meeting = await mine.still_asked(turn)
    return turn.done() if meeting is None else ask_when(turn, meeting)


def ask_where(turn: Turn, meeting: Meeting) -> Conversation:
    """Video and phone only where the organisation has them; together they are one button."""
    afar = _ways_from_afar(turn)
    places = ["home", *afar, "outside", "unknown"]
    offers = [Offer(PLACES[one], "asking:where", meeting.id, value=one) for one in places]
    if len(afar) > 1:
        offers[1:3] = [Offer("button-place-afar", "asking:afar", meeting.id)]
    turn.ask("asking-where", offers, about=meeting.id)
    return turn.then("asking:where", meeting=str(meeting.id))


def _ways_from_afar(turn: Turn) -> list[str]:
    asked = turn.work.settings.meeting
    ways = {"video": asked.video_base, "phone": asked.phone}
    return [way for way, base in ways.items() if base]


async def ask_afar(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    ways = _ways_from_afar(turn)
    offers = [Offer(PLACES[one], "asking:where", meeting.id, value=one) for one in ways]
    turn.ask("asking-afar", offers, about=meeting.id)
    return turn.then("asking:where", meeting=str(meeting.id))


async def ask_where_again(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    return turn.done() if meeting is None else ask_where(turn, meeting)


async def choose_where(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    place = turn.button.value
    await instead.note_place(turn.work, meeting, place)
    await meetings.set_place(turn.tx, meeting.id, place)
    if place in ASKED_FURTHER:
        turn.say(ASKED_FURTHER[place], about=meeting.id)
        return turn.then("asking:address", meeting=str(meeting.id), place=place)
    return await complete(turn, meeting)


async def hear_where(turn: Turn) -> Conversation:
    """A place in the client's own words."""
    return await _keep_words(turn, "words")


async def leave_address(turn: Turn) -> Conversation:
    """The address was said in a way that only people can hear."""
    meeting = await mine.this(turn)
    return turn.done() if meeting is None else await complete(turn, meeting)


async def hear_address(turn: Turn) -> Conversation:
    return await _keep_words(turn, turn.conversation.data.get("place", "home"))


async def _keep_words(turn: Turn, place: str) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    words = " ".join(turn.said.split())[:MOST_ADDRESS]
    if not words:
        turn.say("asking-where-words", about=meeting.id)
        return turn.conversation
    await instead.note_place(turn.work, meeting, place)
    await meetings.set_place(turn.tx, meeting.id, place, words)
    return await complete(turn, meeting)


async def complete(turn: Turn, meeting: Meeting) -> Conversation:
    """Read the place back, with one press to mend it; who comes already hears it."""
    meeting = await meetings.get(turn.tx, meeting.id)
    offers = [Offer("button-other-place", "asking:where-again", meeting.id)]
    if meeting.state == "confirmed":
        await new_place.tell(turn, meeting, offers)
    elif await _is_first_time(turn, meeting):
        await meetings.mark(turn.tx, meeting.id, [ASKED_WHO])
        await searching.look_soon(turn.work, meeting.id)
        inviting.ask_first(turn, meeting, offers)
    else:
        place = wording.place_of(meeting)
        turn.ask("asking-complete", offers, about=meeting.id, place=place)
        await _ask_who(turn, meeting)
    return turn.done()


async def _is_first_time(turn: Turn, meeting: Meeting) -> bool:
    """Nobody was ever named: where it is and who comes fit in one message."""
    is_asked = ASKED_WHO in (meeting.told or "").split()
    return (
        not is_asked
        and meeting.state == "open"
        and not await ties.of_client(turn.tx, turn.person.id)
    )


async def _ask_who(turn: Turn, meeting: Meeting) -> None:
    """Who else: the first time before a moment is proposed, so that whoever is asked can be there.

    Never over a moment that waits for a yes.
    """
    if ASKED_WHO not in (meeting.told or "").split():
        await meetings.mark(turn.tx, meeting.id, [ASKED_WHO])
        await searching.look_soon(turn.work, meeting.id)
    else:
        await searching.look(turn.work, meeting.id)
    current = await meetings.get(turn.tx, meeting.id)
    if current.state == "open":
        await inviting.show(turn, current)
