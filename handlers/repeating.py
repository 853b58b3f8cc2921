"""Talks that come back, only for who asks for that: each next one is asked first, one tap ends it.

Silence books nothing. What is kept is how often, the next moment, and when it was last spoken of.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.chat import Conversation
from bot.rules import series as rule
from handlers import wording
from handlers.turn import Offer, Turn, Work
from storage import due, meetings, people, series
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person
from storage.series import ASK, Series

OFFERED = (7, 14, 28)


async def ask_how_often(turn: Turn) -> Conversation:
    """'Elke week, of om de week': her own press."""
    offers = [
        Offer(
            "button-series", "series:choose", turn.button.about, value=str(days), words=_often(days)
        )
        for days in OFFERED
    ]
    offers.append(Offer("button-series-not", "home:no"))
    turn.ask("series-often", offers)
    return turn.done()


def _often(days: int) -> dict[str, Any]:
    return {"often": wording.often(days)}


async def choose(turn: Turn) -> Conversation:
    last = await meetings.find(turn.tx, turn.button.about)
    if last is None or last.client != turn.person.id or last.starts_at is None:
        turn.say("asked-no-longer")
        return turn.done()
    return await begin(turn, last, int(turn.button.value))


async def begin(turn: Turn, last: Meeting, days: int) -> Conversation:
    """From now on she is asked before each next one, at the same time as this one was."""
    since = last.starts_at or turn.now
    one = Series(turn.person.id, days, _after(turn.work, since, days), turn.now)
    await _wait(turn.work, one)
    offers = [Offer("button-series-stop", "series:stop")]
    turn.ask("series-kept", offers, moment=one.next_at, **_often(days))
    return turn.done()


def _after(work: Work, since: datetime, days: int) -> datetime:
    return rule.next_after(since, days, work.now, work.settings.zone)


async def _wait(work: Work, one: Series) -> None:
    await series.put(work.tx, one)
    await due.leave(work.tx, ASK, one.client, rule.ask_at(one.next_at, work.settings.zone))


async def go_on(work: Work, meeting: Meeting) -> Series | None:
    """A talk was held: the next one is counted from it. None for who has no series."""
    one = await series.of(work.tx, meeting.client)
    if one is None:
        return None
    next_at = _after(work, meeting.held.starts_at, one.days)
    counted = replace(one, next_at=next_at, heard_at=work.now)
    await _wait(work, counted)
    return counted


async def ask(work: Work, row: Due) -> None:
    """Before the next one; nothing while a talk is asked for, or when nobody answers any more."""
    one = await series.of(work.tx, row.subject)
    if one is None:
        return
    if work.now < (ask_at := rule.ask_at(one.next_at, work.settings.zone)):
        await due.leave(work.tx, ASK, one.client, ask_at)
        return
    client = (await people.find(work.tx, [one.client]))[one.client]
    if rule.is_let_be(one.heard_at, one.days, work.now):
        await series.end(work.tx, one.client)
        work.tell(client, "series-let-be", keyboard="home", **_often(one.days))
        return
    await _wait(work, replace(one, next_at=_after(work, one.next_at, one.days)))
    if await meetings.current_of(work.tx, client.id) is None and one.next_at > work.now:
        await _ask(work, client, one)


async def _ask(work: Work, client: Person, one: Series) -> None:
    last = await meetings.last_of(work.tx, client.id)
    when = {"when": wording.short(one.next_at)}
    value = str(int(one.next_at.timestamp()))
    offers = [
        Offer("button-agree", "series:yes", last, value=value, words=when),
        Offer("button-again-later", "again:when", last),
        Offer("button-series-skip", "series:skip"),
        Offer("button-series-stop", "series:stop"),
    ]
    work.tell(client, "series-ask", offers, moment=one.next_at)


async def skip(turn: Turn) -> Conversation:
    """'Deze keer niet': a full answer."""
    one = await heard(turn)
    if one is not None:
        turn.say("series-skipped", moment=one.next_at)
    return turn.done()


async def heard(turn: Turn) -> Series | None:
    """Whoever says something of it is not silent; None when it has ended."""
    one = await series.of(turn.tx, turn.person.id)
    if one is None:
        turn.say("series-stopped")
        return None
    await series.put(turn.tx, replace(one, heard_at=turn.now))
    return one


async def stop(turn: Turn) -> Conversation:
    """One tap ends it; a talk that is asked for stays as it is."""
    await series.end(turn.tx, turn.person.id)
    await due.forget(turn.tx, turn.person.id, [ASK])
    turn.say("series-stopped")
    return turn.done()


async def show(turn: Turn) -> None:
    """On the way home: what comes back, and the tap that ends it."""
    one = await series.of(turn.tx, turn.person.id)
    if one is not None:
        offers = [Offer("button-series-stop", "series:stop")]
        turn.ask("series-stands", offers, moment=one.next_at, **_often(one.days))
