"""How a meeting was, in one of three words: only counted, nowhere whose they were."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from bot.chat import Conversation
from bot.rules import daytime, totals
from handlers import present, unasked, wording
from handlers.turn import Offer, Turn, Words, Work
from storage import due, people, tallies
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person

ASK = "how:ask"
NOON, LONG_AGO = time(12), timedelta(days=5)
ASKED = {
    "choose": "how-choose",
    "lived": "how-lived",
    "reach": "how-reach",
    "people": "how-own-people",
}
LABELS = {
    "yes": "button-how-yes",
    "a-bit": "button-how-a-bit",
    "no": "button-how-no",
}


async def plan(work: Work, meeting: Meeting) -> None:
    """The day after, at noon, each of those who were wanted there, whoever came."""
    day = work.now.astimezone(work.settings.zone).date() + timedelta(days=1)
    at = datetime.combine(day, NOON, tzinfo=work.settings.zone).astimezone(UTC)
    for one in await present.people_there(work, meeting):
        await due.leave(work.tx, ASK, one, at, (day + LONG_AGO).isoformat())


async def ask_first(work: Work, row: Due) -> None:
    """It counts for the one a day, makes room for what came first, and ends after some days."""
    again = await unasked.look_again_at(work, row.subject)
    if again is None or row.round < daytime.date_mark(work.now, work.settings.zone):
        return
    if again != work.now:
        await due.leave(work.tx, ASK, row.subject, again, row.round)
    elif await unasked.is_room(work, row.subject):
        for person in (await people.find(work.tx, [row.subject])).values():
            ask(work, person)


def ask(work: Work, person: Person, question: str = totals.QUESTIONS[0]) -> None:
    """One of the four; leaving it out is a full answer."""
    offers = [Offer(LABELS[one], "how:answer", value=f"{question} {one}") for one in LABELS]
    skip = Offer("button-how-skip", "how:skip", value=question)
    work.tell(person, ASKED[question], [*offers, skip])


async def answer(turn: Turn) -> Conversation:
    question, answer = turn.button.value.split()
    quarter = totals.quarter_of(turn.now, turn.work.settings.zone)
    await tallies.add(turn.tx, quarter, question, answer)
    return _thank(turn, question)


async def skip(turn: Turn) -> Conversation:
    return _thank(turn, turn.button.value)


def _thank(turn: Turn, question: str) -> Conversation:
    """Another one only when it is asked for."""
    after = totals.QUESTIONS[totals.QUESTIONS.index(question) + 1 :]
    if not after:
        turn.say("how-thanks")
        return turn.conversation
    offers = [
        Offer("button-how-next", "how:next", value=after[0]),
        Offer("button-how-enough", "how:enough"),
    ]
    turn.ask("how-thanks", offers)
    return turn.conversation


async def ask_next(turn: Turn) -> Conversation:
    ask(turn.work, turn.person, turn.button.value)
    return turn.conversation


async def stop(turn: Turn) -> Conversation:
    turn.say("how-enough")
    return turn.conversation


async def show_totals(turn: Turn) -> Conversation:
    """For everybody to see: whole quarters, and only what many people said."""
    told = totals.tellable(await tallies.kept(turn.tx), turn.now, turn.work.settings.zone)
    for quarter, counts in told[:1]:
        year, _, part = quarter.partition("-")
        turn.say("totals", year=year, part=part, lines=_lines(counts))
    if not told:
        turn.say("totals-too-few", fewest=str(totals.FEWEST))
    return turn.conversation


SHORT = {
    "choose": "totals-choose",
    "lived": "totals-lived",
    "reach": "totals-reach",
    "people": "totals-own-people",
}


def _lines(told: Mapping[str, Mapping[str, int]]) -> Words:
    return wording.counted([(SHORT[one], counts) for one, counts in told.items()])
