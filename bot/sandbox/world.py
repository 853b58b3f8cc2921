"""All that the sandbox's Telegram is: one state that can be copied, and one clock.

Everything in the state is frozen or copied one level deep, so that a snapshot costs microseconds.
What belongs to the running loop (the open long poll) stays outside of it.
"""

from collections import deque
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Self

from bot.clock import Clock
from bot.sandbox.bell import Bell
from bot.sandbox.values import Fault, File, Message, Person, Query, Update
from bot.sandbox.waiting import Waiting

FIRST_PERSON = 5_000_000_001
FIRST_UPDATE = 700_000_001
DEFAULT_TOKEN = "123456789:SANDBOX-a-token-for-this-machine-only"  # noqa: S105 - opens nothing


def first_numbers() -> dict[str, int]:
    return {
        "person": FIRST_PERSON,
        "update": FIRST_UPDATE,
        "message": 1,
        "query": 1,
        "file": 1,
        "album": 1,
        "fault": 1,
    }


@dataclass
class State:
    """What a snapshot holds."""

    people: dict[int, Person] = field(default_factory=dict)
    updates: deque[Update] = field(default_factory=deque)
    queries: dict[str, Query] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    allowed_updates: frozenset[str] = frozenset()
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=first_numbers)
    turned: timedelta = timedelta()

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return replace(
            self,
            people={number: deepcopy(person, memo) for number, person in self.people.items()},
            updates=self.updates.copy(),
            queries=self.queries.copy(),
            files=self.files.copy(),
            commands=self.commands.copy(),
            profile=self.profile.copy(),
            numbers=self.numbers.copy(),
        )


class World:
    """One bot's Telegram; `clock` is its only source of time."""

    def __init__(
        self,
        clock: Clock,
        token: str = DEFAULT_TOKEN,
        *,
        name: str = "Naast",
        username: str = "naast_bot",
        relays_reactions: bool = True,
        topics: str = "off",
        answer_within: timedelta = timedelta(seconds=60),
    ) -> None:
        self.clock = clock
        self.token = token
        self.name = name
        self.username = username
        self.relays_reactions = relays_reactions
        self.topics = topics
        self.answer_within = answer_within
        self.state = State()
        self.waiting = Waiting()
        self.bell = Bell()

    def now(self) -> datetime:
        return self.clock() + self.state.turned

    def snapshot(self) -> State:
        return deepcopy(self.state)

    def restore(self, snapshot: State) -> None:
        """Go back to `snapshot`, which stays good for another time."""
        self.state = deepcopy(snapshot)
        self.waiting.ring()
        self.bell.ring()

    def next_number(self, kind: str) -> int:
        number = self.state.numbers[kind]
        self.state.numbers[kind] = number + 1
        return number

    def bot_user(self) -> dict[str, Any]:
        return {
            "id": int(self.token.partition(":")[0]),
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }

    def disturb(
        self,
        kind: str,
        method: str | None = None,
        times: int | None = None,
        seconds: float = 0,
        person: int | None = None,
    ) -> Fault:
        """Let something go wrong on the line; kinds and meanings stand in `faults`."""
        fault = Fault(self.next_number("fault"), kind, method, times, seconds, person)
        self.state.faults = (*self.state.faults, fault)
        if kind == "outage" and method in (None, "getUpdates") and person is None:
            self.waiting.hang_up()
        self.bell.ring()
        return fault

    def lift(self, fault: int | None = None) -> None:
        """Take away one fault, or all of them."""
        left = tuple(one for one in self.state.faults if fault is not None and one.id != fault)
        self.state.faults = left
        self.bell.ring()

    def keep(self, person: Person, message: Message) -> Message:
        person.messages[message.message_id] = message
        return message
