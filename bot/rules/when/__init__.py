"""From what people say about time, in Dutch or English, to the windows in which they can."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.rules.when.grammar import Reader
from bot.rules.when.hours import Span
from bot.rules.when.lexer import VAGUE, pieces_of, plain

# Nobody says more than this about when they can; what follows is not about that.
MOST_PIECES = 400


@dataclass(frozen=True)
class Window:
    """From `starts_at` up to, not including, `ends_at`; both aware, in UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Reading:
    """What was understood. `anything`: any time will do; not `sure`: ask whether this is right."""

    windows: tuple[Window, ...]
    sure: bool
    anything: bool = False


def read(text: str, now: datetime, zone: ZoneInfo, language: str) -> Reading:
    """The windows that `text` names, from `now` on, in order; none when it names none."""
    said = plain(text)
    reader = Reader(now, zone, language)
    for piece in islice(pieces_of(said), MOST_PIECES):
        reader.take(piece)
    windows = _from_now(reader.spans(), now)
    anything = reader.anything and all(group.is_empty for group in reader.groups)
    is_clear = bool(windows) and not VAGUE.search(said)
    return Reading(windows, sure=anything or is_clear, anything=anything)


def _from_now(spans: list[Span], now: datetime) -> tuple[Window, ...]:
    start = now.astimezone(UTC)
    return tuple(Window(max(first, start), last) for first, last in spans if last > start)
