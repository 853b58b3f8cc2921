"""Calendar files that go along with words: the appointment, and its end."""

from dataclasses import replace

from bot.chat import Letter
from bot.rules import calendar_file
from bot.rules.calendar_file import Appointment
from handlers.turn import Work
from storage.meetings import Meeting
from storage.people import Person

FILE, GONE = "afspraak.ics", "afspraak-weg.ics"


def give(work: Work, meeting: Meeting, person: Person, said: Letter) -> None:
    """One message: the words under the file; two when they are too long for that."""
    one = _appointment(work, meeting, person.id, person.language)
    content = calendar_file.request(one)
    if not work.attach(said, FILE, content):
        work.give_file(person, "calendar-file", FILE, content, meeting.id)


def of_guest(work: Work, meeting: Meeting, tie: int, language: str) -> str:
    return calendar_file.request(_appointment(work, meeting, tie, language))


def move(work: Work, meeting: Meeting, person: Person, said: Letter) -> None:
    """Under the end of the appointment, words that say what to do with it."""
    work.attach(said, GONE, _end_of(work, meeting, person))


def take_back(work: Work, meeting: Meeting, person: Person, about: int) -> None:
    """Sealed by `about`. Many phones do nothing with such a file: its words say what to do."""
    content = _end_of(work, meeting, person)
    work.give_file(person, "calendar-file-gone", GONE, content, about)


def _end_of(work: Work, meeting: Meeting, person: Person) -> str:
    one = _appointment(work, meeting, person.id, person.language)
    return calendar_file.cancellation(replace(one, sequence=one.sequence + 1))


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
