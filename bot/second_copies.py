"""What may arrive a second time says so itself, or has a line under it that does."""

from collections.abc import Mapping
from typing import Any

from bot import locales
from bot.chat import Address, Letter
from bot.rules import line
from storage.outbox import Parcel
from storage.sealing import new_id

CHANGES = ("edit", "delete", "reaction")
UNMARKED = (*CHANGES, "toast", "copy", "album", "unsend", "topic")


def marked(parcel: Parcel) -> Mapping[str, Any]:
    """A second copy says that it may be one; its buttons are the same buttons."""
    body = parcel.body or {}
    if not parcel.unknowns or not can_be_marked(parcel):
        return body
    mark = locales.say(body["language"], "maybe-double")
    if parcel.kind == "contact":
        return {**body, "text": f"{mark} {body['text']}"}
    text, entities = line.led_by(mark, body["text"], body["entities"]) or ("", ())
    return {**body, "text": text, "entities": entities}


def can_be_marked(parcel: Parcel) -> bool:
    """Copies have no words of ours, and some words leave no room for more."""
    if parcel.kind in UNMARKED or parcel.body is None:
        return False
    mark = locales.say(parcel.body["language"], "maybe-double")
    return line.led_by(mark, parcel.body["text"], ()) is not None


def mark_under(parcel: Parcel, message_id: int) -> Letter:
    body = parcel.body or {}
    to = Address(parcel.person, parcel.lane, body["chat"], body["language"])
    mark = locales.say(body["language"], "maybe-double")
    return Letter(new_id(), to, parcel.owner, "text", mark, reply_to=message_id)
