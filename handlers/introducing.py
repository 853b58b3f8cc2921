"""'Dit ben ik': peer workers say who they are in their own words; the organisation adds nothing."""

from dataclasses import replace

from bot.chat import Conversation, Letter, Message
from bot.rules.line import led_by
from handlers import home, relay
from handlers.turn import Offer, Turn, Work
from storage import introductions
from storage.people import Person
from storage.sealing import new_id

STEP = "introducing:say"
MOST_PARTS = 3


async def ask(turn: Turn) -> Conversation:
    """Words, a photo or a voice; what was said before is shown first."""
    if not turn.person.has_role("peer"):
        return await home.show(turn)
    if await show(turn.work, turn.person, turn.person):
        offers = [
            Offer("button-introduce-anew", "introducing:anew"),
            Offer("button-introduce-leave", "introducing:done"),
        ]
        turn.ask("introducing-stands", offers)
        return turn.conversation
    return _invite(turn)


def _invite(turn: Turn) -> Conversation:
    turn.ask("introducing-ask", [Offer("button-introduce-not", "introducing:done")])
    return turn.then(STEP)


async def begin_anew(turn: Turn) -> Conversation:
    await introductions.forget(turn.tx, turn.person.id)
    return _invite(turn)


async def hear(turn: Turn) -> Conversation:
    """One part at a time, up to three; each is kept as it was said."""
    message = replace(turn.incoming.message, reply_to=0, album="")
    await introductions.add(turn.tx, turn.person.id, message, turn.now)
    said = await introductions.of(turn.tx, turn.person.id)
    offers = [
        Offer("button-introduce-done", "introducing:done"),
        Offer("button-introduce-anew", "introducing:anew"),
    ]
    if len(said) < MOST_PARTS:
        turn.ask("introducing-more", offers)
        return turn.conversation
    turn.ask("introducing-full", offers[1:])
    return turn.done()


async def finish(turn: Turn) -> Conversation:
    turn.say("introducing-done", keyboard="work")
    return turn.done()


async def show(work: Work, reader: Person, worker: Person) -> bool:
    """Under the worker's name, as it was said; False when nothing was."""
    said = await introductions.of(work.tx, worker.id)
    for message in said:
        _show(work, reader, worker, message)
    return bool(said)


def _show(work: Work, reader: Person, worker: Person, message: Message) -> None:
    made = Letter(new_id(), reader.address, worker.id, "words", message.text)
    made = replace(made, entities=message.entities)
    if message.content:
        sources = (message.id,)
        made = replace(made, kind="copy", text="", source_chat=worker.chat_id, sources=sources)
    if work.speaker_in(reader) != worker.id:
        name = relay.name_of(work, worker, reader)
        led = None if message.content else led_by(name, message.text, message.entities)
        if led is None:
            work.carry(Letter(new_id(), reader.address, worker.id, "text", name), worker.id)
        else:
            made = replace(made, text=led[0], entities=led[1])
    work.carry(made, worker.id)
