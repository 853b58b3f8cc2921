"""What the sandbox's Telegram remembers; every value is frozen, so that a copy may share it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in with a call."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram keeps; `kind` is document, photo or voice and never changes."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    upload: Upload


@dataclass(frozen=True, slots=True)
class Message:
    """One message in one chat; `body` holds its content as the Bot API writes it."""

    message_id: int
    by_bot: bool
    date: int
    body: dict[str, Any]
    markup: dict[str, Any] | None = None
    reply_to: int | None = None
    edit_date: int | None = None
    quiet: bool = False
    protected: bool = False
    reactions: tuple[tuple[bool, str], ...] = ()
    thread: int | None = None

    def __deepcopy__(self, _: dict[int, Any]) -> Self:
        return self

    @property
    def text(self) -> str:
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def inline_rows(self) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = (self.markup or {}).get("inline_keyboard", [])
        return rows


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard under the text field, and the message that brought it."""

    message_id: int
    markup: dict[str, Any]
    hidden: bool = False

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = [] if self.hidden else self.markup["keyboard"]
        return rows


@dataclass(slots=True)
class Person:
    """Somebody with a phone, and all that stands in the chat with the bot."""

    id: int
    name: str
    language: str
    username: str | None = None
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    keyboard: Keyboard | None = None
    toasts: tuple[str, ...] = ()
    typing_until: datetime | None = None
    read_until: int = 0

    def __deepcopy__(self, _: dict[int, Any]) -> Self:
        return replace(self, messages=self.messages.copy(), topics=self.topics.copy())


@dataclass(frozen=True, slots=True)
class Update:
    """Something the bot has not confirmed yet, already written out."""

    update_id: int
    json: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Query:
    """A press that waits for its answer."""

    person: int
    pressed_at: datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong on the line: for one method or all, so many times or until lifted."""

    id: int
    kind: str
    method: str | None = None
    times: int | None = None
    seconds: float = 0
    person: int | None = None
