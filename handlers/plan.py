"""'Mijn plan' in a hard moment: shown to its writer first, to others when the writer says so."""

from bot.chat import Conversation
from handlers import own_words, sharing, wording
from handlers.turn import Offer, Turn, Work
from storage import own
from storage.own import PLAN, Reader
from storage.people import Person


async def show_first(work: Work, person: Person) -> None:
    """One's own words before any number; nobody is told by it."""
    pieces = await own.of(work.tx, person.id, PLAN)
    lead = work.words(person.language, "plan-first", {})
    for one in pieces:
        own_words.show_own(work, person, lead, one.message, urgent=True)
    waiting = await _waiting(work, person)
    if waiting:
        names = await sharing.names_for(work.tx, person.id, [one.person for one in waiting])
        offers = [Offer("button-plan-open", "plan:open")]
        said = wording.listed(list(names.values()))
        work.tell(person, "plan-open-ask", offers, urgent=True, names=said)


async def _waiting(work: Work, person: Person) -> list[Reader]:
    pieces = [one.id for one in await own.of(work.tx, person.id, PLAN)]
    return [one for one in await own.readers_of(work.tx, pieces) if one.waits]


async def open_up(turn: Turn) -> Conversation:
    """The writer's own press lets those who wait read it."""
    waiting = await _waiting(turn.work, turn.person)
    for one in waiting:
        await own.open_up(turn.tx, one.piece, one.person, turn.now)
        await sharing.offer(turn.work, turn.person, one.piece, one.person)
    turn.say("plan-opened" if waiting else "own-gone")
    return turn.conversation
