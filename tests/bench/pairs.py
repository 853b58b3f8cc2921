"""Pairs that can chat at once, laid in a database before the bot starts; and a great many more."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, text

from bot.config import DatabaseSettings, read_key
from storage import migrate, people, roles
from storage.database import Database, open_database
from storage.schema import contact
from storage.sealing import Keyring, Tx, new_id

CLIENTS_EACH = 5
MANY = 10_000
PAST = 1_000_000
LAID = (
    """insert into person (id, lane, language, agreed_at, met_at, sealed)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < :people)
    select i, randomblob(32), 'nl', 0, 0, randomblob(90) from n""",
    """insert into seal_key (owner_id, wrapped)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < :people)
    select i, randomblob(60) from n union all
    select :people + i, randomblob(60) from n where i <= :pairs""",
    """insert into contact
    (id, client_id, worker_id, state, asked, since, client_receipt, worker_receipt)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < :pairs)
    select :people + i, i, :pairs + 1 + i % (:people - :pairs), 'open', '', 0, 0, 0 from n""",
    """insert into relayed (id, letter_id, line_id, speaker_id, listener_id, message_id,
    arrived_id, named, place, said_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < :past)
    select i, i, :people + 1 + i % :pairs, 1 + i % :pairs,
    :pairs + 1 + (1 + i % :pairs) % (:people - :pairs), i, i, 0, 0, :now - i * 100 from n""",
    """insert into outbox (id, lane, person_id, owner_id, kind, state, in_order, attempts,
    not_before, posted, message_id)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < :past)
    select i, randomblob(32), 1 + i % :people, :people + 1 + i % :pairs, 'words', 'sent', 1, 0, 0,
    :now - i * 100, i from n""",
)


async def lay(file: Path, key_file: Path, chats: Sequence[int], *, is_full: bool) -> None:
    """The last of every CLIENTS_EACH + 1 people is the worker of those before."""
    key = read_key(DatabaseSettings(key_file=str(key_file)))
    database = open_database(f"sqlite+aiosqlite:///{file}", Keyring(key))
    try:
        await migrate.bring_up_to_date(database)
        async with database.write() as tx:
            await _pair_all(database, tx, chats)
            if is_full:
                await _fill(tx)
    finally:
        await database.close()


async def _pair_all(database: Database, tx: Tx, chats: Sequence[int]) -> None:
    now = datetime.now(UTC)
    group = CLIENTS_EACH + 1
    for start in range(0, len(chats) - group + 1, group):
        made = []
        for chat in chats[start : start + group]:
            lane = database.ring.hash("lane", chat)
            person = await people.meet(tx, lane, chat, f"Persoon {chat}", "nl", now)
            await people.agree(tx, person.id, now)
            made.append(person.id)
        await roles.grant(tx, made[-1], "peer", "altijd", now)
        for client in made[:-1]:
            await _pair(tx, client, made[-1], now)


async def _pair(tx: Tx, client: int, worker: int, now: datetime) -> None:
    made = new_id()
    await tx.keys.create(tx, made)
    row = {"id": made, "client_id": client, "worker_id": worker, "state": "open", "asked": ""}
    none = {"client_receipt": 0, "worker_receipt": 0}
    await tx.execute(insert(contact).values(**row, **none, since=now))


async def _fill(tx: Tx) -> None:
    sizes = {"people": MANY + MANY // 5, "pairs": MANY, "past": PAST}
    given = sizes | {"now": int(datetime.now(UTC).timestamp() * 1000)}
    for statement in LAID:
        wanted = {name: one for name, one in given.items() if f":{name}" in statement}
        await tx.execute(text(statement), wanted)
