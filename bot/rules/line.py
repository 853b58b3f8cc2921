"""A line between two people: whose key seals what passes, who faces whom, how words get a lead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Entities = tuple[Mapping[str, Any], ...]
NOBODY_YET = 0
LONGEST_TEXT = 4096


@dataclass(frozen=True)
class Line:
    """Two people who may speak to each other; `owner` is whose key seals their words.

    `other` is NOBODY_YET while nobody has said yes to `one`. A lasting line needs no question
    before words go over it: these two agreed to speak. `waits`: something that the person who
    asked for this line said is still kept on it. An aside line is still there, but words that
    name nobody go elsewhere. Of a lasting line is known whether `one` rests, until when `other`
    is away, what `one` said that was not answered, about when either spoke last, and in which topic
    of the chat of `other` it stands. `hides`: `one` sees words only at a press.
    """

    owner: int
    one: int
    other: int
    since: datetime
    is_lasting: bool = False
    waits: bool = False
    is_aside: bool = False
    is_paused: bool = False
    away_until: datetime | None = None
    unanswered_since: datetime | None = None
    spoken_at: datetime | None = None
    topic: int = 0
    hides: bool = False

    def facing(self, person: int) -> int:
        """Whom this person speaks to on this line."""
        return self.one if person == self.other else self.other


def units(text: str) -> int:
    """How long Telegram finds a text: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def fits(text: str) -> bool:
    """Whether Telegram takes it as one message."""
    return units(text) <= LONGEST_TEXT


def led_by(
    lead: str, text: str, entities: Sequence[Mapping[str, Any]]
) -> tuple[str, Entities] | None:
    """The words under a line of their own that leads them; None when that is too long to send."""
    whole = f"{lead}\n{text}"
    if not fits(whole):
        return None
    moved = units(lead) + 1
    return whole, tuple({**one, "offset": one["offset"] + moved} for one in entities)
