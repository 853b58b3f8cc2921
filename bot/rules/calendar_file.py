"""A calendar file per person: UTC, a neutral title, nobody else's name, the same UID for life.

REQUEST and CANCEL as RFC 5546, 3.2.2 and 3.2.5, because PUBLISH may name no attendee (3.2.1).
"""

from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event, vCalAddress, vText

PRODUCT = "-//Naast//naast//NL"
ORGANISER = "naast@localhost.invalid"


@dataclass(frozen=True)
class Appointment:
    """One person's place at a meeting; `sequence` rises from file to file (RFC 5546, 2.1.4)."""

    meeting: int
    person: int
    sequence: int
    starts_at: datetime
    ends_at: datetime
    title: str
    made_at: datetime


def request(one: Appointment) -> str:
    """An iCalendar text (RFC 5545) to tap."""
    return _written(one, "REQUEST", "CONFIRMED")


def cancellation(one: Appointment) -> str:
    """Takes an appointment with a lower sequence away."""
    return _written(one, "CANCEL", "CANCELLED")


def _written(one: Appointment, method: str, status: str) -> str:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(_event(one, status))
    return str(calendar.to_ical().decode())


def _event(one: Appointment, status: str) -> Event:
    event = Event()
    event.add("uid", f"{one.meeting:x}-{one.person:x}@naast")
    event.add("sequence", one.sequence)
    event.add("dtstamp", one.made_at)
    event.add("dtstart", one.starts_at)
    event.add("dtend", one.ends_at)
    event.add("summary", one.title)
    event.add("organizer", vCalAddress(f"mailto:{ORGANISER}"))
    event.add("attendee", _attendee(one.person), encode=False)
    event.add("status", status)
    return event


def _attendee(person: int) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{person:x}@naast.invalid")
    attendee.params["partstat"] = vText("ACCEPTED")
    return attendee
