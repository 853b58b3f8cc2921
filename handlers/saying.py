"""Words for the talk from somebody without Telegram: an answer, or what they bring themselves.

A look shows nothing of what was said, for machines look at links too. At first words are for their
author alone, which here is whoever has the link; then their author chooses, as in the chat.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.chat import Message
from bot.rules import asking_questions
from bot.rules.asking_questions import Occasion
from bot.rules.questions import Question
from bot.rules.reading_voices import Shared, choices
from handlers import company, partly, reflecting, voicing, words_of_others
from handlers.answering import LABELS, SHARED
from handlers.cards import FOR
from handlers.page import LONGEST_WORDS, help_for
from handlers.page_parts import Press
from handlers.present import Member
from handlers.turn import Work
from storage import listeners, meetings, ties, voices
from storage.listeners import Listener
from storage.meetings import Meeting
from storage.sealing import new_id
from storage.ties import Tie
from storage.voices import Voice

LONGEST_NAME = 64
NO_QUESTION = "-"


@dataclass(frozen=True)
class Author:
    """Whose page it is, for which talk, and whether they come to it."""

    tie: Tie
    meeting: Meeting
    is_there: bool

    @property
    def member(self) -> Member:
        return Member("network member", Listener(tie=self.tie.id), None)


@dataclass(frozen=True)
class Field:
    """Where words go: to which question, and the mark by which a form counts once."""

    label: str
    question: str
    once: str
    words: str = ""
    passed: str = ""


@dataclass(frozen=True)
class Mine:
    """Words one said, for whom they are, and what can be done with them."""

    words: Sequence[str]
    reader: str
    voice: int
    presses: Sequence[Press]
    asks_name: bool = False


@dataclass(frozen=True)
class Desk:
    """All that stands on the page, in the reader's language."""

    language: str
    title: str
    lines: Sequence[str] = ()
    notice: str = ""
    field: Field | None = None
    mine: Sequence[Mine] = ()
    is_known: bool = True


async def author_of(work: Work, token: str) -> Author | None:
    """Somebody the client said is really who it is, while words can be left for her talk."""
    one = await ties.by_token(work.tx, token)
    if one is None or one.left_at is not None or one.known_at is None:
        return None
    meeting = await meetings.current_of(work.tx, one.client)
    place = None if meeting is None else await company.place_of(work, meeting.id, one.id)
    if meeting is None or place is None or place.answer is None:
        return None
    return Author(one, meeting, place.answer == "yes")


async def look(work: Work, author: Author | None, language: str, passed: str = "") -> Desk:
    """Room for words, to the next question that was not passed over."""
    if author is None:
        return Desk(language, work.words(language, "page-say-not-now", {}), is_known=False)
    title = work.words(language, "page-say", {})
    lines = work.words(language, "page-say-before", {}).split("\n")
    question = await _next(work, author, passed.split())
    return Desk(language, title, lines, field=_field(work, question, language, passed))


def _field(work: Work, question: Question | None, language: str, passed: str) -> Field:
    if question is None:
        label = work.words(language, "page-say-own", {})
        return Field(label, "", str(new_id()), passed=passed)
    return Field(question.words[language], question.id, str(new_id()), passed=passed)


async def _next(work: Work, author: Author, passed: Sequence[str]) -> Question | None:
    """Who cannot come, or wants no question, brings their own words."""
    meeting = author.meeting
    if not author.is_there or NO_QUESTION in passed or meeting.starts_at is None:
        return None
    said = await voicing.own_of(work, meeting, author.member)
    asked = frozenset([*passed, *(one.question for one in said)])
    roles = author.member.asked_as
    bank = reflecting.bank(work).questions
    occasion = Occasion(meeting.id, roles, meeting.held, asked)
    return asking_questions.on_request(occasion, bank, frozenset(), work.now)


async def hear(work: Work, author: Author | None, said: Mapping[str, str], language: str) -> Desk:
    """What a form says; what is not understood changes nothing."""
    if author is None:
        return await look(work, author, language)
    if author.tie.opened_at is None:
        await ties.open_on_page(work.tx, author.tie.id, work.now)
    match said:
        case {"say": words, "once": once} if words.strip():
            return await _keep(work, author, words, once, said.get("question", ""), language)
        case {"voice": _}:
            return await _change(work, author, said, language)
        case {"own": _}:
            return await _show_own(work, author, language)
    return await look(work, author, language)


async def _keep(
    work: Work, author: Author, words: str, once: str, question: str, language: str
) -> Desk:
    """Only for its author at first; the same form a second time changes nothing."""
    words = words.replace("\r\n", "\n")
    if len(words) > LONGEST_WORDS:
        desk = await look(work, author, language)
        notice = work.words(language, "page-too-long", {})
        field = desk.field and replace(desk.field, words=words)
        return replace(desk, notice=notice, field=field)
    number = voices.number_of(work.tx, author.tie.id, author.meeting.id, once)
    if await voices.find(work.tx, number) is None:
        asked = _asked(work, author, question)
        voice = await voices.begin_on_page(
            work.tx, number, author.meeting.id, author.tie.id, asked, work.now
        )
        await voicing.share(work, voice, [Message(0, words)], Shared.ME)
    desk = await _one(work, author, number, "page-say-for-whom", language)
    return replace(desk, notice=help_for(work, words, language))


def _asked(work: Work, author: Author, question: str) -> str:
    """A question that is asked of somebody like this; '' for any other."""
    found = reflecting.bank(work).find(question)
    roles = {"everyone", *author.member.asked_as}
    return found.id if found is not None and found.role in roles else ""


async def _change(work: Work, author: Author, said: Mapping[str, str], language: str) -> Desk:
    """For whom; back again; or away: as long as nobody read it."""
    one = await _mine(work, author, said["voice"])
    if one is None:
        return await _show_own(work, author, language)
    if one.shared is not Shared.ME and await listeners.was_read(work.tx, one.id):
        return await _one(work, author, one.id, "voice-was-read", language)
    match said:
        case {"share": choice} if choice in _choices(author):
            return await _share(work, author, one, Shared(choice), said, language)
        case {"back": _}:
            await voicing.take_back(work, one)
            return await _one(work, author, one.id, "page-say-for-whom", language)
        case {"gone": _}:
            await voices.unsay(work.tx, one.id)
            await listeners.let_nobody_in(work.tx, one.id)
            return Desk(language, work.words(language, "voice-gone", {}))
    return await _show_own(work, author, language)


async def _mine(work: Work, author: Author, voice: str) -> Voice | None:
    own = await voicing.own_of(work, author.meeting, author.member)
    return next((one for one in own if str(one.id) == voice), None)


def _choices(author: Author) -> Sequence[Shared]:
    return choices(is_client=False, is_there=author.is_there)


async def _share(
    work: Work, author: Author, one: Voice, shared: Shared, said: Mapping[str, str], language: str
) -> Desk:
    """Others read whose words they are, so that a name comes with them."""
    name = said.get("name", "").strip()[:LONGEST_NAME]
    if shared is not Shared.ME and not name:
        desk = await _one(work, author, one.id, "page-say-for-whom", language)
        return replace(desk, notice=work.words(language, "page-say-name-first", {}))
    await voicing.share(work, replace(one, signed=name or one.signed), one.messages, shared)
    await words_of_others.plan(work, author.meeting)
    if shared is Shared.ABSENT and not author.is_there:
        await partly.tell_of_words(work, author.meeting, author.tie.name)
    return await _one(work, author, one.id, SHARED[shared], language)


async def _one(work: Work, author: Author, voice: int, key: str, language: str) -> Desk:
    """What came of it, with the words and what can still be done."""
    one = await _mine(work, author, str(voice))
    title, *lines = work.words(language, key, {}).split("\n")
    mine = () if one is None else (await _card(work, author, one, language),)
    return Desk(language, title, lines, mine=mine)


async def _show_own(work: Work, author: Author, language: str) -> Desk:
    own = await voicing.own_of(work, author.meeting, author.member)
    title = work.words(language, "button-words-own" if own else "words-own-none", {})
    cards = [await _card(work, author, one, language) for one in own]
    return Desk(language, title, mine=cards)


async def _card(work: Work, author: Author, one: Voice, language: str) -> Mine:
    shared = one.shared or Shared.ME
    said = tuple(part.text or work.words(language, "words-media", {}) for part in one.messages)
    reader = work.words(language, FOR[shared], {"words": ""}).split("\n")[0]
    if await listeners.was_read(work.tx, one.id):
        return Mine(said, reader, one.id, ())
    away = Press(work.words(language, "page-say-away", {}), "gone", "1")
    if shared is not Shared.ME:
        back = Press(work.words(language, "button-share-back", {}), "back", "1")
        return Mine(said, reader, one.id, (back, away))
    offers = [
        Press(work.words(language, LABELS[choice], {}), "share", choice.value)
        for choice in _choices(author)
    ]
    return Mine(said, reader, one.id, (*offers, away), asks_name=True)
