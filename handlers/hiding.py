"""'Verborgen berichten': who wants that reads 'Er is iets voor je', and the words at a press.

The words wait on this side until then; when they were opened is told to nobody.
"""

from collections.abc import Sequence

from bot.chat import Message
from bot.rules.line import Line
from handlers.turn import Offer, Work
from storage import buttons, contacts, talks
from storage.contacts import Contact
from storage.people import Person

SHOW = "hidden:show"


async def holds(
    work: Work, line: Line, speaker: Person, listener: Person, messages: Sequence[Message]
) -> bool:
    """True when these words lie ready now; that something does is said once until it is opened."""
    if not line.hides or listener.id != line.one:
        return False
    for message in messages:
        await talks.keep(work.tx, speaker.id, message, work.now, line.owner)
    if not await buttons.offered(work.tx, listener.id, SHOW, line.owner):
        work.tell(listener, "hidden-something", [Offer("button-hidden-show", SHOW, line.owner)])
    return True


async def offer_once(work: Work, standing: Contact, client: Person) -> None:
    """With somebody's first contact, and never again by itself."""
    if await contacts.of_person(work.tx, client.id) == [standing.id]:
        ask(work, client)


def ask(work: Work, client: Person) -> None:
    offers = [
        Offer("button-hidden-yes", "hidden:yes"),
        Offer("button-hidden-no", "hidden:no"),
    ]
    work.tell(client, "hidden-offer", offers)
