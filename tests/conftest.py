"""Fixtures: a story on each database."""

import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from io import StringIO
from pathlib import Path

import hypothesis
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from bot import logs
from tests.browsing import NoChromiumError, chromium
from tests.databases import CRASH_KINDS, KINDS, Place, make_place, remove_place
from tests.phones import Phone, Sandbox, open_sandbox
from tests.story import Story, telling

# Databases of tests lie in memory where there is room: what is tested is killed, never unplugged.
MEMORY, ENOUGH_ROOM = Path("/dev/shm"), 4 * 10**9  # noqa: S108
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH_ROOM:
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

# What is there already stays: to look through all of it for what may go costs more than it gives.
gc.freeze()
gc.set_threshold(50_000, 20, 20)

logs.set_up()
hypothesis.settings.register_profile("untimed", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _own_log() -> None:
    """Nothing is written where another test listened."""
    logs.set_up(to=StringIO())


@pytest.fixture(params=KINDS)
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Place]:
    made = await make_place(request.param, tmp_path)
    yield made
    await remove_place(made)


@pytest.fixture(params=CRASH_KINDS)
async def crash_place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Place]:
    """For long plays of crashes: on SQLite, and with `make chaos` on PostgreSQL too."""
    made = await make_place(request.param, tmp_path)
    yield made
    await remove_place(made)


@pytest.fixture
async def story(place: Place) -> AsyncIterator[Story]:
    async with telling(place) as told:
        yield told


@pytest.fixture
async def one_story(tmp_path: Path) -> AsyncIterator[Story]:
    """A story on SQLite: for promises that do not hang on the database."""
    place = await make_place("sqlite", tmp_path)
    async with telling(place) as told:
        yield told
    await remove_place(place)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=20, help="how often the program is killed")


@pytest.fixture
def with_curl() -> None:
    if shutil.which("curl") is None:
        pytest.skip("there is no curl here: install `curl`")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def window() -> AsyncIterator[Page]:
    """One Chromium for all that look at the page of the phones: they share its event loop."""
    async with AsyncExitStack() as stack:
        try:
            opened = await stack.enter_async_context(chromium())
        except NoChromiumError as missing:
            pytest.skip(str(missing))
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def browser(window: Page) -> AsyncIterator[Browser]:
    """The same Chromium, for windows that are closed afterwards."""
    opened = window.context.browser
    assert opened is not None
    before = list(opened.contexts)
    yield opened
    for context in [one for one in opened.contexts if one not in before]:
        await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def shown_story(tmp_path: Path) -> AsyncIterator[Story]:
    """A story on SQLite in the event loop of the browser."""
    place = await make_place("sqlite", tmp_path)
    async with telling(place) as told:
        yield told
    await remove_place(place)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox() as opened:
        yield opened


@pytest.fixture
async def anna(sandbox: Sandbox) -> Phone:
    """Somebody who opened the bot."""
    phone = await sandbox.phones.make("Anna")
    await phone.start()
    return phone
