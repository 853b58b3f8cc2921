"""Calendar files keep RFC 5546, as two parsers read them, also over a change of the clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import vobject
from icalendar import Calendar

from bot.rules import calendar_file
from bot.rules.calendar_file import Appointment

# In the night of 28 to 29 March 2026 the clocks go forward in Amsterdam.
BEFORE_THE_CHANGE = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)
ONE = Appointment(
    meeting=255,
    person=16,
    sequence=3,
    starts_at=BEFORE_THE_CHANGE,
    ends_at=BEFORE_THE_CHANGE + timedelta(hours=3),
    title="Afspraak",
    made_at=datetime(2026, 3, 27, 9, tzinfo=UTC),
)
FILES = {
    "REQUEST": calendar_file.request(ONE),
    "CANCEL": calendar_file.cancellation(replace(ONE, sequence=4)),
}
# Section, what must stand there once (RFC 5546, 3.2.2 and 3.2.5), and what may not.
ONCE = ("ATTENDEE", "DTSTAMP", "ORGANIZER", "SEQUENCE", "UID", "DTSTART", "SUMMARY", "STATUS")
NEVER = ("RRULE", "REQUEST-STATUS", "DESCRIPTION", "COMMENT", "CONTACT", "LOCATION", "TZID")


@pytest.mark.parametrize("method", FILES)
def test_each_property_stands_there_as_often_as_the_rfc_says(method: str) -> None:
    (event,) = Calendar.from_ical(FILES[method]).events
    for name in ONCE:
        assert not isinstance(event[name], list), name
    lines = FILES[method].replace("\r\n ", "").split("\r\n")
    names = [line.partition(":")[0].partition(";")[0] for line in lines]
    assert not set(NEVER) & set(names)
    assert names.count("VERSION") == names.count("PRODID") == names.count("METHOD") == 1


@pytest.mark.parametrize("method", FILES)
def test_two_parsers_read_the_same(method: str) -> None:
    calendar = Calendar.from_ical(FILES[method])
    (event,), other = calendar.events, vobject.readOne(FILES[method])
    assert str(calendar["METHOD"]) == other.method.value == method
    assert event.start == other.vevent.dtstart.value == ONE.starts_at
    assert event.end == other.vevent.dtend.value == ONE.ends_at
    assert str(event["UID"]) == other.vevent.uid.value
    assert int(event["SEQUENCE"]) == int(other.vevent.sequence.value)
    assert str(event["ATTENDEE"]) == other.vevent.attendee.value


def test_a_cancellation_is_of_the_same_entry_and_newer() -> None:
    request, cancel = (Calendar.from_ical(FILES[one]).events[0] for one in ("REQUEST", "CANCEL"))
    assert request["UID"] == cancel["UID"]
    assert request["ORGANIZER"] == cancel["ORGANIZER"]
    assert int(cancel["SEQUENCE"]) > int(request["SEQUENCE"])
    assert (str(request["STATUS"]), str(cancel["STATUS"])) == ("CONFIRMED", "CANCELLED")


def test_an_hour_that_the_clock_skips_is_no_hour_of_the_talk() -> None:
    (event,) = Calendar.from_ical(FILES["REQUEST"]).events
    assert event.end - event.start == timedelta(hours=3)
    assert "DTSTART:20260328T233000Z" in FILES["REQUEST"]
    assert "DTEND:20260329T023000Z" in FILES["REQUEST"]
