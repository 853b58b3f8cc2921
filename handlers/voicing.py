"""Sharing words with everybody who is in the meeting at that time; back while nobody read them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat import Message
from bot.rules.reading_voices import Shared, may_read
from handlers import present
from handlers.present import Member
from handlers.turn import Work
from storage import listeners, meetings, people, seats, voices
from storage.listeners import Listener
from storage.meetings import Meeting
from storage.people import Person
from storage.voices import Voice


@dataclass(frozen=True)
class Shown:
    """Words as one reader may see them: whose, and whether somebody must read them out.

    `author` is None for who said it on the page.
    """

    voice: Voice
    author: Person | None
    is_unread: bool
    author_is_there: bool

    @property
    def name(self) -> str:
        """As people call themselves, in Telegram or under their words."""
        return self.author.name if self.author is not None else self.voice.signed

    @property
    def speaker(self) -> int:
        return self.voice.person or self.voice.tie


async def share(work: Work, one: Voice, messages: Sequence[Message], shared: Shared) -> None:
    """Keep words as their author chose; who is in the meeting now is let in, and nobody later."""
    await voices.say(work.tx, one, messages, shared, work.now)
    await listeners.let_nobody_in(work.tx, one.id)
    if shared is not Shared.ME:
        meeting = await meetings.get(work.tx, one.meeting)
        await _let_in(work, [one], await present.members(work, meeting))


async def _let_in(work: Work, found: Sequence[Voice], members: Sequence[Member]) -> None:
    for one in found:
        others = [who.listener for who in members if not is_of(who, one)]
        await listeners.let_in(work.tx, [one.id], others)


def is_of(member: Member, one: Voice) -> bool:
    """Whether this is who said it, in the chat or on the page."""
    if one.tie and member.listener.tie == one.tie:
        return True
    return member.person is not None and member.person.id == one.person


async def take_back(work: Work, one: Voice) -> bool:
    """Only for their author again; a worker's go, for of a client they keep nothing to themselves.

    False when somebody read them: what was heard cannot be unheard.
    """
    if await listeners.was_read(work.tx, one.id):
        return False
    if await is_workers(work, one):
        await voices.unsay(work.tx, one.id)
        await listeners.let_nobody_in(work.tx, one.id)
    else:
        await share(work, one, one.messages, Shared.ME)
    return True


async def is_workers(work: Work, one: Voice) -> bool:
    """Whether somebody speaks as a worker in this meeting."""
    held = await seats.of(work.tx, one.meeting)
    return any(seat.person == one.person and seat.role == "facilitator" for seat in held)


async def let_newcomers_in(work: Work, meeting: Meeting, author: int) -> None:
    """Its author lets everybody who is there now read what was shared before they came."""
    own = [one for one in await voices.said_by(work.tx, author, meeting.id) if is_open(one)]
    await _let_in(work, own, await present.members(work, meeting))


async def bring_points(work: Work, meeting: Meeting) -> None:
    """Points for the next meeting are for all who are in that one."""
    found = await voices.shared_in(work.tx, meeting.id)
    points = [one for one in found if one.shared is Shared.NEXT and one.meeting != meeting.id]
    await _let_in(work, points, await present.members(work, meeting))


def is_open(one: Voice) -> bool:
    return one.shared in (Shared.ALL, Shared.ABSENT)


async def readable(work: Work, meeting: Meeting, reader: Member) -> list[Shown]:
    """What this member may read now, in order of arrival; of their own words nothing."""
    found = await voices.shared_in(work.tx, meeting.id)
    members = await present.members(work, meeting)
    inside = await listeners.of(work.tx, [one.id for one in found])
    unread = await listeners.unread_by(work.tx, reader.listener)
    authors = await people.find(work.tx, {one.person for one in found if one.person})
    there = {one.id for one in found if any(is_of(who, one) for who in members)}
    return [
        Shown(one, authors.get(one.person), one.id in unread, one.id in there)
        for one in found
        if (one.person in authors or not one.person) and not is_of(reader, one)
        if _may(one, reader, inside[one.id], author_is_there=one.id in there)
    ]


def _may(one: Voice, reader: Member, inside: set[Listener], *, author_is_there: bool) -> bool:
    return one.shared is not None and may_read(
        one.shared,
        is_client=reader.is_client,
        was_let_in=reader.listener in inside,
        author_is_there=author_is_there,
        is_read_out=one.read_out_at is not None,
    )


async def own_of(work: Work, meeting: Meeting, who: Member) -> list[Voice]:
    """What this member said for the meeting, shared or not."""
    if who.person is not None:
        return await voices.said_by(work.tx, who.person.id, meeting.id)
    return await voices.said_on_page(work.tx, who.listener.tie or 0, meeting.id)


async def note_read(work: Work, shown: Sequence[Shown], reader: Member) -> None:
    """A client reads everything, so what she was not there for is let in to her first."""
    ids = [one.voice.id for one in shown]
    await listeners.let_in(work.tx, ids, [reader.listener])
    await listeners.read(work.tx, ids, reader.listener, work.now)
