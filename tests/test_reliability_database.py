"""What the database refuses, holds up or set aside, and that nothing is lost by it; numbers are
the cases of RELIABILITY.md, section 5."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, make_url, select, update
from sqlalchemy.exc import DBAPIError

from bot.sandbox.updates import announce
from storage import leases
from storage.database import is_from_outside, open_database
from storage.schema import due, lease
from storage.sealing import Keyring, new_id
from tests.databases import KEY, Place, take_snapshot
from tests.story import Story

ASKING = "Gesprek binnen een dag"
MOMENT = 0.2
SOCKET = ".s.PGSQL.5432"
IN_POSTGRESQL = pytest.mark.parametrize("place", ["postgresql"], indirect=True)


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # which can be told so
async def test_9_a_silence_that_could_not_be_written_down_is_not_forgotten(story: Story) -> None:
    anna, sara = await story.worker("Anna"), await story.client()
    await sara.says(ASKING)
    await story.app.receiving.note()
    await story.close_app()
    await story.open_app(machine=lambda: time.time() + 200)
    await _let_write(story, False)
    with pytest.raises(DBAPIError, match="readonly"):
        await story.app.receiving.step(story.clock())
    await _let_write(story, True)
    await story.app.settle()
    assert await anna.sees("even weg")


async def _let_write(story: Story, may: bool) -> None:
    words = f"PRAGMA query_only={'OFF' if may else 'ON'}"
    async with story.database.writer.connect() as connection:
        await connection.run_sync(lambda one: one.connection.cursor().execute(words))


@pytest.mark.parametrize(
    "odd",
    [
        {"message_id": 2**70},
        {"message_id": "een"},
        {"message_id": -1},
        {"message_thread_id": 2**70},
        {"reply_to_message": {"message_id": 2**70, "date": 1}},
        {"text": "Hallo\0daar"},
    ],
    ids=lambda odd: next(iter(odd)),
)
async def test_5_what_no_database_can_keep_harms_only_its_own_update(
    story: Story, odd: dict[str, Any]
) -> None:
    sara, tom = await story.client(), await story.client("Tom")
    chat = {"id": sara.phone.id, "type": "private", "first_name": "Sara", "is_bot": False}
    said = {"message_id": 99, "date": int(story.clock().timestamp()), "text": "Hallo"}
    announce(story.world, "message", said | {"chat": chat, "from": chat} | odd)
    await tom.says(ASKING)
    assert await tom.sees("Ik heb je vraag.")
    await sara.says(ASKING)
    assert await sara.sees("Ik heb je vraag.")


@IN_POSTGRESQL
async def test_a_sign_that_postgresql_cannot_keep_is_no_trouble_from_outside(story: Story) -> None:
    with pytest.raises(DBAPIError) as told:
        async with story.database.write() as tx:
            await tx.execute(insert(lease), [{"name": "\0", "holder": "", "until": 0}])
    assert not is_from_outside(told.value)


@pytest.mark.parametrize("way", ["a start", "a look over all"])
async def test_33_a_night_that_was_set_aside_comes_again(story: Story, way: str) -> None:
    await story.client()
    async with story.database.write() as tx:
        await tx.execute(update(due).values(state="quarantined", tries=3, trouble="KeyError"))
    if way == "a start":
        await story.close_app()
        await story.open_app()
    else:
        await story.app.due.audit(story.clock())
    await story.turn_clock(hours=80)
    kept = (await take_snapshot(story.database))["inbox"]
    assert not [row for row in kept if row["state"] == "done"]


@dataclass
class Wire:
    """What stands between the program and PostgreSQL, and can fall silent without a word."""

    url: str
    talks: asyncio.Event = field(default_factory=asyncio.Event)

    async def carry(self, come: asyncio.StreamReader, go: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while words := await come.read(2**16):
                await self.talks.wait()
                go.write(words)
                await go.drain()
        go.close()


@asynccontextmanager
async def wire(place: Place, folder: Path) -> AsyncIterator[Wire]:
    url = make_url(place.url)
    made = Wire(place.url.replace(str(url.query["host"]), str(folder)))
    made.talks.set()

    async def connect(near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, there = await asyncio.open_unix_connection(f"{url.query['host']}/{SOCKET}")
        await asyncio.gather(made.carry(near, there), made.carry(far, back))

    async with await asyncio.start_unix_server(connect, folder / SOCKET):
        yield made


@IN_POSTGRESQL
async def test_a_database_that_falls_silent_is_from_outside_and_holds_nothing_up_for_good(
    place: Place, tmp_path: Path
) -> None:
    async with wire(place, tmp_path) as line:
        database = open_database(line.url, Keyring(KEY), MOMENT)
        for lend in (database.read, database.write):
            async with lend() as tx:
                await tx.execute(select(1))
        line.talks.clear()
        for lend in (database.read, database.write):
            with pytest.raises(Exception) as told:  # noqa: PT011 (which one is asked below)
                async with lend() as tx:
                    await tx.execute(select(1))
            assert is_from_outside(told.value)
        line.talks.set()
        for lend in (database.read, database.write):
            async with lend() as tx:
                await tx.execute(select(1))
        await database.close()


@IN_POSTGRESQL
async def test_a_statement_that_takes_too_long_is_cut_but_a_change_of_tables_is_not(
    place: Place,
) -> None:
    database = open_database(place.url, Keyring(KEY), MOMENT)
    with pytest.raises(TimeoutError) as told:
        async with database.write() as tx:
            await tx.execute(select(func.pg_sleep(60)))
    assert is_from_outside(told.value)
    async with database.write() as tx:
        await tx.execute(select(1))
    async with database.unhurried() as connection:
        await connection.execute(select(func.pg_sleep(2 * MOMENT)))
    await database.close()


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # which has such a file
async def test_what_was_erased_leaves_the_log_once_nobody_reads_it_any_more(story: Story) -> None:
    log, owner = story.place.folder / "naast.db-wal", new_id()
    async with story.database.write() as tx:
        await tx.keys.create(tx, owner)
    with closing(sqlite3.connect(log.with_name("naast.db"))) as backup:
        backup.execute("begin")
        backup.execute("select * from seal_key").fetchone()
        async with story.database.write() as tx:
            await tx.keys.destroy(tx, [owner])
        assert log.stat().st_size > 0
    async with story.database.write() as tx:
        await leases.note(tx, "anything", 1)
    assert log.stat().st_size == 0


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_what_a_program_that_died_had_erased_leaves_the_log_at_the_next_start(
    story: Story,
) -> None:
    log = story.place.folder / "naast.db-wal"
    async with story.database.write() as tx:
        await leases.note(tx, "anything", 1)
    assert log.stat().st_size > 0
    again = story.place.open_apart()
    async with again.write() as tx:
        await leases.note(tx, "anything", 2)
    assert log.stat().st_size == 0
    await again.close()
