"""What guests hear around a talk: the reminder, that somebody is late, and the end of the moment.

Who has the page alone reads the end there, and hears it from the client.
"""

from handlers import calendars, company, facts, passing_on, wording
from handlers.turn import Work
from storage import gone, guests, people, ties
from storage.guests import NOT_TOLD, Guest
from storage.meetings import Meeting
from storage.people import Person
from storage.ties import Tie

MOVED = ("moved", "guest-moved", "who-say-moved")
UNSURE = ("unsure", "guest-unsure", "who-say-unsure")
WITHDRAWN = ("withdrawn", "guest-withdrawn", "who-say-withdrawn")
# Before the client said whose link it is nobody reads a name there.
NAMELESS = ("withdrawn", "guest-nothing-now", "")
End = tuple[str, str, str]


async def say_moved(work: Work, meeting: Meeting) -> None:
    """To every guest who had the old moment."""
    await _say_gone(work, meeting, MOVED)


async def say_unsure(work: Work, meeting: Meeting) -> None:
    """Time and place stay wanted, but somebody must be found: nobody comes for nothing."""
    await _say_gone(work, meeting, UNSURE)


async def say_withdrawn(work: Work, meeting: Meeting) -> list[Tie]:
    """To everybody asked; gives who had the moment and cannot be told here."""
    return await _say_gone(work, meeting, WITHDRAWN)


async def _say_gone(work: Work, meeting: Meeting, how: End) -> list[Tie]:
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    wanted = [one for one in await guests.of(work.tx, meeting.id) if one.answer in (None, "yes")]
    found = await ties.find(work.tx, [one.tie for one in wanted])
    before = await gone.of_meeting(work.tx, meeting.id)
    apart: list[Tie] = []
    for place in wanted:
        one = found[place.tie]
        had = facts.moment_of(meeting, place, one, before.get(one.id))
        person = await company.person_of(work, one)
        if had is not None:
            await facts.end(work, meeting, place, how[0], had)
        if person is not None and (had is not None or how == WITHDRAWN):
            known = how if one.known_at is not None else NAMELESS
            _tell(work, meeting, client, person, known, has_file=had is not None)
        elif had is not None:
            apart.append(one)
    await _pass_on(work, meeting, client, apart, how)
    return apart


def _tell(
    work: Work, meeting: Meeting, client: Person, person: Person, how: End, *, has_file: bool
) -> None:
    """Of a withdrawn talk sealed by their own key: that of the talk may be gone with the client."""
    about = None if how[0] == "withdrawn" else meeting.id
    said = work.tell(person, how[1], about=about, name=client.name)
    if has_file and how == MOVED:
        calendars.move(work, meeting, person, said)
    elif has_file and how[0] == "withdrawn":
        calendars.take_back(work, meeting, person, said.owner)


async def _pass_on(
    work: Work, meeting: Meeting, client: Person, apart: list[Tie], how: End
) -> None:
    """While somebody is looked for nobody is phoned: perhaps it holds."""
    ended = await gone.of_meeting(work.tx, meeting.id) if apart else {}
    lost = (ended[one.id].had for one in apart if one.id in ended)
    had = next((one for one in lost if one is not None), None)
    if had is None or client.blocked_at is not None:
        return
    if how == UNSURE:
        passing_on.give_words(work, meeting, client, apart, how[2], moment=had.starts_at)
    else:
        await passing_on.ask_gone(work, meeting, client, apart, how[2], had.starts_at)


async def leave_out(work: Work, meeting: Meeting, place: Guest, one: Tie) -> None:
    """Taken out: what stands on the page holds no more, whoever says so to them."""
    had = facts.moment_of(meeting, place, one, await gone.of_tie(work.tx, one.id))
    if one.known_at is not None:
        await facts.end(work, meeting, place, "out", had)
    await guests.remove(work.tx, meeting.id, one.id)


async def say_without(work: Work, meeting: Meeting, client: Person, one: Tie) -> None:
    """'Deze keer is het gesprek zonder jou', in the chat, or on the page and in her words."""
    before = await gone.of_tie(work.tx, one.id)
    had = before.had if before is not None and before.meeting == meeting.id else None
    person = await company.person_of(work, one)
    if one.known_at is not None:
        await gone.put(work.tx, one.id, meeting.id, "without", had)
    if person is None:
        passing_on.give_words(work, meeting, client, [one], "who-look-again")
        return
    key = "guest-without" if one.known_at is not None else "guest-nothing-now"
    work.tell(person, key, about=meeting.id, name=client.name)
    if had is not None and meeting.starts_at is not None:
        calendars.take_back(work, meeting, person, meeting.id)


async def remind(work: Work, meeting: Meeting, key: str) -> None:
    """Those who come and have the facts, with the same words as everybody."""
    wanted = [one for one in await guests.of(work.tx, meeting.id) if one.answer == "yes"]
    afar = {one.tie for one in wanted if one.from_afar}
    found = await ties.find(work.tx, [one.tie for one in wanted if one.told != NOT_TOLD])
    for one in found.values():
        person = await company.person_of(work, one)
        if person is not None:
            work.tell(
                person,
                key,
                company.on_the_way(meeting, one, work.now),
                about=meeting.id,
                moment=meeting.starts_at,
                place=wording.way_in(meeting, work.settings, from_afar=one.id in afar),
            )


async def say_late(work: Work, meeting: Meeting, besides: int) -> None:
    """Guests read that somebody is late, and no name."""
    wanted = [one for one in await guests.of(work.tx, meeting.id) if one.answer == "yes"]
    for one in (await ties.find(work.tx, [place.tie for place in wanted])).values():
        person = await company.person_of(work, one)
        if person is not None and person.id != besides and one.known_at is not None:
            work.tell(person, "somebody-late", about=meeting.id)
