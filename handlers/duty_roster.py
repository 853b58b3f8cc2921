"""Who reads when, the next seven days: for whoever works here."""

from zoneinfo import ZoneInfo

from bot import locales
from bot.chat import Conversation
from bot.locales import moments
from bot.rules import duty_roster
from bot.rules.duty_roster import Day
from handlers import home
from handlers.turn import Turn
from storage import people

DAYS_AHEAD = 7
MOST_CHARACTERS = 3000


async def show(turn: Turn) -> Conversation:
    if not turn.person.works_here:
        return await home.show(turn)
    zone, language = turn.work.settings.zone, turn.person.language
    everybody = [(one.name, one.all_hours) for one in await people.who_work_here(turn.tx)]
    said = ""
    for one in duty_roster.ahead(everybody, turn.now, DAYS_AHEAD, zone):
        words = _day_in_words(one, zone, language)
        if said and len(said) + len(words) > MOST_CHARACTERS:
            turn.say("roster-of", days=said)
            said = ""
        said = f"{said}\n\n{words}".strip()
    turn.say("roster-of", days=said)
    return turn.conversation


def _day_in_words(day: Day, zone: ZoneInfo, language: str) -> str:
    lines = [
        f"{name}: {', '.join(moments.hours(w.starts_at, w.ends_at, zone, language) for w in hours)}"
        for name, hours in day.reads
    ]
    return "\n".join(
        [
            moments.day(day.midnight, zone, language),
            *(lines or [locales.say(language, "roster-nobody")]),
        ]
    )
