"""The page of an invitation, for people without Telegram: what it shows, and what it hears.

Looking uses nothing up. No name, time or place stands on it before the client said who it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.rules import help_words
from bot.rules.when import Window
from handlers import (
    calendars,
    coming,
    company,
    each_other,
    help_lines,
    links,
    page_gone,
    page_number,
    partly,
    searching,
    times,
    wording,
)
from handlers.page_parts import Page, Place, Press
from handlers.turn import Work
from storage import guests, meetings, people, ties, windows
from storage.guests import Guest
from storage.meetings import Meeting
from storage.ties import Tie

LONGEST_WORDS = 4096


async def look(work: Work, token: str, language: str) -> Page:
    """What the link shows now."""
    place = await _place(work, token)
    if place is None:
        return Page(language, work.words(language, "link-is-old", {}), is_known=False)
    page = await _page(work, place, language)
    way = links.chat(work.settings, token)
    return replace(page, chat=way, token=token, may_say=place.may_say)


async def hear(work: Work, token: str, said: Mapping[str, str], language: str) -> Page:
    """An answer counts at once; a second time changes nothing more."""
    place = await _place(work, token)
    words = " ".join((said.get("when", ""), said.get("number", "")))
    notice = help_for(work, words, language)
    if place is None or place.meeting is None or place.guest is None:
        return replace(await look(work, token, language), notice=notice)
    doubted = times.in_doubt(
        work, said.get("when", "")[:LONGEST_WORDS], language, place.meeting.lasts
    )
    kept = {} if doubted else said
    misread = await _take(work, place.meeting, place, kept, language)
    page = await look(work, token, language)
    if doubted:
        page = _asking_back(work, page, doubted)
    return replace(page, notice=notice or misread)


def _asking_back(work: Work, page: Page, doubted: times.Doubted) -> Page:
    """What may mean two things is not guessed here either; another time can be typed."""
    lines = work.words(page.language, doubted.key, {"spans": doubted.spans}).split("\n")
    presses = [
        Press(work.words(page.language, key, words), "meant", times.as_value(one))
        for key, words, one in doubted.choices
    ]
    return replace(page, lines=tuple(lines), presses=tuple(presses))


def help_for(work: Work, words: str, language: str) -> str:
    """Words about dying bring help to the writer at once: what to do, then whom to call."""
    if not help_words.concerns_dying(words):
        return ""
    said = "\n\n".join(work.words(language, key, {}) for key in ("help-network", "help-words"))
    return "\n".join([said, *help_lines.words(work.settings, language)])


async def _take(
    work: Work, meeting: Meeting, place: Place, said: Mapping[str, str], language: str
) -> str:
    """Keep what was said; what was not understood comes back in kind words."""
    tie = place.tie
    if tie.opened_at is None:
        await ties.open_on_page(work.tx, tie.id, work.now)
    match said:
        case {"answer": "yes" | "rather_not" | "no" as word}:
            await company.keep_answer(work, meeting, tie, word)
            if word != "yes":
                await searching.look(work, meeting.id)
        case {"answer": "by_phone"} if partly.may_phone(meeting, work.settings):
            await company.come_from_afar(work, meeting, tie)
            await searching.look(work, meeting.id)
        case {"part": value} if value in {
            "",
            *(part[1] for part in times.next_parts(work, work.now, meeting.lasts)),
        }:
            said_when = times.windows_of(work, value, meeting.lasts)
            await _keep_windows(work, meeting, tie, said_when or ())
        case {"meant": value}:
            if chosen := times.typed_in(work, value):
                await _keep_windows(work, meeting, tie, chosen)
        case {"late": _} if place.sees_facts:
            await coming.guest_is_late(work, meeting, tie)
            return work.words(language, "late-told", {})
        case {"leave": _}:
            await company.take_away(work, tie)
        case {"read": value} if place.sees_facts and value == str(meeting.revision):
            await guests.told(work.tx, meeting.id, tie.id, meeting.revision)
        case {"number": words}:
            return await page_number.hear(work, place, words, language)
        case {"when": words} if words.strip():
            return await _hear_when(work, meeting, tie, words, language)
    return ""


async def _hear_when(work: Work, meeting: Meeting, tie: Tie, words: str, language: str) -> str:
    understood = times.understood(work, words[:LONGEST_WORDS], language, meeting.lasts)
    if understood is None:
        key = times.why_again(work, words[:LONGEST_WORDS], language, "guest-when-again")
        return work.words(language, key, {})
    await _keep_windows(work, meeting, tie, understood)
    return ""


async def _keep_windows(work: Work, meeting: Meeting, tie: Tie, said: Sequence[Window]) -> None:
    await windows.put_of_guest(work.tx, meeting.id, tie.id, said)
    await searching.look(work, meeting.id)


async def _place(work: Work, token: str) -> Place | None:
    tie = await ties.by_token(work.tx, token)
    if tie is None or tie.left_at is not None:
        return None
    meeting = await meetings.current_of(work.tx, tie.client)
    guest = None if meeting is None else await company.place_of(work, meeting.id, tie.id)
    return Place(tie, meeting if guest else None, guest)


async def _page(work: Work, place: Place, language: str) -> Page:
    if place.meeting is None or place.guest is None:
        return await page_gone.nothing_now(work, place, language)
    page = await _page_of(work, place.meeting, place.guest, place, language)
    page = await page_gone.show(work, place, page)
    if place.may_give_number:
        page = page_number.ask(work, page, place.guest)
    return _ask_phoned(work, page, place.guest) if place.guest.phoned_at else page


def _ask_phoned(work: Work, page: Page, guest: Guest) -> Page:
    """Somebody else wrote down what was said by phone: is that right?"""
    said = {"answer": work.words(page.language, wording.ANSWERS[guest.answer], {})}
    lines = work.words(page.language, "page-by-phone", said).split("\n")
    right = Press(work.words(page.language, "page-button-right", {}), "answer", guest.answer or "")
    return replace(page, lines=(*page.lines, *lines), presses=(right, *page.presses))


async def _page_of(work: Work, meeting: Meeting, guest: Guest, place: Place, language: str) -> Page:
    if place.sees_facts:
        return await _facts(work, meeting, place, language)
    if guest.answer is None:
        return _question(work, language)
    if guest.answer != "yes":
        return _answered(work, meeting, language)
    return await _waiting(work, meeting, place, language)


def _question(work: Work, language: str) -> Page:
    *lines, title = work.words(language, "guest-invited", {}).split("\n")
    more = work.words(language, "page-more", {}).split("\n")
    answers = (
        Press(work.words(language, "button-guest-yes", {}), "answer", "yes"),
        Press(work.words(language, "button-guest-rather-not", {}), "answer", "rather_not"),
        Press(work.words(language, "button-guest-no", {}), "answer", "no"),
    )
    return Page(language, title, (*lines, *more), answers)


def _by_phone(work: Work, meeting: Meeting, language: str) -> tuple[Press, ...]:
    if not partly.may_phone(meeting, work.settings):
        return ()
    return (Press(work.words(language, "button-guest-phone", {}), "answer", "by_phone"),)


def _answered(work: Work, meeting: Meeting, language: str) -> Page:
    title, *lines = work.words(language, "guest-stands", {}).split("\n")
    presses = (
        Press(work.words(language, "button-guest-after-all", {}), "answer", "yes"),
        *_by_phone(work, meeting, language),
        Press(work.words(language, "button-guest-leave", {}), "leave", "1"),
    )
    return Page(language, title, tuple(lines), presses)


async def _waiting(work: Work, meeting: Meeting, place: Place, language: str) -> Page:
    """A yes is there: when, as long as that helps; and when to look again."""
    kept = (await windows.of(work.tx, meeting.id)).get(place.tie.id, [])
    lines = [work.words(language, "page-look-again", {})]
    if kept:
        spans = {"spans": wording.spans(kept)}
        lines.insert(0, work.words(language, "page-understood", spans))
    cannot = Press(work.words(language, "button-guest-no", {}), "answer", "no")
    if meeting.state == "confirmed":
        return Page(language, work.words(language, "guest-comes", {}), tuple(lines), (cannot,))
    parts = tuple(
        Press(work.words(language, key, words), "part", value)
        for key, value, words in times.next_parts(work, work.now, meeting.lasts)
    )
    unknown = Press(work.words(language, "button-when-unknown", {}), "part", "")
    ask = work.words(language, "page-when", {})
    title = work.words(language, "page-thanks", {})
    return Page(language, title, tuple(lines), (*parts, unknown, cannot), ask)


async def _facts(work: Work, meeting: Meeting, place: Place, language: str) -> Page:
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    values: dict[str, Any] = {
        "name": client.name,
        "moment": wording.when_of(meeting.held, work.settings),
        "place": wording.way_in(meeting, work.settings, from_afar=place.from_afar),
    }
    title, *lines = work.words(language, "guest-confirmed", values).split("\n")
    if names := await each_other.others_of(work, meeting, place.tie.id):
        others = {"names": wording.names_of((), names)}
        lines.append(work.words(language, "guest-others", others))
    if coming.somebody_is_late(meeting):
        lines.append(work.words(language, "somebody-late", {}))
    comes = place.guest is not None and place.guest.answer == "yes"
    presses = [Press(work.words(language, "button-guest-no", {}), "answer", "no")]
    if not comes:
        presses.insert(0, Press(work.words(language, "button-guest-yes", {}), "answer", "yes"))
    elif place.guest is not None and place.guest.told != meeting.revision:
        now_as = str(meeting.revision)
        presses.insert(0, Press(work.words(language, "page-button-read", {}), "read", now_as))
    if comes:
        presses.insert(-1, Press(work.words(language, "button-late", {}), "late", "1"))
    calendar = work.words(language, "page-calendar", {})
    return Page(language, title, tuple(lines), tuple(presses), calendar=calendar, has_words=comes)


async def appointment(work: Work, token: str, language: str) -> tuple[str, str] | None:
    """The calendar file and its method: once this person may read the facts, and their end."""
    place = await _place(work, token)
    if place is None:
        return None
    if place.meeting is None or not place.sees_facts:
        return await page_gone.appointment(work, place, language)
    return calendars.of_guest(work, place.meeting, place.tie.id, language), "REQUEST"
