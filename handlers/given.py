"""What somebody gave, for another program to read: one giver for each table, none is left out."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from bot.chat import Message
from handlers import kept_own
from handlers.turn import Turn
from storage import (
    calls,
    contacts,
    duties,
    guests,
    introductions,
    meetings,
    own,
    phone_tasks,
    preferences,
    reflections,
    roles,
    seats,
    series,
    talks,
    ties,
    voices,
    windows,
)

Row = dict[str, Any]
Giver = Callable[[Turn], Awaitable[list[Row]]]
FORMAT = 1


async def all_of_it(turn: Turn) -> str:
    """As JSON: instants in UTC, words as they were given."""
    tables = {table: rows for table, giver in GIVERS.items() if (rows := await giver(turn))}
    whole = {"format": FORMAT, "made_at": turn.now, "given": tables}
    return json.dumps(whole, ensure_ascii=False, indent=1, default=_instant) + "\n"


def _instant(value: datetime) -> str:
    return value.isoformat()


def _message(one: Message) -> Row:
    """What has no words stands in the chat, under this number."""
    return {"words": one.text, "what": one.content or "text", "message": one.id}


async def _person(turn: Turn) -> list[Row]:
    one = turn.person
    return [{"name": one.name, "language": one.language, "agreed_at": one.agreed_at}]


async def _roles(turn: Turn) -> list[Row]:
    granted = await roles.granted(turn.tx, turn.person.id)
    return [{"role": name, "hours": hours, "since": at} for name, hours, at in granted]


async def _duties(turn: Turn) -> list[Row]:
    said = (await duties.of(turn.tx, [turn.person.id])).get(turn.person.id, {})
    return [
        {"kind": kind, "from": one.starts_at, "until": one.ends_at}
        for kind, windows in said.items()
        for one in windows
    ]


async def _meetings(turn: Turn) -> list[Row]:
    rows = []
    for meeting_id in await meetings.of_client(turn.tx, turn.person.id):
        one = await meetings.get(turn.tx, meeting_id)
        where = {
            "minutes": one.length,
            "place": one.place,
            "place_words": one.place_words,
            "way": one.way,
        }
        rows.append({"asked_at": one.requested_at, "starts_at": one.starts_at, **where})
    return rows


async def _seats(turn: Turn) -> list[Row]:
    held = await seats.all_of(turn.tx, turn.person.id)
    return [{"as": one.role, "answer": one.answer, "asked_at": one.asked_at} for one in held]


async def _windows(turn: Turn) -> list[Row]:
    return [
        {"kind": kind, "from": one.starts_at, "until": one.ends_at}
        for kind in ("can", "refused")
        for one in await windows.given_by(turn.tx, turn.person.id, kind)
    ]


async def _ties(turn: Turn) -> list[Row]:
    found = await ties.of_client(turn.tx, turn.person.id)
    return [{"name": one.name, "named_at": one.made_at} for one in found]


async def _guests(turn: Turn) -> list[Row]:
    answered = await guests.answers_of(turn.tx, turn.person.id)
    return [{"answer": answer, "by_phone": afar, "asked_at": at} for answer, at, afar in answered]


async def _calls(turn: Turn) -> list[Row]:
    found = await calls.of(turn.tx, turn.person.id)
    return [{"asked_at": one.asked_at} for one in found if one.client == turn.person.id]


async def _phone_tasks(turn: Turn) -> list[Row]:
    asked = await phone_tasks.of_client(turn.tx, turn.person.id)
    return [{"asked_at": one.asked_at} for one in asked]


async def _contacts(turn: Turn) -> list[Row]:
    found = [
        await contacts.find(turn.tx, one)
        for one in await contacts.of_person(turn.tx, turn.person.id)
    ]
    return [{"state": one.state, "since": one.since} for one in found if one is not None]


async def _said(turn: Turn) -> list[Row]:
    return [_message(one) for one in await talks.all_of(turn.tx, turn.person.id)]


async def _introduction(turn: Turn) -> list[Row]:
    return [_message(one) for one in await introductions.of(turn.tx, turn.person.id)]


async def _own(turn: Turn) -> list[Row]:
    return [
        {
            "kind": one.kind,
            "made_at": one.made_at,
            "send_at": one.send_at,
            "daily": one.is_daily,
            **_message(one.message),
        }
        for one in await own.of(turn.tx, turn.person.id, *own.KINDS)
    ]


async def _own_readers(turn: Turn) -> list[Row]:
    pieces = await own.of(turn.tx, turn.person.id, *own.KINDS)
    readers = await own.readers_of(turn.tx, [one.id for one in pieces])
    return [{"shared_at": one.shared_at, "read_at": one.read_at} for one in readers]


async def _remembered(turn: Turn) -> list[Row]:
    return [
        {"kind": one.kind, "made_at": one.made_at, "until": one.due_at, **_message(one.message)}
        for one in await kept_own.remembered_by(turn)
        if one.person == turn.person.id
    ]


async def _voices(turn: Turn) -> list[Row]:
    """What one said to questions; what others shared is theirs."""
    return [
        {"question": one.question, "shared": one.shared, "said_at": one.shared_at, **_message(part)}
        for one in await voices.said_by(turn.tx, turn.person.id)
        for part in one.messages
    ]


async def _reflection(turn: Turn) -> list[Row]:
    kept = await reflections.of(turn.tx, turn.person.id)
    said = {"agreed_at": kept.agreed_at, "stopped_at": kept.stopped_at}
    return [said] if any(said.values()) else []


async def _series(turn: Turn) -> list[Row]:
    one = await series.of(turn.tx, turn.person.id)
    return [] if one is None else [{"every_days": one.days, "next_at": one.next_at}]


async def _preferences(turn: Turn) -> list[Row]:
    return [{"wants": one} for one in await preferences.of(turn.tx, turn.person.id)]


GIVERS: dict[str, Giver] = {
    "voice": _voices,
    "reflection": _reflection,
    "person": _person,
    "role": _roles,
    "duty": _duties,
    "meeting": _meetings,
    "seat": _seats,
    "window": _windows,
    "tie": _ties,
    "guest": _guests,
    "call": _calls,
    "phone_task": _phone_tasks,
    "contact": _contacts,
    "said": _said,
    "introduction": _introduction,
    "preference": _preferences,
    "own": _own,
    "own_reader": _own_readers,
    "remembered": _remembered,
    "series": _series,
}
# What the program knows of somebody without its being given; the readable file has it.
NOT_GIVEN = {
    "gone": "a moment that holds no more, so that a page can say so",
    "heard": "words of others, and when they were read",
    "page_link": "a link made here",
    "conversation": "which question is open",
    "relayed": "which message became which copy; the words are not kept",
    "due": "what the program will do",
    "inbox": "numbers of messages; the words are gone",
    "outbox": "the program's own words",
    "button": "what the program offered",
    "calendar": "a link that whoever made it has",
    "team": "who held a talk before",
    "peer": "since when no new contacts are asked",
    "sitting": "that people sit together now",
}
