"""What is kept of somebody's own words: a reader for each table that keeps them."""

from collections.abc import Awaitable, Callable

from handlers import sharing
from handlers.kept_words import OWN, PREFERENCES, say
from handlers.turn import Turn
from storage import meetings, own, preferences, talks, together

Reader = Callable[[Turn], Awaitable[list[str]]]


async def _said(turn: Turn) -> list[str]:
    kept = await talks.all_of(turn.tx, turn.person.id)
    return [say(turn, "data-said", words=one.text or say(turn, "data-said-other")) for one in kept]


async def _own(turn: Turn) -> list[str]:
    lines = []
    for one in await own.of(turn.tx, turn.person.id, *own.KINDS):
        words = one.message.text or say(turn, "data-own-other")
        lines.append(say(turn, OWN[one.kind], moment=one.made_at, words=words))
    return [*lines, say(turn, "data-own-until")] if lines else []


async def _own_readers(turn: Turn) -> list[str]:
    """Who may read what this person wrote, and what this person may read of others."""
    lines = []
    for one in await own.of(turn.tx, turn.person.id, *own.KINDS):
        if readers := await own.readers_of(turn.tx, [one.id]):
            told = await sharing.told(turn, one, readers)
            lines.append(say(turn, "data-own-readers", readers=told))
    read = await own.shared_with(turn.tx, turn.person.id)
    return [*lines, *(say(turn, "data-own-shared", moment=one.shared_at) for one in read)]


async def remembered_by(turn: Turn) -> list[together.Remembered]:
    """Of one's own talks everything; of those of others one's own words."""
    mine = await meetings.of_client(turn.tx, turn.person.id)
    found = [*await together.of_meetings(turn.tx, mine)]
    found += await together.by_person(turn.tx, turn.person.id)
    return list({one.id: one for one in found}.values())


async def _remembered(turn: Turn) -> list[str]:
    lines = []
    for one in await remembered_by(turn):
        key = "data-remembered" if one.is_kept else "data-remembered-offered"
        moment = {"moment": one.made_at} if one.is_kept else {}
        words = one.message.text or say(turn, "data-own-other")
        lines.append(say(turn, key, words=words, **moment))
    return [*lines, say(turn, "data-remembered-until")] if lines else []


async def _sitting(turn: Turn) -> list[str]:
    mine = await meetings.of_client(turn.tx, turn.person.id)
    sit = [one for one in mine if await together.is_sitting(turn.tx, one)]
    return [say(turn, "data-sitting")] if sit else []


async def _preferences(turn: Turn) -> list[str]:
    return [say(turn, PREFERENCES[one]) for one in await preferences.of(turn.tx, turn.person.id)]


READERS: dict[str, tuple[str, Reader]] = {
    "own": ("data-head-own", _own),
    "own_reader": ("data-head-own-readers", _own_readers),
    "remembered": ("data-head-remembered", _remembered),
    "sitting": ("data-head-sitting", _sitting),
    "said": ("data-head-said", _said),
    "preference": ("data-head-preferences", _preferences),
}
