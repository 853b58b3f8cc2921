"""Holding a moment for all three, letting it go, resting, beginning anew: the states of a request.

None of these looks further by itself; whoever calls them leaves the next look.
"""

from datetime import timedelta

from bot.rules import holds, ladder, request
from bot.rules.order import Choice
from bot.rules.slots import Slot
from bot.rules.stretches import within
from bot.rules.when import Window
from handlers import (
    ahead,
    calendars,
    company,
    guest_news,
    mine,
    phoning,
    rescuing,
    responsible,
    wording,
)
from handlers.turn import Offer, Work
from storage import due, meetings, people, seats, windows
from storage.meetings import Meeting
from storage.people import Person

LOOK = "meeting:look"
RESTED = "meeting:rested"
REST = timedelta(days=7)
NO_TIME = timedelta(0)
FROM_AFAR = ("video", "phone")


async def client_of(work: Work, meeting: Meeting) -> Person:
    return (await people.find(work.tx, [meeting.client]))[meeting.client]


async def propose(work: Work, meeting: Meeting, choice: Choice, without_peer: bool = False) -> bool:
    """Hold the moment for all three, and ask the client; False when one is held elsewhere."""
    held = await hold(work, meeting, choice.slot)
    if held is None:
        return False
    reason = mine.NO_PEER if without_peer else f"{mine.BECAUSE}-{choice.reason.value}"
    because = [reason]
    await meetings.mark(work.tx, meeting.id, because, [*mine.reasons(held)])
    await mine.show_proposal(work, await meetings.get(work.tx, meeting.id))
    moment = wording.when_of(choice.slot, work.settings)
    for person in (await people.find(work.tx, choice.slot.facilitators)).values():
        work.tell_along(person, "facilitator-held", meeting.id, moment=moment)
    return True


async def hold(work: Work, meeting: Meeting, slot: Slot) -> Meeting | None:
    """This moment with these two; None when one of them is held elsewhere meanwhile."""
    window = Window(slot.starts_at, slot.ends_at)
    await _make_way(work, meeting, slot)
    if not await seats.hold(work.tx, meeting.id, slot.facilitators, window):
        return None
    shares = ladder.read(meeting.ladder)
    lasts = ladder.span(meeting.requested_at, meeting.start_by, shares.hold)
    return await meetings.change(
        work.tx,
        meeting.id,
        state="proposed",
        revision=meeting.revision + 1,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        held_until=holds.ends_at(work.now, lasts, work.settings.zone),
    )


async def _make_way(work: Work, meeting: Meeting, slot: Slot) -> None:
    """What stands in the way is let go where all of it was met with silence for so long."""
    travel = travel_time(work, meeting)
    start, end = slot.starts_at - travel, slot.ends_at + travel
    held = await windows.held_elsewhere(work.tx, slot.facilitators, meeting.id)
    in_the_way = [one for one in held if within([one.window], start, end)]
    if request.GAVE_WAY not in meeting.marks and all(one.is_loose(work.now) for one in in_the_way):
        for other in {one.meeting for one in in_the_way}:
            await _give_way(work, await meetings.get(work.tx, other))


async def _give_way(work: Work, meeting: Meeting) -> None:
    """Another needed it, and she had not said yes: nothing is refused, and the search goes on."""
    await reopen(work, meeting)
    await meetings.mark(work.tx, meeting.id, [request.GAVE_WAY])
    await meetings.put(work.tx, meeting.id, client_told_at=work.now)
    await due.leave(work.tx, LOOK, meeting.id, work.now)
    client = await client_of(work, meeting)
    if client.blocked_at is None:
        offers = [Offer("button-say-when", "mine:change", meeting.id)]
        work.tell(client, "moment-gone", offers, about=meeting.id)


def travel_time(work: Work, meeting: Meeting) -> timedelta:
    return NO_TIME if meeting.place in FROM_AFAR else work.settings.meeting.travel_time


async def refuse(work: Work, meeting: Meeting) -> Meeting:
    """This moment will not be proposed again."""
    await windows.add(work.tx, meeting.id, meeting.client, [meeting.held], "refused")
    return await reopen(work, meeting)


async def reopen(work: Work, meeting: Meeting) -> Meeting:
    """Nothing is held any more; every button made for the old moment is old."""
    if meeting.state == "confirmed":
        await phoning.end_of_meeting(work, meeting.id)
    await seats.let_go(work.tx, meeting.id)
    revision = meeting.revision + 1
    return await meetings.change(work.tx, meeting.id, state="open", revision=revision)


async def let_go(work: Work, meeting: Meeting) -> None:
    """The moment is too near now. Silence is no answer, so the search goes on.

    Whoever would have come hears it: also when they were to come before one of them was replaced.
    """
    chosen = await company.chosen_people(work, meeting)
    was_fixed = rescuing.is_kept(meeting)
    had = {one.person for one in await seats.of(work.tx, meeting.id) if one.told}
    await reopen(work, meeting)
    client = chosen.pop(meeting.client)
    offers = [Offer("button-say-when", "mine:change", meeting.id)]
    if was_fixed:
        offers += await ahead.offer(work, meeting)
    key = "let-go-fixed" if was_fixed else "let-go"
    said = work.tell(client, key, offers, about=meeting.id, moment=meeting.starts_at)
    if was_fixed:
        calendars.move(work, meeting, client, said)
        await guest_news.say_moved(work, meeting)
    for person in chosen.values():
        _say_let_go(work, meeting, person, was_fixed and person.id in had)
    await seats.tell(work.tx, meeting.id, list(had), told=False)


def _say_let_go(work: Work, meeting: Meeting, person: Person, has_entry: bool) -> None:
    key = "facilitator-moved" if has_entry else "facilitator-let-go"
    said = work.tell(person, key, about=meeting.id, moment=meeting.starts_at)
    if has_entry:
        calendars.move(work, meeting, person, said)


async def rest_in_silence(work: Work, meeting: Meeting) -> None:
    """No answer is no answer: nobody is pressed, and the door stays open."""
    client = await client_of(work, meeting)
    if client.blocked_at is None:
        work.tell(client, "resting-open", about=meeting.id)
    await responsible.tell_all(work, meeting, "client-silent")
    await rest(work, meeting)


async def rest(work: Work, meeting: Meeting) -> None:
    """Nothing happens until the client says so; after a week there is one question."""
    await guest_news.say_moved(work, meeting)
    await calendars.take_back_from(work, meeting)
    await reopen(work, meeting)
    await meetings.put(work.tx, meeting.id, state="resting")
    await due.forget(work.tx, meeting.id, [LOOK])
    await due.leave(work.tx, RESTED, meeting.id, work.now + REST)


async def begin_anew(work: Work, meeting: Meeting) -> Meeting:
    """Coming back starts a new 24 hours, said aloud; everybody is asked anew, in their hours."""
    await clear(work, meeting)
    await reopen(work, meeting)
    anew = await meetings.change(
        work.tx,
        meeting.id,
        requested_at=work.now,
        start_by=work.now + meetings.PROMISE,
        told=None,
        instead=None,
    )
    await due.forget(work.tx, meeting.id, [RESTED])
    client = await client_of(work, meeting)
    work.tell(client, "asked", about=meeting.id, until=anew.start_by)
    return anew


async def leave(work: Work, meeting: Meeting, person: Person) -> None:
    """A facilitator's seat is free; what stands in their calendar goes too."""
    await calendars.take_back_from(work, meeting, [person.id])
    await seats.leave(work.tx, meeting.id, person.id)


async def clear(work: Work, meeting: Meeting) -> None:
    """Everybody is asked anew, and nobody has an appointment."""
    await calendars.take_back_from(work, meeting)
    await seats.clear(work.tx, meeting.id)


async def lose_appointment(work: Work, meeting: Meeting, person: Person) -> Meeting:
    """A facilitator cannot come after all: time and place stay wanted, the person is replaced."""
    others = await company.chosen_people(work, meeting)
    was_confirmed = meeting.state == "confirmed"
    if was_confirmed or meeting.is_agreed:
        await rescuing.keep(work, meeting, person)
    await leave(work, meeting, person)
    await due.forget(work.tx, meeting.id, mine.AROUND)
    reopened = await reopen(work, meeting)
    for other in others.values():
        key = "lost-one" if other.id == meeting.client else "facilitator-lost-one"
        knew = was_confirmed or other.id == meeting.client
        if knew and other.id != person.id:
            work.tell(other, key, about=meeting.id, name=person.name)
    if was_confirmed:
        await guest_news.say_unsure(work, meeting)
        await responsible.tell_all(work, reopened, "coordinator-lost-one", name=person.name)
    await rescuing.tell_new_responsible(work, meeting, reopened)
    return reopened
