"""Texts as Telegram keeps them: trimmed, never empty, with their entities in place."""

import re
from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.limits import characters

Entity = dict[str, Any]

FOUND = (
    ("bot_command", re.compile(r"(?<![\w/.:])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("url", re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")),
)
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


def without_isolates(text: str) -> str:
    """The text without the marks that keep languages apart, which no eye sees."""
    return text.translate(ISOLATES)


def entities_in(text: str) -> list[Entity]:
    """Commands and links, which Telegram marks by itself."""
    if "/" not in text:
        return []
    found = [
        {
            "type": kind,
            "offset": characters(text[: match.start()]),
            "length": characters(match[0]),
        }
        for kind, pattern in FOUND
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda entity: entity["offset"])


def check_entity(entity: Entity, end: int) -> None:
    offset, length = entity["offset"], entity["length"]
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if length <= 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    if offset + length > end:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
            f" at UTF-16 offset {offset + length}"
        )


def span(entity: Entity) -> range:
    return range(entity["offset"], entity["offset"] + entity["length"])


def overlap(one: Entity, other: Entity) -> bool:
    return max(span(one).start, span(other).start) < min(span(one).stop, span(other).stop)


def text_body(text: str, given: list[Entity], words: str = "text") -> dict[str, Any]:
    """The part of a message that holds its text, or its caption."""
    for entity in given:
        check_entity(entity, characters(text))
    kept = text.rstrip() if given else text.strip()
    found = [one for one in entities_in(kept) if not any(overlap(one, other) for other in given)]
    entities = sorted([*given, *found], key=lambda entity: entity["offset"])
    name = "entities" if words == "text" else "caption_entities"
    return {words: kept} | ({name: entities} if entities else {})
