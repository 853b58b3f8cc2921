"""Contents of what belongs to questions to think about and to words for a talk."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import answering, reflecting, words_of_others
from handlers.turn import Turn, Work
from storage.due import Due

COMMANDS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "woorden": words_of_others.show,
    "words": words_of_others.show,
}

BUTTONS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "voice:offer": reflecting.offer,
    "voice:agree": reflecting.agree,
    "voice:no": reflecting.stop,
    "voice:stop": reflecting.stop,
    "voice:skip": reflecting.skip,
    "voice:more": reflecting.more,
    "voice:answer": answering.answer,
    "voice:give": answering.give,
    "voice:share": answering.choose,
    "voice:back": answering.take_back,
    "voice:no-answer": answering.not_an_answer,
    "voice:let-in": answering.let_in,
    "voice:show": words_of_others.show_one,
    "voice:read": words_of_others.read,
    "voice:there": words_of_others.hear_there,
    "voice:not-now": words_of_others.rather_not,
    "voice:read-out": words_of_others.decide_read_out,
    "voice:own": words_of_others.show_own,
    "voice:page": words_of_others.give_page,
}

STEPS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "voice:answer": answering.hear,
}

DUE: dict[str, Callable[[Work, Due], Awaitable[None]]] = {
    "voice:look": reflecting.look,
    "voice:tell": words_of_others.tell,
}
