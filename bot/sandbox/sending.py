"""Everything by which the bot puts a new message on somebody's screen."""

from datetime import timedelta
from typing import Any

from telegram.constants import ChatAction

from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.files import kept_file, shape_of_file
from bot.sandbox.keyboards import check_markup, show_keyboard
from bot.sandbox.shapes import message_of
from bot.sandbox.texts import text_body
from bot.sandbox.values import Message, Person
from bot.sandbox.world import World

Given = dict[str, Any]

TYPING_SHOWS = timedelta(seconds=5)
MEDIA = ("document", "photo", "voice")
ALBUM = "media_group_id"
MOVES = ("live_period", "heading", "proximity_alert_radius")
NEVER_COPIED = frozenset(("paid_media", "giveaway", "giveaway_winners", "invoice"))


def find_person(world: World, chat_id: int | str) -> Person:
    person = world.state.people.get(chat_id) if isinstance(chat_id, int) else None
    if person is None:
        raise bad_request("chat not found")
    return person


def reachable(world: World, given: Given) -> Person:
    """The person in whose chat the bot may do something now."""
    if "chat_id" not in given:
        raise bad_request("chat_id is empty")
    person = find_person(world, given["chat_id"])
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    return person


def reply_target(person: Person, given: Given) -> int | None:
    asked = given.get("reply_parameters")
    if not asked:
        return None
    here = asked.get("chat_id", person.id) == person.id
    if here and asked["message_id"] in person.messages:
        return int(asked["message_id"])
    if asked.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def thread_of(world: World, person: Person, given: Given) -> int | None:
    """The topic it goes to; None is the main chat."""
    asked = given.get("message_thread_id")
    if asked is None or asked in person.topics:
        return asked
    if world.topics == "silent":
        return None
    raise bad_request("message thread not found")


def deliver(world: World, person: Person, given: Given, body: dict[str, Any]) -> Message:
    markup, reply_to = check_markup(given.get("reply_markup")), reply_target(person, given)
    message = Message(
        message_id=world.next_number("message"),
        by_bot=True,
        date=int(world.now().timestamp()),
        body=body,
        markup=markup,
        reply_to=reply_to,
        quiet=given.get("disable_notification", False),
        protected=given.get("protect_content", False),
        thread=thread_of(world, person, given),
    )
    show_keyboard(person, message)
    person.typing_until = None
    return world.keep(person, message)


def send(world: World, given: Given, body: dict[str, Any]) -> dict[str, Any]:
    person = reachable(world, given)
    return message_of(world, person, deliver(world, person, given, body))


def text_of(given: Given) -> dict[str, Any]:
    body = text_body(given["text"], given.get("entities", []))
    if "link_preview_options" in given:
        body["link_preview_options"] = given["link_preview_options"]
    return body


def caption_of(given: Given) -> dict[str, Any]:
    if not given.get("caption"):
        return {}
    return text_body(given["caption"], given.get("caption_entities", []), "caption")


def send_message(world: World, given: Given) -> dict[str, Any]:
    return send(world, given, text_of(given))


def send_contact(world: World, given: Given) -> dict[str, Any]:
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: given[name] for name in names if given.get(name)}
    if not {"phone_number", "first_name"} <= contact.keys():
        raise bad_request("contact phone number and first name must be non-empty")
    return send(world, given, {"contact": contact})


def send_file(world: World, given: Given, kind: str) -> dict[str, Any]:
    person = reachable(world, given)
    file = kept_file(world, given[kind], kind)
    shape = shape_of_file(file, given.get("duration", 0))
    return message_of(
        world, person, deliver(world, person, given, {kind: shape} | caption_of(given))
    )


def send_document(world: World, given: Given) -> dict[str, Any]:
    return send_file(world, given, "document")


def send_photo(world: World, given: Given) -> dict[str, Any]:
    return send_file(world, given, "photo")


def send_voice(world: World, given: Given) -> dict[str, Any]:
    return send_file(world, given, "voice")


def copy_message(world: World, given: Given) -> dict[str, Any]:
    """The words or the file once more, without saying whose they were."""
    source = find_person(world, given["from_chat_id"])
    original = source.messages.get(given["message_id"])
    if original is None:
        raise bad_request("message to copy not found")
    person = reachable(world, given)
    if not NEVER_COPIED.isdisjoint(original.body):
        raise bad_request("message can't be copied")
    body = {name: value for name, value in original.body.items() if name != ALBUM}
    if "caption" in given and not body.keys().isdisjoint(MEDIA):
        kept = {name: value for name, value in body.items() if not name.startswith("caption")}
        body = kept | caption_of(given)
    if "location" in body:
        body = body | {"location": _where_it_was(body["location"])}
    return {"message_id": deliver(world, person, given, body).message_id}


def _where_it_was(location: dict[str, Any]) -> dict[str, Any]:
    """A copy of a live location is a place that stays."""
    return {name: value for name, value in location.items() if name not in MOVES}


def copy_messages(world: World, given: Given) -> list[dict[str, Any]]:
    """Those that are there, once more and still together; the others are passed over."""
    source, person = find_person(world, given["from_chat_id"]), reachable(world, given)
    if given["message_ids"] != sorted(set(given["message_ids"])):
        raise bad_request("message identifiers must be in a strictly increasing order")
    found = [source.messages[one] for one in given["message_ids"] if one in source.messages]
    if not found:
        raise bad_request("there are no messages to copy")
    albums: dict[str, str] = {}
    return [_copy_together(world, person, given, one, albums) for one in found]


def _copy_together(
    world: World, person: Person, given: Given, original: Message, albums: dict[str, str]
) -> dict[str, Any]:
    body = original.body
    if album := body.get(ALBUM):
        made = albums.get(album) or str(world.next_number("album"))
        body = body | {ALBUM: albums.setdefault(album, made)}
    return {"message_id": deliver(world, person, given, body).message_id}


def send_chat_action(world: World, given: Given) -> bool:
    if given["action"] not in set(ChatAction):
        raise bad_request("wrong parameter action in request")
    reachable(world, given).typing_until = world.now() + TYPING_SHOWS
    return True
