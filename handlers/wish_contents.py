"""Contents, the part of what a client wishes of a talk: how long, by phone too, when again."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import again, in_part, repeating, shorter_or_longer, way_in
from handlers.turn import Turn, Work
from storage.due import Due

Handler = Callable[[Turn], Awaitable[Conversation]]
DueHandler = Callable[[Work, Due], Awaitable[None]]

BUTTONS: dict[str, Handler] = {
    "length:what": shorter_or_longer.ask_what,
    "length:ask": shorter_or_longer.ask,
    "length:choose": shorter_or_longer.choose,
    "length:search": shorter_or_longer.search,
    "guest:phone": in_part.come_by_phone,
    "guest:words": in_part.give_words,
    "way:ask": way_in.ask,
    "way:none": way_in.drop,
    "again:when": again.ask_day,
    "again:day": again.choose_day,
    "series:often": repeating.ask_how_often,
    "series:choose": repeating.choose,
    "series:yes": again.agree,
    "series:skip": repeating.skip,
    "series:stop": repeating.stop,
}

STEPS: dict[str, Handler] = {
    "length:say": shorter_or_longer.hear,
    "again:day": again.hear_day,
    "way:say": way_in.hear,
}

DUE: dict[str, DueHandler] = {
    "series:ask": repeating.ask,
}
