"""After a heavy day a peer worker gets one question for themselves: not answered here, not kept.

Heavy is a number of messages of that day and is written down nowhere.
"""

from datetime import timedelta

from bot import questions
from bot.chat import Conversation
from bot.locales import base_of
from bot.rules import daytime
from handlers import preferring, unasked
from handlers.turn import Offer, Turn, Work
from storage import due, people, preferences, relays
from storage.due import Due
from storage.people import Person
from storage.preferences import NO_EVENING

LOOK = "peer:evening"
BEFORE_NIGHT = timedelta(hours=2)


async def plan(work: Work, worker: Person) -> None:
    """Somebody wrote with clients today: look this evening how much it was."""
    at = daytime.day_ends(work.now, work.settings.zone) - BEFORE_NIGHT
    if work.now < at:
        await due.leave_unless_there(work.tx, LOOK, worker.id, at)


async def look(work: Work, row: Due) -> None:
    worker = (await people.find(work.tx, [row.subject])).get(row.subject)
    if worker is None or not worker.has_role("peer") or worker.blocked_at is not None:
        return
    since = daytime.day_begins(work.now, work.settings.zone)
    heard = await relays.count_heard(work.tx, worker.id, since)
    if heard < work.settings.contact.heavy_day:
        return
    if await preferences.has(work.tx, worker.id, NO_EVENING):
        return
    if await unasked.is_room(work, worker.id):
        _ask(work, worker)


def _ask(work: Work, worker: Person) -> None:
    """In turn, by the day; nothing that is typed here answers it."""
    bank = questions.bank_of(work.settings.reflection.questions)
    found = [one for one in bank.questions if one.moment == "evening"]
    if found:
        day = work.now.astimezone(work.settings.zone).toordinal()
        words = found[day % len(found)].words[base_of(worker.language)]
        offers = [Offer("button-evening-stop", "evening:stop")]
        work.tell(worker, "evening-question", offers, question=words)


async def stop(turn: Turn) -> Conversation:
    again = Offer("button-evening-again", "evening:again")
    return await preferring.want(turn, NO_EVENING, "evening-stopped", again)


async def begin_again(turn: Turn) -> Conversation:
    return await preferring.want_no_more(turn, NO_EVENING, "evening-again")
