"""What the bot does to messages that are there: edit, delete, react, answer a press."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.sandbox.errors import NOT_MODIFIED, QUERY_IS_OLD, bad_request, not_played
from bot.sandbox.keyboards import check_markup, drop_keyboard_of
from bot.sandbox.sending import find_person, reachable, text_of
from bot.sandbox.shapes import message_of
from bot.sandbox.values import Message, Person
from bot.sandbox.world import World

Given = dict[str, Any]

DELETABLE = timedelta(hours=48)
TOASTS_KEPT = 10


def editable(person: Person, given: Given) -> Message:
    """Only the bot's own messages, without a reply markup or with an inline keyboard."""
    if "message_id" not in given:
        raise bad_request("message identifier is not specified")
    message = person.messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if not message.by_bot or (message.markup and "inline_keyboard" not in message.markup):
        raise bad_request("message can't be edited")
    return message


def change(
    world: World, person: Person, message: Message, body: dict[str, Any], given: Given
) -> dict[str, Any]:
    markup = check_markup(given.get("reply_markup"))
    if body == message.body and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    edited_at = int(world.now().timestamp())
    changed = replace(message, body=body, markup=markup, edit_date=edited_at)
    return message_of(world, person, world.keep(person, changed))


def edit_message_text(world: World, given: Given) -> dict[str, Any]:
    body = text_of(given)
    person = reachable(world, given)
    message = editable(person, given)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return change(world, person, message, body, given)


def edit_message_reply_markup(world: World, given: Given) -> dict[str, Any]:
    person = reachable(world, given)
    message = editable(person, given)
    return change(world, person, message, message.body, given)


def remove(person: Person, message_id: int) -> None:
    del person.messages[message_id]
    drop_keyboard_of(person, message_id)


def is_deletable(world: World, message: Message) -> bool:
    return world.now().timestamp() - message.date < DELETABLE.total_seconds()


def delete_message(world: World, given: Given) -> bool:
    person = reachable(world, given)
    message = person.messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if not is_deletable(world, message):
        raise bad_request("message can't be deleted")
    remove(person, message.message_id)
    return True


def delete_messages(world: World, given: Given) -> bool:
    """Those that are not there are passed over."""
    person = reachable(world, given)
    for message_id in given["message_ids"]:
        message = person.messages.get(message_id)
        if message and is_deletable(world, message):
            remove(person, message_id)
    return True


def set_message_reaction(world: World, given: Given) -> bool:
    person = reachable(world, given)
    message = person.messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to react not found")
    reactions = given.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(one["type"] != "emoji" for one in reactions):
        raise not_played("reactions other than emoji")
    emojis = [one["emoji"] for one in reactions]
    world.keep(person, with_reactions(message, by_bot=True, emojis=emojis))
    return True


def with_reactions(message: Message, by_bot: bool, emojis: list[str]) -> Message:
    others = tuple(one for one in message.reactions if one[0] != by_bot)
    return replace(message, reactions=(*others, *((by_bot, emoji) for emoji in emojis)))


def answer_callback_query(world: World, given: Given) -> bool:
    """Once, and soon; Telegram documents no number of seconds, `answer_within` is a setting."""
    query = world.state.queries.pop(given["callback_query_id"], None)
    if query is None or world.now() - query.pressed_at > world.answer_within:
        raise bad_request(QUERY_IS_OLD)
    if text := given.get("text"):
        person = find_person(world, query.person)
        person.toasts = (*person.toasts, text)[-TOASTS_KEPT:]
    return True
