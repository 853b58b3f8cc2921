"""Calendar files that go along with words: the appointment, and its end."""

from collections.abc import Sequence

from bot.chat import Letter
from bot.rules import calendar_file
from bot.rules.calendar_file import Appointment
from bot.rules.when import Window
from handlers.turn import Work
from storage import people, seats
from storage.meetings import Meeting
from storage.people import Person

FILE, GONE = "afspraak.ics", "afspraak-weg.ics"


def give(work: Work, meeting: Meeting, person: Person, said: Letter) -> None:
    """One message: the words under the file; two when they are too long for that."""
    one = _appointment(
        work, meeting.id, meeting.held, person.id, person.language, next_file(work, meeting)
    )
    content = calendar_file.request(one)
    if not work.attach(said, FILE, content):
        work.give_file(person, "calendar-file", FILE, content, meeting.id)


def of_guest(work: Work, meeting: Meeting, tie: int, language: str) -> str:
    """As it is now: who fetches it again changes nothing."""
    held, files = meeting.held, meeting.calendar_files
    return calendar_file.request(_appointment(work, meeting.id, held, tie, language, files))


def end_of_guest(work: Work, meeting: Meeting, tie: int, had: Window, language: str) -> str:
    """The end of what stood on the page; files were counted since."""
    files = meeting.calendar_files
    return calendar_file.cancellation(_appointment(work, meeting.id, had, tie, language, files))


def move(work: Work, meeting: Meeting, person: Person, said: Letter) -> None:
    """Under the end of the appointment, words that say what to do with it."""
    work.attach(said, GONE, _end_of(work, meeting, person))


def take_back(
    work: Work, meeting: Meeting, person: Person, about: int, key: str = "calendar-file-gone"
) -> None:
    """Sealed by `about`. Many phones do nothing with such a file: its words say what to do."""
    work.give_file(person, key, GONE, _end_of(work, meeting, person), about)


async def take_back_from(work: Work, meeting: Meeting, only: Sequence[int] = ()) -> None:
    """Out of the calendars of the client and the two who have it there; or of `only` these."""
    held = [one.person for one in await seats.of(work.tx, meeting.id) if one.told]
    had = [person for person in held if not only or person in only]
    for person in (await people.find(work.tx, had)).values():
        if person.blocked_at is None:
            take_back(work, meeting, person, person.id)
    await seats.tell(work.tx, meeting.id, had, told=False)


def _end_of(work: Work, meeting: Meeting, person: Person) -> str:
    one = _appointment(
        work, meeting.id, meeting.held, person.id, person.language, next_file(work, meeting)
    )
    return calendar_file.cancellation(one)


def next_file(work: Work, meeting: Meeting) -> int:
    """Rises with every file: who was taken out and is asked again gets a newer one too.

    A clock may go back; a calendar leaves out what is older than what it has.
    """
    sent = work.calendar_files.get(meeting.id, meeting.calendar_files)
    work.calendar_files[meeting.id] = sent + 1
    return sent + 1


def _appointment(
    work: Work, meeting: int, held: Window, whose: int, language: str, sequence: int
) -> Appointment:
    return Appointment(
        meeting,
        whose,
        sequence,
        held.starts_at,
        held.ends_at,
        work.words(language, "calendar-title", {}),
        work.now,
    )
