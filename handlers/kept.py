"""What is kept of somebody, in words: one reader for each table, and no table is left out."""

from bot.rules import web_addresses
from bot.rules.when import Window
from handlers import kept_gone, kept_own, kept_series, kept_voices, searched, wording
from handlers.kept_own import Reader as Reader
from handlers.kept_words import (
    ANSWERS,
    AS_GUEST,
    DUE,
    DUTIES,
    LANGUAGES,
    PAIRS,
    ROLES,
    STATES,
    name_of,
    say,
)
from handlers.turn import Turn
from storage import (
    buttons,
    calendars,
    calls,
    contacts,
    due,
    duties,
    guests,
    inbox,
    introductions,
    kept_letters,
    meetings,
    own,
    people,
    phone_tasks,
    relays,
    roles,
    seats,
    teams,
    ties,
    windows,
)
from storage.contacts import Contact
from storage.seats import Seat


async def _person(turn: Turn) -> list[str]:
    somebody = turn.person
    moments = {
        "data-met": await people.met_at(turn.tx, somebody.id),
        "data-agreed": somebody.agreed_at,
        "data-help-shown": somebody.help_shown_at,
        "data-blocked": somebody.blocked_at,
        "data-reachable": somebody.reachable_until,
    }
    return [
        say(turn, "data-name", name=somebody.name),
        say(turn, "data-chat", number=str(somebody.chat_id)),
        say(turn, "data-language", language=say(turn, LANGUAGES[somebody.language])),
        *(say(turn, key, moment=at) for key, at in moments.items() if at is not None),
        say(turn, "data-person-until"),
    ]


async def _roles(turn: Turn) -> list[str]:
    granted = await roles.granted(turn.tx, turn.person.id)
    return [say(turn, ROLES[name], moment=at, hours=hours) for name, hours, at in granted]


async def _duties(turn: Turn) -> list[str]:
    said = (await duties.of(turn.tx, [turn.person.id])).get(turn.person.id, {})
    return [
        say(turn, DUTIES[kind], spans=wording.days([one]))
        for kind, windows in said.items()
        for one in windows
    ]


async def _calendar(turn: Turn) -> list[str]:
    one = await calendars.of(turn.tx, turn.person.id)
    return [say(turn, "data-calendar", host=web_addresses.host_of(one.address))] if one else []


async def _conversation(turn: Turn) -> list[str]:
    return [say(turn, "data-step" if turn.conversation.step else "data-step-none")]


async def _meetings(turn: Turn) -> list[str]:
    asked = await meetings.of_client(turn.tx, turn.person.id)
    lines = [line for one in asked for line in await _meeting(turn, one)]
    return [*lines, say(turn, "data-meeting-until")] if lines else []


async def _meeting(turn: Turn, meeting_id: int) -> list[str]:
    one = await meetings.get(turn.tx, meeting_id)
    moment = {"moment": one.starts_at} if one.state in ("proposed", "confirmed", "over") else {}
    lines = [
        say(turn, "data-asked", moment=one.requested_at),
        say(turn, STATES[one.state], **moment),
    ]
    lines.append(say(turn, "data-length", length=wording.length_of(one.length)))
    if one.place:
        lines.append(say(turn, "data-place", place=wording.place_of(one)))
    if one.way:
        lines.append(say(turn, "data-way", way=one.way))
    if one.responsible is not None:
        lines.append(say(turn, "data-responsible", name=await name_of(turn, one.responsible)))
    if one.told:
        lines.append(say(turn, "data-told"))
    if one.state == "proposed" and one.held_until is not None:
        lines.append(say(turn, "data-held", moment=one.held_until))
    if one.instead is not None:
        lines.append(say(turn, searched.INSTEAD[one.instead]))
    return lines


async def _seats(turn: Turn) -> list[str]:
    """Of talks of others only what one answered oneself."""
    held = await seats.all_of(turn.tx, turn.person.id)
    return [_seat(turn, one) for one in held]


def _seat(turn: Turn, seat: Seat) -> str:
    if seat.role == "client":
        return say(turn, "data-seat-client", moment=seat.asked_at)
    said = say(turn, ANSWERS[seat.answer], moment=seat.asked_at)
    return f"{said} {say(turn, 'data-seat-sure')}" if seat.sure_at else said


async def _windows(turn: Turn) -> list[str]:
    can = await windows.given_by(turn.tx, turn.person.id, "can")
    refused = await windows.given_by(turn.tx, turn.person.id, "refused")
    return [*_times(turn, "data-times", can), *_times(turn, "data-times-refused", refused)]


def _times(turn: Turn, key: str, given: list[Window]) -> list[str]:
    return [say(turn, key, spans=wording.spans([one])) for one in given]


async def _buttons(turn: Turn) -> list[str]:
    count = await buttons.count_of(turn.tx, turn.person.id)
    return [say(turn, "data-buttons", count=count)] if count else []


async def _inbox(turn: Turn) -> list[str]:
    states = await inbox.states_of(turn.tx, turn.person.lane)
    counts = {
        "data-heard": states.count("done"),
        "data-reading": states.count("open"),
        "data-set-aside": states.count("quarantined"),
    }
    return [say(turn, key, count=count) for key, count in counts.items() if count]


async def _outbox(turn: Turn) -> list[str]:
    lines = []
    for state, words in await kept_letters.kept_for(turn.tx, turn.person.id):
        key = "data-in-doubt" if state == "parked" else "data-on-its-way"
        lines.append(say(turn, key, words=words))
    emptied = await kept_letters.count_emptied(turn.tx, turn.person.id)
    return [say(turn, "data-sent", count=emptied), *lines] if emptied or lines else []


async def _due(turn: Turn) -> list[str]:
    asked = await meetings.of_client(turn.tx, turn.person.id)
    notes = [one.id for one in await own.of(turn.tx, turn.person.id, own.NOTE)]
    rows = await due.of(turn.tx, [turn.person.id, *asked, *notes])
    return [say(turn, DUE.get(row.kind, "data-due"), moment=row.due_at) for row in rows]


async def _ties(turn: Turn) -> list[str]:
    own = await ties.of_client(turn.tx, turn.person.id)
    lines = [say(turn, "data-tie", name=one.name, moment=one.made_at) for one in own]
    return [*lines, say(turn, "data-tie-until")] if lines else []


async def _team(turn: Turn) -> list[str]:
    """Who held one's own last talk, and when one held the last talk of others."""
    names = [await name_of(turn, one) for one in sorted(await teams.of(turn.tx, turn.person.id))]
    held = await teams.held_by(turn.tx, turn.person.id)
    own = [say(turn, "data-team", name=name) for name in names]
    return [*own, *(say(turn, "data-team-held", moment=at) for at in held)]


async def _guests(turn: Turn) -> list[str]:
    answered = await guests.answers_of(turn.tx, turn.person.id)
    own = [
        say(turn, "data-guest-from-afar" if afar else AS_GUEST[answer], moment=asked_at)
        for answer, asked_at, afar in answered
    ]
    gave = [await _tie(turn, one) for one in await guests.with_number(turn.tx, turn.person.id)]
    return [*own, *(say(turn, "data-guest-number", name=name) for name in gave)]


async def _phone_tasks(turn: Turn) -> list[str]:
    """What was asked for one's own people, and what one was asked oneself."""
    lines = []
    for one in await phone_tasks.of_client(turn.tx, turn.person.id):
        names = {"name": await name_of(turn, one.worker), "tie": await _tie(turn, one.tie)}
        lines.append(say(turn, "data-phoning-asked", moment=one.asked_at, **names))
    asked = await phone_tasks.of_worker(turn.tx, turn.person.id)
    return lines + [say(turn, "data-phoning-worker", moment=one.asked_at) for one in asked]


async def _tie(turn: Turn, tie: int) -> str:
    found = await ties.get(turn.tx, tie)
    return "?" if found is None else found.name


async def _relayed(turn: Turn) -> list[str]:
    count = await relays.count_of(turn.tx, turn.person.id)
    return [say(turn, "data-relayed", count=count)] if count else []


async def _contacts(turn: Turn) -> list[str]:
    lines = []
    for contact_id in await contacts.of_person(turn.tx, turn.person.id):
        one = await contacts.find(turn.tx, contact_id)
        if one is not None:
            other = one.worker if one.client == turn.person.id else one.client
            name = await name_of(turn, other) if one.is_open else "?"
            lines.append(say(turn, PAIRS[one.state], name=name, moment=one.since))
            lines += _of_pair(turn, one)
    return lines


def _of_pair(turn: Turn, one: Contact) -> list[str]:
    """What else is kept of a pair: who asked to see each other, and moments."""
    moments = {
        "data-contact-unanswered": one.unanswered_since,
        "data-contact-spoken": one.spoken_at,
        "data-contact-away": one.away_until,
        "data-contact-until": None if one.state == "ended" else one.until,
    }
    lines = [say(turn, key, moment=at) for key, at in moments.items() if at is not None]
    lines += [say(turn, "data-contact-sees")] if one.sees else []
    lines += [say(turn, "data-contact-wished")] if one.wished else []
    return lines + ([say(turn, "data-contact-usual")] if one.usual else [])


async def _peer(turn: Turn) -> list[str]:
    closed = await contacts.closed_at(turn.tx, turn.person.id)
    return [say(turn, "data-peer-closed", moment=closed)] if closed else []


async def _introduction(turn: Turn) -> list[str]:
    said = await introductions.of(turn.tx, turn.person.id)
    return [one.text or say(turn, "data-said-other") for one in said]


async def _calls(turn: Turn) -> list[str]:
    lines = []
    for one in await calls.of(turn.tx, turn.person.id):
        is_mine = one.client == turn.person.id
        key = "data-call-asked" if is_mine else "data-call-worker"
        name = {"name": await name_of(turn, one.worker)} if is_mine else {}
        lines.append(say(turn, key, moment=one.asked_at, **name))
    return [*lines, say(turn, "data-call-until")] if lines else []


READERS: dict[str, tuple[str, Reader]] = {
    "person": ("data-head-person", _person),
    "role": ("data-head-role", _roles),
    "duty": ("data-head-hours", _duties),
    "calendar": ("data-head-calendar", _calendar),
    "conversation": ("data-head-step", _conversation),
    "meeting": ("data-head-meetings", _meetings),
    "seat": ("data-head-seats", _seats),
    "team": ("data-head-team", _team),
    "tie": ("data-head-ties", _ties),
    "guest": ("data-head-guests", _guests),
    **kept_gone.READERS,
    "window": ("data-head-times", _windows),
    "call": ("data-head-calls", _calls),
    "phone_task": ("data-head-phoning", _phone_tasks),
    "relayed": ("data-head-relayed", _relayed),
    "contact": ("data-head-contacts", _contacts),
    "peer": ("data-head-peer", _peer),
    "introduction": ("data-head-introduction", _introduction),
    **kept_voices.READERS,
    **kept_own.READERS,
    **kept_series.READERS,
    "due": ("data-head-due", _due),
    "inbox": ("data-head-heard", _inbox),
    "outbox": ("data-head-letters", _outbox),
    "button": ("data-head-buttons", _buttons),
}
# What says nothing of anybody who is here, and why.
OF_NOBODY = {
    "lease": "which process is at work",
    "mend": "how often something left undone was taken up; nobody is named",
    "seal_key": "keys that say nothing; they go with whom they belong to",
    "tally": "how often a word was chosen; nobody can be found behind it",
    "staff_link": "a link nobody has opened yet; once opened it is gone",
}
