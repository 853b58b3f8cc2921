"""What is kept: migrations make the tables we think they do; keys, leases and order hold."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from bot.clock import machine_seconds
from storage import inbox, leases, migrate
from storage.database import Database, open_database
from storage.inbox import Arrival
from storage.schema import metadata
from storage.sealing import HOUSE, KeyGoneError, Keyring, Keys, new_id
from tests.databases import KEY, Place
from tests.story import MONDAY_TEN, Story


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": False})
    return list(compare_metadata(context, metadata))


async def test_migrations_make_the_tables_of_the_schema(place: Place) -> None:
    database = place.open()
    async with database.writer.connect() as connection:
        assert await connection.run_sync(_differences) == []
    await database.close()


async def test_migrating_twice_changes_nothing(place: Place) -> None:
    database = place.open()
    await migrate.bring_up_to_date(database)
    await migrate.bring_up_to_date(database)
    await database.close()


async def test_a_new_sqlite_file_gets_its_tables(tmp_path: Path) -> None:
    database = open_database(f"sqlite+aiosqlite:///{tmp_path / 'new.db'}", Keyring(KEY))
    await migrate.bring_up_to_date(database)
    async with database.writer.connect() as connection:
        assert await connection.run_sync(_differences) == []
    await database.close()


async def test_sealed_words_open_in_their_own_place_alone(story: Story) -> None:
    async with story.database.write() as tx:
        owner, other = new_id(), new_id()
        await tx.keys.create(tx, owner)
        await tx.keys.create(tx, other)
        sealed = tx.keys.seal(owner, "person.sealed", 1, "woorden")
        assert tx.keys.open(owner, "person.sealed", 1, sealed) == "woorden"
        for elsewhere in ((other, "person.sealed", 1), (owner, "outbox.sealed", 1)):
            with pytest.raises(KeyGoneError):
                tx.keys.open(*elsewhere, sealed)
        with pytest.raises(KeyGoneError):
            tx.keys.open(owner, "person.sealed", 2, sealed)


async def test_a_destroyed_key_opens_nothing(story: Story) -> None:
    owner = new_id()
    async with story.database.write() as tx:
        await tx.keys.create(tx, owner)
        sealed = tx.keys.seal(owner, "person.sealed", owner, "woorden")
        await tx.keys.destroy(tx, [owner])
    async with story.database.read() as tx:
        await tx.keys.load(tx, [owner])
        with pytest.raises(KeyGoneError):
            tx.keys.open(owner, "person.sealed", owner, sealed)


def test_another_root_key_opens_nothing() -> None:
    sealed = Keys(Keyring(KEY)).seal(HOUSE, "inbox.sealed", 1, "woorden")
    with pytest.raises(KeyGoneError):
        Keys(Keyring(bytes(32))).open(HOUSE, "inbox.sealed", 1, sealed)


async def _keep(database: Database, *updates: tuple[int, bytes]) -> None:
    async with database.write() as tx:
        arrivals = [Arrival(number, lane, "{}") for number, lane in updates]
        await inbox.keep(tx, arrivals, MONDAY_TEN)


async def test_the_same_update_twice_is_kept_once(story: Story) -> None:
    await _keep(story.database, (7, b"a"), (7, b"a"))
    await _keep(story.database, (7, b"a"))
    async with story.database.read() as tx:
        assert len(await inbox.oldest_open(tx)) == 1


async def test_of_each_chat_the_oldest_comes_first(story: Story) -> None:
    """Order is our own: update numbers may start again lower."""
    await _keep(story.database, (900, b"a"), (5, b"a"), (6, b"b"))
    async with story.database.read() as tx:
        taken = await inbox.oldest_open(tx)
    assert [one.lane for one in taken] == [b"a", b"b"]
    async with story.database.write() as tx:
        await inbox.mark_done(tx, [taken[0].seq])
    async with story.database.read() as tx:
        assert [one.seq for one in await inbox.oldest_open(tx)] == [2, 3]


async def test_one_process_at_a_time_holds_the_lease(story: Story) -> None:
    async with story.database.write() as tx:
        assert await leases.take(tx, "door", "first", now=100.0, seconds=60)
        assert not await leases.take(tx, "door", "second", now=150.0, seconds=60)
        assert await leases.take(tx, "door", "first", now=155.0, seconds=60)
        assert await leases.take(tx, "door", "second", now=300.0, seconds=60)
        await leases.give_back(tx, "door", "second")
        assert await leases.take(tx, "door", "third", now=301.0, seconds=60)


async def test_a_process_number_that_is_used_again_does_not_hold_a_dead_ones_lease(
    story: Story,
) -> None:
    async with story.database.read() as tx:
        holder, _ = await leases.held(tx, "naast") or ("", 0)
    place, number, _start, chance = holder.rsplit(":", 3)
    dead = f"{place}:{number}:1:{chance}"
    await story.close_app()
    database = story.place.open()
    async with database.write() as tx:
        assert await leases.take(tx, "naast", dead, now=machine_seconds(), seconds=60)
    await database.close()
    await story.open_app()
