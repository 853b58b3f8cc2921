"""Calendar files that go along with words: the appointment, and its end."""

from dataclasses import replace

from bot.rules import calendar_file
from bot.rules.calendar_file import Appointment
from handlers.turn import Work
from storage.meetings import Meeting
from storage.people import Person


def give(work: Work, meeting: Meeting, person: Person) -> None:
    one = _appointment(work, meeting, person.id, person.language)
    work.give_file(person, "calendar-file", "afspraak.ics", calendar_file.request(one), meeting.id)


def of_guest(work: Work, meeting: Meeting, tie: int, language: str) -> str:
    return calendar_file.request(_appointment(work, meeting, tie, language))


def take_back(work: Work, meeting: Meeting, person: Person, about: int) -> None:
    """Sealed by `about`. Many phones do nothing with such a file: its words say what to do."""
    one = _appointment(work, meeting, person.id, person.language)
    content = calendar_file.cancellation(replace(one, sequence=one.sequence + 1))
    work.give_file(person, "calendar-file-gone", "afspraak-weg.ics", content, about)


def _appointment(work: Work, meeting: Meeting, whose: int, language: str) -> Appointment:
    return Appointment(
        meeting.id,
        whose,
        meeting.revision,
        meeting.held.starts_at,
        meeting.held.ends_at,
        work.words(language, "calendar-title", {}),
        work.now,
    )
