"""The values that cross the border between Telegram, what is kept, and the handlers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

IncomingKind = Literal[
    "text", "other", "edited", "reaction", "press", "blocked", "returned", "ignored"
]
LetterKind = Literal[
    "text",
    "document",
    "contact",
    "toast",
    "words",
    "copy",
    "album",
    "edit",
    "delete",
    "reaction",
    "unsend",
    "topic",
]
MOVING = "live_location"
Entities = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Message:
    """What somebody said, as it can be passed on: `content` is empty for words alone.

    What is MOVING goes on moving in its speaker's chat, and in no copy.

    Entities count in UTF-16 units, as Telegram does. `album` is the same for what is shown
    together; `reply_to` is the message it answers, in the same chat.
    """

    id: int
    text: str = ""
    entities: Entities = ()
    content: str = ""
    album: str = ""
    reply_to: int = 0


@dataclass(frozen=True)
class Incoming:
    """One update as the handlers see it; `text` is also the caption of what is no text.

    `thread` is the topic of the chat it was said in, 0 for none; `answered_at` is when that was
    said to which it is a reply.
    """

    kind: IncomingKind
    chat_id: int
    sent_at: datetime | None = None
    text: str = ""
    first_name: str = ""
    language: str = ""
    token: str = ""
    press_id: str = ""
    message: Message = field(default_factory=lambda: Message(0))
    thread: int = 0
    answered_at: datetime | None = None


@dataclass(frozen=True)
class Conversation:
    """Where somebody is: the step that their next words answer, and what it must remember."""

    step: str = ""
    data: Mapping[str, str] = field(default_factory=dict)

    def put_away(self) -> str:
        """As something that another step remembers."""
        return json.dumps([self.step, dict(self.data)])

    @staticmethod
    def taken_up(words: str) -> "Conversation":
        step, data = json.loads(words)
        return Conversation(step, data)


@dataclass(frozen=True)
class Button:
    """What pressing a button means: the act, what it is about, and the state it was made for."""

    act: str
    about: int = 0
    version: int = 0
    value: str = ""


@dataclass(frozen=True)
class Choice:
    """A button as it is offered: its words, and its meaning or the page it opens (`url`)."""

    label: str
    button: Button
    token: str = ""
    url: str = ""


@dataclass(frozen=True)
class Address:
    """Where a letter goes: the person, their lane (keyed hash of the chat), their chat."""

    person: int
    lane: bytes
    chat_id: int
    language: str


@dataclass(frozen=True)
class Letter:
    """One thing the bot says. `owner` is whose key seals it: a person, a meeting, or the house.

    The words of a person are 'words', with their entities; all else a person sends is a 'copy' of
    the messages `sources` in the chat `source_chat` ('album' when they belong together). `edit`,
    `delete` and `reaction` change what stands there: the message `reply_to`, or the one that the
    letter `target` became. A `topic` makes a topic for a pair in its reader's chat; what is
    `by_pair` stands there, all else in `thread`. `lead` is whose words these are, for where no
    topic says so.
    """

    id: int
    to: Address
    owner: int
    kind: LetterKind
    text: str = ""
    choices: tuple[Choice, ...] = ()
    keyboard: tuple[tuple[str, ...], ...] = ()
    file_name: str = ""
    content: str = ""
    press_id: str = ""
    urgent: bool = False
    quiet: bool = False
    entities: Entities = ()
    reply_to: int = 0
    target: int = 0
    wait_ms: int = 0
    source_chat: int = 0
    sources: tuple[int, ...] = ()
    thread: int = 0
    by_pair: bool = True
    lead: str = ""
