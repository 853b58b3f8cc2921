"""Somebody a client wants there: opens a link, answers, says when; may change it, or leave."""

from collections.abc import Sequence

from bot.chat import Conversation
from bot.rules.when import Window
from handlers import company, partly, phoning, searching, times, wording
from handlers.turn import Offer, Turn
from storage import due, guests, meetings, people, ties, voices, windows
from storage.guests import Guest
from storage.meetings import Meeting
from storage.ties import Tie

WHEN = "guest:when"
WORDS = {"guest:yes": "yes", "guest:rather-not": "rather_not", "guest:no": "no"}


async def open_link(turn: Turn, token: str) -> bool:
    """The invitation behind a link; opening it again shows the same. False: no such link."""
    one = await ties.by_token(turn.tx, token)
    if one is None or one.left_at is not None:
        return False
    if one.client == turn.person.id:
        turn.say("guest-is-client")
        return True
    if one.person is not None and one.person != turn.person.id:
        turn.say("guest-link-taken")
        return True
    await ties.open_by(turn.tx, one.id, turn.person.id, turn.now)
    await due.forget(turn.tx, turn.person.id, ["person:stranger"])
    meeting = await meetings.current_of(turn.tx, one.client)
    if meeting is None or await company.place_of(turn.work, meeting.id, one.id) is None:
        turn.say("guest-nothing-now")
        return True
    # Given on the page, where who reads here sees it no longer.
    await guests.forget_number(turn.tx, meeting.id, one.id)
    await phoning.end_of_tie(turn.work, one.id)
    await show_to(turn, meeting, one)
    return True


async def show_to(turn: Turn, meeting: Meeting, one: Tie) -> None:
    """How it stands for this guest: the question, or what was answered, with the facts if known."""
    place = await company.place_of(turn.work, meeting.id, one.id)
    if place is None or place.answer is None:
        turn.ask("guest-invited", company.answers(meeting, one), about=meeting.id)
    elif place.answer == "yes" and meeting.state == "confirmed" and one.known_at:
        await guests.told(turn.tx, meeting.id, one.id, guests.NOT_TOLD)
        await company.tell_facts(turn.work, meeting, [one.id])
    else:
        turn.ask("guest-stands", _changes(turn, meeting, one, place), about=meeting.id)


def _changes(turn: Turn, meeting: Meeting, one: Tie, place: Guest | None) -> list[Offer]:
    value = str(one.id)
    by_phone = partly.by_phone(meeting, one.id, turn.work.settings)
    if place is not None and place.answer == "yes":
        return [
            Offer("button-other-times", "guest:when-again", meeting.id, value=value),
            *([] if place.from_afar else by_phone),
            Offer("button-cannot-come", "guest:no", meeting.id, value=value),
        ]
    return [
        Offer("button-guest-after-all", "guest:yes", meeting.id, value=value),
        *by_phone,
        Offer("button-voice-give", "voice:give", meeting.id, value=value),
        Offer("button-guest-leave", "guest:leave", meeting.id, value=value),
    ]


async def show_all(turn: Turn) -> bool:
    """Every talk this person is wanted at; False when there is none."""
    own = {one.id: one for one in await ties.of_person(turn.tx, turn.person.id)}
    wanted = await guests.of_ties(turn.tx, list(own)) if own else []
    for place in wanted:
        await show_to(turn, await meetings.get(turn.tx, place.meeting), own[place.tie])
    return bool(wanted)


async def answer(turn: Turn) -> Conversation:
    """Yes, rather not, or no: each a full answer, counted at once, changed at any time."""
    found = await wanted(turn)
    if found is None:
        return turn.done()
    meeting, one = found
    said = WORDS[turn.button.act]
    await people.agree(turn.tx, turn.person.id, turn.now)
    await company.keep_answer(turn.work, meeting, one, said)
    if said == "yes":
        return await after_yes(turn, meeting, one)
    offers = _changes(turn, meeting, one, None)
    turn.ask("guest-answered", offers, about=meeting.id, keyboard="appointment")
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def after_yes(turn: Turn, meeting: Meeting, one: Tie) -> Conversation:
    if meeting.state != "confirmed":
        return ask_when(turn, meeting, one)
    if one.known_at:
        await company.tell_facts(turn.work, meeting, [one.id])
    turn.say("guest-comes", about=meeting.id, keyboard="appointment")
    return turn.done()


async def tell_more(turn: Turn) -> Conversation:
    found = await wanted(turn)
    if found is not None:
        meeting, one = found
        yes, _, no, _ = company.answers(meeting, one)
        by_phone = partly.by_phone(meeting, one.id, turn.work.settings)
        words = Offer("button-guest-words", "guest:words", meeting.id, value=str(one.id))
        turn.ask("guest-more", [yes, *by_phone, words, no], about=meeting.id)
    return turn.done()


def ask_when(turn: Turn, meeting: Meeting, one: Tie, key: str = "guest-when") -> Conversation:
    value = str(one.id)
    offers = times.offer_parts(turn, meeting, "guest:when", turn.now, of=value)
    offers.append(Offer("button-when-unknown", "guest:when", meeting.id, value=f"{value} "))
    turn.ask(key, offers, about=meeting.id)
    return turn.then(WHEN, meeting=str(meeting.id), tie=value)


async def ask_when_again(turn: Turn) -> Conversation:
    found = await wanted(turn)
    return turn.done() if found is None else ask_when(turn, *found)


async def choose_when(turn: Turn) -> Conversation:
    found = await wanted(turn)
    if found is None:
        return turn.done()
    chosen = times.chosen(turn, found[0])
    return ask_when(turn, *found) if chosen is None else await _keep(turn, *found, chosen)


async def hear_when(turn: Turn) -> Conversation:
    """When a guest can, in words."""
    found = await wanted(turn)
    if found is None:
        return turn.done()
    meeting, one = found
    if times.asks_back(turn, meeting, "guest:when", "guest:when-again", str(one.id)):
        return turn.conversation
    understood = times.heard(turn, meeting.lasts)
    if understood is None:
        return ask_when(turn, meeting, one, times.again(turn, "guest-when-again"))
    return await _keep(turn, *found, understood)


async def _keep(turn: Turn, meeting: Meeting, one: Tie, said: Sequence[Window]) -> Conversation:
    await windows.put_of_guest(turn.tx, meeting.id, one.id, said)
    offers = [
        Offer("button-not-right", "guest:when-again", meeting.id, value=str(one.id)),
        Offer("button-cannot-come", "guest:no", meeting.id, value=str(one.id)),
    ]
    if said:
        turn.ask("guest-thanks", offers, about=meeting.id, spans=wording.spans(said))
    else:
        turn.ask("guest-thanks-any", offers, about=meeting.id)
    await searching.look(turn.work, meeting.id)
    return turn.done()


async def go_on(turn: Turn, meeting: Meeting, one: Tie) -> Conversation:
    """After what the program cannot read: a time is not known yet, another question stands."""
    if turn.conversation.step == WHEN and turn.conversation.data["tie"] == str(one.id):
        return await _keep(turn, meeting, one, [])
    place = await company.place_of(turn.work, meeting.id, one.id)
    if place is not None and place.answer is None:
        await show_to(turn, meeting, one)
    return turn.conversation


async def leave(turn: Turn) -> Conversation:
    """'Vraag mij niet meer': it shows in the client's list, and is not pushed."""
    one = await ties.get(turn.tx, int(turn.button.value))
    if one is not None and one.person == turn.person.id:
        await company.take_away(turn.work, one)
    turn.say("guest-left", keyboard="home")
    return turn.done()


async def forget_me(turn: Turn) -> None:
    """A guest who has everything erased leaves each network, with their words."""
    await voices.forget_by(turn.tx, turn.person.id)
    for one in await ties.of_person(turn.tx, turn.person.id):
        await company.take_away(turn.work, one)


async def wanted(turn: Turn) -> tuple[Meeting, Tie] | None:
    """The talk and the tie this answer is about, while this person is still wanted there."""
    data = turn.conversation.data
    named = turn.button.about or int(data.get("meeting", "0"))
    tie_id = int(turn.button.value.split(" ")[0] or 0) if turn.button.act else int(data["tie"])
    found = await still_wanted(turn, named, tie_id)
    if found is None:
        turn.say("guest-nothing-now")
    return found


async def still_wanted(turn: Turn, named: int, tie_id: int) -> tuple[Meeting, Tie] | None:
    """The same without a word: None when this person is not wanted there, or no longer."""
    meeting, one = await meetings.find(turn.tx, named), await ties.get(turn.tx, tie_id)
    if meeting is not None and one is not None and one.person == turn.person.id:
        is_wanted = await company.place_of(turn.work, named, tie_id) is not None
        if is_wanted and meeting.state in meetings.ASKED_FOR:
            return meeting, one
    return None
