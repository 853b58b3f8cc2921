"""The client says yes to moment, place and both names before anything is confirmed."""

from collections.abc import Sequence
from datetime import timedelta

from bot.chat import Conversation
from bot.rules import request
from bot.rules.when import Window
from handlers import (
    asking,
    calendars,
    company,
    guest_news,
    holding,
    instead,
    mine,
    rescuing,
    searching,
    settling,
    times,
    wording,
)
from handlers.turn import Offer, Turn, Work
from storage import due, meetings, people, seats, windows
from storage.meetings import Meeting

A_DAY = timedelta(hours=24)


async def _proposed(turn: Turn) -> Meeting | None:
    """The meeting as it was when this button was made; otherwise show how it is now."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return None
    too_late = turn.now >= (meeting.starts_at or turn.now) - searching.terms(turn.work).notice / 2
    is_same = meeting.revision == turn.button.version and meeting.state == "proposed"
    if is_same and not too_late:
        return meeting
    if meeting.state == "proposed" and too_late:
        await searching.look(turn.work, meeting.id)
        meeting = await meetings.get(turn.tx, meeting.id)
    turn.say("proposal-changed", about=meeting.id)
    await mine.show(turn, meeting)
    return None


async def agree(turn: Turn) -> Conversation:
    """The client's yes: fixed at once, unless somebody she wants there may still answer."""
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    if turn.button.value:
        taken = await holding.hold(turn.work, meeting, settling.from_value(turn.button.value))
        meeting = taken or meeting
    await _keep_yes(turn, meeting, [])
    await searching.look(turn.work, meeting.id)
    return await _after_yes(turn, await meetings.get(turn.tx, meeting.id))


async def _keep_yes(turn: Turn, meeting: Meeting, marks: Sequence[str]) -> None:
    """Her yes to what is held now: from here on nobody else can have it."""
    agreed = f"{meetings.AGREED}:{meeting.revision}"
    await meetings.mark(turn.tx, meeting.id, [agreed, *marks], mine.SILENCE)
    await meetings.put(turn.tx, meeting.id, held_until=None)


async def _after_yes(turn: Turn, meeting: Meeting) -> Conversation:
    if meeting.state == "confirmed" and not settling.has_place(meeting):
        return asking.ask_where(turn, meeting)
    if meeting.state == "proposed" and not turn.work.has_told(turn.person):
        await mine.show_agreed(turn.work, meeting)
    return turn.done()


async def wait_for_peer(turn: Turn) -> Conversation:
    """'Liever een ervaringswerker erbij': this moment stays hers while one is looked for."""
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    await _keep_yes(turn, meeting, [request.WANTS_PEER])
    await searching.look(turn.work, meeting.id)
    return await _after_yes(turn, await meetings.get(turn.tx, meeting.id))


async def stop_waiting(turn: Turn) -> Conversation:
    """'Niet wachten', or 'Nee, dit moment': what she said yes to is fixed now."""
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    await meetings.mark(turn.tx, meeting.id, [request.NO_WAITING])
    await settling.confirm(turn.work, meeting)
    return await _after_yes(turn, await meetings.get(turn.tx, meeting.id))


async def ask_other_time(turn: Turn) -> Conversation:
    """'Een andere tijd' to a proposal: let this moment go, and ask when."""
    meeting = await _proposed(turn)
    return turn.done() if meeting is None else await _ask_anew(turn, meeting)


async def change(turn: Turn) -> Conversation:
    """'Een tijd kiezen', at any time and without a reason, also when it was fixed."""
    meeting = await mine.this(turn)
    return turn.done() if meeting is None else await _ask_anew(turn, meeting)


async def _ask_anew(turn: Turn, meeting: Meeting) -> Conversation:
    work = turn.work
    if meeting.state == "resting":
        meeting = await holding.begin_anew(work, meeting)
        await searching.look(work, meeting.id)
    elif meeting.state == "confirmed":
        meeting = await unfix(work, meeting)
    else:
        await guest_news.say_moved(work, meeting)
        meeting = await holding.refuse(work, meeting) if meeting.state == "proposed" else meeting
    await windows.put(work.tx, meeting.id, turn.person.id, [])
    await meetings.put(work.tx, meeting.id, client_told_at=work.now)
    await searching.look_later(work, meeting.id)
    return asking.ask_when(turn, meeting)


async def unfix(work: Work, meeting: Meeting, *, refuses: bool = True) -> Meeting:
    """The client wants it otherwise: the two who would come hear it, and stay asked.

    `refuses`: she wants another time, so this one is not proposed again.
    """
    found = await company.chosen_people(work, meeting)
    await due.forget(work.tx, meeting.id, mine.AROUND)
    await guest_news.say_moved(work, meeting)
    lose = holding.refuse if refuses else holding.reopen
    reopened = await lose(work, meeting)
    for person in found.values():
        if person.id == meeting.client:
            calendars.take_back(work, meeting, person, meeting.id)
            continue
        said = work.tell(person, "facilitator-moved", about=meeting.id, moment=meeting.starts_at)
        calendars.move(work, meeting, person, said)
    await seats.tell(work.tx, meeting.id, list(found), told=False)
    start_by = max(meeting.start_by, work.now + meetings.PROMISE)
    return await meetings.change(work.tx, reopened.id, start_by=start_by)


async def ask_other_person(turn: Turn) -> Conversation:
    """'Liever iemand anders': without a reason, and none is kept."""
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    found = await company.chosen_people(turn.work, meeting)
    offers = [
        mine.about("button-release", "agreeing:release", meeting, str(one.id), name=one.name)
        for one in found.values()
        if one.id != meeting.client
    ]
    if mine.NO_PEER in meeting.marks:
        offers.append(mine.about("button-wants-peer", "agreeing:peer", meeting))
    offers.append(mine.about("button-agree-all", "agreeing:yes", meeting))
    turn.ask("other-person", offers, about=meeting.id)
    return turn.done()


async def release(turn: Turn) -> Conversation:
    meeting = await _proposed(turn)
    return turn.done() if meeting is None else await _release(turn, meeting)


async def rather_not(turn: Turn) -> Conversation:
    """'Liever niet met Bram', who would look after it now: the next does, or a coordinator."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    if meeting.state == "resting" or meeting.responsible != int(turn.button.value):
        return await mine.show(turn, meeting)
    return await _release(turn, meeting)


async def _release(turn: Turn, meeting: Meeting) -> Conversation:
    person = int(turn.button.value)
    await calendars.take_back_from(turn.work, meeting, [person])
    await seats.answer(turn.tx, meeting.id, person, "released", turn.now)
    is_there = person in await company.chosen_people(turn.work, meeting)
    after = await (
        holding.reopen(turn.work, meeting) if is_there else meetings.get(turn.tx, meeting.id)
    )
    turn.say("released", about=meeting.id)
    for other in (await people.find(turn.tx, [person])).values():
        turn.work.tell(other, "facilitator-released")
    await rescuing.tell_new_responsible(turn.work, meeting, after)
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def ask_otherwise(turn: Turn) -> Conversation:
    """'Later, of toch niet'."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    offers = [
        Offer("button-later", "agreeing:later", meeting.id),
        Offer("button-length-other", "length:ask", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
        Offer("button-keep", "mine:keep", meeting.id),
    ]
    turn.ask("otherwise", offers, about=meeting.id)
    return turn.done()


async def ask_later(turn: Turn) -> Conversation:
    """'Liever later': as good a choice as within a day."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    offers = times.offer_parts(turn, meeting, "agreeing:day", turn.now + A_DAY)
    offers.append(Offer("button-rest", "agreeing:day", meeting.id))
    turn.ask("asking-later", offers, about=meeting.id)
    return turn.then("agreeing:day", meeting=str(meeting.id))


async def choose_later(turn: Turn) -> Conversation:
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    chosen = times.chosen(turn, meeting)
    if chosen is None:
        return await ask_later(turn)
    return await (_later(turn, meeting, chosen) if chosen else _rest(turn, meeting))


async def hear_later(turn: Turn) -> Conversation:
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    if times.asks_back(turn, meeting, "agreeing:day", "agreeing:later"):
        return turn.conversation
    understood = times.heard(turn, meeting.lasts)
    if not understood:
        return await ask_later(turn)
    return await _later(turn, meeting, understood)


async def _later(turn: Turn, meeting: Meeting, chosen: Sequence[Window]) -> Conversation:
    """A day the client chose: everybody is asked anew for that day, in their hours."""
    start_by = max(one.ends_at for one in chosen) - meeting.lasts
    if start_by <= turn.now:
        return await ask_later(turn)
    await guest_news.say_moved(turn.work, meeting)
    await holding.clear(turn.work, meeting)
    await holding.reopen(turn.work, meeting)
    await windows.put(turn.tx, meeting.id, turn.person.id, chosen)
    await instead.note_later(turn.work, meeting)
    await meetings.put(turn.tx, meeting.id, start_by=start_by, told=None)
    turn.say("later-kept", about=meeting.id, spans=wording.spans(chosen))
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def _rest(turn: Turn, meeting: Meeting) -> Conversation:
    """'Ik weet nog geen dag': nothing happens until she says so; after a week one question."""
    await instead.note_later(turn.work, meeting)
    await holding.rest(turn.work, meeting)
    turn.say("resting", about=meeting.id)
    return turn.done()
