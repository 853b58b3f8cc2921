"""A worker's own hours: those of every week, and what is otherwise on certain days."""

from collections.abc import Sequence

from bot import locales
from bot.chat import Conversation
from bot.rules import hours_words, roster
from bot.rules.when import Window
from handlers import held, holding, home, times, wording
from handlers.turn import Offer, Turn, Work
from storage import due, duties, meetings, roles

KINDS = ("off", "on")
SAID = {"off": "hours-off-kept", "on": "hours-on-kept"}


async def show(turn: Turn) -> Conversation:
    """'Mijn uren'; whoever does not work here goes home."""
    if not turn.person.works_here:
        return await home.show(turn)
    await _show_hours(turn)
    return turn.done()


async def _show_hours(turn: Turn) -> None:
    said = await _otherwise(turn)
    offers = [
        Offer("button-hours-week", "hours:week"),
        Offer("button-hours-other", "hours:other"),
        Offer("button-roster", "roster:show"),
        Offer("button-calendar", "calendar:show"),
    ]
    turn.ask("hours-mine", offers, hours=_weekly(turn))
    for kind in KINDS:
        if kind in said:
            turn.say(SAID[kind], spans=wording.days(said[kind]))


def _weekly(turn: Turn) -> str:
    spoken = locales.base_of(turn.person.language)
    hours = dict.fromkeys((turn.person.roles or {}).values())
    return "; ".join(roster.in_words(roster.parse(one), spoken) for one in hours)


async def _otherwise(turn: Turn) -> duties.Otherwise:
    said = (await duties.of(turn.tx, [turn.person.id])).get(turn.person.id, {})
    left = {kind: [one for one in said.get(kind, ()) if one.ends_at > turn.now] for kind in KINDS}
    return {kind: windows for kind, windows in left.items() if windows}


async def ask_week(turn: Turn) -> Conversation:
    return _ask(turn, "hours-ask-week", "hours:week", [])


async def hear_week(turn: Turn) -> Conversation:
    """The hours of every week, for all that somebody does here."""
    hours = hours_words.weekly(turn.said, locales.base_of(turn.person.language))
    if hours is None:
        return _ask(turn, "hours-week-again", "hours:week", [])
    await roles.set_hours(turn.tx, turn.person.id, hours)
    offers = [Offer("button-hours-wrong", "hours:week")]
    spoken = locales.base_of(turn.person.language)
    turn.ask("hours-week-kept", offers, hours=roster.in_words(roster.parse(hours), spoken))
    await look_soon(turn.work)
    return turn.done()


async def ask_other(turn: Turn) -> Conversation:
    return _ask(turn, "hours-ask-other", "hours:other", await _quick_ones(turn))


async def _quick_ones(turn: Turn) -> list[Offer]:
    zone = turn.work.settings.zone
    tonight = hours_words.coming_night(turn.now, zone)
    tomorrow = hours_words.next_day(turn.now, zone)
    offers = [
        Offer("button-tonight-too", "hours:keep", value=_as_value("on", [tonight])),
        Offer("button-tomorrow-off", "hours:keep", value=_as_value("off", [tomorrow])),
    ]
    if await _otherwise(turn):
        offers.append(Offer("button-all-usual", "hours:usual"))
    return offers


def _ask(turn: Turn, key: str, step: str, offers: Sequence[Offer]) -> Conversation:
    turn.ask(key, [*offers, Offer("button-leave-hours", "mine:keep")])
    return turn.then(step)


async def hear_other(turn: Turn) -> Conversation:
    """'Volgende week dinsdag niet', 'vannacht ook'; what may mean two things is asked."""
    zone, spoken = turn.work.settings.zone, locales.base_of(turn.person.language)
    said = hours_words.otherwise(turn.said, turn.now, zone, spoken)
    if said is None:
        return _ask(turn, "hours-other-again", "hours:other", await _quick_ones(turn))
    if said.sure:
        return await _keep(turn, said.kind, said.windows)
    meant = said.alternatives or (said.windows,)
    offers = [_meant(said.kind, one) for one in meant]
    spans = wording.days([one for windows in meant for one in windows])
    turn.ask(
        "when-which" if said.alternatives else "when-is-it",
        [*offers, Offer("button-meant-other", "hours:other")],
        spans=spans,
    )
    return turn.conversation


def _meant(kind: str, windows: Sequence[Window]) -> Offer:
    words = {"moment": wording.days(windows[:1])}
    return Offer("button-meant", "hours:keep", value=_as_value(kind, windows), words=words)


def _as_value(kind: str, windows: Sequence[Window]) -> str:
    return f"{kind} {times.as_value(windows)}"


def _pressed(turn: Turn) -> tuple[str, list[Window]]:
    kind, _, value = turn.button.value.partition(" ")
    return kind, [one for one in times.windows_in(value) if one.ends_at > turn.now]


async def choose(turn: Turn) -> Conversation:
    kind, windows = _pressed(turn)
    return await _keep(turn, kind, windows) if windows else await ask_other(turn)


async def _keep(turn: Turn, kind: str, windows: Sequence[Window]) -> Conversation:
    if not turn.person.works_here:
        return await home.show(turn)
    await duties.say(turn.tx, turn.person.id, kind, windows)
    offers = [Offer("button-hours-wrong", "hours:undo", value=_as_value(kind, windows))]
    turn.ask(SAID[kind], offers, spans=wording.days(windows))
    await look_soon(turn.work)
    return turn.done()


async def undo(turn: Turn) -> Conversation:
    kind, windows = _pressed(turn)
    await duties.take_out(turn.tx, turn.person.id, kind, windows)
    return await ask_other(turn)


async def be_usual(turn: Turn) -> Conversation:
    for kind in KINDS:
        await duties.put(turn.tx, turn.person.id, kind, [])
    turn.say("hours-usual-kept", keyboard="work")
    await look_soon(turn.work)
    return turn.done()


async def look_soon(work: Work) -> None:
    """Other hours are another answer for whoever waits: each search, and words that wait, now."""
    await due.hurry(work.tx, held.GIVE, work.now)
    for meeting in await meetings.in_states(work.tx, ["open", "proposed"]):
        await due.leave(work.tx, holding.LOOK, meeting, work.now)
