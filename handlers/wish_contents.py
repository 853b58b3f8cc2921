"""Contents, the part of what a client wishes of a talk: how long, and when again."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import shorter_or_longer
from handlers.turn import Turn

Handler = Callable[[Turn], Awaitable[Conversation]]

BUTTONS: dict[str, Handler] = {
    "length:what": shorter_or_longer.ask_what,
    "length:ask": shorter_or_longer.ask,
    "length:choose": shorter_or_longer.choose,
    "length:search": shorter_or_longer.search,
}

STEPS: dict[str, Handler] = {
    "length:say": shorter_or_longer.hear,
}
