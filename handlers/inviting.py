"""Whom the client wants there: named in the client's own words, one link each; nobody else adds."""

from collections.abc import Sequence, Set
from datetime import UTC, datetime, time, timedelta

from bot.chat import Conversation
from handlers import company, guest_news, links, mine, must, phoning, sharing, wording
from handlers.turn import Offer, Turn, Work
from storage import due, guests, meetings, people, ties, voices
from storage.due import Due
from storage.meetings import Meeting
from storage.ties import Tie

A_PAGE = 2
LONGEST_NAME = 40
REMIND = "tie:remind"
REMIND_AT = time(10)


async def ask_who(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    return turn.done() if meeting is None else await show(turn, meeting)


async def show(turn: Turn, meeting: Meeting, page: int = 0) -> Conversation:
    """Who is wanted this time, each to be put in or out with one press, two at a time."""
    own = await ties.of_client(turn.tx, turn.person.id)
    wanted = {one.tie: one for one in await guests.of(turn.tx, meeting.id)}
    if not own:
        return ask_first(turn, meeting)
    offers = _toggles(meeting, own, set(wanted), page)
    offers.append(Offer("button-who-done", "who:done", meeting.id))
    invited = [(one.name, wanted[one.id]) for one in own if one.id in wanted]
    left = [one.name for one in own if _just_left(one, meeting)]
    gave = await voices.read_out_for(turn.tx, meeting.id)
    if invited or left:
        named = wording.answers_of(invited, gave, left)
        turn.ask("who-now", offers, about=meeting.id, guests=named)
    else:
        turn.ask("who-nobody-yet", offers, about=meeting.id)
    return turn.done()


def _toggles(meeting: Meeting, own: Sequence[Tie], wanted: Set[int], page: int) -> list[Offer]:
    """Once it is fixed one at a time, which leaves room for what the others read."""
    is_fixed = meeting.state == "confirmed"
    more, size = Offer("button-who-add", "who:add", meeting.id), 1 if is_fixed else A_PAGE
    first = page * size
    if own[first + size :]:
        more = Offer("button-who-more", "who:more", meeting.id, value=str(page + 1))
    offers = [_toggle(one, meeting, one.id in wanted) for one in own[first : first + size]]
    sees = [Offer("button-who-sees", "who:sees", meeting.id)] if is_fixed else []
    return [*offers, more, *sees]


def _just_left(one: Tie, meeting: Meeting) -> bool:
    """Said once, for the talk they left: she may ask them anew, and reads no reason."""
    return one.left_at is not None and one.left_at >= meeting.requested_at


def ask_first(turn: Turn, meeting: Meeting, of_place: Sequence[Offer] = ()) -> Conversation:
    """With the place read back, when that was said just now."""
    offers = [
        Offer("button-who-add-first", "who:add", meeting.id),
        Offer("button-who-nobody", "who:done", meeting.id),
        Offer("button-who-sees", "who:sees", meeting.id),
    ]
    if of_place:
        place = wording.place_of(meeting)
        turn.ask("who-first-place", [*offers, *of_place], about=meeting.id, place=place)
    else:
        turn.ask("who-first", offers, about=meeting.id)
    return turn.done()


def _toggle(one: Tie, meeting: Meeting, is_wanted: bool) -> Offer:
    key = "button-who-out" if is_wanted else "button-who-in"
    return Offer(key, "who:toggle", meeting.id, value=str(one.id), words={"name": one.name})


async def show_more(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    page = int(turn.button.value)
    return turn.done() if meeting is None else await show(turn, meeting, page)


async def finish(turn: Turn) -> Conversation:
    """Nobody else, or nobody at all: both are whole meetings."""
    meeting = await mine.this(turn)
    if meeting is not None and not await must.ask(turn, meeting):
        await must.say_done(turn, meeting)
    return turn.done()


async def ask_name(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    turn.say("who-name", about=meeting.id)
    return turn.then("who:name", meeting=str(meeting.id))


async def hear_name(turn: Turn) -> Conversation:
    """A name in the client's own words, and one personal link for whoever bears it."""
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    name = " ".join(turn.said.split())
    if not name or len(name) > LONGEST_NAME:
        turn.say("who-name-again", about=meeting.id)
        return turn.conversation
    one, token = await ties.make(turn.tx, turn.person.id, name, turn.now)
    await guests.invite(turn.tx, meeting.id, one.id, turn.now)
    give_link(turn.work, turn, meeting, one, token)
    return turn.done()


def give_link(work: Work, turn: Turn, meeting: Meeting, one: Tie, token: str) -> None:
    """The link once, in full; at rest only its hash is kept."""
    link = links.invitation(work.settings, token)
    words = work.words(turn.person.language, "who-words-to-send", {})
    offers = [
        Offer("button-by-whatsapp", url=links.by_whatsapp(f"{words}\n{link}")),
        Offer("button-by-telegram", url=links.by_telegram(links.chat(work.settings, token), words)),
        Offer("button-remind-me", "who:remind", meeting.id, value=str(one.id)),
        Offer("button-who-on", "who:show", meeting.id),
    ]
    turn.ask("who-link", offers, about=meeting.id, name=one.name, link=link)


async def toggle(turn: Turn) -> Conversation:
    """In or out, per meeting, at any time."""
    meeting, one = await mine.this(turn), await own(turn)
    if meeting is None or one is None:
        return turn.done()
    wanted = await guests.of(turn.tx, meeting.id)
    if any(guest.tie == one.id for guest in wanted):
        return await _take_out(turn, meeting, one)
    await guests.invite(turn.tx, meeting.id, one.id, turn.now)
    await company.ask(turn.work, meeting, one)
    if one.person is None:
        give_link(turn.work, turn, meeting, one, await ties.renew(turn.tx, one.id))
        return turn.done()
    return await show(turn, meeting)


async def own(turn: Turn) -> Tie | None:
    one = await ties.get(turn.tx, int(turn.button.value))
    return one if one is not None and one.client == turn.person.id else None


async def _take_out(turn: Turn, meeting: Meeting, one: Tie) -> Conversation:
    """Who was reached already is told by us, or by the client: she chooses."""
    was = await company.place_of(turn.work, meeting.id, one.id)
    if was is not None:
        await guest_news.leave_out(turn.work, meeting, was, one)
    await phoning.end_of_tie(turn.work, one.id)
    if one.person is None and one.known_at is None:
        return await show(turn, meeting)
    value = str(one.id)
    offers = [
        Offer("button-tell-for-me", "who:tell", meeting.id, value=value),
        Offer("button-tell-myself", "who:show", meeting.id),
    ]
    turn.ask("who-taken-out", offers, about=meeting.id, name=one.name)
    return turn.done()


async def tell_taken_out(turn: Turn) -> Conversation:
    """'Deze keer is het gesprek zonder jou': true, without a reason."""
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    one = await own(turn)
    if one is not None and await company.place_of(turn.work, meeting.id, one.id) is None:
        await guest_news.say_without(turn.work, meeting, turn.person, one)
    return await show(turn, meeting)


async def remind_me(turn: Turn) -> Conversation:
    """'Herinner mij morgen': at ten in the morning, unless the link was opened by then."""
    one = await own(turn)
    if one is None:
        return turn.done()
    local = turn.now.astimezone(turn.work.settings.zone)
    at = datetime.combine(local.date() + timedelta(days=1), REMIND_AT, tzinfo=local.tzinfo)
    await due.leave(turn.tx, REMIND, one.id, at.astimezone(UTC))
    turn.say("who-reminder-kept")
    return turn.done()


async def remind(work: Work, row: Due) -> None:
    one = await ties.get(work.tx, row.subject)
    if one is None or one.opened_at or one.left_at:
        return
    meeting = await meetings.current_of(work.tx, one.client)
    client = (await people.find(work.tx, [one.client])).get(one.client)
    if meeting is None or client is None:
        return
    offers = [
        Offer("button-new-link", "who:new-link", meeting.id, value=str(one.id)),
        Offer("button-has-link", "who:done", meeting.id),
    ]
    work.tell(client, "who-remind", offers, about=meeting.id, name=one.name)


async def make_new_link(turn: Turn) -> Conversation:
    meeting, one = await mine.this(turn), await own(turn)
    if meeting is not None and one is not None:
        await _begin_anew(turn, meeting, one)
    return turn.done()


async def _begin_anew(turn: Turn, meeting: Meeting, one: Tie) -> None:
    """The old link opens nothing any more; whoever used it reads nothing of hers, nor is phoned."""
    await sharing.stop_reading(turn.work, turn.person, one.person)
    await phoning.end_of_tie(turn.work, one.id)
    await guests.unanswer(turn.tx, meeting.id, one.id)
    give_link(turn.work, turn, meeting, one, await ties.renew(turn.tx, one.id))


async def say_it_is(turn: Turn) -> Conversation:
    """'Ja, dat klopt': from now on this person may read the facts."""
    one = await own(turn)
    if one is None:
        return turn.done()
    await ties.know(turn.tx, one.id, turn.now)
    turn.say("knowing-thanks", name=one.name)
    meeting = await meetings.current_of(turn.tx, turn.person.id)
    if meeting is not None and meeting.state == "confirmed":
        await company.tell_facts(turn.work, meeting, [one.id])
    return turn.done()


async def say_it_is_not(turn: Turn) -> Conversation:
    """'Nee': nothing of that answer stands, and there is a new link for the right person."""
    one = await own(turn)
    meeting = await meetings.current_of(turn.tx, turn.person.id)
    if one is None or meeting is None:
        return turn.done()
    await _begin_anew(turn, meeting, one)
    return turn.done()
