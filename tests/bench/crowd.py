"""Many people with phones at one sandbox, and what its stopwatch saw of them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession

AT_ONCE = 20


@dataclass
class Crowd:
    """People at the sandbox at `url`."""

    url: str
    session: ClientSession
    people: Sequence[int] = ()

    async def call(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        async with self.session.request(method, self.url + path, json=body) as answer:
            answer.raise_for_status()
            return dict(await answer.json())

    async def gather(self, count: int) -> None:
        made = [
            await self.call("POST", "/people", {"name": f"Persoon {number}", "language": "nl"})
            for number in range(count)
        ]
        self.people = [one["id"] for one in made]
        await self._each("start", {})

    async def say(self, text: str) -> None:
        await self._each("say", {"text": text})

    async def _each(self, act: str, body: dict[str, Any]) -> None:
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(person: int) -> None:
            async with gate:
                await self.call("POST", f"/people/{person}/{act}", body)

        await asyncio.gather(*(one(person) for person in self.people))

    async def watch(self, questions: int | None = None) -> None:
        """Begin to watch: for one question to everybody, or for so many; 0 is for a poll."""
        expected = len(self.people) if questions is None else questions
        await self.call("POST", f"/watch?expect={expected}")

    async def seen(self) -> dict[str, Any]:
        """What was seen, once all that was expected is there."""
        return await self.call("GET", "/watch")

    async def press(self, label: str) -> float:
        """All press at once; the seconds until the last of them is asked the next question."""
        await self.watch()
        await self.call("POST", "/presses", {"label": label, "people": list(self.people)})
        return float((await self.seen())["seconds"])

    async def press_steadily(self, label: str, a_second: float) -> dict[str, Any]:
        """One after another, at this pace."""
        await self.watch()
        loop = asyncio.get_running_loop()
        start = loop.time()
        presses = []
        for number, person in enumerate(self.people):
            await asyncio.sleep(start + number / a_second - loop.time())
            body = {"label": label, "people": [person]}
            presses.append(asyncio.create_task(self.call("POST", "/presses", body)))
        await asyncio.gather(*presses)
        return await self.seen()
