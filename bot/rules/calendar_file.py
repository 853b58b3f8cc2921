"""A calendar file per person: UTC, a neutral title, nobody else's name, the same UID for life."""

from datetime import datetime

from icalendar import Calendar, Event, vCalAddress, vText

PRODUCT = "-//Naast//naast//NL"
ORGANISER = "naast@localhost.invalid"


def appointment(
    meeting: int,
    person: int,
    sequence: int,
    starts_at: datetime,
    ends_at: datetime,
    title: str,
    made_at: datetime,
    place: str = "",
) -> str:
    """An iCalendar text (RFC 5545) to tap; `sequence` rises with each change (RFC 5546, 2.1.4)."""
    event = Event()
    event.add("uid", f"{meeting:x}@naast")
    event.add("sequence", sequence)
    event.add("dtstamp", made_at)
    event.add("dtstart", starts_at)
    event.add("dtend", ends_at)
    event.add("summary", title)
    event.add("organizer", vCalAddress(f"mailto:{ORGANISER}"))
    event.add("attendee", _attendee(person), encode=False)
    event.add("status", "CONFIRMED")
    if place:
        event.add("location", place)
    return _wrapped(event)


def _attendee(person: int) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{person:x}@naast.invalid")
    attendee.params["partstat"] = vText("ACCEPTED")
    return attendee


def _wrapped(event: Event) -> str:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return str(calendar.to_ical().decode())
