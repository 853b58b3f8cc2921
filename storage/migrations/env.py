"""Alembic runs inside the transaction it is given; on PostgreSQL one process at a time."""

from alembic import context
from sqlalchemy import text

from storage.schema import metadata

ADVISORY_LOCK = 6229341

connection = context.config.attributes["connection"]
if connection.dialect.name == "postgresql":
    connection.execute(text(f"select pg_advisory_xact_lock({ADVISORY_LOCK})"))
context.configure(connection=connection, target_metadata=metadata)
context.run_migrations()
