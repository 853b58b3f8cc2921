"""Once more, chosen at the end of a talk: within a day, on another day, later, or not now."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.chat import Conversation
from bot.rules.series import how_often
from bot.rules.when import Window
from handlers import asking, holding, mine, repeating, searching, times, wording
from handlers.turn import Offer, Turn
from storage import meetings, seats, series, windows
from storage.meetings import Meeting

A_DAY = timedelta(hours=24)
STEP = "again:day"
DAYS_OFFERED = 2


async def _last(turn: Turn) -> Meeting | None:
    """The talk this goes on from, while it is still kept."""
    named = turn.button.about or int(turn.conversation.data.get("meeting", "0"))
    found = await meetings.find(turn.tx, named)
    return found if found is not None and found.client == turn.person.id else None


async def _is_asked(turn: Turn) -> bool:
    """Whether she has a talk to come already; then she reads how that stands."""
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None:
        await mine.show(turn, current)
    return current is not None


async def ask_day(turn: Turn) -> Conversation:
    """'Ja, op een andere dag': nothing is asked of anybody until she says which."""
    if await _is_asked(turn):
        return turn.done()
    last = await _last(turn)
    return await asking.ask(turn) if last is None else await _ask_day(turn, last)


async def _ask_day(turn: Turn, last: Meeting, key: str = "again-when") -> Conversation:
    offers = times.offer_parts(turn, last, "again:day", turn.now + A_DAY)[:DAYS_OFFERED]
    if await series.of(turn.tx, turn.person.id) is None:
        offers.append(Offer("button-again-often", "series:often", last.id))
    offers.append(Offer("button-rest", "again:day", last.id))
    turn.ask(key, offers, about=last.id)
    return turn.then(STEP, meeting=str(last.id))


async def choose_day(turn: Turn) -> Conversation:
    last = await _last(turn)
    if last is None or await _is_asked(turn):
        return turn.done()
    chosen = times.chosen(turn, last)
    if chosen is None:
        return await _ask_day(turn, last)
    return await (ask_for(turn, last, chosen) if chosen else _rest(turn, last))


async def hear_day(turn: Turn) -> Conversation:
    """A day in words, or 'elke week'."""
    last = await _last(turn)
    if last is None or await _is_asked(turn):
        return turn.done()
    if (days := how_often(turn.said)) is not None:
        return await repeating.begin(turn, last, days)
    if times.asks_back(turn, last, "again:day", "again:when"):
        return turn.conversation
    understood = times.heard(turn, last.lasts)
    if not understood or understood[-1].ends_at - last.lasts <= turn.now:
        return await _ask_day(turn, last, times.again(turn, "again-when-again"))
    return await ask_for(turn, last, understood)


async def ask_for(turn: Turn, last: Meeting | None, said: Sequence[Window]) -> Conversation:
    """A new request for the times she chose, as long and in the same place as the last one."""
    meeting = await _new(turn, last)
    start_by = max(one.ends_at for one in said) - meeting.lasts
    await meetings.put(turn.tx, meeting.id, start_by=start_by)
    await windows.put(turn.tx, meeting.id, turn.person.id, said)
    turn.say("again-kept", keyboard="asked", about=meeting.id, spans=wording.spans(said))
    await searching.look(turn.work, meeting.id)
    if last is not None and last.place:
        await meetings.set_place(turn.tx, meeting.id, last.place, last.place_words)
        return await asking.complete(turn, meeting)
    return asking.ask_where(turn, await meetings.get(turn.tx, meeting.id))


async def _new(turn: Turn, last: Meeting | None) -> Meeting:
    settings = turn.work.settings
    length = settings.meeting.length if last is None else last.length
    rungs = settings.promise.shares.words()
    made = await meetings.ask(turn.tx, turn.person.id, turn.now, length, rungs)
    await seats.give(turn.tx, made.id, [turn.person.id], "client", turn.now)
    return made


async def _rest(turn: Turn, last: Meeting) -> Conversation:
    """'Ik weet nog geen dag': the question stays, and nothing happens until she says so."""
    made = await _new(turn, last)
    await holding.rest(turn.work, made)
    turn.say("resting", keyboard="asked", about=made.id)
    return turn.done()


async def agree(turn: Turn) -> Conversation:
    """Her yes to the next of a series: a request for that moment, and for no other."""
    last = await _last(turn)
    if await repeating.heard(turn) is None or await _is_asked(turn):
        return turn.done()
    at = datetime.fromtimestamp(int(turn.button.value), UTC)
    if at <= turn.now + searching.terms(turn.work).notice:
        return await ask_day(turn)
    lasts = turn.work.settings.meeting.lasts if last is None else last.lasts
    return await ask_for(turn, last, [Window(at, at + lasts)])
