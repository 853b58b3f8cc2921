"""The tables, one module per subject."""

from storage.schema.calls import call
from storage.schema.contacts import contact, introduction, peer
from storage.schema.mail import due, inbox, lease, outbox
from storage.schema.meetings import guest, meeting, seat, tie, window
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
    "introduction",
    "lease",
    "meeting",
    "metadata",
    "outbox",
    "peer",
    "person",
    "relayed",
    "role",
    "said",
    "seal_key",
    "seat",
    "staff_link",
    "tie",
    "window",
]
