"""'Hoe ging het zoeken?': what was tried and whether it was in time, from what is kept anyway.

Nobody is named for a no, nobody is blamed, and nothing that was said stands in it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot import locales
from bot.chat import Conversation
from bot.rules import kept, rungs
from bot.rules.slots import Missing
from handlers import mine, wording
from handlers.turn import Turn, Words
from storage import meetings, people, seats, windows
from storage.meetings import Meeting
from storage.seats import Seat

FIXED = ("confirmed", "over")
RUNGS = {rungs.COORDINATOR: "search-coordinators", rungs.EVERYONE: "search-everyone"}
REASONS = {
    Missing.FACILITATORS: "search-no-two",
    Missing.CLIENT: "search-no-common",
    Missing.COMMON: "search-no-common",
}
INSTEAD = {
    kept.LATER: "search-later",
    kept.LATER_OFFERED: "search-later-offered",
    kept.LESS_OFFERED: "search-less-offered",
}


@dataclass(frozen=True)
class Line:
    """One sentence: its key and what it needs; with a moment, in the order of moments."""

    key: str
    at: datetime | None = None
    count: int = 0
    name: str = ""


async def show(turn: Turn) -> Conversation:
    """Of the talk meant, or of the newest one this client asked for."""
    own = await meetings.of_client(turn.tx, turn.person.id)
    named = turn.button.about if turn.button.about in own else next(iter(reversed(own)), 0)
    meeting = await meetings.find(turn.tx, named)
    if meeting is None:
        turn.say("search-none", keyboard=await mine.keyboard(turn))
        return turn.conversation
    lines = [*await _tried(turn, meeting), *_verdict(meeting, turn.now)]
    turn.say("search-account", about=meeting.id, lines=_in_words(lines))
    return turn.conversation


async def _tried(turn: Turn, meeting: Meeting) -> list[Line]:
    held = [one for one in await seats.of(turn.tx, meeting.id) if one.role == "facilitator"]
    refused = (await windows.by_kind(turn.tx, meeting.id))["refused"].get(meeting.client, [])
    timed = sorted(_with_moments(meeting, held), key=lambda one: _minute(one.at or turn.now))
    timed += [Line("search-moments", count=len(refused))] if refused else []
    timed += [Line(key) for mark, key in RUNGS.items() if mark in meeting.marks]
    if meeting.taken_by is not None:
        found = await people.find(turn.tx, [meeting.taken_by])
        timed += [Line("search-taken", name=one.name) for one in found.values()]
    return timed


def _with_moments(meeting: Meeting, held: list[Seat]) -> Iterator[Line]:
    """Yeses each with its moment; of everybody else only how many were asked when."""
    yield Line("search-asked", meeting.requested_at)
    asked = Counter(_minute(one.asked_at) for one in held)
    again = {_minute(one.asked_again_at) for one in held if one.asked_again_at}
    yield from (Line("search-people", at, count) for at, count in asked.items())
    yield from (Line("search-again", at) for at in again)
    yield from (Line("search-yes", one.answered_at) for one in held if one.answer == "yes")
    if meeting.first_human_at is not None:
        yield Line("search-human", meeting.first_human_at)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _verdict(meeting: Meeting, now: datetime) -> Iterator[Line]:
    is_fixed = meeting.state in FIXED and meeting.starts_at is not None
    starts_at = meeting.starts_at if is_fixed else None
    if starts_at is not None:
        yield Line("search-was" if starts_at <= now else "search-is", starts_at)
    if kept.is_kept(meeting.instead, meeting.marks, starts_at, meeting.start_by):
        yield Line(INSTEAD.get(meeting.instead or "", "search-kept"))
    elif meeting.instead in kept.OFFERED or now >= meeting.start_by:
        yield Line(INSTEAD.get(meeting.instead or "", "search-not-kept"))
        yield from _reason(meeting)
    elif meeting.state in ("open", "proposed"):
        yield Line("search-still", meeting.start_by)


def _reason(meeting: Meeting) -> Iterator[Line]:
    """Why not, as it was said; what lay at nobody in particular."""
    found = [one for one in REASONS if f"{kept.MISSING}{one.value}" in meeting.marks]
    yield Line(REASONS[found[0]] if found else "search-nobody")


def _in_words(lines: list[Line]) -> Words:
    def say(language: str, zone: Any) -> str:
        return "\n".join(_say(one, language, zone) for one in lines)

    return say


def _say(one: Line, language: str, zone: Any) -> str:
    values: dict[str, Any] = {"count": one.count, "name": one.name}
    if one.at is not None:
        values["moment"] = wording.short(one.at)(language, zone)
    return locales.say(language, one.key, **values)
