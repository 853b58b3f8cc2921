"""The first tables. Edited in place until the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_due()
    _create_inbox()
    _create_lease()
    _create_mend()
    _create_outbox()
    _create_person()
    _create_seal_key()
    _create_staff_link()
    _create_tally()
    _create_button()
    _create_calendar()
    _create_call()
    _create_contact()
    _create_conversation()
    _create_duty()
    _create_introduction()
    _create_meeting()
    _create_own()
    _create_peer()
    _create_preference()
    _create_reflection()
    _create_relayed()
    _create_role()
    _create_said()
    _create_team()
    _create_tie()
    _create_gone()
    _create_guest()
    _create_own_reader()
    _create_page_link()
    _create_phone_task()
    _create_remembered()
    _create_seat()
    _create_series()
    _create_sitting()
    _create_voice()
    _create_window()
    _create_heard()


def _create_due() -> None:
    op.create_table(
        "due",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", NUMBER, nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", NUMBER, nullable=False),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.CheckConstraint("state in ('open', 'quarantined')", name=op.f("ck_due_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
        sa.UniqueConstraint("kind", "subject", "round", name=op.f("uq_due_kind_subject_round")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_due_open",
        "due",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _create_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("seq", NUMBER, autoincrement=True, nullable=False),
        sa.Column("update_id", NUMBER, nullable=False),
        sa.Column("lane", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", NUMBER, nullable=False),
        sa.Column("received_at", NUMBER, nullable=False),
        sa.Column("message_id", NUMBER, nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("state in ('open', 'done', 'quarantined')", name=op.f("ck_inbox_state")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_inbox")),
        sa.UniqueConstraint("update_id", name=op.f("uq_inbox_update_id")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "ix_inbox_open",
        "inbox",
        ["lane", "seq"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(
        "ix_inbox_order",
        "inbox",
        ["seq"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _create_lease() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("until", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
        sqlite_strict=True,
    )


def _create_mend() -> None:
    op.create_table(
        "mend",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mended_at", NUMBER, nullable=False),
        sa.CheckConstraint("kind in ('missing', 'late', 'far')", name=op.f("ck_mend_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mend")),
        sqlite_strict=True,
    )


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("seq", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("lane", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("owner_id", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("in_order", NUMBER, nullable=False),
        sa.Column("attempts", NUMBER, nullable=False),
        sa.Column("not_before", NUMBER, nullable=False),
        sa.Column("posted", NUMBER, nullable=False),
        sa.Column("message_id", NUMBER, nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "state in ('pending', 'sending', 'unknown', 'sent', 'dropped', 'parked', 'unreachable')",
            name=op.f("ck_outbox_state"),
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_outbox")),
        sa.UniqueConstraint("id", name=op.f("uq_outbox_id")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["lane", "in_order", "seq"],
        unique=False,
        sqlite_where=sa.text("state in ('pending', 'sending', 'unknown')"),
        postgresql_where=sa.text("state in ('pending', 'sending', 'unknown')"),
    )
    op.create_index(
        "ix_outbox_order",
        "outbox",
        ["in_order", "seq"],
        unique=False,
        sqlite_where=sa.text("state in ('pending', 'sending', 'unknown')"),
        postgresql_where=sa.text("state in ('pending', 'sending', 'unknown')"),
    )


def _create_person() -> None:
    op.create_table(
        "person",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("lane", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("agreed_at", NUMBER, nullable=True),
        sa.Column("blocked_at", NUMBER, nullable=True),
        sa.Column("help_shown_at", NUMBER, nullable=True),
        sa.Column("reachable_until", NUMBER, nullable=True),
        sa.Column("speaker_id", NUMBER, nullable=True),
        sa.Column("met_at", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("lane", name=op.f("uq_person_lane")),
        sqlite_strict=True,
    )


def _create_seal_key() -> None:
    op.create_table(
        "seal_key",
        sa.Column("owner_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", name=op.f("pk_seal_key")),
        sqlite_strict=True,
    )


def _create_staff_link() -> None:
    op.create_table(
        "staff_link",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("expires_at", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_staff_link_token_hash")),
        sqlite_strict=True,
    )


def _create_tally() -> None:
    op.create_table(
        "tally",
        sa.Column("quarter", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("count", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("quarter", "question", "answer", name=op.f("pk_tally")),
        sqlite_strict=True,
    )


def _create_button() -> None:
    op.create_table(
        "button",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("letter_id", NUMBER, nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("about", NUMBER, nullable=False),
        sa.Column("version", NUMBER, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("used_at", NUMBER, nullable=True),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_button_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_button")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_button_letter_id"), "button", ["letter_id"], unique=False)
    op.create_index(op.f("ix_button_person_id"), "button", ["person_id"], unique=False)


def _create_calendar() -> None:
    op.create_table(
        "calendar",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("read_at", NUMBER, nullable=True),
        sa.Column("misses", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("state in ('wanted', 'resting')", name=op.f("ck_calendar_state")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_calendar_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar")),
        sa.UniqueConstraint("person_id", name=op.f("uq_calendar_person_id")),
        sqlite_strict=True,
    )


def _create_call() -> None:
    op.create_table(
        "call",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("client_id", NUMBER, nullable=False),
        sa.Column("worker_id", NUMBER, nullable=False),
        sa.Column("letter_id", NUMBER, nullable=False),
        sa.Column("card_id", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("answered_at", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["person.id"], name=op.f("fk_call_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["person.id"], name=op.f("fk_call_worker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_call_client_id"), "call", ["client_id"], unique=False)
    op.create_index(op.f("ix_call_worker_id"), "call", ["worker_id"], unique=False)


def _create_contact() -> None:
    op.create_table(
        "contact",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("client_id", NUMBER, nullable=False),
        sa.Column("worker_id", NUMBER, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("client_receipt", NUMBER, nullable=False),
        sa.Column("worker_receipt", NUMBER, nullable=False),
        sa.Column("stands_in_for", NUMBER, nullable=True),
        sa.Column("sees", sa.Text(), nullable=True),
        sa.Column("until", NUMBER, nullable=True),
        sa.Column("away_until", NUMBER, nullable=True),
        sa.Column("unanswered_since", NUMBER, nullable=True),
        sa.Column("spoken_at", NUMBER, nullable=True),
        sa.Column("wished", sa.Text(), nullable=True),
        sa.Column("usual", sa.Text(), nullable=True),
        sa.Column("topic_id", NUMBER, nullable=True),
        sa.CheckConstraint(
            "sees in ('nothing', 'now', 'week', 'all')", name=op.f("ck_contact_sees")
        ),
        sa.CheckConstraint(
            "state in ('asked', 'offered', 'open', 'waiting', 'paused', 'parting', 'ended')",
            name=op.f("ck_contact_state"),
        ),
        sa.CheckConstraint("usual in ('shown', 'hidden')", name=op.f("ck_contact_usual")),
        sa.ForeignKeyConstraint(
            ["client_id"], ["person.id"], name=op.f("fk_contact_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["stands_in_for"],
            ["contact.id"],
            name=op.f("fk_contact_stands_in_for"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["person.id"], name=op.f("fk_contact_worker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_contact_client_id"), "contact", ["client_id"], unique=False)
    op.create_index(op.f("ix_contact_stands_in_for"), "contact", ["stands_in_for"], unique=False)
    op.create_index(op.f("ix_contact_worker_id"), "contact", ["worker_id"], unique=False)


def _create_conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_conversation_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_conversation")),
        sqlite_strict=True,
    )


def _create_duty() -> None:
    op.create_table(
        "duty",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_at", NUMBER, nullable=False),
        sa.Column("ends_at", NUMBER, nullable=False),
        sa.CheckConstraint("kind in ('off', 'on', 'busy')", name=op.f("ck_duty_kind")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_duty_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_duty_person_id"), "duty", ["person_id"], unique=False)


def _create_introduction() -> None:
    op.create_table(
        "introduction",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("said_at", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_introduction_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_introduction_person_id"), "introduction", ["person_id"], unique=False)


def _create_meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("client_id", NUMBER, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", NUMBER, nullable=False),
        sa.Column("requested_at", NUMBER, nullable=False),
        sa.Column("start_by", NUMBER, nullable=False),
        sa.Column("starts_at", NUMBER, nullable=True),
        sa.Column("ends_at", NUMBER, nullable=True),
        sa.Column("held_until", NUMBER, nullable=True),
        sa.Column("responsible_id", NUMBER, nullable=True),
        sa.Column("first_human_at", NUMBER, nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("told", sa.Text(), nullable=True),
        sa.Column("names_shown", NUMBER, nullable=False),
        sa.Column("ladder", sa.Text(), nullable=True),
        sa.Column("length", NUMBER, nullable=False),
        sa.Column("taken_by_id", NUMBER, nullable=True),
        sa.Column("client_told_at", NUMBER, nullable=True),
        sa.Column("instead", sa.Text(), nullable=True),
        sa.Column("calendar_files", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "instead in ('later', 'offered-later', 'offered-less')",
            name=op.f("ck_meeting_instead"),
        ),
        sa.CheckConstraint(
            "state in ('open', 'proposed', 'confirmed', 'resting', 'withdrawn', 'over')",
            name=op.f("ck_meeting_state"),
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["person.id"], name=op.f("fk_meeting_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"],
            ["person.id"],
            name=op.f("fk_meeting_responsible_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["taken_by_id"], ["person.id"], name=op.f("fk_meeting_taken_by_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_client_id"), "meeting", ["client_id"], unique=False)
    op.create_index(op.f("ix_meeting_responsible_id"), "meeting", ["responsible_id"], unique=False)
    op.create_index(op.f("ix_meeting_taken_by_id"), "meeting", ["taken_by_id"], unique=False)


def _create_own() -> None:
    op.create_table(
        "own",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("send_at", NUMBER, nullable=True),
        sa.Column("daily", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("kind in ('story', 'plan', 'note')", name=op.f("ck_own_kind")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_own_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_own_person_id"), "own", ["person_id"], unique=False)


def _create_peer() -> None:
    op.create_table(
        "peer",
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("closed_at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_peer_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_peer")),
        sqlite_strict=True,
    )


def _create_preference() -> None:
    op.create_table(
        "preference",
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "what in ('hidden', 'no-remarks', 'no-evening', 'together')",
            name=op.f("ck_preference_what"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_preference_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "what", name=op.f("pk_preference")),
        sqlite_strict=True,
    )


def _create_reflection() -> None:
    op.create_table(
        "reflection",
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("offered_at", NUMBER, nullable=True),
        sa.Column("agreed_at", NUMBER, nullable=True),
        sa.Column("stopped_at", NUMBER, nullable=True),
        sa.Column("last_at", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_reflection_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_reflection")),
        sqlite_strict=True,
    )


def _create_relayed() -> None:
    op.create_table(
        "relayed",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("letter_id", NUMBER, nullable=False),
        sa.Column("line_id", NUMBER, nullable=False),
        sa.Column("speaker_id", NUMBER, nullable=False),
        sa.Column("listener_id", NUMBER, nullable=False),
        sa.Column("message_id", NUMBER, nullable=False),
        sa.Column("arrived_id", NUMBER, nullable=True),
        sa.Column("named", NUMBER, nullable=False),
        sa.Column("album", sa.LargeBinary(), nullable=True),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("said_at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["listener_id"], ["person.id"], name=op.f("fk_relayed_listener_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["person.id"], name=op.f("fk_relayed_speaker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relayed")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_relayed_letter_id"), "relayed", ["letter_id"], unique=False)
    op.create_index(
        op.f("ix_relayed_line_id_said_at"), "relayed", ["line_id", "said_at"], unique=False
    )
    op.create_index(
        op.f("ix_relayed_listener_id_arrived_id"),
        "relayed",
        ["listener_id", "arrived_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_relayed_speaker_id_message_id"),
        "relayed",
        ["speaker_id", "message_id"],
        unique=False,
    )
    op.create_index(
        "ix_relayed_under_way",
        "relayed",
        ["id"],
        unique=False,
        sqlite_where=sa.text("arrived_id is null"),
        postgresql_where=sa.text("arrived_id is null"),
    )


def _create_role() -> None:
    op.create_table(
        "role",
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("granted_at", NUMBER, nullable=False),
        sa.CheckConstraint(
            "role in ('facilitator', 'peer', 'coordinator')", name=op.f("ck_role_known")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_role_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "role", name=op.f("pk_role")),
        sqlite_strict=True,
    )


def _create_said() -> None:
    op.create_table(
        "said",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("line_id", NUMBER, nullable=True),
        sa.Column("message_id", NUMBER, nullable=False),
        sa.Column("said_at", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_said_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_said")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_said_line_id"), "said", ["line_id"], unique=False)
    op.create_index(op.f("ix_said_person_id"), "said", ["person_id"], unique=False)


def _create_team() -> None:
    op.create_table(
        "team",
        sa.Column("client_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("held_at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["person.id"], name=op.f("fk_team_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_team_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("client_id", "person_id", name=op.f("pk_team")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_team_person_id"), "team", ["person_id"], unique=False)


def _create_tie() -> None:
    op.create_table(
        "tie",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("client_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=True),
        sa.Column("token_hash", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("opened_at", NUMBER, nullable=True),
        sa.Column("known_at", NUMBER, nullable=True),
        sa.Column("left_at", NUMBER, nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["person.id"], name=op.f("fk_tie_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tie_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_tie_token_hash")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tie_client_id"), "tie", ["client_id"], unique=False)
    op.create_index(op.f("ix_tie_person_id"), "tie", ["person_id"], unique=False)


def _create_gone() -> None:
    op.create_table(
        "gone",
        sa.Column("tie_id", NUMBER, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("starts_at", NUMBER, nullable=True),
        sa.Column("ends_at", NUMBER, nullable=True),
        sa.CheckConstraint(
            "how in ('moved', 'unsure', 'withdrawn', 'without', 'out', 'no')",
            name=op.f("ck_gone_how"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_gone_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tie_id"], ["tie.id"], name=op.f("fk_gone_tie_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tie_id", name=op.f("pk_gone")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_gone_meeting_id"), "gone", ["meeting_id"], unique=False)


def _create_guest() -> None:
    op.create_table(
        "guest",
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("tie_id", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", NUMBER, nullable=True),
        sa.Column("phoned_at", NUMBER, nullable=True),
        sa.Column("from_afar", NUMBER, nullable=False),
        sa.Column("told", NUMBER, nullable=False),
        sa.Column("must", NUMBER, nullable=False),
        sa.Column("said_when", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("answer in ('yes', 'rather_not', 'no')", name=op.f("ck_guest_answer")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_guest_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tie_id"], ["tie.id"], name=op.f("fk_guest_tie_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meeting_id", "tie_id", name=op.f("pk_guest")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_guest_tie_id"), "guest", ["tie_id"], unique=False)


def _create_own_reader() -> None:
    op.create_table(
        "own_reader",
        sa.Column("own_id", NUMBER, nullable=False),
        sa.Column("reader_id", NUMBER, nullable=False),
        sa.Column("waits", NUMBER, nullable=False),
        sa.Column("shared_at", NUMBER, nullable=False),
        sa.Column("read_at", NUMBER, nullable=True),
        sa.Column("letters", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["own_id"], ["own.id"], name=op.f("fk_own_reader_own_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["person.id"], name=op.f("fk_own_reader_reader_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("own_id", "reader_id", name=op.f("pk_own_reader")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_own_reader_reader_id"), "own_reader", ["reader_id"], unique=False)


def _create_page_link() -> None:
    op.create_table(
        "page_link",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_page_link_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_page_link_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_page_link")),
        sa.UniqueConstraint(
            "meeting_id", "person_id", name=op.f("uq_page_link_meeting_id_person_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_page_link_person_id"), "page_link", ["person_id"], unique=False)


def _create_phone_task() -> None:
    op.create_table(
        "phone_task",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("tie_id", NUMBER, nullable=False),
        sa.Column("worker_id", NUMBER, nullable=False),
        sa.Column("letter_id", NUMBER, nullable=False),
        sa.Column("card_id", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_phone_task_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tie_id"], ["tie.id"], name=op.f("fk_phone_task_tie_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["person.id"], name=op.f("fk_phone_task_worker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_task")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_phone_task_meeting_id"), "phone_task", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_phone_task_tie_id"), "phone_task", ["tie_id"], unique=False)
    op.create_index(op.f("ix_phone_task_worker_id"), "phone_task", ["worker_id"], unique=False)


def _create_remembered() -> None:
    op.create_table(
        "remembered",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("due_at", NUMBER, nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("kind in ('words', 'promise')", name=op.f("ck_remembered_kind")),
        sa.CheckConstraint("state in ('offered', 'kept')", name=op.f("ck_remembered_state")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_remembered_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_remembered_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remembered")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_remembered_meeting_id"), "remembered", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_remembered_person_id"), "remembered", ["person_id"], unique=False)


def _create_seat() -> None:
    op.create_table(
        "seat",
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("asked_again_at", NUMBER, nullable=True),
        sa.Column("answered_at", NUMBER, nullable=True),
        sa.Column("sure_at", NUMBER, nullable=True),
        sa.Column("chosen", NUMBER, nullable=False),
        sa.Column("told", NUMBER, nullable=False),
        sa.CheckConstraint("answer in ('yes', 'no', 'released')", name=op.f("ck_seat_answer")),
        sa.CheckConstraint("role in ('client', 'facilitator')", name=op.f("ck_seat_role")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_seat_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_seat_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_seat")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_seat_person_id"), "seat", ["person_id"], unique=False)


def _create_series() -> None:
    op.create_table(
        "series",
        sa.Column("client_id", NUMBER, nullable=False),
        sa.Column("days", NUMBER, nullable=False),
        sa.Column("next_at", NUMBER, nullable=False),
        sa.Column("heard_at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["person.id"], name=op.f("fk_series_client_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_series")),
        sqlite_strict=True,
    )


def _create_sitting() -> None:
    op.create_table(
        "sitting",
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("paused", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_sitting_meeting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_sitting")),
        sqlite_strict=True,
    )


def _create_voice() -> None:
    op.create_table(
        "voice",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=True),
        sa.Column("tie_id", NUMBER, nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("letter_id", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("shared", sa.Text(), nullable=True),
        sa.Column("shared_at", NUMBER, nullable=True),
        sa.Column("read_out_at", NUMBER, nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "shared in ('me', 'all', 'absent', 'next')", name=op.f("ck_voice_shared")
        ),
        sa.CheckConstraint("(person_id is null) <> (tie_id is null)", name=op.f("ck_voice_whose")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_voice_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_voice_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tie_id"], ["tie.id"], name=op.f("fk_voice_tie_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voice")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_voice_meeting_id"), "voice", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_voice_person_id"), "voice", ["person_id"], unique=False)
    op.create_index(op.f("ix_voice_tie_id"), "voice", ["tie_id"], unique=False)


def _create_window() -> None:
    op.create_table(
        "window",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("meeting_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=True),
        sa.Column("tie_id", NUMBER, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_at", NUMBER, nullable=False),
        sa.Column("ends_at", NUMBER, nullable=False),
        sa.CheckConstraint("kind in ('can', 'refused')", name=op.f("ck_window_kind")),
        sa.CheckConstraint("(person_id is null) <> (tie_id is null)", name=op.f("ck_window_whose")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_window_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_window_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tie_id"], ["tie.id"], name=op.f("fk_window_tie_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_window")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_window_meeting_id"), "window", ["meeting_id"], unique=False)


def _create_heard() -> None:
    op.create_table(
        "heard",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("voice_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=True),
        sa.Column("tie_id", NUMBER, nullable=True),
        sa.Column("read_at", NUMBER, nullable=True),
        sa.CheckConstraint("(person_id is null) <> (tie_id is null)", name=op.f("ck_heard_whose")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_heard_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tie_id"], ["tie.id"], name=op.f("fk_heard_tie_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["voice_id"], ["voice.id"], name=op.f("fk_heard_voice_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heard")),
        sa.UniqueConstraint("voice_id", "person_id", name=op.f("uq_heard_voice_id_person_id")),
        sa.UniqueConstraint("voice_id", "tie_id", name=op.f("uq_heard_voice_id_tie_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_heard_person_id"), "heard", ["person_id"], unique=False)
    op.create_index(op.f("ix_heard_tie_id"), "heard", ["tie_id"], unique=False)
