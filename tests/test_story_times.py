"""When people can, in their words: what may mean two things is asked back, never guessed."""

from datetime import UTC, datetime

import pytest

from storage.schema import window
from tests.story import Player, Story


async def asked_when(story: Story) -> Player:
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    return sara


async def kept(story: Story) -> list[tuple[datetime, datetime]]:
    async with story.database.read() as tx:
        rows = await tx.execute(window.select().order_by(window.c.starts_at))
        return [(row.starts_at, row.ends_at) for row in rows]


async def test_w20_a_day_that_is_today_is_asked_back(story: Story) -> None:
    sara = await asked_when(story)
    screen = await sara.says("maandag om 3 uur")
    assert screen.sees("Welk moment kies je?")
    assert screen.buttons == [
        "maandag 9 maart, 15.00 uur",
        "maandag 16 maart, 15.00 uur",
        "Een andere tijd",
    ]
    assert not await kept(story)
    await sara.taps("maandag 9 maart, 15.00 uur")
    assert (await kept(story))[0][0] == datetime(2026, 3, 9, 14, 0, tzinfo=UTC)


async def test_another_time_may_be_typed_in_the_place_of_an_answer(story: Story) -> None:
    sara = await asked_when(story)
    await sara.says("maandag om 3 uur")
    await sara.taps("Een andere tijd")
    screen = await sara.says("vanmiddag om 4 uur")
    assert screen.sees("Dit heb ik begrepen: maandag 9 maart, 16.00 tot 17.30 uur")
    assert (await kept(story))[0][0] == datetime(2026, 3, 9, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("vanochtend om 8 uur", "Die tijd is al voorbij."),
        ("ik kan morgen niet", "Dat is goed. Wanneer kun je wel?"),
        ("het regent", "Ik ben een programma en begrijp dit niet."),
    ],
)
async def test_what_cannot_be_kept_is_asked_again_in_its_own_words(
    story: Story, said: str, answered: str
) -> None:
    sara = await asked_when(story)
    screen = await sara.says(said)
    assert screen.sees(answered)
    assert "Ik weet nog niet wanneer" in screen.buttons


async def test_who_does_not_know_yet_goes_on(story: Story) -> None:
    sara = await asked_when(story)
    screen = await sara.says("dat weet ik nog niet")
    assert screen.sees("Waar wil je praten?")


async def test_w20_now_is_the_first_honest_moment(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await asked_when(story)
    await sara.says("zo snel mogelijk")
    await sara.taps("Bij mij thuis")
    await sara.says("Dorpsstraat 1")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("maakt niet uit")
    assert await sara.sees("Het kan op maandag 9 maart, 11.15 uur.")


async def test_a_facilitator_who_does_not_know_yet_is_waited_for(story: Story) -> None:
    anna = await story.worker("Anna")
    await asked_when(story)
    await anna.taps("Ja, ik doe mee")
    screen = await anna.says("weet ik nog niet")
    assert screen.sees("Typ het hier als je het weet.")
    assert not await kept(story)


async def test_a_time_that_is_too_short_for_a_talk_is_not_made_longer_without_asking(
    story: Story,
) -> None:
    sara = await asked_when(story)
    screen = await sara.says("ik heb pauze van 12 tot half 1")
    assert screen.sees("Een gesprek duurt langer.")
    assert screen.sees("maandag 9 maart, 12.00 tot 13.30 uur")
    assert not await kept(story)
    await sara.taps("Ja, maandag 9 maart, 12.00 tot 13.30 uur")
    assert (await kept(story))[0][1] == datetime(2026, 3, 9, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ("vandaag van 11.00 tot 12.00 uur, vandaag van 12.00 tot 13.15 uur", [(10, 0, 12, 15)]),
        ("vandaag om 2 uur of om 3 uur", [(13, 0, 14, 30), (14, 0, 15, 30)]),
    ],
)
async def test_times_that_touch_are_one_in_which_a_talk_fits_and_moments_stay_apart(
    story: Story, said: str, understood: list[tuple[int, int, int, int]]
) -> None:
    sara = await asked_when(story)
    await sara.says(said)
    found = await kept(story)
    assert [(a.hour, a.minute, b.hour, b.minute) for a, b in found] == understood


async def test_many_days_alike_are_read_back_in_one_line(story: Story) -> None:
    sara = await asked_when(story)
    screen = await sara.says("elke avond behalve zondag")
    assert screen.sees("maandag 9 maart tot en met zaterdag 14 maart, elke dag 18.00 tot 22.00 uur")


@pytest.mark.parametrize(
    ("hours", "said", "offered"),
    [
        (13, "vanavond", ["maandag 9 maart, 23.00 uur", "dinsdag 10 maart, 18.00 uur"]),
        (16, "morgen", ["dinsdag 10 maart, 8.00 uur", "woensdag 11 maart, 8.00 uur"]),
    ],
)
async def test_w20_tonight_late_and_tomorrow_after_midnight_are_asked_by_the_name_of_the_day(
    story: Story, hours: int, said: str, offered: list[str]
) -> None:
    sara = await asked_when(story)
    await story.turn_clock(hours=hours)
    screen = await sara.says(said)
    assert screen.buttons == [*offered, "Een andere tijd"]
