"""Buttons: what Telegram does not take, and which keyboard stands under the text field."""

import re
from dataclasses import replace
from typing import Any

from telegram.constants import InlineKeyboardMarkupLimit

from bot.sandbox.errors import bad_request
from bot.sandbox.values import Keyboard, Message, Person

Markup = dict[str, Any]

MOST_KEYS = 300
LINK = re.compile(r"(?:(?:https?|tg|ton|tonsite)://)?[^\s/.:?#]+(?:[.:/?#][^\s]*)?", re.IGNORECASE)
HAS_HOST = re.compile(r"(?:tg|ton|tonsite)://.|(?:https?://)?[^\s/]+\.[^\s/]+", re.IGNORECASE)


def check_markup(markup: Markup | None) -> Markup | None:
    """What the description of the types cannot say; an empty inline keyboard is none."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        rows = [row for row in markup["inline_keyboard"] if row]
        check_buttons(rows, InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER, "inline keyboard")
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        check_buttons(markup["keyboard"], MOST_KEYS, "keyboard")
    return markup


def check_buttons(rows: list[list[Markup]], most: int, words: str) -> None:
    buttons = [button for row in rows for button in row]
    if len(buttons) > most:
        raise bad_request("reply markup is too long")
    for button in buttons:
        if not button["text"].strip():
            raise bad_request(f"{words} button text must be non-empty")
        if "url" in button and not is_link(button["url"]):
            raise bad_request(f"{words} button URL '{button['url']}' is invalid: Wrong HTTP URL")


def is_link(url: str) -> bool:
    return bool(LINK.fullmatch(url) and HAS_HOST.match(url))


def show_keyboard(person: Person, message: Message) -> None:
    """A message may bring a keyboard, or take the present one away."""
    markup = message.markup or {}
    if "keyboard" in markup:
        person.keyboard = Keyboard(message.message_id, markup)
    elif markup.get("remove_keyboard"):
        person.keyboard = None


def hide_if_once(person: Person) -> None:
    if person.keyboard and person.keyboard.markup.get("one_time_keyboard"):
        person.keyboard = replace(person.keyboard, hidden=True)


def drop_keyboard_of(person: Person, message_id: int) -> None:
    """A keyboard goes away with the message that brought it."""
    if person.keyboard and person.keyboard.message_id == message_id:
        person.keyboard = None
