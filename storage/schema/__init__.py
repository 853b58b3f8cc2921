"""The tables, one module per subject."""

from storage.schema.calls import call
from storage.schema.contacts import contact
from storage.schema.mail import due, inbox, lease, outbox
from storage.schema.meetings import guest, meeting, seat, team, tie, window
from storage.schema.people import button, conversation, person, role, seal_key, staff_link
from storage.schema.talks import relayed, said
from storage.schema.types import metadata

__all__ = [
    "button",
    "call",
    "contact",
    "conversation",
    "due",
    "guest",
    "inbox",
    "lease",
    "meeting",
    "metadata",
    "outbox",
    "person",
    "relayed",
    "role",
    "said",
    "seal_key",
    "seat",
    "staff_link",
    "team",
    "tie",
    "window",
]
