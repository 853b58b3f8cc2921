"""Opening the database: one writer, readers apart, every write says at its start that it writes."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, ColumnElement, Connection, Engine, Executable, Table, event, make_url
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.one_hop import Hop, connect
from storage.sealing import Keyring, Keys

READERS = 4
# After so many seconds PostgreSQL is away: a line that fell silent never says that it did.
PATIENCE, CONNECTING = 30.0, 10.0
DATA = "22"
WAITING = "busy_timeout=20000"
WRITER_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    WAITING,
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
)


class Executing(Protocol):
    """A connection, or what stands before one."""

    async def execute(self, statement: Executable, parameters: Any = None, /) -> Any: ...


Lend = Callable[[AsyncConnection], Executing]


def _as_it_is(connection: AsyncConnection) -> Executing:
    return connection


@dataclass(frozen=True)
class Transaction:
    """What workers hand on: it can execute and seal, and nothing else."""

    _connection: Executing
    keys: Keys

    async def execute(self, statement: Executable, parameters: Any = None, /) -> Any:
        return await self._connection.execute(statement, parameters)


@dataclass
class Log:
    """SQLite's log beside the database; an earlier program may have died before it was emptied."""

    may_hold_erased: bool = True


@dataclass(frozen=True)
class Database:
    """The engines and the keyring; only workers call `write`."""

    writer: AsyncEngine
    reader: AsyncEngine
    ring: Keyring
    lend: Lend = _as_it_is
    log: Log = field(default_factory=Log)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """All of it or nothing: any exception, cancellation too, rolls back."""
        keys = Keys(self.ring)
        async with self.writer.begin() as connection:
            yield Transaction(self.lend(connection), keys)
        self.log.may_hold_erased |= keys.is_to_scrub
        if self.log.may_hold_erased:
            await self._scrub()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        async with self.reader.connect() as connection:
            yield Transaction(self.lend(connection), Keys(self.ring))

    @asynccontextmanager
    async def unhurried(self) -> AsyncIterator[AsyncConnection]:
        """To change tables, which may take as long as it takes."""
        is_apart = self.writer.dialect.name != "sqlite"
        engine = _engine(self.writer.url, 1) if is_apart else self.writer
        try:
            async with engine.begin() as connection:
                yield connection
        finally:
            if is_apart:
                await engine.dispose()

    async def _scrub(self) -> None:
        """Let nothing of what was deleted stay behind in SQLite's log beside the database.

        While somebody reads it that cannot be: then it is done at the next write.
        """
        is_empty = True
        if self.writer.dialect.name == "sqlite":
            async with self.writer.connect() as connection:
                is_empty = await connection.run_sync(_empty_log)
        self.log.may_hold_erased = not is_empty

    async def close(self) -> None:
        await self.writer.dispose()
        await self.reader.dispose()


def is_still_to_be_made(url: str) -> bool:
    """Whether this is a SQLite file that is not there: opening would make it."""
    place = make_url(url)
    return place.get_backend_name() == "sqlite" and not Path(place.database or "").exists()


def open_database(url: str, ring: Keyring, patience: float = PATIENCE) -> Database:
    """`sqlite+aiosqlite:///FILE` or `postgresql+asyncpg://...`; one writer on both."""
    if make_url(url).get_backend_name() != "sqlite":
        limits = {"connect_args": {"command_timeout": patience, "timeout": CONNECTING}}
        return Database(_engine(url, 1, **limits), _engine(url, READERS, **limits), ring)
    one_hop = {"async_creator_fn": connect}
    writer = _engine(url, 1, connect_args=one_hop)
    reader = _engine(url, READERS, connect_args=one_hop)
    listen_as_writer(writer.sync_engine)
    listen_as_reader(reader.sync_engine)
    return Database(writer, reader, ring, Hop)


def _engine(url: str | URL, connections: int, **more: Any) -> AsyncEngine:
    """Parameters are hidden: what people say must not stand in an error."""
    return create_async_engine(
        url, pool_size=connections, max_overflow=0, pool_timeout=60, hide_parameters=True, **more
    )


def listen_as_writer(engine: Engine) -> None:
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin_immediate)


def listen_as_reader(engine: Engine) -> None:
    event.listen(engine, "connect", _set_read_only)


def _set_pragmas(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in WRITER_PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.execute("PRAGMA synchronous")
    if cursor.fetchone()[0] != 2:
        raise RuntimeError("this SQLite does not keep synchronous=FULL")
    cursor.close()


def _set_read_only(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA {WAITING}")
    cursor.execute("PRAGMA query_only=ON")
    # They look at little, and what they read is in the system's memory already.
    cursor.execute("PRAGMA cache_size=-256")
    cursor.close()


def _empty_log(connection: Connection) -> bool:
    """By the driver itself: in a transaction it cannot be done. Waits for nobody."""
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA busy_timeout=0")
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (is_busy, _pages, _moved) = cursor.fetchall()[0]
    finally:
        cursor.execute(f"PRAGMA {WAITING}")
        cursor.close()
    return not is_busy


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def is_from_outside(error: Exception) -> bool:
    """Whether the database itself failed (away, locked, full), rather than what was asked of it."""
    ours = (IntegrityError, ProgrammingError, DataError)
    outside = (DBAPIError, PoolTimeoutError, OSError)
    from_driver = type(error).__module__.startswith("asyncpg.")
    if isinstance(error, ours) or _is_about_data(getattr(error, "orig", error)):
        return False
    return from_driver or isinstance(error, outside)


def _is_about_data(error: BaseException | None) -> bool:
    """PostgreSQL's driver says only by its number that it was given what it cannot keep."""
    return str(getattr(error, "sqlstate", "")).startswith(DATA)


@cache
def add_new(table: Table) -> Insert:
    """Insert rows, passing over those that stand already. Compiles for both databases.

    Made once, as other statements that run often: to build one costs more than to run it.
    """
    return insert(table).on_conflict_do_nothing()


@cache
def upsert(table: Table, keys: tuple[str, ...], where: ColumnElement[bool] | None = None) -> Insert:
    """Insert rows; where `keys` stand already (and `where` holds), all else is set anew."""
    adding = insert(table)
    others = {c.name: adding.excluded[c.name] for c in table.columns if c.name not in keys}
    return adding.on_conflict_do_update(index_elements=list(keys), set_=others, where=where)
