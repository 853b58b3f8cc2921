"""The processes that are measured, each of its own, started and stopped as a host would."""

import asyncio
import os
import re
import secrets
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.checked import CHECKED

TOKEN = "4200:practice-token"
STOP_SECONDS = 20
SETTINGS = """\
[telegram]
base_url = "{url}"
[database]
url = "sqlite+aiosqlite:///{database}"
key_file = "{key}"
[limits]
on = false
"""


@dataclass(frozen=True)
class Ground:
    """A folder of this run, with a key, settings and databases."""

    folder: Path

    def settings(self, url: str, database: str) -> Path:
        """Settings for the bot over one database file of this folder."""
        key = self.folder / "naast.key"
        if not key.exists():
            key.write_text(secrets.token_hex(32))
        path = self.folder / f"{database}.toml"
        settings = SETTINGS.format(url=url, database=self.folder / database, key=key)
        path.write_text(settings + CHECKED)
        return path


@asynccontextmanager
async def sandbox() -> AsyncIterator[str]:
    """A Telegram with a stopwatch; gives its url."""
    async with _running("-m", "tests.bench.watched", TOKEN) as process:
        if process.stdout is None:
            raise RuntimeError("the sandbox has no voice")
        yield (await process.stdout.readline()).decode().strip()


@asynccontextmanager
async def naast(settings: Path) -> AsyncIterator[Process]:
    async with _running("-m", "bot", "run", "--config", str(settings)) as process:
        yield process


@asynccontextmanager
async def echo(url: str) -> AsyncIterator[Process]:
    async with _running("-m", "tests.bench.echo", url, TOKEN) as process:
        yield process


@asynccontextmanager
async def _running(*command: str) -> AsyncIterator[Process]:
    environment = os.environ | {"NAAST_TOKEN": TOKEN}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # on a host modules are compiled once
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment, stdout=PIPE
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()


def peak_memory(process: Process) -> float:
    """The most memory this process ever had, in MiB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def cpu_seconds(process: Process) -> float:
    """What this process used of the processors so far."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
