"""What a scenario says: frozen values, read from JSON; a wrong value is named by its path."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.simulate import fields

ROLES = ("facilitator", "client", "member", "coordinator")
CHANNELS = ("telegram", "web")
DOES = ("drops_out", "comes_back", "blocks_bot", "moves", "withdraws")
LONGEST_NAME = 40
MOST_HOURS = 24 * 60
LENGTHS = range(15, 481)


@dataclass(frozen=True)
class Span:
    """A stretch of time in which somebody can."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Script:
    """One person: what is true of their time, and how long they take (None: they never answer)."""

    name: str
    role: str
    can: tuple[Span, ...]
    delay: timedelta | None
    is_peer: bool = False
    channel: str = "telegram"
    network: tuple[str, ...] = ()
    must: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wish:
    """A request of a client; `team` are the facilitators of the last time."""

    client: str
    at: datetime
    lasts: timedelta
    team: tuple[str, ...]
    says_when: bool


@dataclass(frozen=True)
class Event:
    at: datetime
    who: str
    does: str


@dataclass(frozen=True)
class Scenario:
    start: datetime
    end: datetime
    zone: ZoneInfo
    people: tuple[Script, ...]
    wishes: tuple[Wish, ...]
    events: tuple[Event, ...]

    def having(self, role: str) -> list[Script]:
        return [one for one in self.people if one.role == role]


def read(given: Any) -> Scenario:
    """Raises WrongScenarioError with the path of what is wrong."""
    whole = fields.Field(given, ())
    whole.mapping()
    zone = whole.at("zone", "Europe/Amsterdam").zone()
    start = whole.at("start").moment(zone)
    hours = whole.at("hours", 60).number(above=0, most=MOST_HOURS)
    end = start + timedelta(hours=hours)
    people = tuple(_person(one, zone) for one in whole.at("people").items())
    names = _names_of(whole, people)
    wishes = tuple(_wish(one, zone, names) for one in whole.at("requests").items())
    events = tuple(_event(one, zone, names) for one in whole.at("events", []).items())
    found = Scenario(start, end, zone, people, wishes, events)
    _check_moments(whole, found)
    return found


def _names_of(whole: fields.Field, people: Sequence[Script]) -> Mapping[str, Script]:
    """Everybody by name; each name once, and networks of people who are there."""
    names: dict[str, Script] = {}
    for place, one in enumerate(people):
        if one.name in names:
            raise whole.at("people").item(place).at("id").wrong("a name that nobody else has")
        names[one.name] = one
    for place, one in enumerate(people):
        field = whole.at("people").item(place)
        _check_named(field.at("network", []), names, "member")
        for number, name in enumerate(one.must):
            if name not in one.network:
                raise field.at("must").item(number).wrong("somebody of this client's network")
    return names


def _check_named(listed: fields.Field, names: Mapping[str, Script], role: str) -> None:
    for one in listed.items():
        if (known := names.get(one.words())) is None or known.role != role:
            raise one.wrong(f"the id of somebody with the role {role}")


def _person(field: fields.Field, zone: ZoneInfo) -> Script:
    field.mapping()
    name = field.at("id").words()
    if not 1 <= len(name.strip()) <= LONGEST_NAME:
        raise field.at("id").wrong(f"a name of 1 to {LONGEST_NAME} characters")
    return Script(
        name=name,
        role=field.at("role").one_of(ROLES),
        can=tuple(_span(one, zone) for one in field.at("can").items()),
        delay=_delay(field.at("answers_after_minutes")),
        is_peer=field.at("peer", False).yes_or_no(),
        channel=field.at("channel", "telegram").one_of(CHANNELS),
        network=field.at("network", []).names(),
        must=field.at("must", []).names(),
    )


def _span(field: fields.Field, zone: ZoneInfo) -> Span:
    edges = [one.moment(zone) for one in field.items()]
    if len(edges) != 2 or edges[0] >= edges[1]:
        raise field.wrong("a start and a later end")
    return Span(edges[0], edges[1])


def _delay(field: fields.Field) -> timedelta | None:
    if field.value is None:
        return None
    return timedelta(minutes=field.number(least=0, most=MOST_HOURS * 60, also="null for never"))


def _wish(field: fields.Field, zone: ZoneInfo, names: Mapping[str, Script]) -> Wish:
    field.mapping()
    client = field.at("client").words()
    if client not in names or names[client].role != "client":
        raise field.at("client").wrong("the id of somebody with the role client")
    minutes = field.at("minutes", 60).number(least=LENGTHS.start, most=LENGTHS.stop - 1)
    return Wish(
        client,
        field.at("at").moment(zone),
        timedelta(minutes=minutes),
        field.at("team", []).names(),
        field.at("says_when", True).yes_or_no(),
    )


def _event(field: fields.Field, zone: ZoneInfo, names: Mapping[str, Script]) -> Event:
    field.mapping()
    who = field.at("who").words()
    if who not in names:
        raise field.at("who").wrong("the id of one of the people")
    return Event(field.at("at").moment(zone), who, field.at("does").one_of(DOES))


def _check_moments(whole: fields.Field, found: Scenario) -> None:
    """What happens, happens while this plays."""
    planned: tuple[tuple[str, Sequence[Wish | Event]], ...] = (
        ("requests", found.wishes),
        ("events", found.events),
    )
    for key, moments in planned:
        for place, one in enumerate(moments):
            if not found.start <= one.at < found.end:
                field = whole.at(key).item(place).at("at")
                raise field.wrong('a moment from "start" until "hours" later')


def in_words(moment: datetime, zone: ZoneInfo) -> str:
    """As a scenario writes it: on the clock of its zone, to the minute."""
    return moment.astimezone(zone).replace(tzinfo=None).isoformat(timespec="minutes")


def until_end(spans: Sequence[Span], now: datetime, least: timedelta) -> Iterator[Span]:
    """What is left of these from `now` on, where a meeting of that length still fits."""
    for one in spans:
        starts_at = max(one.starts_at, now)
        if one.ends_at - starts_at >= least:
            yield Span(starts_at, one.ends_at)
