"""A facilitator is asked: joins or not, and says when. Each yes is that person's own."""

from collections.abc import Sequence

from bot.chat import Conversation
from bot.rules.when import Window
from handlers import searching, times, wording
from handlers.turn import Offer, Turn
from storage import meetings
from storage.meetings import Meeting


async def join(turn: Turn) -> Conversation:
    """'Ja, ik doe mee': the first to say so is responsible from now on."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    await meetings.answer(turn.tx, meeting.id, turn.person.id, "yes", turn.now)
    if meeting.responsible is None:
        await meetings.change(turn.tx, meeting.id, responsible_id=turn.person.id)
        turn.say("facilitator-responsible", about=meeting.id)
    return _ask_when(turn, meeting)


async def pass_by(turn: Turn) -> Conversation:
    """'Deze keer niet': a full answer, no reason asked."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    await meetings.answer(turn.tx, meeting.id, turn.person.id, "no", turn.now)
    turn.say("facilitator-passed", about=meeting.id)
    await searching.look(turn.work, meeting.id)
    return turn.done()


def _ask_when(turn: Turn, meeting: Meeting, key: str = "facilitator-when") -> Conversation:
    offers = times.offer_parts(turn, meeting, "facilitator:when", turn.now)
    offers.append(Offer("button-when-unknown", "facilitator:when", meeting.id))
    turn.ask(key, offers, about=meeting.id, until=meeting.start_by)
    return turn.then("facilitator:when", meeting=str(meeting.id))


async def choose_when(turn: Turn) -> Conversation:
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    windows = times.chosen(turn)
    if not windows:
        turn.say("facilitator-when-later", about=meeting.id)
        return turn.then("facilitator:when", meeting=str(meeting.id))
    return await _keep(turn, meeting, windows)


async def hear_when(turn: Turn) -> Conversation:
    """When the facilitator can, in words; 'any time' is until the promise ends."""
    meeting = await _still_searching(turn)
    if meeting is None:
        return turn.done()
    understood = times.heard(turn)
    if understood is None:
        return _ask_when(turn, meeting, "facilitator-when-again")
    lasts = turn.work.settings.meeting.lasts
    return await _keep(turn, meeting, understood or [Window(turn.now, meeting.start_by + lasts)])


async def _keep(turn: Turn, meeting: Meeting, windows: Sequence[Window]) -> Conversation:
    await meetings.set_windows(turn.tx, meeting.id, turn.person.id, windows)
    turn.say("facilitator-thanks", about=meeting.id, spans=wording.spans(windows))
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def _still_searching(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, while the answer still changes something."""
    named = turn.button.about or int(turn.conversation.data.get("meeting", "0"))
    meeting = await meetings.find(turn.tx, named)
    seats = [] if meeting is None else await meetings.seats_of(turn.tx, meeting.id)
    wanted = any(one.person == turn.person.id and one.answer != "released" for one in seats)
    if meeting is None or meeting.state != "open" or not wanted:
        turn.say("facilitator-not-needed")
        return None
    return meeting
