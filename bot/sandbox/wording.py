"""What is said of a call that breaks the description: Telegram's own words where they are known."""

import re
from dataclasses import dataclass

from bot.sandbox.errors import NO_ACTION, QUERY_IS_OLD, Refused, bad_request

MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "callback_query_id": QUERY_IS_OLD,
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "voice": "there is no voice in the request",
    "file_id": "file_id is not specified",
}
TOO_SHORT = {
    "sendMessage.text": "message text is empty",
    "editMessageText.text": "message text is empty",
    "InlineKeyboardButton.callback_data": NO_ACTION,
    "BotCommand.command": "BOT_COMMAND_INVALID",
    "BotCommand.description": "BOT_COMMAND_DESCRIPTION_INVALID",
}
TOO_LONG = {
    "sendMessage.text": "message is too long",
    "editMessageText.text": "message is too long",
    "answerCallbackQuery.text": "MESSAGE_TOO_LONG",
    "InlineKeyboardButton.callback_data": "BUTTON_DATA_INVALID",
    "BotCommand.command": "BOT_COMMAND_INVALID",
    "BotCommand.description": "BOT_COMMAND_DESCRIPTION_INVALID",
}
NOT_ALLOWED = {
    "BotCommand.command": "BOT_COMMAND_INVALID",
    "ReactionTypeEmoji.emoji": "REACTION_INVALID",
    "sendChatAction.action": "wrong parameter action in request",
}


@dataclass(frozen=True)
class Place:
    """A field of a method or of a type nested in one."""

    owner: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}"

    @property
    def words(self) -> str:
        if self.owner[0].islower():
            return f'{self.owner}: parameter "{self.name}"'
        owner = re.sub(r"(?<!^)(?=[A-Z])", " ", self.owner).lower()
        return f'can\'t parse {owner}: Field "{self.name}"'


def unknown(place: Place) -> Refused:
    """Telegram would pass over it in silence; here it is always a slip of the bot."""
    return bad_request(f"{place.words} is not known in the Bot API")


def missing(place: Place) -> Refused:
    if place.owner[0].islower():
        return bad_request(MISSING.get(place.name) or f"{place.words} is required")
    return bad_request(place.words.replace("Field", "Can't find field"))


def wrong_type(place: Place, wanted: str) -> Refused:
    return bad_request(f"{place.words} must be of type {wanted}")


def too_short(place: Place, least: int, unit: str) -> Refused:
    known = TOO_SHORT.get(str(place))
    return bad_request(known or f"{place.words} must have at least {least} {unit}")


def too_long(place: Place, most: int, unit: str) -> Refused:
    known = TOO_LONG.get(str(place))
    if place.name == "caption":
        known = "message caption is too long"
    return bad_request(known or f"{place.words} must have at most {most} {unit}")


def not_allowed(place: Place, wanted: str) -> Refused:
    known = NOT_ALLOWED.get(str(place))
    return bad_request(known or f"{place.words} must be {wanted}")
