"""A topic for each client in the worker's chat, where the bot has them: comfort, not the address.

What is said in it goes to that client; who wants all of it in one chat has it so.
"""

from dataclasses import replace

from bot.chat import Conversation, Letter
from handlers import relay, speaking
from handlers.turn import Offer, Turn, Work
from storage import contacts, lines, people, preferences
from storage.contacts import Contact
from storage.due import Due
from storage.people import Person
from storage.preferences import TOGETHER
from storage.sealing import new_id

GONE = "topic:gone"


async def make(work: Work, standing: Contact, worker: Person, client: Person) -> None:
    """Where the bot has topics; delivery finds that out, and makes none where it has not."""
    if not await preferences.has(work.tx, worker.id, TOGETHER):
        made = Letter(new_id(), worker.address, standing.id, "topic")
        work.change(replace(made, text=client.name))


async def hear(turn: Turn) -> Conversation | None:
    """Words in a client's topic are for that client; None when they answer a step opened there."""
    step, thread = turn.conversation, turn.incoming.thread
    is_answer = step.step != speaking.STEP and step.data.get("thread") == str(thread)
    pair = await contacts.of_topic(turn.tx, turn.person.id, thread)
    if pair is None or is_answer:
        return None
    line = await lines.find(turn.tx, turn.person.id, pair)
    if line is None:
        turn.say("talk-closed")
        return turn.conversation
    other = await speaking.other_of(turn, line)
    await relay.pass_on(turn.work, line, turn.person, other, [turn.incoming.message])
    return turn.conversation


async def tell_gone(work: Work, row: Due) -> None:
    """The worker threw it away: the truth of where the words are now, and a way back."""
    standing = await contacts.find(work.tx, row.subject)
    if standing is None or not standing.is_open:
        return
    found = await people.find(work.tx, [standing.client, standing.worker])
    name = found[standing.client].name
    offers = [
        Offer("button-topic-again", "topics:again", standing.id, words={"name": name}),
        Offer("button-topics-together", "topics:together"),
    ]
    work.tell(found[standing.worker], "topic-gone", offers, about=standing.id, name=name)


async def make_again(turn: Turn) -> Conversation:
    standing = await contacts.find(turn.tx, turn.button.about)
    if standing is None or not standing.is_open or standing.worker != turn.person.id:
        turn.say("contact-not-needed")
    else:
        client = (await people.find(turn.tx, [standing.client]))[standing.client]
        await make(turn.work, standing, turn.person, client)
        turn.say("topic-made", name=client.name)
    return turn.conversation


async def put_together(turn: Turn) -> Conversation:
    """'Alles bij elkaar': all of it in one chat from now on; topics that are there stay."""
    await preferences.want(turn.tx, turn.person.id, TOGETHER)
    await contacts.leave_topics(turn.tx, turn.person.id)
    turn.ask("topics-together", [Offer("button-topics-apart", "topics:apart")])
    return turn.conversation


async def take_apart(turn: Turn) -> Conversation:
    """A topic again for everybody this worker chats with."""
    await preferences.want_no_more(turn.tx, turn.person.id, TOGETHER)
    for standing in await contacts.of_worker(turn.tx, turn.person.id):
        client = (await people.find(turn.tx, [standing.client]))[standing.client]
        await make(turn.work, standing, turn.person, client)
    turn.say("topics-apart")
    return turn.conversation


async def offer(turn: Turn) -> list[Offer]:
    """The way from the one to the other, for who knows topics."""
    if await preferences.has(turn.tx, turn.person.id, TOGETHER):
        return [Offer("button-topics-apart", "topics:apart")]
    pairs = await contacts.of_worker(turn.tx, turn.person.id)
    has_one = any(one.topic_id for one in pairs)
    return [Offer("button-topics-together", "topics:together")] if has_one else []
