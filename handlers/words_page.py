"""The page with everybody's words for one talk: side by side, in order of arrival, for one reader.

A look shows nothing: links are looked at by machines too. The press of a button shows the words.
"""

from dataclasses import dataclass

from bot.rules.reading_voices import Shared
from handlers import present, reflecting, voicing
from handlers.present import Member
from handlers.turn import Work
from handlers.voicing import Shown
from storage import meetings, page_links, ties, voices
from storage.meetings import Meeting

MOST_IN_ONE_PIECE = 600


@dataclass(frozen=True)
class Card:
    """One voice as it stands on the page: whose, to what, and the words as they were said."""

    name: str
    question: str
    words: tuple[str, ...]
    mark: str = ""

    @property
    def is_long(self) -> bool:
        """Longer than what stands in one piece on a sheet of paper, half as wide."""
        return sum(len(part) for part in self.words) > MOST_IN_ONE_PIECE


@dataclass(frozen=True)
class Sheet:
    """All that stands on the page, in the reader's language."""

    language: str
    title: str
    lines: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    button: str = ""
    is_known: bool = True


@dataclass(frozen=True)
class Reader:
    meeting: Meeting
    member: Member


async def of_person(work: Work, token: str) -> Reader | None:
    """Whose own link this is, while they are in that meeting."""
    found = await page_links.find(work.tx, token)
    meeting = await meetings.find(work.tx, found[0]) if found else None
    if found is None or meeting is None:
        return None
    member = present.as_member(await present.members(work, meeting), found[1])
    return _reader(meeting, member)


async def of_guest(work: Work, token: str) -> Reader | None:
    """The one an invitation is for, who needs no Telegram for it."""
    one = await ties.by_token(work.tx, token)
    meeting = await meetings.current_of(work.tx, one.client) if one is not None else None
    if one is None or meeting is None:
        return None
    members = await present.members(work, meeting)
    return _reader(meeting, next((who for who in members if who.listener.tie == one.id), None))


def _reader(meeting: Meeting, member: Member | None) -> Reader | None:
    if member is None or not (member.is_client or meeting.state in voices.WITH_WORDS):
        return None
    return Reader(meeting, member)


def look(work: Work, reader: Reader | None, language: str) -> Sheet:
    if reader is None:
        return Sheet(language, work.words(language, "link-is-old", {}), is_known=False)
    lines = work.words(language, "page-words-before", {}).split("\n")
    title, button = (
        _say(work, language, "page-words-title"),
        _say(work, language, "page-words-look"),
    )
    return Sheet(language, title, tuple(lines), button=button)


async def show(work: Work, reader: Reader | None, language: str) -> Sheet:
    """The words themselves; from here on their authors cannot take them back."""
    if reader is None:
        return look(work, reader, language)
    shown = [
        one
        for one in await voicing.readable(work, reader.meeting, reader.member)
        if one.author_is_there or one.voice.read_out_at or one.voice.shared is Shared.NEXT
    ]
    await voicing.note_read(work, shown, reader.member)
    own = await _own(work, reader)
    voices_there = sorted([*shown, *own], key=lambda one: (one.voice.shared_at, one.voice.id))
    key = "page-words-way" if voices_there else "page-words-none"
    title = _say(work, language, "page-words-title")
    cards = tuple(_card(work, one, language) for one in voices_there)
    return Sheet(language, title, (_say(work, language, key),), cards)


async def _own(work: Work, reader: Reader) -> list[Shown]:
    """What the reader shared with everyone stands on the table too."""
    said = await voicing.own_of(work, reader.meeting, reader.member)
    own = reader.member.person
    return [Shown(one, own, False, True) for one in said if one.shared is Shared.ALL]


def _say(work: Work, language: str, key: str, **values: str) -> str:
    return work.words(language, key, values)


def _card(work: Work, one: Shown, language: str) -> Card:
    question = reflecting.bank(work).find(one.voice.question)
    said = tuple(
        part.text or _say(work, language, "page-words-media") for part in one.voice.messages
    )
    if question is None:
        asked = _say(work, language, "page-words-own")
    else:
        words = question.words[language]
        asked = _say(work, language, "page-words-to", question=words)
    return Card(one.name, asked, said, _mark(work, one, language))


def _mark(work: Work, one: Shown, language: str) -> str:
    if one.voice.shared is Shared.NEXT:
        return _say(work, language, "page-words-point")
    return "" if one.author_is_there else _say(work, language, "page-words-absent")
