"""From the client's yes to what is fixed: a better moment put beside it, and everybody told."""

from collections.abc import Mapping, Sequence

from bot.rules import request
from bot.rules.order import Choice
from bot.rules.slots import Slot
from handlers import calendars, company, meeting_day, mine, phoning, still_coming, times, wording
from handlers.turn import Offer, Work
from storage import due, meetings, people, seats
from storage.meetings import Meeting
from storage.people import Person
from storage.seats import Seat

LOOK = "meeting:look"


async def confirm(work: Work, meeting: Meeting) -> Meeting:
    """What the client said yes to is fixed: everybody gets the same facts and a calendar file."""
    confirmed = await meetings.change(work.tx, meeting.id, state="confirmed")
    await due.forget(work.tx, meeting.id, [LOOK])
    await phoning.end_of_meeting(work, meeting.id)
    found = await tell_all(work, confirmed)
    await _thank_others(work, confirmed, found)
    if work.actor != meeting.client and not has_place(meeting):
        ask_place(work, confirmed, found[meeting.client])
    return confirmed


async def tell_all(work: Work, meeting: Meeting) -> Mapping[int, Person]:
    """The facts as they are now, to whoever comes, her own people too."""
    found = await tell_fixed(work, meeting)
    await company.tell_facts(work, meeting)
    return found


async def tell_fixed(work: Work, meeting: Meeting) -> Mapping[int, Person]:
    """The facts as they are now, and a calendar file, to the client and the two.

    Who is not reminded any more is asked at once whether they come.
    """
    asked = await meeting_day.leave_reminders(work, meeting)
    found = await company.chosen_people(work, meeting)
    coming = await company.coming(work, meeting)
    for person in found.values():
        offers = still_coming.ways(meeting) if person.id in asked else []
        _confirm_to(work, meeting, person, found, coming, offers)
    await _note_told(work, meeting, found)
    return found


async def _note_told(work: Work, meeting: Meeting, found: Mapping[int, Person]) -> None:
    """Who had an earlier moment and is not needed at this one hears how to get it out."""
    held = await seats.of(work.tx, meeting.id)
    if had := [one.person for one in held if one.told and one.person not in found]:
        await calendars.take_back_from(work, meeting, had)
    await seats.tell(work.tx, meeting.id, list(found))


def has_place(meeting: Meeting) -> bool:
    return bool(meeting.place) and meeting.place != "unknown"


def ask_place(work: Work, meeting: Meeting, client: Person) -> None:
    """What the program begins opens no step: it offers a button that does."""
    offers = [Offer("button-say-where", "asking:where-again", meeting.id)]
    work.tell(client, "place-still-open", offers, about=meeting.id)


def _confirm_to(
    work: Work,
    meeting: Meeting,
    person: Person,
    found: Mapping[int, Person],
    guests: Sequence[wording.Named],
    offers: Sequence[Offer],
) -> None:
    others = [other for other in found.values() if other.id != person.id]
    said = work.tell(
        person,
        "confirmed-sure" if offers else "confirmed",
        offers,
        about=meeting.id,
        keyboard="asked" if person.id == meeting.client else "appointment",
        moment=wording.when_of(meeting.held, work.settings),
        place=wording.way_in(meeting, work.settings),
        names=wording.names_of(others, guests),
    )
    calendars.give(work, meeting, person, said)


async def _thank_others(work: Work, meeting: Meeting, found: Mapping[int, Person]) -> None:
    held = await seats.of(work.tx, meeting.id)
    spare = [one.person for one in held if _is_spare(one, found)]
    for person in (await people.find(work.tx, spare)).values():
        work.tell(person, "facilitator-found", about=meeting.id)


def _is_spare(seat: Seat, found: Mapping[int, Person]) -> bool:
    """Who said nothing is told nothing: a late yes hears it at once."""
    return mine.counts(seat) and seat.answer == "yes" and seat.person not in found


async def offer(work: Work, meeting: Meeting, better: Choice) -> None:
    """Another moment beside the one she said yes to; that one stays hers until she chooses."""
    found = await people.find(work.tx, [meeting.client, *better.slot.facilitators])
    now = int(work.now.timestamp())
    await meetings.mark(work.tx, meeting.id, [f"{request.OFFERED}:{meeting.revision}:{now}"])
    slot = better.slot
    offers = [
        mine.about(
            "button-agree",
            "agreeing:yes",
            meeting,
            as_value(slot),
            when=wording.short(slot.starts_at),
        ),
        mine.about(
            "button-keep-moment",
            "agreeing:not-better",
            meeting,
            when=wording.short(meeting.held.starts_at),
        ),
    ]
    names = [found[one] for one in slot.facilitators]
    come, came = await company.coming(work, meeting, slot), await company.coming(work, meeting)
    work.tell(
        found[meeting.client],
        "better-more" if len(come) > len(came) else "better-sooner",
        offers,
        about=meeting.id,
        moment=wording.when_of(slot, work.settings),
        names=wording.names_of(names, come),
    )


def as_value(slot: Slot) -> str:
    """A slot as a button keeps it: the moment, and the two."""
    first, second = slot.facilitators
    return f"{times.as_value([slot])} {first} {second}"


def from_value(value: str) -> Slot:
    span, first, second = value.split(" ")
    one = times.window_of(span)
    return Slot(one.starts_at, one.ends_at, (int(first), int(second)))
