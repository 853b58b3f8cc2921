"""Words that wait for the client's yes: nothing is kept of a meeting without it."""

from handlers import own_words
from handlers.turn import Offer, Turn
from storage import people, together
from storage.meetings import Meeting
from storage.together import PROMISE


async def ask(turn: Turn, meeting: Meeting, made: int) -> None:
    """The words as they are, and the client's yes or no to them."""
    one = await together.find(turn.tx, made)
    client = (await people.find(turn.tx, [meeting.client]))[meeting.client]
    if one is None:
        return
    offers = [
        Offer("button-remember-keep", "remember:keep", made),
        Offer("button-remember-drop", "remember:drop", made),
    ]
    if client.id != turn.person.id:
        own_words.show_to(turn.work, client, turn.person, meeting.id, one.message)
        turn.say("together-asked", about=meeting.id, name=client.name)
    key = "remember-confirm-promise" if one.kind == PROMISE else "remember-confirm"
    turn.work.tell(client, key, offers, about=meeting.id)
