"""While a meeting is going on, and what its people chose to remember of it, in their own words.

A sitting stands only as long as people sit together: afterwards nothing says who was there.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

sitting = Table(
    "sitting",
    metadata,
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    Column("paused", Number, nullable=False),
    **STRICT,
)

remembered = Table(
    "remembered",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("sealed", Bytes, nullable=False),
    CheckConstraint("kind in ('words', 'promise')", name="kind"),
    CheckConstraint("state in ('offered', 'kept')", name="state"),
    Index(None, "meeting_id"),
    Index(None, "person_id"),
    **STRICT,
)

tally = Table(
    "tally",
    metadata,
    Column("quarter", Words, primary_key=True),
    Column("question", Words, primary_key=True),
    Column("answer", Words, primary_key=True),
    Column("count", Number, nullable=False),
    **STRICT,
)
