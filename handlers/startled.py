"""'Ik schrik': what helps now, and a colleague who phones; about whom it is, nobody is told."""

from datetime import timedelta

from bot.chat import Conversation
from handlers import help, home, responsible
from handlers.turn import Offer, Turn, Work
from storage import due, people
from storage.due import Due
from storage.sealing import HOUSE

SILENT = "person:startled"
ANSWER_WITHIN = timedelta(minutes=10)


async def show(turn: Turn) -> Conversation:
    """What helps at once; the coordinators are asked to phone, without a name but one's own."""
    if not turn.person.works_here:
        return await home.show(turn)
    help.tell_worker(turn.work, turn.person)
    asked = [one for one in await responsible.coordinators(turn.work) if one.id != turn.person.id]
    for one in asked:
        offers = [Offer("button-call-colleague", "startled:call", turn.person.id)]
        name = turn.person.name
        turn.work.tell(one, "startled-please-call", offers, about=HOUSE, urgent=True, name=name)
    if not asked:
        turn.work.tell(turn.person, "startled-nobody", about=HOUSE, urgent=True)
        return turn.conversation
    await due.leave(turn.tx, SILENT, turn.person.id, turn.now + ANSWER_WITHIN)
    turn.work.tell(turn.person, "startled-asked", about=HOUSE, urgent=True)
    return turn.conversation


async def promise_to_call(turn: Turn) -> Conversation:
    """'Ik bel nu': said to who was startled only after this press."""
    waits = [one for one in await due.of(turn.tx, [turn.button.about]) if one.kind == SILENT]
    found = (await people.find(turn.tx, [turn.button.about])).get(turn.button.about)
    if not waits or found is None or not turn.person.has_role("coordinator"):
        turn.say("startled-over")
        return turn.conversation
    await due.forget(turn.tx, found.id, [SILENT])
    turn.work.tell(found, "startled-call-now", about=HOUSE, urgent=True, name=turn.person.name)
    turn.say("startled-thanks", name=found.name)
    return turn.conversation


async def hear_silence(work: Work, row: Due) -> None:
    """Ten minutes without an answer: said so, with whom can be phoned now."""
    for worker in (await people.find(work.tx, [row.subject])).values():
        work.tell(worker, "startled-nobody", about=HOUSE, urgent=True)
        help.give_numbers(work, worker)
