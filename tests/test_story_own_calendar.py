"""A worker's own calendar: only busy stretches are kept of it, and nobody is free by silence."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.schema import calendar, duty
from tests.calendar_server import HOST, CalendarServer, serving_calendars
from tests.databases import Place
from tests.story import Player, Story, telling

SECRET = "Afspraak bij de tandarts met Els"
BUSY = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
SUMMARY:{SECRET}
DTSTART;TZID=Europe/Amsterdam:20260309T130000
DTEND;TZID=Europe/Amsterdam:20260309T150000
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n").encode()
EMPTY = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[CalendarServer]:
    async with serving_calendars(tmp_path) as one:
        one.content = BUSY
        yield one


@pytest.fixture
async def story(place: Place, server: CalendarServer) -> AsyncIterator[Story]:
    async with telling(place) as told:
        await told.close_app()
        await told.open_app(fetcher=server.fetcher())
        yield told


async def give(anna: Player, server: CalendarServer) -> None:
    await anna.says("Mijn uren")
    await anna.taps("Mijn agenda")
    await anna.says(server.address)


async def busy(story: Story) -> list[tuple[datetime, datetime]]:
    async with story.database.read() as tx:
        wanted = select(duty.c.starts_at, duty.c.ends_at).where(duty.c.kind == "busy")
        return [(row.starts_at, row.ends_at) for row in await tx.execute(wanted)]


async def test_only_busy_stretches_are_kept_and_the_address_is_a_secret(
    story: Story, server: CalendarServer
) -> None:
    """That the address stands nowhere in clear is looked at in the end, as of all that is said."""
    story.said.add(SECRET)
    anna = await story.worker("Anna", hours="ma-zo 9-21")
    await anna.says("Mijn uren")
    await anna.taps("Mijn agenda")
    screen = await anna.says("https://anna:geheim@agenda.example")
    assert screen.sees("Dit is geen adres dat ik kan lezen.")
    screen = await anna.says(server.address)
    assert screen.sees("Ik kon je agenda lezen.")
    assert not any(server.address in text for text in screen.texts)
    assert await busy(story) == [
        (datetime(2026, 3, 9, 12, 0, tzinfo=UTC), datetime(2026, 3, 9, 14, 0, tzinfo=UTC))
    ]
    await anna.says("Mijn uren")
    screen = await anna.taps("Mijn agenda")
    assert screen.sees(f"Ik kijk in je agenda bij {HOST}.")
    screen = await anna.says("/gegevens")
    file = next(one["file"] for one in reversed(screen.messages) if one.get("file"))
    kept = await story.download(file["url"])
    assert "In je agenda ben je bezet: maandag 9 maart, 13.00 tot 15.00 uur" in kept
    assert f"Ik bewaar het geheime adres van je agenda bij {HOST}." in kept
    await anna.says("Mijn uren")
    await anna.taps("Mijn agenda")
    await anna.taps("Kijk niet meer in mijn agenda")
    assert await busy(story) == []
    calls = len(server.calls)
    await story.turn_clock(hours=12)
    assert len(server.calls) == calls
    async with story.database.read() as tx:
        assert (await tx.execute(select(calendar))).first() is None


async def test_what_is_busy_is_taken_out_of_what_is_said_and_their_own_word_stands(
    story: Story, server: CalendarServer
) -> None:
    anna = await story.worker("Anna", hours="altijd")
    await give(anna, server)
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Ja, ik doe mee")
    screen = await anna.says("vandaag tussen 12 en 18 uur")
    assert screen.sees("Dit heb ik begrepen: maandag 9 maart, 15.00 tot 18.00 uur")
    await anna.taps("Andere tijden geven")
    screen = await anna.says("vandaag van 13 tot 15 uur")
    assert screen.sees("Dit heb ik begrepen: maandag 9 maart, 13.00 tot 15.00 uur")


async def test_it_is_read_again_and_a_failure_is_said_once(
    story: Story, server: CalendarServer
) -> None:
    anna = await story.worker("Anna", hours="altijd")
    await give(anna, server)
    server.content = EMPTY
    await story.turn_clock(hours=3, minutes=1)
    assert await busy(story) == []
    server.content, server.status = BUSY, 503
    await story.turn_clock(hours=4)
    assert not await anna.sees("Ik kan je agenda nu niet lezen.")
    await story.turn_clock(hours=6)
    texts = (await anna.screen()).texts
    assert sum("Ik kan je agenda nu niet lezen." in text for text in texts) == 1
    server.status = 200
    await story.turn_clock(hours=2)
    assert len(texts) == len((await anna.screen()).texts)
    server.content = b"<html>Sign in</html>"
    await anna.says("Mijn uren")
    await anna.taps("Mijn agenda")
    await anna.taps("Een ander adres")
    screen = await anna.says(server.address)
    assert screen.texts[-1].startswith("Op dit adres vind ik geen agenda.")


async def test_w4_a_calendar_that_is_full_makes_a_gap(story: Story, server: CalendarServer) -> None:
    anna = await story.worker("Anna", hours="altijd")
    await story.worker("Bram", hours="altijd")
    dirk = await story.worker("Dirk", "coordinator")
    server.content = BUSY.replace(b"20260309T130000", b"20260311T000000").replace(
        b"20260309T150000", b"20260313T000000"
    )
    await give(anna, server)
    await story.turn_clock(hours=24)
    assert await dirk.sees("woensdag 11 maart, 0.00 tot donderdag 12 maart, 1.00 uur")
