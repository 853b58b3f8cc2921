"""Contents: which methods of the Bot API the sandbox plays, and which of their parameters."""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from bot.sandbox import albums, changing, files, profile, sending, topics, updates
from bot.sandbox.errors import not_played
from bot.sandbox.spec import method_check, method_names
from bot.sandbox.world import World

Play = Callable[[World, dict[str, Any]], Any | Awaitable[Any]]

WHO = "chat_id message_thread_id disable_notification protect_content reply_parameters reply_markup"
CAPTION = "caption caption_entities"


class Played(NamedTuple):
    play: Play
    parameters: frozenset[str]


def plays(play: Play, *parameters: str) -> Played:
    return Played(play, frozenset(" ".join(parameters).split()))


METHODS = {
    "getMe": plays(profile.get_me),
    "getUpdates": plays(updates.get_updates, "offset limit timeout allowed_updates"),
    "getWebhookInfo": plays(updates.get_webhook_info),
    "deleteWebhook": plays(updates.delete_webhook, "drop_pending_updates"),
    "sendMessage": plays(sending.send_message, WHO, "text entities link_preview_options"),
    "sendContact": plays(sending.send_contact, WHO, "phone_number first_name last_name vcard"),
    "sendDocument": plays(
        sending.send_document, WHO, CAPTION, "document disable_content_type_detection"
    ),
    "sendPhoto": plays(sending.send_photo, WHO, CAPTION, "photo"),
    "sendVoice": plays(sending.send_voice, WHO, CAPTION, "voice duration"),
    "sendMediaGroup": plays(
        albums.send_media_group,
        "chat_id message_thread_id disable_notification protect_content reply_parameters media",
    ),
    "sendChatAction": plays(sending.send_chat_action, "chat_id action"),
    "copyMessage": plays(sending.copy_message, WHO, CAPTION, "from_chat_id message_id"),
    "copyMessages": plays(
        sending.copy_messages,
        "chat_id message_thread_id disable_notification protect_content from_chat_id message_ids",
    ),
    "createForumTopic": plays(topics.create_forum_topic, "chat_id name"),
    "editMessageText": plays(
        changing.edit_message_text,
        "chat_id message_id text entities link_preview_options reply_markup",
    ),
    "editMessageReplyMarkup": plays(
        changing.edit_message_reply_markup, "chat_id message_id reply_markup"
    ),
    "deleteMessage": plays(changing.delete_message, "chat_id message_id"),
    "deleteMessages": plays(changing.delete_messages, "chat_id message_ids"),
    "setMessageReaction": plays(
        changing.set_message_reaction, "chat_id message_id reaction is_big"
    ),
    "answerCallbackQuery": plays(
        changing.answer_callback_query, "callback_query_id text show_alert cache_time"
    ),
    "getFile": plays(files.get_file, "file_id"),
    "setMyCommands": plays(profile.set_my_commands, "commands scope language_code"),
    "getMyCommands": plays(profile.get_my_commands, "scope language_code"),
    "deleteMyCommands": plays(profile.delete_my_commands, "scope language_code"),
    "setMyName": plays(profile.set_my_name, "name language_code"),
    "setMyDescription": plays(profile.set_my_description, "description language_code"),
    "setMyShortDescription": plays(
        profile.set_my_short_description, "short_description language_code"
    ),
    "getMyName": plays(profile.get_my_name, "language_code"),
    "getMyDescription": plays(profile.get_my_description, "language_code"),
    "getMyShortDescription": plays(profile.get_my_short_description, "language_code"),
}


def find_method(name: str) -> str | None:
    """The method's name as the Bot API writes it, or None where it has no such method."""
    return method_names().get(name.lower())


def play(world: World, method: str, given: dict[str, Any]) -> Any | Awaitable[Any]:
    """Check the call and do it; raises Refused."""
    played = METHODS.get(method)
    if played is None:
        raise not_played(method)
    checked = method_check(method)(given)
    if unplayed := checked.keys() - played.parameters:
        raise not_played(f'the parameter "{min(unplayed)}" of {method}')
    return played.play(world, checked)
