"""The tables, one module per subject."""

from storage.schema.calls import call
from storage.schema.mail import due, inbox, lease, outbox
from storage.schema.meetings import guest, meeting, seat, tie, window
from storage.schema.people import button, conversation, person, role, seal_key, staff_link
from storage.schema.types import metadata

__all__ = [
    "button",
    "call",
    "conversation",
    "due",
    "guest",
    "inbox",
    "lease",
    "meeting",
    "metadata",
    "outbox",
    "person",
    "role",
    "seal_key",
    "seat",
    "staff_link",
    "tie",
    "window",
]
