"""A worker's own calendar, if they want: read now and then, and only when they are busy is kept."""

from collections.abc import Sequence
from datetime import timedelta

from bot.chat import Conversation
from bot.rules import stretches, web_addresses
from bot.rules.when import Window
from handlers import home
from handlers.turn import Offer, Turn, Work
from storage import calendars, due, duties, people
from storage.calendars import OwnCalendar
from storage.due import Due

READ = "person:calendar"
READ_AGAIN = timedelta(hours=3)
TRY_AGAIN = timedelta(hours=1)
PATIENCE = 3
ANOTHER = Offer("button-calendar-other", "calendar:other")
FORGET = Offer("button-calendar-forget", "calendar:forget")


async def show(turn: Turn) -> Conversation:
    if not turn.person.works_here:
        return await home.show(turn)
    kept = await calendars.of(turn.tx, turn.person.id)
    if kept is None:
        return ask(turn, "calendar-ask")
    turn.ask("calendar-now", [ANOTHER, FORGET], host=web_addresses.host_of(kept.address))
    return turn.done()


def ask(turn: Turn, key: str) -> Conversation:
    turn.ask(key, [Offer("button-leave-hours", "mine:keep")])
    return turn.then("calendar:address")


async def ask_other(turn: Turn) -> Conversation:
    return ask(turn, "calendar-other")


async def hear(turn: Turn) -> Conversation:
    """The address is a secret: it is taken out of the chat, and sealed where it is kept."""
    address = web_addresses.tidied(turn.said)
    if address is None or not turn.person.works_here:
        return ask(turn, "calendar-again")
    await duties.put(turn.tx, turn.person.id, "busy", [])
    await calendars.keep(turn.tx, turn.person.id, address)
    turn.work.take_back(turn.person, [], [turn.incoming.message.id])
    turn.say("calendar-kept", keyboard="work")
    return turn.done()


async def forget(turn: Turn) -> Conversation:
    await forget_of(turn.work, turn.person.id)
    turn.say("calendar-gone", keyboard="work")
    return turn.done()


async def forget_of(work: Work, person: int) -> None:
    await calendars.forget(work.tx, person)
    await duties.put(work.tx, person, "busy", [])
    await due.forget(work.tx, person, [READ])


async def want(work: Work, row: Due) -> None:
    """It is time to read it; that happens outside of any transaction."""
    await calendars.want(work.tx, row.subject)


async def take_in(work: Work, one: OwnCalendar, busy: Sequence[Window]) -> None:
    """It was read: what it says now stands in the place of what it said before."""
    if not await _is_still_kept(work, one):
        return
    await duties.put(work.tx, one.person, "busy", busy)
    await calendars.note_read(work.tx, one.id, work.now)
    await due.leave(work.tx, READ, one.person, work.now + READ_AGAIN)
    if one.read_at is None:
        await _tell(work, one, "calendar-read", [])


async def miss(work: Work, one: OwnCalendar, *, is_passing: bool) -> None:
    """It could not be read: said once, when somebody waits for it or it lasts."""
    if not await _is_still_kept(work, one):
        return
    misses = one.misses + 1
    await calendars.note_miss(work.tx, one.id, misses)
    await due.leave(work.tx, READ, one.person, work.now + TRY_AGAIN)
    if misses == (PATIENCE if one.read_at else 1):
        key = "calendar-away" if is_passing else "calendar-wrong"
        await _tell(work, one, key, [ANOTHER, FORGET])


async def _is_still_kept(work: Work, one: OwnCalendar) -> bool:
    kept = await calendars.of(work.tx, one.person)
    return kept is not None and kept.id == one.id


async def _tell(work: Work, one: OwnCalendar, key: str, offers: Sequence[Offer]) -> None:
    person = (await people.find(work.tx, [one.person])).get(one.person)
    if person is not None:
        work.tell(person, key, offers)


async def without_busy(turn: Turn, said: Sequence[Window], lasts: timedelta) -> Sequence[Window]:
    """What somebody said, without what their calendar holds; their own word if nothing is left."""
    kept = (await duties.of(turn.tx, [turn.person.id])).get(turn.person.id, {})
    left = stretches.without(said, kept.get("busy", ()))
    return [one for one in left if one.ends_at - one.starts_at >= lasts] or said
