"""What people say to each other: words that wait for a yes, and which copy stands in which chat."""

from sqlalchemy import Column, ForeignKey, Index, Table, text

from storage.schema.types import STRICT, Bytes, Instant, Number, metadata

said = Table(
    "said",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("line_id", Number),
    Column("message_id", Number, nullable=False),
    Column("said_at", Instant, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index(None, "person_id"),
    Index(None, "line_id"),
    **STRICT,
)

relayed = Table(
    "relayed",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("letter_id", Number, nullable=False),
    Column("line_id", Number, nullable=False),
    Column("speaker_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("listener_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("message_id", Number, nullable=False),
    Column("arrived_id", Number),
    Column("named", Number, nullable=False),
    Column("album", Bytes),
    Column("place", Number, nullable=False),
    Column("said_at", Instant, nullable=False),
    Index(None, "letter_id"),
    Index(None, "line_id", "said_at"),
    Index(None, "speaker_id", "message_id"),
    Index(None, "listener_id", "arrived_id"),
    Index(
        "ix_relayed_under_way",
        "id",
        sqlite_where=text("arrived_id is null"),
        postgresql_where=text("arrived_id is null"),
    ),
    **STRICT,
)
