"""The tables as they should be: migrations run at start, and newer tables are refused."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.database import Database

NEWEST = "0001"
MIGRATIONS = Path(__file__).parent / "migrations"


class NewerTablesError(Exception):
    """The tables were made by a newer program than this one."""


async def bring_up_to_date(database: Database) -> None:
    """Upgrade to the newest schema; one query when that is what there is."""
    present = await version_of(database.writer)
    if present == NEWEST:
        return
    if present is not None and present > NEWEST:
        raise NewerTablesError(present)
    async with database.unhurried() as connection:
        await connection.run_sync(_upgrade)


async def version_of(engine: AsyncEngine) -> str | None:
    """Which migration the tables stand at; None while there are no tables."""
    async with engine.connect() as connection:
        return await connection.run_sync(_version)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(
        text("select version_num from alembic_version")
    ).scalar()
    return version


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
