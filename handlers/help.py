"""Help numbers, always there: on asking, and unasked when words speak of dying.

Help is sealed by the house and passes every queue: it is not lost with anything else.
"""

from datetime import timedelta

from bot.chat import Conversation, Letter
from bot.rules import help_asked, help_words
from handlers import help_lines, plan, reachable
from handlers.turn import Offer, Turn, Work
from storage import guests, meetings, people
from storage.people import Person
from storage.sealing import HOUSE

SHOW_AGAIN_AFTER = timedelta(hours=12)
NUMBERS = (("help-card-112", "112"), ("help-card-113", "113"))


async def show(turn: Turn) -> Conversation:
    """'/hulp': the numbers, in any step, without leaving it; one's own plan comes first."""
    await plan.show_first(turn.work, turn.person)
    await _with_numbers(turn.work, turn.person, "help")
    return turn.conversation


async def press(turn: Turn) -> Conversation:
    """'Nu hulp nodig' beside a question answers nothing: the question still can be."""
    turn.work.used_letters.pop()
    return await show(turn)


async def notice(work: Work, person: Person, words: str) -> bool:
    """Words about dying bring help to the writer at once, and so does a client who asks for it.

    True when they speak of dying: then they are no answer to anything.
    """
    is_worried = help_words.concerns_dying(words)
    if is_worried or (help_asked.is_asked(words) and not person.works_here):
        await _show_unasked(work, person)
    return is_worried


async def _show_unasked(work: Work, person: Person) -> None:
    """In full once in so many hours, after that in one line."""
    shown = person.help_shown_at
    if shown is not None and work.now - shown < SHOW_AGAIN_AFTER:
        key = "help-worker-still-there" if person.works_here else "help-still-there"
        await _tell(work, person, key)
        return
    await people.help_shown(work.tx, person.id, work.now)
    await _with_numbers(work, person, "help-worker" if person.works_here else "help-words")


async def stay_near(turn: Turn) -> Conversation:
    """After such words nothing is taken for an answer: an open question waits, a door is shown."""
    if turn.conversation.step:
        turn.say("help-question-waits")
    elif not turn.person.works_here and not await meetings.current_of(turn.tx, turn.person.id):
        turn.ask("help-talk", [Offer("button-ask", "home:ask"), Offer("button-not-now", "home:no")])
    return turn.conversation


async def _with_numbers(work: Work, person: Person, key: str) -> None:
    """Who worries about somebody first hears what to do; each letter is whole by itself."""
    if not person.works_here and await guests.is_one(work.tx, person.id):
        _add_lines(work, person, work.tell(person, "help-network", about=HOUSE, urgent=True))
    _add_lines(work, person, await _tell(work, person, key))
    give_numbers(work, person)


def tell_worker(work: Work, person: Person) -> None:
    """What helps whoever works here, at once."""
    _add_lines(work, person, work.tell(person, "help-worker", about=HOUSE, urgent=True))
    give_numbers(work, person)


async def _tell(work: Work, person: Person, key: str) -> Letter:
    """With 'Vraag Anna', only while Anna says that she is reachable."""
    offers = await reachable.offer_for(work, person)
    return work.tell(person, key, offers, about=HOUSE, urgent=True)


def _add_lines(work: Work, person: Person, said: Letter) -> None:
    if lines := help_lines.words(work.settings, person.language):
        work.lengthen(said, "\n".join(lines))


def give_numbers(work: Work, person: Person) -> None:
    for card, number in NUMBERS:
        work.give_number(person, card, number)
    for one in help_lines.own(work.settings):
        work.give_number(person, one.card, one.number)
