"""Whatever people do, a request is kept, later by choice, withdrawn, or still looked after."""

import os
import random
import re
import unittest
from contextlib import suppress
from datetime import timedelta
from functools import cache
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import office
from tests import invariants
from tests.invariants import Act, Requests
from tests.inviting_page import fill_in
from tests.phones import clean
from tests.story import Player
from tests.street import FARTHEST, FORMS, WORDS, WORKERS, Street, Words

EXAMPLES = int(os.environ.get("NAAST_EXAMPLES", "200"))
SEED = os.environ.get("NAAST_SEED")
PEOPLE = st.integers(0, 5)
LINK = re.compile(r"start=([\w-]{24})")


@cache
def town_of(machine: type["People"]) -> Street:
    return Street(machine.kind)


class People(RuleBasedStateMachine):
    """Two clients, three facilitators and a mother, who write, press, block and fall silent; and a
    program that is begun anew, on a machine that sleeps and whose clock goes wrong."""

    kind = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self.people: list[Player] = []
        self.away: set[int] = set()
        self.requests: Requests = {}
        self.act: Act | None = None

    def play(self, act: Any) -> Any:
        return self.town.play(act)

    @initialize(sara=st.integers(0, FARTHEST), tom=st.integers(0, FARTHEST))
    def begin(self, sara: int, tom: int) -> None:
        """So far both clients came before."""
        self.town = town_of(type(self))
        self.story = self.town.story
        self.play(self.town.begin())
        self.people = self.town.people
        for client, far in enumerate((sara, tom)):
            self.play(self.town.come_as_far(self.people[client], far))

    @rule(who=PEOPLE, words=st.sampled_from(WORDS))
    def say(self, who: int, words: Words) -> None:
        if who not in self.away:
            said = self.town.speak(self.people[who], words)
            self.act = Act(self.people[who], said)
            self.play(self.people[who].says(said))

    @rule(who=PEOPLE, kind=st.sampled_from(("voice", "photo")))
    def send(self, who: int, kind: str) -> None:
        if who not in self.away:
            self.play(self.people[who].sends(kind))

    @rule(who=PEOPLE, number=st.integers(0, 30))
    def press_any_button(self, who: int, number: int) -> None:
        if who not in self.away:
            self.play(self._press(self.people[who], number))

    @rule(who=PEOPLE, number=st.integers(0, 3))
    def press_newest_button(self, who: int, number: int) -> None:
        if who not in self.away:
            self.play(self._press(self.people[who], -1 - number))

    async def _press(self, player: Player, number: int) -> None:
        shown = [
            (one["id"], label)
            for one in (await player.screen()).messages
            for row in one["buttons"]
            for label in row
        ]
        if shown:
            message, label = shown[number % len(shown)]
            self.act = Act(player, label)
            await player.phone.taps(label, message)
            await self.story.app.settle()

    @rule(who=PEOPLE, other=PEOPLE, number=st.integers(0, 20))
    def press_a_foreign_button(self, who: int, other: int, number: int) -> None:
        if who not in self.away:
            self.play(self._forge(self.people[who], self.people[other], number))

    async def _forge(self, thief: Player, owner: Player, number: int) -> None:
        mine = (await thief.screen()).messages
        buttons = self.story.buttons_of(owner)
        if mine and buttons:
            button = buttons[number % len(buttons)]
            self.act = Act(owner, clean(button["text"])) if thief is owner else None
            await thief.phone.forges(button["callback_data"], mine[0]["id"])
            await self.story.app.settle()

    @rule(who=PEOPLE, client=st.integers(0, 1))
    def open_the_newest_link(self, who: int, client: int) -> None:
        if who not in self.away:
            self.play(self._open_link(self.people[who], self.people[client]))

    async def _open_link(self, guest: Player, client: Player) -> None:
        found = LINK.findall("\n".join((await client.screen()).texts))
        if found:
            await guest.starts(found[-1])

    @rule(client=st.integers(0, 1), said=st.sampled_from(FORMS))
    def fill_in_the_page(self, client: int, said: tuple[str, dict[str, str]]) -> None:
        self.play(self._fill_in(self.people[client], *said))

    async def _fill_in(self, client: Player, where: str, said: dict[str, str]) -> None:
        """On the newest link of this client, which may be old, or for who has Telegram too."""
        found = LINK.findall("\n".join((await client.screen()).texts))
        if found:
            sheet = await fill_in(self.story.app.web, f"/i/{found[-1]}{where}", said)
            assert sheet.status in (200, 404), sheet.text
            await self.story.app.settle()

    @rule(who=PEOPLE)
    def block(self, who: int) -> None:
        if who not in self.away:
            self.away.add(who)
            self.play(self.people[who].blocks())

    @rule(who=PEOPLE)
    def come_back(self, who: int) -> None:
        if who in self.away:
            self.away.remove(who)
            self.play(self.people[who].unblocks())

    @rule(name=st.sampled_from(WORKERS))
    def remove(self, name: str) -> None:
        """From the team; a name may be gone already, or somebody else's too."""
        self.play(self._remove(name))

    async def _remove(self, name: str) -> None:
        with suppress(ValueError):
            await office.remove_worker(self.story.database, name, self.story.clock(), 1)
        await self.story.app.settle()

    @rule(who=st.integers(2, 4))
    def come_to_work_again(self, who: int) -> None:
        if who not in self.away:
            self.play(self._employ(self.people[who], WORKERS[who - 2]))

    async def _employ(self, player: Player, name: str) -> None:
        story = self.story
        token = await office.add_worker(
            story.database, name, "facilitator", "altijd", story.clock()
        )
        await player.starts(token)

    @rule(minutes=st.sampled_from((10, 45, 180)))
    def fall_silent(self, minutes: int) -> None:
        self.play(self.story.turn_clock(minutes=minutes))

    @rule(hours=st.sampled_from((10, 10, 10, 25, 25, 25, 200)))
    def let_days_go_by(self, hours: int) -> None:
        self.play(self.story.turn_clock(hours=hours))

    @rule()
    def restart(self) -> None:
        """The program is thrown away and begun anew on what is kept."""
        self.play(self._restart())

    async def _restart(self) -> None:
        await self.story.close_app()
        await self.story.open_app()
        await self.story.app.settle()

    @rule(minutes=st.sampled_from((1, 120, 480)))
    def jump_back(self, minutes: int) -> None:
        """The clock of the machine was wrong, and is put right."""
        self.story.set_clock(self.story.clock() - timedelta(minutes=minutes))
        self.play(self._wake())

    @rule()
    def sleep(self) -> None:
        """The machine itself sleeps: nothing that was due in these three hours happened."""
        self.story.clock.turn_to(self.story.clock() + timedelta(hours=3))
        self.play(self._wake())

    async def _wake(self) -> None:
        """As a program at work does: what is due, and a look at what was left undone."""
        await self.story.app.settle()
        for _ in range(2):
            await self.story.app.due.audit(self.story.clock())
        await self.story.app.settle()

    @invariant()
    def only_a_client_ends_a_request(self) -> None:
        if self.people:
            act, self.act = self.act, None
            look = invariants.only_a_client_ends_a_request(self.story, self.requests, act)
            self.requests = self.play(look)

    @invariant()
    def no_request_is_forgotten(self) -> None:
        if self.people:
            self.play(invariants.no_request_is_forgotten(self.story))

    @invariant()
    def nobody_is_held_twice(self) -> None:
        if self.people:
            self.play(invariants.nobody_is_held_twice(self.story))

    @invariant()
    def no_client_waits_without_words(self) -> None:
        if self.people:
            self.play(invariants.no_client_waits_without_words(self.story))

    @invariant()
    def who_had_what_holds_no_more_has_heard_its_end(self) -> None:
        if self.people:
            self.play(invariants.who_had_what_holds_no_more_has_heard_its_end(self.story))

    def teardown(self) -> None:
        if self.people:
            assert self.play(self.story.leaks()) == []


class OtherPeople(People):
    """The same, so that two processors can play at once."""


class PeopleOnPostgres(People):
    kind = "postgresql"


def examples(machine: type[People], count: int) -> type[unittest.TestCase]:
    """The machine's test case, with so many examples of up to fifty steps; the seed says them
    all."""
    case = machine.TestCase
    case.addClassCleanup(lambda: town_of(machine).close())
    case.settings = settings(
        max_examples=count,
        stateful_step_count=50,
        deadline=None,
        database=None,
        print_blob=True,
        phases=(Phase.generate,),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    return case


TestOnSqlite = examples(People, EXAMPLES // 2)
TestAlsoOnSqlite = examples(OtherPeople, EXAMPLES - EXAMPLES // 2)
TestOnPostgres = examples(PeopleOnPostgres, max(1, EXAMPLES // 10))
MACHINES = {
    TestOnSqlite: People,
    TestAlsoOnSqlite: OtherPeople,
    TestOnPostgres: PeopleOnPostgres,
}


@pytest.fixture(autouse=True)
def _drawn_seed(request: pytest.FixtureRequest) -> None:
    """Each test case has its own, which stands with a failure."""
    number = int(SEED or random.SystemRandom().randrange(10**9))
    print(f"NAAST_SEED={number} plays this again")
    seed(number)(MACHINES[request.cls])
