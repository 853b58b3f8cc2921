"""How times are offered as buttons, and heard in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import locales
from bot.rules import day_parts, daytime, settling, stretches, when
from bot.rules.request import Request
from bot.rules.slots import Slot
from bot.rules.when import Window
from handlers import wording
from handlers.turn import Offer, Turn, Words, Work
from storage.meetings import Meeting

PARTS = {
    "morning": "button-morning",
    "afternoon": "button-afternoon",
    "evening": "button-evening",
}
MOST = 3
NO_LENGTH = timedelta(0)
AS_KEPT = re.compile(r"\d{1,11}-\d{1,11}(,\d{1,11}-\d{1,11}){0,99}")


def offer_parts(
    turn: Turn, meeting: Meeting, act: str, after: datetime, of: str = ""
) -> list[Offer]:
    """The next parts of days as buttons, each of which can stand alone; `of` goes before them."""
    return [
        Offer(key, act, meeting.id, meeting.revision, f"{of} {value}".strip(), words)
        for key, value, words in next_parts(turn.work, after, meeting.lasts)
    ]


def next_parts(
    work: Work, after: datetime, lasts: timedelta
) -> list[tuple[str, str, dict[str, Any]]]:
    """The next parts of days: the key of their words, their windows, what the words need."""
    parts = day_parts.upcoming(after, work.settings.zone, lasts, MOST)
    return [
        (PARTS[one.part], as_value([one.window]), {"day": wording.weekday_of(one)}) for one in parts
    ]


def as_value(windows: Sequence[Window | Slot]) -> str:
    """Windows as a button keeps them."""
    return ",".join(
        f"{int(one.starts_at.timestamp())}-{int(one.ends_at.timestamp())}" for one in windows
    )


def chosen(turn: Turn, meeting: Meeting) -> Sequence[Window] | None:
    """The windows of the pressed button; none for 'weet ik nog niet'; None when they are past."""
    return windows_of(turn.work, turn.button.value.rpartition(" ")[2], meeting.lasts)


def windows_of(work: Work, value: str, lasts: timedelta) -> Sequence[Window] | None:
    """Windows as a button kept them, those in which a talk still fits; None when all are past."""
    if not value:
        return ()
    return [one for one in windows_in(value) if one.ends_at - work.now >= lasts] or None


def typed_in(work: Work, value: str) -> Sequence[Window] | None:
    """As `windows_of`, of a value that anybody may have sent."""
    if not AS_KEPT.fullmatch(value):
        return None
    found = windows_in(value)
    return found if all(work.now < one.ends_at > one.starts_at for one in found) else None


def windows_in(value: str) -> list[Window]:
    """Windows as a button kept them, as they are."""
    return [window_of(one) for one in value.split(",") if one]


def window_of(value: str) -> Window:
    """A window as a button kept it."""
    start, end = (datetime.fromtimestamp(int(at), UTC) for at in value.split("-"))
    return Window(start, end)


def heard(turn: Turn, lasts: timedelta = NO_LENGTH) -> Sequence[Window] | None:
    """The windows in somebody's words; none for 'any time'; None when nothing was understood."""
    return understood(turn.work, turn.said, turn.person.language, lasts)


def understood(
    work: Work, said: str, language: str, lasts: timedelta = NO_LENGTH
) -> Sequence[Window] | None:
    reading = _read(work, said, language)
    anything = reading.answer in (when.Answer.ANY_TIME, when.Answer.DOES_NOT_KNOW)
    return () if anything else _long_enough(reading, reading.windows, lasts) or None


def _read(work: Work, said: str, language: str) -> when.Reading:
    reading = when.read(said, work.now, work.settings.zone, locales.base_of(language))
    return replace(
        reading,
        windows=_joined(reading, reading.windows),
        alternatives=tuple(_joined(reading, one) for one in reading.alternatives),
    )


def _joined(reading: when.Reading, windows: when.Windows) -> when.Windows:
    """A talk may begin in the morning and end in the afternoon for who can in both.

    Moments that were named stay apart.
    """
    moments = [one for one in windows if _is_moment(reading, one)]
    rest = stretches.joined(one for one in windows if one not in moments)
    return tuple(sorted([*moments, *rest], key=lambda one: one.starts_at))


def does_not_know(turn: Turn) -> bool:
    reading = _read(turn.work, turn.said, turn.person.language)
    return reading.answer is when.Answer.DOES_NOT_KNOW


def again(turn: Turn, key: str) -> str:
    """Why it is asked again: the time has gone by, or only was said what does not suit."""
    return why_again(turn.work, turn.said, turn.person.language, key)


def why_again(work: Work, said: str, language: str, key: str) -> str:
    reading = _read(work, said, language)
    if reading.answer is when.Answer.CANNOT:
        return "when-cannot"
    return "when-past" if reading.doubt is when.Doubt.PAST else key


def asks_back(turn: Turn, meeting: Meeting, act: str, again: str, of: str = "") -> bool:
    """What may have been meant otherwise is asked, with what was understood in full."""
    doubted = in_doubt(turn.work, turn.said, turn.person.language, meeting.lasts)
    if doubted is None:
        return False
    offers = [
        Offer(key, act, meeting.id, meeting.revision, f"{of} {as_value(one)}".strip(), words)
        for key, words, one in doubted.choices
    ]
    offers.append(Offer("button-meant-other", again, meeting.id, value=of))
    turn.ask(doubted.key, offers, about=meeting.id, spans=doubted.spans)
    return True


@dataclass(frozen=True)
class Doubted:
    """What may have been meant, each to choose from, and the key of the question."""

    key: str
    meant: list[list[Window]]

    @property
    def spans(self) -> Words:
        return wording.spans([one for windows in self.meant for one in windows])

    @property
    def choices(self) -> list[tuple[str, dict[str, Any], list[Window]]]:
        """For each meaning the key of its button, what its words need, and its windows."""
        if len(self.meant) > 1:
            return [("button-meant", {"moment": one[0].starts_at}, one) for one in self.meant]
        (one,) = self.meant
        if len(one) > 1:
            return [("button-meant-all", {}, one)]
        return [("button-meant-it", {"span": self.spans}, one)]


def in_doubt(work: Work, said: str, language: str, lasts: timedelta) -> Doubted | None:
    """None when the words have one meaning, and leave room for a talk."""
    reading = _read(work, said, language)
    if not reading.windows:
        return None
    meant = [
        _long_enough(reading, one, lasts) for one in reading.alternatives or (reading.windows,)
    ]
    meant.sort(key=lambda windows: windows[0].starts_at)
    if not reading.sure:
        return Doubted("when-which" if reading.alternatives else "when-is-it", meant)
    return Doubted("when-short", meant) if _is_too_short(reading, lasts) else None


def _is_too_short(reading: when.Reading, lasts: timedelta) -> bool:
    """'Van twaalf tot half een' is shorter than a talk: it is not made longer without asking."""
    return not any(_has_room(reading, one, lasts) for one in reading.windows)


def _has_room(reading: when.Reading, one: Window, lasts: timedelta) -> bool:
    return _is_moment(reading, one) or one.ends_at - one.starts_at >= lasts


def _is_moment(reading: when.Reading, one: Window) -> bool:
    """'Om drie uur' is when it may begin; how long it lasts is not said."""
    is_other_meaning = bool(reading.moments) and one not in reading.windows
    return one.starts_at in reading.moments or is_other_meaning


def _long_enough(
    reading: when.Reading, windows: Sequence[Window], lasts: timedelta
) -> list[Window]:
    """Those in which a talk fits, as long as a talk; when there are none, what it would become."""
    fitting = [one for one in windows if _has_room(reading, one, lasts)] or windows
    return long_enough(fitting, lasts)


def long_enough(windows: Sequence[Window], lasts: timedelta) -> list[Window]:
    """'Om drie uur' is when it may begin: the window lasts as long as the conversation does."""
    return [Window(one.starts_at, max(one.ends_at, one.starts_at + lasts)) for one in windows]


def any_time(turn: Turn, meeting: Meeting) -> list[Window]:
    """All the days there are for the search: nobody who says 'any time' means the night."""
    request = Request(meeting.state, meeting.requested_at, meeting.start_by)
    until = settling.search_until(request, turn.now) + meeting.lasts
    return daytime.days_between(turn.now, until, turn.work.settings.zone)
