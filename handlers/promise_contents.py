"""Contents, the part of the promise that comes beside the search: fixed string -> function."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import ahead, searched, standing_by, still_coming
from handlers.turn import Turn, Work
from storage.due import Due

COMMANDS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "zoeken": searched.show,
    "search": searched.show,
}

BUTTONS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "coming:sure": still_coming.be_sure,
    "coming:stand-by": standing_by.stand_by,
    "coming:replace": standing_by.replace,
    "coming:wait": standing_by.wait,
    "ahead:talk": ahead.talk,
    "searched:show": searched.show,
}

DUE: dict[str, Callable[[Work, Due], Awaitable[None]]] = {
    still_coming.SURE: still_coming.hear_silence,
}

YES = {"coming:sure", "coming:stand-by", "coming:replace"}
NO = {"coming:wait"}
