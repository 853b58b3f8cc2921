"""'Ik ben wat later', by whoever comes: seen by all who come, and kept until the talk is over."""

from bot.chat import Conversation
from handlers import company, guest_news
from handlers.turn import Turn, Work
from storage import meetings, ties
from storage.meetings import Meeting
from storage.ties import Tie

LATE = "late"


async def say_late(turn: Turn) -> Conversation:
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is None or meeting.state != "confirmed":
        turn.say("asked-no-longer")
        return turn.done()
    await _tell(turn.work, meeting, await _name(turn), turn.person.id)
    await meetings.mark(turn.tx, meeting.id, [_mark(meeting)])
    turn.say("late-told", about=meeting.id)
    return turn.done()


async def guest_is_late(work: Work, meeting: Meeting, one: Tie) -> None:
    """On the page: sent once more by the browser it is still said once."""
    own = f"{_mark(meeting)}:{one.id}"
    if own in meeting.marks:
        return
    await _tell(work, meeting, one.name, one.person or 0)
    await meetings.mark(work.tx, meeting.id, [_mark(meeting), own])


async def _tell(work: Work, meeting: Meeting, name: str, besides: int) -> None:
    await company.tell_the_three(work, meeting, "late-comes", name=name)
    await guest_news.say_late(work, meeting, besides)


def _mark(meeting: Meeting) -> str:
    return f"{LATE}:{meeting.revision}"


def somebody_is_late(meeting: Meeting) -> bool:
    """For who reads the page: no name, as everywhere for guests."""
    return _mark(meeting) in meeting.marks


async def forget(work: Work, meeting: Meeting) -> None:
    """Nothing of it is kept once the talk is over."""
    if late := [one for one in meeting.marks if one.startswith(f"{LATE}:")]:
        await meetings.mark(work.tx, meeting.id, (), late)


async def _name(turn: Turn) -> str:
    """For a guest the name in the client's own words: the only one people here know."""
    own = await ties.get(turn.tx, int(turn.button.value or 0))
    return turn.person.name if own is None or own.person != turn.person.id else own.name
