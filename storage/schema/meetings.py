"""A meeting, who has a seat at it, and when each can: states and instants, words sealed.

A tie is one client's person, named in the client's words, with or without somebody we know.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

meeting = Table(
    "meeting",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("state", Words, nullable=False),
    Column("revision", Number, nullable=False),
    Column("requested_at", Instant, nullable=False),
    Column("start_by", Instant, nullable=False),
    Column("starts_at", Instant),
    Column("ends_at", Instant),
    Column("held_until", Instant),
    Column("responsible_id", Number, ForeignKey("person.id", ondelete="SET NULL")),
    Column("first_human_at", Instant),
    Column("place", Words),
    Column("told", Words),
    Column("names_shown", Number, nullable=False),
    Column("ladder", Words),
    Column("length", Number, nullable=False),
    Column("taken_by_id", Number, ForeignKey("person.id", ondelete="SET NULL")),
    Column("client_told_at", Instant),
    Column("instead", Words),
    Column("calendar_files", Number, nullable=False),
    Column("sealed", Bytes),
    CheckConstraint(
        "state in ('open', 'proposed', 'confirmed', 'resting', 'withdrawn', 'over')", name="state"
    ),
    CheckConstraint("instead in ('later', 'offered-later', 'offered-less')", name="instead"),
    Index(None, "client_id"),
    Index(None, "responsible_id"),
    Index(None, "taken_by_id"),
    **STRICT,
)

seat = Table(
    "seat",
    metadata,
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("role", Words, nullable=False),
    Column("answer", Words),
    Column("asked_at", Instant, nullable=False),
    Column("asked_again_at", Instant),
    Column("answered_at", Instant),
    Column("sure_at", Instant),
    Column("chosen", Number, nullable=False),
    Column("told", Number, nullable=False),
    CheckConstraint("role in ('client', 'facilitator')", name="role"),
    CheckConstraint("answer in ('yes', 'no', 'released')", name="answer"),
    Index(None, "person_id"),
    **STRICT,
)

tie = Table(
    "tie",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="SET NULL")),
    Column("token_hash", Bytes, unique=True),
    Column("made_at", Instant, nullable=False),
    Column("opened_at", Instant),
    Column("known_at", Instant),
    Column("left_at", Instant),
    Column("sealed", Bytes, nullable=False),
    Index(None, "client_id"),
    Index(None, "person_id"),
    **STRICT,
)

guest = Table(
    "guest",
    metadata,
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    Column("tie_id", Number, ForeignKey("tie.id", ondelete="CASCADE"), primary_key=True),
    Column("asked_at", Instant, nullable=False),
    Column("answer", Words),
    Column("answered_at", Instant),
    Column("phoned_at", Instant),
    Column("from_afar", Number, nullable=False),
    Column("told", Number, nullable=False),
    Column("must", Number, nullable=False),
    Column("said_when", Number, nullable=False),
    Column("sealed", Bytes),
    CheckConstraint("answer in ('yes', 'rather_not', 'no')", name="answer"),
    Index(None, "tie_id"),
    **STRICT,
)

gone = Table(
    "gone",
    metadata,
    Column("tie_id", Number, ForeignKey("tie.id", ondelete="CASCADE"), primary_key=True),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("how", Words, nullable=False),
    Column("starts_at", Instant),
    Column("ends_at", Instant),
    CheckConstraint("how in ('moved', 'unsure', 'withdrawn', 'without', 'out', 'no')", name="how"),
    Index(None, "meeting_id"),
    **STRICT,
)

team = Table(
    "team",
    metadata,
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("held_at", Instant, nullable=False),
    Index(None, "person_id"),
    **STRICT,
)

series = Table(
    "series",
    metadata,
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("days", Number, nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("heard_at", Instant, nullable=False),
    **STRICT,
)

window = Table(
    "window",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE")),
    Column("tie_id", Number, ForeignKey("tie.id", ondelete="CASCADE")),
    Column("kind", Words, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    CheckConstraint("kind in ('can', 'refused')", name="kind"),
    CheckConstraint("(person_id is null) <> (tie_id is null)", name="whose"),
    Index(None, "meeting_id"),
    **STRICT,
)
