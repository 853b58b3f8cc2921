"""People as they are kept: names and chats sealed; roles, language and instants in clear."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from storage.schema.types import STRICT, Bytes, Instant, Number, Words, metadata

seal_key = Table(
    "seal_key",
    metadata,
    Column("owner_id", Number, primary_key=True, autoincrement=False),
    Column("wrapped", Bytes, nullable=False),
    **STRICT,
)

person = Table(
    "person",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("lane", Bytes, nullable=False, unique=True),
    Column("language", Words, nullable=False),
    Column("agreed_at", Instant),
    Column("blocked_at", Instant),
    Column("help_shown_at", Instant),
    Column("reachable_until", Instant),
    Column("speaker_id", Number),
    Column("met_at", Instant, nullable=False),
    Column("sealed", Bytes, nullable=False),
    **STRICT,
)

conversation = Table(
    "conversation",
    metadata,
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Words, nullable=False),
    Column("sealed", Bytes),
    **STRICT,
)

role = Table(
    "role",
    metadata,
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("role", Words, primary_key=True),
    Column("hours", Words, nullable=False),
    Column("granted_at", Instant, nullable=False),
    CheckConstraint("role in ('facilitator', 'peer', 'coordinator')", name="known"),
    **STRICT,
)

duty = Table(
    "duty",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Words, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    CheckConstraint("kind in ('off', 'on', 'busy')", name="kind"),
    Index(None, "person_id"),
    **STRICT,
)

calendar = Table(
    "calendar",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column(
        "person_id",
        Number,
        ForeignKey("person.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    Column("state", Words, nullable=False),
    Column("read_at", Instant),
    Column("misses", Number, nullable=False),
    Column("sealed", Bytes, nullable=False),
    CheckConstraint("state in ('wanted', 'resting')", name="state"),
    **STRICT,
)

preference = Table(
    "preference",
    metadata,
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("what", Words, primary_key=True),
    CheckConstraint("what in ('hidden', 'no-remarks', 'no-evening', 'together')", name="what"),
    **STRICT,
)

staff_link = Table(
    "staff_link",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("token_hash", Bytes, nullable=False, unique=True),
    Column("role", Words, nullable=False),
    Column("hours", Words, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("sealed", Bytes, nullable=False),
    **STRICT,
)

button = Table(
    "button",
    metadata,
    Column("token_hash", Bytes, primary_key=True),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("letter_id", Number, nullable=False),
    Column("act", Words, nullable=False),
    Column("about", Number, nullable=False),
    Column("version", Number, nullable=False),
    Column("value", Words, nullable=False),
    Column("used_at", Instant),
    Column("made_at", Instant, nullable=False),
    Column("place", Number, nullable=False),
    Index(None, "letter_id"),
    Index(None, "person_id"),
    **STRICT,
)
