"""How often the database is asked, which says more of what something costs than a clock does."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.sandbox import phones
from bot.simulate import playing, scenario, stage
from bot.simulate.stage import Stage, Workshop
from tests.bench import pairs, scenarios

MOST_A_MESSAGE = 20
MOST_A_REQUEST = 1000
PEOPLE = 6


@pytest.fixture
async def workshop(tmp_path: Path) -> Workshop:
    template = tmp_path / "template.db"
    await stage.make_template(template)
    return Workshop(tmp_path, template)


@contextmanager
def counting(workshop: Workshop) -> Iterator[list[str]]:
    """The statements that are executed meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    engines = (workshop.database.writer.sync_engine, workshop.database.reader.sync_engine)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield asked
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
async def chatting(workshop: Workshop, tmp_path: Path) -> AsyncIterator[Stage]:
    """Five clients and their worker, who have chatted before."""
    key = tmp_path / "naast.key"
    key.write_text(stage.KEY.hex())
    played = scenario.read(next(scenarios.scenarios("easy", 1)))
    async with workshop.stage(played) as ready:
        people = [phones.make(ready.world, f"Persoon {number}") for number in range(PEOPLE)]
        await pairs.lay(tmp_path / stage.FILE, key, [one.id for one in people], is_full=False)
        for one in people:
            phones.start(ready.world, one)
        await ready.app.settle()
        phones.say(ready.world, people[0], "hoi")
        await ready.app.settle()
        yield ready


async def test_a_message_is_passed_on_with_few_statements(
    workshop: Workshop, chatting: Stage
) -> None:
    client, worker = (list(chatting.world.state.people.values())[at] for at in (0, -1))
    chatting.clock.turn_to(chatting.clock() + timedelta(seconds=1))
    with counting(workshop) as asked:
        phones.say(chatting.world, client, "ben je er?")
        await chatting.app.settle()
    assert "ben je er?" in list(worker.messages.values())[-1].text
    assert len([one for one in asked if not one.startswith("BEGIN")]) <= MOST_A_MESSAGE


async def test_a_request_is_looked_after_with_few_statements(workshop: Workshop) -> None:
    played = scenario.read(next(scenarios.scenarios("easy", 1)))
    with counting(workshop) as asked:
        told = await playing.play(played, 0, workshop)
    assert told["requests"][0]["outcome"] == "confirmed"
    assert len([one for one in asked if not one.startswith("BEGIN")]) <= MOST_A_REQUEST
