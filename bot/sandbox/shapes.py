"""How people, chats and messages look in the Bot API's JSON."""

import json
from typing import Any

from bot.sandbox.values import Message, Person
from bot.sandbox.world import World

write = json.JSONEncoder(separators=(",", ":")).encode


def user_of(person: Person) -> dict[str, Any]:
    named = {"username": person.username} if person.username else {}
    shape = {"id": person.id, "is_bot": False, "first_name": person.name}
    return shape | named | {"language_code": person.language}


def chat_of(person: Person) -> dict[str, Any]:
    named = {"username": person.username} if person.username else {}
    return {"id": person.id, "type": "private", "first_name": person.name} | named


def message_of(
    world: World, person: Person, message: Message, with_reply: bool = True
) -> dict[str, Any]:
    """A Message object; the one it replies to stands inside, but not deeper, as at Telegram."""
    shape = {
        "message_id": message.message_id,
        "from": world.bot_user() if message.by_bot else user_of(person),
        "chat": chat_of(person),
        "date": message.date,
    }
    if message.edit_date:
        shape["edit_date"] = message.edit_date
    if message.thread:
        shape |= {"message_thread_id": message.thread, "is_topic_message": True}
    if message.protected:
        shape["has_protected_content"] = True
    if with_reply and message.reply_to in person.messages:
        replied = person.messages[message.reply_to]
        shape["reply_to_message"] = message_of(world, person, replied, with_reply=False)
    shape |= message.body
    if message.markup and "inline_keyboard" in message.markup:
        shape["reply_markup"] = message.markup
    return shape


def inaccessible(person: Person, message_id: int) -> dict[str, Any]:
    return {"chat": chat_of(person), "message_id": message_id, "date": 0}
