"""The client says yes to moment, place and both names before anything is confirmed."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.chat import Conversation
from bot.rules import calendar_file
from bot.rules.when import Window
from handlers import asking, meeting_day, mine, searching, times, wording
from handlers.turn import Offer, Turn, Work
from storage import due, meetings, people
from storage.meetings import Meeting, Seat
from storage.people import Person

A_DAY = timedelta(hours=24)


async def _proposed(turn: Turn) -> Meeting | None:
    """The meeting as it was when this button was made; otherwise show how it is now."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return None
    if meeting.revision != turn.button.version or meeting.state != "proposed":
        turn.say("proposal-changed", about=meeting.id)
        await mine.show(turn, meeting)
        return None
    return meeting


async def agree(turn: Turn) -> Conversation:
    """The client's yes confirms it: everybody gets the same facts and a calendar file."""
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    work = turn.work
    confirmed = await meetings.change(work.tx, meeting.id, state="confirmed")
    await due.forget(work.tx, meeting.id, [searching.LOOK])
    await meeting_day.leave_reminders(work, confirmed)
    found = await mine.chosen_people(work, confirmed)
    for person in found.values():
        _confirm_to(work, confirmed, person, found)
    await _thank_others(work, confirmed, found)
    return turn.done()


def _confirm_to(work: Work, meeting: Meeting, person: Person, found: Mapping[int, Person]) -> None:
    others = [other for other in found.values() if other.id != person.id]
    work.tell(
        person,
        "confirmed",
        about=meeting.id,
        keyboard="asked" if person.id == meeting.client else "",
        moment=meeting.starts_at,
        place=wording.place_of(meeting),
        names=wording.names_of(others),
    )
    content = calendar_file.appointment(
        meeting.id,
        person.id,
        meeting.revision,
        meeting.held.starts_at,
        meeting.held.ends_at,
        work.words(person.language, "calendar-title", {}),
        work.now,
    )
    work.give_file(person, "calendar-file", "afspraak.ics", content, meeting.id)


async def _thank_others(work: Work, meeting: Meeting, found: Mapping[int, Person]) -> None:
    seats = await meetings.seats_of(work.tx, meeting.id)
    spare = [one.person for one in seats if _is_spare(one, found)]
    for person in (await people.find(work.tx, spare)).values():
        work.tell(person, "facilitator-found", about=meeting.id)


def _is_spare(seat: Seat, found: Mapping[int, Person]) -> bool:
    return seat.role == "facilitator" and seat.answer in (None, "yes") and seat.person not in found


async def ask_other_time(turn: Turn) -> Conversation:
    """'Een andere tijd': let this moment go, and ask when."""
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    if meeting.state == "proposed":
        await searching.refuse(turn.work, meeting)
        await searching.reopen(turn.work, meeting)
        await meetings.set_windows(turn.tx, meeting.id, turn.person.id, [])
    elif meeting.state == "resting":
        await searching.begin_anew(turn.work, meeting)
    await searching.look(turn.work, meeting.id)
    return asking.ask_when(turn, meeting)


async def ask_other_person(turn: Turn) -> Conversation:
    """'Liever iemand anders': without a reason, and none is kept."""
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    found = await mine.chosen_people(turn.work, meeting)
    offers = [
        mine.about("button-release", "agreeing:release", meeting, str(one.id), name=one.name)
        for one in found.values()
        if one.id != meeting.client
    ]
    offers.append(mine.about("button-agree-all", "agreeing:yes", meeting))
    turn.ask("other-person", offers, about=meeting.id)
    return turn.done()


async def release(turn: Turn) -> Conversation:
    meeting = await _proposed(turn)
    if meeting is None:
        return turn.done()
    person = int(turn.button.value)
    await meetings.answer(turn.tx, meeting.id, person, "released", turn.now)
    await searching.reopen(turn.work, meeting)
    turn.say("released", about=meeting.id)
    for other in (await people.find(turn.tx, [person])).values():
        turn.work.tell(other, "facilitator-found", about=meeting.id)
    await searching.look(turn.work, meeting.id)
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
    windows = times.chosen(turn)
    return await (_later(turn, meeting, windows) if windows else _rest(turn, meeting))


async def hear_later(turn: Turn) -> Conversation:
    meeting = await mine.still_asked(turn)
    if meeting is None:
        return turn.done()
    understood = times.heard(turn)
    if not understood:
        return await ask_later(turn)
    return await _later(turn, meeting, understood)


async def _later(turn: Turn, meeting: Meeting, windows: Sequence[Window]) -> Conversation:
    """A day the client chose: everybody is asked again for that day."""
    start_by = max(one.ends_at for one in windows) - turn.work.settings.meeting.lasts
    if start_by <= turn.now:
        return await ask_later(turn)
    await meetings.forget_windows(turn.tx, meeting.id)
    await meetings.set_windows(turn.tx, meeting.id, turn.person.id, windows)
    await searching.reopen(turn.work, meeting)
    moved = await meetings.change(turn.tx, meeting.id, later=1, start_by=start_by, told=None)
    turn.say("later-kept", about=meeting.id, spans=wording.spans(windows))
    await searching.ask_all_again(turn.work, moved)
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def _rest(turn: Turn, meeting: Meeting) -> Conversation:
    """'Ik weet nog geen dag': nothing happens until she says so; after a week one question."""
    await searching.rest(turn.work, meeting)
    await meetings.change(turn.tx, meeting.id, later=1)
    turn.say("resting", about=meeting.id)
    return turn.done()
