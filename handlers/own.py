"""'Van mij': a story and a plan in one's own pieces, which nobody reads but whom one chooses."""

from datetime import datetime, timedelta

from bot.chat import Conversation
from handlers import nearby, own_words, sharing, talking
from handlers.turn import Offer, Turn
from storage import own
from storage.own import PLAN, STORY, Piece

WRITE = "own:write"
STAYS_OPEN = timedelta(hours=1)
FIRST = {STORY: "own-story-first", PLAN: "own-plan-first"}
ASKED = {STORY: "own-write-story", PLAN: "own-write-plan"}
LEAD = {STORY: "own-story-lead", PLAN: "own-plan-lead"}


async def show(turn: Turn) -> Conversation:
    """For whoever is helped here; who works here would keep words about somebody else."""
    if turn.person.works_here:
        turn.say("own-not-here")
        return turn.conversation
    offers = [
        Offer("button-own-story", "own:pieces", value=f"{STORY} 0"),
        Offer("button-own-plan", "own:pieces", value=f"{PLAN} 0"),
        Offer("button-own-note", "note:show"),
    ]
    if nearby.is_filled(turn.work):
        offers.append(Offer("button-nearby", "nearby:show"))
    turn.ask("own-menu", offers)
    return turn.done()


async def show_pieces(turn: Turn) -> Conversation:
    """One piece at a time, the newest first, with who may read it."""
    kind, _, place = turn.button.value.partition(" ")
    found = await own.of(turn.tx, turn.person.id, kind)
    if not found:
        write = Offer("button-own-write", "own:write", value=kind)
        turn.ask(FIRST[kind], [write, Offer("button-own-not-now", "own:leave")])
        return turn.done()
    await _show_piece(turn, found[::-1], int(place) % len(found))
    return turn.done()


async def _show_piece(turn: Turn, found: list[Piece], place: int) -> None:
    one = found[place]
    values = {"place": str(place + 1), "count": str(len(found))}
    lead = turn.work.words(turn.person.language, LEAD[one.kind], values)
    own_words.show_own(turn.work, turn.person, lead, one.message)
    offers = [Offer("button-own-share", "share:show", one.id)]
    if len(found) > 1:
        offers.append(Offer("button-own-next", "own:pieces", value=f"{one.kind} {place + 1}"))
    offers.append(Offer("button-own-write-more", "own:write", value=one.kind))
    offers.append(Offer("button-own-throw-away", "own:throw-away", one.id))
    await sharing.say_who_reads(turn, one, offers)


async def write(turn: Turn) -> Conversation:
    """The next message is one piece, whatever it is."""
    if turn.person.works_here:
        return await show(turn)
    kind = turn.button.value
    turn.ask(ASKED[kind], [Offer("button-own-not-now", "own:leave")])
    return turn.then(WRITE, kind=kind, until=still_open(turn))


def still_open(turn: Turn) -> str:
    """Until when what is sent next is an answer: later words are no longer meant for this."""
    return (turn.asked_at + STAYS_OPEN).isoformat()


async def hear_too_late(turn: Turn) -> Conversation | None:
    """After an hour words are for nothing that was asked then; None while they still are."""
    if turn.asked_at <= datetime.fromisoformat(turn.conversation.data["until"]):
        return None
    turn.conversation = turn.done()
    return await talking.hear(turn)


async def hear(turn: Turn) -> Conversation:
    """Text, voice and photo are full answers, kept as they are."""
    if (heard := await hear_too_late(turn)) is not None:
        return heard
    kind = turn.conversation.data["kind"]
    made = await own.keep(turn.tx, turn.person.id, kind, turn.incoming.message, turn.now)
    offers = [
        Offer("button-own-share", "share:show", made),
        Offer("button-own-write-more", "own:write", value=kind),
        Offer("button-own-done", "own:leave"),
    ]
    turn.ask("own-kept", offers)
    return turn.done()


async def leave(turn: Turn) -> Conversation:
    """'Klaar', 'Nu niet': both are fine."""
    turn.say("own-left")
    return turn.done()


async def ask_throw_away(turn: Turn) -> Conversation:
    one = await sharing.mine(turn)
    if one is not None:
        yes = Offer("button-own-throw-away-yes", "own:throw-away-yes", one.id)
        turn.ask("own-throw-away-sure", [yes, Offer("button-own-keep", "own:leave")])
    return turn.done()


async def throw_away(turn: Turn) -> Conversation:
    """Gone here, and out of the chats of those who read it."""
    one = await sharing.mine(turn)
    if one is not None:
        await sharing.take_back_all(turn.work, [one.id])
        await own.throw_away(turn.tx, one.id)
        turn.say("own-thrown-away")
    return turn.done()
