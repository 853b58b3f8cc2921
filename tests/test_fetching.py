"""What a stranger's server may do to us: very little."""

import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import fetching
from bot.fetching import Fetcher, FetchError
from tests.calendar_server import HERE, HOST, CalendarServer, serving_calendars


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[CalendarServer]:
    async with serving_calendars(tmp_path) as one:
        yield one


async def trouble(fetcher: Fetcher, address: str) -> FetchError:
    with pytest.raises(FetchError) as found:
        await fetcher.fetch(address)
    return found.value


async def test_what_stands_there_is_read_from_the_number_that_was_looked_at(
    server: CalendarServer,
) -> None:
    server.content = b"BEGIN:VCALENDAR"
    assert await server.fetcher().fetch(server.address) == b"BEGIN:VCALENDAR"


async def test_numbers_that_are_not_public_are_never_called(server: CalendarServer) -> None:
    """By name or by number, also beside a public one, and whatever the rest of the world says."""
    usual = Fetcher(server.resolve, tls=server.trust)
    for numbers in ((HERE,), ("10.0.0.1",), ("93.184.215.14", HERE), ()):
        server.numbers = numbers
        assert not (await trouble(usual, server.address)).is_passing
    for host in (HERE, "[::1]", "[::ffff:127.0.0.1]", "2130706433", "localhost"):
        found = await trouble(Fetcher(tls=server.trust), f"https://{host}:{server.port}/")
        assert str(found) in ("not a public host", "not reached")
    assert server.calls == []


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("http://calendar.example/", "not https"),
        ("https://10.0.0.1/", "not a public host"),
        ("https://anna@calendar.example/", "not https"),
        ("", "sent on too often"),
        ("/again", "sent on too often"),
    ],
)
async def test_who_is_sent_on_looks_again_where_to(
    server: CalendarServer, to: str, words: str
) -> None:
    server.status, server.headers = 302, {"Location": to}
    assert str(await trouble(server.fetcher(), server.address)) == words
    assert len(server.calls) <= fetching.MOST_HOPS


async def test_too_much_packed_or_refused_is_not_taken(server: CalendarServer) -> None:
    server.content = b"a" * (fetching.MOST_BYTES + 1)
    assert str(await trouble(server.fetcher(), server.address)) == "too much"
    server.content, server.headers = b"packed", {"Content-Encoding": "gzip"}
    assert not (await trouble(server.fetcher(), server.address)).is_passing
    server.headers = {}
    for status, is_passing in ((404, False), (401, False), (503, True), (429, True)):
        server.status = status
        assert (await trouble(server.fetcher(), server.address)).is_passing is is_passing


async def test_who_does_not_answer_in_time_or_is_not_who_they_say_is_left(
    server: CalendarServer,
) -> None:
    stranger = Fetcher(server.resolve, lambda number: number == HERE)
    assert (await trouble(stranger, server.address)).is_passing
    with socket.create_server((HERE, 0)) as silent:
        port = silent.getsockname()[1]
        found = await trouble(server.fetcher(0.05), f"https://{HOST}:{port}/")
        assert str(found) == "too slow"
    assert (await trouble(server.fetcher(), f"https://{HOST}:{port}/")).is_passing


async def test_the_system_is_asked_for_numbers() -> None:
    assert HERE in await fetching.resolve_by_system("localhost")
