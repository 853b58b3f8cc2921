"""A statement made once goes straight to SQLite, and gives what it gives the usual way."""

from datetime import timedelta

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from storage.database import Transaction
from storage.schema import due, team
from storage.sealing import new_id
from tests.story import MONDAY_TEN, Story

MOST = 40
FIRST = 1000
adding = insert(due)
of_subjects = (
    select(due.c.subject, due.c.due_at, due.c.trouble, (due.c.tries > 0).label("again"))
    .where(
        due.c.subject.in_(bindparam("subjects", expanding=True)),
        due.c.state.in_(("open", "quarantined")),
    )
    .order_by(due.c.subject)
)
turning = update(due).where(due.c.subject.in_(bindparam("subjects", expanding=True)))


async def lay(tx: Transaction) -> None:
    for number in range(MOST):
        row = {
            "id": new_id(),
            "kind": "test",
            "subject": FIRST + number,
            "round": "",
            "state": "open",
        }
        later = {"due_at": MONDAY_TEN + timedelta(hours=number), "tries": number % 2}
        await tx.execute(adding, row | later)


async def test_lists_of_any_length_find_what_is_in_them(story: Story) -> None:
    async with story.database.write() as tx:
        await lay(tx)
        for length in (0, 1, 2, 3, 5, 8, 9, 32, 33, MOST):
            subjects = list(range(FIRST, FIRST + length))
            rows = (await tx.execute(of_subjects, {"subjects": subjects})).all()
            assert [row.subject for row in rows] == subjects
            assert [row.again for row in rows] == [number % 2 == 1 for number in range(length)]
            assert all(at == MONDAY_TEN + timedelta(hours=one - FIRST) for one, at, *_ in rows)


async def test_what_changed_is_counted_and_kept(story: Story) -> None:
    async with story.database.write() as tx:
        await lay(tx)
        for length in (3, 3, 3, 5):
            subjects = list(range(FIRST, FIRST + length))
            given = {"subjects": subjects, "trouble": str(length), "due_at": MONDAY_TEN}
            assert (await tx.execute(turning, given)).rowcount == length
        found = await tx.execute(of_subjects, {"subjects": [FIRST + 4, FIRST + 5]})
        assert next((row.due_at, row.trouble) for row in found) == (MONDAY_TEN, "5")


async def test_an_error_says_nothing_of_what_was_given(story: Story) -> None:
    made = new_id()
    row = {"client_id": made, "person_id": made, "held_at": MONDAY_TEN}
    keeping = insert(team)
    for _ in range(3):
        with pytest.raises(IntegrityError) as raised:
            async with story.database.write() as tx:
                await tx.execute(keeping, row)
        assert str(made) not in str(raised.value)
