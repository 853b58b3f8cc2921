"""Who was asked to think about what, what they said to it, and who may hear it."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, UniqueConstraint

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

voice = Table(
    "voice",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE")),
    Column("tie_id", Number, ForeignKey("tie.id", ondelete="CASCADE")),
    Column("question", Words, nullable=False),
    Column("letter_id", Number, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("shared", Words),
    Column("shared_at", Instant),
    Column("read_out_at", Instant),
    Column("sealed", Bytes),
    CheckConstraint("shared in ('me', 'all', 'absent', 'next')", name="shared"),
    CheckConstraint("(person_id is null) <> (tie_id is null)", name="whose"),
    Index(None, "meeting_id"),
    Index(None, "person_id"),
    Index(None, "tie_id"),
    **STRICT,
)

heard = Table(
    "heard",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("voice_id", Number, ForeignKey("voice.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE")),
    Column("tie_id", Number, ForeignKey("tie.id", ondelete="CASCADE")),
    Column("read_at", Instant),
    CheckConstraint("(person_id is null) <> (tie_id is null)", name="whose"),
    UniqueConstraint("voice_id", "person_id"),
    UniqueConstraint("voice_id", "tie_id"),
    Index(None, "person_id"),
    Index(None, "tie_id"),
    **STRICT,
)

reflection = Table(
    "reflection",
    metadata,
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("offered_at", Instant),
    Column("agreed_at", Instant),
    Column("stopped_at", Instant),
    Column("last_at", Instant),
    **STRICT,
)

page_link = Table(
    "page_link",
    metadata,
    Column("token_hash", Bytes, primary_key=True),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("meeting_id", "person_id"),
    Index(None, "person_id"),
    **STRICT,
)
