"""What people say to each other arrives, in order, wherever the program dies."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import phones
from tests.crash import Line, Step
from tests.databases import EVERY, Place

LONGEST = "Ik lig wakker. ".ljust(4096, "o")


def both_speak(line: Line) -> None:
    line.says("Sara", "Ik slaap niet")
    line.says("Anna", "Vertel maar")
    line.says("Sara", "En ik eet niet")


def _step(*what: Any, **how: Any) -> Step:
    """A second later, as between people: the newest question is the newest by the clock."""
    return Step(*what, turn=timedelta(seconds=1), **how)


def newest_of(line: Line, name: str) -> int:
    """The newest message of somebody's own."""
    own = [one for one in line.person(name).messages.values() if not one.by_bot]
    return own[-1].message_id


def changes(line: Line) -> None:
    phones.edit(line.world, line.person("Sara"), newest_of(line, "Sara"), "En ik eet weinig")


def says_all(line: Line) -> None:
    phones.edit(line.world, line.person("Sara"), newest_of(line, "Sara"), LONGEST)


def takes_back(line: Line) -> None:
    phones.say(line.world, line.person("Sara"), "/wis", newest_of(line, "Sara"))


def reacts(line: Line) -> None:
    phones.react(line.world, line.person("Anna"), newest_of(line, "Anna"), "❤")


BEFORE = (
    _step("Anna opens her link", lambda line: line.opens_link("Anna")),
    _step("Sara opens the bot", lambda line: line.starts("Sara")),
    _step("Sara says yes", lambda line: line.says("Sara", "Ja")),
    _step("Sara asks", lambda line: line.says("Sara", "Gesprek binnen een dag")),
    _step("Sara looks", lambda line: line.says("Sara", "Mijn gesprek")),
)
STEPS = (
    _step("Sara says something", lambda line: line.says("Sara", "Ik ben zo moe")),
    _step("Sara says more", lambda line: line.says("Sara", "Al dagen"), at_least=15),
    _step("Sara lets it wait", lambda line: line.says("Sara", "ja")),
    _step("Anna joins", lambda line: line.taps("Anna", "Ja, ik doe mee"), at_least=50),
    _step("Anna answers", lambda line: line.taps("Anna", "Sara antwoorden")),
    _step("Anna speaks", lambda line: line.says("Anna", "Hallo Sara"), at_least=30),
    _step("Sara answers", lambda line: line.taps("Sara", "Anna antwoorden")),
    _step("both speak", both_speak, at_least=50),
    _step("Anna reacts", reacts, at_least=20),
    _step("Sara changes her words", changes, at_least=20),
    _step("and makes them as long as can be", says_all, at_least=30),
    _step("Sara takes them back", takes_back, at_least=40),
    _step("both speak while the program is down", both_speak, down=True, at_least=60),
)
NOTHING_IS_SENT = ("Sara says more", "Anna reacts", "Sara changes her words")


@pytest.fixture
async def line(crash_place: Place) -> AsyncIterator[Line]:
    made = Line(crash_place)
    await made.begin(Anna="facilitator", Sara="")
    for step in BEFORE:
        await made.play(step)
    yield made
    await made.close()


async def test_no_word_is_lost_wherever_the_program_dies(line: Line) -> None:
    for step in STEPS:
        tally = await line.crash_everywhere(step, EVERY)
        print(f"{line.place.kind}, {step.name}: {tally}")
        assert tally.points >= line.least(step, EVERY), step.name
        assert bool(tally.doubled) == (step.name not in NOTHING_IS_SENT), step.name
