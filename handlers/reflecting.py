"""Questions to think about: to who wants them, one unasked a day at most, ended by one press."""

from collections.abc import Sequence
from datetime import timedelta

from bot import questions
from bot.chat import Conversation
from bot.locales import base_of
from bot.rules import asking_questions
from bot.rules.asking_questions import Occasion, Standing
from bot.rules.questions import Question
from handlers import present
from handlers.present import Member
from handlers.turn import Offer, Turn, Work
from storage import conversations, due, meetings, people, reflections, voices
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person

LOOK = "voice:look"
AFTER_FACTS = timedelta(minutes=10)
HELD = ("confirmed", "over")
LONG_OVER = timedelta(days=3)


def bank(work: Work) -> questions.Bank:
    return questions.bank_of(work.settings.reflection.questions)


async def plan_for(work: Work, meeting: Meeting) -> None:
    """It is fixed, or somebody came along: look what there is to ask each who wants that."""
    for one in await present.members(work, meeting):
        if one.person is not None and (await reflections.of(work.tx, one.person.id)).wants:
            await due.leave(work.tx, LOOK, one.person.id, work.now + AFTER_FACTS)


async def take_along(work: Work, meeting: Meeting) -> None:
    """A meeting that is no more takes its questions along, out of the chats too."""
    letters: dict[int, list[int]] = {}
    for asked, letter in await voices.unanswered_in(work.tx, meeting.id):
        letters.setdefault(asked, []).append(letter)
    for person in (await people.find(work.tx, letters)).values():
        work.take_back(person, letters[person.id])


async def look(work: Work, row: Due) -> None:
    """What may be asked now, over all meetings of one person."""
    person = (await people.find(work.tx, [row.subject])).get(row.subject)
    if person is None or person.blocked_at is not None:
        return
    occasions = await _occasions(work, person)
    plan = asking_questions.plan(
        occasions,
        bank(work).questions,
        await _standing(work, person),
        work.now,
        work.settings.zone,
    )
    if plan.question is not None:
        await reflections.note_asked(work.tx, person.id, work.now)
        await _ask(work, person, plan.meeting, plan.question)
    if plan.look_at is not None:
        await due.leave(work.tx, LOOK, person.id, plan.look_at)


async def _standing(work: Work, person: Person) -> Standing:
    kept = await reflections.of(work.tx, person.id)
    step = await conversations.step_of(work.tx, person.id)
    asked = await voices.asked_of(work.tx, person.id)
    known = frozenset(question for _, question in asked)
    return Standing(kept.wants, bool(step), kept.last_at, known)


async def _occasions(work: Work, person: Person) -> list[Occasion]:
    found = []
    for meeting_id in await voices.meetings_of(work.tx, person.id):
        meeting = await meetings.get(work.tx, meeting_id)
        if (one := await _occasion(work, person, meeting)) is not None:
            found.append(one)
    return found


async def _occasion(work: Work, person: Person, meeting: Meeting) -> Occasion | None:
    member = present.as_member(await present.members(work, meeting), person.id)
    if member is None or meeting.state not in HELD:
        return None
    if meeting.ends_at is None or meeting.ends_at + LONG_OVER < work.now:
        return None
    asked = await voices.asked_of(work.tx, person.id)
    theirs = frozenset(question for where, question in asked if where == meeting.id)
    return Occasion(meeting.id, member.asked_as, meeting.held, theirs)


async def _ask(work: Work, person: Person, meeting_id: int, question: Question) -> None:
    """One question, a way to answer, a way past it, and a way out of all of them."""
    meeting = await meetings.get(work.tx, meeting_id)
    member = present.as_member(await present.members(work, meeting), person.id)
    voice = await voices.ask(work.tx, meeting_id, person.id, question.id, 0, work.now)
    wants = (await reflections.of(work.tx, person.id)).wants
    key, ways = _shape(question, member, voice, _ask_or_stop(meeting_id, wants=wants))
    words = question.words[base_of(person.language)]
    said = work.tell(person, key, ways, about=meeting_id, question=words)
    await voices.set_letter(work.tx, voice, said.id)


def _shape(
    question: Question, member: Member | None, voice: int, stop: Offer
) -> tuple[str, Sequence[Offer]]:
    answer = Offer("button-voice-answer", "voice:answer", voice)
    skip = Offer("button-voice-skip", "voice:skip", voice)
    if question.becomes_point:
        return "voice-question-point", (answer, skip, stop)
    if question.is_for_worker:
        return "voice-question-self", (Offer("button-voice-more", "voice:more", stop.about), stop)
    if member is not None and member.works_here:
        return "voice-question-worker", (answer, skip, stop)
    return "voice-question", (answer, skip, stop)


def _ask_or_stop(meeting: int, *, wants: bool) -> Offer:
    """The way out of them all; to who asked for this one alone, the way to more of them."""
    if wants:
        return Offer("button-voice-stop", "voice:stop", meeting)
    return Offer("button-voice-sometimes", "voice:offer", meeting)


async def offer(turn: Turn) -> Conversation:
    """'Een vraag om over na te denken': what that is, before there is one; who knows gets one."""
    if (await reflections.of(turn.tx, turn.person.id)).wants:
        return await more(turn)
    await reflections.change(turn.tx, turn.person.id, offered_at=turn.now)
    offers = [
        Offer("button-voice-agree", "voice:agree", turn.button.about),
        Offer("button-voice-not", "voice:no", turn.button.about),
    ]
    turn.ask("voice-offer", offers)
    return turn.conversation


async def agree(turn: Turn) -> Conversation:
    """'Ja, graag': the first one comes at once, and counts as today's."""
    await _agree(turn)
    if await _occasion_of(turn) is not None:
        return await more(turn)
    turn.say("voice-agreed")
    return turn.conversation


async def _occasion_of(turn: Turn) -> Occasion | None:
    meeting = await meetings.find(turn.tx, turn.button.about)
    return None if meeting is None else await _occasion(turn.work, turn.person, meeting)


async def _agree(turn: Turn) -> None:
    kept = await reflections.of(turn.tx, turn.person.id)
    if kept.agreed_at is None or kept.stopped_at is not None:
        said = {"agreed_at": turn.now, "stopped_at": None, "last_at": turn.now}
        await reflections.change(turn.tx, turn.person.id, **said)
        await due.leave(turn.tx, LOOK, turn.person.id, turn.now + AFTER_FACTS)


async def more(turn: Turn) -> Conversation:
    """'Nog een vraag': as often as somebody asks; it does not count for the one a day."""
    occasion = await _occasion_of(turn)
    if occasion is None:
        turn.say("voice-meeting-gone")
        return turn.conversation
    known = frozenset(question for _, question in await voices.asked_of(turn.tx, turn.person.id))
    question = asking_questions.on_request(occasion, bank(turn.work).questions, known, turn.now)
    if question is None:
        turn.say("voice-no-more", about=occasion.meeting)
    else:
        await _ask(turn.work, turn.person, occasion.meeting, question)
    return turn.conversation


async def stop(turn: Turn) -> Conversation:
    """'Niet meer vragen': until they want it again themselves."""
    await reflections.change(turn.tx, turn.person.id, stopped_at=turn.now)
    await due.forget(turn.tx, turn.person.id, [LOOK])
    again = Offer("button-voice-again", "voice:agree", turn.button.about)
    turn.ask("voice-stopped", [again])
    return turn.conversation


async def skip(turn: Turn) -> Conversation:
    """'Sla over' is a full answer."""
    turn.say("voice-skipped")
    return turn.done() if turn.conversation.step == "voice:answer" else turn.conversation
