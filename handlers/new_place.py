"""Another place, or way in, for a talk that is fixed: to everybody who has the moment."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import company, facts, partly, passing_on, phoning, wording
from handlers.turn import Offer, Turn
from storage import guests, ties
from storage.guests import Guest
from storage.meetings import Meeting
from storage.ties import Tie


async def tell(turn: Turn, meeting: Meeting, offers: Sequence[Offer]) -> None:
    """Read back to the client with `offers`; the others hear it, or hear it from her."""
    place = wording.way_in(meeting, turn.work.settings)
    turn.ask("place-kept", offers, about=meeting.id, place=place)
    for person in (await company.chosen_people(turn.work, meeting)).values():
        if person.id != turn.person.id:
            turn.work.tell(person, "place-told", about=meeting.id, place=place)
    await _tell_guests(turn, meeting, await guests.of(turn.tx, meeting.id))


async def tell_way(turn: Turn, meeting: Meeting) -> None:
    """Another way to be there by phone, to who comes like that."""
    afar = [one for one in await guests.of(turn.tx, meeting.id) if one.from_afar]
    if meeting.state == "confirmed":
        await _tell_guests(turn, meeting, afar)


async def tell_no_way(turn: Turn, meeting: Meeting) -> None:
    """The client's own way is gone: the organisation's is there, or nobody comes by phone."""
    if partly.may_phone(meeting, turn.work.settings):
        await tell_way(turn, meeting)
        return
    afar = [one for one in await guests.of(turn.tx, meeting.id) if one.from_afar]
    await guests.nobody_from_afar(turn.tx, meeting.id)
    if meeting.state == "confirmed":
        here = [replace(one, from_afar=False) for one in afar]
        await _tell_guests(turn, meeting, here, "way-gone-told")
    else:
        await _tell_before(turn, meeting, afar)


async def _tell_before(turn: Turn, meeting: Meeting, those: Sequence[Guest]) -> None:
    """Where it is they read when it is fixed."""
    for one in (await ties.find(turn.tx, [one.tie for one in those])).values():
        person = await company.person_of(turn.work, one)
        if person is not None:
            turn.work.tell(person, "way-gone-before", _cannot(meeting, one.id), about=meeting.id)


def _cannot(meeting: Meeting, tie: int) -> list[Offer]:
    return [Offer("button-cannot-come", "guest:no", meeting.id, value=str(tie))]


async def _tell_guests(
    turn: Turn, meeting: Meeting, those: Sequence[Guest], key: str = "place-told"
) -> None:
    """Nobody phones with the old one any more."""
    wanted = [one for one in those if one.answer in (None, "yes")]
    found = await ties.find(turn.tx, [one.tie for one in wanted])
    apart: list[Tie] = []
    for one in [one for one in wanted if facts.has(meeting, one, found[one.tie])]:
        await phoning.end_of_tie(turn.work, one.tie)
        person = await company.person_of(turn.work, found[one.tie])
        if person is None:
            apart.append(found[one.tie])
            continue
        place = wording.way_in(meeting, turn.work.settings, from_afar=one.from_afar)
        offers = [] if key == "place-told" else _cannot(meeting, one.tie)
        turn.work.tell(person, key, offers, about=meeting.id, place=place)
    await passing_on.ask(turn.work, meeting, turn.person, apart)
