"""A raw update as Telegram wrote it -> what the handlers see of it; words are made whole."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.chat import Incoming, IncomingKind

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
BLOCKED = ("kicked", "left")
LONGEST_NAME = 64


def read(raw: str) -> Incoming:
    """One raw update as the handlers see it; raises on what cannot be understood."""
    return _incoming(json.loads(raw))


def chat_of(raw: Mapping[str, Any]) -> int | None:
    """The private chat a raw update belongs to; None for all others."""
    kind = next((name for name in ALLOWED_UPDATES if name in raw), "")
    chat = _chat_of(kind, raw.get(kind, {}))
    return chat["id"] if chat.get("type") == "private" else None


def message_of(raw: Mapping[str, Any]) -> int | None:
    """Telegram's number of the message a raw update brings; None when it brings no new one."""
    number: int | None = raw.get("message", {}).get("message_id")
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
    chat, user = _chat_of(kind, part), part.get("from") or {}
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
    return replace(somebody, kind="press", token=part.get("data", ""), press_id=part["id"])


def _membership(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    gone = part["new_chat_member"]["status"] in BLOCKED
    return replace(somebody, kind="blocked" if gone else "returned")


def _message(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    words = part.get("text") or part.get("caption") or ""
    kind: IncomingKind = "text" if part.get("text") else "other"
    sent_at = datetime.fromtimestamp(part["date"], UTC)
    return replace(somebody, kind=kind, sent_at=sent_at, text=_whole(words))


def _edited(somebody: Incoming, part: Mapping[str, Any]) -> Incoming:
    return replace(_message(somebody, part), kind="edited")


READERS = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _press,
    "my_chat_member": _membership,
}


def _whole(words: str) -> str:
    """Words without halves of characters and NULs, which no database and no answer can carry."""
    return words.encode("utf-8", "replace").decode().replace("\x00", "")


def _plain_name(name: str) -> str:
    """A name without marks that could turn or hide the words around it."""
    shown = (one for one in _whole(name) if unicodedata.category(one) not in ("Cc", "Cf", "Co"))
    return " ".join("".join(shown).split())[:LONGEST_NAME]
