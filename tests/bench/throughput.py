"""How much and how fast: presses that answer one question with the next, ours and the bare one's.

The two bots take turns within one run, because the machine is never equally quiet.
"""

from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from aiohttp import ClientSession, ClientTimeout

from bot import locales
from tests.bench import processes
from tests.bench.crowd import Crowd
from tests.bench.echo import LABEL, MARKUP
from tests.bench.figures import Figure, middle_of, share_of
from tests.bench.processes import TOKEN, Ground

A_SECOND = 30
WITHOUT_LIMIT = ClientTimeout(total=None)
OURS = "naast run and sandbox each a process, HTTP, SQLite with synchronous=FULL, sealed"
BARE = "python-telegram-bot Application with default settings, nothing kept"


def word(key: str) -> str:
    return locales.say("nl", key)


@dataclass
class Rounds:
    """What each round gave, in updates a second, and CPU milliseconds an update."""

    presses: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


async def figures(ground: Ground, count: int, times: int) -> AsyncIterator[Figure]:
    async with (
        processes.sandbox() as url,
        processes.sandbox() as echo_url,
        ClientSession(timeout=WITHOUT_LIMIT) as session,
        processes.naast(ground.settings(url, "house.db")) as bot,
        processes.echo(echo_url),
    ):
        ours, bare = Crowd(url, session), Crowd(echo_url, session)
        await _prepare(ours, count)
        await _prepare_bare(bare, count)
        rounds = Rounds()
        for _ in range(times + 1):
            await _round(ours, bare, rounds, bot)
        for figure in _figures_of(rounds, count):
            yield figure
        async for figure in _latencies(ours):
            yield figure
        memory = processes.peak_memory(bot)
        yield Figure(
            "peak memory of the bot", memory, "MiB", f"over all the above; {OURS}", "<=150"
        )


async def _prepare(crowd: Crowd, count: int) -> None:
    """Everybody says yes and asks for a conversation, and is asked when."""
    await crowd.gather(count)
    await crowd.watch()
    await crowd.say("Ja")
    await crowd.say("/gesprek")
    await crowd.seen()


async def _prepare_bare(crowd: Crowd, count: int) -> None:
    await crowd.gather(count)
    for person in crowd.people:
        body = {"chat_id": person, "text": "Begin", "reply_markup": MARKUP.to_json()}
        await crowd.call("POST", f"/bot{TOKEN}/sendMessage", body)
    await crowd.press(LABEL)


async def _round(ours: Crowd, bare: Crowd, rounds: Rounds, bot: Process) -> None:
    count = len(ours.people)
    before = processes.cpu_seconds(bot)
    rounds.presses.append(count / await ours.press(word("button-when-unknown")))
    rounds.cpu.append((processes.cpu_seconds(bot) - before) / count * 1000)
    rounds.bare.append(count / await bare.press(LABEL))
    await ours.watch()
    await ours.say("/mijn")
    await ours.seen()
    rounds.looks.append(count / await ours.press(word("button-say-when")))


def _figures_of(rounds: Rounds, count: int) -> list[Figure]:
    """The first round warms up and does not count."""
    unit, each = "updates/s", f"{len(rounds.bare) - 1} rounds of {count} presses at once"
    press, look = "a press answered by a question with buttons", "a press after which we look again"
    return [
        middle_of(
            "updates a second", rounds.presses[1:], unit, f"{press}, {each}; {OURS}", ">=300"
        ),
        middle_of("processor time an update", rounds.cpu[1:], "ms", f"{press}, {each}; {OURS}"),
        middle_of("heavier updates a second", rounds.looks[1:], unit, f"{look}, {each}; {OURS}"),
        middle_of("bare echo, updates a second", rounds.bare[1:], unit, f"{each}; {BARE}"),
    ]


async def _latencies(crowd: Crowd) -> AsyncIterator[Figure]:
    seen = await crowd.press_steadily(word("button-when-unknown"), A_SECOND)
    received = [one * 1000 for one in seen["from_received"]]
    pressed = [one * 1000 for one in seen["from_press"]]
    setting = f"steady {A_SECOND} presses a second for {len(received) / A_SECOND:.0f} s; {OURS}"
    name = "received to handed over"
    yield Figure(f"{name}, median", share_of(received, 0.5), "ms", setting, "<=20")
    yield Figure(f"{name}, 99th percentile", share_of(received, 0.99), "ms", setting, "<=100")
    yield Figure("pressed to handed over, median", share_of(pressed, 0.5), "ms", setting)
    yield Figure("pressed to handed over, 99th percentile", share_of(pressed, 0.99), "ms", setting)
