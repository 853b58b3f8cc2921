"""Wherever the program dies, the next one goes on as if nothing had happened: all points, both
databases, and one of those who come reads English."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.sandbox.phones import Sending, send_file
from bot.sandbox.values import Upload
from tests.crash import Line, Step
from tests.databases import CRASH_KINDS, EVERY, Place


def all_three_speak(line: Line) -> None:
    line.says("Sara", "Mijn gesprek")
    line.says("Anna", "Ik ben er")
    line.says("Bram", "So am I")


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
    Step("Bram joins", lambda line: line.taps("Bram", "Yes, I will join")),
    Step("Bram says when", lambda line: line.says("Bram", "between 2 and 5 pm"), at_least=45),
    Step("Sara agrees", lambda line: line.taps("Sara", "Ja, maandag 14.00 uur"), at_least=50),
    Step("all three speak at once", all_three_speak),
    Step("all three speak while the program is down", all_three_speak, down=True, at_least=45),
    Step("Sara needs help", lambda line: line.says("Sara", "Nu hulp nodig"), urgent=True),
    Step("everybody is reminded", turn=timedelta(hours=3)),
    Step("the meeting is over and a night passes", turn=timedelta(hours=15), at_least=60),
)


SECOND = timedelta(seconds=1)
LINK = re.compile(r"/i/([\w-]{24})")


def opens_her_link(line: Line) -> None:
    """The newest link on Sara's phone, passed on to her mother."""
    texts = " ".join(one.text or "" for one in line.person("Sara").messages.values())
    line.starts("Ria", LINK.findall(texts)[-1])


def speaks(line: Line) -> None:
    sending = Sending("voice", Upload("mama.ogg", "audio/ogg", b"sound"))
    send_file(line.world, line.person("Ria"), sending)


AS_BEFORE = {step.name: step for step in STEPS}
WITH_GUESTS = (
    *STEPS[:8],
    Step("Sara wants somebody along", lambda line: line.taps("Sara", "Ja, iemand erbij")),
    Step("Sara names her mother", lambda line: line.says("Sara", "mama")),
    Step("her mother opens the link", opens_her_link),
    Step("her mother comes", lambda line: line.taps("Ria", "Ja, ik kom"), SECOND, at_least=40),
    Step("her mother says when", lambda line: line.says("Ria", "vanmiddag na 2 uur")),
    Step("Sara says that it is her", lambda line: line.taps("Sara", "Ja, dat klopt")),
    Step("her mother sends a voice", speaks),
    Step("she lets Sara have it", lambda line: line.taps("Ria", "Ja, geef het aan Sara")),
    Step("Sara does not want it", lambda line: line.taps("Sara", "Nee, liever niet")),
    Step("her mother sends another", speaks),
    Step("and lets her have it", lambda line: line.taps("Ria", "Ja, geef het aan Sara")),
    Step("Sara takes it", lambda line: line.taps("Sara", "Ja, geef het mij nu"), at_least=30),
    *(AS_BEFORE[name] for name in ("Anna joins", "Anna says when", "Bram joins", "Bram says when")),
    Step("it is fixed", lambda line: line.taps("Sara", "Ja, maandag 14.00 uur"), at_least=60),
    Step("her mother is late", lambda line: line.taps("Ria", "Ik ben wat later"), at_least=40),
    Step("they are reminded", turn=timedelta(hours=2.1)),
    Step("Sara wants another time", lambda line: line.taps("Sara", "Een andere tijd"), at_least=60),
    Step("Sara looks who comes", lambda line: line.says("Sara", "Mijn gesprek")),
    Step("and who else", lambda line: line.taps("Sara", "Wie erbij is")),
    Step("she takes her mother out", lambda line: line.taps("Sara", "mama deze keer niet")),
    Step("it is said for her", lambda line: line.taps("Sara", "Ja, zeg jij het")),
    Step("Sara stops", lambda line: line.says("Sara", "/stop"), at_least=25),
    Step("all of it goes", lambda line: line.taps("Sara", "Ja, gooi alles weg"), at_least=40),
)


@asynccontextmanager
async def opened(place: Place) -> AsyncIterator[Line]:
    line = Line(place)
    await line.begin("Bram", Anna="facilitator", Bram="facilitator", Sara="", Ria="")
    yield line
    await line.close()


async def crash_at(line: Line, step: Step, every: int = 1) -> None:
    tally = await line.crash_everywhere(step, every)
    print(f"{line.place.kind}, {step.name}: {tally}")
    assert tally.points >= line.least(step, every), step.name
    assert tally.doubled, f"{step.name}: none came between Telegram's yes and our record"
    assert tally.marked > tally.doubled or every > 1, step.name


async def test_nothing_is_lost_wherever_the_program_dies(place: Place) -> None:
    """On PostgreSQL at each third point; at all of them with `make chaos`."""
    every = 1 if place.kind in CRASH_KINDS else EVERY
    async with opened(place) as line:
        for step in STEPS:
            await crash_at(line, step, every)


async def test_nothing_is_lost_with_guests_either(crash_place: Place) -> None:
    """The steps that both plays share are cut in the first one."""
    async with opened(crash_place) as line:
        for step in WITH_GUESTS:
            await (line.play(step) if step in STEPS else crash_at(line, step, EVERY))
