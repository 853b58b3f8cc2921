"""Whether there are people enough, and hours enough for the week ahead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checking.finding import Finding, good, warning, wrong
from bot.config import Settings
from bot.locales import moments
from bot.rules import roster, roster_gaps

MOST_GAPS = 5


@dataclass(frozen=True)
class Hours:
    """The hours of those with one role: who can be reached, and whose link was not opened yet."""

    reached: Sequence[roster.Hours] = ()
    promised: Sequence[roster.Hours] = ()

    def at_least(self, needed: int) -> Sequence[roster.Hours]:
        """Those who can be reached; with the promised ones where it takes them to be enough."""
        return self.reached if len(self.reached) >= needed else [*self.reached, *self.promised]


@dataclass(frozen=True)
class Team:
    facilitators: Hours = Hours()
    coordinators: Hours = Hours()
    everybody: Hours = Hours()


def look(team: Team, settings: Settings, now: datetime) -> Iterator[Finding]:
    yield _enough(team.facilitators, "facilitator", 2)
    hours = team.facilitators.at_least(2)
    if len(hours) >= 2:
        yield from _gaps(hours, settings, now)
    yield _enough(team.coordinators, "coordinator", 1)
    if len(team.coordinators.at_least(2)) == 1:
        yield warning(
            "There is one coordinator: at night everything comes down to one person.",
            "`naast team add NAME --role coordinator` for a second one.",
        )
    yield from _last_rung(team.everybody.reached, settings, now)


def _last_rung(
    hours: Sequence[roster.Hours], settings: Settings, now: datetime
) -> Iterator[Finding]:
    """The last rung repeats until a human takes it: at every hour there should be two."""
    alone = roster_gaps.without_two_at_work(hours, now, settings.zone)
    if not alone:
        yield good("In the next seven days two people can be asked at any hour.")
        return
    first = moments.span(alone[0].starts_at, alone[0].ends_at, settings.zone, "en")
    yield warning(
        "Fewer than two people can be asked at some hours of the next seven days:"
        f" {'once' if len(alone) == 1 else f'{len(alone)} times, first'} on {first}.",
        "`naast team except NAME 'dinsdag ook 's nachts'`, or more hours for somebody.",
    )


def _enough(hours: Hours, role: str, needed: int) -> Finding:
    count = len(hours.reached)
    words = f"{role.capitalize()}s who can be reached: {count}"
    if count >= needed:
        return good(f"{words}.")
    if len(hours.at_least(needed)) >= needed:
        return warning(
            f"{words}; it takes {needed}. Links not opened yet: {len(hours.promised)}.",
            "start `naast run`, and let them open their link.",
        )
    return wrong(
        f"{words}; it takes {needed}.",
        f"`naast team add NAME --role {role}`, and let them open their link.",
    )


def _gaps(hours: Sequence[roster.Hours], settings: Settings, now: datetime) -> Iterator[Finding]:
    """A question must be read by two, with room for their notice before the 24 hours are over."""
    notice = settings.meeting.notice_time
    gaps = roster_gaps.in_days_ahead(hours, now, settings.zone, notice)
    for one in gaps[:MOST_GAPS]:
        span = moments.span(one.starts_at, one.ends_at, settings.zone, "en")
        yield wrong(
            f"Who asks on {span} is not read by two facilitators in time.",
            "ask one more, or give somebody more hours with a new link.",
        )
    if not gaps:
        yield good("In the next seven days two facilitators always read in time.")
