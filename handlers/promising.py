"""A promise: one's own, with a day or without; one reminder, to others only if they ask for it."""

from datetime import UTC, datetime, time, timedelta

from bot import locales
from bot.chat import Conversation
from bot.rules import when
from handlers import for_client, own, own_words
from handlers import together as sitting
from handlers.turn import Offer, Turn, Work
from storage import due, people, together
from storage.due import Due
from storage.meetings import Meeting
from storage.together import PROMISE, Remembered

WRITE, WHEN, REMIND = "promise:write", "promise:when", "promise:remind"
AT = time(9)
DAYS = {"button-promise-tomorrow": 1, "button-promise-week": 7}


async def ask(turn: Turn) -> Conversation:
    meeting = await sitting.now_with(turn)
    if meeting is None:
        return turn.done()
    offers = [Offer("button-nothing-decided", "remember:nothing", meeting.id)]
    turn.ask("promise-ask", offers, about=meeting.id)
    return turn.then(WRITE, meeting=str(meeting.id), until=own.still_open(turn))


async def hear(turn: Turn) -> Conversation:
    if (heard := await own.hear_too_late(turn)) is not None:
        return heard
    meeting = await sitting.now_with(turn)
    if meeting is None:
        return turn.done()
    said = turn.incoming.message
    made = await together.offer(turn.tx, meeting.id, turn.person.id, PROMISE, said, turn.now)
    return _ask_when(turn, meeting.id, made, "promise-when")


def _ask_when(turn: Turn, meeting: int, made: int, key: str) -> Conversation:
    offers = [_in_days(turn, made, key, days) for key, days in DAYS.items()]
    offers.append(Offer("button-promise-no-day", "promise:when", made))
    turn.ask(key, offers, about=meeting)
    values = {"meeting": str(meeting), "promise": str(made)}
    return turn.then(WHEN, **values, until=own.still_open(turn))


def _in_days(turn: Turn, made: int, key: str, days: int) -> Offer:
    zone = turn.work.settings.zone
    day = turn.now.astimezone(zone).date() + timedelta(days=days)
    at = datetime.combine(day, AT, tzinfo=zone).astimezone(UTC)
    return Offer(key, "promise:when", made, value=str(int(at.timestamp())))


async def choose_when(turn: Turn) -> Conversation:
    at = turn.button.value
    return await _set(turn, turn.button.about, datetime.fromtimestamp(int(at), UTC) if at else None)


async def hear_when(turn: Turn) -> Conversation:
    if (heard := await own.hear_too_late(turn)) is not None:
        return heard
    data = turn.conversation.data
    language = locales.base_of(turn.person.language)
    reading = when.read(turn.said, turn.now, turn.work.settings.zone, language)
    if not reading.windows:
        return _ask_when(turn, int(data["meeting"]), int(data["promise"]), "promise-when-again")
    return await _set(turn, int(data["promise"]), reading.windows[0].starts_at)


async def _set(turn: Turn, made: int, at: datetime | None) -> Conversation:
    one = await together.find(turn.tx, made)
    if one is None or one.person != turn.person.id or one.is_kept:
        turn.say("own-gone")
        return turn.done()
    meeting = await sitting.now_with(turn, one.meeting)
    if meeting is not None:
        await together.set_due(turn.tx, made, at)
        await for_client.ask(turn, meeting, made)
    return turn.done()


async def arrange(work: Work, meeting: Meeting, one: Remembered) -> None:
    """Who works here is reminded once; somebody else is asked whether they want that."""
    if one.due_at is None or one.due_at <= work.now:
        return
    person = (await people.find(work.tx, [one.person]))[one.person]
    if person.works_here:
        await due.leave(work.tx, REMIND, one.id, one.due_at)
        return
    offers = [
        Offer("button-promise-remind", "promise:remind", one.id),
        Offer("button-promise-no-reminder", "own:leave"),
    ]
    work.tell(person, "promise-remind-ask", offers, about=meeting.id, moment=one.due_at)


async def want_reminder(turn: Turn) -> Conversation:
    one = await together.find(turn.tx, turn.button.about)
    if one is None or one.due_at is None or one.person != turn.person.id:
        turn.say("own-gone")
    else:
        await due.leave(turn.tx, REMIND, one.id, one.due_at)
        turn.say("promise-remind-yes", about=one.meeting, moment=one.due_at)
    return turn.done()


async def remind(work: Work, row: Due) -> None:
    """Once, to whoever promised; nobody asks whether it was done."""
    one = await together.find(work.tx, row.subject)
    if one is None or not one.is_kept:
        return
    for person in (await people.find(work.tx, [one.person])).values():
        lead = work.words(person.language, "promise-reminder", {})
        own_words.show_own(work, person, lead, one.message)
