"""SQLite's thread is visited once for each statement: it runs, all is fetched, the cursor closes.

aiosqlite goes there four times (cursor, execute, fetch, close), and each visit costs more than
the statement itself.
"""

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Self, cast

import aiosqlite
from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.straight import MOST_KEPT, WAYS


class Cursor:
    """What SQLAlchemy asks of an async cursor; `description` and the like are read afterwards."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.lastrowid: int | None = None
        self.rowcount, self.arraysize = -1, 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, words: str, parameters: Any = ()) -> None:
        await self._connection.visit(self._run, sqlite3.Cursor.execute, words, parameters)

    async def executemany(self, words: str, parameters: Iterable[Any]) -> None:
        await self._connection.visit(self._run, sqlite3.Cursor.executemany, words, parameters)

    def _run(self, way: Any, words: str, parameters: Any) -> None:
        cursor = self._connection.driver.cursor()
        try:
            way(cursor, words, parameters)
            self._rows = cursor.fetchall()
            self.description, self.rowcount = cursor.description, cursor.rowcount
            self.lastrowid = cursor.lastrowid
        finally:
            cursor.close()

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, with the cursor above."""

    @property
    def driver(self) -> sqlite3.Connection:
        return self._conn

    async def visit(self, work: Callable[..., Any], *given: Any) -> Any:
        return await self._execute(work, *given)  # type: ignore[no-untyped-call]

    def cursor(self) -> Any:
        return Cursor(self)


class Hop:
    """A transaction's connection: what was made once goes straight to the driver's thread."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def execute(self, statement: Executable, parameters: Any = None) -> Any:
        given = {} if parameters is None else parameters
        inner = self._connection.sync_connection
        way = WAYS.find(statement, given, inner) if inner else None
        if inner is None or way is None:
            return await self._connection.execute(statement, parameters)
        driver = cast(Connection, inner.connection.driver_connection)
        return way.read(await driver.visit(way.run, driver.driver, given))


async def connect(file: str, **_given: Any) -> Connection:
    """For `create_async_engine(connect_args={"async_creator_fn": connect})`."""
    connection = Connection(partial(sqlite3.connect, file, cached_statements=MOST_KEPT), 64)
    connection._thread.daemon = True
    await connection
    return connection
