"""The page of an invitation: many looks a second, and an answer among every ten of them."""

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator

from aiohttp import ClientSession, TCPConnector

from tests.bench import processes
from tests.bench.crowd import Crowd
from tests.bench.figures import Figure, share_of
from tests.bench.processes import Ground
from tests.bench.throughput import OURS, word

A_SECOND, SECONDS, AN_ANSWER = 200, 10, 10
WEB = '[web]\npublic_url = "http://{address}"\nlisten = "{address}"\n'
A_MOMENT = 0.05
LINK = re.compile(r"http://127\.0\.0\.1:\d+/i/[\w-]+")


async def figures(ground: Ground) -> AsyncIterator[Figure]:
    address = _free_address()
    async with (
        processes.sandbox() as url,
        ClientSession(connector=TCPConnector(limit=0)) as session,
    ):
        settings = ground.settings(url, "page.db")
        settings.write_text(settings.read_text() + WEB.format(address=address))
        async with processes.naast(settings):
            link = await _invitation(Crowd(url, session))
            await _ask(session, link, 1)
            looks = await _steadily(session, link)
    setting = f"steady {A_SECOND} requests a second for {SECONDS} s, 1 in {AN_ANSWER} an answer"
    for name, share, target in (("median", 0.5, ""), ("99th percentile", 0.99, "<=100")):
        measured = share_of(looks, share) * 1000
        yield Figure(f"page of an invitation, {name}", measured, "ms", f"{setting}; {OURS}", target)


def _free_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return "{}:{}".format(*listening.getsockname()[:2])


async def _invitation(crowd: Crowd) -> str:
    """A client who asks somebody along; the link for that person."""
    await crowd.gather(1)
    await crowd.say("Ja")
    await crowd.say("/gesprek")
    for key in ("button-when-unknown", "button-place-unknown", "button-who-add-first"):
        await _press(crowd, word(key))
    await crowd.say("mama")
    while not (found := LINK.findall(await _texts(crowd))):  # noqa: ASYNC110
        await asyncio.sleep(A_MOMENT)
    return str(found[-1])


async def _press(crowd: Crowd, label: str) -> None:
    """As soon as the button is there."""
    while label not in await _texts(crowd):  # noqa: ASYNC110
        await asyncio.sleep(A_MOMENT)
    await crowd.call("POST", f"/people/{crowd.people[0]}/press", {"label": label})


async def _texts(crowd: Crowd) -> str:
    screen = await crowd.call("GET", f"/people/{crowd.people[0]}/screen")
    return json.dumps(screen["messages"], ensure_ascii=False)


async def _steadily(session: ClientSession, link: str) -> list[float]:
    """Requests at a steady pace, whether answers come or not; the seconds each took."""
    loop = asyncio.get_running_loop()
    start = loop.time()
    asked = []
    for number in range(1, A_SECOND * SECONDS):
        await asyncio.sleep(start + number / A_SECOND - loop.time())
        asked.append(asyncio.create_task(_ask(session, link, number)))
    return await asyncio.gather(*asked)


async def _ask(session: ClientSession, link: str, number: int) -> float:
    began = asyncio.get_running_loop().time()
    said = {"answer": "yes"} if number % AN_ANSWER == 0 else None
    async with session.request("POST" if said else "GET", link, data=said) as answer:
        answer.raise_for_status()
        await answer.read()
    return asyncio.get_running_loop().time() - began
