"""Around the meeting: a reminder before, and afterwards nothing is left hanging."""

from datetime import timedelta

from handlers import mine, responsible, wording
from handlers.turn import Offer, Work
from storage import due, meetings, people
from storage.due import Due
from storage.meetings import Meeting

REMIND_BEFORE = timedelta(hours=2)
SHORTEST = timedelta(minutes=15)
STILL_OPEN = timedelta(days=30)


async def leave_reminders(work: Work, meeting: Meeting) -> None:
    """A reminder two hours before; when that is past, a quarter of an hour before."""
    remind_at = meeting.held.starts_at - REMIND_BEFORE
    if remind_at <= work.now + SHORTEST:
        remind_at = meeting.held.starts_at - SHORTEST
    await due.leave(work.tx, "meeting:remind", meeting.id, remind_at)
    await due.leave(work.tx, "meeting:over", meeting.id, meeting.held.ends_at + REMIND_BEFORE)


async def remind(work: Work, row: Due) -> None:
    """Everybody who comes, with the same words; too late is not said at all."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or meeting.state != "confirmed" or meeting.starts_at is None:
        return
    if work.now >= meeting.starts_at:
        return
    for person in (await mine.chosen_people(work, meeting)).values():
        work.tell(
            person,
            "reminder",
            about=meeting.id,
            moment=meeting.starts_at,
            place=wording.place_of(meeting),
        )


async def close(work: Work, row: Due) -> None:
    """The moment has passed: true whoever came, and the door stays open."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or meeting.state != "confirmed":
        return
    await meetings.change(work.tx, meeting.id, state="over")
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    offers = [Offer("button-ask", "home:ask"), Offer("button-not-now", "home:no")]
    work.tell(client, "over", offers, moment=meeting.starts_at)


async def ask_after_rest(work: Work, row: Due) -> None:
    """A week later one question to the client; after that only we are reminded that it is open."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or meeting.state != "resting":
        return
    await due.leave(work.tx, row.kind, meeting.id, work.now + STILL_OPEN, "again")
    if row.round:
        await responsible.tell(work, meeting, "resting-responsible")
        return
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    offers = [
        Offer("button-say-when", "mine:change", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]
    work.tell(client, "rested", offers, about=meeting.id)
