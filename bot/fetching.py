"""Reads one address on the web, for a stranger's sake: https alone, little, soon, and only numbers
on the net that were looked at, which are then the ones that are called."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import ip_address
from ssl import SSLContext
from urllib.parse import urljoin

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.rules import web_addresses

Resolve = Callable[[str], Awaitable[Sequence[str]]]
MOST_BYTES = 2_000_000
SECONDS = 20.0
MOST_HOPS = 3
ONLY_NUMBERS = socket.AI_NUMERICHOST
MOVED = (301, 302, 303, 307, 308)
HEADERS = {"Accept": "text/calendar", "Accept-Encoding": "identity"}


class FetchError(Exception):
    """`is_passing`: it may be better later."""

    def __init__(self, words: str, *, is_passing: bool = False) -> None:
        super().__init__(words)
        self.is_passing = is_passing


async def resolve_by_system(host: str) -> Sequence[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class Fetcher:
    """`resolve` gives the numbers of a host, `is_allowed` says which of them may be called."""

    def __init__(
        self,
        resolve: Resolve = resolve_by_system,
        is_allowed: Callable[[str], bool] = web_addresses.is_public,
        tls: SSLContext | None = None,
        seconds: float = SECONDS,
    ) -> None:
        self._resolve, self._is_allowed, self._tls = resolve, is_allowed, tls
        self._seconds = seconds

    async def fetch(self, address: str) -> bytes:
        """What stands there; FetchError for everything else."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._follow(address)
        except TimeoutError:
            raise FetchError("too slow", is_passing=True) from None
        except (aiohttp.ClientError, OSError, UnicodeError):
            raise FetchError("not reached", is_passing=True) from None

    async def _follow(self, address: str) -> bytes:
        for _ in range(MOST_HOPS):
            if not web_addresses.is_safe(address):
                raise FetchError("not https")
            found = await self._read(address)
            if isinstance(found, bytes):
                return found
            address = urljoin(address, found)
        raise FetchError("sent on too often")

    async def _read(self, address: str) -> bytes | str:
        """The content, or where it is to be found."""
        numbers = await self._looked_at(web_addresses.host_of(address))
        connector = aiohttp.TCPConnector(
            resolver=Pinned(numbers), ssl=self._tls or True, use_dns_cache=False, force_close=True
        )
        async with (
            aiohttp.ClientSession(
                connector=connector, trust_env=False, auto_decompress=False
            ) as web,
            web.get(address, headers=HEADERS, allow_redirects=False) as answer,
        ):
            if answer.status in MOVED:
                return answer.headers.get("Location", "")
            if (
                answer.status != 200
                or answer.headers.get("Content-Encoding", "identity") != "identity"
            ):
                raise FetchError("refused", is_passing=answer.status >= 500 or answer.status == 429)
            return await self._content(answer)

    async def _content(self, answer: aiohttp.ClientResponse) -> bytes:
        content = bytearray()
        async for part in answer.content.iter_chunked(65_536):
            content += part
            if len(content) > MOST_BYTES:
                raise FetchError("too much")
        return bytes(content)

    async def _looked_at(self, host: str) -> list[str]:
        """Every number of this host; one that may not be called makes all of them wrong."""
        numbers = [host] if _is_number(host) else list(await self._resolve(host))
        if not numbers or not all(map(self._is_allowed, numbers)):
            raise FetchError("not a public host")
        return numbers


class Pinned(AbstractResolver):
    """Answers with the numbers that were looked at: a second question could get another answer."""

    def __init__(self, numbers: Sequence[str]) -> None:
        self._numbers = numbers

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = [(number, _family_of(number)) for number in self._numbers]
        return [
            ResolveResult(
                hostname=host, host=number, port=port, family=own, proto=0, flags=ONLY_NUMBERS
            )
            for number, own in found
            if family in (socket.AF_UNSPEC, own)
        ]

    async def close(self) -> None:
        pass


def _family_of(number: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in number else socket.AF_INET


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
