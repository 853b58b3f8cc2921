"""A gentle remark to a peer worker alone, after it was passed on: some words sound like an order.

It holds nothing back, comes once a day at most, and stops at one press. What to say instead is
never said.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.chat import Conversation, Message
from bot.rules import advice
from bot.rules.line import Line
from handlers import preferring
from handlers.turn import Offer, Turn, Work
from storage import buttons, preferences
from storage.people import Person
from storage.preferences import NO_REMARKS

STOP = "remark:stop"
A_DAY = timedelta(days=1)


async def look(work: Work, line: Line, speaker: Person, messages: Sequence[Message]) -> None:
    if not line.is_lasting or speaker.id != line.other:
        return
    heard = next((said for one in messages if (said := advice.found_in(one.text))), "")
    if not heard or await preferences.has(work.tx, speaker.id, NO_REMARKS):
        return
    if not await buttons.was_offered(work.tx, speaker.id, STOP, work.now - A_DAY):
        offers = [Offer("button-remark-stop", STOP)]
        work.tell(speaker, "remark-advice", offers, about=line.owner, quiet=True, words=heard)


async def stop(turn: Turn) -> Conversation:
    again = Offer("button-remark-again", "remark:again")
    return await preferring.want(turn, NO_REMARKS, "remark-stopped", again)


async def begin_again(turn: Turn) -> Conversation:
    return await preferring.want_no_more(turn, NO_REMARKS, "remark-again")
