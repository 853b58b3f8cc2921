"""The tables as they should be: migrations run at start, and newer tables are refused."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.database import Database

NEWEST = "0001"
MIGRATIONS = Path(__file__).parent / "migrations"


async def bring_up_to_date(database: Database) -> None:
    """Upgrade to the newest schema; one query when that is what there is."""
    async with database.writer.connect() as connection:
        present = await connection.run_sync(_version)
    if present == NEWEST:
        return
    async with database.writer.begin() as connection:
        await connection.run_sync(_upgrade)


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
