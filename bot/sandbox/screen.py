"""What is on somebody's screen now, and nothing that is not."""

from datetime import UTC, datetime
from typing import Any

from bot.sandbox.files import FOLDERS
from bot.sandbox.values import Keyboard, Message, Person
from bot.sandbox.world import World

SHOWN = {
    *FOLDERS,
    *("text", "entities", "caption", "caption_entities"),
    *("contact", "media_group_id", "link_preview_options"),
}
SAYS = ("emoji", "question", "title", "file_name")


def labels(rows: list[list[dict[str, Any]]]) -> list[list[str]]:
    return [[button["text"] for button in row] for row in rows]


def when(timestamp: int) -> str:
    return datetime.fromtimestamp(timestamp, UTC).isoformat()


def file_of(world: World, message: Message) -> dict[str, Any] | None:
    """Name, address and size of the file in this message; how long it lasts, if it does."""
    kind = next((kind for kind in FOLDERS if kind in message.body), None)
    if kind is None:
        return None
    shape = message.body[kind][0] if kind == "photo" else message.body[kind]
    file = world.state.files[shape["file_id"]]
    told = {"name": file.upload.name, "kind": kind, "url": f"/files/{file.path}"}
    lasts = {"seconds": shape["duration"]} if "duration" in shape else {}
    return told | {"size": shape["file_size"]} | lasts


def other_of(message: Message) -> dict[str, str] | None:
    """What is neither words, a file nor a card, and the words in it: a place, a sticker, a poll."""
    kind = next((name for name in message.body if name not in SHOWN), None)
    inside = message.body[kind] if kind else {}
    if kind is None or not isinstance(inside, dict):
        return None
    found = next((inside[name] for name in SAYS if inside.get(name)), "")
    if {"latitude", "longitude"} <= inside.keys():
        found = f"{inside['latitude']}, {inside['longitude']}"
    return {"kind": kind, "words": str(found)}


def bubble(world: World, message: Message) -> dict[str, Any]:
    """One message as it stands there; what it has not is left out."""
    body = message.body
    extras = {
        "entities": body.get("entities") or body.get("caption_entities"),
        "album": body.get("media_group_id"),
        "contact": body.get("contact"),
        "other": other_of(message),
        "file": file_of(world, message),
        "reply_to": message.reply_to,
        "topic": message.thread,
        "edited": message.edit_date is not None,
        "quiet": message.quiet,
        "reactions": [emoji for _, emoji in message.reactions],
    }
    return {
        "id": message.message_id,
        "from": "bot" if message.by_bot else "me",
        "text": message.text,
        "date": when(message.date),
        "buttons": labels(message.inline_rows),
    } | {name: value for name, value in extras.items() if value}


def keys(keyboard: Keyboard | None) -> list[list[str]]:
    return labels(keyboard.rows) if keyboard else []


def unread(person: Person) -> int:
    """Messages of the bot since this person last did something."""
    newer = (one for one in person.messages.values() if one.message_id > person.read_until)
    return sum(message.by_bot for message in newer)


def summary(person: Person) -> dict[str, Any]:
    """One person in the list of people."""
    return {
        "id": person.id,
        "name": person.name,
        "language": person.language,
        "username": person.username,
        "started": person.started,
        "blocked": person.blocked,
        "unread": unread(person),
    }


def around(world: World, person: Person) -> dict[str, Any]:
    """All that stands around the messages."""
    typing_until = person.typing_until
    return summary(person) | {
        "keyboard": keys(person.keyboard),
        "topics": [{"id": one, "name": name} for one, name in person.topics.items()],
        "typing": typing_until is not None and world.now() < typing_until,
    }


def screen_of(world: World, person: Person) -> dict[str, Any]:
    return around(world, person) | {
        "messages": [bubble(world, message) for message in person.messages.values()],
        "toasts": list(person.toasts),
    }
