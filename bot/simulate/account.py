"""What became of each request: followed moment by moment, told in one object at the end."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot import locales
from bot.rules import kept
from bot.simulate import letters, scenario
from bot.simulate.clients import Client
from bot.simulate.scenario import Wish
from bot.simulate.stage import Stage
from storage import guests, kept_letters, meetings, seats, ties, windows
from storage.meetings import Meeting
from storage.sealing import Tx

SECRET = re.compile(r"(/i/|[?]start=)[\w-]+")
FIXED = ("confirmed", "over")
REASONS = {
    "missing-facilitators": "no two facilitators could in that time",
    "missing-client": "the client could at no time within a day",
    "missing-common": "there was no moment that suited the client and two facilitators",
    "resting-open": "the client did not answer",
}
AFTERWARDS = {
    "withdrawn": "the client did not want it any more",
    "later": "the client chose a later day",
    "offered-later": "the client took a later day after we said that we could not",
}


@dataclass(frozen=True)
class Told:
    """One message of the bot, to whom, and whose words they are sealed with."""

    at: datetime
    who: str
    what: str
    owner: int


@dataclass
class Course:
    """One request, as it went."""

    wish: Wish
    meeting: int | None = None
    now: Meeting | None = None
    confirmed_at: datetime | None = None
    was_late: bool = False
    facilitators: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)

    def follow(self, meeting: Meeting, at: datetime) -> None:
        """See what changed; what stood when it was over stays."""
        if meeting.state == "confirmed" and not self._stands(meeting):
            self.confirmed_at = at
        if meeting.state not in FIXED:
            self.confirmed_at = None
        self.was_late = self.was_late or "late" in (meeting.told or "").split()
        self.now = meeting

    def _stands(self, meeting: Meeting) -> bool:
        before = self.now
        return (
            self.confirmed_at is not None
            and before is not None
            and before.revision == meeting.revision
        )

    @property
    def is_fixed(self) -> bool:
        return self.now is not None and self.now.state in FIXED

    @property
    def starts_at(self) -> datetime | None:
        return self.now.starts_at if self.now and self.is_fixed else None


class Account:
    """Follows every request of a stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.courses = [Course(one) for one in stage.scenario.wishes]
        self._names: dict[int, str] = {}
        self._seen = 0

    async def follow(self) -> None:
        """Whatever changes, somebody is told."""
        letters_sent = self._stage.world.state.numbers["message"]
        if letters_sent != self._seen:
            self._seen = letters_sent
            async with self._stage.app.database.read() as tx:
                for course in self.courses:
                    await self._follow(tx, course)

    async def _follow(self, tx: Tx, course: Course) -> None:
        now = self._stage.now()
        if course.meeting is None and course.wish.at <= now:
            course.meeting = await self._find(tx, course.wish)
        found = course.meeting and await meetings.find(tx, course.meeting)
        if not found or found.state == "over" or _has_begun(course, now):
            return
        course.follow(found, now)
        if found.state == "confirmed":
            await self._see_who_comes(tx, course, found)

    async def _find(self, tx: Tx, wish: Wish) -> int | None:
        """The client's meeting that no earlier request was about."""
        taken = {one.meeting for one in self.courses}
        client = (await self._ids()).get(wish.client, 0)
        current = await meetings.current_of(tx, client)
        return current.id if current and current.id not in taken else None

    async def _ids(self) -> dict[str, int]:
        known = await self._stage.person_ids()
        self._names = {number: name for name, number in known.items()}
        return known

    async def _see_who_comes(self, tx: Tx, course: Course, meeting: Meeting) -> None:
        if not self._names:
            await self._ids()
        held = await seats.of(tx, meeting.id)
        chosen = [one.person for one in held if one.chosen and one.role == "facilitator"]
        course.facilitators = sorted(self._names[one] for one in chosen)
        course.members = await _members_who_come(tx, meeting)

    async def as_json(self) -> dict[str, Any]:
        told = await self._letters()
        return {"requests": [self._tell(one, told) for one in self.courses]}

    async def _letters(self) -> list[Told]:
        async with self._stage.app.database.read() as tx:
            owners = await kept_letters.owners(tx)
        found = [
            Told(
                datetime.fromtimestamp(message.date, UTC),
                name,
                _without_secrets(locales.without_marks(message.text)),
                owners.get(number, 0),
            )
            for name, actor in self._stage.actors.items()
            for number, message in actor.person.messages.items()
            if message.by_bot
        ]
        return sorted(found, key=lambda one: one.at)

    def _tell(self, course: Course, told: list[Told]) -> dict[str, Any]:
        wish, zone = course.wish, self._stage.zone
        mine = [one for one in told if self._is_about(one, course)]
        words_at = self._first_word(wish, mine)
        is_fixed = course.is_fixed
        members = course.members if is_fixed else []

        def say(at: datetime | None) -> str | None:
            return None if at is None else scenario.in_words(at, zone)

        return {
            "client": wish.client,
            "requested_at": say(wish.at),
            "first_human_at": say(words_at),
            "confirmed_at": say(course.confirmed_at if is_fixed else None),
            "starts_at": say(course.starts_at),
            "facilitators": course.facilitators if is_fixed else [],
            "members_yes": members,
            "must_met": is_fixed and set(self._client(wish).script.must) <= set(members),
            "kept": self._is_kept(course),
            "outcome": self._outcome(course),
            "reason": self._reason(course, mine),
            "told": [{"at": say(one.at), "who": one.who, "what": one.what} for one in mine],
            "messages": _counted(mine),
        }

    def _client(self, wish: Wish) -> Client:
        client = self._stage.actors[wish.client]
        if not isinstance(client, Client):
            raise TypeError(wish.client)
        return client

    def _is_about(self, one: Told, course: Course) -> bool:
        """By whose key it is sealed; what is nobody's meeting belongs to the client's request."""
        if one.at < course.wish.at:
            return False
        others = {other.meeting for other in self.courses if other is not course}
        is_shared = one.owner != course.meeting and len(self.courses) > 1
        return one.owner not in others and (not is_shared or one.who == course.wish.client)

    def _first_word(self, wish: Wish, mine: list[Told]) -> datetime | None:
        """When somebody of ours first spoke to the client: their words, under their name."""
        names = tuple(f"{one}:" for one in self._stage.names("facilitator"))
        words = (one.at for one in mine if one.who == wish.client and one.what.startswith(names))
        return min(words, default=None)

    def _outcome(self, course: Course) -> str:
        if course.now is not None and course.now.state == "withdrawn":
            return "withdrawn"
        if self._client(course.wish).chose_later:
            return "later"
        return "confirmed" if course.is_fixed else "open_with_human"

    def _is_kept(self, course: Course) -> bool:
        """In time, or later because the client chose so before we said that we could not."""
        now = course.now
        if now is None or course.was_late or now.state == "withdrawn":
            return False
        return kept.is_kept(now.instead, now.marks, course.starts_at, now.start_by)

    def _reason(self, course: Course, mine: list[Told]) -> str:
        outcome = self._outcome(course)
        if outcome in ("withdrawn", "later"):
            return AFTERWARDS[_how(course)]
        if outcome == "confirmed":
            return "client and two facilitators could then"
        said = [key for one in mine for key in REASONS if letters.sentences()[key].search(one.what)]
        return REASONS[said[-1]] if said else "nobody answered in time"


def _how(course: Course) -> str:
    if course.now is None or course.now.state == "withdrawn":
        return "withdrawn"
    is_offered = course.was_late or course.now.instead == kept.LATER_OFFERED
    return kept.LATER_OFFERED if is_offered else kept.LATER


def _without_secrets(text: str) -> str:
    """A link is another one each time."""
    return SECRET.sub(r"\1…", text)


def _has_begun(course: Course, now: datetime) -> bool:
    """Who says yes by then comes too late to be there."""
    return course.starts_at is not None and course.starts_at <= now


def _counted(mine: list[Told]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for one in mine:
        counted[one.who] = counted.get(one.who, 0) + 1
    return dict(sorted(counted.items()))


async def _members_who_come(tx: Tx, meeting: Meeting) -> list[str]:
    """Who said yes, and can then as far as they said."""
    said = await windows.of(tx, meeting.id)
    yes = [one.tie for one in await guests.of(tx, meeting.id) if one.answer == "yes"]
    found = await ties.find(tx, yes)
    held = meeting.held
    return sorted(
        found[one].name
        for one in yes
        if one not in said
        or any(
            span.starts_at <= held.starts_at and held.ends_at <= span.ends_at for span in said[one]
        )
    )
