"""Around the meeting: a reminder before, and afterwards nothing is left hanging."""

from datetime import datetime, timedelta

from bot.rules import reminders
from handlers import (
    coming,
    company,
    guest_news,
    how_it_was,
    mine,
    repeating,
    responsible,
    still_coming,
    wording,
)
from handlers.turn import Offer, Work
from storage import contacts, due, guests, meetings, people, reflections, seats, teams, together
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person

STAYS_OPEN = timedelta(hours=2)
STILL_OPEN = timedelta(days=30)
REMINDERS = {"before": "reminder", "just-before": "reminder-just-before"}


async def leave_reminders(work: Work, meeting: Meeting) -> frozenset[int]:
    """Gives who is asked now whether they come: there is no time left to remember them of it."""
    await due.forget(work.tx, meeting.id, ["meeting:remind"])
    starts_at, zone = meeting.held.starts_at, work.settings.zone
    moments = reminders.moments(work.now, starts_at, zone)
    for name, at in moments.items():
        await due.leave(work.tx, "meeting:remind", meeting.id, at, name)
    await due.leave(work.tx, "meeting:over", meeting.id, meeting.held.ends_at + STAYS_OPEN)
    return frozenset() if "before" in moments else await still_coming.begin(work, meeting)


async def remind(work: Work, row: Due) -> None:
    """Everybody who comes, with the same words; too late is not said at all."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or meeting.state != "confirmed" or meeting.starts_at is None:
        return
    if work.now >= reminders.last_moment(row.round, meeting.starts_at):
        return
    is_first, key = row.round == "before", REMINDERS[row.round]
    if work.now >= meeting.starts_at:
        key = "reminder-now"
    asked = await still_coming.begin(work, meeting) if is_first else frozenset()
    for person in (await company.chosen_people(work, meeting)).values():
        is_asked = person.id in asked
        work.tell(
            person,
            "reminder-sure" if is_asked else key,
            still_coming.ways(meeting) if is_asked else _ways(meeting, person, work.now),
            about=meeting.id,
            moment=meeting.starts_at,
            place=wording.way_in(meeting, work.settings),
        )
    await guest_news.remind(work, meeting, key)


def _ways(meeting: Meeting, person: Person, now: datetime) -> list[Offer]:
    if person.id != meeting.client:
        return mine.on_the_way(meeting, now)
    begin = company.begin_offers(meeting, now)
    return [
        *(begin or [Offer("button-other-time", "mine:change", meeting.id)]),
        Offer("button-late", "coming:late", meeting.id),
        Offer("button-words", "voice:show", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]


async def close(work: Work, row: Due) -> None:
    """The moment has passed: true whoever came, and the door stays open."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is not None and meeting.state == "confirmed":
        await finish(work, meeting)


async def finish(work: Work, meeting: Meeting) -> None:
    await meetings.put(work.tx, meeting.id, state="over")
    await still_coming.forget(work, meeting)
    await coming.forget(work, meeting)
    await guests.forget_numbers(work.tx, meeting.id)
    held = await seats.of(work.tx, meeting.id)
    two = [one.person for one in held if one.chosen]
    await teams.put(work.tx, meeting.client, two, work.now)
    await how_it_was.plan(work, meeting)
    await together.stand_up(work.tx, meeting.id)
    await due.forget(work.tx, meeting.id, ["meeting:over", still_coming.SURE, "together:signal"])
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    await _ask_if_again(work, meeting, client)
    await reflections.note_asked(work.tx, client.id, work.now)


async def _ask_if_again(work: Work, meeting: Meeting, client: Person) -> None:
    """Today, another day or not now; who asked for talks that come back reads when the next is."""
    soon = Offer("button-again-soon", "home:ask")
    not_now = Offer("button-not-now", "home:no")
    more = Offer("button-voice-more", "voice:more", meeting.id)
    if (goes_on := await repeating.go_on(work, meeting)) is not None:
        offers = [soon, not_now, Offer("button-series-stop", "series:stop"), more]
        upcoming = goes_on.next_at
        work.tell(client, "over-series", offers, moment=meeting.starts_at, next=upcoming)
        return
    if await contacts.of_client(work.tx, client.id):
        more = Offer("button-chat-on", "contact:start")
    later = Offer("button-again-later", "again:when", meeting.id)
    work.tell(client, "over", [soon, later, not_now, more], moment=meeting.starts_at)


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
