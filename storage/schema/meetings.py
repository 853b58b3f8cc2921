"""A meeting, who has a seat at it, and when each of them can: states and instants, words sealed."""

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
    Column("responsible_id", Number),
    Column("first_human_at", Instant),
    Column("place", Words),
    Column("told", Words),
    Column("sealed", Bytes),
    CheckConstraint(
        "state in ('open', 'proposed', 'confirmed', 'resting', 'withdrawn', 'over')", name="state"
    ),
    Index(None, "client_id"),
    Index(None, "responsible_id"),
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
    Column("chosen", Number, nullable=False),
    CheckConstraint("role in ('client', 'facilitator')", name="role"),
    CheckConstraint("answer in ('yes', 'no', 'released')", name="answer"),
    Index(None, "person_id"),
    **STRICT,
)

window = Table(
    "window",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Words, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    CheckConstraint("kind in ('can', 'refused')", name="kind"),
    Index(None, "meeting_id"),
    **STRICT,
)
