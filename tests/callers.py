"""People who go on asking, answering and withdrawing while the program dies and starts again."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.clock import system_clock
from bot.sandbox import phones, presses
from bot.sandbox.errors import Impossible
from bot.sandbox.values import Message, Person
from bot.sandbox.world import World
from tests.phones import clean

TOKEN = "4200:token-of-a-program-that-is-killed"
# Found by nobody but who looks for it: the place that every client tells.
PLACE = "Achter de watermolen bij het ooievaarsnest"
WAITS_FOR_OTHERS = 3.0
GIVES_UP = 10.0


class Unheard(Exception):
    """No answer: after two deaths in one call it is parked, for a person to decide; one goes on."""


class NoisyWorld(World):
    """A Telegram that tells when something new stands on a screen."""

    def __init__(self) -> None:
        super().__init__(system_clock, TOKEN)
        self.news = asyncio.Condition()

    def keep(self, person: Person, message: Message) -> Message:
        self.tell()
        return super().keep(person, message)

    def tell(self) -> None:
        self._telling = asyncio.get_running_loop().create_task(self._tell())

    async def _tell(self) -> None:
        async with self.news:
            self.news.notify_all()


@dataclass
class Caller:
    """Somebody with a phone in the midst of all this."""

    world: NoisyWorld
    name: str
    person: int
    random: random.Random
    parked: Callable[[int], int]
    is_free: Callable[[int, int], Awaitable[bool]]
    requests: int = 0
    agreed: int = 0
    acts: int = 0
    unheard: int = 0
    said: int = 0
    waits_for: tuple[str, ...] = ()
    handled: set[str] = field(default_factory=set)

    @property
    def bubbles(self) -> list[Message]:
        return list(self.world.state.people[self.person].messages.values())

    async def says(self, text: str, *answers: str) -> str:
        """Say it, and give the answer that came."""
        return await self._act(lambda who: phones.say(self.world, who, text), answers)

    async def taps(self, label: str, *answers: str, message: int | None = None) -> str:
        return await self._act(lambda who: presses.press(self.world, who, label, message), answers)

    @property
    def known(self) -> frozenset[int]:
        return frozenset(one.message_id for one in self.bubbles)

    async def _act(self, act: Callable[[Person], Any], answers: tuple[str, ...]) -> str:
        known = self.known
        try:
            act(self.world.state.people[self.person])
        except Impossible:
            raise Unheard from None
        self.acts += 1
        self.said = self.world.state.numbers["update"]
        return await self.hears(answers, known)

    async def hears(
        self, answers: tuple[str, ...], known: frozenset[int], patience: float = GIVES_UP
    ) -> str:
        """The first new words that are an answer; Unheard when they may be parked, or are late."""
        parked, self.waits_for = self.parked(self.person), answers

        def heard() -> str:
            news = [one for one in self.bubbles if one.by_bot and one.message_id not in known]
            found = [one.text for one in news if any(words in one.text for words in answers)]
            return next(iter(found), "")

        def is_over() -> bool:
            return bool(heard()) or self.parked(self.person) > parked

        with suppress(TimeoutError):
            async with asyncio.timeout(patience), self.world.news:
                await self.world.news.wait_for(is_over)
        if not heard():
            self.unheard += 1
            raise Unheard
        self.waits_for = ()
        return heard()


def tokens_of(message: Message) -> str:
    return " ".join(button["callback_data"] for row in message.inline_rows for button in row)


async def ask_for_ever(who: Caller, is_over: Callable[[], bool]) -> None:
    """A client: asks, says when and where, perhaps agrees, withdraws, and asks again."""
    while not is_over():
        who.requests += 1
        with suppress(Unheard):
            await _ask(who)
        await _leave(who)


async def _ask(who: Caller) -> None:
    await who.says("Gesprek binnen een dag", "Wanneer kun je praten?")
    await who.taps("Ik weet nog niet wanneer", "Waar wil je praten?")
    await who.taps("Buiten", "Welke plek buiten?")
    known = who.known
    await who.says(PLACE, "De plek:")
    if who.random.random() < 0.5:
        return
    await who.hears(("Het kan op",), known, WAITS_FOR_OTHERS)
    await _agree(who)


async def _agree(who: Caller) -> None:
    label = next((one for one in labels_of(who) if one.startswith("Ja, ")), "")
    if "staat vast" in await who.taps(label, "Het gesprek staat vast", "Er is iets veranderd"):
        who.agreed += 1


async def _leave(who: Caller) -> None:
    """Until it is withdrawn, as often as it takes when answers are parked or come late."""
    while True:
        with suppress(Unheard):
            if await _withdraws(who) and await who.is_free(who.person, who.said):
                return


async def _withdraws(who: Caller) -> bool:
    """Whether there is nothing left to withdraw, by what is heard."""
    home = "Ik ben een programma"
    ways = (home, "Het gesprek begint", "Het kan op", "Je gesprek:")
    if home in await who.says("Mijn gesprek", *ways):
        return True
    if "Toch geen gesprek" not in labels_of(who):
        await _agree(who)
        return False
    await who.taps("Toch geen gesprek", "Wil je geen gesprek meer?", "niet meer nodig")
    await who.taps("Ja, geen gesprek meer", "Het gesprek is er niet meer")
    return True


def labels_of(who: Caller) -> list[str]:
    """The buttons of the newest message that has any."""
    rows = next((one.inline_rows for one in reversed(who.bubbles) if one.inline_rows), [])
    return [str(clean(button["text"])) for row in rows for button in row]


async def join_for_ever(who: Caller, is_over: Callable[[], bool]) -> None:
    """A facilitator: joins whatever is asked and says when."""
    while not is_over():
        async with who.world.news:
            await who.world.news.wait_for(lambda: bool(_asked(who)) or is_over())
        for message in _asked(who):
            who.handled.add(tokens_of(message))
            try:
                await _join(who, message)
            except Unheard:
                continue


def _asked(who: Caller) -> list[Message]:
    """A second copy has the same buttons, and is not another question."""
    wanted = (one for one in who.bubbles if one.by_bot and "Doe je mee?" in one.text)
    once = {tokens_of(one): one for one in wanted}
    return [message for tokens, message in once.items() if tokens not in who.handled]


async def _join(who: Caller, message: Message) -> None:
    ways = ("Wanneer kun je", "Nu is er niets meer nodig")
    answer = await who.taps("Ja, ik doe mee", *ways, message=message.message_id)
    if "Wanneer" in answer:
        await who.says("altijd", "Dit heb ik begrepen", ways[1])
