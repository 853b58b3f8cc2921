"""Somebody is asked to phone, sees what is kept, is erased: the program dies at each point."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.crash import Line, Step
from tests.databases import Place, take_snapshot

BEGIN = (
    Step("Anna opens her link", lambda line: line.opens_link("Anna")),
    Step("Anna is reachable", lambda line: line.says("Anna", "Ik ben nu bereikbaar")),
    Step("Anna says how long", lambda line: line.taps("Anna", "Eén uur")),
    Step("Sara opens the bot", lambda line: line.starts("Sara")),
    Step("Sara says yes", lambda line: line.says("Sara", "Ja")),
    Step("Sara asks", lambda line: line.says("Sara", "Gesprek binnen een dag")),
    Step("Sara needs help", lambda line: line.says("Sara", "Nu hulp nodig")),
    Step("Sara asks Anna", lambda line: line.taps("Sara", "Vraag Anna om te bellen")),
)
NUMBER = Step("Sara's number", lambda line: line.says("Sara", "06 12345678"), urgent=True)
ANNA_CALLS = Step("Anna calls", lambda line: line.taps("Anna", "Ja, ik bel nu"), urgent=True)
ANNA_CANNOT = Step(
    "Anna cannot", lambda line: line.taps("Anna", "Ik kan nu niet bellen"), urgent=True
)
SILENCE = Step("ten minutes pass", turn=timedelta(minutes=11), urgent=True)
AN_HOUR = Step("an hour passes", turn=timedelta(minutes=61))
# Her own chat she can empty herself; what comes after stands there once.
CLEAN = Step("Sara empties her chat", lambda line: line.person("Sara").messages.clear())
A_SECOND = timedelta(seconds=1)
DATA = Step("Sara's data", lambda line: line.says("Sara", "/gegevens"), turn=A_SECOND)
STOP = Step("Sara would have it gone", lambda line: line.taps("Sara", "Alles weggooien"))
ERASE = Step("Sara is erased", lambda line: line.taps("Sara", "Ja, gooi alles weg"), urgent=True)
TYPED = Step("Sara is erased by a typed yes", lambda line: line.says("Sara", "ja"), urgent=True)

WAYS = {
    "the number": (NUMBER,),
    "she calls": (NUMBER, ANNA_CALLS),
    "she called": (NUMBER, ANNA_CALLS, AN_HOUR),
    "she cannot": (NUMBER, CLEAN, ANNA_CANNOT),
    "silence": (NUMBER, CLEAN, SILENCE),
    "my data": (DATA,),
    "erased": (NUMBER, DATA, STOP, ERASE),
    "erased in words": (DATA, STOP, TYPED),
}


@pytest.fixture
async def line(crash_place: Place) -> AsyncIterator[Line]:
    made = Line(crash_place)
    await made.begin(Anna="coordinator", Sara="")
    yield made
    await made.close()


@pytest.mark.parametrize("way", WAYS)
async def test_nothing_is_lost_and_nothing_stays_wherever_the_program_dies(
    line: Line, way: str
) -> None:
    for step in (*BEGIN, *WAYS[way][:-1]):
        await line.play(step)
    tally = await line.crash_everywhere(WAYS[way][-1])
    print(f"{line.place.kind}, {way}: {tally}")
    assert tally.points >= 20
    if "erased" in way:
        rows = await take_snapshot(line.database)
        assert len(rows["person"]) == 1
        assert {row["lane"] for row in rows["outbox"]} == {rows["person"][0]["lane"]}
