"""How times are offered as buttons, and heard in words."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.rules import day_parts, when
from bot.rules.when import Window
from handlers import wording
from handlers.turn import Offer, Turn
from storage.meetings import Meeting

PARTS = {
    "morning": "button-morning",
    "afternoon": "button-afternoon",
    "evening": "button-evening",
}
MOST = 3


def offer_parts(turn: Turn, meeting: Meeting, act: str, after: datetime) -> list[Offer]:
    """The next parts of days as buttons, each of which can stand alone."""
    settings = turn.work.settings
    parts = day_parts.upcoming(after, settings.zone, settings.meeting.lasts, MOST)
    return [
        Offer(
            PARTS[one.part],
            act,
            meeting.id,
            value=_as_value(one.window),
            words={"day": wording.weekday_of(one)},
        )
        for one in parts
    ]


def _as_value(window: Window) -> str:
    return f"{int(window.starts_at.timestamp())}-{int(window.ends_at.timestamp())}"


def chosen(turn: Turn) -> list[Window]:
    """The window of the pressed button; none for 'weet ik nog niet'."""
    if not turn.button.value:
        return []
    start, end = (datetime.fromtimestamp(int(at), UTC) for at in turn.button.value.split("-"))
    return [Window(max(start, turn.now), end)] if end > turn.now else []


def heard(turn: Turn) -> Sequence[Window] | None:
    """The windows in somebody's words; none for 'any time'; None when nothing was understood."""
    zone = turn.work.settings.zone
    reading = when.read(turn.said, turn.now, zone, turn.person.language)
    return () if reading.anything else _long_enough(turn, reading.windows) or None


def _long_enough(turn: Turn, windows: Sequence[Window]) -> list[Window]:
    """'Om drie uur' is when it may begin: the window lasts as long as the conversation does."""
    lasts = turn.work.settings.meeting.lasts
    return [Window(one.starts_at, max(one.ends_at, one.starts_at + lasts)) for one in windows]
