"""A worker who is reachable is asked to phone: at once, and the client hears the truth of it.

'Anna belt je nu' is said only after Anna's own press. The number stands in the letters to the
worker alone, sealed by the client's key, and is taken out of that chat when it is over.
"""

from datetime import timedelta
from typing import Any

from bot.chat import Conversation
from bot.rules import phone_numbers, yes_no
from handlers import help, reachable
from handlers.turn import Offer, Turn, Work
from storage import calls, due, people, taking_back
from storage.calls import Call
from storage.due import Due
from storage.people import Person
from storage.sealing import HOUSE, new_id

ANSWER_WITHIN = timedelta(minutes=10)
NUMBER_STAYS = timedelta(hours=1)
NUMBER = "call:number"
SILENT, FORGET = "call:silent", "call:forget"


async def ask_number(turn: Turn) -> Conversation:
    """'Vraag Anna': to which number? What somebody was doing waits meanwhile."""
    if await calls.is_open(turn.tx, turn.person.id):
        _say(turn.work, turn.person, "call-waits")
        return turn.conversation
    worker = await _still_reachable(turn, turn.button.about)
    if worker is None:
        await _not_now(turn.work, turn.person, "call-nobody")
        return turn.conversation
    return _ask(turn, worker, "call-number")


def _ask(turn: Turn, worker: Person, key: str) -> Conversation:
    offers = [Offer("button-no-call", "call:not")]
    turn.work.tell(turn.person, key, offers, urgent=True, name=worker.name)
    left = turn.conversation
    if left.step == NUMBER:
        left = _back(turn)
    return turn.then(NUMBER, worker=str(worker.id), left=left.put_away())


def _back(turn: Turn) -> Conversation:
    """The step that was left for this one, as it was."""
    left = turn.conversation.data.get("left")
    return turn.done() if left is None else Conversation.taken_up(left)


async def hear_number(turn: Turn) -> Conversation:
    """Whatever looks like a number is one; anything else is asked again, kindly."""
    if yes_no.said(turn.said) is False:
        return await not_after_all(turn)
    worker = await _still_reachable(turn, int(turn.conversation.data["worker"]))
    if worker is None:
        await _not_now(turn.work, turn.person, "call-nobody")
        return _back(turn)
    number = phone_numbers.read(turn.said)
    if number is None:
        return _ask(turn, worker, "call-number-again")
    await _send(turn, worker, number)
    return _back(turn)


async def not_after_all(turn: Turn) -> Conversation:
    """'Toch niet bellen'."""
    _say(turn.work, turn.person, "call-not")
    return _back(turn) if turn.conversation.step == NUMBER else turn.conversation


async def _still_reachable(turn: Turn, worker: int) -> Person | None:
    found = await people.reachable(turn.tx, turn.now)
    return next((one for one in found if one.id == worker), None)


async def _send(turn: Turn, worker: Person, number: str) -> None:
    work, client, made = turn.work, turn.person, new_id()
    offers = [
        Offer("button-call-now", "call:yes", made),
        Offer("button-cannot-call", "call:no", made),
    ]
    words: dict[str, Any] = {"name": client.name, "number": number}
    letter = work.tell(worker, "call-please", offers, about=client.id, urgent=True, **words)
    card = work.give_card(worker, client.id, client.name, number)
    asked = Call(made, client.id, worker.id, letter.id, card.id, turn.now, None)
    await calls.ask(turn.tx, asked)
    await due.leave(turn.tx, SILENT, made, turn.now + ANSWER_WITHIN)
    _say(work, client, "call-asked", name=worker.name)


async def promise_to_call(turn: Turn) -> Conversation:
    """'Ik bel nu'."""
    asked = await _asked(turn)
    if asked is None:
        return turn.conversation
    await calls.answer(turn.tx, asked.id, turn.now)
    await people.set_reachable(turn.tx, turn.person.id, None)
    await due.forget(turn.tx, asked.id, [SILENT])
    await due.leave(turn.tx, FORGET, asked.id, turn.now + NUMBER_STAYS)
    client = (await people.find(turn.tx, [asked.client]))[asked.client]
    _say(turn.work, client, "call-now", name=turn.person.name)
    turn.say("call-thanks", name=client.name)
    return turn.conversation


async def refuse_to_call(turn: Turn) -> Conversation:
    """'Ik kan nu niet': said to the client at once, with whoever else is there."""
    asked = await _asked(turn)
    if asked is not None:
        await _end(turn.work, asked)
        await people.set_reachable(turn.tx, turn.person.id, None)
        turn.say("call-refused", keyboard="work")
        await _tell_not_now(turn.work, asked, "call-not-now", turn.person)
    return turn.conversation


async def _asked(turn: Turn) -> Call | None:
    """The call this press answers, while it waits for an answer."""
    asked = await calls.find(turn.tx, turn.button.about)
    if asked is None or asked.answered_at is not None:
        turn.say("call-over")
        return None
    return asked


async def hear_silence(work: Work, row: Due) -> None:
    """Ten minutes without an answer: said so, with the numbers."""
    asked = await calls.find(work.tx, row.subject)
    if asked is None:
        return
    worker = (await people.find(work.tx, [asked.worker]))[asked.worker]
    await _end(work, asked)
    await people.set_reachable(work.tx, worker.id, None)
    work.tell(worker, "call-too-late", keyboard="work")
    await _tell_not_now(work, asked, "call-silent", worker)


async def forget_number(work: Work, row: Due) -> None:
    """An hour after the yes the number leaves the worker's chat too."""
    asked = await calls.find(work.tx, row.subject)
    if asked is not None:
        await _end(work, asked)


async def lose_worker(work: Work, worker: Person) -> None:
    """Who was asked is gone or cannot be reached: the client hears it now, not in ten minutes."""
    await people.set_reachable(work.tx, worker.id, None)
    for asked in await calls.of(work.tx, worker.id):
        if asked.worker == worker.id:
            await _end(work, asked)
            if asked.answered_at is None:
                await _tell_not_now(work, asked, "call-not-now", worker)


async def lose_client(work: Work, client: Person) -> None:
    """Of whoever is erased no number stays behind in a worker's chat."""
    for asked in await calls.of(work.tx, client.id):
        if asked.client == client.id:
            await _end(work, asked)
            for worker in (await people.find(work.tx, [asked.worker])).values():
                work.tell(worker, "call-over", about=HOUSE)


async def _end(work: Work, asked: Call) -> None:
    """No number stays, here or in the worker's chat."""
    await due.forget(work.tx, asked.id, [SILENT, FORGET])
    await calls.forget(work.tx, asked.id)
    letters = [asked.letter, asked.card]
    await taking_back.drop(work.tx, letters)
    for worker in (await people.find(work.tx, [asked.worker])).values():
        work.take_back(worker, letters)


async def _tell_not_now(work: Work, asked: Call, key: str, worker: Person) -> None:
    for client in (await people.find(work.tx, [asked.client])).values():
        await _not_now(work, client, key, name=worker.name)


async def _not_now(work: Work, client: Person, key: str, **values: Any) -> None:
    """With the numbers, and the next who is there, if there is one."""
    offers = await reachable.offer_for(work, client)
    work.tell(client, key, offers, about=HOUSE, urgent=True, **values)
    help.give_numbers(work, client)


def _say(work: Work, person: Person, key: str, **values: Any) -> None:
    work.tell(person, key, about=HOUSE, urgent=True, **values)
