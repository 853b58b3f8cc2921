"""After days off nothing pours in: a list of who wrote, and one conversation at a time."""

from datetime import timedelta

from bot.chat import Conversation
from bot.rules.line import Line
from handlers import parting, relay, speaking
from handlers.turn import Offer, Turn, Work
from storage import contacts, due, lines, people, talks
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person
from storage.talks import Kept

LIST = "contact:list"
A_DAY, JUST_NOW = timedelta(days=1), timedelta(hours=1)
MOST_NAMES = 3


async def lists(work: Work, line: Line, listener: Person, kept: list[Kept]) -> bool:
    """True when this waits behind the list: for a worker, a day old, and not the only one."""
    if not line.is_lasting or listener.id != line.other or not kept:
        return False
    is_old = work.now - kept[0].said_at >= A_DAY and work.now - kept[-1].said_at >= JUST_NOW
    if not is_old or len(await _waiting(work, listener)) == 1:
        return False
    await due.leave(work.tx, LIST, listener.id, work.now + timedelta(seconds=1))
    return True


async def _waiting(work: Work, worker: Person) -> list[Contact]:
    """The pairs in which something of the client waits, the longest waiting first."""
    pairs = await contacts.of_worker(work.tx, worker.id)
    found = [one for one in pairs if await talks.waiting_of(work.tx, one.id, one.client)]
    return sorted(found, key=lambda one: (one.unanswered_since or work.now, one.id))


async def show(work: Work, row: Due) -> None:
    """Who wrote, by name; how much, and how long ago, is said of nobody."""
    for worker in (await people.find(work.tx, [row.subject])).values():
        await _ask(work, worker)


async def _ask(work: Work, worker: Person) -> None:
    waiting = await _waiting(work, worker)
    if not waiting:
        return
    shown = waiting[:MOST_NAMES]
    names = await people.find(work.tx, [one.client for one in shown])
    offers = [
        Offer("button-open", "opening:open", one.id, words={"name": names[one.client].name})
        for one in shown
    ]
    work.tell(worker, "opening-list", offers, count=len(waiting))


async def begin(turn: Turn) -> Conversation:
    """What this one wrote comes in, and what is said now goes there; the others wait on."""
    standing = await parting.of_worker(turn, *contacts.SPEAKING)
    if standing is None:
        return turn.conversation
    client = (await people.find(turn.tx, [standing.client]))[standing.client]
    line = await lines.find(turn.tx, turn.person.id, standing.id)
    if line is None:
        return turn.conversation
    await _open(turn, line, client)
    await _ask_for_others(turn, standing)
    return speaking.to(turn, line, speaking.before(turn))


async def _open(turn: Turn, line: Line, client: Person) -> None:
    """At any hour: it is the worker's own press."""
    kept = await talks.waiting_of(turn.tx, line.owner, client.id)
    await talks.forget_waiting(turn.tx, line.owner, client.id)
    if kept:
        at = turn.now + relay.AFTER_BURST
        await due.leave(turn.tx, relay.RECEIPT, line.owner, at, str(client.id))
        messages = [one.message for one in kept]
        await relay.hand_over(turn.work, line, client, turn.person, messages)


async def _ask_for_others(turn: Turn, standing: Contact) -> None:
    others = [one for one in await _waiting(turn.work, turn.person) if one.id != standing.id]
    if others:
        offers = [Offer("button-open-next", "opening:next")]
        turn.ask("opening-more", offers)


async def show_next(turn: Turn) -> Conversation:
    await _ask(turn.work, turn.person)
    return turn.conversation
