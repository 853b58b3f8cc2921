"""Words that differ by language and zone: places, names, moments, said when they are needed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import locales
from bot.config import Settings
from bot.locales import moments
from bot.rules import stretches
from bot.rules.day_parts import DayPart
from bot.rules.slots import Slot
from bot.rules.when import Window
from handlers.turn import Words
from storage.guests import Guest
from storage.meetings import Meeting
from storage.people import Person

Named = str | Words
PLACES = {
    "home": "place-home",
    "video": "place-video",
    "phone": "place-phone",
    "outside": "place-outside",
}
OFTEN = {
    7: "series-weekly",
    14: "series-two-weeks",
    21: "series-three-weeks",
    28: "series-four-weeks",
}
LENGTHS = {30: "length-half-hour", 60: "length-hour", 90: "length-hour-and-half"}
ANSWERS = {
    "yes": "answer-yes",
    "rather_not": "answer-rather-not",
    "no": "answer-no",
    None: "answer-not-yet",
}


def place_of(meeting: Meeting) -> Words:
    """Where, in the client's own words when there are any."""

    def say(language: str, _zone: ZoneInfo) -> str:
        key = PLACES.get(meeting.place or "", "place-unknown")
        return meeting.place_words or locales.say(language, key)

    return say


def way_in(meeting: Meeting, settings: Settings, *, from_afar: bool = False) -> Words:
    """The place, and for a talk or a guest from afar the link or the number to reach it by."""
    where = place_of(meeting)

    def say(language: str, zone: ZoneInfo) -> str:
        if meeting.place == "video" and meeting.room:
            return f"{where(language, zone)}, {settings.meeting.video_base}{meeting.room}"
        if meeting.place == "phone":
            return f"{where(language, zone)}, {settings.meeting.phone}"
        if from_afar:
            way = meeting.way or settings.meeting.phone
            return locales.say(language, "place-by-phone", place=where(language, zone), way=way)
        return where(language, zone)

    return say


def names_of(people: Sequence[Person], guests: Sequence[Named] = ()) -> Words:
    return listed([*(one.name for one in people), *guests])


def listed(names: Sequence[Named]) -> Words:
    def say(language: str, zone: ZoneInfo) -> str:
        said = [one if isinstance(one, str) else one(language, zone) for one in names]
        return moments.listed(said, language)

    return say


def partly(key: str, name: str) -> Words:
    """Somebody who is there in part: on the telephone, or in words."""
    return lambda language, _zone: locales.say(language, key, name=name)


def answers_of(
    invited: Sequence[tuple[str, Guest]],
    gave_words: Collection[int] = (),
    left: Sequence[str] = (),
) -> Words:
    """Who is wanted, with each one's own answer: yes, rather not, no, or not yet; and who left."""

    def say(language: str, _zone: ZoneInfo) -> str:
        answers = [
            f"{name}: {_answer_of(place, language, gave=place.tie in gave_words)}"
            for name, place in invited
        ]
        gone = locales.say(language, "answer-left")
        return "\n".join([*answers, *(f"{name}: {gone}" for name in left)])

    return say


def _answer_of(place: Guest, language: str, *, gave: bool) -> str:
    answer = locales.say(language, ANSWERS[place.answer])
    if place.from_afar or (gave and place.answer != "yes"):
        return locales.say(language, "answer-from-afar" if place.from_afar else "answer-words")
    return locales.say(language, "answer-by-phone", answer=answer) if place.phoned_at else answer


def when_of(held: Window | Slot, settings: Settings) -> Words:
    """The moment; with its end when the talk is not as long as usual."""
    is_usual = held.ends_at - held.starts_at == settings.meeting.lasts

    def say(language: str, zone: ZoneInfo) -> str:
        if is_usual:
            return moments.moment(held.starts_at, zone, language)
        return moments.span(held.starts_at, held.ends_at, zone, language)

    return say


def length_of(minutes: int) -> Words:
    """'een half uur', 'anderhalf uur', '40 minuten'."""
    key = LENGTHS.get(minutes, "length-minutes")
    values = {} if minutes in LENGTHS else {"count": str(minutes)}
    return lambda language, _zone: locales.say(language, key, **values)


def often(days: int) -> Words:
    """'elke week', 'om de week'."""
    return lambda language, _zone: locales.say(language, OFTEN[days])


def talk_of(meeting: Meeting, settings: Settings) -> Words:
    """'een gesprek', and how long when that is not as usual."""

    def say(language: str, zone: ZoneInfo) -> str:
        if meeting.length == settings.meeting.length:
            return locales.say(language, "talk")
        length = length_of(meeting.length)(language, zone)
        return locales.say(language, "talk-of", length=length)

    return say


def short(at: datetime) -> Words:
    return lambda language, zone: moments.short_moment(at, zone, language)


def clock(at: datetime) -> Words:
    return lambda language, zone: moments.clock(at, zone, language)


def soon(at: datetime, now: datetime) -> Words:
    return lambda language, zone: moments.soon(at, now, zone, language)


def weekday_of(part: DayPart) -> Words:
    return lambda language, zone: moments.weekday(part.window.starts_at, zone, language)


def spans(windows: Sequence[Window]) -> Words:
    """What was understood, in full, for reading back; the same hours of many days in one line."""

    def say(language: str, zone: ZoneInfo) -> str:
        return "\n".join(_in_a_line(run, zone, language) for run in stretches.runs(windows, zone))

    return say


def _in_a_line(run: Sequence[Window], zone: ZoneInfo, language: str) -> str:
    first, last = run[0], run[-1]
    if len(run) == 1:
        return moments.span(first.starts_at, first.ends_at, zone, language)
    return moments.run(first.starts_at, last.starts_at, last.ends_at, zone, language)


def days(windows: Sequence[Window]) -> Words:
    """As `spans`; whole days are named as days."""

    def say(language: str, zone: ZoneInfo) -> str:
        return "\n".join(
            moments.days(one.starts_at, one.ends_at, zone, language) for one in windows
        )

    return say


def counted(rows: Sequence[tuple[str, Mapping[str, int]]]) -> Words:
    """A line for each question: how often each of the three words was chosen."""

    def say(language: str, _zone: ZoneInfo) -> str:
        lines = [
            locales.say(
                language, key, yes=_of(one, "yes"), bit=_of(one, "a-bit"), no=_of(one, "no")
            )
            for key, one in rows
        ]
        return "\n".join(lines)

    return say


def _of(counts: Mapping[str, int], word: str) -> str:
    return str(counts.get(word, 0))
