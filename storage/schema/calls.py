"""Somebody was asked to phone somebody: who, whom and since when; the number is not here."""

from sqlalchemy import Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Instant, Number, metadata

call = Table(
    "call",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("worker_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("letter_id", Number, nullable=False),
    Column("card_id", Number, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("answered_at", Instant),
    Index(None, "client_id"),
    Index(None, "worker_id"),
    **STRICT,
)

phone_task = Table(
    "phone_task",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("meeting_id", Number, ForeignKey("meeting.id", ondelete="CASCADE"), nullable=False),
    Column("tie_id", Number, ForeignKey("tie.id", ondelete="CASCADE"), nullable=False),
    Column("worker_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("letter_id", Number, nullable=False),
    Column("card_id", Number, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Index(None, "meeting_id"),
    Index(None, "tie_id"),
    Index(None, "worker_id"),
    **STRICT,
)
