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


async def of(tx: Tx, quarter: str) -> Counts:
    """Counts by question and answer."""
    wanted = select(tally.c.question, tally.c.answer, tally.c.count)
    counts: Counts = {}
    for question, answer, count in await tx.execute(wanted.where(tally.c.quarter == quarter)):
        counts.setdefault(question, {})[answer] = count
    return counts


async def quarters(tx: Tx) -> list[str]:
    """Those in which anything was said, the newest first."""
    wanted = select(tally.c.quarter).distinct().order_by(tally.c.quarter.desc())
    return list((await tx.execute(wanted)).scalars())
