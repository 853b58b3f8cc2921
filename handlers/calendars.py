"""Calendar files that go along with words: the appointment, and its end."""

from bot.rules import calendar_file
from bot.rules.calendar_file import Appointment
from handlers.turn import Work
from storage.meetings import Meeting
from storage.people import Person


def give(work: Work, meeting: Meeting, person: Person) -> None:
    content = calendar_file.request(_appointment(work, meeting, person, meeting.revision))
    work.give_file(person, "calendar-file", "afspraak.ics", content, meeting.id)


def take_back(work: Work, meeting: Meeting, person: Person, about: int) -> None:
    """Sealed by `about`. Many phones do nothing with such a file: its words say what to do."""
    content = calendar_file.cancellation(_appointment(work, meeting, person, meeting.revision + 1))
    work.give_file(person, "calendar-file-gone", "afspraak-weg.ics", content, about)


def _appointment(work: Work, meeting: Meeting, person: Person, sequence: int) -> Appointment:
    return Appointment(
        meeting.id,
        person.id,
        sequence,
        meeting.held.starts_at,
        meeting.held.ends_at,
        work.words(person.language, "calendar-title", {}),
        work.now,
    )
