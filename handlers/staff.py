"""People who work here: how they come in, and what happens when one cannot be reached."""

from handlers import absent, calling, contact, holding, rescuing, responsible, searching
from handlers.turn import Turn, Work
from storage import due, meetings, people, roles, seats, staff_links
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person

UNREACHABLE = "unreachable"
WELCOMES = {
    "facilitator": "staff-welcome-facilitator",
    "peer": "staff-welcome-peer",
    "coordinator": "staff-welcome-coordinator",
}


async def open_link(turn: Turn, token: str) -> bool:
    """A link from the organisation grants its role once; any other token opens nothing."""
    link = await staff_links.use(turn.tx, token, turn.now)
    if link is None:
        turn.say("link-is-old")
        return False
    person = await people.rename(turn.tx, turn.person, link.name)
    await people.agree(turn.tx, person.id, turn.now)
    await roles.grant(turn.tx, person.id, link.role, link.hours, turn.now)
    await due.forget(turn.tx, person.id, ["person:stranger"])
    if link.role == "peer":
        await due.leave(turn.tx, contact.TAKE_UP, person.id, turn.now)
    worker = (await people.find(turn.tx, [person.id]))[person.id]
    turn.work.tell(worker, WELCOMES[link.role], keyboard="work", name=link.name)
    return True


async def notice_loss(work: Work, person_id: int) -> None:
    """Look after what this person was needed for, right away but in its own turn."""
    await due.leave_unreachable(work.tx, person_id, work.now, is_new=True)


async def lose_touch(work: Work, row: Due) -> None:
    """Somebody cannot be reached: a facilitator is replaced; a client's door stays open."""
    person = (await people.find(work.tx, [row.subject])).get(row.subject)
    if person is None or person.blocked_at is None:
        return
    await calling.lose_worker(work, person)
    await absent.notice(work, person, None if row.round == due.NEW else person.blocked_at)
    await people.block(work.tx, person.id, work.now, still=True)
    await meetings.give_back(work.tx, person.id)
    for meeting_id in await seats.meetings_of(work.tx, person.id):
        meeting = await meetings.get(work.tx, meeting_id)
        if meeting.client != person.id:
            await lose_facilitator(work, meeting, person)
        elif UNREACHABLE not in (meeting.told or "").split():
            await meetings.mark(work.tx, meeting.id, [UNREACHABLE])
            await responsible.tell_all(work, meeting, "client-unreachable")


async def lose_facilitator(work: Work, meeting: Meeting, person: Person) -> None:
    """Whoever comes back can be asked again: the seat is free."""
    held = await seats.of(work.tx, meeting.id)
    mine = next((one for one in held if one.person == person.id), None)
    if mine is None or mine.answer in ("no", "released"):
        return
    if mine.chosen and meeting.state in ("proposed", "confirmed"):
        await holding.lose_appointment(work, meeting, person)
    else:
        await holding.leave(work, meeting, person)
        after = await meetings.get(work.tx, meeting.id)
        await rescuing.tell_new_responsible(work, meeting, after)
    await searching.look(work, meeting.id)
