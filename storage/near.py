"""SQLite in the thread that asks: where nothing has to go on meanwhile, as in a simulation.

Going to another thread and back, and in and out of a greenlet, costs more than most statements.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Any, Self, cast

from sqlalchemy import Connection, Dialect, Engine, Executable, create_engine, make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.database import READERS, Database, listen_as_reader, listen_as_writer
from storage.sealing import Keyring
from storage.straight import MOST_KEPT, WAYS


class Cursor(sqlite3.Cursor):
    """Fetches all at once, so that nothing is read of a table that is changed meanwhile."""

    _rows: list[Any]

    def execute(self, *given: Any) -> Self:
        super().execute(*given)
        self._rows = super().fetchall()
        return self

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        found, self._rows = self._rows[:size], self._rows[size:]
        return found

    def fetchall(self) -> list[Any]:
        found, self._rows = self._rows, []
        return found


class Driver(sqlite3.Connection):
    """Its cursors are those above."""

    def cursor(self, factory: Any = Cursor) -> Any:
        return super().cursor(factory)


class NearConnection:
    """What is asked of a connection elsewhere, done at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def execute(self, statement: Executable, parameters: Any = None) -> Any:
        given = {} if parameters is None else parameters
        way = WAYS.find(statement, given, self._connection)
        if way is None:
            return self._connection.execute(statement, parameters)
        driver: Any = self._connection.connection.driver_connection
        return way.read(way.run(driver, given))

    async def exec_driver_sql(self, words: str) -> Any:
        return self._connection.exec_driver_sql(words)

    async def run_sync(self, work: Callable[..., Any], *given: Any) -> Any:
        return work(self._connection, *given)


class NearEngine:
    """What is asked of an engine elsewhere; who comes while all connections are out waits."""

    def __init__(self, file: str, connections: int) -> None:
        self.sync_engine: Engine = create_engine(
            f"sqlite:///{file}",
            connect_args={"factory": Driver, "cached_statements": MOST_KEPT},
            pool_size=connections,
            max_overflow=0,
            hide_parameters=True,
        )
        self._free = asyncio.Semaphore(connections)

    @property
    def dialect(self) -> Dialect:
        return self.sync_engine.dialect

    def begin(self) -> Any:
        return self._lend(self.sync_engine.begin)

    def connect(self) -> Any:
        return self._lend(self.sync_engine.connect)

    @asynccontextmanager
    async def _lend(
        self, give: Callable[[], AbstractContextManager[Connection]]
    ) -> AsyncIterator[NearConnection]:
        async with self._free:
            with give() as connection:
                yield NearConnection(connection)

    async def dispose(self) -> None:
        self.sync_engine.dispose()


def open_near(url: str, ring: Keyring) -> Database:
    file = make_url(url).database or ""
    writer, reader = NearEngine(file, 1), NearEngine(file, READERS)
    listen_as_writer(writer.sync_engine)
    listen_as_reader(reader.sync_engine)
    return Database(cast(AsyncEngine, writer), cast(AsyncEngine, reader), ring)
