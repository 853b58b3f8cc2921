"""The lasting pair of a client and a peer worker: who, since when, and who is asked now.

A stand-in is a pair of its own that stands in for another one, until a moment or the own worker.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

contact = Table(
    "contact",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("client_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("worker_id", Number, ForeignKey("person.id", ondelete="CASCADE")),
    Column("state", Words, nullable=False),
    Column("asked", Words, nullable=False),
    Column("since", Instant, nullable=False),
    Column("client_receipt", Number, nullable=False),
    Column("worker_receipt", Number, nullable=False),
    Column("stands_in_for", Number, ForeignKey("contact.id", ondelete="CASCADE")),
    Column("sees", Words),
    Column("until", Instant),
    Column("away_until", Instant),
    Column("unanswered_since", Instant),
    Column("spoken_at", Instant),
    Column("wished", Words),
    Column("usual", Words),
    Column("topic_id", Number),
    CheckConstraint(
        "state in ('asked', 'offered', 'open', 'waiting', 'paused', 'parting', 'ended')",
        name="state",
    ),
    CheckConstraint("sees in ('nothing', 'now', 'week', 'all')", name="sees"),
    CheckConstraint("usual in ('shown', 'hidden')", name="usual"),
    Index(None, "client_id"),
    Index(None, "worker_id"),
    Index(None, "stands_in_for"),
    **STRICT,
)

peer = Table(
    "peer",
    metadata,
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("closed_at", Instant, nullable=False),
    **STRICT,
)

introduction = Table(
    "introduction",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("said_at", Instant, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index(None, "person_id"),
    **STRICT,
)
