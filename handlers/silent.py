"""Whom the client wants there and who says nothing: she hears it once, and may ask another way.

Silence is no answer and nobody is pressed: it is asked again only when she says so.
"""

from bot.chat import Conversation
from handlers import company, inviting, mine, wording
from handlers.turn import Offer, Turn, Work
from storage import guests, people, ties
from storage.meetings import Meeting

MOST_NAMED = 3


async def name_them(work: Work, meeting: Meeting) -> None:
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    silent = [one.tie for one in await guests.of(work.tx, meeting.id) if one.answer is None]
    found = list((await ties.find(work.tx, silent[:MOST_NAMED])).values())
    offers = [
        Offer(
            "button-ask-again", "who:again", meeting.id, value=str(one.id), words={"name": one.name}
        )
        for one in found
    ]
    names = wording.listed([one.name for one in found])
    offers.append(Offer("button-wait-on", "mine:keep", meeting.id))
    work.tell(client, "who-silent", offers, about=meeting.id, names=names)


async def ask_again(turn: Turn) -> Conversation:
    """Who is reached here is asked here; for everybody else there is a new link to pass on."""
    meeting, one = await mine.this(turn), await inviting.own(turn)
    if meeting is None or one is None:
        return turn.done()
    place = await company.place_of(turn.work, meeting.id, one.id)
    if place is None or place.answer is not None:
        return await inviting.show(turn, meeting)
    if await company.person_of(turn.work, one) is None:
        return await inviting.make_new_link(turn)
    await company.ask(turn.work, meeting, one)
    turn.say("who-asked-again", about=meeting.id, name=one.name)
    return turn.done()
