"""How often each word was chosen in a quarter; by whom, or after which meeting, is nowhere."""

from sqlalchemy import insert, select, update

from storage.schema import tally
from storage.sealing import Tx

Counts = dict[str, dict[str, int]]


async def add(tx: Tx, quarter: str, question: str, answer: str) -> None:
    row = {"quarter": quarter, "question": question, "answer": answer}
    same = [tally.c[name] == value for name, value in row.items()]
    more = update(tally).where(*same).values(count=tally.c.count + 1)
    if not (await tx.execute(more)).rowcount:
        await tx.execute(insert(tally).values(**row, count=1))


async def kept(tx: Tx) -> dict[str, Counts]:
    """Counts by quarter, question and answer; the newest quarter first."""
    wanted = select(tally.c.quarter, tally.c.question, tally.c.answer, tally.c.count)
    found: dict[str, Counts] = {}
    for quarter, question, answer, count in await tx.execute(
        wanted.order_by(tally.c.quarter.desc())
    ):
        found.setdefault(quarter, {}).setdefault(question, {})[answer] = count
    return found
