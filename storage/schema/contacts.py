"""The lasting pair of a client and a peer worker: who, since when, and who is asked now."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Instant, Number, Words, metadata

contact = Table(
    "contact",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("worker_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("state", Words, nullable=False),
    Column("asked", Words, nullable=False),
    Column("since", Instant, nullable=False),
    Column("client_receipt", Number, nullable=False),
    Column("worker_receipt", Number, nullable=False),
    CheckConstraint("state in ('asked', 'open', 'waiting', 'ended')", name="state"),
    Index(None, "client_id"),
    Index(None, "worker_id"),
    **STRICT,
)
