"""Somebody stands by for who has not said again that they come: the client says yes to the name.

Until then, and when she says nothing, whoever she said yes to is who is expected.
"""

from bot.chat import Conversation
from handlers import (
    calendars,
    coming_along,
    facilitator,
    mine,
    rescuing,
    settling,
    still_coming,
)
from handlers.turn import Offer, Turn, Work
from storage import meetings, people, seats, windows
from storage.meetings import Meeting
from storage.people import Person


async def stand_by(turn: Turn) -> Conversation:
    """'Ja, ik kan dan': the client is asked, by name; until her yes nothing changes."""
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is not None and meeting.state in ("open", "proposed"):
        return await facilitator.stand_in(turn)
    if meeting is None or not await _is_wanted(turn, meeting):
        turn.say("facilitator-not-needed")
        return turn.done()
    offered = [one[0] for one in still_coming.offered(meeting)]
    out = next(one for one in still_coming.unsure(meeting) if one not in offered)
    await seats.answer(turn.tx, meeting.id, turn.person.id, "yes", turn.now)
    await windows.put(turn.tx, meeting.id, turn.person.id, [meeting.held])
    await meetings.mark(
        turn.tx, meeting.id, [still_coming.mark(still_coming.INSTEAD, meeting, out, turn.person.id)]
    )
    found = await people.find(turn.tx, [out, meeting.client])
    turn.say("stand-by-thanks", about=meeting.id)
    _ask_client(turn, meeting, found[meeting.client], found[out])
    return turn.done()


async def _is_wanted(turn: Turn, meeting: Meeting) -> bool:
    """Whether somebody is still needed whom nobody was offered in the place of."""
    offered = [one[0] for one in still_coming.offered(meeting)]
    is_open = any(one not in offered for one in still_coming.unsure(meeting))
    held = {one.person: one for one in await seats.of(turn.tx, meeting.id)}
    own = held.get(turn.person.id)
    may = own is not None and not own.chosen and own.answer != "released"
    return meeting.state == "confirmed" and is_open and may and turn.person.has_role("facilitator")


def _ask_client(turn: Turn, meeting: Meeting, client: Person, out: Person) -> None:
    value = f"{out.id} {turn.person.id}"
    offers = [
        mine.about("button-may-come", "coming:replace", meeting, value, name=turn.person.name),
        mine.about("button-wait-for", "coming:wait", meeting, value, name=out.name),
        Offer("button-other-time", "mine:change", meeting.id),
        Offer("button-withdraw", "mine:withdraw", meeting.id),
    ]
    if client.blocked_at is None:
        turn.work.tell(
            client, "stand-by-ready", offers, about=meeting.id, name=out.name,
            other=turn.person.name, moment=meeting.starts_at,
        )  # fmt: skip


async def _still_offered(turn: Turn) -> tuple[Meeting, int, int] | None:
    """The meeting, who may go out and who may come in, while that is still the question."""
    meeting = await mine.this(turn)
    if meeting is None:
        return None
    out, new = map(int, turn.button.value.split())
    is_same = meeting.state == "confirmed" and meeting.revision == turn.button.version
    if is_same and [out, new] in still_coming.offered(meeting):
        return meeting, out, new
    turn.say("proposal-changed", about=meeting.id)
    await mine.show(turn, meeting)
    return None


async def replace(turn: Turn) -> Conversation:
    """The client's yes to a new name: time and place stay, so it is no news for her people."""
    found = await _still_offered(turn)
    if found is None:
        return turn.done()
    meeting, out, new = found
    before = [one.person for one in await seats.of(turn.tx, meeting.id) if one.chosen]
    after = [new if one == out else one for one in before]
    if not await seats.hold(turn.tx, meeting.id, after, meeting.held):
        await seats.hold(turn.tx, meeting.id, before, meeting.held)
        turn.say("proposal-changed", about=meeting.id)
        return await mine.show(turn, meeting)
    await _let_go(turn.work, meeting, out)
    await settling.tell_fixed(turn.work, meeting)
    await coming_along.welcome(turn.work, meeting)
    return turn.done()


async def _let_go(work: Work, meeting: Meeting, out: int) -> None:
    await seats.leave(work.tx, meeting.id, out)
    gone = [one for one in still_coming.marks_of(meeting) if str(out) in one.split(":")]
    await meetings.mark(work.tx, meeting.id, (), gone)
    for person in (await people.find(work.tx, [out])).values():
        if person.blocked_at is None:
            work.tell(person, "sure-replaced", about=meeting.id, moment=meeting.starts_at)
            calendars.take_back(work, meeting, person, meeting.id)
    after = await meetings.get(work.tx, meeting.id)
    await rescuing.tell_new_responsible(work, meeting, after)


async def wait(turn: Turn) -> Conversation:
    """'Nee, wachten op Anna'."""
    found = await _still_offered(turn)
    if found is None:
        return turn.done()
    meeting, _, new = found
    turn.say("kept-as-it-was", about=meeting.id)
    for person in (await people.find(turn.tx, [new])).values():
        turn.work.tell(person, "facilitator-not-needed", about=meeting.id)
    return turn.done()
