"""What people say to each other arrives, in order, wherever the program dies."""

from collections.abc import AsyncIterator

import pytest

from tests.crash import Line, Step
from tests.databases import Place


def both_speak(line: Line) -> None:
    line.says("Sara", "Ik slaap niet")
    line.says("Anna", "Vertel maar")
    line.says("Sara", "En ik eet niet")


BEFORE = (
    Step("Anna opens her link", lambda line: line.opens_link("Anna")),
    Step("Sara opens the bot", lambda line: line.starts("Sara")),
    Step("Sara says yes", lambda line: line.says("Sara", "Ja")),
    Step("Sara asks", lambda line: line.says("Sara", "Gesprek binnen een dag")),
    Step("Sara looks", lambda line: line.says("Sara", "Mijn gesprek")),
)
STEPS = (
    Step("Sara says something", lambda line: line.says("Sara", "Ik ben zo moe")),
    Step("Sara says more", lambda line: line.says("Sara", "Al dagen"), at_least=15),
    Step("Sara lets it wait", lambda line: line.says("Sara", "ja")),
    Step("Anna joins", lambda line: line.taps("Anna", "Ja, ik doe mee"), at_least=50),
    Step("Anna answers", lambda line: line.taps("Anna", "Sara antwoorden")),
    Step("Anna speaks", lambda line: line.says("Anna", "Hallo Sara"), at_least=30),
    Step("Sara answers", lambda line: line.taps("Sara", "Anna antwoorden")),
    Step("both speak", both_speak, at_least=50),
    Step("both speak while the program is down", both_speak, down=True, at_least=60),
)


@pytest.fixture
async def line(place: Place) -> AsyncIterator[Line]:
    made = Line(place)
    await made.begin(Anna="facilitator", Sara="")
    for step in BEFORE:
        await made.play(step)
    yield made
    await made.database.close()


@pytest.mark.parametrize(
    "number", [pytest.param(number, id=step.name) for number, step in enumerate(STEPS)]
)
async def test_no_word_is_lost_wherever_the_program_dies(line: Line, number: int) -> None:
    for step in STEPS[:number]:
        await line.play(step)
    step = STEPS[number]
    tally = await line.crash_everywhere(step)
    print(f"{line.place.kind}, {step.name}: {tally}")
    assert tally.points >= step.at_least
    assert bool(tally.doubled) == (step.name != "Sara says more")
