"""What is kept of somebody around questions and words for a talk, in words."""

from collections.abc import Awaitable, Callable

from bot.rules.reading_voices import Shared
from handlers.kept_words import say
from handlers.turn import Turn
from storage import listeners, page_links, reflections, voices
from storage.voices import Voice

VOICES = {
    Shared.ME: "words-own-me",
    Shared.ALL: "words-own-all",
    Shared.ABSENT: "words-own-absent",
    Shared.NEXT: "words-own-next",
}


async def voices_of(turn: Turn) -> list[str]:
    """Own words in full; of others' only how one reads them: nobody's words are pushed."""
    said = await voices.said_by(turn.tx, turn.person.id)
    asked = await voices.asked_of(turn.tx, turn.person.id)
    lines = [say(turn, VOICES[one.shared or Shared.ME], words=_words(turn, one)) for one in said]
    if asked:
        lines.insert(0, say(turn, "data-voices-asked", count=len(asked)))
    if await voices.of_others(turn.tx, turn.person.id):
        lines.append(say(turn, "data-voices-others"))
    return [*lines, say(turn, "data-voices-until")] if lines else []


def _words(turn: Turn, one: Voice) -> str:
    return "\n".join(part.text or say(turn, "words-media") for part in one.messages)


async def heard_by(turn: Turn) -> list[str]:
    return [
        say(turn, "data-heard-words", moment=at)
        for at in await listeners.read_by(turn.tx, turn.person.id)
    ]


async def reflection_of(turn: Turn) -> list[str]:
    kept = await reflections.of(turn.tx, turn.person.id)
    moments = {
        "data-reflection-offered": kept.offered_at,
        "data-reflection-agreed": kept.agreed_at,
        "data-reflection-stopped": kept.stopped_at,
        "data-reflection-last": kept.last_at,
    }
    return [say(turn, key, moment=at) for key, at in moments.items() if at is not None]


async def page_links_of(turn: Turn) -> list[str]:
    made = await page_links.made_for(turn.tx, turn.person.id)
    return [say(turn, "data-page-link", moment=at) for at in made]


READERS: dict[str, tuple[str, Callable[[Turn], Awaitable[list[str]]]]] = {
    "voice": ("data-head-voices", voices_of),
    "heard": ("data-head-heard-words", heard_by),
    "reflection": ("data-head-reflection", reflection_of),
    "page_link": ("data-head-page-links", page_links_of),
}
