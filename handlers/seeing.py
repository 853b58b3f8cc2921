"""*Elkaar zien*: either may ask once, the client says where and when; only the asking is kept."""

from datetime import timedelta

from bot.chat import Conversation
from bot.rules.line import NOBODY_YET
from handlers import asking, pair, parting, presence, relay, talking
from handlers.turn import Offer, Turn
from storage import buttons, contacts, lines, people
from storage.contacts import Contact

STEP = "seeing:where"
TALK = "pair:talk"
OFFERED_EVERY = timedelta(days=1)


async def ask_how(turn: Turn) -> Conversation:
    """Two doors from here, and neither is pushed."""
    standing = await pair.mine(turn, "open")
    if standing is not None:
        worker = await pair.other_of(turn, standing)
        words = {"name": worker.name}
        offers = [
            Offer("button-seeing-wish", "seeing:wish", standing.id, words=words),
            Offer("button-pair-meeting", "pair:meeting", standing.id),
            Offer("button-pair-keep", "pair:keep", standing.id),
        ]
        turn.ask("pair-meet-how", offers, about=standing.id, name=worker.name)
    return turn.conversation


async def ask_meeting(turn: Turn) -> Conversation:
    """One tap from the contact to a network meeting, with the same worker asked first."""
    standing = await contacts.find(turn.tx, turn.button.about)
    is_mine = standing is not None and standing.client == turn.person.id and standing.is_open
    first = [await pair.other_of(turn, standing)] if standing and is_mine else []
    return await asking.ask_since(turn, turn.asked_at, first)


async def hear_asking(turn: Turn) -> Conversation | None:
    """Words that ask to talk go to the other end of an open contact; None when there is none.

    A talk within a day is offered beside them, once a day.
    """
    found = await lines.of(turn.tx, turn.person.id)
    me = turn.person.id
    mine = [one for one in found if one.is_lasting and one.one == me and one.other != NOBODY_YET]
    if not mine:
        return None
    after = await talking.hear(turn)
    is_asked = any(one.choices for one in turn.work.letters if one.to.person == me)
    if len(found) == 1 and not is_asked and not await _was_offered(turn):
        offers = [Offer("button-ask", TALK, mine[0].owner), Offer("button-not-now", "home:no")]
        turn.work.tell(turn.person, "pair-talk-beside", offers, about=mine[0].owner, quiet=True)
    return after


async def is_read_now(turn: Turn) -> bool:
    """Whether somebody at the other end of a contact is in the hours in which they read."""
    others = [one.other for one in await lines.of(turn.tx, turn.person.id) if one.is_lasting]
    found = (await people.find(turn.tx, others)).values()
    now = turn.now
    return any(one.blocked_at is None and presence.reads_at(turn.work, one) <= now for one in found)


async def _was_offered(turn: Turn) -> bool:
    since = turn.now - OFFERED_EVERY
    return await buttons.was_offered(turn.tx, turn.person.id, TALK, since)


async def _wish(turn: Turn, standing: Contact, side: str) -> bool:
    """Once each; False when this side has asked before."""
    wished = (standing.wished or "").split()
    if side in wished:
        return False
    await contacts.change(turn.tx, standing.id, wished=" ".join([*wished, side]))
    return True


async def invite(turn: Turn) -> Conversation:
    """The worker asks, once; the client may say 'nog niet' and hears no more of it."""
    standing = await parting.of_worker(turn, "open")
    if standing is None:
        return turn.conversation
    client = await pair.other_of(turn, standing)
    if not await _wish(turn, standing, "worker"):
        turn.say("seeing-asked-before", about=standing.id, name=client.name)
        return turn.conversation
    offers = [
        Offer("button-seeing-yes", "seeing:say", standing.id),
        Offer("button-seeing-not-yet", "seeing:not-yet", standing.id),
    ]
    name = turn.person.name
    turn.work.tell(client, "seeing-invited", offers, about=standing.id, name=name)
    turn.say("seeing-invited-worker", about=standing.id, name=client.name)
    return turn.conversation


async def not_yet(turn: Turn) -> Conversation:
    standing = await pair.mine(turn, "open", "paused")
    if standing is not None:
        worker = await pair.other_of(turn, standing)
        turn.say("seeing-not-yet", about=standing.id)
        name = turn.person.name
        turn.work.tell(worker, "seeing-not-yet-worker", about=standing.id, name=name)
    return turn.conversation


async def wish(turn: Turn) -> Conversation:
    """The client asks, once of her own accord."""
    standing = await pair.mine(turn, "open")
    if standing is None:
        return turn.conversation
    if "client" in (standing.wished or "").split():
        worker = await pair.other_of(turn, standing)
        turn.say("seeing-asked-before", about=standing.id, name=worker.name)
        return turn.conversation
    return await _ask_where(turn, standing)


async def say_where(turn: Turn) -> Conversation:
    """Yes to the worker who asked: the client says where and when."""
    standing = await pair.mine(turn, "open", "paused")
    return turn.conversation if standing is None else await _ask_where(turn, standing)


async def _ask_where(turn: Turn, standing: Contact) -> Conversation:
    worker = await pair.other_of(turn, standing)
    offers = [Offer("button-seeing-not-yet", "seeing:leave", standing.id)]
    turn.ask("seeing-where", offers, about=standing.id, name=worker.name)
    return turn.then(STEP, pair=str(standing.id))


async def leave(turn: Turn) -> Conversation:
    turn.say("seeing-not-yet")
    return turn.done()


async def hear_where(turn: Turn) -> Conversation:
    """The client's own words go over as they are; the worker says yes or not now."""
    line = await lines.find(turn.tx, turn.person.id, int(turn.conversation.data["pair"]))
    standing = None if line is None else await contacts.find(turn.tx, line.owner)
    if line is None or standing is None or standing.worker != line.other:
        turn.say("contact-not-needed")
        return turn.done()
    await _wish(turn, standing, "client")
    worker = await pair.other_of(turn, standing)
    await relay.pass_on(turn.work, line, turn.person, worker, [turn.incoming.message])
    offers = [
        Offer("button-seeing-can", "seeing:answer", standing.id, value="yes"),
        Offer("button-seeing-cannot", "seeing:answer", standing.id, value="no"),
    ]
    name = turn.person.name
    turn.work.tell(worker, "seeing-asked", offers, about=standing.id, name=name)
    turn.say("seeing-passed", about=standing.id, name=worker.name)
    return turn.done()


async def answer(turn: Turn) -> Conversation:
    """Where and when stand in the chat of both, in the client's words; here they are not kept."""
    standing = await parting.of_worker(turn, "open", "paused")
    if standing is not None:
        client = await pair.other_of(turn, standing)
        comes = turn.button.value == "yes"
        name = turn.person.name
        key = "seeing-comes" if comes else "seeing-cannot"
        turn.work.tell(client, key, about=standing.id, name=name)
        turn.say("seeing-comes-worker" if comes else "seeing-cannot-worker", name=client.name)
    return turn.conversation
