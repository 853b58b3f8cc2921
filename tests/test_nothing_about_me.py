"""Nothing about me without me: whatever is shared, taken back, left, joined or erased, nobody reads
what was not shared with them, and the client reads all that is."""

import asyncio
import tempfile
import unittest
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import update

from bot.chat import Message
from bot.rules.reading_voices import Shared
from handlers import company, erasing, present, voicing
from handlers.present import Member
from handlers.turn import Work
from storage import guests, meetings, people, seats, ties, voices
from storage.people import Person
from storage.schema import seat
from storage.sealing import new_id
from storage.voices import Voice
from tests.databases import make_place, remove_place
from tests.story import Story, telling

NAMES = ("Sara", "Anna", "Bram", "mama", "broer", "oma")
WORKERS = ("Anna", "Bram")
GUESTS = ("mama", "broer", "oma")
ON_PAGE = "oma"


@dataclass
class Said:
    """What the model knows of one voice: by whom, for whom at that time, and who read it."""

    author: str
    shared: Shared
    to: set[str]
    read_by: set[str] = field(default_factory=set)
    read_out: bool = False


async def _choose(work: Work, meeting: int, held: list[int]) -> None:
    """Who holds it now, as after a yes or when somebody falls out."""
    await seats.let_go(work.tx, meeting)
    mine = update(seat).where(seat.c.meeting_id == meeting, seat.c.person_id.in_(held))
    await work.tx.execute(mine.values(chosen=1))


class Sharing(RuleBasedStateMachine):
    """A client, two facilitators and three guests, one of whom has the page alone; the model keeps
    sets, the program its tables."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.ids: dict[str, int] = {}
        self.ties: dict[str, int] = {}
        self.there: set[str] = set()
        self.said: dict[int, Said] = {}

    def play(self, act: Any) -> Any:
        return self.runner.run(act)

    async def _work(self, act: Any) -> Any:
        async with self.story.database.write() as tx:
            return await act(Work(tx, self.story.clock(), self.story.settings))

    @initialize()
    def begin(self) -> None:
        self.play(self._begin())

    async def _begin(self) -> None:
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        place = await make_place("sqlite", Path(folder))
        self.stack.push_async_callback(remove_place, place)
        self.story: Story = await self.stack.enter_async_context(telling(place))
        await self._work(self._fix)
        self.there = set(NAMES)

    async def _fix(self, work: Work) -> None:
        for number, name in enumerate(one for one in NAMES if one != ON_PAGE):
            lane = work.tx.keys.hash("lane", number)
            made = await people.meet(work.tx, lane, 7_000 + number, name, "nl", work.now)
            self.ids[name] = made.id
        meeting = await meetings.ask(work.tx, self.ids["Sara"], work.now, 90)
        self.meeting = meeting.id
        await meetings.change(work.tx, self.meeting, state="confirmed")
        workers = [self.ids[name] for name in WORKERS]
        await seats.give(work.tx, self.meeting, workers, "facilitator", work.now)
        await _choose(work, self.meeting, workers)
        for name in GUESTS:
            one, _ = await ties.make(work.tx, self.ids["Sara"], name, work.now)
            self.ties[name] = one.id
            await self._come(work, name)

    async def _come(self, work: Work, name: str) -> None:
        if name == ON_PAGE:
            await ties.open_on_page(work.tx, self.ties[name], work.now)
        else:
            await ties.open_by(work.tx, self.ties[name], self.ids[name], work.now)
        await ties.know(work.tx, self.ties[name], work.now)
        await guests.invite(work.tx, self.meeting, self.ties[name], work.now)
        await guests.answer(work.tx, self.meeting, self.ties[name], "yes", work.now)

    @rule(who=st.sampled_from(NAMES), shared=st.sampled_from(Shared))
    def say(self, who: str, shared: Shared) -> None:
        may = (Shared.ALL, Shared.NEXT) if who in WORKERS else tuple(Shared)[:3]
        if self._is_here(who) and shared in may and not (who == "Sara" and shared is Shared.ABSENT):
            self.play(self._work(lambda work: self._say(work, who, shared)))

    async def _say(self, work: Work, who: str, shared: Shared) -> None:
        one = await self._room_for(work, who)
        made = one.id
        await voicing.share(work, one, [Message(1, f"{who} {made}")], shared)
        self.said[made] = Said(who, shared, set() if shared is Shared.ME else self.there - {who})

    async def _room_for(self, work: Work, who: str) -> Voice:
        if who == ON_PAGE:
            tie = self.ties[who]
            number = voices.number_of(work.tx, tie, self.meeting, str(new_id()))
            made = await voices.begin_on_page(work.tx, number, self.meeting, tie, "", work.now)
            return replace(made, signed=who)
        asked = await voices.ask(work.tx, self.meeting, self.ids[who], "", 0, work.now)
        one = await voices.find(work.tx, asked)
        assert one is not None
        return one

    def _is_here(self, who: str) -> bool:
        """Who can speak here at all; on the page, whoever has a link."""
        return who in self.ids or (who == ON_PAGE and who in self.there)

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(list(self.said)))
        went = self.play(self._work(lambda work: self._take_back(work, number)))
        one = self.said[number]
        assert went == (not one.read_by)
        if went and one.author in WORKERS:
            del self.said[number]
        elif went:
            self.said[number] = Said(one.author, Shared.ME, set())

    async def _take_back(self, work: Work, number: int) -> bool:
        one = await voices.find(work.tx, number)
        assert one is not None
        return await voicing.take_back(work, one)

    @precondition(lambda self: self.said)
    @rule(data=st.data(), may=st.booleans())
    def decide_about_reading_out(self, data: st.DataObject, may: bool) -> None:
        number = data.draw(st.sampled_from(list(self.said)))
        at = self.story.clock() if may else None
        self.play(self._work(lambda work: voices.let_read_out(work.tx, [number], at)))
        self.said[number].read_out = may

    @rule(name=st.sampled_from(GUESTS))
    def leave(self, name: str) -> None:
        if name in self.there:
            self.play(self._work(lambda work: self._leave(work, name)))
            self.there.discard(name)
            if name == ON_PAGE:
                self.said = {
                    key: one
                    for key, one in self.said.items()
                    if one.author != name or one.shared is not Shared.ME
                }

    async def _leave(self, work: Work, name: str) -> None:
        one = await ties.get(work.tx, self.ties[name])
        assert one is not None
        await company.take_away(work, one)

    @rule(name=st.sampled_from(GUESTS))
    def join(self, name: str) -> None:
        if (name in self.ids or name == ON_PAGE) and name not in self.there:
            self.play(self._work(lambda work: self._join(work, name)))
            self.there.add(name)

    async def _join(self, work: Work, name: str) -> None:
        await ties.renew(work.tx, self.ties[name])
        await self._come(work, name)

    @rule(name=st.sampled_from(WORKERS), is_there=st.booleans())
    def replace_or_bring_back(self, name: str, is_there: bool) -> None:
        if name in self.ids:
            self.there = self.there | {name} if is_there else self.there - {name}
            held = [self.ids[one] for one in WORKERS if one in self.there]
            self.play(self._work(lambda work: _choose(work, self.meeting, held)))

    @rule(name=st.sampled_from(NAMES[1:]))
    def erase(self, name: str) -> None:
        if name in self.ids:
            self.play(self._work(lambda work: self._erase(work, name)))
            del self.ids[name]
            self.there.discard(name)
            self.said = {key: one for key, one in self.said.items() if one.author != name}

    async def _erase(self, work: Work, name: str) -> None:
        person: Person = (await people.find(work.tx, [self.ids[name]]))[self.ids[name]]
        await erasing.forget_person(work, person)

    @rule(name=st.sampled_from(NAMES))
    def read_all(self, name: str) -> None:
        if name in self.there:
            for number in self.play(self._work(lambda work: self._read(work, name, note=True))):
                self.said[number].read_by.add(name)

    async def _read(self, work: Work, name: str, *, note: bool = False) -> set[int]:
        meeting = await meetings.get(work.tx, self.meeting)
        members = await present.members(work, meeting)
        member = self._place_of(members, name)
        assert (member is not None) == (name in self.there)
        if member is None:
            return set()
        shown = await voicing.readable(work, meeting, member)
        assert all(one.voice.messages[0].text.startswith(one.name) for one in shown)
        if note:
            await voicing.note_read(work, shown, member)
        return {one.voice.id for one in shown}

    def _place_of(self, members: Sequence[Member], name: str) -> Member | None:
        if name == ON_PAGE:
            tie = self.ties[name]
            return next((one for one in members if one.listener.tie == tie), None)
        return present.as_member(members, self.ids[name])

    @invariant()
    def everybody_reads_what_is_theirs_to_read(self) -> None:
        for name in (*self.ids, ON_PAGE):
            read = self.play(self._work(lambda work, name=name: self._read(work, name)))
            assert read == self._expected(name), name

    def _expected(self, name: str) -> set[int]:
        if name not in self.there:
            return set()
        return {number for number, one in self.said.items() if self._may(one, name)}

    def _may(self, one: Said, name: str) -> bool:
        is_there = one.author in self.there
        if one.author == name or one.shared is Shared.ME:
            return False
        if one.shared is Shared.ABSENT and is_there:
            return False
        open_to_others = is_there or one.read_out or one.shared is Shared.NEXT
        return name == "Sara" or (name in one.to and open_to_others)

    def teardown(self) -> None:
        try:
            self.play(self.stack.aclose())
        finally:
            self.runner.close()


TestNothingAboutMe: type[unittest.TestCase] = Sharing.TestCase
TestNothingAboutMe.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    print_blob=True,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
