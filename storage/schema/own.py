"""Own words, for their writer first; and whom the writer lets read them, until taken back."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

own = Table(
    "own",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Words, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("send_at", Instant),
    Column("daily", Number, nullable=False),
    Column("sealed", Bytes, nullable=False),
    CheckConstraint("kind in ('story', 'plan', 'note')", name="kind"),
    Index(None, "person_id"),
    **STRICT,
)

own_reader = Table(
    "own_reader",
    metadata,
    Column("own_id", Number, ForeignKey("own.id", ondelete="CASCADE"), primary_key=True),
    Column("reader_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("waits", Number, nullable=False),
    Column("shared_at", Instant, nullable=False),
    Column("read_at", Instant),
    Column("letters", Words, nullable=False),
    Index(None, "reader_id"),
    **STRICT,
)
