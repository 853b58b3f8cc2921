"""Who cannot be told here hears it from the client: words to send on, or a worker who may phone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers import links, phoning, wording
from handlers.turn import Offer, Work
from storage import people, seats
from storage.meetings import Meeting
from storage.people import Person
from storage.ties import Tie


async def ask(work: Work, meeting: Meeting, client: Person, those: Sequence[Tie]) -> None:
    """There are new facts for those: words for all of them, and whether a worker may phone."""
    give_words(work, meeting, client, those, "who-look-again")
    await ask_to_phone(work, meeting, client, those, meeting.revision)


async def ask_gone(
    work: Work, meeting: Meeting, client: Person, those: Sequence[Tie], key: str, had: datetime
) -> None:
    """The moment they had holds no more: the words say so themselves."""
    give_words(work, meeting, client, those, key, moment=had)
    await ask_to_phone(work, meeting, client, those, phoning.OF_GONE)


def give_words(
    work: Work, meeting: Meeting, client: Person, those: Sequence[Tie], key: str, **values: Any
) -> None:
    """One message, with the names of all of them."""
    if not those:
        return
    words = work.words(client.language, key, values)
    work.tell(
        client,
        "who-pass-on" if len(those) == 1 else "who-pass-on-more",
        [Offer("button-by-whatsapp", url=links.by_whatsapp(words))],
        about=meeting.id,
        names=wording.listed([one.name for one in those]),
        words=words,
    )


async def ask_to_phone(
    work: Work, meeting: Meeting, client: Person, those: Sequence[Tie], version: int
) -> None:
    """The worker who looks after the talk, if the client says so."""
    worker = await _who_may_phone(work, meeting) if those else None
    if worker is not None:
        await phoning.ask_client(work, meeting, client, those, worker, version)


async def _who_may_phone(work: Work, meeting: Meeting) -> Person | None:
    """The responsible one of the two, else the other; who looked after it when they are let go."""
    chosen = [one.person for one in await seats.of(work.tx, meeting.id) if one.chosen]
    first = meeting.responsible or 0
    wanted = [*sorted(chosen, key=lambda one: one != first), first]
    found = await people.find(work.tx, [one for one in wanted if one != meeting.client])
    return next((found[one] for one in wanted if one in found), None)
