"""Whether there are people enough, and hours enough for the week ahead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.checking.finding import Finding, good, warning, wrong
from bot.config import Settings
from bot.locales import moments
from bot.rules import roster_gaps

AHEAD = timedelta(days=7)
PROMISE = timedelta(hours=24)
MOST_GAPS = 5


@dataclass(frozen=True)
class Team:
    """The hours of each facilitator and coordinator who can be reached; links not opened yet."""

    facilitators: Sequence[str] = ()
    coordinators: Sequence[str] = ()
    links: int = 0


def look(team: Team, settings: Settings, now: datetime) -> Iterator[Finding]:
    yield from _facilitators(team, settings, now)
    yield _coordinators(team)
    if team.links:
        yield warning(
            f"{team.links} of your links were not opened yet.",
            "`naast team list` shows whose; a link holds for seven days.",
        )


def _facilitators(team: Team, settings: Settings, now: datetime) -> Iterator[Finding]:
    count = len(team.facilitators)
    if count < 2:
        yield wrong(
            f"There are not two facilitators who can be reached, but {count}.",
            "`naast team add NAME --role facilitator`, and let them open their link.",
        )
        return
    yield good(f"There are {count} facilitators who can be reached.")
    patience = PROMISE - settings.meeting.notice_time
    gaps = roster_gaps.find(team.facilitators, now, now + AHEAD, settings.zone, patience)
    for one in gaps[:MOST_GAPS]:
        span = moments.span(one.starts_at, one.ends_at, settings.zone, "en")
        yield wrong(
            f"Who asks on {span} is not read by two facilitators in time.",
            "ask one more, or give somebody more hours with a new link.",
        )
    if not gaps:
        yield good("In the next seven days two facilitators always read in time.")


def _coordinators(team: Team) -> Finding:
    count = len(team.coordinators)
    if count == 0:
        return wrong(
            "There is no coordinator who can be reached.",
            "`naast team add NAME --role coordinator`, and let them open their link.",
        )
    if count == 1:
        return warning(
            "There is one coordinator: at night everything comes down to one person.",
            "`naast team add NAME --role coordinator` for a second one.",
        )
    return good(f"There are {count} coordinators who can be reached.")
