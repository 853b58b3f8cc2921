"""Contents, the part of people speaking to people: fixed string -> function."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import for_whom, giving, losing, receipts, startled, talking, undoing
from handlers.turn import Turn, Work
from storage.due import Due

Handler = Callable[[Turn], Awaitable[Conversation]]
DueHandler = Callable[[Work, Due], Awaitable[None]]

COMMANDS: dict[str, Handler] = {
    "schrik": startled.show,
    "startled": startled.show,
}

BUTTONS: dict[str, Handler] = {
    "talking:say": talking.start,
    "talking:done": talking.stop,
    "talking:give": talking.give,
    "talking:give-one-of": talking.give,
    "talking:keep-back": talking.keep_back,
    "talking:for-nobody": talking.keep_back,
    "talking:for-other": for_whom.ask_other,
    "losing:again": losing.once_more,
    "startled:call": startled.promise_to_call,
    "undo:back": undoing.take_back,
    "undo:other": undoing.give_other,
    "undo:ask": talking.ask_anew,
}

DUE: dict[str, DueHandler] = {
    "contact:receipt": receipts.give,
    "talking:lost": losing.tell,
    "talking:held": giving.give,
    "person:startled": startled.hear_silence,
}
