"""What can be done from here, for whoever says something that belongs to no step."""

from bot.chat import Conversation
from handlers import contact, guest, mine, presence, repeating, together
from handlers.turn import Offer, Turn
from storage import contacts, meetings, people, seats

AT_WORK = (
    ("facilitator", "home-work"),
    ("peer", "home-peer"),
    ("coordinator", "home-coordinator"),
)


async def show(turn: Turn) -> Conversation:
    """Where somebody's own conversation stands; for workers their appointments; else the door."""
    if await together.show_current(turn):
        return turn.done()
    current = await meetings.current_of(turn.tx, turn.person.id)
    if current is not None:
        return await mine.show(turn, current)
    if turn.person.works_here:
        return await _show_work(turn)
    if await guest.show_all(turn):
        return turn.done()
    await repeating.show(turn)
    await _show_doors(turn)
    return turn.done()


async def _show_doors(turn: Turn) -> None:
    """A talk within a day, and a contact: whose it is and when that person reads, once there."""
    ask = Offer("button-ask", "home:ask")
    rest = [Offer("button-own", "own:show"), Offer("button-not-now", "home:no")]
    standing = await contacts.of_client(turn.tx, turn.person.id)
    if standing is not None and standing.is_open:
        worker = (await people.find(turn.tx, [standing.worker]))[standing.worker]
        when = presence.reads_at(turn.work, worker, standing)
        chat = Offer("button-contact-with", "contact:start", words={"name": worker.name})
        turn.ask("home-with-contact", [ask, chat, *rest], name=worker.name, when=when)
    elif standing is not None or await contact.exists(turn):
        turn.ask("home", [ask, Offer("button-contact", "contact:start"), *rest])
    else:
        turn.ask("home", [ask, *rest])


async def _show_work(turn: Turn) -> Conversation:
    for meeting_id in await seats.meetings_of(turn.tx, turn.person.id):
        meeting = await meetings.get(turn.tx, meeting_id)
        if meeting.state == "confirmed" and await mine.is_chosen(turn, meeting):
            await mine.show_appointment(turn, meeting)
            return turn.done()
    turn.say(next(key for role, key in AT_WORK if turn.person.has_role(role)), keyboard="work")
    return turn.done()


async def rest(turn: Turn) -> Conversation:
    """'Nu niet'."""
    turn.say("home-not-now", keyboard=await mine.keyboard(turn))
    return turn.done()
