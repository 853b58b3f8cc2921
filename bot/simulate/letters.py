"""What stands on a screen, as a reader takes it: which sentence and which buttons these are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot import locales
from bot.rules import lengths
from bot.sandbox.values import Message

LANGUAGE = "nl"
FOLDER = locales.HERE / LANGUAGE
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
CLOCK = r"(\d{1,2})\.(\d\d)"
MOMENT = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}), {CLOCK} uur")
# A talk that is not as long as usual is named with its end; so are times that are read back.
OWN_LENGTH = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}), {CLOCK} tot {CLOCK} uur")
READ_BACK = re.compile(r"Dit heb ik begrepen|Dit kan twee dingen zijn")
NO_MORE = re.compile(r"Het gesprek is niet meer op|staat even niet vast")
TALK_OF = re.compile(r"gesprek van ([^.\n]+?)(?:\.| sinds)")
UNTIL = re.compile(r"tot \w+ $")
SENTENCE = re.compile(r"^([a-z][\w-]*) *=(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
GAP = re.compile(r"\\\{\\ \\\$\w+\\ \\\}")
LINK = re.compile(r"https://\S+/i/([\w-]+)|https://t\.me/\w+\?start=([\w-]+)")
PROGRAM = "Naast: "


@dataclass(frozen=True)
class Letter:
    """One message of the bot: its buttons by key, and the moment it names, when it names one.

    `lasts`: the talk it speaks of, when that is not as long as usual.
    """

    message: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    moment: datetime | None
    lasts: timedelta | None = None

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for key, _ in self.buttons)

    def has(self, *keys: str) -> bool:
        return not self.keys.isdisjoint(keys)

    def label(self, *keys: str, name: str = "") -> str:
        """Of the first of these buttons that is there: the one about somebody, if it is said."""
        return next(
            label for key in keys for found, label in self.buttons if found == key and name in label
        )

    def says(self, *keys: str) -> bool:
        return any(sentences()[key].search(self.text) for key in keys)

    @property
    def link(self) -> str:
        """The token in the invitation that stands in it."""
        found = LINK.search(self.text)
        return (found[1] or found[2]) if found else ""


def read(message: Message, zone: ZoneInfo) -> Letter:
    text = locales.without_marks(message.text).removeprefix(PROGRAM)
    labels = [button["text"] for row in message.inline_rows for button in row]
    plain = [locales.without_marks(label) for label in labels]
    buttons = tuple((key_of(label), label) for label in plain)
    sent_at = datetime.fromtimestamp(message.date, UTC)
    moment = moment_in(text, sent_at, zone)
    return Letter(message.message_id, text, buttons, moment, lasts_in(text))


def moment_in(text: str, sent_at: datetime, zone: ZoneInfo) -> datetime | None:
    """The first moment named that ends no stretch of time, in the year that lies nearest."""
    named = (one for one in MOMENT.finditer(text) if not UNTIL.search(text[: one.start()]))
    found = next(named, None) or _own_length(text)
    if found is None:
        return None
    day, month, hour, minute = int(found[1]), MONTHS.index(found[2]) + 1, found[3], found[4]
    years = (sent_at.year - 1, sent_at.year, sent_at.year + 1)
    near = (
        datetime(year, month, day, int(hour), int(minute), tzinfo=zone).astimezone(UTC)
        for year in years
        if (month, day) != (2, 29) or year % 4 == 0
    )
    return min(near, key=lambda at: abs(at - sent_at))


def _own_length(text: str) -> re.Match[str] | None:
    return None if READ_BACK.search(text) else OWN_LENGTH.search(text)


def lasts_in(text: str) -> timedelta | None:
    """How long the talk is that it speaks of, when it says so."""
    if (span := _own_length(text)) is not None:
        minutes = (int(span[5]) - int(span[3])) * 60 + int(span[6]) - int(span[4])
        return timedelta(minutes=minutes % (24 * 60))
    said = TALK_OF.search(text)
    minutes = lengths.read(said[1]) or 0 if said else 0
    return timedelta(minutes=minutes) if minutes else None


@cache
def key_of(label: str) -> str:
    """Which button this is; '' when it is none that we know."""
    fits = [one for one in _buttons() if one[1].fullmatch(label)]
    return fits[0][0] if fits else ""


@cache
def _buttons() -> Sequence[tuple[str, re.Pattern[str]]]:
    """Those with the most words of their own first: 'Ja, ik doe mee' is no moment."""
    found = {key: words for key, words in _words().items() if key.startswith("button-")}
    ordered = sorted(found, key=lambda key: -len(GAP.sub("", re.escape(found[key]))))
    return [(key, pattern_of(found[key])) for key in ordered]


@cache
def sentences() -> dict[str, re.Pattern[str]]:
    return {key: pattern_of(words) for key, words in _words().items()}


def pattern_of(words: str) -> re.Pattern[str]:
    return re.compile(GAP.sub("(?:.|\n)+?", re.escape(words)))


@cache
def _words() -> dict[str, str]:
    """Every sentence that does not depend on numbers."""
    found = {}
    for path in sorted(FOLDER.glob("*.ftl")):
        for key, words in SENTENCE.findall(path.read_text(encoding="utf-8")):
            lines = [line.strip() for line in words.strip().split("\n")]
            if "->" not in words:
                found[key] = "\n".join(lines)
    return found


def spans_in_words(spans: Sequence[tuple[datetime, datetime]], zone: ZoneInfo) -> str:
    """'9 maart van 13.00 tot 17.00 uur, 10 maart van 00.00 tot 12.00 uur': half a day a piece."""
    return ", ".join(piece for start, end in spans for piece in _pieces(start, end, zone))


def _pieces(start: datetime, end: datetime, zone: ZoneInfo) -> list[str]:
    pieces = []
    while start < end:
        local = start.astimezone(zone).replace(tzinfo=None)
        noon = local.replace(hour=12, minute=0)
        midnight = local.replace(hour=0, minute=0) + timedelta(days=1)
        half = (noon if local < noon else midnight).replace(tzinfo=zone).astimezone(UTC)
        until = min(end, half)
        last = until.astimezone(zone)
        close = "24.00" if last.hour == last.minute == 0 else f"{last:%H.%M}"
        day = f"{local.day} {MONTHS[local.month - 1]}"
        pieces.append(f"{day} van {local:%H.%M} tot {close} uur")
        start = until
    return pieces
