"""Scenarios by chance, of three kinds: easy, few facilitators, few moments that suit everybody."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

START = datetime.fromisoformat("2026-03-09T06:00")
DAYS = 3
QUARTER = 15
KINDS = ("easy", "few facilitators", "few common moments")


@dataclass(frozen=True)
class Kind:
    """How many facilitators; how long and how many the stretches of time; the slowest answer."""

    facilitators: tuple[int, int]
    theirs: tuple[int, int]
    stretches: tuple[int, int]
    clients: tuple[int, int]
    slowest: int


OF = {
    "easy": Kind((4, 6), (4, 9), (1, 2), (4, 10), 45),
    "few facilitators": Kind((2, 4), (2, 5), (1, 2), (4, 10), 180),
    "few common moments": Kind((3, 5), (2, 4), (1, 2), (2, 4), 90),
}


def scenarios(kind: str, count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield _scenario(OF[kind], random.Random(f"{kind} {seed} {number}"))


def _scenario(kind: Kind, by: random.Random) -> dict[str, Any]:
    asked_at = START + timedelta(minutes=QUARTER * by.randrange(4, 4 * 17))
    people = [
        _facilitator(number, kind, by) for number in range(1, by.randint(*kind.facilitators) + 1)
    ]
    members = [_member(number, by) for number in range(1, by.randint(0, 3) + 1)]
    client = _client([one["id"] for one in members], kind, by)
    coordinator = {"id": "k1", "role": "coordinator", "can": [], "answers_after_minutes": 30}
    return {
        "start": _words(START),
        "zone": "Europe/Amsterdam",
        "hours": 48,
        "people": [*people, client, *members, coordinator],
        "requests": [
            {"client": "c1", "at": _words(asked_at), "minutes": by.choice((60, 90)), "team": []}
        ],
        "events": [],
    }


def _words(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def _facilitator(number: int, kind: Kind, by: random.Random) -> dict[str, Any]:
    answers = None if by.random() < 0.1 else by.randrange(5, kind.slowest)
    return {
        "id": f"f{number}",
        "role": "facilitator",
        "peer": number % 2 == 0,
        "can": _stretches(kind.stretches, kind.theirs, (8, 20), by),
        "answers_after_minutes": answers,
    }


def _client(network: list[str], kind: Kind, by: random.Random) -> dict[str, Any]:
    must = [by.choice(network)] if network and by.random() < 0.4 else []
    return {
        "id": "c1",
        "role": "client",
        "can": _stretches((1, 2), kind.clients, (9, 20), by),
        "answers_after_minutes": by.randrange(1, 60),
        "network": network,
        "must": must,
    }


def _member(number: int, by: random.Random) -> dict[str, Any]:
    return {
        "id": f"m{number}",
        "role": "member",
        "can": _stretches((1, 2), (3, 8), (9, 21), by),
        "answers_after_minutes": None if by.random() < 0.15 else by.randrange(5, 240),
        "channel": by.choice(("telegram", "telegram", "web")),
    }


def _stretches(
    count: tuple[int, int], hours: tuple[int, int], between: tuple[int, int], by: random.Random
) -> list[list[str]]:
    """On each day some stretches of so many hours, that begin between those hours."""
    found = []
    for day in range(DAYS):
        begins = START.replace(hour=0) + timedelta(days=day, hours=between[0])
        until = begins + timedelta(hours=between[1] - between[0])
        for _ in range(by.randint(*count)):
            start = begins + timedelta(minutes=QUARTER * by.randrange(8))
            end = start + timedelta(minutes=QUARTER * by.randint(4 * hours[0], 4 * hours[1]))
            if start >= until:
                break
            found.append([_words(start), _words(end)])
            begins = end + timedelta(minutes=QUARTER * by.randrange(1, 12))
    return found
