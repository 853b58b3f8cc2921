"""Whatever people do, a request is kept, later by choice, withdrawn, or still looked after."""

import os
import re
import unittest
from contextlib import suppress
from datetime import timedelta
from functools import cache
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import office
from tests import invariants
from tests.inviting_page import fill_in
from tests.story import Player
from tests.town import Town

EXAMPLES = int(os.environ.get("NAAST_EXAMPLES", "200"))
WORDS = (
    "Gesprek binnen een dag",
    "Mijn gesprek",
    "een half uur is genoeg",
    "elke week",
    "Nu hulp nodig",
    "Ja",
    "nee",
    "Vertel eerst meer",
    "ik wil graag met iemand praten",
    "morgen na 3 uur",
    "vanavond of morgenochtend",
    "maakt niet uit",
    "Dorpsstraat 1",
    "geen idee",
    "/start",
    "/start verzonnen",
    "/english",
    "/nederlands",
    "/makkelijk",
    "/gegevens",
    "/stop",
    "Ik ben nu bereikbaar",
    "06 12345678",
    "ik wil niet meer leven",
    "vanmiddag tussen 14 en 17 uur",
    "mama",
    "🌧️",
)
FORMS = (
    ("", {"answer": "yes"}),
    ("", {"answer": "no"}),
    ("", {"when": "morgen na 3 uur"}),
    ("", {"when": "blauw"}),
    ("", {"number": "06 12345678"}),
    ("", {"number": ""}),
    ("/zeggen", {"say": "Ik schrok er van", "once": "7"}),
    ("/zeggen", {"own": "1"}),
    ("/woorden", {}),
)
PEOPLE = st.integers(0, 5)
WORKERS = ("Anna", "Bram", "Carla")
LINK = re.compile(r"start=([\w-]{24})")


class Street(Town):
    """Two clients, three facilitators and a mother."""

    async def settle_in(self) -> None:
        workers = [await self.story.worker(name) for name in WORKERS[:2]]
        workers.append(await self.story.worker(WORKERS[2], hours="ma-vr 9-17"))
        clients = [await self.story.client(name) for name in ("Sara", "Tom")]
        mother = await self.story.person("Ria")
        await mother.starts()
        self.people = [*clients, *workers, mother]


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

    def play(self, act: Any) -> Any:
        return self.town.play(act)

    @initialize()
    def begin(self) -> None:
        self.town = town_of(type(self))
        self.story = self.town.story
        self.play(self.town.begin())
        self.people = self.town.people

    @rule(who=PEOPLE, words=st.sampled_from(WORDS))
    def say(self, who: int, words: str) -> None:
        if who not in self.away:
            self.play(self.people[who].says(words))

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
            await player.phone.taps(label, message)
            await self.story.app.settle()

    @rule(who=PEOPLE, other=PEOPLE, number=st.integers(0, 20))
    def press_a_foreign_button(self, who: int, other: int, number: int) -> None:
        if who not in self.away:
            self.play(self._forge(self.people[who], self.people[other], number))

    async def _forge(self, thief: Player, owner: Player, number: int) -> None:
        mine = (await thief.screen()).messages
        tokens = self.story.tokens_of(owner)
        if mine and tokens:
            await thief.phone.forges(tokens[number % len(tokens)], mine[0]["id"])
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

    @rule(minutes=st.sampled_from((10, 45, 45, 180, 180, 600, 1500, 12000)))
    def fall_silent(self, minutes: int) -> None:
        self.play(self.story.turn_clock(minutes=minutes))

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
    """The machine's test case, with so many examples of up to fifty steps; the seed is printed."""
    case = machine.TestCase
    case.addClassCleanup(lambda: town_of(machine).close())
    case.settings = settings(
        max_examples=count,
        stateful_step_count=50,
        deadline=None,
        print_blob=True,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    return case


TestOnSqlite = examples(People, EXAMPLES // 2)
TestAlsoOnSqlite = examples(OtherPeople, EXAMPLES - EXAMPLES // 2)
TestOnPostgres = examples(PeopleOnPostgres, max(1, EXAMPLES // 10))
