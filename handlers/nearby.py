"""'Wat er is': one thing at a time, and always something else; nothing is kept of what one saw."""

from bot import locales
from bot import nearby as places
from bot.chat import Conversation
from bot.nearby import Place
from handlers.turn import Offer, Turn, Work

KINDS = {
    "self-help": "nearby-self-help",
    "walk-in": "nearby-walk-in",
    "respite": "nearby-respite",
    "wrap": "nearby-wrap",
    "confidant": "nearby-confidant",
    "other": "nearby-other",
}


def is_filled(work: Work) -> bool:
    return bool(_all(work))


def _all(work: Work) -> tuple[Place, ...]:
    return places.read(work.settings.organisation.nearby_file)


async def show(turn: Turn) -> Conversation:
    found = _all(turn.work)
    if not found:
        turn.say("nearby-nothing", phone=turn.work.settings.organisation.phone)
        return turn.conversation
    place = int(turn.button.value or "0") % len(found)
    offers = [Offer("button-nearby-done", "own:leave")]
    if len(found) > 1:
        offers.insert(0, Offer("button-nearby-else", "nearby:show", value=str(place + 1)))
    one, language = found[place], turn.person.language
    kind = turn.work.words(language, KINDS[one.kind], {})
    turn.ask("nearby-one", offers, kind=kind, name=one.name, words=_words(one, language))
    return turn.conversation


def _words(one: Place, language: str) -> str:
    what = one.nl if locales.base_of(language) == "nl" else one.en
    return "\n".join(part for part in (what, one.phone, one.link) if part)
