"""The tables, one module per subject."""

from storage.schema.calls import call
from storage.schema.mail import due, inbox, lease, outbox
from storage.schema.meetings import meeting, seat, window
from storage.schema.people import button, conversation, person, role, seal_key, staff_link
from storage.schema.types import metadata

__all__ = [
    "button",
    "call",
    "conversation",
    "due",
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
    "window",
]
