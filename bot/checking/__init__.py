"""What `naast check` looks at. It reads only, and says everything it finds, one line each."""

from collections.abc import Iterator
from datetime import datetime

from bot.checking import addresses, database, files, papers, questions, team, telegram_side
from bot.checking.finding import Finding, good, warning
from bot.config import Settings
from bot.locales import moments


async def look(settings: Settings, now: datetime) -> list[Finding]:
    inside = await database.look(settings, now)
    return [
        *papers.look(settings, now.astimezone(settings.zone).date()),
        *files.look(settings),
        *await telegram_side.look(settings),
        *inside.findings,
        *_zone(settings, now),
        *(team.look(inside.team, settings, now) if inside.team else ()),
        *addresses.look(settings),
        *questions.look(settings),
    ]


def _zone(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Whoever looks at this knows what time it is."""
    name = settings.organisation.zone
    here = f"By [organisation] zone it is now {moments.moment(now, settings.zone, 'en')} ({name})."
    if "/" not in name or name.startswith("Etc/"):
        yield warning(here, "name the place where people live, like Europe/Amsterdam.")
    else:
        yield good(here)
