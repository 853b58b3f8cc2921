"""'Mijn gesprek': where it stands, and the way out, at any time and without a reason."""

from datetime import datetime, timedelta
from typing import Any

from bot.chat import Conversation
from bot.rules import request
from handlers import calendars, company, guest_news, phoning, reflecting, wording
from handlers.turn import Offer, Turn, Work
from storage import due, guests, meetings, people, seats
from storage.meetings import Meeting
from storage.people import Person
from storage.seats import Seat
from storage.ties import Tie

AROUND = ["meeting:remind", "meeting:sure", "meeting:over"]
DUE_KINDS = ["meeting:look", *AROUND, "meeting:rested", "voice:tell"]
SILENCE = (request.LET_GO, request.LET_GO_AGAIN, request.GAVE_WAY)
NEARLY = timedelta(hours=1)
BECAUSE = "because"
NO_PEER = "because-no-peer"


PROPOSED = {
    "because-must": "proposed-must",
    "because-guests": "proposed-guests",
    "because-team": "proposed-team",
    "because-peer": "proposed-peer",
    NO_PEER: "proposed-no-peer",
}


async def show(turn: Turn, meeting: Meeting) -> Conversation:
    """Where the conversation stands, with what can be done about it."""
    await hear_from(turn, meeting)
    if meeting.state == "proposed" and meeting.is_agreed:
        await show_agreed(turn.work, meeting)
    elif meeting.state == "proposed":
        await show_proposal(turn.work, meeting)
    elif meeting.state == "confirmed":
        await _show_confirmed(turn, meeting)
    elif meeting.state == "resting":
        turn.ask("mine-resting", _ways(meeting, "mine:change"), about=meeting.id)
    else:
        await show_search(turn.work, meeting, turn.person)
    return turn.done()


async def hear_from(turn: Turn, meeting: Meeting) -> None:
    """Whoever says something is not silent."""
    if any(word in (meeting.told or "").split() for word in SILENCE):
        await meetings.mark(turn.tx, meeting.id, (), SILENCE)
        if meeting.state == "open":
            await due.leave(turn.tx, "meeting:look", meeting.id, turn.now)


async def keyboard(turn: Turn) -> str:
    return await keyboard_of(turn.work, turn.person)


async def keyboard_of(work: Work, person: Person) -> str:
    """The keyboard that fits what this person can do now."""
    if await meetings.current_of(work.tx, person.id):
        return "asked"
    return "work" if person.works_here else "home"


async def is_chosen(turn: Turn, meeting: Meeting) -> bool:
    return turn.person.id in await company.chosen_people(turn.work, meeting)


async def show_proposal(work: Work, meeting: Meeting) -> None:
    """The moment, the place and both names, for the client to say yes to."""
    found = await company.chosen_people(work, meeting)
    client = found.pop(meeting.client)
    offers = [
        about("button-agree", "agreeing:yes", meeting, when=wording.short(meeting.held.starts_at)),
        about("button-other-time", "agreeing:other-time", meeting),
        about("button-other-person", "agreeing:other-person", meeting),
        about("button-later-or-not", "agreeing:otherwise", meeting),
    ]
    key = next((PROPOSED[one] for one in reasons(meeting) if one in PROPOSED), "proposed")
    work.tell(
        client,
        key,
        offers,
        about=meeting.id,
        moment=wording.when_of(meeting.held, work.settings),
        place=wording.place_of(meeting),
        names=wording.names_of(list(found.values()), await company.coming(work, meeting)),
    )


def reasons(meeting: Meeting) -> list[str]:
    """Why the moment held is not an earlier one, as it is kept: one mark."""
    return [one for one in meeting.marks if one.startswith(BECAUSE)]


async def show_agreed(work: Work, meeting: Meeting) -> None:
    """The client said yes; it is held while somebody may still answer, and she need not wait."""
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    offers = [
        about("button-no-waiting", "agreeing:no-waiting", meeting),
        about("button-other-time", "agreeing:other-time", meeting),
        about("button-later-or-not", "agreeing:otherwise", meeting),
    ]
    names = await company.waited_for(work, meeting)
    moment = wording.when_of(meeting.held, work.settings)
    if not names:
        work.tell(client, "agreed-waiting-peer", offers, about=meeting.id, moment=moment)
        return
    listed = wording.listed(names)
    work.tell(client, "agreed-waiting", offers, about=meeting.id, moment=moment, names=listed)


def about(key: str, act: str, meeting: Meeting, value: str = "", **words: Any) -> Offer:
    """A button that only works while the meeting is as it is now."""
    return Offer(key, act, meeting.id, meeting.revision, value, words)


def _ways(meeting: Meeting, change: str) -> list[Offer]:
    return [
        Offer("button-say-when", change, meeting.id),
        Offer("button-later", "agreeing:later", meeting.id),
        Offer("button-who", "who:show", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]


async def _show_confirmed(turn: Turn, meeting: Meeting) -> None:
    begin = company.begin_offers(meeting, turn.now)
    offers = [
        *(begin or [Offer("button-other-time", "mine:change", meeting.id)]),
        Offer("button-who", "who:show", meeting.id),
        _late_or_otherwise(meeting, turn.now),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]
    await _show_facts(turn, meeting, offers)


def _late_or_otherwise(meeting: Meeting, now: datetime) -> Offer:
    """Long before it begins nobody is late, and place and length can still change."""
    if now < meeting.held.starts_at - NEARLY:
        return Offer("button-place-or-length", "length:what", meeting.id)
    return Offer("button-late", "coming:late", meeting.id)


async def show_appointment(turn: Turn, meeting: Meeting) -> None:
    """For a facilitator: the appointment, and the way out."""
    await _show_facts(turn, meeting, on_the_way(meeting, turn.now))


def on_the_way(meeting: Meeting, now: datetime) -> list[Offer]:
    """For a facilitator who comes."""
    ways = [
        Offer("button-late", "coming:late", meeting.id),
        Offer("button-cannot-come", "facilitator:leave", meeting.id),
        Offer("button-words", "voice:show", meeting.id),
    ]
    return company.begin_or_think(meeting, now, ways)


async def _show_facts(turn: Turn, meeting: Meeting, offers: list[Offer]) -> None:
    found = await company.chosen_people(turn.work, meeting)
    others = [one for one in found.values() if one.id != turn.person.id]
    turn.ask(
        "mine-confirmed",
        offers,
        about=meeting.id,
        moment=wording.when_of(meeting.held, turn.work.settings),
        place=wording.way_in(meeting, turn.work.settings),
        names=wording.names_of(others, await company.coming(turn.work, meeting)),
    )


async def show_search(work: Work, meeting: Meeting, client: Person) -> None:
    """How many were asked, how many said yes, until when: the client now knows how it stands."""
    await meetings.put(work.tx, meeting.id, client_told_at=work.now)
    held = await seats.of(work.tx, meeting.id)
    asked = sum(1 for one in held if counts(one))
    joined = sum(1 for one in held if counts(one) and one.answer == "yes")
    key = "mine-searching" if work.now < meeting.start_by else "mine-late"
    values: dict[str, Any] = {"asked": asked, "joined": joined}
    if key == "mine-searching":
        values["until"] = meeting.start_by
    work.tell(client, key, _ways(meeting, "mine:change"), about=meeting.id, **values)


def counts(one: Seat) -> bool:
    """A facilitator who may be there."""
    return one.role == "facilitator" and one.answer in (None, "yes")


async def still_asked(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, while the answer still changes something."""
    current = await this(turn)
    if current is not None and current.state == "confirmed":
        await show(turn, current)
        return None
    if current is not None:
        await hear_from(turn, current)
    return current


async def this(turn: Turn) -> Meeting | None:
    """The meeting this answer is about, while it is this client's and still to come."""
    named = turn.button.about or int(turn.conversation.data.get("meeting", "0"))
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None and current.id == named:
        return current
    turn.say("asked-no-longer", keyboard=await keyboard(turn))
    return None


async def ask_withdraw(turn: Turn) -> Conversation:
    meeting = await this(turn)
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
    meeting = await this(turn)
    if meeting is None:
        return turn.done()
    turn.say("withdrawn", keyboard="work" if turn.person.works_here else "home")
    await end(turn.work, meeting)
    return turn.done()


async def end(work: Work, meeting: Meeting) -> list[Tie]:
    """Gives which of her people had the moment and cannot be told here."""
    held = await seats.of(work.tx, meeting.id)
    await reflecting.take_along(work, meeting)
    await phoning.end_of_meeting(work, meeting.id)
    await guests.forget_numbers(work.tx, meeting.id)
    apart = await guest_news.say_withdrawn(work, meeting)
    await calendars.take_back_from(work, meeting)
    await meetings.put(work.tx, meeting.id, state="withdrawn", revision=meeting.revision + 1)
    await seats.let_go(work.tx, meeting.id)
    await due.forget(work.tx, meeting.id, DUE_KINDS)
    told = [one.person for one in held if counts(one)]
    for person in (await people.find(work.tx, told)).values():
        work.tell(person, "facilitator-withdrawn", keyboard="work")
    return apart
