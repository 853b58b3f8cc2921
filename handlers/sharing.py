"""Who may read a piece of somebody's own words: chosen one by one, taken back at any time."""

from collections.abc import Sequence
from typing import Any

from bot.chat import Conversation
from handlers import company, own_words
from handlers.turn import Offer, Turn, Work
from storage import contacts, meetings, own, people, ties
from storage.own import PLAN, Piece, Reader
from storage.people import Person
from storage.sealing import Tx

A_PAGE = 2
NAMED = ("proposed", "confirmed")


async def say_who_reads(turn: Turn, piece: Piece, offers: Sequence[Offer]) -> None:
    readers = await own.readers_of(turn.tx, [piece.id])
    if readers:
        turn.ask("share-readers", offers, readers=await told(turn, piece, readers))
    else:
        turn.ask("share-nobody", offers)


async def told(turn: Turn, piece: Piece, readers: Sequence[Reader]) -> str:
    """One line for each: who, and when it was read."""
    names = await names_for(turn.tx, piece.person, [one.person for one in readers])
    return "\n".join(_line(turn.work, turn.person, one, names[one.person]) for one in readers)


def _line(work: Work, person: Person, one: Reader, name: str) -> str:
    key = "share-line-waits" if one.waits else "share-line"
    values: dict[str, Any] = {"name": name}
    if one.read_at is not None:
        key, values = "share-line-read", values | {"moment": one.read_at}
    return work.words(person.language, key, values)


async def names_for(tx: Tx, client: int, persons: Sequence[int]) -> dict[int, str]:
    """People as the client names them; who works here by their own name."""
    found = await people.find(tx, persons)
    named = {one.id: one.name for one in found.values()}
    own_names = {one.person: one.name for one in await ties.of_client(tx, client) if one.person}
    return {one: own_names.get(one, named.get(one, "?")) for one in persons}


async def show(turn: Turn) -> Conversation:
    """Everybody the client can let read this, two at a time."""
    piece = await mine(turn)
    if piece is not None:
        await _show(turn, piece, int(turn.button.value or "0"))
    return turn.done()


async def _show(turn: Turn, piece: Piece, page: int = 0) -> None:
    readers = {one.person for one in await own.readers_of(turn.tx, [piece.id])}
    could = dict.fromkeys([*readers, *await _could_read(turn.work, turn.person)])
    names = await names_for(turn.tx, turn.person.id, list(could))
    shown = list(names.items())[page * A_PAGE : (page + 1) * A_PAGE]
    offers = [_toggle(piece, one, name, one in readers) for one, name in shown]
    if len(names) > (page + 1) * A_PAGE:
        more = Offer("button-share-more", "share:show", piece.id, value=str(page + 1))
        offers.append(more)
    offers.append(Offer("button-own-done", "own:leave"))
    if names:
        await say_who_reads(turn, piece, offers)
    else:
        turn.ask("share-none-yet", offers)


def _toggle(piece: Piece, person: int, name: str, reads: bool) -> Offer:
    key = "button-share-out" if reads else "button-share-in"
    return Offer(key, "share:toggle", piece.id, value=str(person), words={"name": name})


async def _could_read(work: Work, client: Person) -> list[int]:
    """Whom the client knows here: her pair, her facilitators, and people she said it really is."""
    found: list[int] = []
    pair = await contacts.of_client(work.tx, client.id)
    if pair is not None and pair.state == "open":
        found.append(pair.worker)
    meeting = await meetings.current_of(work.tx, client.id)
    if meeting is not None and meeting.state in NAMED:
        found += await company.chosen_people(work, meeting)
    if meeting is not None and meeting.responsible is not None:
        found.append(meeting.responsible)
    known = [one for one in await ties.of_client(work.tx, client.id) if one.known_at]
    found += [one.person for one in known if one.person and not one.left_at]
    return [one for one in found if one != client.id]


async def mine(turn: Turn) -> Piece | None:
    """The piece a button is about, while it is there and this person's own."""
    piece = await own.find(turn.tx, turn.button.about)
    if piece is not None and piece.person == turn.person.id:
        return piece
    turn.say("own-gone")
    return None


async def toggle(turn: Turn) -> Conversation:
    """May read it, or not any longer; of a plan is asked when."""
    piece, reader = await mine(turn), int(turn.button.value)
    if piece is None:
        return turn.done()
    readers = await own.readers_of(turn.tx, [piece.id])
    if any(one.person == reader for one in readers):
        return await _take_back(turn, piece, reader)
    if reader not in await _could_read(turn.work, turn.person):
        await _show(turn, piece)
    elif piece.kind == PLAN:
        await _ask_when(turn, piece, reader)
    else:
        await _share(turn, piece, reader, waits=False)
    return turn.done()


async def _ask_when(turn: Turn, piece: Piece, reader: int) -> None:
    name = (await names_for(turn.tx, turn.person.id, [reader]))[reader]
    offers = [
        Offer("button-plan-now", "share:when", piece.id, value=f"{reader} now"),
        Offer("button-plan-later", "share:when", piece.id, value=f"{reader} later"),
    ]
    turn.ask("share-plan-when", offers, name=name)


async def choose_when(turn: Turn) -> Conversation:
    piece = await mine(turn)
    reader, _, when = turn.button.value.partition(" ")
    if piece is not None and int(reader) in await _could_read(turn.work, turn.person):
        await _share(turn, piece, int(reader), waits=when == "later")
    return turn.done()


async def _share(turn: Turn, piece: Piece, reader: int, *, waits: bool) -> None:
    await own.share(turn.tx, piece.id, reader, waits, turn.now)
    if not waits:
        await offer(turn.work, turn.person, piece.id, reader)
    await _show(turn, piece)


async def offer(work: Work, writer: Person, piece: int, reader: int) -> None:
    """Nothing is pushed: it lies ready behind a button."""
    for person in (await people.find(work.tx, [reader])).values():
        offers = [Offer("button-shared-read", "share:read", piece)]
        work.tell(person, "shared-offer", offers, about=writer.id, name=writer.name)


async def read(turn: Turn) -> Conversation:
    """Shown as it is now, while it is shared; the writer sees when it was read."""
    found = await own.shared_with(turn.tx, turn.person.id)
    shared = [one for one in found if one.piece == turn.button.about and not one.waits]
    piece = await own.find(turn.tx, turn.button.about) if shared else None
    if piece is None:
        turn.say("shared-not-now")
        return turn.conversation
    writer = (await people.find(turn.tx, [piece.person]))[piece.person]
    letters = own_words.show_to(turn.work, turn.person, writer, writer.id, piece.message)
    await own.note_reading(turn.tx, shared[0], letters, turn.now)
    return turn.conversation


async def _take_back(turn: Turn, piece: Piece, reader: int) -> Conversation:
    readers = await own.readers_of(turn.tx, [piece.id])
    one = next(one for one in readers if one.person == reader)
    await _end(turn.work, one)
    name = (await names_for(turn.tx, turn.person.id, [reader]))[reader]
    turn.say("share-taken-back-read" if one.read_at else "share-taken-back", name=name)
    await _show(turn, piece)
    return turn.done()


async def _end(work: Work, one: Reader) -> None:
    """It can be read no more, and what Telegram still removes goes from that chat."""
    await own.take_back(work.tx, one.piece, one.person)
    for person in (await people.find(work.tx, [one.person])).values():
        if one.letters:
            work.take_back(person, one.letters)


async def take_back_all(work: Work, pieces: Sequence[int]) -> None:
    for one in await own.readers_of(work.tx, pieces):
        await _end(work, one)


async def lose_writer(work: Work, person: Person) -> None:
    """Whoever erases themselves takes back what they let others read."""
    found = await own.of(work.tx, person.id, *own.KINDS)
    await take_back_all(work, [one.id for one in found])


async def stop_reading(work: Work, client: Person, reader: int | None) -> None:
    """Who is somebody of hers no longer reads nothing of hers any longer."""
    pieces = [one.id for one in await own.of(work.tx, client.id, *own.KINDS)]
    for one in await own.readers_of(work.tx, pieces):
        if one.person == reader:
            await _end(work, one)
