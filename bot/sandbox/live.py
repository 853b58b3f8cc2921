"""What changed, told to the page as it happens, by server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from bot.sandbox.house import House, house_of
from bot.sandbox.peopleside import as_json, world_of
from bot.sandbox.screen import around, bubble
from bot.sandbox.values import Message, Person
from bot.sandbox.world import World

STILL_HERE = 15.0
HEADERS = {"Cache-Control": "no-store"}
Told = dict[str, Any]


@dataclass
class Seen:
    """What the page knows of one phone."""

    messages: dict[int, Message]
    around: Told
    toasts: tuple[str, ...]


@dataclass
class Watcher:
    """Tells only what is new since the last look; messages never change, so one is new or not."""

    world: World
    house: House | None
    _seen: dict[int, Seen] = field(default_factory=dict)
    _rest: Told = field(default_factory=dict)

    def look(self) -> Told:
        """Phones that changed, and all else of which something changed."""
        people = self.world.state.people
        phones = [news for one in people.values() if (news := self._phone(one))]
        self._seen = {number: seen for number, seen in self._seen.items() if number in people}
        told: Told = {"phones": phones} if phones else {}
        return told | self._changed({"order": list(people)} | self._surroundings())

    async def look_ahead(self) -> Told:
        """What is due next, which has to be asked of what is kept."""
        due = await self.house.next_due() if self.house else None
        shown = {"kind": due[0], "at": due[1].isoformat()} if due else None
        return self._changed({"due": shown})

    def _phone(self, person: Person) -> Told | None:
        seen = self._seen.get(person.id) or Seen({}, {}, person.toasts)
        now = Seen(person.messages.copy(), around(self.world, person), person.toasts)
        self._seen[person.id] = now
        known = seen.messages
        new = [one for number, one in now.messages.items() if known.get(number) is not one]
        gone = [number for number in known if number not in now.messages]
        toasts = now.toasts[-1:] if now.toasts is not seen.toasts else ()
        if not (new or gone or toasts or now.around != seen.around):
            return None
        messages = [bubble(self.world, one) for one in new]
        return now.around | {"messages": messages, "gone": gone, "toasts": toasts}

    def _surroundings(self) -> Told:
        house = self.house
        told: Told = {"faults": [as_json(one) for one in self.world.state.faults]}
        if house is None:
            return told | {"program": None, "parts": {}, "language": None, "zone": None}
        return told | {
            "program": house.program,
            "parts": dict(house.parts),
            "language": house.language,
            "zone": house.zone,
        }

    def _changed(self, told: Told) -> Told:
        new = {name: value for name, value in told.items() if self._rest.get(name, ...) != value}
        self._rest |= new
        return new


async def stream(world: World, house: House | None) -> AsyncIterator[str]:
    """First everything, then each change."""
    watcher = Watcher(world, house)
    with world.bell.listening() as rung:
        yield event(world, {"first": True} | watcher.look())
        while True:
            if ahead := await watcher.look_ahead():
                yield event(world, ahead)
            with suppress(TimeoutError):
                await asyncio.wait_for(rung.wait(), STILL_HERE)
            rung.clear()
            yield event(world, watcher.look())


def event(world: World, told: Told) -> str:
    return f"data: {json.dumps(told | {'now': world.now().isoformat()})}\n\n"


async def watch(request: Request) -> StreamingResponse:
    told = stream(world_of(request), house_of(request))
    return StreamingResponse(told, media_type="text/event-stream", headers=HEADERS)


ROUTES = [Route("/events", watch, methods=["GET"])]
