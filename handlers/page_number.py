"""A number on the page: who comes may be phoned on it if the client says so; it is not shown."""

from dataclasses import replace

from bot.rules import phone_numbers
from handlers import passing_on
from handlers.page_parts import Page, Place, Press
from handlers.turn import Work
from storage import buttons, guests, people, phone_tasks
from storage.guests import Guest


async def hear(work: Work, place: Place, words: str, language: str) -> str:
    """Who comes may give a number to be phoned on, and take it away; the client says who phones."""
    if place.guest is None or not place.may_give_number:
        return ""
    meeting, tie = place.guest.meeting, place.tie.id
    if not words.strip():
        await guests.forget_number(work.tx, meeting, tie)
    elif number := phone_numbers.read(words):
        await guests.give_number(work.tx, meeting, tie, number)
        await _ask_client(work, place)
    else:
        return work.words(language, "page-number-again", {})
    return ""


async def _ask_client(work: Work, place: Place) -> None:
    """Of a talk that is fixed already the client is asked now: once, and while nobody phones."""
    meeting, tie = place.meeting, place.tie
    is_new = place.guest is not None and not place.guest.has_number
    if meeting is None or not place.sees_facts or not is_new:
        return
    asked = await buttons.offered(work.tx, meeting.client, "phoning:yes", meeting.id)
    now = [one.means.value.split() for one in asked if one.means.version == meeting.revision]
    is_asked = any(str(tie.id) in (first, *others) for first, _, *others in now)
    if is_asked or await phone_tasks.of_tie(work.tx, tie.id):
        return
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    await passing_on.ask_to_phone(work, meeting, client, [tie], meeting.revision)


def ask(work: Work, page: Page, guest: Guest) -> Page:
    """The number itself is not shown: others may look at a link too."""
    if not guest.has_number:
        return replace(page, ask_number=work.words(page.language, "page-number", {}))
    kept = work.words(page.language, "page-number-kept", {}).split("\n")
    away = Press(work.words(page.language, "page-number-away", {}), "number", "")
    return replace(page, lines=(*page.lines, *kept), presses=(*page.presses, away))
