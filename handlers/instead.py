"""What a client takes instead of the talk she asked for: her choice, or what we offered."""

from bot.rules import kept, rungs
from handlers import holding, responsible
from handlers.turn import Work
from storage import meetings
from storage.meetings import Meeting


async def note_later(work: Work, meeting: Meeting) -> None:
    """Before anything of it is forgotten: whether we had said that we could not."""
    await _note(work, meeting, kept.later(meeting.marks, meeting.instead))


async def note_place(work: Work, meeting: Meeting, place: str) -> None:
    """From afar, after we offered a smaller talk: less than she asked for."""
    is_less = place in holding.FROM_AFAR and meeting.place not in holding.FROM_AFAR
    if is_less and rungs.REDUCED in meeting.marks:
        await _note(work, meeting, kept.LESS_OFFERED)
    elif meeting.instead == kept.LESS_OFFERED and place not in holding.FROM_AFAR:
        await meetings.put(work.tx, meeting.id, instead=None)


async def _note(work: Work, meeting: Meeting, what: str) -> None:
    await meetings.put(work.tx, meeting.id, instead=what)
    if what in kept.OFFERED and what != meeting.instead:
        for one in await responsible.coordinators(work):
            work.tell(one, NOT_KEPT[what], about=meeting.id)


NOT_KEPT = {
    kept.LATER_OFFERED: "coordinator-later-offered",
    kept.LESS_OFFERED: "coordinator-less-offered",
}
