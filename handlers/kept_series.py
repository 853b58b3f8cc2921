"""What somebody can see of talks that come back."""

from collections.abc import Awaitable, Callable

from handlers import wording
from handlers.turn import Turn
from storage import series


async def _series(turn: Turn) -> list[str]:
    one = await series.of(turn.tx, turn.person.id)
    if one is None:
        return []
    values = {"often": wording.often(one.days), "moment": one.next_at}
    return [turn.work.words(turn.person.language, "data-series", values)]


READERS: dict[str, tuple[str, Callable[[Turn], Awaitable[list[str]]]]] = {
    "series": ("data-head-series", _series),
}
