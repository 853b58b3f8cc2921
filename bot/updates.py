"""A raw update as Telegram wrote it -> what the handlers see of it; words are made whole."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.chat import MOVING, Incoming, IncomingKind, Message

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "message_reaction",
)
BLOCKED = ("kicked", "left")
LONGEST_NAME = 64
MOST = 2**63
CONTENTS = ("voice", "audio", "video_note", "photo", "video", "animation", "sticker")
NOTICES = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "chat_background_set",
    "write_access_allowed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
)


def read(raw: str) -> Incoming:
    """One raw update as the handlers see it; raises on what cannot be understood."""
    return _incoming(json.loads(raw))


def chat_of(raw: Mapping[str, Any]) -> int | None:
    """The private chat a raw update belongs to; None for all others."""
    kind = next((name for name in ALLOWED_UPDATES if name in raw), "")
    chat = _chat_of(kind, raw.get(kind, {}))
    return chat["id"] if chat.get("type") == "private" else None


def message_of(raw: Mapping[str, Any]) -> int | None:
    """Telegram's number of the message a raw update brings; None when it brings no new one.

    Raises ValueError on what no database can keep.
    """
    number: int | None = raw.get("message", {}).get("message_id")
    if number is not None and (not isinstance(number, int) or abs(number) >= MOST):
        raise ValueError("no number of a message")
    return number


def _chat_of(kind: str, part: Mapping[str, Any]) -> Mapping[str, Any]:
    where = part.get("message") or {} if kind == "callback_query" else part
    chat: Mapping[str, Any] = where.get("chat") or {}
    return chat


def _incoming(raw: Mapping[str, Any]) -> Incoming:
    """Read straight from Telegram's words: objects for all of an update cost more than handling it.

    What is not as the Bot API says raises, and is set aside like any update that fails.
    """
    kind = next((name for name in ALLOWED_UPDATES if name in raw), "")
    part = raw.get(kind, {})
    chat, user = _chat_of(kind, part), part.get("from") or part.get("user") or {}
    if chat.get("type") != "private" or user.get("id") != chat["id"] or user["is_bot"]:
        return Incoming("ignored", 0)
    somebody = Incoming(
        "ignored",
        int(chat["id"]),
        first_name=_plain_name(user["first_name"]),
        language=user.get("language_code", ""),
    )
    return READERS[kind](somebody, part)


def _press(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    return replace(
        somebody,
        kind="press",
        token=part.get("data", ""),
        press_id=part["id"],
        thread=(part.get("message") or {}).get("message_thread_id", 0),
    )


def _membership(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    gone = part["new_chat_member"]["status"] in BLOCKED
    return replace(somebody, kind="blocked" if gone else "returned")


def _message(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    """What somebody said; what Telegram only notes about a chat is nobody's word."""
    if any(name in part for name in NOTICES):
        return somebody
    words = _whole(part.get("text") or part.get("caption") or "")
    kind: IncomingKind = "text" if part.get("text") else "other"
    answered = part.get("reply_to_message") or {}
    said = Message(
        part["message_id"],
        words,
        tuple(part.get("entities") or ()),
        _content(kind, part),
        part.get("media_group_id", ""),
        answered.get("message_id", 0),
    )
    return replace(
        somebody,
        kind=kind,
        sent_at=_moment(part["date"]),
        text=words,
        message=said,
        thread=part.get("message_thread_id", 0),
        answered_at=_moment(answered["date"]) if answered else None,
    )


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _content(kind: IncomingKind, part: Mapping[str, Any]) -> str:
    """Which kind of thing it is; kinds that do not exist yet are 'other'."""
    if "live_period" in part.get("location", {}):
        return MOVING
    return "" if kind == "text" else next((one for one in CONTENTS if one in part), "other")


def _edited(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    """Other words for what was said. A place is changed by nobody: it moves by itself."""
    edited = _message(somebody, part)
    moves = "location" in part
    return somebody if moves or edited.kind == "ignored" else replace(edited, kind="edited")


def _reaction(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    """One emoji, or none when it was taken away; a bot can give no other kinds."""
    emojis = [one["emoji"] for one in part["new_reaction"] if one["type"] == "emoji"]
    message = Message(part["message_id"], "".join(emojis[:1]))
    return replace(somebody, kind="reaction", message=message)


READERS = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _press,
    "my_chat_member": _membership,
    "message_reaction": _reaction,
}


def _whole(words: str) -> str:
    """Words without halves of characters and NULs, which no database and no answer can carry."""
    return words.encode("utf-8", "replace").decode().replace("\x00", "")


def _plain_name(name: str) -> str:
    """A name without marks that could turn or hide the words around it."""
    shown = (one for one in _whole(name) if unicodedata.category(one) not in ("Cc", "Cf", "Co"))
    return " ".join("".join(shown).split())[:LONGEST_NAME]
