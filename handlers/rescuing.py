"""One of the two cannot come after all: time and place stay, the person is replaced first.

The mark `keep` holds the moment, and until when only somebody else is looked for.
"""

from datetime import UTC, datetime

from bot.rules import ladder, slots
from bot.rules.request import KEEP
from bot.rules.when import Window
from handlers import responsible, times, wording
from handlers.turn import Offer, Work
from storage import meetings, people, seats, windows
from storage.meetings import Meeting
from storage.people import Person


def kept(meeting: Meeting) -> Window | None:
    """The moment to keep, and until when."""
    found = [one.split(":")[1:] for one in meeting.marks if one.startswith(f"{KEEP}:")]
    if not found:
        return None
    start, until = (datetime.fromtimestamp(int(at), UTC) for at in found[0])
    return Window(start, until)


def is_kept(meeting: Meeting) -> bool:
    """What is held now was fixed before one of the two had to leave."""
    found = kept(meeting)
    return found is not None and found.starts_at == meeting.starts_at


async def keep(work: Work, meeting: Meeting, besides: Person) -> None:
    """Ask everybody on duty to stand in at this very moment, and give them a while."""
    start, asked = meeting.held.starts_at, work.settings.meeting
    shares = ladder.read(meeting.ladder)
    patience = ladder.moment(meeting.requested_at, meeting.start_by, shares.again)
    until = min(start - asked.notice_time, work.now + (patience - meeting.requested_at))
    old = [one for one in meeting.marks if one.startswith(f"{KEEP}:")]
    mark = f"{KEEP}:{int(start.timestamp())}:{int(until.timestamp())}"
    await meetings.mark(work.tx, meeting.id, [mark] if until > work.now else [], old)
    if until > work.now:
        await _ask_to_stand_in(work, meeting, besides)


async def _ask_to_stand_in(work: Work, meeting: Meeting, besides: Person) -> None:
    value = times.as_value([meeting.held])
    offers = [
        Offer("button-stand-in-then", "facilitator:stand-in", meeting.id, value=value),
        Offer("button-join-other", "facilitator:join", meeting.id),
        Offer("button-pass", "facilitator:pass", meeting.id),
    ]
    for one in await who_may_stand_in(work, meeting):
        if one.id != besides.id:
            await seats.give(work.tx, meeting.id, [one.id], "facilitator", work.now)
            moment = wording.when_of(meeting.held, work.settings)
            work.tell(one, "facilitator-stand-in", offers, about=meeting.id, moment=moment)


async def who_may_stand_in(work: Work, meeting: Meeting) -> list[Person]:
    """Who reads now, was not turned down or did so themselves, and has not said yes to it."""
    held = {one.person: one for one in await seats.of(work.tx, meeting.id)}
    said = await windows.of(work.tx, meeting.id)
    start, length = meeting.held.starts_at, meeting.held.ends_at - meeting.held.starts_at
    can = {one for one in held if slots.fits(said.get(one, []), start, length)}
    out = {one for one, own in held.items() if own.chosen or own.answer in ("released", "no")}
    return [
        one
        for one in await responsible.on_duty(work, ("facilitator",))
        if one.id != meeting.client and one.id not in can | out
    ]


async def tell_new_responsible(work: Work, before: Meeting, after: Meeting) -> None:
    """Who looks after it now hears so, and the client by name, who may rather have another.

    While nobody does, she reads who arranges it.
    """
    if after.responsible == before.responsible:
        return
    client = (await people.find(work.tx, [after.client]))[after.client]
    if after.responsible is not None:
        one = (await people.find(work.tx, [after.responsible]))[after.responsible]
        work.tell(one, "responsible-now", about=after.id)
        _name_to(work, client, after, one)
        return
    chiefs = await responsible.coordinators(work)
    if chiefs and client.blocked_at is None:
        work.tell(client, "coordinator-arranges", about=after.id, name=chiefs[0].name)


def _name_to(work: Work, client: Person, meeting: Meeting, one: Person) -> None:
    if client.blocked_at is None:
        value, name = str(one.id), {"name": one.name}
        offers = [
            Offer("button-release", "agreeing:rather-not", meeting.id, value=value, words=name)
        ]
        work.tell(client, "responsible-next", offers, about=meeting.id, name=one.name)
