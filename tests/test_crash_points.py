"""Wherever the program dies, the next one goes on as if nothing had happened: all points, both
databases."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.crash import Line, Step
from tests.databases import Place


def all_three_speak(line: Line) -> None:
    line.says("Sara", "Mijn gesprek")
    line.says("Anna", "Ik ben er")
    line.says("Bram", "Ik ook")


STEPS = (
    Step("Anna opens her link", lambda line: line.opens_link("Anna")),
    Step("Bram opens his link", lambda line: line.opens_link("Bram")),
    Step("Sara opens the bot", lambda line: line.starts("Sara")),
    Step("Sara says yes", lambda line: line.says("Sara", "Ja")),
    Step("Sara asks", lambda line: line.says("Sara", "Gesprek binnen een dag"), at_least=55),
    Step("Sara does not know when", lambda line: line.taps("Sara", "Ik weet nog niet wanneer")),
    Step("Sara says where", lambda line: line.taps("Sara", "Bij mij thuis")),
    Step("Sara writes the address", lambda line: line.says("Sara", "Dorpsstraat 1, Assen")),
    Step("Anna joins", lambda line: line.taps("Anna", "Ja, ik doe mee"), at_least=40),
    Step("Anna says when", lambda line: line.taps("Anna", "maandag in de middag")),
    Step("Bram joins", lambda line: line.taps("Bram", "Ja, ik doe mee")),
    Step("Bram says when", lambda line: line.says("Bram", "tussen 14 en 17 uur"), at_least=45),
    Step("Sara agrees", lambda line: line.taps("Sara", "Ja, maandag 14.00 uur"), at_least=50),
    Step("all three speak at once", all_three_speak),
    Step("all three speak while the program is down", all_three_speak, down=True, at_least=45),
    Step("Sara needs help", lambda line: line.says("Sara", "Nu hulp nodig"), urgent=True),
    Step("everybody is reminded", turn=timedelta(hours=3)),
    Step("the meeting is over and a night passes", turn=timedelta(hours=15), at_least=60),
)


@pytest.fixture
async def line(place: Place) -> AsyncIterator[Line]:
    made = Line(place)
    await made.begin(Anna="facilitator", Bram="facilitator", Sara="")
    yield made
    await made.database.close()


@pytest.mark.parametrize(
    "number",
    [pytest.param(number, id=step.name) for number, step in enumerate(STEPS)],
)
async def test_nothing_is_lost_wherever_the_program_dies(
    line: Line, number: int, record_property: pytest.FixtureRequest
) -> None:
    for step in STEPS[:number]:
        await line.play(step)
    step = STEPS[number]
    tally = await line.crash_everywhere(step)
    record_property("crash points", tally.points)
    print(f"{line.place.kind}, {step.name}: {tally}")
    assert tally.points >= step.at_least
    assert tally.doubled, "no crash came between Telegram's yes and our writing it down"
    assert tally.marked > tally.doubled
