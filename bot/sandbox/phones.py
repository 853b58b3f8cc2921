"""What people do with their phones; each act becomes an update for the bot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from telegram.constants import MessageLimit

from bot.sandbox.changing import with_reactions
from bot.sandbox.errors import Impossible
from bot.sandbox.files import keep_file, shape_of_file
from bot.sandbox.limits import characters
from bot.sandbox.shapes import chat_of, message_of, user_of
from bot.sandbox.texts import text_body
from bot.sandbox.updates import announce
from bot.sandbox.values import Message, Person, Upload
from bot.sandbox.world import World

Done = dict[str, Any]

EDITABLE = timedelta(hours=48)
CAPTIONED = ("photo", "video", "animation", "audio", "document", "voice")
ENTITIES = ("entities", "caption_entities")
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


def make(world: World, name: str, language: str = "nl", username: str | None = None) -> Person:
    """Somebody new, who has not opened the bot yet."""
    if not name.strip():
        raise Impossible(400, 'expected "name": the name that stands on the phone')
    person = Person(world.next_number("person"), name.strip(), language, username)
    world.state.people[person.id] = person
    return person


def find(world: World, person_id: int) -> Person:
    person = world.state.people.get(person_id)
    if person is None:
        known = ", ".join(f"{one.id} ({one.name})" for one in world.state.people.values())
        raise Impossible(404, f"there is nobody with id {person_id}; there are: {known or 'none'}")
    return person


def check_open(person: Person) -> None:
    """A phone shows a text field only in a chat that was opened and is not blocked."""
    if not person.started:
        raise Impossible(409, f"{person.name} has not opened the bot yet: start comes first")
    if person.blocked:
        raise Impossible(409, f"{person.name} has blocked the bot: unblock comes first")


def check_topic(person: Person, topic: int | None) -> None:
    if topic is not None and topic not in person.topics:
        raise Impossible(404, f"there is no topic {topic} on the screen of {person.name}")


def find_message(person: Person, message_id: int) -> Message:
    message = person.messages.get(message_id)
    if message is None:
        raise Impossible(404, f"there is no message {message_id} on the screen of {person.name}")
    return message


def put(
    world: World,
    person: Person,
    body: dict[str, Any],
    reply_to: int | None = None,
    topic: int | None = None,
) -> Done:
    """A message of this person: on the own screen at once, and to the bot."""
    answered = person.messages.get(reply_to or 0)
    message = Message(
        message_id=world.next_number("message"),
        by_bot=False,
        date=int(world.now().timestamp()),
        body=body,
        reply_to=reply_to,
        thread=topic or (answered.thread if answered else None),
    )
    world.keep(person, message)
    person.read_until = message.message_id
    update = announce(world, "message", message_of(world, person, message))
    return {"message": message.message_id, "update": update}


def start(world: World, person: Person, payload: str = "") -> Done:
    """Open the bot, or follow a deep link; somebody who had blocked it unblocks it thereby."""
    if not PAYLOAD.fullmatch(payload):
        raise Impossible(400, 'expected "payload": at most 64 of A-Z, a-z, 0-9, _ and -')
    person.started = True
    if person.blocked:
        unblock(world, person)
    return put(world, person, text_body(f"/start {payload}", []))


def check_text(text: str) -> None:
    if not text.strip() or characters(text) > MessageLimit.MAX_TEXT_LENGTH:
        raise Impossible(400, 'expected "text": from 1 to 4096 characters')


def say(
    world: World,
    person: Person,
    text: str,
    reply_to: int | None = None,
    entities: Sequence[dict[str, Any]] = (),
    topic: int | None = None,
) -> Done:
    check_open(person)
    check_text(text)
    check_topic(person, topic)
    if reply_to is not None:
        find_message(person, reply_to)
    return put(world, person, text_body(text, list(entities)), reply_to, topic)


def edit(world: World, person: Person, message_id: int, text: str) -> Done:
    """Change own words, or those under a file; phones allow it for 48 hours."""
    check_open(person)
    message = find_message(person, message_id)
    words = "text" if "text" in message.body else "caption"
    if message.by_bot or (words == "caption" and message.body.keys().isdisjoint(CAPTIONED)):
        raise Impossible(409, f"message {message_id} has no words of {person.name}")
    check_words(words, text)
    if world.now().timestamp() - message.date > EDITABLE.total_seconds():
        raise Impossible(409, f"message {message_id} is older than 48 hours")
    kept = {name: one for name, one in message.body.items() if name not in (words, *ENTITIES)}
    return _change(world, person, message, kept | text_body(text, [], words))


def check_words(words: str, text: str) -> None:
    if words == "text":
        check_text(text)
    elif characters(text) > MessageLimit.CAPTION_LENGTH:
        raise Impossible(400, 'expected "text": at most 1024 characters under a file')


def move(world: World, person: Person, message_id: int, place: dict[str, Any]) -> Done:
    """A live location is somewhere else now, which phones tell by themselves."""
    check_open(person)
    message = find_message(person, message_id)
    if message.by_bot or "live_period" not in message.body.get("location", {}):
        raise Impossible(409, f"message {message_id} is no live location of {person.name}")
    return _change(world, person, message, {"location": message.body["location"] | place})


def _change(world: World, person: Person, message: Message, body: dict[str, Any]) -> Done:
    edited = replace(message, body=body, edit_date=int(world.now().timestamp()))
    shape = message_of(world, person, world.keep(person, edited))
    return {"message": message.message_id, "update": announce(world, "edited_message", shape)}


def react(world: World, person: Person, message_id: int, emoji: str) -> Done:
    """Put an emoji under a message, or with '' take it away."""
    check_open(person)
    message = find_message(person, message_id)
    old = [one for by_bot, one in message.reactions if not by_bot]
    new = [emoji] if emoji else []
    world.keep(person, with_reactions(message, by_bot=False, emojis=new))
    content = {
        "chat": chat_of(person),
        "message_id": message_id,
        "user": user_of(person),
        "date": int(world.now().timestamp()),
        "old_reaction": [{"type": "emoji", "emoji": one} for one in old],
        "new_reaction": [{"type": "emoji", "emoji": one} for one in new],
    }
    relayed = announce(world, "message_reaction", content) if world.relays_reactions else None
    return {"message": message_id, "update": relayed}


def membership(world: World, person: Person, blocked: bool) -> Done:
    user = world.bot_user()
    member = {"user": user, "status": "member"}
    kicked = {"user": user, "status": "kicked", "until_date": 0}
    old, new = (member, kicked) if blocked else (kicked, member)
    content = {
        "chat": chat_of(person),
        "from": user_of(person),
        "date": int(world.now().timestamp()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    person.blocked = blocked
    return {"update": announce(world, "my_chat_member", content)}


def block(world: World, person: Person) -> Done:
    check_open(person)
    return membership(world, person, blocked=True)


def unblock(world: World, person: Person) -> Done:
    if not person.blocked:
        raise Impossible(409, f"{person.name} has not blocked the bot")
    return membership(world, person, blocked=False)


def share(
    world: World,
    person: Person,
    content: dict[str, Any],
    reply_to: int | None = None,
    topic: int | None = None,
) -> Done:
    """Any other kind of message, as the Bot API writes it: a place, a sticker, a poll."""
    check_open(person)
    check_topic(person, topic)
    if not content or not content.keys().isdisjoint({"message_id", "chat", "from", "date"}):
        raise Impossible(400, 'expected "content": for instance {"location": {...}}')
    return put(world, person, content, reply_to, topic)


@dataclass(frozen=True)
class Sending:
    """A file as somebody sends it; files with one `album` belong together."""

    kind: str
    upload: Upload
    caption: str = ""
    seconds: int = 1
    album: str = ""
    reply_to: int | None = None
    topic: int | None = None


def send_file(world: World, person: Person, sending: Sending) -> Done:
    """A document, photo or voice message from the phone."""
    check_open(person)
    if not sending.upload.content:
        raise Impossible(400, 'expected "content": the bytes of the file in base64')
    check_topic(person, sending.topic)
    if sending.reply_to is not None:
        find_message(person, sending.reply_to)
    file = keep_file(world, sending.upload, sending.kind)
    body: dict[str, Any] = {sending.kind: shape_of_file(file, sending.seconds)}
    if sending.caption:
        body |= text_body(sending.caption, [], "caption")
    if sending.album:
        body["media_group_id"] = sending.album
    return put(world, person, body, sending.reply_to, sending.topic)
