"""A web server of a stranger, over https on this machine, for those who are allowed to call it."""

import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.fetching import Fetcher

HOST = "calendar.example"
HERE = "127.0.0.1"
A_DAY = timedelta(days=1)


@dataclass
class CalendarServer:
    """What it answers, who called, and how it is to be trusted."""

    port: int
    trust: ssl.SSLContext
    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    numbers: Sequence[str] = (HERE,)

    @property
    def address(self) -> str:
        return f"https://{HOST}:{self.port}/private-5d41402a/basic.ics"

    async def resolve(self, _host: str) -> Sequence[str]:
        return self.numbers

    def fetcher(self, seconds: float = 20.0) -> Fetcher:
        """One to whom this machine's own number is as good as a public one."""
        return Fetcher(self.resolve, lambda number: number == HERE, self.trust, seconds)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.calls.append(request.path)
        return web.Response(body=self.content, status=self.status, headers=self.headers)


@asynccontextmanager
async def serving_calendars(folder: Path) -> AsyncIterator[CalendarServer]:
    paper, key = _paper(folder)
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(paper, key)
    server = CalendarServer(0, ssl.create_default_context(cafile=str(paper)))
    app = web.Application()
    app.router.add_get("/{path:.*}", server.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HERE, 0, ssl_context=own).start()
    server.port = runner.addresses[0][1]
    try:
        yield server
    finally:
        await runner.cleanup()


def _paper(folder: Path) -> tuple[Path, Path]:
    """A certificate that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - A_DAY)
        .not_valid_after(now + A_DAY)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding = serialization.Encoding.PEM
    written = folder / "paper.pem", folder / "paper.key"
    written[0].write_bytes(made.public_bytes(encoding))
    written[1].write_bytes(
        key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return written
