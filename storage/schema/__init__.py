"""The tables, one module per subject."""

from storage.schema.calls import call, phone_task
from storage.schema.contacts import contact, introduction, peer
from storage.schema.mail import due, inbox, lease, mend, outbox
from storage.schema.meetings import gone, guest, meeting, seat, series, team, tie, window
from storage.schema.own import own, own_reader
from storage.schema.people import (
    button,
    calendar,
    conversation,
    duty,
    person,
    preference,
    role,
    seal_key,
    staff_link,
)
from storage.schema.talks import relayed, said
from storage.schema.together import remembered, sitting, tally
from storage.schema.types import metadata
from storage.schema.voices import heard, page_link, reflection, voice

__all__ = [
    "button",
    "calendar",
    "call",
    "contact",
    "conversation",
    "due",
    "duty",
    "gone",
    "guest",
    "heard",
    "inbox",
    "introduction",
    "lease",
    "meeting",
    "mend",
    "metadata",
    "outbox",
    "own",
    "own_reader",
    "page_link",
    "peer",
    "person",
    "phone_task",
    "preference",
    "reflection",
    "relayed",
    "remembered",
    "role",
    "said",
    "seal_key",
    "seat",
    "series",
    "sitting",
    "staff_link",
    "tally",
    "team",
    "tie",
    "voice",
    "window",
]
