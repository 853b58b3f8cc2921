"""Wherever the program dies, the next one goes on as if nothing had happened: all points, both
databases."""

from datetime import timedelta
from typing import Any

import pytest

from tests.crash import Line, Step
from tests.databases import Place
from tests.picture import differences

STEPS = (
    Step("Anna opens her link", lambda line: line.starts("Anna", line.links["Anna"])),
    Step("Bram opens his link", lambda line: line.starts("Bram", line.links["Bram"])),
    Step("Sara opens the bot", lambda line: line.starts("Sara")),
    Step("Sara says yes", lambda line: line.says("Sara", "Ja")),
    Step("Sara asks", lambda line: line.says("Sara", "Gesprek binnen een dag")),
    Step("Sara does not know when", lambda line: line.taps("Sara", "Ik weet nog niet wanneer")),
    Step("Sara says where", lambda line: line.taps("Sara", "Bij mij thuis")),
    Step("Sara writes the address", lambda line: line.says("Sara", "Dorpsstraat 1, Assen")),
    Step("Anna joins", lambda line: line.taps("Anna", "Ja, ik doe mee")),
    Step("Anna says when", lambda line: line.taps("Anna", "maandag in de middag")),
    Step("Bram joins", lambda line: line.taps("Bram", "Ja, ik doe mee")),
    Step("Bram says when", lambda line: line.says("Bram", "tussen 14 en 17 uur")),
    Step("Sara agrees", lambda line: line.taps("Sara", "Ja, maandag 14.00 uur")),
    Step("everybody is reminded", turn=timedelta(hours=3)),
)


@pytest.fixture
async def line(place: Place) -> Any:
    made = Line(place)
    made.links = await made.begin(Anna="facilitator", Bram="facilitator", Sara="")
    yield made
    await made.database.close()


@pytest.mark.parametrize("number", range(len(STEPS)), ids=[step.name for step in STEPS])
async def test_nothing_is_lost_wherever_the_program_dies(line: Line, number: int) -> None:
    import time

    for step in STEPS[:number]:
        await line.play(step)
    step = STEPS[number]
    before = await line.take_moment()
    goal = line.now + step.turn
    t = time.perf_counter()
    uncut = await line.play(step)
    t1 = time.perf_counter()
    picture = await line.picture()
    assert not differences(picture, picture)
    for point in range(1, len(uncut.trace) + 1):
        await line.go_back(before)
        cut = await line.play(step, point)
        assert cut.is_dead
        assert cut.trace == uncut.trace[:point]
        await line.recover(step, goal)
        found = differences(picture, await line.picture())
        assert not found, f"{point} {cut.trace[-1]}: {found}"
    print(
        f"{line.place.kind} {step.name}: {len(uncut.trace)} points, {t1 - t:.3f} uncut, {time.perf_counter() - t:.2f} s",
        uncut.trace if number == 4 else "",
    )

