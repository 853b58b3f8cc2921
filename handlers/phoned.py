"""One of the client's people is phoned: to which number, and what they said, marked as such."""

from datetime import datetime, timedelta
from typing import Any

from bot.chat import Conversation
from bot.rules import phone_numbers, yes_no
from handlers import asking, company, phoning, times, wording
from handlers.turn import Offer, Turn, Work
from storage import due, guests, meetings, people, phone_tasks, ties, windows
from storage.meetings import Meeting
from storage.people import Person
from storage.phone_tasks import PhoneTask
from storage.sealing import new_id
from storage.ties import Tie

NUMBER, WHEN = "phoning:number", "phoned:when"
BEFORE_TALK = timedelta(hours=1)
AT_LEAST = timedelta(minutes=10)
AT_MOST = timedelta(hours=24)
SAID = {"phoned:yes": "yes", "phoned:rather-not": "rather_not", "phoned:no": "no"}
TOLD = {
    "yes": "phoned-said-yes",
    "rather_not": "phoned-said-rather-not",
    "no": "phoned-said-no",
}


async def ask_number(turn: Turn) -> Conversation:
    """'Ja, Anna mag bellen': to the number they gave themselves; else to which?"""
    wanted = await _wanted(turn, turn.button.version, turn.button.value)
    if wanted is None:
        return await _pass_over(turn, turn.button.version, turn.button.value)
    meeting, one, _ = wanted
    if given := await phoning.number_given(turn.work, meeting, one):
        await _give(turn, *wanted, given)
        return await _go_on(turn, meeting, turn.button.version, turn.button.value)
    return _ask_number(turn, turn.button.version, *wanted, "phoning-number")


def _ask_number(
    turn: Turn, revision: int, meeting: Meeting, one: Tie, worker: Person, key: str
) -> Conversation:
    value = turn.button.value or turn.conversation.data["value"]
    turn.ask(
        key,
        [phoning.offer("button-no-call", "phoning:no", meeting, revision, value)],
        about=meeting.id,
        name=one.name,
        worker=worker.name,
    )
    return turn.then(NUMBER, meeting=str(meeting.id), revision=str(revision), value=value)


async def hear_number(turn: Turn) -> Conversation:
    """Whatever looks like a number is one; anything else is asked again, kindly."""
    if yes_no.said(turn.said) is False:
        return await refuse(turn)
    data = turn.conversation.data
    wanted = await _wanted(turn, int(data["revision"]), data["value"])
    if wanted is None:
        return await _pass_over(turn, int(data["revision"]), data["value"])
    number = phone_numbers.read(turn.said)
    if number is None:
        return _ask_number(turn, int(data["revision"]), *wanted, "phoning-number-again")
    await _give(turn, *wanted, number)
    return await _go_on(turn, wanted[0], int(data["revision"]), data["value"])


async def refuse(turn: Turn) -> Conversation:
    turn.say("phoning-not")
    data, button = turn.conversation.data, turn.button
    version = button.version if button.act else int(data["revision"])
    return await _pass_over(turn, version, button.value or data["value"])


async def _pass_over(turn: Turn, version: int, value: str) -> Conversation:
    """Nobody phones this one; the others may still be asked about."""
    meeting = await _own(turn)
    return turn.done() if meeting is None else await _go_on(turn, meeting, version, value)


async def _go_on(turn: Turn, meeting: Meeting, version: int, value: str) -> Conversation:
    """The next of her people; after the last what was asked before: when she can, once moved."""
    if await phoning.ask_next(turn.work, meeting, version, value):
        return turn.done()
    said = (await windows.of(turn.tx, meeting.id)).get(turn.person.id)
    if version == phoning.OF_GONE and meeting.state == "open" and not said:
        return asking.ask_when(turn, meeting)
    return turn.done()


async def _own(turn: Turn) -> Meeting | None:
    """The talk this answer is about, also one that there is no more."""
    named = turn.button.about or int(turn.conversation.data.get("meeting", "0"))
    meeting = await meetings.find(turn.tx, named)
    return meeting if meeting is not None and meeting.client == turn.person.id else None


async def _wanted(turn: Turn, revision: int, value: str) -> tuple[Meeting, Tie, Person] | None:
    """Who would phone whom, while the facts are still these."""
    tie_id, worker_id = map(int, value.split()[:2])
    meeting = await _own(turn)
    if meeting is not None and await phoning.lacks(turn.work, meeting, revision, tie_id):
        one = await ties.get(turn.tx, tie_id)
        worker = await _worker(turn, meeting, worker_id)
        place = await company.place_of(turn.work, meeting.id, tie_id)
        if one is not None and worker is not None and place is not None:
            return meeting, one, worker
    turn.say("phoning-changed")
    return None


async def _worker(turn: Turn, meeting: Meeting, worker_id: int) -> Person | None:
    """One of the two; once they are free again, who was named, as long as they work here."""
    if meeting.state == "confirmed":
        return (await company.chosen_people(turn.work, meeting)).get(worker_id)
    named = (await people.find(turn.tx, [worker_id])).get(worker_id)
    return named if named is not None and named.works_here and not named.blocked_at else None


async def _give(turn: Turn, meeting: Meeting, one: Tie, worker: Person, number: str) -> None:
    """The task: the number, and exactly what may be said."""
    work, made = turn.work, new_id()
    await phoning.end_of_tie(work, one.id)
    lost = await phoning.lost_by(work, meeting, one.id)
    key, moment = ("phoning-please-gone", lost) if lost else ("phoning-please", meeting.held)
    values: dict[str, Any] = {"client": turn.person.name, "name": one.name, "number": number}
    if lost is None:
        values["place"] = wording.way_in(meeting, work.settings)
    offers = [
        Offer("button-phoned", "phoned:spoke", made, words={"name": one.name}),
        Offer("button-not-phoned", "phoned:not", made),
    ]
    letter = work.tell(worker, key, offers, about=meeting.id, moment=moment.starts_at, **values)
    card = work.give_card(worker, meeting.id, one.name, number)
    task = PhoneTask(made, meeting.id, one.id, worker.id, letter.id, card.id, turn.now)
    await phone_tasks.ask(turn.tx, task)
    await due.leave(turn.tx, phoning.LATE, made, _until(turn.now, moment.starts_at))
    turn.say("phoning-asked", about=meeting.id, name=one.name, worker=worker.name)


def _until(now: datetime, starts_at: datetime) -> datetime:
    """An hour before the talk at the latest, and never at once."""
    return max(now + AT_LEAST, min(now + AT_MOST, starts_at - BEFORE_TALK))


async def spoke(turn: Turn) -> Conversation:
    """'Ik sprak mama': what was said is one press, or a time in words."""
    found = await _task(turn, turn.button.about)
    if found is None:
        return turn.done()
    task, one, meeting = found
    if meeting.state != "confirmed":
        return await _reached(turn, task, one)
    name = {"name": one.name}
    offers = [
        Offer("button-phoned-yes", "phoned:yes", task.id, words=name),
        Offer("button-guest-rather-not", "phoned:rather-not", task.id),
        Offer("button-phoned-no", "phoned:no", task.id, words=name),
        Offer("button-not-phoned", "phoned:not", task.id),
    ]
    turn.ask("phoned-what", offers, about=task.meeting, name=one.name)
    return turn.then(WHEN, task=str(task.id))


async def _reached(turn: Turn, task: PhoneTask, one: Tie) -> Conversation:
    """That the moment holds no more asks nothing back."""
    for client in (await people.find(turn.tx, [one.client])).values():
        values: dict[str, Any] = {"name": one.name, "worker": turn.person.name}
        turn.work.tell(client, "phoned-said-gone", about=task.meeting, **values)
    return await _done(turn, task)


async def _task(turn: Turn, task_id: int) -> tuple[PhoneTask, Tie, Meeting] | None:
    """The task this answer is about, while it is this worker's and still to be done."""
    task = await phone_tasks.find(turn.tx, task_id)
    if task is not None and task.worker == turn.person.id:
        one, meeting = await ties.get(turn.tx, task.tie), await meetings.find(turn.tx, task.meeting)
        if one is not None and meeting is not None:
            return task, one, meeting
    turn.say("phoning-over")
    return None


async def keep_answer(turn: Turn) -> Conversation:
    """Yes, rather not or no, as it was said by phone; the guest may still change it."""
    found = await _task(turn, turn.button.about)
    if found is None:
        return turn.done()
    task, one, meeting = found
    said = SAID[turn.button.act]
    place = await company.place_of(turn.work, meeting.id, one.id)
    await guests.answer_by_phone(turn.tx, meeting.id, one.id, said, turn.now)
    if said != "yes":
        await windows.put_of_guest(turn.tx, meeting.id, one.id, [])
        await _tell_other_workers(turn, meeting, one)
    if said != "yes" and place is not None:
        await company.lose_facts(turn.work, meeting, place, one)
    else:
        await guests.told(turn.tx, meeting.id, one.id, meeting.revision)
    await _tell_client(turn.work, task, TOLD[said], one, worker=turn.person.name)
    return await _done(turn, task)


async def _tell_other_workers(turn: Turn, meeting: Meeting, one: Tie) -> None:
    for person in (await company.chosen_people(turn.work, meeting)).values():
        if person.id not in (meeting.client, turn.person.id):
            turn.work.tell(person, "guest-cannot-come", about=meeting.id, name=one.name)


async def _tell_client(work: Work, task: PhoneTask, key: str, one: Tie, **values: Any) -> None:
    offers = [Offer("button-who", "who:show", task.meeting)]
    for client in (await people.find(work.tx, [one.client])).values():
        work.tell(client, key, offers, about=task.meeting, name=one.name, **values)


async def _done(turn: Turn, task: PhoneTask) -> Conversation:
    """Reached: the number goes, and nothing more has to be passed on."""
    await phoning.end(turn.work, task)
    turn.say("phoned-thanks", about=task.meeting)
    return turn.done()


async def hear_when(turn: Turn) -> Conversation:
    """Another time, in words: the client chooses what to do with it."""
    found = await _task(turn, int(turn.conversation.data["task"]))
    if found is None:
        return turn.done()
    task, one, meeting = found
    understood = times.heard(turn, meeting.lasts)
    if not understood:
        turn.say("phoned-when-again", about=task.meeting, name=one.name)
        return turn.conversation
    await windows.put_of_guest(turn.tx, meeting.id, one.id, understood)
    words: dict[str, Any] = {"worker": turn.person.name, "spans": wording.spans(understood)}
    offers = [
        Offer("button-other-time", "mine:change", meeting.id),
        Offer("button-keep", "mine:keep", meeting.id),
    ]
    for client in (await people.find(turn.tx, [one.client])).values():
        turn.work.tell(client, "phoned-said-when", offers, about=meeting.id, name=one.name, **words)
    await guests.told(turn.tx, meeting.id, one.id, meeting.revision)
    return await _done(turn, task)


async def could_not(turn: Turn) -> Conversation:
    """Nobody there, or no time: said to the client, who can pass it on herself."""
    found = await _task(turn, turn.button.about)
    if found is None:
        return turn.done()
    task, _, _ = found
    await phoning.end(turn.work, task)
    await phoning.say_not_reached(turn.work, task, "phoning-not-done")
    turn.say("phoned-thanks", about=task.meeting)
    return turn.done()
