"""Looking after an open request: asks who must be asked, proposes what fits, says what is missing.

Called after each answer and by a due row, which it always leaves behind while a request is open.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.rules import ladder, promise, roster
from bot.rules.request import OFFERED, Answers, Asked, Invited, Plan, Request, Terms
from bot.rules.settling import ROOM_TO_SAY
from bot.rules.slots import Missing, Slot
from bot.rules.when import Window
from handlers import climbing, holding, mine, rescuing, responsible, settling, wording
from handlers.holding import LOOK
from handlers.turn import Offer, Work
from storage import due, guests, meetings, people, seats, teams, windows
from storage.due import Due
from storage.guests import Guest
from storage.meetings import Meeting
from storage.people import Person
from storage.seats import Seat
from storage.windows import Held

MOST_LOOKS = 4
ROOM_TO_INVITE = timedelta(minutes=10)
NO_TIME = timedelta(0)
OF_LATE = timedelta(days=14)
SOON = timedelta(minutes=1)
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
        goes_on = await _do(work, meeting, plan)
        await _note_words(work, meeting)
        if not goes_on:
            return


async def _note_words(work: Work, meeting: Meeting) -> None:
    """When the client last heard something of it."""
    if any(one.to.person == meeting.client for one in work.letters):
        await meetings.put(work.tx, meeting.id, client_told_at=work.now)


async def look_later(work: Work, meeting_id: int) -> None:
    """Give the client room to say something first."""
    await due.leave(work.tx, LOOK, meeting_id, work.now + ROOM_TO_SAY)


async def look_soon(work: Work, meeting_id: int) -> None:
    """Whom the client asks first may still change which moment is best."""
    await due.leave(work.tx, LOOK, meeting_id, work.now + ROOM_TO_INVITE)


async def _do(work: Work, meeting: Meeting, plan: Plan) -> bool:
    """Carry out a plan; True when the request is another one now, so that one must look again."""
    if plan.marks:
        await meetings.mark(work.tx, meeting.id, plan.marks)
    await _ask_people(work, meeting, plan)
    if plan.let_go:
        await holding.let_go(work, meeting)
    elif plan.rest:
        await holding.rest_in_silence(work, meeting)
    elif plan.propose:
        if not await holding.propose(work, meeting, plan.propose, plan.without_peer):
            await due.leave(work.tx, LOOK, meeting.id, work.now + SOON)
            return False
    elif plan.settle:
        await settling.confirm(work, meeting)
    elif plan.offer:
        await settling.offer(work, meeting, plan.offer)
    else:
        await _tell(work, meeting, plan)
        await climbing.climb(work, meeting, plan)
    acts = (plan.let_go, plan.rest, plan.settle, plan.propose, plan.offer)
    return any(act not in (None, False) for act in acts)


async def _plan(work: Work, meeting: Meeting) -> Plan:
    held = await seats.of(work.tx, meeting.id)
    given = await windows.by_kind(work.tx, meeting.id)
    said, refused = given["can"], given["refused"]
    asked = [_asked(one, said) for one in held if one.role == "facilitator"]
    client = await holding.client_of(work, meeting)
    invited = await guests.of(work.tx, meeting.id)
    workers = await people.with_role(work.tx, "facilitator", "coordinator")
    travel = holding.travel_time(work, meeting)
    those = [one.person for one in asked]
    held_elsewhere = await windows.held_elsewhere(work.tx, those, meeting.id)
    facilitators = [one for one in workers if one.has_role("facilitator")]
    answers = Answers(
        tuple(said[meeting.client]) if meeting.client in said else None,
        tuple(refused.get(meeting.client, ())),
        asked,
        _reading(work, facilitators, meeting.client),
        _by_person(held_elsewhere, travel),
        client.blocked_at is None,
        [_invited(one, said) for one in invited],
        await teams.of(work.tx, meeting.client),
        frozenset(one.id for one in facilitators if one.has_role("peer")),
        await seats.load_since(work.tx, work.now - OF_LATE),
        _chiefs(work, workers),
        _by_person([one for one in held_elsewhere if not one.is_loose(work.now)], travel),
        [one.until for one in held_elsewhere if one.until is not None],
        next((_took(one, work.now) for one in held if one.role == "client"), NO_TIME),
    )
    request = request_of(meeting, [one.person for one in held if one.chosen])
    return promise.next_step(request, answers, terms(work, meeting), work.now)


def _took(client: Seat, now: datetime) -> timedelta:
    """How long the question of when has been, or was, with her."""
    return max(NO_TIME, (client.answered_at or now) - client.asked_at)


def _by_person(held: Sequence[Held], travel: timedelta) -> dict[int, list[Window]]:
    """When people are held elsewhere, with the way there and back."""
    found: dict[int, list[Window]] = {}
    for one in held:
        span = Window(one.window.starts_at - travel, one.window.ends_at + travel)
        found.setdefault(one.person, []).append(span)
    return found


def _asked(one: Seat, said: dict[int, list[Window]]) -> Asked:
    times = tuple(said.get(one.person, ()))
    last = one.asked_again_at or one.asked_at
    return Asked(one.person, one.answer, last, one.asked_again_at is not None, times)


def _invited(one: Guest, said: dict[int, list[Window]]) -> Invited:
    times = tuple(said[one.tie]) if one.tie in said else None
    return Invited(one.answer, times, one.must, one.said_when)


def request_of(meeting: Meeting, chosen: Sequence[int]) -> Request:
    held = None
    if meeting.state == "proposed" and len(chosen) > 1:
        held = Slot(meeting.held.starts_at, meeting.held.ends_at, (chosen[0], chosen[1]))
    return Request(
        meeting.state,
        meeting.requested_at,
        meeting.start_by,
        held,
        meeting.marks,
        meeting.is_agreed,
        _offered_at(meeting),
        meeting.client_told_at,
        meeting.taken_by is not None,
        rescuing.kept(meeting),
    )


def _offered_at(meeting: Meeting) -> datetime | None:
    """When a better moment was put beside the one held now."""
    own = f"{OFFERED}:{meeting.revision}:"
    found = [one.removeprefix(own) for one in meeting.marks if one.startswith(own)]
    return datetime.fromtimestamp(int(found[0]), UTC) if found else None


def terms(work: Work, meeting: Meeting | None = None) -> Terms:
    """By the settings; the rungs as they were when this request was made."""
    asked = work.settings.meeting
    lasts = asked.lasts if meeting is None else meeting.lasts
    own = work.settings.promise
    rungs = own.shares if meeting is None else ladder.read(meeting.ladder)
    travel = holding.NO_TIME if meeting is None else holding.travel_time(work, meeting)
    return Terms(lasts, asked.notice_time + travel, work.settings.zone, rungs, own.words_time)


async def reading_hours(work: Work, client: int) -> dict[int, datetime]:
    """When each facilitator reads next; who asks for help is not asked to give it."""
    return _reading(work, await people.with_role(work.tx, "facilitator"), client)


def _reading(work: Work, facilitators: Sequence[Person], client: int) -> dict[int, datetime]:
    return {one.id: reads_at(work, one) for one in facilitators if one.id != client}


def _chiefs(work: Work, workers: Sequence[Person]) -> dict[int, datetime]:
    """When each coordinator reads next."""
    found = [one for one in workers if one.has_role("coordinator")]
    zone = work.settings.zone
    return {one.id: roster.next_open(one.hours_as("coordinator"), work.now, zone) for one in found}


def reads_at(work: Work, person: Person) -> datetime:
    return roster.next_open(person.hours_as("facilitator"), work.now, work.settings.zone)


async def _ask_people(work: Work, meeting: Meeting, plan: Plan) -> None:
    found = await people.find(work.tx, [*plan.ask, *plan.ask_again])
    await seats.give(work.tx, meeting.id, plan.ask, "facilitator", work.now)
    for person in plan.ask:
        ask_to_join(work, found[person], meeting, "facilitator-asked")
    if plan.ask_again:
        await seats.asked_again(work.tx, meeting.id, plan.ask_again, work.now)
        for person in plan.ask_again:
            ask_to_join(work, found[person], meeting, "facilitator-asked-again")


async def ask_by_name(work: Work, meeting: Meeting, client: Person, person: Person) -> None:
    """Whom the client chats with, asked first; who can be reached and leads talks."""
    if person.blocked_at is not None or not person.has_role("facilitator"):
        return
    await seats.give(work.tx, meeting.id, [person.id], "facilitator", work.now)
    work.tell(client, "asked-by-name", about=meeting.id, name=person.name)
    work.tell(person, "facilitator-asked-by", about=meeting.id, name=client.name)
    ask_to_join(work, person, meeting, "facilitator-asked")


def ask_to_join(work: Work, person: Person, meeting: Meeting, key: str) -> None:
    """No name and no place: those come with the appointment."""
    offers = [
        Offer("button-join", "facilitator:join", meeting.id),
        Offer("button-pass", "facilitator:pass", meeting.id),
    ]
    talk = wording.talk_of(meeting, work.settings)
    if work.now < meeting.start_by:
        work.tell(person, key, offers, about=meeting.id, until=meeting.start_by, talk=talk)
    else:
        since = meeting.requested_at
        key = "facilitator-asked-late"
        work.tell(person, key, offers, about=meeting.id, since=since, talk=talk)


async def _tell(work: Work, meeting: Meeting, plan: Plan) -> None:
    if not (plan.late or plan.daily or plan.missing or plan.nudge_client or plan.words):
        return
    client = await holding.client_of(work, meeting)
    if plan.late:
        await _tell_late(work, meeting, client)
    elif plan.daily:
        offers = ways_on(meeting)
        work.tell(client, "still-looking", offers, about=meeting.id)
        await responsible.tell_all(work, meeting, "late-responsible", since=meeting.requested_at)
    elif plan.missing:
        work.tell(client, MISSING[plan.missing], ways_on(meeting), about=meeting.id)
        await responsible.tell_all(work, meeting, MISSING_TO_RESPONSIBLE[plan.missing])
    elif plan.nudge_client:
        offers = [Offer("button-say-when", "mine:change", meeting.id)]
        work.tell(client, "asking-nudge", offers, about=meeting.id)
    elif plan.words:
        await mine.show_search(work, meeting, client)


def ways_on(meeting: Meeting) -> list[Offer]:
    return [
        Offer("button-say-when", "mine:change", meeting.id),
        Offer("button-later", "agreeing:later", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]


async def _tell_late(work: Work, meeting: Meeting, client: Person) -> None:
    """It did not work in time, and that is our failing, not hers."""
    phone = work.settings.organisation.phone
    offers = [*ways_on(meeting), Offer("button-how-searched", "searched:show", meeting.id)]
    work.tell(client, "late", offers, about=meeting.id, phone=phone)
    await responsible.tell_all(work, meeting, "late-responsible", since=meeting.requested_at)
