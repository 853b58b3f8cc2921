"""A peer worker's own side: with whom they chat, whether somebody can be added, and being away."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat import Conversation
from bot.rules import daytime
from bot.rules.when import Window
from handlers import contact, home, pair, parting, standing_in, times, topics, usual
from handlers.turn import Offer, Turn
from storage import contacts, due, duties
from storage.contacts import Contact

MOST_NAMES = 3
A_DAY = timedelta(days=1)
AWAY = "peer:away"
SPANS = {"7": "button-away-week", "14": "button-away-weeks", "21": "button-away-longer"}


async def show(turn: Turn) -> Conversation:
    """Everybody this worker chats with, a few at a time."""
    pairs = await contacts.of_worker(turn.tx, turn.person.id)
    skip = int(turn.button.value or 0) if turn.button.act == "peer:more" else 0
    shown = pairs[skip : skip + MOST_NAMES]
    if len(pairs) > MOST_NAMES:
        shown = pairs[skip : skip + MOST_NAMES - 1]
    offers = [await _name(turn, one) for one in shown]
    if len(pairs) > MOST_NAMES:
        after = skip + len(shown)
        more = str(after if after < len(pairs) else 0)
        offers.append(Offer("button-peer-more", "peer:more", value=more))
    _say_who_waits(turn, pairs)
    turn.ask("peer-stands", [*offers, Offer("button-peer-self", "peer:self")], count=len(pairs))
    return turn.conversation


def _say_who_waits(turn: Turn, pairs: Sequence[Contact]) -> None:
    """How much waits is told to this worker alone, when they look."""
    since = [one.unanswered_since for one in pairs if one.unanswered_since is not None]
    if since:
        turn.say("peer-waits", count=len(since), since=min(since))


async def _name(turn: Turn, standing: Contact) -> Offer:
    client = await pair.other_of(turn, standing)
    return Offer("button-peer-pair", "peer:pair", standing.id, words={"name": client.name})


async def show_pair(turn: Turn) -> Conversation:
    standing = await parting.of_worker(turn, *contacts.SPEAKING)
    if standing is None:
        return turn.conversation
    client = await pair.other_of(turn, standing)
    await usual.show_worker(turn, standing, client)
    offers = [pair.say_to(standing, client)]
    if standing.state != "parting" and standing.stands_in_for is None:
        offers += [
            Offer("button-seeing-invite", "seeing:invite", standing.id),
            Offer("button-peer-away", "peer:away", standing.id),
            Offer("button-contact-end", "peer:stop", standing.id),
        ]
    key = "peer-pair-paused" if standing.state == "paused" else "peer-pair"
    turn.ask(key, offers, about=standing.id, name=client.name, since=standing.since)
    return turn.conversation


async def show_self(turn: Turn) -> Conversation:
    """What new people read, whether they can come, and holidays."""
    if not turn.person.has_role("peer"):
        return await home.show(turn)
    closed = await contacts.closed_at(turn.tx, turn.person.id)
    door = ("button-peer-open", "peer:open") if closed else ("button-peer-close", "peer:close")
    offers = [
        Offer("button-introduce", "introducing:ask"),
        Offer(*door),
        Offer("button-peer-away", "peer:away"),
        *await topics.offer(turn),
    ]
    turn.ask("peer-closed" if closed else "peer-open", offers)
    return turn.conversation


async def close(turn: Turn) -> Conversation:
    """'Nu niemand erbij': not shown to new people; those who are there notice nothing."""
    await contacts.close_door(turn.tx, turn.person.id, turn.now)
    turn.say("peer-closed-now")
    return turn.conversation


async def open_up(turn: Turn) -> Conversation:
    """Whoever waits may be asked for now."""
    await contacts.open_door(turn.tx, turn.person.id)
    await due.leave(turn.tx, contact.TAKE_UP, turn.person.id, turn.now)
    turn.say("peer-opened-now")
    return turn.conversation


async def ask_away(turn: Turn) -> Conversation:
    """Until when: for one pair, or for everybody."""
    about = turn.button.about
    offers = [Offer(key, "peer:away-until", about, value=days) for days, key in SPANS.items()]
    turn.ask("peer-away-ask", [*offers, Offer("button-pair-keep", "pair:keep")])
    return turn.then(AWAY, pair=str(about))


async def choose_away(turn: Turn) -> Conversation:
    days = timedelta(days=int(turn.button.value))
    until = daytime.day_begins(turn.now + days, turn.work.settings.zone)
    return await _go_away(turn, turn.button.about, until)


async def hear_away(turn: Turn) -> Conversation:
    """A day in words: 'tot vrijdag', or the day itself."""
    understood = times.heard(turn)
    if not understood:
        offers = [Offer("button-pair-keep", "pair:keep")]
        turn.ask("peer-away-again", offers)
        return turn.conversation
    return await _go_away(turn, int(turn.conversation.data["pair"]), _back_on(turn, understood))


def _back_on(turn: Turn, said: Sequence[Window]) -> datetime:
    """The morning after the days that were said from today on; else that of the day said."""
    zone = turn.work.settings.zone
    first, last = said[0].starts_at, said[-1].ends_at
    if first < turn.now + A_DAY / 2:
        return daytime.day_begins(last + A_DAY / 2, zone)
    return daytime.day_begins(first, zone)


async def _go_away(turn: Turn, about: int, until: datetime) -> Conversation:
    pairs = await contacts.of_worker(turn.tx, turn.person.id)
    for one in pairs:
        if about not in (0, one.id) or one.state == "parting":
            continue
        if one.stands_in_for is None:
            await standing_in.go_away(turn.work, one, turn.person, until)
        else:
            await standing_in.lose(turn.work, one)
    if not about:
        await duties.say(turn.tx, turn.person.id, "off", [Window(turn.now, until)])
    turn.say("peer-away", until=until)
    return turn.done()
