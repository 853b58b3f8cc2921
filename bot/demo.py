"""Practice: sandbox and bot in one process, people at work, and a clock that can be turned."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot import office
from bot.app import App, put_together, stop_signal
from bot.clock import TurnableClock, system_clock
from bot.config import DatabaseSettings, Limits, Settings, TelegramSettings
from bot.sandbox.server import make_app, serving
from bot.sandbox.world import World
from storage.sealing import random_key

TOKEN = "4200:practice-token"  # noqa: S105 (the sandbox's, worth nothing)
WORKERS = (("Anna", "facilitator"), ("Bram", "facilitator"), ("Carla", "coordinator"))


async def play(port: int) -> None:
    """Until it is stopped; what was said is gone with it."""
    clock = TurnableClock(_whole_second(system_clock()), system_clock)
    program: list[App] = []

    async def turn(target: datetime | None) -> datetime:
        await program[0].turn_clock(clock.turn_to, target or await _next(program[0], clock))
        return clock()

    world = World(clock, TOKEN)
    with tempfile.TemporaryDirectory() as folder:
        async with serving(make_app(world, turn), port) as url:
            bot = put_together(_settings(url, Path(folder)), TOKEN, random_key(), clock)
            program.append(bot)
            await bot.open()
            await _say_where(bot, url)
            await bot.run(stop_signal())
            await bot.close()


def _whole_second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


async def _next(program: App, clock: TurnableClock) -> datetime:
    return await program.due.next_at() or clock()


def _settings(url: str, folder: Path) -> Settings:
    database = DatabaseSettings(url=f"sqlite+aiosqlite:///{folder / 'demo.db'}")
    telegram = TelegramSettings(base_url=url, poll_seconds=20)
    limits = Limits(on=False, unknown_wait=2.0)
    return replace(Settings(), telegram=telegram, database=database, limits=limits)


async def _say_where(program: App, url: str) -> None:
    print(f"Practice: nobody reads this. Telegram is at {url}, for as long as this runs.")
    print("Everything that phones can do stands in docs/sandbox.md. To begin, be a client:")
    print(f"""  curl -X POST {url}/people -d '{{"name": "Sara", "language": "nl"}}'""")
    print("People at work open their links, each on a phone of their own:")
    for name, role in WORKERS:
        token = await office.add_worker(program.database, name, role, "altijd", program.clock())
        print(f"  {name}, {role}: {token}")
