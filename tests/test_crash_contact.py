"""A lasting contact goes on where it was, wherever the program dies: held, undone, stood in for."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from tests.crash import Line, Step
from tests.databases import EVERY, IS_CHAOS, Place


def _says(name: str, text: str, seconds: int = 1, **how: Any) -> Step:
    turn = timedelta(seconds=seconds)
    return Step(f"{name}: {text}", lambda line: line.says(name, text), turn=turn, **how)


def _taps(name: str, label: str, seconds: int = 1, **how: Any) -> Step:
    turn = timedelta(seconds=seconds)
    return Step(f"{name}: {label}", lambda line: line.taps(name, label), turn=turn, **how)


def _links(name: str) -> Step:
    return Step(f"{name} opens the link", lambda line: line.opens_link(name))


def _starts(name: str) -> Step:
    return Step(f"{name} opens the bot", lambda line: line.starts(name))


def _pairs(name: str) -> list[Step]:
    """Somebody who chats with Anna."""
    asks = [_starts(name), _says(name, "Ja"), _says(name, "/chat")]
    return [*asks, _taps(name, "Chatten met Anna"), _taps("Anna", "Ja, ik wil chatten")]


PAIRED = [_links("Anna"), *_pairs("Tom"), *_pairs("Sara"), _links("Bram")]
AWAY = [
    _says("Anna", "/chat"),
    _taps("Anna", "Bij Sara kijken"),
    _taps("Anna", "Ik ben er even niet"),
    _taps("Anna", "Een week"),
]
UNDOES = [
    _says("Anna", "Dit was voor Tom"),
    _taps("Anna", "Nee, niet versturen", at_least=15),
]
# What has a number of points is cut; with `make chaos` also what is much like another step.
STORY = [
    _says("Sara", "Ben je daar", 6, at_least=60),
    _taps("Anna", "Sara antwoorden"),
    _says("Anna", "Ja, ik ben er", 11, at_least=70),
    *UNDOES,
    Step("the evening comes", turn=timedelta(hours=9)),
    _says("Sara", "Ik slaap niet", 6, at_least=60),
    Step("the night goes by", turn=timedelta(hours=13, minutes=55)),
    Step("the morning comes", turn=timedelta(minutes=10), at_least=70),
    *AWAY,
    _taps("Sara", "Ja, iemand anders zolang", at_least=40),
    _taps("Bram", "Ja, ik wil chatten", at_least=40),
    _taps("Sara", "Ja, chatten met Bram", at_least=30),
    _taps("Sara", "Ook alles wat er nog is", at_least=80),
    _says("Sara", "Dag Bram", 6, at_least=60),
]
UNCUT = 25
ONLY_WITH_CHAOS = {
    "Sara: Ben je daar",
    "Sara: Ja, iemand anders zolang",
    "Bram: Ja, ik wil chatten",
    "Sara: Ja, chatten met Bram",
}


@pytest.fixture
async def line(crash_place: Place) -> AsyncIterator[Line]:
    made = Line(crash_place)
    await made.begin(Anna="peer: ma-vr 9-17", Bram="peer", Sara="", Tom="")
    for step in PAIRED:
        await made.play(step)
    yield made
    await made.close()


async def test_a_contact_goes_on_wherever_the_program_dies(line: Line) -> None:
    for step in STORY:
        if step.at_least == UNCUT or (not IS_CHAOS and step.name in ONLY_WITH_CHAOS):
            await line.play(step)
            continue
        tally = await line.crash_everywhere(step, EVERY)
        print(f"{line.place.kind}, {step.name}: {tally}")
        assert tally.points >= step.at_least // EVERY, step.name
        assert tally.doubled, step.name
    assert any("Dag Bram" in one.text for one in line.person("Bram").messages.values())
