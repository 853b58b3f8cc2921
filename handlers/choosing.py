"""'Chatten met iemand': the client reads who is there, and chooses, or lets it be chosen."""

from collections.abc import Sequence

from bot.chat import Conversation
from handlers import contact, introducing, pair, peer, presence
from handlers.turn import Offer, Turn
from storage import contacts
from storage.contacts import Contact
from storage.people import Person

MOST_NAMES = 3
ANYBODY = "any"


async def start(turn: Turn) -> Conversation:
    """How it stands, else who is there; a peer worker sees with whom they chat as one."""
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if not turn.person.has_role("peer"):
        return await _show(turn, standing)
    if standing is not None:
        await _show(turn, standing)
    return await peer.show(turn)


async def _show(turn: Turn, standing: Contact | None) -> Conversation:
    if standing is None:
        return await offer(turn, await _avoided(turn))
    if standing.state in contact.NOT_YET:
        return await contact.show(turn, standing)
    return await pair.show(turn, standing)


async def begin(turn: Turn) -> Conversation:
    """Somebody new, also while one is said goodbye to."""
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is None or standing.state == "parting":
        return await offer(turn, await _avoided(turn))
    return await start(turn)


async def _avoided(turn: Turn) -> Sequence[int]:
    """Whoever the client just left, or who left, is not offered in the same breath."""
    before = await contacts.find(turn.tx, turn.button.about)
    return [before.worker] if before is not None and before.client == turn.person.id else []


async def offer(turn: Turn, avoided: Sequence[int] = ()) -> Conversation:
    """Who is there, in their own words, a few at a time."""
    found = await contact.workers(turn.work, turn.person.id, avoided)
    if not found:
        about = turn.button.about
        offers = [Offer("button-contact-wait", "contact:wait", about), NOT_NOW]
        turn.ask("contact-nobody", offers)
        return turn.conversation
    skip = int(turn.button.value or 0) if turn.button.act == "contact:more" else 0
    fit = MOST_NAMES if len(found) <= MOST_NAMES else MOST_NAMES - 1
    shown = found[skip : skip + fit] or found[:fit]
    for one in shown:
        await introducing.show(turn.work, turn.person, one)
    turn.ask("contact-whom", _buttons(turn, found, shown))
    return turn.conversation


NOT_NOW = Offer("button-contact-not-now", "home:no")


def _buttons(turn: Turn, found: Sequence[Person], shown: Sequence[Person]) -> list[Offer]:
    about = turn.button.about
    names = [
        Offer("button-contact-with", "contact:choose", about, value=str(one.id), words=_name(one))
        for one in shown
    ]
    after = found.index(shown[-1]) + 1
    if len(found) > MOST_NAMES:
        names.append(Offer("button-contact-more", "contact:more", about, value=str(after)))
    return [*names, Offer("button-contact-any", "contact:choose", about, value=ANYBODY)]


def _name(person: Person) -> dict[str, str]:
    return {"name": person.name}


async def choose(turn: Turn) -> Conversation:
    """One by name, or whoever reads first."""
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is not None and standing.state != "parting":
        return await start(turn)
    avoided = await _avoided(turn)
    found = await contact.workers(turn.work, turn.person.id, avoided)
    chosen = [one for one in found if turn.button.value in (str(one.id), ANYBODY)]
    if not chosen:
        return await offer(turn, avoided)
    worker = min(chosen, key=lambda one: presence.reads_at(turn.work, one))
    made = await contacts.ask(turn.tx, turn.person.id, turn.now, avoided)
    await contact.ask(turn.work, made, turn.person, worker)
    return turn.conversation


async def wait(turn: Turn) -> Conversation:
    """Nobody has room now: whoever comes is asked, and the coordinators hear it."""
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is not None and standing.state != "parting":
        return await start(turn)
    made = await contacts.ask(turn.tx, turn.person.id, turn.now, await _avoided(turn))
    await contact.ask_next(turn.work, made)
    return turn.conversation
