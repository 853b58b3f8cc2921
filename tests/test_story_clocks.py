"""Clocks go wrong, machines sleep, and twice a year an hour comes twice or never."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from storage.schema import meeting
from tests.story import Player, Story
from tests.test_story_thin_line import DUTCH, play_until_proposed

LATE = "Het is niet gelukt"
OVER = "Het gesprek was"


async def texts_of(players: list[Player]) -> list[Counter[str]]:
    return [Counter((await one.screen()).texts) for one in players]


async def is_looked_over(story: Story) -> bool:
    """Whether the program finds something left undone, at two looks."""
    return any([await story.app.due.audit(story.clock()) for _ in range(2)])


async def everybody(story: Story) -> list[Player]:
    """A talk that is fixed for two o'clock, and a search that nobody answers."""
    dirk = await story.worker("Dirk", "coordinator")
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    els = await story.client("Els")
    await els.says("Gesprek binnen een dag")
    return [sara, anna, bram, els, dirk]


async def test_n17_a_clock_that_jumps_back_repeats_nothing_and_skips_nothing(
    story: Story,
) -> None:
    people = await everybody(story)
    await story.turn_clock(hours=3, minutes=40)
    before, now = await texts_of(people), story.clock()
    for back in (timedelta(minutes=1), timedelta(hours=2), timedelta(hours=8)):
        story.set_clock(now - back)
        await story.app.settle()
        assert not await is_looked_over(story)
        await story.app.settle()
        assert await texts_of(people) == before
        await story.turn_clock(seconds=back.total_seconds())
        assert await texts_of(people) == before
    await story.turn_clock(hours=6)
    after = await texts_of(people)
    sara, anna, bram, els, _ = (new - old for new, old in zip(after, before, strict=True))
    assert [sum(text.startswith(OVER) for text in one.elements()) for one in (sara, els)] == [1, 0]
    assert not any(DUTCH.reminder in text for one in (sara, anna, bram) for text in one)
    assert max([*sara.values(), *anna.values(), *bram.values()]) == 1
    await story.turn_clock(hours=14, minutes=30)
    assert sum(LATE in text for text in (await people[3].screen()).texts) == 1


async def test_n17_a_machine_that_slept_three_hours_repeats_nothing_and_skips_nothing(
    story: Story,
) -> None:
    """Once in the search, once over both reminders, once over the end of the talk."""
    people = await everybody(story)
    for _ in range(3):
        story.clock.turn_to(story.clock() + timedelta(hours=3))
        assert not await story.app.due.audit(story.clock())
        await story.app.settle()
        assert not await is_looked_over(story)
    sara, anna, bram, els, _ = await texts_of(people)
    reminded = [sum(DUTCH.reminder in text for text in one) for one in (sara, anna, bram)]
    assert reminded == [1, 1, 1]
    assert sum(text.startswith(OVER) for text in sara.elements()) == 1
    assert max(Counter({text: n for text, n in sara.items() if "?" in text}).values()) == 1
    assert not any(LATE in text for text in els)
    story.clock.turn_to(story.clock() + timedelta(hours=15))
    await story.app.settle()
    assert sum(LATE in text for text in (await people[3].screen()).texts) == 1


async def test_the_24_hours_are_hours_of_utc_whatever_the_calendar_does(story: Story) -> None:
    """The clock goes back and on, the year ends, February has 28 days and 29, a month ends at
    midnight; nobody is told before that it is late, and nobody in the night."""
    await story.worker("Anna")
    await story.worker("Bram")
    asked = {
        datetime(2026, 3, 28, 19, 0, tzinfo=UTC): "zondag 29 maart, 21.00 uur",
        datetime(2026, 3, 31, 18, 0, tzinfo=UTC): "woensdag 1 april, 20.00 uur",
        datetime(2026, 10, 24, 18, 30, tzinfo=UTC): "zondag 25 oktober, 19.30 uur",
        datetime(2026, 12, 31, 19, 0, tzinfo=UTC): "vrijdag 1 januari, 20.00 uur",
        datetime(2027, 2, 28, 12, 0, tzinfo=UTC): "maandag 1 maart, 13.00 uur",
        datetime(2028, 2, 28, 12, 0, tzinfo=UTC): "dinsdag 29 februari, 13.00 uur",
    }
    for number, (at, until) in enumerate(asked.items()):
        story.clock.turn_to(at - timedelta(minutes=1))
        sara = await story.client(f"Sara{number}")
        story.clock.turn_to(at)
        screen = await sara.says("Gesprek binnen een dag")
        assert screen.sees(f"Je gesprek begint voor {until}.")
        await story.turn_clock(hours=23, minutes=59)
        assert not await sara.sees(LATE)
        await story.turn_clock(minutes=2)
        assert await sara.sees(LATE)
        await sara.says("Mijn gesprek")
        await sara.taps("Toch geen gesprek")
        await sara.taps("Ja, geen gesprek meer")
    story.clock.turn_to(datetime(2028, 6, 30, 21, 59, 59, tzinfo=UTC))
    sara = await story.client("Noa")
    screen = await sara.says("Gesprek binnen een dag")
    assert screen.sees("Je gesprek begint voor zondag 2 juli, 0.00 uur.")
    await story.turn_clock(hours=31, minutes=59)
    assert not await sara.sees(LATE)
    await story.turn_clock(minutes=1)
    assert await sara.sees(LATE)
    async with story.database.read() as tx:
        wanted = select(meeting.c.requested_at, meeting.c.start_by)
        assert {row.start_by - row.requested_at for row in await tx.execute(wanted)} <= {
            timedelta(hours=24)
        }
