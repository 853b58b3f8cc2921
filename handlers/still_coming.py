"""Who holds a talk says shortly before that they come; silence brings somebody near, ends nothing.

The talk stays fixed, and nobody comes in their place without the client's yes.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.chat import Conversation
from bot.rules import ladder, sureness
from handlers import mine, rescuing, responsible, wording
from handlers.turn import Offer, Turn, Work
from storage import due, meetings, people, seats
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person
from storage.seats import Seat

SURE = "meeting:sure"
UNSURE, INSTEAD = "unsure", "instead"


async def begin(work: Work, meeting: Meeting) -> frozenset[int]:
    """Who is asked now whether they come; the row that hears their silence."""
    at = sureness.ends_at(work.now, meeting.held.starts_at, _before(meeting), work.settings.zone)
    asked = [one.person for one in await _not_sure(work, meeting, work.now)]
    await due.forget(work.tx, meeting.id, [SURE])
    if at is None or not asked:
        return frozenset()
    await due.leave(work.tx, SURE, meeting.id, at, str(int(work.now.timestamp())))
    return frozenset(asked)


def _before(meeting: Meeting) -> timedelta:
    share = ladder.read(meeting.ladder).sure
    return ladder.span(meeting.requested_at, meeting.start_by, share)


async def _not_sure(work: Work, meeting: Meeting, asked_at: datetime) -> list[Seat]:
    """Who would hold it and last said yes some time before they were asked."""
    return [
        one
        for one in await seats.of(work.tx, meeting.id)
        if one.chosen and not sureness.is_fresh(one.said_at, asked_at, _before(meeting))
    ]


def ways(meeting: Meeting) -> list[Offer]:
    """Under the question whether they come."""
    return [
        Offer("button-sure", "coming:sure", meeting.id),
        Offer("button-cannot-come", "facilitator:leave", meeting.id),
        Offer("button-late", "coming:late", meeting.id),
        Offer("button-words", "voice:show", meeting.id),
    ]


async def hear_silence(work: Work, row: Due) -> None:
    """A yes has ended: whoever could stand in is asked, and everybody who should know hears it."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or meeting.state != "confirmed" or work.now >= meeting.held.starts_at:
        return
    asked_at = datetime.fromtimestamp(int(row.round), UTC)
    silent = [one.person for one in await _not_sure(work, meeting, asked_at)]
    if silent:
        await meetings.mark(work.tx, meeting.id, [mark(UNSURE, meeting, one) for one in silent])
        found = await people.find(work.tx, [meeting.client, *silent])
        await _tell_unsure(work, meeting, found, [found[one] for one in silent])
        await _ask_to_stand_by(work, meeting)


def mark(word: str, meeting: Meeting, *whom: int) -> str:
    return ":".join(map(str, (word, meeting.revision, *whom)))


async def _tell_unsure(
    work: Work, meeting: Meeting, found: dict[int, Person], silent: Sequence[Person]
) -> None:
    """Nobody is blamed: who is silent may be on the way."""
    heads = [found[meeting.client], *await responsible.coordinators(work)]
    for one in heads:
        if one.blocked_at is None:
            work.tell(
                one,
                "unsure" if one.id == meeting.client else "coordinator-unsure",
                about=meeting.id,
                moment=meeting.starts_at,
                names=wording.names_of(silent),
                count=len(silent),
            )
    for one in silent:
        offers = ways(meeting)[:3]
        work.tell(one, "sure-ask-again", offers, about=meeting.id, moment=meeting.starts_at)


async def _ask_to_stand_by(work: Work, meeting: Meeting) -> None:
    offers = [
        Offer("button-stand-in-then", "coming:stand-by", meeting.id),
        Offer("button-pass", "facilitator:pass", meeting.id),
    ]
    for one in await rescuing.who_may_stand_in(work, meeting):
        await seats.give(work.tx, meeting.id, [one.id], "facilitator", work.now)
        work.tell(one, "facilitator-stand-by", offers, about=meeting.id, moment=meeting.starts_at)


async def be_sure(turn: Turn) -> Conversation:
    """'Ik kom': counts at any time before somebody else comes in their place."""
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is None or meeting.state != "confirmed" or not await mine.is_chosen(turn, meeting):
        turn.say("facilitator-not-needed")
        return turn.done()
    await seats.be_sure(turn.tx, meeting.id, turn.person.id, turn.now)
    if turn.person.id in unsure(meeting):
        await _say_sure(turn, meeting)
    turn.say("sure-thanks", about=meeting.id, moment=meeting.starts_at)
    return turn.done()


def unsure(meeting: Meeting) -> list[int]:
    """Whose yes has ended, for the talk as it is fixed now."""
    return [whom[0] for whom in _marked(meeting, UNSURE)]


def offered(meeting: Meeting) -> list[list[int]]:
    """In whose place somebody was offered to the client, and who."""
    return _marked(meeting, INSTEAD)


def _marked(meeting: Meeting, word: str) -> list[list[int]]:
    own = mark(word, meeting) + ":"
    found = sorted(one.removeprefix(own) for one in meeting.marks if one.startswith(own))
    return [list(map(int, one.split(":"))) for one in found]


async def _say_sure(turn: Turn, meeting: Meeting) -> None:
    """Whoever heard of a doubt hears that it is gone."""
    out = turn.person.id
    spare = [one for one in offered(meeting) if one[0] == out]
    marks = [mark(UNSURE, meeting, out), *(mark(INSTEAD, meeting, *one) for one in spare)]
    await meetings.mark(turn.tx, meeting.id, (), marks)
    found = await people.find(turn.tx, [meeting.client, *(one[1] for one in spare)])
    told = [found[meeting.client], *await responsible.coordinators(turn.work)]
    for person in told:
        if person.blocked_at is None:
            turn.work.tell(person, "sure-after-all", about=meeting.id, name=turn.person.name)
    for one in spare:
        turn.work.tell(found[one[1]], "facilitator-not-needed", about=meeting.id)


def marks_of(meeting: Meeting) -> list[str]:
    return [one for one in meeting.marks if one.startswith((f"{UNSURE}:", f"{INSTEAD}:"))]


async def forget(work: Work, meeting: Meeting) -> None:
    """Nothing of it is kept once the talk is over."""
    if marks := marks_of(meeting):
        await meetings.mark(work.tx, meeting.id, (), marks)
