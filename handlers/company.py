"""What guests are told: nothing of moment or place before the client said who it is who answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.rules import slots
from bot.rules.slots import Slot
from bot.rules.stretches import joined
from bot.rules.when import Window
from handlers import calendars, coming_along, each_other, links, partly, phoning, wording
from handlers.turn import Offer, Work
from storage import guests, meetings, people, seats, ties, voices, windows
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
    if said == "yes" and meeting.state == "confirmed" and _knows(place):
        await windows.put_of_guest(work.tx, meeting.id, one.id, [meeting.held])
    if said != "yes":
        await windows.put_of_guest(work.tx, meeting.id, one.id, [])
        await _say_not_coming(work, meeting, one)


def _knows(place: Guest | None) -> bool:
    return place is not None and place.told != NOT_TOLD


async def _say_not_coming(work: Work, meeting: Meeting, one: Tie) -> None:
    """Who has the moment and cannot come after all is seen by all who come."""
    place = await place_of(work, meeting.id, one.id)
    if meeting.state == "confirmed" and _knows(place):
        await tell_the_three(work, meeting, "guest-cannot-come", name=one.name)


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
        await _say_not_coming(work, await meetings.get(work.tx, place.meeting), one)
        await guests.remove(work.tx, place.meeting, one.id)
    await ties.leave(work.tx, one.id, work.now)


async def tell_facts(work: Work, meeting: Meeting, only: Sequence[int] = ()) -> None:
    """Moment and place, once for each change, to every guest the client knows is who it is."""
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    wanted = [one for one in await guests.of(work.tx, meeting.id) if _hears(one, meeting, only)]
    found = await ties.find(work.tx, [one.tie for one in wanted])
    can = await can_then(work, meeting)
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
        elif one.opened_at is not None and one.person is None:
            await _give_words_to_pass_on(work, meeting, client, one)
    await coming_along.welcome(work, meeting)


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


async def _give_words_to_pass_on(work: Work, meeting: Meeting, client: Person, one: Tie) -> None:
    """Who answered on the page is not reached until it is opened again: the client passes it on,

    or lets a worker phone.
    """
    words = work.words(client.language, "who-look-again", {})
    offers = [Offer("button-by-whatsapp", url=links.by_whatsapp(words))]
    work.tell(client, "who-pass-on", offers, about=meeting.id, name=one.name, words=words)
    await ask_who_phones(work, meeting, client, one)


async def ask_who_phones(work: Work, meeting: Meeting, client: Person, one: Tie) -> None:
    """The worker who looks after the talk, if the client says so."""
    chosen = await chosen_people(work, meeting)
    workers = [one for one in chosen.values() if one.id != client.id]
    if worker := chosen.get(meeting.responsible or 0) or next(iter(workers), None):
        await phoning.ask_client(work, meeting, client, one, worker)


async def say_moved(work: Work, meeting: Meeting) -> None:
    """To every guest who had the old moment."""
    await _say_gone(work, meeting, "guest-moved", meeting.id)


async def say_unsure(work: Work, meeting: Meeting) -> None:
    """Time and place stay wanted, but somebody must be found: nobody comes for nothing."""
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    for place in await guests.of(work.tx, meeting.id):
        one = await ties.get(work.tx, place.tie)
        person = None if one is None else await person_of(work, one)
        if person is not None and place.told != NOT_TOLD and place.answer in (None, "yes"):
            work.tell(person, "guest-unsure", about=meeting.id, name=client.name)


async def say_withdrawn(work: Work, meeting: Meeting) -> None:
    """Sealed by each guest's own key: that of the meeting may be gone with the client."""
    await _say_gone(work, meeting, "guest-withdrawn", None)


async def _say_gone(work: Work, meeting: Meeting, key: str, about: int | None) -> None:
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    wanted = [one for one in await guests.of(work.tx, meeting.id) if one.answer in (None, "yes")]
    found = await ties.find(work.tx, [one.tie for one in wanted])
    for place in wanted:
        person = await person_of(work, found[place.tie])
        had_moment = place.told != NOT_TOLD
        if person is None or (key == "guest-moved" and not had_moment):
            continue
        said = work.tell(person, key, about=about, name=client.name)
        if had_moment and meeting.starts_at is not None:
            if key == "guest-moved":
                calendars.move(work, meeting, person, said)
            else:
                calendars.take_back(work, meeting, person, said.owner)
            await guests.told(work.tx, meeting.id, place.tie, NOT_TOLD)
