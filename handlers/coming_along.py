"""Somebody came to a meeting that is fixed: questions for them, points brought along, and authors
hear that there is somebody who cannot read yet what they shared before."""

from handlers import present, reflecting, voicing
from handlers.turn import Offer, Work
from storage import listeners, meetings, people, voices
from storage.meetings import Meeting

NEW = "new-"


async def welcome(work: Work, meeting: Meeting) -> None:
    await voicing.bring_points(work, meeting)
    await reflecting.plan_for(work, meeting)
    for author in await _authors_to_tell(work, meeting):
        offers = [Offer("button-let-in", "voice:let-in", meeting.id)]
        work.tell(author, "voice-newcomer", offers, about=meeting.id)


async def _authors_to_tell(work: Work, meeting: Meeting) -> list[people.Person]:
    """Once for each newcomer, whoever it is."""
    found = [one for one in await voices.shared_in(work.tx, meeting.id) if voicing.is_open(one)]
    inside = await listeners.of(work.tx, [one.id for one in found])
    told = (meeting.told or "").split()
    marks: list[str] = []
    authors: list[int] = []
    for who in await present.members(work, meeting):
        mark = f"{NEW}{who.listener.person or who.listener.tie}"
        late = [one for one in found if who.listener not in inside[one.id]]
        outside = [one.person for one in late if not voicing.is_of(who, one)]
        if outside and mark not in told and not who.is_client:
            marks.append(mark)
            authors += outside
    await meetings.mark(work.tx, meeting.id, marks)
    wanted = [one for one in dict.fromkeys(authors) if one not in (0, work.actor)]
    return list((await people.find(work.tx, wanted)).values())
