"""How times are offered as buttons, and heard in words."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot import locales
from bot.rules import day_parts, daytime, promise, when
from bot.rules.promise import Request
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
            meeting.revision,
            as_value([one.window]),
            {"day": wording.weekday_of(one)},
        )
        for one in parts
    ]


def as_value(windows: Sequence[Window]) -> str:
    """Windows as a button keeps them."""
    return ",".join(
        f"{int(one.starts_at.timestamp())}-{int(one.ends_at.timestamp())}" for one in windows
    )


def chosen(turn: Turn) -> Sequence[Window] | None:
    """The windows of the pressed button; none for 'weet ik nog niet'; None when they are past."""
    if not turn.button.value:
        return ()
    lasts = turn.work.settings.meeting.lasts
    windows = [_window(one) for one in turn.button.value.split(",")]
    return [one for one in windows if one.ends_at - turn.now >= lasts] or None


def _window(value: str) -> Window:
    start, end = (datetime.fromtimestamp(int(at), UTC) for at in value.split("-"))
    return Window(start, end)


def heard(turn: Turn) -> Sequence[Window] | None:
    """The windows in somebody's words; none for 'any time'; None when nothing was understood."""
    zone = turn.work.settings.zone
    reading = when.read(turn.said, turn.now, zone, locales.base_of(turn.person.language))
    return () if reading.anything else _long_enough(turn, reading.windows) or None


def _long_enough(turn: Turn, windows: Sequence[Window]) -> list[Window]:
    """'Om drie uur' is when it may begin: the window lasts as long as the conversation does."""
    lasts = turn.work.settings.meeting.lasts
    return [Window(one.starts_at, max(one.ends_at, one.starts_at + lasts)) for one in windows]


def any_time(turn: Turn, meeting: Meeting) -> list[Window]:
    """All the days there are for the search: nobody who says 'any time' means the night."""
    request = Request(meeting.state, meeting.requested_at, meeting.start_by)
    until = promise.search_until(request, turn.now) + turn.work.settings.meeting.lasts
    return daytime.days_between(turn.now, until, turn.work.settings.zone)
