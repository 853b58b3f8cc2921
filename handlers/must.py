"""Who must be there: a moment is looked for at which they can, before anything else is weighed."""

from bot.chat import Conversation
from handlers import mine, partly, searching
from handlers.turn import Offer, Turn
from storage import guests, ties
from storage.guests import Guest
from storage.meetings import Meeting
from storage.ties import Tie

MOST = 3


async def ask(turn: Turn, meeting: Meeting) -> bool:
    """One press for each of those she wants; False when there is nobody to ask it of."""
    wanted = [one for one in await guests.of(turn.tx, meeting.id) if one.answer != "no"]
    found = await ties.find(turn.tx, [one.tie for one in wanted])
    offers = [_toggle(meeting, one, found[one.tie]) for one in wanted if one.tie in found][:MOST]
    if offers:
        offers.append(Offer("button-must-done", "must:done", meeting.id))
        turn.ask("must", offers, about=meeting.id)
    return bool(offers)


def _toggle(meeting: Meeting, one: Guest, own: Tie) -> Offer:
    key = "button-must-not" if one.must else "button-must"
    return Offer(key, "must:toggle", meeting.id, value=str(own.id), words={"name": own.name})


async def toggle(turn: Turn) -> Conversation:
    """Her word, changed at any time."""
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    wanted = await guests.of(turn.tx, meeting.id)
    found = next((one for one in wanted if one.tie == int(turn.button.value)), None)
    if found is not None:
        await guests.set_must(turn.tx, meeting.id, found.tie, not found.must)
    await ask(turn, meeting)
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def finish(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is not None:
        await say_done(turn, meeting)
    return turn.done()


async def say_done(turn: Turn, meeting: Meeting) -> None:
    """With the way to what the others read; a moment may be proposed now."""
    offers = [Offer("button-who-sees", "who:sees", meeting.id), *partly.way_offers(meeting)]
    turn.ask("who-done", offers, about=meeting.id)
    await searching.look(turn.work, meeting.id)
