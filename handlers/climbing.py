"""The rungs when there is no moment yet: who is told, what the client is offered, who takes it."""

from bot.chat import Conversation
from bot.rules import rungs
from bot.rules.request import Plan
from handlers import ahead, mine, relay, responsible, silent
from handlers.turn import Offer, Turn, Work
from storage import meetings, people, seats
from storage.meetings import Meeting
from storage.people import Person

AN_HOUR = 3600


async def climb(work: Work, meeting: Meeting, plan: Plan) -> None:
    """Each rung that has come, in people's own hours."""
    for one in plan.rungs:
        await RUNGS[one](work, meeting)


async def _tell_coordinators(work: Work, meeting: Meeting) -> None:
    for person in await responsible.on_duty(work, ("coordinator",)):
        if meeting.taken_by is None:
            work.tell(
                person,
                "coordinator-half-time",
                [_take(meeting)],
                about=meeting.id,
                until=meeting.start_by,
            )


def _take(meeting: Meeting) -> Offer:
    return Offer("button-take", "climbing:take", meeting.id)


async def _offer_less(work: Work, meeting: Meeting) -> None:
    """A smaller talk is the client's choice; the search for the whole one goes on."""
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    offers = [Offer("button-later", "agreeing:later", meeting.id)]
    offers.append(Offer("button-search-on", "mine:keep", meeting.id))
    offers = [*await ahead.offer(work, meeting), *offers]
    asked = work.settings.meeting
    if (asked.video_base or asked.phone) and meeting.place not in ("video", "phone"):
        offers.insert(0, Offer("button-place-afar", "asking:afar", meeting.id))
    work.tell(client, "reduced", offers, about=meeting.id)


async def _ask_everyone(work: Work, meeting: Meeting) -> None:
    """Everybody on duty, those who could not before too: a no may have become a yes."""
    held = {one.person: one for one in await seats.of(work.tx, meeting.id)}
    offers = [
        Offer("button-join", "facilitator:join", meeting.id),
        Offer("button-pass", "facilitator:pass", meeting.id),
    ]
    for person in await responsible.on_duty(work, ("facilitator",)):
        own = held.get(person.id)
        if own is not None and own.role == "facilitator" and own.answer in (None, "no"):
            until = meeting.start_by
            work.tell(person, "facilitator-everyone", offers, about=meeting.id, until=until)


async def _ask_who_takes_it(work: Work, meeting: Meeting) -> None:
    """Two named humans at a time: coordinators first, the facilitators on duty in turn."""
    since = meeting.requested_at
    for person in await _next_two(work, meeting):
        work.tell(person, "nobody-took-it", [_take(meeting)], about=meeting.id, since=since)


async def _next_two(work: Work, meeting: Meeting) -> list[Person]:
    chiefs = await responsible.on_duty(work, ("coordinator",))
    named = {one.id for one in chiefs} | {meeting.client}
    on_duty = await responsible.on_duty(work, ("facilitator",))
    others = [one for one in on_duty if one.id not in named]
    first = int((work.now - meeting.requested_at).total_seconds() // AN_HOUR)
    in_turn = others[first % len(others) :] + others[: first % len(others)] if others else []
    return chiefs + in_turn[: max(0, 2 - len(chiefs))]


async def _ask_by_name(work: Work, meeting: Meeting) -> None:
    """The client says nothing of when: once a human asks, by name."""
    if meeting.responsible is None:
        return
    one = (await people.find(work.tx, [meeting.responsible]))[meeting.responsible]
    offers = [Offer("button-say", "talking:say", meeting.id, words={"name": relay.the_other})]
    work.tell(one, "ask-by-name", offers, about=meeting.id)


RUNGS = {
    rungs.COORDINATOR: _tell_coordinators,
    rungs.REDUCED: _offer_less,
    rungs.EVERYONE: _ask_everyone,
    rungs.BY_NAME: _ask_by_name,
    rungs.NETWORK: silent.name_them,
    rungs.LAST: _ask_who_takes_it,
}


async def take(turn: Turn) -> Conversation:
    """'Ik neem dit op mij': a human with a name, until it is fixed; the others hear it."""
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is None or meeting.state not in meetings.ASKED_FOR or not turn.person.works_here:
        turn.say("facilitator-not-needed")
        return turn.done()
    if meeting.taken_by is not None and meeting.taken_by != turn.person.id:
        await _say_who_has_it(turn, meeting)
        return turn.done()
    await meetings.put(turn.tx, meeting.id, taken_by_id=turn.person.id)
    await _tell_taken(turn, meeting)
    return turn.done()


async def _say_who_has_it(turn: Turn, meeting: Meeting) -> None:
    for one in (await people.find(turn.tx, [meeting.taken_by or 0])).values():
        turn.say("taken-already", about=meeting.id, name=one.name)


async def _tell_taken(turn: Turn, meeting: Meeting) -> None:
    held = await seats.of(turn.tx, meeting.id)
    yes = [one.person for one in held if mine.counts(one) and one.answer == "yes"]
    turn.say("taken-thanks", about=meeting.id, count=len(yes), until=meeting.start_by)
    found = await people.find(turn.tx, [meeting.client])
    others: list[Person] = await responsible.on_duty(turn.work, ("coordinator",))
    for person in [*found.values(), *others]:
        if person.id != turn.person.id:
            key = "taken-for-you" if person.id == meeting.client else "taken-already"
            turn.work.tell(person, key, about=meeting.id, name=turn.person.name)
