"""'Mijn gesprek': where it stands, and the way out, at any time and without a reason."""

from typing import Any

from bot.chat import Conversation
from handlers import wording
from handlers.turn import Offer, Turn, Work
from storage import due, meetings, people
from storage.meetings import Meeting, Seat
from storage.people import Person

DUE_KINDS = ["meeting:look", "meeting:remind", "meeting:over", "meeting:rested"]


async def show(turn: Turn, meeting: Meeting) -> Conversation:
    """Where the conversation stands, with what can be done about it."""
    if meeting.state == "proposed":
        await show_proposal(turn.work, meeting)
    elif meeting.state == "confirmed":
        await _show_confirmed(turn, meeting)
    elif meeting.state == "resting":
        turn.ask("mine-resting", _ways(meeting, "button-say-when"), about=meeting.id)
    else:
        await _show_search(turn, meeting)
    return turn.done()


async def keyboard(turn: Turn) -> str:
    """The keyboard that fits what this person can do now."""
    if turn.person.works_here:
        return "work"
    return "asked" if await meetings.current_of(turn.tx, turn.person.id) else "home"


async def chosen_people(work: Work, meeting: Meeting) -> dict[int, Person]:
    """The client and the two who would be there."""
    seats = await meetings.seats_of(work.tx, meeting.id)
    wanted = [meeting.client, *(one.person for one in seats if one.chosen)]
    found = await people.find(work.tx, wanted)
    return {person: found[person] for person in wanted if person in found}


async def show_proposal(work: Work, meeting: Meeting) -> None:
    """The moment, the place and both names, for the client to say yes to."""
    found = await chosen_people(work, meeting)
    client = found.pop(meeting.client)
    offers = [
        about("button-agree", "agreeing:yes", meeting, when=wording.short(meeting.held.starts_at)),
        about("button-other-time", "agreeing:other-time", meeting),
        about("button-other-person", "agreeing:other-person", meeting),
        about("button-later", "agreeing:later", meeting),
    ]
    work.tell(
        client,
        "proposed",
        offers,
        about=meeting.id,
        moment=meeting.starts_at,
        place=wording.place_of(meeting),
        names=wording.names_of(list(found.values())),
    )


def about(key: str, act: str, meeting: Meeting, value: str = "", **words: Any) -> Offer:
    """A button that only works while the meeting is as it is now."""
    return Offer(key, act, meeting.id, meeting.revision, value, words)


def _ways(meeting: Meeting, change: str) -> list[Offer]:
    return [
        Offer(change, "mine:change", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]


async def _show_confirmed(turn: Turn, meeting: Meeting) -> None:
    found = await chosen_people(turn.work, meeting)
    others = [one for one in found.values() if one.id != turn.person.id]
    turn.ask(
        "mine-confirmed",
        [Offer("button-withdraw", "mine:withdraw", meeting.id)],
        about=meeting.id,
        moment=meeting.starts_at,
        place=wording.place_of(meeting),
        names=wording.names_of(others),
    )


async def _show_search(turn: Turn, meeting: Meeting) -> None:
    seats = await meetings.seats_of(turn.tx, meeting.id)
    turn.ask(
        "mine-searching",
        _ways(meeting, "button-say-when"),
        about=meeting.id,
        asked=sum(1 for one in seats if _counts(one)),
        joined=sum(1 for one in seats if _counts(one) and one.answer == "yes"),
        until=meeting.start_by,
    )


def _counts(one: Seat) -> bool:
    return one.role == "facilitator" and one.answer in (None, "yes")


async def still_asked(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, while the answer still changes something."""
    current = await _this(turn)
    if current is not None and current.state == "confirmed":
        await show(turn, current)
        return None
    return current


async def _this(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, while it is this client's and still to come."""
    named = turn.button.about or int(turn.conversation.data.get("meeting", "0"))
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None and current.id == named:
        return current
    turn.say("no-longer-asked", keyboard=await keyboard(turn))
    return None


async def ask_withdraw(turn: Turn) -> Conversation:
    meeting = await _this(turn)
    if meeting is None:
        return turn.done()
    offers = [
        Offer("button-withdraw-yes", "mine:withdraw-yes", meeting.id),
        Offer("button-keep", "mine:keep", meeting.id),
    ]
    turn.ask("withdraw-sure", offers, about=meeting.id)
    return turn.done()


async def keep(turn: Turn) -> Conversation:
    turn.say("kept-as-it-was")
    return turn.done()


async def withdraw(turn: Turn) -> Conversation:
    """The client's word ends it; who had said yes is told, without a reason."""
    meeting = await _this(turn)
    if meeting is None:
        return turn.done()
    seats = await meetings.seats_of(turn.tx, meeting.id)
    await meetings.change(turn.tx, meeting.id, state="withdrawn", revision=meeting.revision + 1)
    await meetings.choose(turn.tx, meeting.id, [])
    await due.forget(turn.tx, meeting.id, DUE_KINDS)
    told = [one.person for one in seats if _counts(one)]
    for person in (await people.find(turn.tx, told)).values():
        turn.work.tell(person, "facilitator-withdrawn", about=meeting.id)
    turn.say("withdrawn", keyboard="home")
    return turn.done()
