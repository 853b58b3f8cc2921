"""Contents, the part of the promise: fixed string -> function."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import agreeing, ahead, climbing, searched, standing_by, still_coming
from handlers.turn import Turn, Work
from storage.due import Due

COMMANDS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "zoeken": searched.show,
    "search": searched.show,
}

BUTTONS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "agreeing:yes": agreeing.agree,
    "agreeing:peer": agreeing.wait_for_peer,
    "agreeing:no-waiting": agreeing.stop_waiting,
    "agreeing:not-better": agreeing.stop_waiting,
    "agreeing:other-time": agreeing.ask_other_time,
    "agreeing:other-person": agreeing.ask_other_person,
    "agreeing:release": agreeing.release,
    "agreeing:rather-not": agreeing.rather_not,
    "agreeing:later": agreeing.ask_later,
    "agreeing:otherwise": agreeing.ask_otherwise,
    "agreeing:day": agreeing.choose_later,
    "climbing:take": climbing.take,
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
