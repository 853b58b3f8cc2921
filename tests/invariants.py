"""What holds at every moment, whatever people did: asked of the database itself."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import and_, select

from bot import locales
from bot.rules import daytime, yes_no
from bot.rules.request import LET_GO_AGAIN
from bot.rules.rungs import STILL_TOLD
from storage.guests import NOT_TOLD
from storage.meetings import AGREED
from storage.schema import due, gone, guest, inbox, meeting, outbox, person, seat, series, tie
from tests.story import Player, Story

ENDED = ("withdrawn", "over")
WAYS_OUT = {
    locales.without_marks(locales.say(language, key))
    for language in locales.LANGUAGES
    for key in ("button-withdraw-yes", "button-erase")
}
Requests = Mapping[int, Any]


@dataclass(frozen=True)
class Act:
    """What somebody just did with words: their own, or those of the button they pressed."""

    by: Player
    words: str

    @property
    def can_end(self) -> bool:
        """A yes to 'no talk any more', or to having everything thrown away."""
        return self.words in WAYS_OUT or yes_no.said(self.words) is True


async def only_a_client_ends_a_request(story: Story, before: Requests, act: Act | None) -> Requests:
    """Gives how all requests stand now, for the next look; `act` is all that was done since."""
    columns = (meeting.c.id, meeting.c.state, meeting.c.revision, meeting.c.told, person.c.lane)
    both = meeting.join(person, person.c.id == meeting.c.client_id)
    async with story.database.read() as tx:
        rows = (await tx.execute(select(*columns).select_from(both))).all()
    now = {row.id: row for row in rows}
    lane = act and act.can_end and story.database.ring.hash("lane", act.by.phone.id)
    for one in before.values():
        after = now[one.id].state if one.id in now else "gone"
        assert _may_become(one, after, one.lane == lane), f"{one.state} became {after}"
    assert not [row for row in rows if row.id not in before and row.state in ENDED]
    return now


def _may_become(one: Any, after: str, by_client: bool) -> bool:
    """What has ended is over for good, and goes after a while; nothing else goes by itself."""
    if after == one.state:
        return True
    if one.state in ENDED:
        return after == "gone"
    if after == "over":
        return one.state == "confirmed" or f"{AGREED}:{one.revision}" in (one.told or "").split()
    return by_client or after not in ("withdrawn", "gone")


async def no_request_is_forgotten(story: Story) -> None:
    async with story.database.read() as tx:
        requests = (await tx.execute(select(meeting))).all()
        waiting = (await tx.execute(select(due))).all()
        ahead = {row.subject for row in waiting if row.due_at > story.clock()}
        coming_back = (await tx.execute(select(series.c.client_id))).scalars().all()
        stuck = (await tx.execute(select(inbox.c.state, inbox.c.trouble))).all()
        letters = (await tx.execute(select(outbox.c.state, outbox.c.trouble))).all()
    for one in requests:
        assert one.state in ENDED or one.id in ahead, one.state
    assert set(coming_back) <= ahead
    assert not [row for row in waiting if row.state != "open"]
    assert not [row for row in stuck if row.state != "done"]
    assert not [row for row in letters if row.state in ("pending", "sending", "unknown")]
    assert not [row for row in letters if row.state == "parked"]


async def nobody_is_held_twice(story: Story) -> None:
    held = seat.join(meeting, meeting.c.id == seat.c.meeting_id)
    wanted = select(seat.c.person_id, seat.c.meeting_id, meeting.c.starts_at, meeting.c.ends_at)
    at_once = meeting.c.state.in_(("proposed", "confirmed"))
    chosen = wanted.select_from(held).where(seat.c.chosen == 1, at_once)
    async with story.database.read() as tx:
        rows = (await tx.execute(chosen.order_by(seat.c.person_id, meeting.c.starts_at))).all()
    for one, other in pairwise(rows):
        assert one.person_id != other.person_id or one.ends_at <= other.starts_at
    assert all(count == 2 for count in Counter(one.meeting_id for one in rows).values())


async def no_client_waits_without_words(story: Story) -> None:
    """By day, for as long as there is no moment: two hours at most, and a minute to say it."""
    now, zone = story.clock(), story.settings.zone
    longest = story.settings.promise.words_time + timedelta(minutes=1)
    if not (daytime.is_day(now, zone) and daytime.is_day(now - longest, zone)):
        return
    columns = (meeting, person.c.blocked_at, person.c.lane)
    both = select(*columns).join(person, person.c.id == meeting.c.client_id)
    async with story.database.read() as tx:
        rows = (await tx.execute(both.where(meeting.c.state == "open"))).all()
    for one in rows:
        is_silent = LET_GO_AGAIN in (one.told or "") or one.blocked_at is not None
        if not is_silent and now < one.start_by + STILL_TOLD:
            heard_at = max(one.requested_at, _last_words(story, one.lane))
            assert now - heard_at <= longest, one


def _last_words(story: Story, lane: bytes) -> datetime:
    """When the newest message of ours came that stands on this person's phone."""
    ring, people = story.database.ring, story.world.state.people.values()
    found = next(one for one in people if ring.hash("lane", one.id) == lane)
    dates = [one.date for one in found.messages.values() if one.by_bot]
    return datetime.fromtimestamp(max(dates, default=0), UTC)


async def who_had_what_holds_no_more_has_heard_its_end(story: Story) -> None:
    """Only who comes to a talk that holds has its facts; new facts take the end back."""
    rows_of = (
        guest.join(meeting, meeting.c.id == guest.c.meeting_id)
        .join(tie, tie.c.id == guest.c.tie_id)
        .outerjoin(gone, and_(gone.c.tie_id == tie.c.id, gone.c.meeting_id == meeting.c.id))
    )
    columns = (guest.c.told, guest.c.answer, meeting.c.state, tie.c.known_at, gone.c.how)
    async with story.database.read() as tx:
        rows = (await tx.execute(select(*columns).select_from(rows_of))).all()
    for one in rows:
        is_wanted = one.answer in (None, "yes")
        holds = one.state in ("confirmed", "over")
        assert one.told == NOT_TOLD or (holds and is_wanted), one
        if one.state == "confirmed" and is_wanted and one.known_at is not None:
            assert one.how not in ("moved", "unsure"), one
