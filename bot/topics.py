"""A topic is comfort, never the address: what finds none goes to the main chat, with the name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot import locales
from bot.chat import Address, Letter
from bot.rules import line
from bot.telegram import AstrayError, BadRequest, Telegram
from storage.outbox import Parcel
from storage.sealing import new_id

GONE = "message thread not found"
Body = Mapping[str, Any]


@dataclass(frozen=True)
class Sent:
    """The messages a letter became; astray when its topic is gone, unnamed when nothing where it
    stands now says whose words they are."""

    ids: tuple[int, ...]
    is_astray: bool = False
    is_unnamed: bool = False


async def send(telegram: Telegram, kind: str, body: Body) -> Sent:
    """Into the topic, or else into the main chat. Raises TelegramError."""
    if not body["thread"]:
        return await _send_outside(telegram, kind, body)
    try:
        return Sent(tuple(await telegram.send(kind, body)))
    except AstrayError as astray:
        return Sent((astray.message,), True, bool(body["lead"]))
    except BadRequest as error:
        if GONE not in str(error).lower():
            raise
    return await _send_outside(telegram, kind, {**body, "thread": 0}, is_astray=True)


async def _send_outside(telegram: Telegram, kind: str, body: Body, is_astray: bool = False) -> Sent:
    led = _led(kind, body)
    ids = tuple(await telegram.send(kind, led or body))
    return Sent(ids, is_astray, bool(body["lead"]) and led is None)


def _led(kind: str, body: Body) -> Body | None:
    """The words under the name; None where there is no room for it, or nothing to put it above."""
    if kind != "words" or not body["lead"]:
        return None
    name = locales.say(body["language"], "speaker-person", name=body["lead"])
    led = line.led_by(name, body["text"], body["entities"])
    return {**body, "text": led[0], "entities": led[1]} if led else None


def name_under(parcel: Parcel, message: int) -> Letter:
    body = parcel.body or {}
    to = Address(parcel.person, parcel.lane, body["chat"], body["language"])
    words = locales.say(body["language"], "speaker-under", name=body["lead"])
    return Letter(new_id(), to, parcel.owner, "text", words, reply_to=message, quiet=True)
