"""A crash at every point: each statement, commit and call is counted, and the program cut at one.

The calls go straight to the sandbox without a network, so that the order of the points is always
the same; the engines are shared between the dead program and the next, their connections never.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bot import logs, office
from bot.app import App
from bot.config import Settings, TelegramSettings, WebSettings
from bot.sandbox import phones, presses
from bot.sandbox.botside import act
from bot.sandbox.calls import attach
from bot.sandbox.values import Person, Upload
from bot.sandbox.world import State, World
from bot.telegram import Telegram, Transport
from storage.database import Database
from tests import leaks
from tests.databases import Place, Rows, put_back, take_snapshot
from tests.inviting_page import fill_in
from tests.picture import Picture, differences, take_picture
from tests.points import Cut, Points, Tally
from tests.story import CALM, MONDAY_TEN, TOKEN

LEASE_IS_OVER = 61.0
PAGE = "http://page"


@dataclass(frozen=True)
class Step:
    """One act of a person, or one turn of the clock; then the program does what it must.

    `down` is an act while the program is not there: its start belongs to the step. `urgent` is an
    act whose letters pass every queue, so that they have no order. `form` is sent from the page,
    and after a crash once more: whoever saw no answer presses again.
    """

    name: str
    act: Callable[["Line"], object] = lambda _line: None
    turn: timedelta = timedelta()
    down: bool = False
    urgent: bool = False
    at_least: int = 25
    form: Callable[["Line"], "Form"] | None = None


@dataclass(frozen=True)
class Form:
    """What a form on the page at `path` says."""

    path: str
    said: Mapping[str, str]


@dataclass(frozen=True)
class Moment:
    """Everything as it was: Telegram, the clock, what is kept."""

    telegram: State
    now: datetime
    kept: bytes | Rows


class Wire(Transport):
    """Past a point before each call leaves, and past one before its answer is heard."""

    def __init__(self, line: "Line") -> None:
        super().__init__()
        self._line = line

    async def initialize(self) -> None:
        """No network is needed."""

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *_more: Any, **_patience: Any
    ) -> tuple[int, bytes]:
        given = dict(request_data.json_parameters)
        for name, (file_name, content, kind) in (request_data.multipart_data or {}).items():
            given[name] = Upload(file_name, kind, content)
        return await self.call(url, method, attach(given))

    async def call(
        self, url: str, _method: str, data: Any = None, _patience: float = 0
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        self._line.callers.add(asyncio.current_task())
        self._line.points.pass_by(f"call {name}")
        answer = await act(self._line.world, TOKEN, name, data)
        self._line.points.pass_by(f"answer {name}")
        return answer.status, answer.body


class Line:
    """A story that can be put back to where it was, and told again with a crash in it."""

    def __init__(self, place: Place) -> None:
        self.place, self.now, self.machine = place, MONDAY_TEN, 1e9
        self.world = World(self.clock, TOKEN)
        self.points = Points()
        self.links: dict[str, str] = {}
        self.said: set[str] = set()
        self.log = StringIO()
        self.sheet = ""
        self.callers: set[asyncio.Task[Any] | None] = set()
        telegram = TelegramSettings(base_url="http://nowhere", poll_seconds=1)
        web = WebSettings(public_url=PAGE)
        self.settings = replace(Settings(), telegram=telegram, limits=CALM, web=web)
        self.database: Database = replace(place, near=True).open_apart()
        logs.set_up(logging.DEBUG, self.log)
        self._watch()

    async def close(self) -> None:
        """What of people can be read in what all the dead left behind is an error."""
        folder, log = self.place.folder if self._file() else None, self.log.getvalue()
        found = await leaks.find(self.world, self.said, self.database, log, folder)
        await self.database.close()
        assert not found, found

    def clock(self) -> datetime:
        return self.now

    def _turn_to(self, moment: datetime) -> None:
        self.now = max(self.now, moment)

    def _watch(self) -> None:
        engines = {id(one): one for one in (self.database.writer, self.database.reader)}
        for engine in engines.values():
            event.listen(engine.sync_engine, "before_cursor_execute", self._statement)
            event.listen(engine.sync_engine, "commit", self._commit)

    def _statement(self, _connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        self.points.pass_by(statement)

    def _commit(self, _connection: Any) -> None:
        self.points.pass_by("commit")

    def person(self, name: str) -> Person:
        return next(one for one in self.world.state.people.values() if one.name == name)

    def starts(self, name: str, payload: str = "") -> None:
        phones.start(self.world, self.person(name), payload)

    def says(self, name: str, text: str) -> None:
        self.said.add(text)
        phones.say(self.world, self.person(name), text)

    def taps(self, name: str, label: str) -> None:
        presses.press(self.world, self.person(name), label)

    async def begin(self, *in_english: str, **roles: str) -> None:
        """The program ran before; people have phones, and who gets a role gets a link.

        'peer: ma-vr 9-17' is a role with its hours; without them it is always.
        """
        await self.make_app().open()
        for name, given in roles.items():
            phones.make(self.world, name, "en" if name in in_english else "nl")
            role, _, hours = given.partition(": ")
            if role:
                made = office.add_worker(self.database, name, role, hours or "altijd", self.now)
                self.links[name] = await made

    def opens_link(self, name: str) -> None:
        self.starts(name, self.links[name])

    def make_app(self) -> App:
        """A fresh program over what is kept, after the dead one's lease is over."""
        self.machine += LEASE_IS_OVER
        telegram = Telegram(self.settings.telegram, TOKEN, Wire(self))
        return App(self.settings, telegram, self.database, self.clock, lambda: self.machine)

    async def take_moment(self) -> Moment:
        await self.database.close()
        return Moment(self.world.snapshot(), self.now, await self._take_kept())

    async def _take_kept(self) -> bytes | Rows:
        file = self._file()
        return await take_snapshot(self.database) if file is None else file.read_bytes()

    async def go_back(self, moment: Moment) -> None:
        self.world.restore(moment.telegram)
        self.now = moment.now
        file = self._file()
        if isinstance(moment.kept, bytes) and file:
            await self.database.close()
            for name in ("naast.db-wal", "naast.db-shm"):
                (self.place.folder / name).unlink(missing_ok=True)
            file.write_bytes(moment.kept)
        elif isinstance(moment.kept, dict):
            await put_back(self.database, moment.kept)

    def _file(self) -> Path | None:
        return self.place.folder / "naast.db" if self.place.kind == "sqlite" else None

    async def play(self, step: Step, cut_at: int = 0) -> Points:
        """Do `step`, until its end or until the cut; what was passed by from the act on."""
        self.points = Points()
        app, goal = self.make_app(), self.now + step.turn
        if not step.down:
            await app.dispatch.step(self.now)
        step.act(self)
        self.points = points = Points(cut_at)
        try:
            if step.down:
                await app.open()
            await self._finish(app, step, goal)
        except Cut:
            await self.bury()
        await self.database.close()
        self.points = Points()
        return points

    async def recover(self, step: Step, goal: datetime) -> None:
        """The next program goes on to the end of the step."""
        app = self.make_app()
        await app.open()
        await self._finish(app, step, goal)
        await self.database.close()

    async def _finish(self, app: App, step: Step, goal: datetime) -> None:
        if step.form is not None:
            await self._send(app, step.form(self))
        if step.turn:
            await app.turn_clock(self._turn_to, goal)
        else:
            await app.settle()

    async def _send(self, app: App, form: Form) -> None:
        self.said |= {words for words in form.said.values() if not words.isdigit()}
        sheet = await fill_in(app.web, form.path, form.said)
        assert sheet.status == 200, sheet.text
        self.sheet = sheet.html

    async def bury(self) -> None:
        """Nothing of the dead program is left in the loop."""
        left = (self.callers | asyncio.all_tasks()) - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        self.callers.clear()

    def least(self, step: Step, every: int) -> int:
        """So many points must have been cut; PostgreSQL is asked a fifth less often."""
        whole = step.at_least if self.place.kind == "sqlite" else step.at_least * 4 // 5
        return whole // every

    async def picture(self) -> Picture:
        return await take_picture(self.database, self.world)

    async def crash_everywhere(self, step: Step, every: int = 1) -> Tally:
        """Die at each point of `step` in turn; each time all must be as without the crash.

        With `every` 3, only at each third point.

        Afterwards the step has been done once, uncut, so that the next one can follow.
        """
        before, goal, tally = await self.take_moment(), self.now + step.turn, Tally()
        uncut = (await self.play(step)).trace
        wanted = await self.picture()
        for point in range(1, len(uncut) + 1, every):
            await self.go_back(before)
            cut = await self.play(step, point)
            assert cut.trace == uncut[:point]
            await self.recover(step, goal)
            found = await self.picture()
            wrong = differences(wanted, found, in_order=not step.urgent)
            assert not wrong, f"point {point}, {uncut[point - 1]}: {wrong}"
            tally.add(found)
        await self.go_back(before)
        await self.play(step)
        return tally
