"""What one reads of what is kept: the keys of states and answers, and how they are said."""

from typing import Any

from handlers.turn import Turn
from storage import people

LANGUAGES = {"nl": "language-nl", "en": "language-en", "nl-easy": "language-easy"}
ROLES = {
    "facilitator": "data-role-facilitator",
    "peer": "data-role-peer",
    "coordinator": "data-role-coordinator",
}
STATES = {
    "open": "data-meeting-open",
    "proposed": "data-meeting-proposed",
    "confirmed": "data-meeting-confirmed",
    "resting": "data-meeting-resting",
    "withdrawn": "data-meeting-withdrawn",
    "over": "data-meeting-over",
}
ANSWERS = {
    "yes": "data-seat-yes",
    "no": "data-seat-no",
    "released": "data-seat-released",
    None: "data-seat-open",
}
AS_GUEST = {
    "yes": "data-guest-yes",
    "rather_not": "data-guest-rather-not",
    "no": "data-guest-no",
    None: "data-guest-open",
}
PAIRS = {
    "asked": "data-contact-asked",
    "waiting": "data-contact-asked",
    "offered": "data-contact-asked",
    "open": "data-contact-open",
    "paused": "data-contact-open",
    "parting": "data-contact-open",
    "ended": "data-contact-ended",
}
OWN = {"story": "data-own-story", "plan": "data-own-plan", "note": "data-own-note"}
PREFERENCES = {
    "hidden": "data-wants-hidden",
    "no-remarks": "data-wants-no-remarks",
    "no-evening": "data-wants-no-evening",
    "together": "data-wants-together",
}
DUTIES = {"off": "hours-off-kept", "on": "hours-on-kept", "busy": "data-busy"}
DUE = {
    "own:send": "data-own-send",
    "meeting:look": "data-due-look",
    "meeting:remind": "data-due-remind",
    "person:stranger": "data-due-stranger",
}


def say(turn: Turn, key: str, **values: Any) -> str:
    return turn.work.words(turn.person.language, key, values)


async def name_of(turn: Turn, person: int) -> str:
    found = (await people.find(turn.tx, [person])).get(person)
    return "?" if found is None else found.name
