"""What came in, what goes out, what is due, and who is at work: the lists that lose nothing."""

from sqlalchemy import CheckConstraint, Column, Index, Table, UniqueConstraint, text

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

inbox = Table(
    "inbox",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=True),
    Column("update_id", Number, nullable=False, unique=True),
    Column("lane", Bytes, nullable=False),
    Column("state", Words, nullable=False),
    Column("tries", Number, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("message_id", Number),
    Column("trouble", Words),
    Column("sealed", Bytes),
    CheckConstraint("state in ('open', 'done', 'quarantined')", name="state"),
    Index(
        "ix_inbox_open",
        "lane",
        "seq",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    Index(
        "ix_inbox_order",
        "seq",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    sqlite_autoincrement=True,
    **STRICT,
)

OPEN_LETTER = "state in ('pending', 'sending', 'unknown')"

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=True),
    Column("id", Number, nullable=False, unique=True),
    Column("lane", Bytes, nullable=False),
    Column("person_id", Number, nullable=False),
    Column("owner_id", Number, nullable=False),
    Column("kind", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("in_order", Number, nullable=False),
    Column("attempts", Number, nullable=False),
    Column("not_before", Number, nullable=False),
    Column("posted", Number, nullable=False),
    Column("message_id", Number),
    Column("trouble", Words),
    Column("sealed", Bytes),
    CheckConstraint(
        "state in ('pending', 'sending', 'unknown', 'sent', 'dropped', 'parked', 'unreachable')",
        name="state",
    ),
    Index(
        "ix_outbox_open",
        "lane",
        "in_order",
        "seq",
        sqlite_where=text(OPEN_LETTER),
        postgresql_where=text(OPEN_LETTER),
    ),
    Index(
        "ix_outbox_order",
        "in_order",
        "seq",
        sqlite_where=text(OPEN_LETTER),
        postgresql_where=text(OPEN_LETTER),
    ),
    sqlite_autoincrement=True,
    **STRICT,
)

due = Table(
    "due",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("kind", Words, nullable=False),
    Column("subject", Number, nullable=False),
    Column("round", Words, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Words, nullable=False),
    Column("tries", Number, nullable=False),
    Column("trouble", Words),
    UniqueConstraint("kind", "subject", "round"),
    CheckConstraint("state in ('open', 'quarantined')", name="state"),
    Index(
        "ix_due_open",
        "due_at",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    **STRICT,
)

mend = Table(
    "mend",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("kind", Words, nullable=False),
    Column("mended_at", Instant, nullable=False),
    CheckConstraint("kind in ('missing', 'late', 'far')", name="kind"),
    **STRICT,
)

lease = Table(
    "lease",
    metadata,
    Column("name", Words, primary_key=True),
    Column("holder", Words, nullable=False),
    Column("until", Number, nullable=False),
    **STRICT,
)
