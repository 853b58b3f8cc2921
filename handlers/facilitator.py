"""A facilitator is asked: joins or not, and says when. Each yes is that person's own."""

from collections.abc import Sequence

from bot.chat import Conversation
from bot.rules.when import Window
from handlers import calendars, holding, own_calendar, relay, searching, times, wording
from handlers.turn import Offer, Turn
from storage import meetings, seats, windows
from storage.meetings import Meeting


async def join(turn: Turn) -> Conversation:
    """'Ja, ik doe mee': the first to say so is responsible from now on."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    await seats.answer(turn.tx, meeting.id, turn.person.id, "yes", turn.now)
    if meeting.responsible is None:
        await meetings.put(turn.tx, meeting.id, responsible_id=turn.person.id)
        await relay.begin(turn, meeting)
    return ask_when(turn, meeting)


async def stand_in(turn: Turn) -> Conversation:
    """'Ja, ik kan dan': a yes to this very moment, in the place of somebody who cannot."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    await seats.answer(turn.tx, meeting.id, turn.person.id, "yes", turn.now)
    if meeting.responsible is None:
        await meetings.put(turn.tx, meeting.id, responsible_id=turn.person.id)
        await relay.begin(turn, meeting)
    return await _keep(turn, meeting, times.windows_in(turn.button.value))


async def pass_by(turn: Turn) -> Conversation:
    """'Deze keer niet': a full answer, no reason asked; one may come back on it."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    await calendars.take_back_from(turn.work, meeting, [turn.person.id])
    await seats.answer(turn.tx, meeting.id, turn.person.id, "no", turn.now)
    offers = [Offer("button-join-after-all", "facilitator:join", meeting.id)]
    turn.ask("facilitator-passed", offers, about=meeting.id)
    await searching.look(turn.work, meeting.id)
    return turn.done()


def ask_when(turn: Turn, meeting: Meeting, key: str = "facilitator-when") -> Conversation:
    offers = times.offer_parts(turn, meeting, "facilitator:when", turn.now)
    offers.append(Offer("button-when-unknown", "facilitator:when", meeting.id))
    turn.ask(key, offers, about=meeting.id)
    return turn.then("facilitator:when", meeting=str(meeting.id))


async def ask_when_again(turn: Turn) -> Conversation:
    meeting = await _still_searching(turn)
    return turn.done() if meeting is None else ask_when(turn, meeting)


async def choose_when(turn: Turn) -> Conversation:
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    chosen = times.chosen(turn, meeting)
    if chosen is None:
        return ask_when(turn, meeting)
    if not chosen:
        return _wait_for_words(turn, meeting)
    return await _keep(turn, meeting, chosen)


def _wait_for_words(turn: Turn, meeting: Meeting) -> Conversation:
    turn.say("facilitator-when-later", about=meeting.id)
    return turn.then("facilitator:when", meeting=str(meeting.id))


async def hear_when(turn: Turn) -> Conversation:
    """When the facilitator can, in words; 'any time' is every day of the search."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    if times.does_not_know(turn):
        return _wait_for_words(turn, meeting)
    if times.asks_back(turn, meeting, "facilitator:when", "facilitator:when-again"):
        return turn.conversation
    understood = times.heard(turn, meeting.lasts)
    if understood is None:
        return ask_when(turn, meeting, times.again(turn, "facilitator-when-again"))
    return await _keep(turn, meeting, understood or times.any_time(turn, meeting))


async def _keep(turn: Turn, meeting: Meeting, said: Sequence[Window]) -> Conversation:
    said = await own_calendar.without_busy(turn, said, meeting.lasts)
    await windows.put(turn.tx, meeting.id, turn.person.id, said)
    offers = [
        Offer("button-other-times", "facilitator:when-again", meeting.id),
        Offer("button-cannot-come", "facilitator:leave", meeting.id),
    ]
    turn.ask("facilitator-thanks", offers, about=meeting.id, spans=wording.spans(said))
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def leave(turn: Turn) -> Conversation:
    """'Ik kan toch niet komen': no reason; the person is replaced, time and place stay wanted."""
    meeting = await _mine(turn)
    if meeting is None:
        return turn.done()
    if meeting.state in ("proposed", "confirmed") and await _is_chosen(turn, meeting):
        await holding.lose_appointment(turn.work, meeting, turn.person)
    await calendars.take_back_from(turn.work, meeting, [turn.person.id])
    await seats.give(turn.tx, meeting.id, [turn.person.id], "facilitator", turn.now)
    await seats.answer(turn.tx, meeting.id, turn.person.id, "no", turn.now)
    offers = [Offer("button-join-after-all", "facilitator:join", meeting.id)]
    turn.ask("facilitator-left", offers, about=meeting.id, keyboard="work")
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def _is_chosen(turn: Turn, meeting: Meeting) -> bool:
    held = await seats.of(turn.tx, meeting.id)
    return any(one.person == turn.person.id and one.chosen for one in held)


async def _still_searching(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, while the answer still changes something."""
    meeting = await _mine(turn)
    if meeting is not None and meeting.state not in ("open", "proposed"):
        turn.say("facilitator-not-needed")
        return None
    return meeting


async def _mine(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, for a facilitator who has a seat at it."""
    named = turn.button.about or int(turn.conversation.data.get("meeting", "0"))
    meeting = await meetings.find(turn.tx, named)
    held = [] if meeting is None else await seats.of(turn.tx, meeting.id)
    wanted = any(one.person == turn.person.id and one.answer != "released" for one in held)
    to_come = meeting is not None and meeting.state in meetings.ASKED_FOR
    if not (wanted and to_come and turn.person.has_role("facilitator")):
        turn.say("facilitator-not-needed")
        return None
    return meeting
