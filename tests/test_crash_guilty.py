"""Only an update that itself stops the program is set aside, however often the program dies."""

from dataclasses import dataclass

from sqlalchemy import select

from storage.schema import inbox
from tests.crash import Line
from tests.databases import Place
from tests.points import Cut, Points
from tests.test_crash_points import STEPS, opened

MEETING = "INSERT INTO meeting"


@dataclass
class DeathAt(Points):
    """The program dies at each statement with these words."""

    words: str = ""

    def pass_by(self, what: str) -> None:
        if self.words in what:
            self.is_dead = True
        super().pass_by(what)


async def until_asking(line: Line) -> None:
    """Sara asks while the program is down."""
    for step in STEPS[:4]:
        await line.play(step)
    line.says("Sara", "Gesprek binnen een dag")


async def dies(line: Line, at: str) -> bool:
    """Start the program and let it work; whether it died."""
    app = line.make_app()
    line.points = DeathAt(words=at)
    try:
        await app.open()
        await app.settle()
    except Cut:
        await line.bury()
    was_dead, line.points = line.points.is_dead, Points()
    await line.database.close()
    return was_dead


async def newest_of(line: Line) -> tuple[str, int]:
    """How it stands with the last update."""
    async with line.database.reader.connect() as connection:
        wanted = select(inbox.c.state, inbox.c.tries).order_by(inbox.c.seq.desc())
        state, tries = (await connection.execute(wanted)).first() or ("", 0)
    return state, tries


async def test_an_update_that_stops_the_program_stops_it_ten_times(place: Place) -> None:
    async with opened(place) as line:
        await until_asking(line)
        assert [await dies(line, at=MEETING) for _ in range(11)] == [True] * 10 + [False]
        assert await newest_of(line) == ("quarantined", 10)
        said = list(line.person("Sara").messages.values())[-1].text
        assert "Er ging bij mij iets mis" in said


async def test_what_was_in_hand_at_a_death_is_done_before_anything_else(place: Place) -> None:
    """So that deaths that come of something else do not fall on it."""
    async with opened(place) as line:
        await until_asking(line)
        assert await dies(line, at=MEETING)
        assert await newest_of(line) == ("open", 1)
        assert [await dies(line, at="call") for _ in range(5)] == [True] * 5
        assert await newest_of(line) == ("done", 2)
