"""What guests are told: nothing of moment or place before the client said who it is who answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.rules import slots
from bot.rules.slots import Slot
from bot.rules.stretches import joined
from bot.rules.when import Window
from handlers import (
    calendars,
    coming_along,
    each_other,
    facts,
    partly,
    passing_on,
    phoning,
    wording,
)
from handlers.turn import Offer, Work
from storage import gone, guests, meetings, people, seats, ties, voices, windows
from storage.guests import NOT_TOLD, Guest
from storage.meetings import Meeting
from storage.people import Person
from storage.ties import Tie

BEGINS_EARLY = timedelta(minutes=15)


async def chosen_people(work: Work, meeting: Meeting) -> dict[int, Person]:
    """The client and the two who would be there."""
    held = await seats.of(work.tx, meeting.id)
    wanted = [meeting.client, *(one.person for one in held if one.chosen)]
    found = await people.find(work.tx, wanted)
    return {person: found[person] for person in wanted if person in found}


def may_begin(meeting: Meeting, now: datetime) -> bool:
    return meeting.state == "confirmed" and now >= meeting.held.starts_at - BEGINS_EARLY


def begin_offers(meeting: Meeting, now: datetime) -> list[Offer]:
    """'We zijn begonnen', for everybody who comes, from when people arrive."""
    begin = Offer("button-together-begin", "together:begin", meeting.id)
    return [begin] if may_begin(meeting, now) else []


def begin_or_think(meeting: Meeting, now: datetime, ways: Sequence[Offer]) -> list[Offer]:
    """Beside the ways out: until people arrive a question to think about, then to begin."""
    if begin := begin_offers(meeting, now):
        return [*begin, *ways]
    return [*ways, Offer("button-voice-offer", "voice:offer", meeting.id)]


async def tell_the_three(work: Work, meeting: Meeting, key: str, **values: Any) -> None:
    """The client and the two who would be there."""
    for person in (await chosen_people(work, meeting)).values():
        if person.id != work.actor:
            work.tell(person, key, about=meeting.id, **values)


async def place_of(work: Work, meeting_id: int, tie_id: int) -> Guest | None:
    wanted = await guests.of(work.tx, meeting_id)
    return next((one for one in wanted if one.tie == tie_id), None)


async def coming(work: Work, meeting: Meeting, at: Slot | None = None) -> list[wording.Named]:
    """Those who said yes and can, at the moment held or `at`, and those who gave words."""
    wanted = await guests.of(work.tx, meeting.id)
    can = await can_then(work, meeting) if at is None else await can_at(work, meeting.id, at)
    gave = await voices.read_out_for(work.tx, meeting.id)
    found = await ties.find(work.tx, [one.tie for one in wanted])
    return [
        partly.named(one, found[one.tie].name)
        for one in wanted
        if one.tie in found and (one.tie in can if one.answer == "yes" else one.tie in gave)
    ]


async def waited_for(work: Work, meeting: Meeting) -> list[str]:
    """Names, in the client's words, of those who have not said whether and when they can."""
    wanted = await guests.of(work.tx, meeting.id)
    still = [one for one in wanted if one.answer is None or not one.said_when]
    return await _names(work, [one for one in still if one.answer in (None, "yes")])


async def _names(work: Work, wanted: Sequence[Guest]) -> list[str]:
    found = await ties.find(work.tx, [one.tie for one in wanted])
    return [found[one.tie].name for one in wanted if one.tie in found]


async def can_then(work: Work, meeting: Meeting) -> set[int]:
    """Guests who did not say that they cannot at the moment held: who said no time, can."""
    if meeting.starts_at is None:
        return {one.tie for one in await guests.of(work.tx, meeting.id)}
    return await can_at(work, meeting.id, meeting.held)


async def can_at(work: Work, meeting_id: int, at: Window | Slot) -> set[int]:
    said = await windows.of(work.tx, meeting_id)
    invited = [one.tie for one in await guests.of(work.tx, meeting_id)]
    length = at.ends_at - at.starts_at
    return {
        one
        for one in invited
        if one not in said or slots.fits(joined(said[one]), at.starts_at, length)
    }


async def ask(work: Work, meeting: Meeting, one: Tie) -> None:
    """Somebody reached before is asked here; everybody else by the link."""
    person = await person_of(work, one)
    if person is not None:
        work.tell(person, "guest-invited", answers(meeting, one), about=meeting.id)


def answers(meeting: Meeting, one: Tie) -> list[Offer]:
    value = str(one.id)
    return [
        Offer("button-guest-yes", "guest:yes", meeting.id, value=value),
        Offer("button-guest-rather-not", "guest:rather-not", meeting.id, value=value),
        Offer("button-guest-no", "guest:no", meeting.id, value=value),
        Offer("button-guest-more", "guest:more", meeting.id, value=value),
    ]


async def person_of(work: Work, one: Tie) -> Person | None:
    if one.person is None or one.left_at is not None:
        return None
    person = (await people.find(work.tx, [one.person])).get(one.person)
    return person if person is not None and person.blocked_at is None else None


async def keep_answer(work: Work, meeting: Meeting, one: Tie, said: str) -> None:
    """It counts at once; with the first one the client is asked whether it is who it is."""
    place = await place_of(work, meeting.id, one.id)
    await guests.answer(work.tx, meeting.id, one.id, said, work.now)
    is_first = place is not None and (place.answer is None or place.phoned_at is not None)
    if one.known_at is None and is_first:
        client = (await people.find(work.tx, [one.client]))[one.client]
        ask_if_known(work, meeting, client, one)
    if said != "yes":
        await windows.put_of_guest(work.tx, meeting.id, one.id, [])
        await phoning.end_of_tie(work, one.id)
        await _let_go(work, meeting, place, one)
    elif place is not None and meeting.state == "confirmed":
        await _count_in(work, meeting, place, one)


async def _count_in(work: Work, meeting: Meeting, place: Guest, one: Tie) -> None:
    """A yes to what is fixed."""
    if facts.has(meeting, place, one):
        await windows.put_of_guest(work.tx, meeting.id, one.id, [meeting.held])
    if await gone.of_tie(work.tx, one.id) is not None:
        await _forget_gone(work, meeting, [one.id])


async def _let_go(work: Work, meeting: Meeting, place: Guest | None, one: Tie) -> None:
    """Who does not come after all is seen by all who come, and has the moment no more."""
    if place is None:
        return
    had = await lose_facts(work, meeting, place, one)
    counted = place.answer == "yes" or (place.answer is None and had)
    if meeting.state == "confirmed" and counted:
        await tell_the_three(work, meeting, "guest-cannot-come", name=one.name)


async def lose_facts(work: Work, meeting: Meeting, place: Guest, one: Tie) -> bool:
    """Whether somebody who does not come had the moment; they get its end."""
    before = await gone.of_tie(work.tx, one.id)
    had = facts.moment_of(meeting, place, one, before)
    if had is None:
        return False
    person = await person_of(work, one)
    is_unsure = before is not None and before.how == "unsure"
    if person is not None and (place.told != NOT_TOLD or is_unsure):
        calendars.take_back(work, meeting, person, meeting.id, "calendar-file-out")
    await facts.end(work, meeting, place, "no", had)
    return True


async def come_from_afar(work: Work, meeting: Meeting, one: Tie) -> None:
    """A yes on the telephone: once it is fixed the way in is told, and the others hear of it."""
    await keep_answer(work, meeting, one, "yes")
    await guests.come_from_afar(work.tx, meeting.id, one.id)
    if meeting.state == "confirmed":
        await guests.told(work.tx, meeting.id, one.id, NOT_TOLD)
        await tell_the_three(work, meeting, "guest-by-phone", name=one.name)


async def take_away(work: Work, one: Tie) -> None:
    """Out of every talk still to come; whoever was counting on it hears it."""
    await phoning.end_of_tie(work, one.id)
    for place in await guests.of_ties(work.tx, [one.id]):
        await _let_go(work, await meetings.get(work.tx, place.meeting), place, one)
        await guests.remove(work.tx, place.meeting, one.id)
    await ties.leave(work.tx, one.id, work.now)


async def tell_facts(work: Work, meeting: Meeting, only: Sequence[int] = ()) -> None:
    """Moment and place, once for each change, to every guest the client knows is who it is.

    Whom we cannot tell, the client can.
    """
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    wanted = [one for one in await guests.of(work.tx, meeting.id) if _hears(one, meeting, only)]
    found = await ties.find(work.tx, [one.tie for one in wanted])
    can = await can_then(work, meeting)
    apart: list[Tie] = []
    for place in wanted:
        one = found[place.tie]
        person = await person_of(work, one)
        if one.known_at is None and place.answer is not None:
            ask_if_known(work, meeting, client, one)
        elif person is not None and one.known_at is not None:
            comes = place.answer == "yes" and place.tie in can
            _tell(work, meeting, client, one, person, place if comes else None)
            await each_other.tell_others(work, meeting, one, person)
            await guests.told(work.tx, meeting.id, one.id, meeting.revision)
        elif one.known_at is not None and one.opened_at is not None:
            apart.append(one)
    await _forget_gone(work, meeting, [one.id for one in found.values() if one.known_at])
    await passing_on.ask(work, meeting, client, apart)
    await coming_along.welcome(work, meeting)


async def _forget_gone(work: Work, meeting: Meeting, those: Sequence[int]) -> None:
    """There are new facts: the file on the page is a newer one than that of their end."""
    calendars.next_file(work, meeting)
    await gone.forget(work.tx, those)


def ask_if_known(work: Work, meeting: Meeting, client: Person, one: Tie) -> None:
    """'Iemand antwoordt voor mama. Klopt dat?', before any fact is shown."""
    offers = [
        Offer("button-knowing-yes", "knowing:yes", meeting.id, value=str(one.id)),
        Offer("button-knowing-no", "knowing:no", meeting.id, value=str(one.id)),
    ]
    work.tell(client, "knowing", offers, about=meeting.id, name=one.name)


def _hears(place: Guest, meeting: Meeting, only: Sequence[int]) -> bool:
    is_meant = not only or place.tie in only
    return is_meant and place.answer in (None, "yes") and place.told != meeting.revision


def _tell(
    work: Work, meeting: Meeting, client: Person, one: Tie, person: Person, comes: Guest | None
) -> None:
    afar = comes is not None and comes.from_afar
    said = work.tell(
        person,
        "guest-confirmed" if comes else "guest-confirmed-ask",
        on_the_way(meeting, one, work.now) if comes else answers(meeting, one)[:3],
        about=meeting.id,
        name=client.name,
        moment=wording.when_of(meeting.held, work.settings),
        place=wording.way_in(meeting, work.settings, from_afar=afar),
    )
    calendars.give(work, meeting, person, said)


def on_the_way(meeting: Meeting, one: Tie, now: datetime) -> list[Offer]:
    value = str(one.id)
    ways = [
        Offer("button-late", "coming:late", meeting.id, value=value),
        Offer("button-cannot-come", "guest:no", meeting.id, value=value),
        Offer("button-words", "voice:show", meeting.id),
    ]
    return begin_or_think(meeting, now, ways)
