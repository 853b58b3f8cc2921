"""Who answers on the page is heard once, wherever the program dies, also when they press again."""

import re
from collections.abc import AsyncIterator

import pytest

from tests.crash import PAGE, Form, Line, Step
from tests.databases import EVERY, Place
from tests.test_crash_points import STEPS, WITH_GUESTS

LINK = re.compile(rf"{PAGE}(/i/[\w-]+)")
VOICE = re.compile(r'name="voice" value="(\d+)"')
NAMED = {step.name: step for step in (*STEPS, *WITH_GUESTS)}
FIRST = (
    *STEPS[:8],
    NAMED["Sara wants somebody along"],
    NAMED["Sara names her mother"],
)


def mothers(line: Line) -> str:
    """The path of the link that Sara passed on."""
    texts = " ".join(one.text or "" for one in line.person("Sara").messages.values())
    return str(LINK.findall(texts)[-1])


def fills_in(name: str, at_least: int, **said: str) -> Step:
    return Step(name, form=lambda line: Form(mothers(line), said), at_least=at_least)


def speaks(line: Line) -> Form:
    return Form(f"{mothers(line)}/zeggen", {"say": "Ik schrok er van", "once": "7", "question": ""})


def shares(line: Line) -> Form:
    voice = VOICE.findall(line.sheet)[-1]
    return Form(f"{mothers(line)}/zeggen", {"voice": voice, "share": "all", "name": "Ria"})


STEPS_ON_PAGE = (
    fills_in("her mother comes", 20, answer="yes"),
    fills_in("her mother says when", 10, when="vanmiddag na 2 uur"),
    fills_in("her mother gives a number", 10, number="06 12345678"),
    NAMED["Sara says that it is her"],
    *(NAMED[name] for name in ("Anna joins", "Anna says when", "Bram joins", "Bram says when")),
    NAMED["it is fixed"],
    Step("her mother has words for the talk", form=speaks, at_least=10),
    Step("everybody may read them", form=shares, at_least=10),
    Step(
        "she reads what is there",
        form=lambda line: Form(f"{mothers(line)}/woorden", {}),
        at_least=15,
    ),
    fills_in("her mother does not come", 20, answer="no"),
)


@pytest.fixture
async def line(crash_place: Place) -> AsyncIterator[Line]:
    made = Line(crash_place)
    await made.begin("Bram", Anna="facilitator", Bram="facilitator", Sara="")
    for step in FIRST:
        await made.play(step)
    yield made
    await made.close()


async def test_the_page_hears_everybody_once_wherever_the_program_dies(line: Line) -> None:
    for step in STEPS_ON_PAGE:
        if step.form is None:
            await line.play(step)
            continue
        tally = await line.crash_everywhere(step, EVERY)
        print(f"{line.place.kind}, {step.name}: {tally}")
        assert tally.points >= line.least(step, EVERY), step.name
