"""Looking after an open request: asks who must be asked, proposes what fits, says what is missing.

Called after each answer and by a due row, which it always leaves behind while a request is open.
"""

from datetime import datetime, timedelta

from bot.rules import promise, roster
from bot.rules.promise import Answers, Asked, Plan, Request, Terms
from bot.rules.slots import Missing, Slot
from bot.rules.when import Window
from handlers import mine, responsible
from handlers.turn import Offer, Work
from storage import due, meetings, people
from storage.due import Due
from storage.meetings import Meeting, Seat
from storage.people import Person

LOOK = "meeting:look"
RESTED = "meeting:rested"
REST = timedelta(days=7)
MOST_LOOKS = 3
MISSING = {
    Missing.FACILITATORS: "missing-facilitators",
    Missing.CLIENT: "missing-client",
    Missing.COMMON: "missing-common",
}
MISSING_TO_RESPONSIBLE = {
    Missing.FACILITATORS: "missing-facilitators-responsible",
    Missing.CLIENT: "missing-client-responsible",
    Missing.COMMON: "missing-common-responsible",
}


async def look_again(work: Work, row: Due) -> None:
    await look(work, row.subject)


async def look(work: Work, meeting_id: int) -> None:
    """Do what the promise asks for now, and leave the next look."""
    for _ in range(MOST_LOOKS):
        meeting = await meetings.find(work.tx, meeting_id)
        if meeting is None or meeting.state not in ("open", "proposed"):
            await due.forget(work.tx, meeting_id, [LOOK])
            return
        plan = await _plan(work, meeting)
        await due.leave(work.tx, LOOK, meeting_id, plan.look_at)
        if not await _do(work, meeting, plan):
            return


async def _do(work: Work, meeting: Meeting, plan: Plan) -> bool:
    """Carry out a plan; True when the request is another one now, so that one must look again."""
    await _ask_people(work, meeting, plan)
    if plan.let_go:
        await _let_go(work, meeting)
    elif plan.rest:
        await _rest_in_silence(work, meeting)
    elif plan.propose:
        await _propose(work, meeting, plan.propose)
    else:
        await _tell_client(work, meeting, plan)
    return plan.let_go or plan.rest or plan.propose is not None


async def _propose(work: Work, meeting: Meeting, slot: Slot) -> None:
    """Hold the moment for all three, and ask the client."""
    await meetings.choose(work.tx, meeting.id, slot.facilitators)
    held = await meetings.change(
        work.tx,
        meeting.id,
        state="proposed",
        revision=meeting.revision + 1,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
    )
    await mine.show_proposal(work, held)


async def refuse(work: Work, meeting: Meeting) -> None:
    """This moment will not be proposed again."""
    turned_down = [meeting.held]
    await meetings.add_windows(work.tx, meeting.id, meeting.client, turned_down, "refused")
    await meetings.choose(work.tx, meeting.id, [])


async def _let_go(work: Work, meeting: Meeting) -> None:
    """The moment is too near now; silence is no answer, so the search goes on."""
    await refuse(work, meeting)
    await _tell_once(work, meeting, "let-go")
    await reopen(work, meeting)
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    offers = [Offer("button-say-when", "mine:change", meeting.id)]
    work.tell(client, "let-go", offers, about=meeting.id)


async def reopen(work: Work, meeting: Meeting) -> Meeting:
    """Nothing is held any more; every button made for the old moment is old."""
    await meetings.choose(work.tx, meeting.id, [])
    revision = meeting.revision + 1
    return await meetings.change(work.tx, meeting.id, state="open", revision=revision)


async def _rest_in_silence(work: Work, meeting: Meeting) -> None:
    """Twice no answer is no answer: nobody is pressed, and the door stays open."""
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    work.tell(client, "resting-open", about=meeting.id)
    await responsible.tell(work, meeting, "client-silent")
    await rest(work, meeting)


async def rest(work: Work, meeting: Meeting) -> None:
    """Nothing happens until the client says so; after a week there is one question."""
    await reopen(work, meeting)
    await meetings.change(work.tx, meeting.id, state="resting")
    await due.forget(work.tx, meeting.id, [LOOK])
    await due.leave(work.tx, RESTED, meeting.id, work.now + REST)


async def _plan(work: Work, meeting: Meeting) -> Plan:
    seats = await meetings.seats_of(work.tx, meeting.id)
    windows = await meetings.windows_of(work.tx, meeting.id)
    refused = await meetings.windows_of(work.tx, meeting.id, "refused")
    asked = [_asked(one, windows) for one in seats if one.role == "facilitator"]
    answers = Answers(
        tuple(windows[meeting.client]) if meeting.client in windows else None,
        tuple(refused.get(meeting.client, ())),
        asked,
        await _unasked(work, meeting, {one.person for one in asked}),
        await meetings.busy(work.tx, [one.person for one in asked], meeting.id),
    )
    return promise.next_step(_request(meeting), answers, terms(work), work.now)


def _asked(one: Seat, windows: dict[int, list[Window]]) -> Asked:
    said = tuple(windows.get(one.person, ()))
    return Asked(one.person, one.answer, one.asked_at, one.asked_again_at is not None, said)


def _request(meeting: Meeting) -> Request:
    told = frozenset((meeting.told or "").split())
    return Request(
        meeting.state,
        meeting.requested_at,
        meeting.start_by,
        meeting.starts_at,
        told,
    )


def terms(work: Work) -> Terms:
    return Terms(work.settings.meeting.lasts, work.settings.meeting.notice_time)


async def who_to_ask(work: Work, client: int) -> list[Person]:
    """The facilitators who can be reached; who asks for help is not asked to give it."""
    facilitators = await people.with_role(work.tx, "facilitator")
    return [person for person in facilitators if person.id != client]


async def _unasked(work: Work, meeting: Meeting, asked: set[int]) -> dict[int, datetime]:
    zone = work.settings.zone
    return {
        person.id: roster.next_open((person.roles or {})["facilitator"], work.now, zone)
        for person in await who_to_ask(work, meeting.client)
        if person.id not in asked
    }


async def _ask_people(work: Work, meeting: Meeting, plan: Plan) -> None:
    found = await people.find(work.tx, [*plan.ask, *plan.ask_again])
    await meetings.give_seats(work.tx, meeting.id, plan.ask, "facilitator", work.now)
    for person in plan.ask:
        ask_to_join(work, found[person], meeting, "facilitator-asked")
    if plan.ask_again:
        await meetings.asked_again(work.tx, meeting.id, plan.ask_again, work.now)
        for person in plan.ask_again:
            ask_to_join(work, found[person], meeting, "facilitator-asked-again")


def ask_to_join(work: Work, person: Person, meeting: Meeting, key: str) -> None:
    """No name and no place: those come with the appointment."""
    offers = [
        Offer("button-join", "facilitator:join", meeting.id),
        Offer("button-pass", "facilitator:pass", meeting.id),
    ]
    work.tell(person, key, offers, about=meeting.id, until=meeting.start_by)


async def ask_all_again(work: Work, meeting: Meeting) -> None:
    """The client chose another day: whoever did not say no is asked for that day."""
    seats = await meetings.seats_of(work.tx, meeting.id)
    willing = [one.person for one in seats if _is_willing(one)]
    for person in (await people.find(work.tx, willing)).values():
        ask_to_join(work, person, meeting, "facilitator-asked-later")


async def begin_anew(work: Work, meeting: Meeting) -> None:
    """Coming back starts a new 24 hours, said aloud; what people could before says nothing now."""
    await meetings.forget_windows(work.tx, meeting.id)
    start_by = work.now + meetings.PROMISE
    await reopen(work, meeting)
    anew = await meetings.change(
        work.tx, meeting.id, requested_at=work.now, start_by=start_by, later=0, told=None
    )
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    work.tell(client, "asked", about=meeting.id, until=start_by)
    await ask_all_again(work, anew)


def _is_willing(one: Seat) -> bool:
    return one.role == "facilitator" and one.answer in (None, "yes")


async def _tell_client(work: Work, meeting: Meeting, plan: Plan) -> None:
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    if plan.late:
        await _tell_late(work, meeting, client)
    elif plan.missing:
        await _tell_missing(work, meeting, client, plan.missing)
    elif plan.nudge_client:
        await _tell_once(work, meeting, "nudged")
        offers = [Offer("button-say-when", "mine:change", meeting.id)]
        work.tell(client, "asking-nudge", offers, about=meeting.id)


async def _tell_late(work: Work, meeting: Meeting, client: Person) -> None:
    """It did not work in time, and that is our failing, not hers."""
    await _tell_once(work, meeting, "late")
    phone = work.settings.organisation.phone
    work.tell(client, "late", about=meeting.id, phone=phone)
    await responsible.tell(work, meeting, "late-responsible", until=meeting.start_by)


async def _tell_missing(work: Work, meeting: Meeting, client: Person, missing: Missing) -> None:
    await _tell_once(work, meeting, f"missing:{missing.value}")
    offers = [
        Offer("button-say-when", "mine:change", meeting.id),
        Offer("button-later", "agreeing:later", meeting.id),
    ]
    work.tell(client, MISSING[missing], offers, about=meeting.id)
    await responsible.tell(work, meeting, MISSING_TO_RESPONSIBLE[missing])


async def _tell_once(work: Work, meeting: Meeting, word: str) -> None:
    told = f"{meeting.told or ''} {word}".strip()
    await meetings.change(work.tx, meeting.id, told=told)
