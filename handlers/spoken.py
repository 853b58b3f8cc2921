"""A voice or a photo of one of the client's people: given to her alone, and only on two yeses.

Its maker says whether she may have it; she says whether she wants it. Until then it is kept as the
number it has in its maker's chat, in the button that asks.
"""

from dataclasses import replace

from bot.chat import Conversation, Letter
from handlers import guest, relay, speaking
from handlers.turn import Offer, Turn, Words
from storage import buttons, meetings, people, ties
from storage.meetings import Meeting
from storage.relays import Relay
from storage.sealing import new_id
from storage.ties import Tie


async def offer(turn: Turn) -> bool:
    """'Mag Sara dit horen?'; False when nothing was asked of this person as a guest."""
    found = await _asked(turn)
    if found is None:
        return False
    meeting, one = found
    name, said = await _name_for_guest(turn, one), turn.incoming.message
    value = f"{one.id} {said.id}"
    offers = [
        Offer("button-give", "guest:give", meeting.id, value=value, words={"name": name}),
        Offer("button-keep-back", "guest:keep-back", meeting.id, value=value),
    ]
    key = speaking.TO_ONE[speaking.sense([said])]
    turn.ask(key, offers, about=meeting.id, name=name, reply_to=said.id)
    return True


async def _asked(turn: Turn) -> tuple[Meeting, Tie] | None:
    """The talk and the tie of the question that is open, or of the newest one."""
    if turn.conversation.step == guest.WHEN:
        return await guest.wanted(turn)
    asked = [] if turn.conversation.step else await buttons.newest_question(turn.tx, turn.person.id)
    theirs = [one.means for one in asked if one.means.act.startswith("guest:")]
    if not theirs:
        return None
    turn.button = theirs[0]
    return await guest.wanted(turn)


async def _name_for_guest(turn: Turn, one: Tie) -> str | Words:
    """No name before the client said who it is who answers."""
    if one.known_at is None:
        return relay.the_other
    return (await people.find(turn.tx, [one.client]))[one.client].name


async def give(turn: Turn) -> Conversation:
    """Its maker's yes: the client is asked; the question goes on as after 'I do not know yet'."""
    found = await guest.wanted(turn)
    if found is None:
        return turn.done()
    meeting, one = found
    value = turn.button.value
    offers = [
        Offer("button-spoken-now", "spoken:show", meeting.id, value=value),
        Offer("button-spoken-not", "spoken:not", meeting.id, value=value),
    ]
    key = "spoken-ready-somebody" if one.known_at is None else "spoken-ready"
    for client in (await people.find(turn.tx, [one.client])).values():
        turn.work.tell(client, key, offers, about=meeting.id, name=one.name)
    turn.say("talk-given", name=await _name_for_guest(turn, one))
    return await guest.go_on(turn, meeting, one)


async def keep_back(turn: Turn) -> Conversation:
    turn.say("talk-kept-back")
    return turn.conversation


async def show(turn: Turn) -> Conversation:
    """To the client, under her own name for whoever made it."""
    tie, message = map(int, turn.button.value.split())
    one, meeting = await ties.get(turn.tx, tie), await meetings.find(turn.tx, turn.button.about)
    found = await people.find(turn.tx, [one.person or 0] if one is not None else [])
    if one is None or meeting is None or not found:
        turn.say("talk-nothing-kept")
        return turn.conversation
    maker, to = found[one.person or 0], turn.person
    name = turn.work.words(to.language, "speaker-person", {"name": one.name})
    turn.work.carry(Letter(new_id(), to.address, meeting.id, "text", name), maker.id)
    copy = Letter(new_id(), to.address, meeting.id, "copy", source_chat=maker.chat_id)
    turn.work.carry(replace(copy, sources=(message,)), maker.id)
    turn.work.relays.append(Relay(copy.id, meeting.id, maker.id, to.id, message, True))
    return turn.conversation


async def refuse(turn: Turn) -> Conversation:
    one = await ties.get(turn.tx, int(turn.button.value.split()[0]))
    turn.say("spoken-not", name=relay.the_other if one is None else one.name)
    return turn.conversation
