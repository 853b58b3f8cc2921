"""A scripted person: reads what the bot sends, and answers truthfully, so long after seeing it.

Who has the phone in hand answers what follows at once; a moment is thought over anew each time.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.sandbox import phones, presses
from bot.sandbox.values import Person
from bot.sandbox.world import World
from bot.simulate import letters, scenario
from bot.simulate.letters import Letter
from bot.simulate.page import Browser
from bot.simulate.scenario import Script, Span

Answer = Callable[[Letter], Awaitable[None]]
Begin = Callable[[], Awaitable[None]]
MOST_IN_ONE_SITTING = 40
MINE = "Mijn gesprek"


class House(Protocol):
    """What a person finds around them."""

    world: World
    zone: ZoneInfo
    lasts: timedelta

    def now(self) -> datetime: ...
    async def settle(self) -> None: ...
    def hand_over(self, name: str, token: str, lasts: timedelta) -> None: ...
    def tell_again(self, name: str) -> None: ...
    def browser(self, token: str) -> Browser: ...
    def names(self, role: str) -> Sequence[str]: ...


@dataclass(frozen=True)
class Waiting:
    """A letter that will be answered, and when."""

    at: datetime
    letter: Letter
    answer: Answer


@dataclass
class Actor:
    """Somebody with a phone."""

    script: Script
    house: House
    person: Person
    can: tuple[Span, ...] = ()
    is_away: bool = False
    own_length: timedelta | None = None
    _read_until: int = 0
    _waiting: list[Waiting] = field(default_factory=list)
    _is_sitting: bool = False

    def __post_init__(self) -> None:
        self.can = self.script.can

    def answers(self, letter: Letter) -> tuple[Answer | None, bool]:
        """How this person answers a letter, if at all, and whether it is about a moment."""
        raise NotImplementedError

    @property
    def next_at(self) -> datetime | None:
        return min((one.at for one in self._waiting), default=None)

    def news(self) -> list[Letter]:
        """What the bot said since the last look."""
        found = [
            one
            for number, one in self.person.messages.items()
            if one.by_bot and number > self._read_until
        ]
        self._read_until = max(self.person.messages, default=0)
        return [letters.read(one, self.house.zone) for one in found]

    def look(self) -> None:
        """See what is new, and settle when to answer it."""
        for letter in self.news():
            self.heed(letter)

    def heed(self, letter: Letter) -> None:
        answer, is_moment = self.answers(letter)
        if answer is None or self.script.delay is None or self.is_away:
            return
        at_once = self._is_sitting and not is_moment
        at = self.house.now() if at_once else self.house.now() + self.script.delay
        same = [one for one in self._waiting if _is_same(one.letter, letter, is_moment)]
        self._waiting = [one for one in self._waiting if one not in same]
        before = [] if is_moment else [one.at for one in same]
        self._waiting.append(Waiting(min([at, *before]), letter, answer))

    async def sit(self, begin: Begin | None = None) -> None:
        """With the phone in hand: answer all that is ready to be answered."""
        self._is_sitting = True
        if begin:
            await begin()
        for _ in range(MOST_IN_ONE_SITTING):
            ready = next(
                (one for one in reversed(self._waiting) if one.at <= self.house.now()), None
            )
            if ready is None or self.is_away:
                break
            self._waiting.remove(ready)
            await ready.answer(ready.letter)
        self._is_sitting = False

    def forget_all(self) -> None:
        self._waiting.clear()

    async def say(self, words: str) -> None:
        phones.say(self.house.world, self.person, words)
        await self.house.settle()

    async def tap(self, letter: Letter, *keys: str, name: str = "") -> None:
        """The first of these buttons that is there."""
        label = letter.label(*keys, name=name)
        presses.press(self.house.world, self.person, label, letter.message)
        await self.house.settle()

    def newest_with(self, *keys: str) -> Letter | None:
        """The newest message that still has one of these buttons."""
        shown = reversed(self.person.messages.values())
        read = (letters.read(one, self.house.zone) for one in shown if one.by_bot)
        return next((one for one in read if one.has(*keys)), None)

    async def tap_newest(self, *keys: str) -> bool:
        letter = self.newest_with(*keys)
        if letter is not None:
            await self.tap(letter, *keys)
        return letter is not None

    @property
    def lasts(self) -> timedelta:
        """The talk this person was last told about, or is to come to."""
        return self.own_length or self.house.lasts

    def left(self) -> list[Span]:
        """When this person still can, for the length of a meeting."""
        now = _next_minute(self.house.now())
        return list(scenario.until_end(self.can, now, self.lasts))

    def fits(self, moment: datetime | None) -> bool:
        """Whether the whole meeting lies in a time when this person can."""
        return moment is not None and any(
            one.starts_at <= moment and moment + self.lasts <= one.ends_at
            for one in _joined(self.can)
        )

    async def say_when(self, letter: Letter) -> None:
        spans = [(one.starts_at, one.ends_at) for one in self.left()]
        if spans:
            await self.say(letters.spans_in_words(spans, self.house.zone))
        else:
            await self.tap(letter, "button-when-unknown")

    async def drop_out(self) -> None:
        self.can = ()

    async def come_back(self) -> None:
        self.can = self.script.can
        if self.is_away:
            self.is_away = False
            phones.unblock(self.house.world, self.person)
            await self.house.settle()

    async def block(self) -> None:
        self.is_away = True
        self.forget_all()
        if self.person.started and not self.person.blocked:
            phones.block(self.house.world, self.person)
            await self.house.settle()

    async def move(self) -> None:
        """Only a client can."""

    async def withdraw(self) -> None:
        """Only a client can; whoever else does not want to any more drops out."""
        await self.drop_out()


def _is_same(one: Letter, other: Letter, is_moment: bool) -> bool:
    """The same question once more, or another moment instead: the newer one is answered."""
    return one.keys == other.keys and (is_moment or one.moment == other.moment)


def _next_minute(now: datetime) -> datetime:
    whole = now.replace(second=0, microsecond=0)
    return whole if whole == now else whole + timedelta(minutes=1)


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for one in sorted(spans, key=lambda span: span.starts_at):
        if joined and one.starts_at <= joined[-1].ends_at:
            last = joined.pop()
            one = Span(last.starts_at, max(last.ends_at, one.ends_at))
        joined.append(one)
    return joined


class Facilitator(Actor):
    """Joins when there is a time left to give, says when, and speaks to who asked."""

    def answers(self, letter: Letter) -> tuple[Answer | None, bool]:
        if letter.has("button-stand-in-then"):
            return self._stand_in, True
        if letter.has("button-sure"):
            return self._say_sure, True
        if letter.has("button-join"):
            return self._join, False
        if letter.has("button-when-unknown"):
            return self.say_when, False
        if letter.has("button-say"):
            return self._speak, False
        if letter.has("button-talk-done") and letter.says("talk-open"):
            return self._say_hello, False
        return None, False

    async def _join(self, letter: Letter) -> None:
        self.own_length = letter.lasts
        await self.tap(letter, "button-join" if self.left() else "button-pass")

    async def _stand_in(self, letter: Letter) -> None:
        self.own_length = letter.lasts
        others = ("button-join-other", "button-pass") if self.left() else ("button-pass",)
        keys = ("button-stand-in-then",) if self.fits(letter.moment) else others
        await self.tap(letter, *keys)

    async def _say_sure(self, letter: Letter) -> None:
        """Shortly before the talk: who can still come says so."""
        comes = self.fits(letter.moment)
        await self.tap(letter, "button-sure" if comes else "button-cannot-come")

    async def _speak(self, letter: Letter) -> None:
        await self.tap(letter, "button-say")

    async def _say_hello(self, letter: Letter) -> None:
        await self.say(f"Hoi, ik ben {self.script.name}. Wanneer kun je praten?")
        await self.tap(letter, "button-talk-done")

    async def drop_out(self) -> None:
        self.can = ()
        await self.say(MINE)
        if not await self.tap_newest("button-cannot-come"):
            await self.tap_newest("button-pass")

    async def come_back(self) -> None:
        await super().come_back()
        await self.tap_newest("button-join-after-all", "button-other-times")


class Coordinator(Actor):
    """Reads along."""

    def answers(self, letter: Letter) -> tuple[Answer | None, bool]:
        del letter
        return None, False
