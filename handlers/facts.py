"""Who of the client's people has moment and place: told here, or open to them on the page."""

from bot.rules.when import Window
from handlers import calendars
from handlers.turn import Work
from storage import gone, guests
from storage.gone import Gone
from storage.guests import NOT_TOLD, Guest
from storage.meetings import Meeting
from storage.ties import Tie


def may_see(meeting: Meeting, place: Guest, one: Tie) -> bool:
    """On the page: it is fixed, this person is wanted, and the client said who it is."""
    is_wanted = place.answer in (None, "yes")
    return meeting.state == "confirmed" and is_wanted and one.known_at is not None


def has(meeting: Meeting, place: Guest, one: Tie) -> bool:
    """Who has the page alone has them as soon as they stand there."""
    may_have_read = one.opened_at is not None and may_see(meeting, place, one)
    return place.told != NOT_TOLD or may_have_read


def moment_of(meeting: Meeting, place: Guest, one: Tie, before: Gone | None) -> Window | None:
    """What this person may still count on; also while somebody is looked for to hold it."""
    if has(meeting, place, one) and meeting.starts_at is not None:
        return meeting.held
    is_waiting = before is not None and before.meeting == meeting.id and before.how == "unsure"
    return before.had if before is not None and is_waiting else None


async def end(work: Work, meeting: Meeting, place: Guest, how: str, had: Window | None) -> None:
    """From now on the page says that it does not hold, until there are new facts.

    Its file there is a newer one than what may have been fetched.
    """
    calendars.next_file(work, meeting)
    await gone.put(work.tx, place.tie, meeting.id, how, had)
    await guests.told(work.tx, meeting.id, place.tie, NOT_TOLD)
