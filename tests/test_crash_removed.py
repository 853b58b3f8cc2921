"""Wherever the program dies while it replaces somebody who was removed, it is done once and said
once."""

from collections.abc import AsyncIterator

import pytest

from bot import office
from tests.crash import Line, Step
from tests.databases import Place

BEFORE = (
    Step("Anna opens her link", lambda line: line.opens_link("Anna")),
    Step("Bram opens his link", lambda line: line.opens_link("Bram")),
    Step("Dirk opens his link", lambda line: line.opens_link("Dirk")),
    Step("Sara opens the bot", lambda line: line.starts("Sara")),
    Step("Sara says yes", lambda line: line.says("Sara", "Ja")),
    Step("Sara asks", lambda line: line.says("Sara", "Gesprek binnen een dag")),
    Step("Sara says when", lambda line: line.says("Sara", "vanmiddag")),
    Step("Sara says where", lambda line: line.taps("Sara", "Ik weet nog niet waar")),
    Step("Anna joins", lambda line: line.taps("Anna", "Ja, ik doe mee")),
    Step("Anna says when", lambda line: line.says("Anna", "vanmiddag")),
    Step("Bram joins", lambda line: line.taps("Bram", "Ja, ik doe mee")),
    Step("Bram says when", lambda line: line.says("Bram", "vanmiddag")),
    Step("Sara agrees", lambda line: line.says("Sara", "ja")),
)


@pytest.fixture
async def line(place: Place) -> AsyncIterator[Line]:
    made = Line(place)
    await made.begin(Anna="facilitator", Bram="facilitator", Dirk="coordinator", Sara="")
    yield made
    await made.close()


async def test_w27_a_rescue_that_is_broken_off_is_finished(line: Line) -> None:
    for step in BEFORE:
        await line.play(step)
    await office.remove_worker(line.database, "Bram", line.now)
    tally = await line.crash_everywhere(Step("Bram is replaced"))
    said = [one.text for one in line.world.state.people[5000000004].messages.values()]
    assert any("kan toch niet komen" in text for text in said)
    assert tally.points >= 50
    assert tally.marked > tally.doubled > 0
