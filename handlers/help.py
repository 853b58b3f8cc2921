"""Help numbers, always there: on asking, and unasked when words speak of dying."""

from datetime import timedelta

from bot.chat import Conversation
from bot.rules import help_words
from handlers.turn import Turn, Work
from storage import people
from storage.people import Person

SHOW_AGAIN_AFTER = timedelta(hours=12)
NUMBERS = (("help-card-112", "112"), ("help-card-113", "113"))


async def show(turn: Turn) -> Conversation:
    """'/hulp': the numbers, in any step, without leaving it."""
    _with_numbers(turn.work, turn.person, "help")
    return turn.conversation


async def notice(turn: Turn) -> None:
    """Words about dying bring help to the writer at once; the words go where they were going."""
    if not help_words.concerns_dying(turn.said):
        return
    shown = turn.person.help_shown_at
    if shown is not None and turn.now - shown < SHOW_AGAIN_AFTER:
        turn.work.tell(turn.person, "help-still-there", urgent=True)
        return
    await people.help_shown(turn.tx, turn.person.id, turn.now)
    _with_numbers(turn.work, turn.person, "help-worker" if turn.person.works_here else "help-words")


def _with_numbers(work: Work, person: Person, key: str) -> None:
    work.tell(person, key, urgent=True)
    for card, number in NUMBERS:
        work.give_number(person, card, number)
