"""A number on the page: who comes may be phoned on it if the client says so; it is not shown."""

from dataclasses import replace

from bot.rules import phone_numbers
from handlers.page_parts import Page, Place, Press
from handlers.turn import Work
from storage import guests
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
    else:
        return work.words(language, "page-number-again", {})
    return ""


def ask(work: Work, page: Page, guest: Guest) -> Page:
    """The number itself is not shown: others may look at a link too."""
    if not guest.has_number:
        return replace(page, ask_number=work.words(page.language, "page-number", {}))
    kept = work.words(page.language, "page-number-kept", {}).split("\n")
    away = Press(work.words(page.language, "page-number-away", {}), "number", "")
    return replace(page, lines=(*page.lines, *kept), presses=(*page.presses, away))
