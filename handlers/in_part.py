"""A guest who is there in part: on the telephone, or with a few words that are read out."""

from bot.chat import Conversation
from handlers import answering, company, guest, partly, searching
from handlers.turn import Offer, Turn
from storage import people


async def come_by_phone(turn: Turn) -> Conversation:
    """'Met de telefoon erbij': a yes, and everybody who comes reads how."""
    found = await guest.wanted(turn)
    if found is None:
        return turn.done()
    meeting, one = found
    if not partly.may_phone(meeting, turn.work.settings):
        await guest.show_to(turn, meeting, one)
        return turn.done()
    await people.agree(turn.tx, turn.person.id, turn.now)
    await company.come_from_afar(turn.work, meeting, one)
    place = await company.place_of(turn.work, meeting.id, one.id)
    if meeting.state != "confirmed" and place is not None and place.said_when:
        await guest.show_to(turn, meeting, one)
        await searching.look(turn.work, meeting.id)
        return turn.done()
    return await guest.after_yes(turn, meeting, one)


async def give_words(turn: Turn) -> Conversation:
    """'Een paar woorden om voor te lezen': who does not come may still say something."""
    found = await guest.wanted(turn)
    if found is None:
        return turn.done()
    meeting, one = found
    await people.agree(turn.tx, turn.person.id, turn.now)
    await company.keep_answer(turn.work, meeting, one, "no")
    after_all = Offer("button-guest-after-all", "guest:yes", meeting.id, value=str(one.id))
    turn.ask("guest-answered", [after_all], about=meeting.id, keyboard="appointment")
    await searching.look(turn.work, meeting.id)
    return await answering.give(turn)
