"""What did not reach the other is said at once, at the very message, with a way to try again."""

from bot.chat import Conversation, Message
from handlers import relay
from handlers.turn import Offer, Turn, Work
from storage import lines, people, relays
from storage.due import Due

KEYS = {"lost": "talk-lost", "perhaps": "talk-perhaps-lost", "cannot": "talk-cannot-pass"}


async def tell(work: Work, _row: Due) -> None:
    """Its speaker hears which it is; of what cannot pass the other sees a neutral mark."""
    lost = await relays.lost(work.tx)
    both = {person for one in lost for person in (one.speaker, one.listener)}
    found = await people.find(work.tx, both)
    await work.tx.keys.load(work.tx, {one.line for one in lost})
    for one in lost:
        speaker, listener = found.get(one.speaker), found.get(one.listener)
        if speaker is not None:
            again = Offer("button-once-more", "losing:again", one.line, value=str(one.message))
            offers = [] if one.how == "cannot" else [again]
            work.tell(speaker, KEYS[one.how], offers, reply_to=one.message)
        if speaker is not None and listener is not None and one.how == "cannot":
            work.tell(listener, "talk-could-not-come", about=one.line, name=speaker.name)
    await relays.give_up(work.tx, [one.id for one in lost])


async def once_more(turn: Turn) -> Conversation:
    """'Nog eens': whatever it was, copied from the speaker's own chat."""
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    if line is None or not line.facing(turn.person.id):
        turn.say("talk-closed")
        return turn.conversation
    message = int(turn.button.value)
    await relays.forget(turn.tx, turn.person.id, message)
    other = (await people.find(turn.tx, [line.facing(turn.person.id)]))[line.facing(turn.person.id)]
    said = Message(message, content="other")
    await relay.pass_on(turn.work, line, turn.person, other, [said])
    turn.say("talk-once-more", reply_to=message)
    return turn.conversation
