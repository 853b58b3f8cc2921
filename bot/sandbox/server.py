"""Both sides on one loopback port; nothing of the sandbox is ever to be reached from outside."""

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.clock import system_clock
from bot.sandbox import house as houses
from bot.sandbox import live, pages, peopleside
from bot.sandbox.botside import TRANSPORT, Receive, Scope, Send, serve_bot
from bot.sandbox.house import House
from bot.sandbox.peopleside import ERRORS
from bot.sandbox.world import World

LOCAL_NAMES = ["127.0.0.1", "localhost"]
ROUTES = [*pages.ROUTES, *live.ROUTES, *houses.ROUTES, *peopleside.ROUTES]
IDLE_SECONDS = 120
LAST_SECONDS = 1


class Sandbox(Starlette):
    """The bot's calls go straight to their function; all else is for the phones."""

    world: World

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(("/bot", "/file/bot")):
            await serve_bot(self.world, scope, receive, send)
        else:
            await super().__call__(scope, receive, send)
            if scope.get("method") != "GET":
                self.world.bell.ring()


def make_app(world: World, house: House | None = None) -> Starlette:
    """With a `house` the program behind it can be seen to; without it this is Telegram alone."""
    local = Middleware(TrustedHostMiddleware, allowed_hosts=LOCAL_NAMES)
    app = Sandbox(routes=ROUTES, middleware=[local], exception_handlers=dict(ERRORS))
    app.world = app.state.world = world
    app.state.house = house
    return app


class Line(HttpToolsProtocol):
    """A connection that the sandbox may break off."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {TRANSPORT: {"transport": self.transport}}


def listen(host: str, port: int) -> socket.socket:
    """A socket on this machine only, so that its port is known before anybody answers."""
    address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    if not address.is_loopback or address.version != 4:
        raise ValueError(f"the sandbox listens on 127.0.0.1 only, not on {host}")
    # Without the protocol's number asyncio leaves Nagle on: 40 ms for every answer.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((str(address), port))
    except OSError:
        listening.close()
        raise
    return listening


async def open_server(app: Starlette, listening: socket.socket) -> uvicorn.Server:
    config = uvicorn.Config(
        app,
        http=Line,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_keep_alive=IDLE_SECONDS,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listening])
    return server


async def close_server(server: uvicorn.Server) -> None:
    """At once: uvicorn's own way polls every 0.1 s and waits for whoever is still connected."""
    for listener in server.servers:
        listener.close()
    for connection in list(server.server_state.connections):
        connection.transport.abort()
    if tasks := server.server_state.tasks:
        _, late = await asyncio.wait(tasks, timeout=LAST_SECONDS)
        for task in late:
            task.cancel()
    await asyncio.sleep(0)


@asynccontextmanager
async def serving(app: Starlette, port: int = 0, host: str = "127.0.0.1") -> AsyncIterator[str]:
    """Gives the base url, for as long as it lasts; port 0 is any that is free."""
    listening = listen(host, port)
    server = await open_server(app, listening)
    try:
        yield "http://{}:{}".format(*listening.getsockname()[:2])
    finally:
        app.state.world.waiting.hang_up()
        await close_server(server)
        listening.close()


async def run_alone(port: int, token: str) -> None:
    """The sandbox by itself, until it is stopped."""
    app = make_app(World(system_clock, token))
    async with serving(app, port) as url:
        for line in welcome(url, token):
            print(line, flush=True)
        await asyncio.Event().wait()


def welcome(url: str, token: str) -> list[str]:
    return [
        f"A Telegram for practising stands at {url} (phones in the browser: the same address)",
        f'Naast finds it with base_url = "{url}" and the token {token}',
        f"(another bot with the base url {url}/bot)",
        "Begin with a person and look at the screen of their phone:",
        f"""  curl -X POST {url}/people -d '{{"name": "Anna", "language": "nl"}}'""",
        f"  curl -X POST {url}/people/ID/start",
        f"  curl {url}/people/ID/screen",
        "Everything else that phones can do stands in docs/sandbox.md. Ctrl+C ends it.",
    ]
