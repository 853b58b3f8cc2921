"""What somebody can see of moments that hold no more: their own, and those of their people."""

from collections.abc import Awaitable, Callable

from handlers.kept_words import say
from handlers.turn import Turn
from storage import gone, ties


async def _gone(turn: Turn) -> list[str]:
    own = await gone.of_person(turn.tx, turn.person.id)
    theirs = await ties.find(turn.tx, await gone.of_client(turn.tx, turn.person.id))
    lines = [say(turn, "data-gone", moment=at) if at else say(turn, "data-without") for at in own]
    return [*lines, *(say(turn, "data-gone-tie", name=one.name) for one in theirs.values())]


READERS: dict[str, tuple[str, Callable[[Turn], Awaitable[list[str]]]]] = {
    "gone": ("data-head-gone", _gone),
}
