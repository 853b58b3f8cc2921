"""A moment that holds no more for whoever had it: the page says so, and gives its end."""

from dataclasses import replace
from datetime import datetime

from bot.rules.when import Window
from handlers import calendars
from handlers.page_parts import Page, Place
from handlers.turn import Work
from storage import gone, meetings, people
from storage.gone import Gone


async def _of(work: Work, place: Place) -> Gone | None:
    """What was of this talk, or of the last one; only for whom the client knows."""
    one = None if place.tie.known_at is None else await gone.of_tie(work.tx, place.tie.id)
    if one is None or (place.meeting is not None and one.meeting != place.meeting.id):
        return None
    return one


async def show(work: Work, place: Place, page: Page) -> Page:
    """Above what is asked now: that the old moment holds no more. Below it, after one's own no."""
    one = await _of(work, place)
    if one is None or one.had is None or place.sees_facts:
        return page
    if key := _key(one, one.had, work.now):
        words = work.words(page.language, key, {"moment": one.had.starts_at})
        title, *lines = words.split("\n")
        page = replace(page, title=title, lines=(*lines, page.title, *page.lines))
    if one.how in ("moved", "no"):
        page = _with_end(work, page)
    return page


def _key(one: Gone, had: Window, now: datetime) -> str:
    """A moment that is past is not unsure any more."""
    if one.how == "moved" or (one.how == "unsure" and now >= had.starts_at):
        return "page-moved"
    return "page-unsure" if one.how == "unsure" else ""


def _with_end(work: Work, page: Page) -> Page:
    """Many phones do nothing with such a file: the words say what to do."""
    out = work.words(page.language, "page-take-out", {})
    label = work.words(page.language, "page-calendar-gone", {})
    return replace(page, lines=(*page.lines, out), calendar=label)


async def nothing_now(work: Work, place: Place, language: str) -> Page:
    """A talk that is no more, or that is without them: who may know the name reads whom to ask."""
    if place.tie.known_at is None:
        return Page(language, work.words(language, "guest-nothing-now", {}))
    one = await _of(work, place)
    name = (await people.find(work.tx, [place.tie.client]))[place.tie.client].name
    key = {"without": "guest-without", "out": "guest-nothing-now"}.get(one.how if one else "")
    title, *lines = work.words(language, key or "page-ask-yourself", {"name": name}).split("\n")
    page = Page(language, title, tuple(lines))
    return page if one is None or one.had is None else _with_end(work, page)


async def appointment(work: Work, place: Place, language: str) -> tuple[str, str] | None:
    """The calendar file that ends what stood here, and its method."""
    one = await _of(work, place)
    if one is None or one.had is None or one.how == "unsure":
        return None
    meeting = await meetings.get(work.tx, one.meeting)
    return calendars.end_of_guest(work, meeting, one.tie, one.had, language), "CANCEL"
