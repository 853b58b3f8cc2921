"""What did not reach the other is said at once, at the very message, with a way to try again.

Again is to the same person: for somebody else it is asked first.
"""

from bot.chat import Conversation, Message
from bot.rules.line import Line
from handlers import for_whom, relay, speaking, spoken
from handlers.turn import Offer, Turn, Work
from storage import lines, people, relays, talks, ties
from storage.due import Due
from storage.people import Person
from storage.relays import Loss

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
            offers = [] if one.how == "cannot" else [_again(one)]
            work.tell(speaker, KEYS[one.how], offers, reply_to=one.message)
        if speaker is not None and listener is not None and one.how == "cannot":
            name = await _name_for(work, speaker, listener)
            work.tell(listener, "talk-could-not-come", about=one.line, name=name)
    await relays.give_up(work.tx, [one.id for one in lost])


async def _name_for(work: Work, speaker: Person, listener: Person) -> str:
    """One of a client's people has the name that she gave."""
    one = await ties.between(work.tx, listener.id, speaker.id)
    return speaker.name if one is None else one.name


def _again(one: Loss) -> Offer:
    """For the one it was said to, and for nobody else."""
    value = f"{one.message} {one.listener}"
    return Offer("button-once-more", "losing:again", one.line, value=value)


async def once_more(turn: Turn) -> Conversation:
    """'Nog eens': whatever it was, copied from the speaker's own chat."""
    message, named = map(int, turn.button.value.split())
    line = await lines.find(turn.tx, turn.person.id, turn.button.about)
    said = Message(message, content="other")
    if line is None or not line.facing(turn.person.id):
        is_shown = await spoken.show_again(turn, message)
        turn.say("talk-once-more" if is_shown else "talk-closed", reply_to=message)
    elif line.facing(turn.person.id) != named:
        await _ask_for_whom(turn, said, named)
    else:
        await _try_again(turn, line, said)
    return turn.conversation


async def _try_again(turn: Turn, line: Line, said: Message) -> None:
    await relays.forget(turn.tx, turn.person.id, said.id)
    other = await speaking.other_of(turn, line)
    await relay.pass_on(turn.work, line, turn.person, other, [said])
    turn.say("talk-once-more", reply_to=said.id)


async def _ask_for_whom(turn: Turn, said: Message, named: int) -> None:
    """Somebody else is there now: it was not said to them."""
    for before in (await people.find(turn.tx, [named])).values():
        turn.say("talk-was-for", reply_to=said.id, name=before.name)
    await talks.keep(turn.tx, turn.person.id, said, turn.now)
    kept = await talks.unanswered(turn.tx, turn.person.id)
    await for_whom.ask(turn, await lines.of(turn.tx, turn.person.id), kept)
