"""While people sit together: a question, thinking aloud, a soft signal; what is said stays there.

Nothing of it goes on without the client: her tap, or her yes to somebody else's.
"""

from datetime import UTC, timedelta

from bot import locales, questions
from bot.chat import Conversation
from bot.rules.questions import Question
from handlers import company, meeting_day, present
from handlers.turn import Offer, Turn, Work
from storage import due, meetings, people, seats
from storage import together as sitting
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person

SIGNAL = "together:signal"
MINUTES = ("3", "5", "10")
A_MINUTE = timedelta(minutes=1)


async def now_with(turn: Turn, named: int = 0) -> Meeting | None:
    """The meeting a button is about, while its people sit together and this is one of them."""
    meeting = await _of(turn, named)
    if meeting is not None and not await sitting.is_sitting(turn.tx, meeting.id):
        turn.say("together-stands-still", about=meeting.id)
        return None
    return meeting


async def _of(turn: Turn, named: int = 0) -> Meeting | None:
    asked = int(turn.conversation.data.get("meeting", "0"))
    meeting = await meetings.find(turn.tx, named or turn.button.about or asked)
    is_fixed = meeting is not None and meeting.state == "confirmed"
    if meeting and is_fixed and turn.person.id in await present.people_there(turn.work, meeting):
        return meeting
    turn.say("asked-no-longer")
    return None


async def begin(turn: Turn) -> Conversation:
    """'We zijn begonnen', pressed by any of them: it counts once the client says so too."""
    meeting = await _of(turn)
    if meeting is None:
        return turn.done()
    if not company.may_begin(meeting, turn.now):
        turn.say("together-too-early", about=meeting.id, moment=meeting.starts_at)
    elif turn.person.id == meeting.client:
        await _sit_down(turn.work, meeting)
    elif await sitting.is_sitting(turn.tx, meeting.id):
        _show_menu(turn.work, meeting, turn.person)
    else:
        await _ask_client(turn, meeting)
    return turn.done()


async def _ask_client(turn: Turn, meeting: Meeting) -> None:
    client = (await people.find(turn.tx, [meeting.client]))[meeting.client]
    offers = [
        Offer("button-together-yes", "together:begin", meeting.id),
        Offer("button-together-not-yet", "together:not-yet", meeting.id),
    ]
    turn.work.tell(client, "together-ask", offers, about=meeting.id)
    turn.say("together-asked", about=meeting.id, name=client.name)


async def _sit_down(work: Work, meeting: Meeting) -> None:
    await sitting.sit_down(work.tx, meeting.id)
    for person in (await present.people_there(work, meeting)).values():
        _show_menu(work, meeting, person)


def _show_menu(work: Work, meeting: Meeting, person: Person) -> None:
    offers = [Offer("button-remember", "remember:ask", meeting.id)]
    if person.works_here:
        offers.insert(0, Offer("button-think", "together:think", meeting.id))
        offers.insert(0, Offer("button-question", "together:question", meeting.id, value="0"))
    if person.id == meeting.client:
        offers.append(Offer("button-pause", "together:pause", meeting.id))
    if person.works_here or person.id == meeting.client:
        offers.append(Offer("button-together-end", "together:end-ask", meeting.id))
    work.tell(person, "together-menu", offers, about=meeting.id, quiet=True)


async def show_current(turn: Turn) -> bool:
    """Whoever sits with others now sees what can be done there; False when they do not."""
    for meeting_id in await seats.meetings_of(turn.tx, turn.person.id):
        meeting = await meetings.get(turn.tx, meeting_id)
        if not await sitting.is_sitting(turn.tx, meeting.id):
            continue
        if turn.person.id in await present.people_there(turn.work, meeting):
            _show_menu(turn.work, meeting, turn.person)
            return True
    return False


async def not_yet(turn: Turn) -> Conversation:
    turn.say("together-not-yet")
    return turn.done()


async def pause(turn: Turn) -> Conversation:
    """Without the client it stands still; no moment of it is kept."""
    meeting = await now_with(turn)
    if meeting is None or turn.person.id != meeting.client:
        return turn.done()
    await sitting.pause(turn.tx, meeting.id)
    back = Offer("button-back", "together:begin", meeting.id)
    turn.ask("together-paused", [back], about=meeting.id)
    for person in (await present.people_there(turn.work, meeting)).values():
        if person.id != meeting.client:
            turn.work.tell(person, "together-stands-still", about=meeting.id, quiet=True)
    return turn.done()


async def show_question(turn: Turn) -> Conversation:
    """An open question to ask aloud, and always another one."""
    meeting = await now_with(turn)
    if meeting is None:
        return turn.done()
    asked = _questions(turn.work)
    place = int(turn.button.value) % len(asked)
    offers = [
        Offer("button-question-else", "together:question", meeting.id, value=str(place + 1)),
        Offer("button-think", "together:think", meeting.id),
        Offer("button-remember", "remember:ask", meeting.id),
        Offer("button-together-end", "together:end-ask", meeting.id),
    ]
    said = asked[place].words[locales.base_of(turn.person.language)]
    turn.ask("together-question", offers, about=meeting.id, question=said)
    return turn.done()


def _questions(work: Work) -> list[Question]:
    """For the room: those to begin with first; what workers ask themselves is not among them."""
    bank = questions.bank_of(work.settings.reflection.questions).questions
    return [
        one
        for moment in ("opening", "during")
        for one in bank
        if one.moment == moment and not one.is_for_worker
    ]


async def ask_how_long(turn: Turn) -> Conversation:
    meeting = await now_with(turn)
    if meeting is not None:
        offers = [
            Offer("button-minutes", "together:think-for", meeting.id, 0, one, {"count": one})
            for one in MINUTES
        ]
        turn.ask("think-how-long", offers, about=meeting.id)
    return turn.done()


async def think(turn: Turn) -> Conversation:
    """The two think aloud, the others listen; then a soft signal on this phone alone."""
    meeting = await now_with(turn)
    if meeting is not None:
        minutes = int(turn.button.value)
        at = turn.now + A_MINUTE * minutes
        await due.leave(turn.tx, SIGNAL, meeting.id, at, str(turn.person.id))
        turn.say("think-begun", about=meeting.id, count=str(minutes))
    return turn.done()


async def give_signal(work: Work, row: Due) -> None:
    """Quietly: now it is the turn of the others, with a question for them."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or not await sitting.is_sitting(work.tx, meeting.id):
        return
    asked = questions.bank_of(work.settings.reflection.questions).at("during", "network member")
    place = int(row.due_at.astimezone(UTC).timestamp()) // 60 % len(asked)
    for person in (await people.find(work.tx, [int(row.round)])).values():
        said = asked[place].words[locales.base_of(person.language)]
        work.tell(person, "think-over", about=meeting.id, quiet=True, question=said)


async def ask_end(turn: Turn) -> Conversation:
    """Pressed by any of them; the client says whether it is."""
    meeting = await now_with(turn)
    if meeting is None:
        return turn.done()
    client = (await people.find(turn.tx, [meeting.client]))[meeting.client]
    offers = [
        Offer("button-together-end-yes", "together:end", meeting.id),
        Offer("button-remember-more", "remember:ask", meeting.id),
        Offer("button-together-on", "together:not-yet", meeting.id),
    ]
    turn.work.tell(client, "together-end-ask", offers, about=meeting.id)
    if client.id != turn.person.id:
        turn.say("together-asked", about=meeting.id, name=client.name)
    return turn.done()


async def end(turn: Turn) -> Conversation:
    """The client's word; nothing need be decided."""
    meeting = await now_with(turn)
    if meeting is not None and turn.person.id == meeting.client:
        await meeting_day.finish(turn.work, meeting)
    return turn.done()
