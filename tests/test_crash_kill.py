"""The real program is killed (SIGKILL) again and again while people talk to it, and nothing is
lost: every act is done once, every letter is seen, a second copy says that it may be one."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import text

from bot import office
from bot.clock import system_clock
from bot.sandbox import phones
from bot.sandbox.server import serving
from bot.sandbox.world import FIRST_UPDATE
from storage.database import Database
from storage.sealing import Keys
from tests import leaks
from tests.callers import Caller, NoisyWorld, ask_for_ever, join_for_ever
from tests.databases import IS_CHAOS, Place, Rows, take_snapshot
from tests.killing import PATIENCE, Chaos, DeadlyLine, Program, finish, write_config
from tests.picture import Bubble, bubbles_of, collapse

CLIENTS = ("Saralientje Regen", "Tomasinus Wolk", "Veronique Mist")
WORKERS = ("Annelies Zonnebloem", "Bartholomeus Vos", "Carolientje Maan")
FEW = 5
# Many deaths are shared by two towns, so that two processors can bury.
TOWNS = ("north", "south") if IS_CHAOS else ("north",)
OPEN = {"open", "pending", "sending", "unknown"}


@dataclass
class Toll:
    """What all those deaths came to; `parked` waits for a person, after two deaths in one call."""

    kills: int
    acts: int
    unheard: int
    letters: int = 0
    lost: int = 0
    doubled: int = 0
    unmarked: int = 0
    marked: int = 0
    parked: int = 0


@dataclass
class Town:
    """Everybody with a phone, and the one who kills."""

    url: str
    world: NoisyWorld
    database: Database
    chaos: Chaos
    clients: list[Caller]
    workers: list[Caller]


async def make_caller(chaos: Chaos, database: Database, name: str, role: str = "") -> Caller:
    world = chaos.line.world
    person = phones.make(world, name)
    token = ""
    if role:
        token = await office.add_worker(database, name, role, "altijd", system_clock())
    phones.start(world, person, token)
    if not role:
        phones.say(world, person, "Ja")
    return Caller(world, name, person.id, chaos.random, chaos.parked, chaos.is_free)


@asynccontextmanager
async def founded(place: Place, seed: int) -> AsyncIterator[Town]:
    world, database = NoisyWorld(), place.open()
    program = Program(place, place.folder / "config.toml", place.folder / "program.log")
    line = DeadlyLine(world, program)
    chaos = Chaos(line, database, random.Random(seed))
    async with serving(line) as url:
        write_config(place, url)
        clients = [await make_caller(chaos, database, name) for name in CLIENTS]
        workers = [await make_caller(chaos, database, name, "facilitator") for name in WORKERS]
        try:
            yield Town(url, world, database, chaos, clients, workers)
        finally:
            program.kill()
            with suppress(AssertionError):
                await program.wait()
            await database.close()


async def live_through(town: Town, kills: int) -> None:
    """People act during all deaths; then everybody comes to an end, and the program stops."""
    is_over = asyncio.Event()
    asking = [asyncio.create_task(ask_for_ever(one, is_over.is_set)) for one in town.clients]
    leaving = asyncio.gather(*asking)
    leaving.add_done_callback(lambda _: town.world.tell())
    joining = [asyncio.create_task(join_for_ever(one, leaving.done)) for one in town.workers]
    await town.chaos.kill(kills)
    is_over.set()
    await town.chaos.live_to_the_end()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(leaving, *joining)
    program = town.chaos.line.program
    assert await program.stop() == 0
    await finish(program.place, town.url)


async def look_back(town: Town, kills: int) -> tuple[Toll, Rows]:
    rows = await take_snapshot(town.database)
    callers = town.clients + town.workers
    toll = Toll(kills, sum(one.acts for one in callers), sum(one.unheard for one in callers))
    keys = Keys(town.database.ring)
    for one in callers:
        lane = keys.hash("lane", one.person)
        mine = [row for row in rows["outbox"] if row["lane"] == lane and row["kind"] != "toast"]
        person = town.world.state.people[one.person]
        said = [bubble for bubble in bubbles_of(town.world, person, keys, {}) if bubble.by_bot]
        _count(toll, said, mine)
    return toll, rows


def _count(toll: Toll, said: Sequence[Bubble], letters: Sequence[Mapping[str, Any]]) -> None:
    """A letter that was sent stands on the screen under its own number."""
    there = {one.message_id for one in said}
    sent = {row["message_id"] for row in letters if row["state"] == "sent"}
    once = collapse(said)
    toll.letters += len(letters)
    toll.parked += len(letters) - len(sent)
    toll.lost += len(sent - there)
    toll.doubled += len(said) - len(once)
    toll.marked += sum(one.marked for one in said)
    toll.unmarked += max(0, len(once) - len(letters))


async def check_database(database: Database, rows: Rows) -> None:
    if database.writer.dialect.name == "sqlite":
        async with database.writer.connect() as connection:
            assert (await connection.execute(text("pragma integrity_check"))).scalar() == "ok"
            assert not (await connection.execute(text("pragma foreign_key_check"))).all()
    assert not OPEN & {row["state"] for row in rows["inbox"] + rows["outbox"]}


async def check_nothing_can_be_read(town: Town) -> None:
    """Of what people said, who they are and what opens a door: in no row, file or log."""
    program = town.chaos.line.program
    log, folder = program.log.read_text(), program.place.folder
    assert await leaks.find(town.world, (), town.database, log, folder) == []


@pytest.fixture
def kills(request: pytest.FixtureRequest, place: Place) -> int:
    """In one town; all towns together come to what was asked for."""
    wanted: int = request.config.getoption("--kills") // len(TOWNS)
    return wanted if place.kind == "sqlite" else min(wanted, FEW)


@pytest.mark.parametrize("town", TOWNS)
async def test_nothing_is_lost_when_the_program_is_killed(
    place: Place, kills: int, town: str
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    print(f"{town}: seed {seed}")
    async with founded(place, seed) as made:
        try:
            await live_through(made, kills)
        except BaseException:
            print(made.chaos.line.program.log.read_text()[-3000:])
            print({one.name: one.waits_for for one in made.clients + made.workers})
            raise
        toll, rows = await look_back(made, kills)
        print(f"{town}, {place.kind}: {toll}")
        await check_database(made.database, rows)
        await check_nothing_can_be_read(made)
    assert (toll.lost, toll.unmarked) == (0, 0)
    assert len(rows["inbox"]) == made.world.state.numbers["update"] - FIRST_UPDATE
    assert {row["state"] for row in rows["inbox"]} == {"done"}
    assert len(rows["meeting"]) == sum(one.requests for one in made.clients)
    assert {row["state"] for row in rows["meeting"]} == {"withdrawn"}


async def test_a_program_that_was_killed_starts_again_at_once(place: Place) -> None:
    async with founded(place, 0) as town:
        assert await town.chaos.rises()
        town.chaos.line.program.kill()
        await town.chaos.line.program.wait()
        assert await town.chaos.rises(), town.chaos.line.program.log.read_text()
