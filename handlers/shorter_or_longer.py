"""'Korter of langer': with a button or in words, also when it was fixed."""

from datetime import timedelta

from bot.chat import Conversation
from bot.rules import lengths
from handlers import agreeing, asking, how_long, mine, partly, searching, settling, wording
from handlers.turn import Offer, Turn
from storage import meetings
from storage.meetings import Meeting

OFFERED = (30, 60, 90)
STEP = "length:say"


async def ask_what(turn: Turn) -> Conversation:
    """'De plek, of hoe lang', when it is fixed."""
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    offers = [
        Offer("button-other-place", "asking:where-again", meeting.id),
        Offer("button-length-other", "length:ask", meeting.id),
        *partly.way_offers(meeting),
        Offer("button-keep", "mine:keep", meeting.id),
    ]
    turn.ask("length-or-place", offers, about=meeting.id)
    return turn.done()


async def ask(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    return turn.done() if meeting is None else _ask(turn, meeting, "length-ask")


def _ask(turn: Turn, meeting: Meeting, key: str) -> Conversation:
    other = [one for one in OFFERED if one != meeting.length]
    offers = [_offer(meeting, one) for one in other]
    offers.append(Offer("button-keep", "mine:keep", meeting.id))
    turn.ask(key, offers, about=meeting.id, length=wording.length_of(meeting.length))
    return turn.then(STEP, meeting=str(meeting.id))


def _offer(meeting: Meeting, minutes: int) -> Offer:
    words = {"length": wording.length_of(minutes)}
    return Offer("button-length", "length:choose", meeting.id, value=str(minutes), words=words)


async def choose(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    return turn.done() if meeting is None else await _keep(turn, meeting, int(turn.button.value))


async def hear(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    minutes = lengths.read(turn.said)
    if minutes is None:
        return _ask(turn, meeting, "length-again")
    return await _keep(turn, meeting, minutes)


async def _keep(turn: Turn, meeting: Meeting, minutes: int) -> Conversation:
    if meeting.state == "confirmed" and minutes > meeting.length:
        return _ask_to_search(turn, meeting, minutes)
    if meeting.state == "confirmed":
        await _shorten(turn, meeting, minutes)
        return turn.done()
    await how_long.change(turn, meeting, minutes)
    await searching.look(turn.work, meeting.id)
    changed = await meetings.get(turn.tx, meeting.id)
    is_asked = changed.place is None and changed.state == "open"
    return asking.ask_where(turn, changed) if is_asked else turn.done()


async def _shorten(turn: Turn, meeting: Meeting, minutes: int) -> None:
    """Whoever comes can still come: the same moment, with a new calendar file for everybody."""
    ends_at = meeting.held.starts_at + timedelta(minutes=minutes)
    changed = await meetings.change(
        turn.tx, meeting.id, length=minutes, ends_at=ends_at, revision=meeting.revision + 1
    )
    await settling.tell_all(turn.work, changed)


def _ask_to_search(turn: Turn, meeting: Meeting, minutes: int) -> Conversation:
    """Longer asks more of people, so what is fixed is lost by it: hers to say."""
    value = str(minutes)
    offers = [
        mine.about("button-length-search", "length:search", meeting, value),
        mine.about("button-keep", "mine:keep", meeting),
    ]
    turn.ask("length-longer", offers, about=meeting.id, length=wording.length_of(minutes))
    return turn.done()


async def search(turn: Turn) -> Conversation:
    """'Ja, zoek opnieuw': the two are free again, and the same moment may be found once more."""
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    if meeting.revision != turn.button.version or meeting.state != "confirmed":
        return await mine.show(turn, meeting)
    opened = await agreeing.unfix(turn.work, meeting, refuses=False)
    await how_long.change(turn, opened, int(turn.button.value))
    await searching.look(turn.work, meeting.id)
    return turn.done()
