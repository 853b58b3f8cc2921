"""A voice or a photo of one of the client's people: given to her alone, and only on two yeses.

Its maker says whether she may have it; she says whether she wants it. Until then it is kept as the
number it has in its maker's chat, in the button that asks.
"""

from dataclasses import dataclass, replace

from bot.chat import Conversation, Letter, LetterKind, Message
from handlers import guest, relay, speaking
from handlers.turn import NO_QUESTIONS, Offer, Turn, Words, Work
from storage import buttons, guests, meetings, people, relays, taking_back, talks, ties
from storage.buttons import Pressed
from storage.meetings import Meeting
from storage.people import Person
from storage.relays import Relay
from storage.sealing import new_id
from storage.ties import Tie

GIVE, SHOW = "guest:give", "spoken:show"


@dataclass(frozen=True)
class Piece:
    """What a button is about: whose words they are, and the messages in their maker's chat.

    Parts of one `album` are one piece. Without messages it is what is kept of its maker.
    """

    tie: int
    maker: int
    messages: tuple[int, ...] = ()
    album: str = ""

    def __str__(self) -> str:
        return f"{self.tie} {self.maker} {','.join(map(str, self.messages))} {self.album}"

    def with_part(self, message: int) -> "Piece":
        return replace(self, messages=tuple(sorted({*self.messages, message})))

    def without(self, message: int) -> "Piece":
        return replace(self, messages=tuple(one for one in self.messages if one != message))


def _read(value: str) -> Piece:
    tie, maker, messages, album = value.split(" ")
    return Piece(int(tie), int(maker), tuple(map(int, filter(None, messages.split(",")))), album)


async def offer(turn: Turn) -> bool:
    """'Mag Sara dit horen?'; False when this person is wanted nowhere, or it is not clear where."""
    found = await asked(turn) or await _only(turn)
    return found is not None and await ask(turn, *found)


async def asked(turn: Turn) -> tuple[Meeting, Tie] | None:
    """The talk and the tie of the question that is open, or of the newest one."""
    if turn.conversation.step == guest.WHEN:
        data = turn.conversation.data
        return await guest.still_wanted(turn, int(data["meeting"]), int(data["tie"]))
    if turn.conversation.step:
        return None
    found = await buttons.newest_question(turn.tx, turn.person.id, NO_QUESTIONS)
    theirs = [one.means for one in found if one.means.act.startswith("guest:")]
    if not theirs:
        return None
    return await guest.still_wanted(turn, theirs[0].about, int(theirs[0].value.split(" ")[0]))


async def _only(turn: Turn) -> tuple[Meeting, Tie] | None:
    """The one talk this person is wanted at, when nothing else is asked."""
    own = {one.id: one for one in await ties.of_person(turn.tx, turn.person.id)}
    wanted = [] if turn.conversation.step else await guests.of_ties(turn.tx, list(own))
    if len(wanted) != 1:
        return None
    return await meetings.get(turn.tx, wanted[0].meeting), own[wanted[0].tie]


async def ask(turn: Turn, meeting: Meeting, one: Tie) -> bool:
    """Once for an album."""
    said, piece = turn.incoming.message, _of(turn, one, turn.incoming.message)
    if said.album and await _joins(turn, piece):
        return True
    name = await _name_for_guest(turn, one)
    offers = [
        Offer("button-give", GIVE, meeting.id, value=str(piece), words={"name": name}),
        Offer("button-keep-back", "guest:keep-back", meeting.id, value=str(piece)),
    ]
    key = speaking.TO_ONE[speaking.sense([said])]
    turn.ask(key, offers, about=meeting.id, name=name, reply_to=said.id)
    return True


def _of(turn: Turn, one: Tie, said: Message) -> Piece:
    album = turn.tx.keys.hash("album", said.album).hex() if said.album else ""
    return Piece(one.id, turn.person.id, (said.id,), album)


async def _joins(turn: Turn, part: Piece) -> bool:
    """Whether it is asked already about the part of the album that came before."""
    for found in await buttons.newest_question(turn.tx, turn.person.id, NO_QUESTIONS):
        piece = _read(found.means.value) if found.means.act == GIVE else None
        if piece is not None and (piece.tie, piece.album) == (part.tie, part.album):
            longer = piece.with_part(part.messages[0])
            await buttons.mean_otherwise(turn.tx, found.letter, str(longer))
            return True
    return False


async def for_client(turn: Turn, meeting: Meeting, one: Tie) -> Offer:
    """One of those for whom it may be: what is kept of this person is for the client."""
    name, value = await _name_for_guest(turn, one), str(Piece(one.id, turn.person.id))
    if isinstance(name, str):
        words = {"name": name}
        return Offer("button-for", "guest:give-one-of", meeting.id, value=value, words=words)
    return Offer("button-for-inviter", "guest:give-one-of", meeting.id, value=value)


async def _name_for_guest(turn: Turn, one: Tie) -> str | Words:
    """No name before the client said who it is who answers."""
    if one.known_at is None:
        return relay.the_other
    return (await people.find(turn.tx, [one.client]))[one.client].name


async def give(turn: Turn) -> Conversation:
    """Its maker's yes: the client is asked; the question goes on as after 'I do not know yet'."""
    piece = await _taken(turn, _read(turn.button.value))
    found = await guest.wanted(turn)
    if found is None:
        return turn.conversation
    if not piece.messages:
        turn.say("talk-nothing-kept")
        return turn.conversation
    meeting, one = found
    offers = [
        Offer("button-spoken-now", SHOW, meeting.id, value=str(piece)),
        Offer("button-spoken-not", "spoken:not", meeting.id, value=str(piece)),
    ]
    key = "spoken-ready-somebody" if one.known_at is None else "spoken-ready"
    for client in (await people.find(turn.tx, [one.client])).values():
        turn.work.tell(client, key, offers, about=meeting.id, name=one.name)
    turn.say("talk-given", name=await _name_for_guest(turn, one))
    return await guest.go_on(turn, meeting, one)


async def _taken(turn: Turn, piece: Piece) -> Piece:
    """With what was kept until it was said for whom it is."""
    if turn.button.act == GIVE:
        return piece
    kept = await talks.unanswered(turn.tx, turn.person.id)
    await talks.forget(turn.tx, turn.person.id)
    return replace(piece, messages=tuple(sorted(one.id for one in kept)))


async def keep_back(turn: Turn) -> Conversation:
    turn.say("talk-kept-back")
    return turn.conversation


async def show(turn: Turn) -> Conversation:
    """To the client; a number in a chat is its maker's alone, whoever has the link now."""
    piece = _read(turn.button.value)
    one = await ties.get(turn.tx, piece.tie)
    meeting = await meetings.find(turn.tx, turn.button.about)
    found = await people.find(turn.tx, [piece.maker])
    if one is None or one.person != piece.maker or meeting is None or not found:
        turn.say("talk-nothing-kept")
        return turn.conversation
    _carry(turn.work, meeting, one, found[piece.maker], turn.person, piece.messages)
    return turn.conversation


def _carry(
    work: Work, meeting: Meeting, one: Tie, maker: Person, to: Person, messages: tuple[int, ...]
) -> None:
    """Under the client's own name for whoever made it; what came together stays together."""
    name = work.words(to.language, "speaker-person", {"name": one.name})
    work.carry(Letter(new_id(), to.address, meeting.id, "text", name), maker.id)
    kind: LetterKind = "album" if len(messages) > 1 else "copy"
    copy = Letter(new_id(), to.address, meeting.id, kind, source_chat=maker.chat_id)
    work.carry(replace(copy, sources=messages), maker.id)
    for place, message in enumerate(messages):
        copied = Relay(copy.id, meeting.id, maker.id, to.id, message, True)
        work.relays.append(replace(copied, place=place))


async def refuse(turn: Turn) -> Conversation:
    one = await ties.get(turn.tx, _read(turn.button.value).tie)
    turn.say("spoken-not", name=relay.the_other if one is None else one.name)
    return turn.conversation


async def show_again(turn: Turn, message: int) -> bool:
    """What did not come though she wanted it; False when its maker is none of her people now."""
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is None:
        return False
    one = await ties.between(turn.tx, meeting.client, turn.person.id)
    if one is None:
        return False
    await relays.forget(turn.tx, turn.person.id, message)
    for client in (await people.find(turn.tx, [one.client])).values():
        _carry(turn.work, meeting, one, turn.person, client, (message,))
    return True


async def take_back(turn: Turn, message: int) -> bool:
    """What its maker, or the client, was asked about and nobody opened; False for none."""
    asked_of = {turn.person.id: GIVE}
    asked_of |= {one.client: SHOW for one in await ties.of_person(turn.tx, turn.person.id)}
    taken = [
        await _take_out(turn, found, message)
        for person, act in asked_of.items()
        for found in await buttons.offered(turn.tx, person, act)
    ]
    return any(taken)


async def _take_out(turn: Turn, found: Pressed, message: int) -> bool:
    """Of an album the other parts stay; without any the question goes out of the chat."""
    piece = _read(found.means.value)
    if piece.maker != turn.person.id or message not in piece.messages:
        return False
    if (rest := piece.without(message)).messages:
        await buttons.mean_otherwise(turn.tx, found.letter, str(rest))
        return True
    await buttons.take_away(turn.tx, found.letter)
    await taking_back.drop(turn.tx, [found.letter])
    for person in (await people.find(turn.tx, [found.person])).values():
        turn.work.take_back(person, [found.letter])
    return True
